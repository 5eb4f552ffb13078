import { useMemo } from "react";
import { floors } from "../../domain/measures/floor.js";
import { countryName } from "../../domain/world/country.js";
import type { ComplexPage } from "../../pages/complex.js";
import type { NetworkNode, NetworkTie, Places } from "../../views/figures/figure.js";
import { ComplexMap } from "../../views/maps/complex-map.js";
import { Network } from "../../views/networks/network.js";
import { cropped, enlarged, networkPlaces } from "../../views/networks/network-layout.js";
import { useCase } from "../addresses/address.js";
import { useLand } from "../addresses/land.js";
import { drawn, useExport } from "../ask/exports.js";
import { useActors } from "../naming/names.js";
import { kindOf } from "../parts/signs.js";
import { Empty, Waiting } from "../parts/states.js";

/** Ties and actors that a drawing can hold and an eye can read. */
const most = { ties: 48, actors: 26 };

/** Height of the fullest drawing, in px. */
const tallest = 430;

/** Network and map of one slice, side by side. */
export function ComplexDrawings({ data, sliceName, at }: { data: ComplexPage; sliceName: string; at: string | null }) {
  return (
    <div className={data.ties.length ? "grid complex-figures" : "grid complex-figures is-thin"}>
      <div>
        <SecurityNetwork data={data} sliceName={sliceName} at={at} />
      </div>
      <div>
        <TerritoryMap data={data} sliceName={sliceName} at={at} />
      </div>
    </div>
  );
}

function SecurityNetwork({ data, sliceName, at }: { data: ComplexPage; sliceName: string; at: string | null }) {
  const actor = useActors();
  const onExport = useExport();
  const shown = useMemo(() => strongest(data), [data]);
  const ever = useMemo(() => placesOfAll(data.everTied), [data.everTied]);
  const { places, height } = useMemo(() => {
    const nodes = [...shown.ids].sort().map((id): NetworkNode => ({ id, name: id, kind: "state" }));
    const kept = networkPlaces(nodes, [], Object.fromEntries(nodes.flatMap(({ id }) => (ever[id] ? [[id, ever[id]] as const] : []))));
    return cropped(enlarged(kept), tallest);
  }, [ever, shown]);
  const core = new Set(data.members.filter(({ standing }) => standing === "core").map(({ actor: id }) => id));
  const evidence = new Map(data.members.map((each) => [each.actor, each.at]));
  const left = data.ties.length - shown.ties.length;
  if (!shown.ties.length)
    return (
      <>
        <h2 className="section-title">Who belongs together · {sliceName}</h2>
        <Empty title="Not enough acts to say.">
          {data.thinTies
            ? `${data.thinTies} ${data.thinTies === 1 ? "pair has" : "pairs have"} fewer than ${floors.share.least} acts in this span.`
            : "No two actors have an act in this span."}
        </Empty>
      </>
    );
  return (
    <Network
      id="complex-network"
      {...drawn(onExport)}
      title={`Who belongs together · ${sliceName}`}
      subtitle="Mutual share of security concerns, %; line: sign of the tie; outline: who is with whom in most runs."
      foot={{
        source: "acts of the case",
        rows: data.ties.reduce((sum, { rows }) => sum + rows, 0),
        note: [
          left > 0 ? `${left} weaker ${left === 1 ? "tie is" : "ties are"} not drawn` : "",
          data.thinTies ? `${data.thinTies} with fewer than ${floors.share.least} acts: not enough to say` : "",
        ]
          .filter(Boolean)
          .join("; "),
      }}
      unit="%"
      digits={0}
      nodes={[...shown.ids].sort().map((id) => ({
        id,
        name: actor(id).short,
        kind: kindOf(actor(id)),
        role: core.has(id) ? ("subject" as const) : ("context" as const),
        evidence: evidence.get(id),
      }))}
      ties={shown.ties.map((tie) => ({
        from: tie.a,
        to: tie.b,
        sign: tie.sign,
        amount: tie.share.value === null ? null : tie.share.value * 100,
        evidence: tie.at,
      }))}
      hulls={data.complexes.map(({ name, members, at: key }) => ({
        name,
        members: members.filter((id) => shown.ids.has(id)),
        evidence: key,
      }))}
      places={Object.fromEntries(Object.entries(places).filter(([id]) => shown.ids.has(id)))}
      height={height}
      widths={[340, 480, 640]}
      selected={at ?? ""}
    />
  );
}

function strongest(data: ComplexPage) {
  const ids = new Set<string>();
  const ties = data.ties
    .filter(({ a, b }) => {
      const more = [a, b].filter((id) => !ids.has(id));
      if (ids.size + more.length > most.actors) return false;
      for (const id of more) ids.add(id);
      return true;
    })
    .slice(0, most.ties);
  return { ids: new Set(ties.flatMap(({ a, b }) => [a, b])), ties };
}

/** Places by the strongest ties of all slices: they stay from slice to slice. */
function placesOfAll(everTied: ComplexPage["everTied"]): Places {
  const ids = new Set<string>();
  for (const [a, b] of everTied) {
    if (ids.size >= 2 * most.actors) break;
    ids.add(a).add(b);
  }
  const nodes = [...ids].sort().map((id): NetworkNode => ({ id, name: id, kind: "state" }));
  const ties = everTied.filter(([a, b]) => ids.has(a) && ids.has(b)).map(([from, to]): NetworkTie => ({ from, to, sign: "none" }));
  return networkPlaces(nodes, ties);
}

function TerritoryMap({ data, sliceName, at }: { data: ComplexPage; sliceName: string; at: string | null }) {
  const land = useLand();
  const shell = useCase();
  const actor = useActors();
  const onExport = useExport();
  if (!land) return <Waiting />;
  const order = new Map(data.complexes.map(({ id }, index) => [id, index]));
  const firsts = new Set(data.insulators.map(({ actor: id }) => id));
  // Whoever has too few acts for its place stands in none.
  const placed = data.members.filter(({ lacks }) => lacks === null);
  const lands = byTerritory(placed);
  const darkest = data.complexes.find(({ id }) => placed.some(({ complex }) => complex === id));
  const territories = [...lands].map(([iso3, members]) => {
    const own = members.find(({ actor: id }) => id === iso3) ?? members.find(({ actor: id }) => kindOf(actor(id)) === "state");
    const hosted = members.filter(
      (each) => each !== own && each.complex !== null && !["state", "outside"].includes(kindOf(actor(each.actor))),
    );
    const shown = own ?? hosted[0];
    return {
      iso3,
      name: countryName(iso3),
      complex: shown?.complex ? (order.get(shown.complex) ?? null) : null,
      standing: shown?.standing ?? "alone",
      hosts: hosted.map(({ actor: id }) => actor(id).short),
      isInsulator: own ? firsts.has(own.actor) : false,
      evidence: shown?.at,
    };
  });
  return (
    <ComplexMap
      id="complex-map"
      {...drawn(onExport)}
      title={`Territories by complex · ${sliceName}`}
      subtitle={
        darkest
          ? `Darkest: ${darkest.name}. A territory stands where its state stands.`
          : data.complexes.length + data.thinGroups.length
            ? "No member has enough acts to say where it stands."
            : "No complex in this span."
      }
      foot={{ source: "Natural Earth; acts of the case", rows: placed.length }}
      land={land}
      complexes={data.complexes.map(({ name }) => name)}
      territories={territories}
      {...(shell.region.length > 0 && { fit: shell.region })}
      widths={[340, 480, 640]}
      selected={at ?? ""}
    />
  );
}

function byTerritory(members: ComplexPage["members"]): Map<string, ComplexPage["members"][number][]> {
  const lands = new Map<string, ComplexPage["members"][number][]>();
  for (const each of members) if (each.territory) lands.set(each.territory, [...(lands.get(each.territory) ?? []), each]);
  return lands;
}
