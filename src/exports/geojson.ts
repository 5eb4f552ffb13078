import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { enoughMember } from "../domain/measures/enough-member.js";
import { floors } from "../domain/measures/floor.js";
import { iso3 } from "../domain/world/country.js";
import { areasOf, iso3OfArea } from "../views/maps/land.js";
import type { Built, Exported } from "./exported.js";

interface Member {
  readonly slice: string;
  readonly actor: string;
  readonly complex: string | null;
  readonly standing: string;
  readonly together: number;
  readonly territory: string;
  readonly enough: boolean;
}
interface Happened {
  readonly id: string;
  readonly dataset: string;
  readonly day: string;
  readonly actor: string | null;
  readonly target: string | null;
  readonly cameo: string | null;
  readonly type: string | null;
  readonly best: number | null;
  readonly place: string | null;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * GeoJSON (RFC 7946): a feature a territory and year with the complex of its state and of the groups it hosts, and a point
 * an event that has coordinates. Shapes: Natural Earth by world-atlas; they are no opinion on borders.
 */
export async function geojsonOf({ tables, name }: Built): Promise<Exported> {
  const members = await tables.rows<Member>(
    `select slice, actor, complex, standing, together, territory, ${enoughMember} as enough from membership m
     where territory is not null and slice in (select id from slice where kind = 'year') order by slice, territory, actor`,
  );
  const events = await tables.rows<Happened>(
    `select id, dataset, cast(day as varchar) as day, actor, target, cameo, type, best, place, latitude, longitude from event
     where aside is null and latitude is not null and longitude is not null order by day, id`,
  );
  const shapes = territories(new Set(members.map(({ territory }) => territory)));
  const places = new Map<string, Member[]>();
  for (const each of members)
    places.set(`${each.slice} ${each.territory}`, [...(places.get(`${each.slice} ${each.territory}`) ?? []), each]);
  const lands = [...places.values()].flatMap((group): Feature[] => {
    const { slice, territory } = group[0] as Member;
    const shape = shapes.get(territory);
    if (!shape) return [];
    // A territory stands where its state stands, and not where a group does that is at home there; too few acts stand nowhere.
    const own = group.find(({ actor }) => actor === territory) ?? group.find(({ actor }) => iso3("name", actor) === territory);
    const told = own?.enough ? own : undefined;
    const properties = {
      slice,
      territory,
      complex: told?.complex ?? null,
      standing: told?.standing ?? null,
      together: told?.together ?? null,
      hosts: group.filter((each) => each !== own).map(({ actor, complex, enough }) => ({ actor, complex: enough ? complex : null })),
    };
    return [{ type: "Feature", id: `${territory} ${slice}`, geometry: shape.geometry, properties }];
  });
  const points = events.map(
    ({ latitude, longitude, id, ...properties }): Feature => ({
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties,
    }),
  );
  const missing = new Set(members.map(({ territory }) => territory).filter((territory) => !shapes.has(territory)));
  const thin = members.filter(({ enough }) => !enough).length;
  const losses = [
    ...(thin
      ? [
          `${thin === 1 ? "1 place of an actor" : `${thin} places of actors`} with fewer than ${floors.share.least} acts in a year ${thin === 1 ? "is" : "are"} left without a complex.`,
        ]
      : []),
    ...(missing.size ? [`No shape is known for ${[...missing].join(", ")}.`] : []),
    ...(await withoutPlace(tables)),
  ];
  const bytes = JSON.stringify({ type: "FeatureCollection", features: [...lands, ...points] });
  return { files: [{ path: `${name}.geojson`, bytes }], rows: members.length + events.length, losses };
}

async function withoutPlace(tables: Built["tables"]): Promise<string[]> {
  const [row] = await tables.rows<{ n: number }>(
    "select count(*) as n from event where aside is null and (latitude is null or longitude is null)",
  );
  const [aside] = await tables.rows<{ n: number }>("select count(*) as n from event where aside is not null");
  return [
    ...(row?.n ? [`${row.n} events have no coordinates and are left out.`] : []),
    ...(aside?.n ? [`${aside.n} rows of events do not count for the case (column aside of event) and are left out.`] : []),
  ];
}

function territories(iso3s: ReadonlySet<string>): Map<string, Feature> {
  const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const land = JSON.parse(readFileSync(atlas, "utf8")) as Topology;
  return new Map(
    areasOf(land).flatMap((area) => {
      const iso3 = iso3OfArea(area);
      return iso3 && iso3s.has(iso3) ? [[iso3, feature(land, area) as Feature] as const] : [];
    }),
  );
}
