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
/** Fewer than any file has: for rows of which those that do not count were told before. */
export const noneKept = -1;

/** How many rows of a file lie outside the region, how many across its border, and how many of the others beyond the period. */
export interface Apart {
  readonly outside: number;
  readonly across: number;
  readonly beyond: number;
}
export const nothingApart: Apart = { outside: 0, across: 0, beyond: 0 };
export const allOf = ({ outside, across, beyond }: Apart): number => outside + across + beyond;

/**
 * Tells of each row of a file how it lies to the region: `inside` where its place or both sides lie in it, `one side`, `across`, `outside`;
 * null where nothing of it is known, or where the case names no region. A row that lies in several countries is inside where all of them are
 * of the region. Where some are, it counts only with a side that is at home there: nobody says how much of it happened in the region, so
 * without one it stands aside, as what is outside does, and what lies beyond the period. Gives how many of those were too many to keep.
 */
export async function tellReach(engine: Engine, file: string, reach: Reach, most = mostKept): Promise<Apart> {
  const apart = await lieOf(engine, file, reach, "event");
  if (reach.region.length)
    await engine.run("update event set inside = reach.inside from reach where event.rowid = reach.rowid_of and reach.inside is not null");
  const isTooMany = allOf(apart) > most;
  if (isTooMany) await engine.run("delete from event where rowid in (select rowid_of from reach where aside is not null)");
  else await engine.run("update event set aside = reach.aside from reach where event.rowid = reach.rowid_of and reach.aside is not null");
  await forget(engine);
  return isTooMany ? apart : nothingApart;
}

/**
 * The same, before any row of the file has come into `event`: puts the lines of those that count into `kept_line`, and gives how many of the
 * others are too many to keep; nothing where all of them are kept.
 */
export async function weighReach(engine: Engine, file: string, reach: Reach, most = mostKept): Promise<Apart | undefined> {
  const apart = await lieOf(engine, file, reach, "incoming");
  const isTooMany = allOf(apart) > most;
  if (isTooMany)
    await engine.run(`create or replace temp table kept_line as
      select distinct line from incoming where rowid in (select rowid_of from reach where aside is null)`);
  await forget(engine);
  return isTooMany ? apart : undefined;
}

async function forget(engine: Engine): Promise<void> {
  await engine.run("drop view reach");
  await engine.run("drop table lie");
}

/** Makes `reach`: of each row of a file how it lies, and why it does not count. */
async function lieOf(engine: Engine, file: string, { region, period, homes }: Reach, table: "event" | "incoming"): Promise<Apart> {
  const names = await engine.rows<{ name: string; id: string | null; dataset: string }>(
    `select distinct * from (
       select actor_name as name, actor as id, dataset from ${table} where file = ? and actor_name is not null
       union all select target_name, target, dataset from ${table} where file = ? and target_name is not null)`,
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
    `select distinct place from ${table} where file = ? and country is null and place is not null and (place like '%,%' or place like '%;%')`,
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
  await engine.run(`create or replace temp table lie as
    select rowid_of, is_beyond, case
        when country in (${list}) or lies = 'inside' or (a in (${list}) and b in (${list})) then 'inside'
        when a in (${list}) or b in (${list}) then 'one side'
        when lies = 'across' then 'across'
        when coalesce(country, lies, a, b) is not null then 'outside'
      end as inside
    from (
      select e.rowid as rowid_of, e.country, p.lies, x.country as a, y.country as b,
        not (case when e.grain = 'event' then greatest(e.day, e.last) >= date '${period.from}' and e.day <= date '${period.to}'
          else e.day >= date '${period.from}' and greatest(e.day, e.last) <= date '${period.to}' end) as is_beyond
      from ${table} e
      left join side_home x on x.name = e.actor_name and x.id = coalesce(e.actor, '')
      left join side_home y on y.name = e.target_name and y.id = coalesce(e.target, '')
      left join place_home p on p.place = e.place and e.country is null
      where e.file = ${literal(file)}) as told`);
  // A table in which nothing says where it is belongs to the case: its maker put it there.
  const [placed] = await engine.rows("select 1 as one from lie where inside is not null limit 1");
  const outside = region.length === 0 ? "false" : placed ? "coalesce(inside, 'outside') = 'outside'" : "inside = 'outside'";
  await engine.run(`create or replace temp view reach as
    select rowid_of, inside, case when ${outside} then 'outside' when inside = 'across' then 'across' when is_beyond then 'beyond' end as aside from lie`);
  const [count] = await engine.rows<Apart>(
    "select count(*) filter (where aside = 'outside') as outside, count(*) filter (where aside = 'across') as across, count(*) filter (where aside = 'beyond') as beyond from reach",
  );
  return count ?? nothingApart;
}

async function fill(engine: Engine, table: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  await engine.run(`create or replace temp table ${table} (${columns.map((name) => `${name} varchar`).join(", ")})`);
  for (let from = 0; from < rows.length; from += 1000) {
    const values = rows.slice(from, from + 1000).map((row) => `(${row.map(literal).join(", ")})`);
    await engine.run(`insert into ${table} values ${values.join(", ")}`);
  }
}
