// DuckDB's own SQL, over rows just read.
import type { Row } from "../../../domain/tables.js";
import type { Engine } from "../../../engine/engine.js";
import { literal } from "../../../formats/events/format.js";
import { compareVersions } from "../coverage/version-order.js";

/** Sets rows of an older release aside on the days and in the countries that a later one of the same dataset covers. */
export async function setSupersededAside(engine: Engine, coverage: readonly Row<"coverage">[]): Promise<void> {
  for (const dataset of new Set(coverage.map((each) => each.dataset))) {
    const mine = coverage.filter((each) => each.dataset === dataset && each.version !== null && each.basis !== "selection");
    const versions = [...new Set(mine.map((each) => each.version as string))].sort(compareVersions);
    for (const [at, older] of versions.entries())
      for (const later of versions.slice(at + 1)) {
        const covered = (stretches: readonly Row<"coverage">[]) => stretches.map(within).join(" or ");
        const where = `dataset = ${literal(dataset)} and (aside is null or aside in ('outside', 'across', 'beyond'))`;
        const old = `${where} and version = ${literal(older)} and (${covered(mine.filter((each) => each.version === later))})`;
        const [count] = await engine.rows<{ old: number; fresh: number }>(
          `select (select count(*) from event where ${old}) as old,
             (select count(*) from event where ${where} and version = ${literal(later)} and (${covered(mine.filter((each) => each.version === older))})) as fresh`,
        );
        // A later file with far fewer rows is a selection, and takes nothing's place.
        if (count?.old && count.fresh * 2 >= count.old) await engine.run(`update event set aside = 'superseded' where ${old}`);
      }
  }
}

function within({ since, until, worldwide, places }: Row<"coverage">): string {
  const days = `day between date '${since}' and date '${until}'`;
  const list = (JSON.parse(places) as string[]).map(literal).join(", ");
  return worldwide ? `(${days})` : `(${days} and country in (${list || "''"}))`;
}

/** What rows of sums may be parted by, with what else must be alike. */
const parted = {
  type: "coalesce(type, '')",
  admin1: "coalesce(admin1, '')",
  pair: "coalesce(actor_name, '') || '|' || coalesce(target_name, '')",
  country: "coalesce(country, '')",
};
type Parting = keyof typeof parted;
/** Groups with a sum of two parts or more from which on it is taken for the rule. */
const enough = 3;

/**
 * Sums of one dataset that contain one another. Totals stand for their parts, as a format says or as the figures show: a value of one column,
 * as `Total`, that is the sum of the others wherever it can be seen. Finer rows stand for coarser ones where they cover their whole span;
 * else the coarser row for the finer ones in it.
 */
export async function setContainedAside(engine: Engine, coverage: readonly Row<"coverage">[]): Promise<void> {
  await findTotals(engine);
  const counted = "(aside is null or aside in ('outside', 'across', 'beyond'))";
  await engine.run(`update event set aside = 'part' where part = 'part' and ${counted}`);
  const mixed = await engine.rows<{ dataset: string }>(
    `select dataset from event where ${counted} group by dataset having count(distinct case when grain in ('event', 'day') then 'event' else grain end) > 1`,
  );
  for (const { dataset } of mixed) await betweenGrains(engine, dataset, coverage);
}

async function findTotals(engine: Engine): Promise<void> {
  const datasets = await engine.rows<{ dataset: string }>(
    "select dataset from event where grain <> 'event' and best is not null and aside is distinct from 'repeated' group by dataset having count(part) = 0 order by 1",
  );
  for (const { dataset } of datasets)
    for (const parting of Object.keys(parted) as Parting[]) {
      const others = (Object.keys(parted) as Parting[]).filter((each) => each !== parting).map((each) => parted[each]);
      const rows = `select rowid as rowid_of, ${parted[parting]} as value, concat_ws('§', ${others.join(", ")}, coalesce(place, ''), coalesce(version, ''), day, last) as scope, best
        from event where dataset = ${literal(dataset)} and grain <> 'event' and best is not null and part is null and (aside is null or aside in ('outside', 'across', 'beyond'))`;
      const scope = parting === "country" || parting === "admin1" ? rows.replace("coalesce(place, ''), ", "") : rows;
      const [total] = await engine.rows<{ value: string }>(
        `with told as (${scope}), summed as (
           select scope, sum(best) as best, count(*) as n, count(*) filter (where best > 0) as filled from told group by scope having count(*) > 2
         ), held as (
           select t.value, count(*) filter (where s.filled > 2) as seen, count(*) filter (where s.filled > 2 and t.best * 2 = s.best) as held,
             count(*) filter (where t.best * 2 <> s.best) as off, count(*) as all_of_them
           from told t join summed s on s.scope = t.scope group by t.value
         )
         select value from held where held >= ${enough} and off * 20 <= all_of_them order by held desc, value limit 1`,
      );
      if (!total) continue;
      await engine.run(`update event set part = told.part from (
          select x.rowid_of, case when x.value = ${literal(total.value)} then 'total' else 'part' end as part
          from (${scope}) x where x.scope in (select scope from (${scope}) y where y.value = ${literal(total.value)})
            and x.scope in (select scope from (${scope}) z where z.value <> ${literal(total.value)})) as told
        where event.rowid = told.rowid_of`);
      await engine.run(
        `update event set aside = 'part' where part = 'part' and dataset = ${literal(dataset)} and (aside is null or aside in ('outside', 'across', 'beyond'))`,
      );
    }
}

/** Finer before coarser. */
const ranks: Readonly<Record<Row<"event">["grain"], number>> = { event: 0, day: 0, month: 1, year: 2, period: 3 };
const rank = `case grain ${Object.entries(ranks)
  .map(([grain, n]) => `when ${literal(grain)} then ${n}`)
  .join(" ")} end`;

async function betweenGrains(engine: Engine, dataset: string, coverage: readonly Row<"coverage">[]): Promise<void> {
  const own = coverage.filter((each) => each.dataset === dataset);
  const values = own.map(({ grain, since, until }) => `(${ranks[grain]}, date '${since}', date '${until}')`);
  await engine.run(`create or replace temp table grained as
    select rowid as rowid_of, ${rank} as rank, day, greatest(day, last) as last, country, actor_name, target_name
    from event where dataset = ${literal(dataset)} and (aside is null or aside in ('outside', 'across', 'beyond'))`);
  const holds = `f.rank < c.rank and f.day >= c.day and f.last <= c.last and (c.country is null or c.country = f.country)
    and (c.actor_name is null and c.target_name is null
      or (c.actor_name is not distinct from f.actor_name and c.target_name is not distinct from f.target_name)
      or (c.actor_name is not distinct from f.target_name and c.target_name is not distinct from f.actor_name))`;
  await engine.run(`update event set aside = 'contained' where rowid in (
    select c.rowid_of from grained c join grained f on ${holds}
    where exists (select 1 from (values ${values.join(", ") || "(9, date '0001-01-01', date '0001-01-01')"}) v(rank, since, until)
      where v.rank < c.rank and v.since <= c.day and v.until >= c.last))`);
  await engine.run(`update event set aside = 'part' where rowid in (
    select f.rowid_of from grained c join grained f on ${holds} join event e on e.rowid = c.rowid_of
    where e.aside is distinct from 'contained') and aside is distinct from 'contained'`);
  await engine.run("drop table grained");
}
