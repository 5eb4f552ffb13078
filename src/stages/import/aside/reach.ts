// DuckDB's own SQL, over rows just read.
import { iso3 } from "../../../domain/world/country.js";
import { homeOf } from "../../../domain/world/who.js";
import type { Engine } from "../../../engine/engine.js";
import { literal } from "../../../formats/events/format.js";
import { isCoded } from "../names/world-names.js";

/** What decides whether a row counts for the case: its countries, its days, and where its actors are at home. */
export interface Reach {
  readonly region: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  /** ISO3 of the country of each actor of actors.yaml, by id. */
  readonly homes: ReadonlyMap<string, string>;
}

/** Rows of one file outside of region or period that are kept in the table; a file with more keeps none of them, and its counts tell. */
export const mostKept = 200_000;

/**
 * Tells of each row of a file how it lies to the region: `inside` where its place or both sides lie in it, `one side`, `outside`; null where
 * nothing of it is known, or where the case names no region. A row that lies in several countries is inside where all of them are; where some are, only with a side of the
 * region, since nobody says how much of it happened there. What is outside, or beyond the period, stands aside. Gives how many of those were too many to keep.
 */
export async function tellReach(
  engine: Engine,
  file: string,
  { region, period, homes }: Reach,
  most = mostKept,
): Promise<{ readonly outside: number; readonly beyond: number }> {
  const names = await engine.rows<{ name: string; id: string | null; dataset: string }>(
    `select distinct * from (
       select actor_name as name, actor as id, dataset from event where file = ? and actor_name is not null
       union all select target_name, target, dataset from event where file = ? and target_name is not null)`,
    [file, file],
  );
  await fill(
    engine,
    "side_home",
    ["name", "id", "country"],
    names.flatMap(({ name, id, dataset }) => {
      const country =
        (id === null ? undefined : (homes.get(id) ?? (id === name ? undefined : iso3("name", id)))) ?? homeOf(name, isCoded(dataset));
      return country ? [[name, id ?? "", country]] : [];
    }),
  );
  const places = await engine.rows<{ place: string }>(
    "select distinct place from event where file = ? and country is null and place is not null and (place like '%,%' or place like '%;%')",
    [file],
  );
  const inRegion = new Set(region);
  await fill(
    engine,
    "place_home",
    ["place", "lies"],
    places.flatMap(({ place }) => {
      const found = place.split(/[,;]/).flatMap((each) => iso3("name", each) ?? []);
      const inside = found.filter((each) => inRegion.has(each)).length;
      return found.length ? [[place, inside === 0 ? "outside" : inside === found.length ? "inside" : "across"]] : [];
    }),
  );
  const list = region.map(literal).join(", ") || "''";
  await engine.run(`create or replace temp table reach as
    select rowid_of, case
        when country in (${list}) or lies = 'inside' or (a in (${list}) and b in (${list})) then 'inside'
        when a in (${list}) or b in (${list}) or (lies = 'across' and a is null and b is null) then 'one side'
        when coalesce(country, lies, a, b) is not null then 'outside'
      end as inside
    from (
      select e.rowid as rowid_of, e.country, p.lies, x.country as a, y.country as b
      from event e
      left join side_home x on x.name = e.actor_name and x.id = coalesce(e.actor, '')
      left join side_home y on y.name = e.target_name and y.id = coalesce(e.target, '')
      left join place_home p on p.place = e.place and e.country is null
      where e.file = ${literal(file)}) as told`);
  if (region.length)
    await engine.run("update event set inside = reach.inside from reach where event.rowid = reach.rowid_of and reach.inside is not null");
  const [known] = await engine.rows<{ n: number }>("select count(*) as n from event where file = ? and inside is not null", [file]);
  // A table in which nothing says where it is belongs to the case: its maker put it there.
  const nowhere = known?.n ? " or inside is null" : "";
  const outside = region.length ? `(inside = 'outside'${nowhere})` : "false";
  const beyond = `not (case when grain = 'event' then greatest(day, last) >= date '${period.from}' and day <= date '${period.to}'
    else day >= date '${period.from}' and greatest(day, last) <= date '${period.to}' end)`;
  const mine = `file = ${literal(file)}`;
  await engine.run(
    `update event set aside = case when ${outside} then 'outside' else 'beyond' end where ${mine} and (${outside} or ${beyond})`,
  );
  await engine.run("drop table reach");
  const [count] = await engine.rows<{ outside: number; beyond: number }>(
    `select count(*) filter (where aside = 'outside') as outside, count(*) filter (where aside = 'beyond') as beyond from event where ${mine}`,
  );
  const { outside: out = 0, beyond: past = 0 } = count ?? {};
  if (out + past <= most) return { outside: 0, beyond: 0 };
  await engine.run(`delete from event where ${mine} and aside in ('outside', 'beyond')`);
  return { outside: out, beyond: past };
}

async function fill(engine: Engine, table: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  await engine.run(`create or replace temp table ${table} (${columns.map((name) => `${name} varchar`).join(", ")})`);
  for (let from = 0; from < rows.length; from += 1000) {
    const values = rows.slice(from, from + 1000).map((row) => `(${row.map(literal).join(", ")})`);
    await engine.run(`insert into ${table} values ${values.join(", ")}`);
  }
}
