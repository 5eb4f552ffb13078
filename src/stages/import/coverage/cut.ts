// DuckDB's own SQL, over rows just read.
import type { Days } from "../../../domain/days/covered.js";
import type { Engine } from "../../../engine/engine.js";
import { daysInName } from "./days-in-name.js";
import { edgesOfFights, type InFile } from "./edges-of-fights.js";

interface Whole extends Days {
  readonly grain: string;
  readonly released: Days;
}

/** Rows that the median year of a file must have before a first January that is full at once tells that somebody cut it there. */
const steady = 12;

/**
 * The days to which a file of a release was cut: what lies beyond is not known from it, no zero, and no war that breaks out on the day of the
 * cut. Its name may tell them where no row contradicts it; else its rows do: sums of years that write zeros down leave no year out in
 * silence, events begin in January at once as full as ever, and fights that share no side do not begin, or end, together.
 */
export async function cutAt(engine: Engine, where: InFile, whole: Whole): Promise<Partial<Days>> {
  const { since, until, released } = whole;
  const named = daysInName(where.file);
  if (named && named.since <= since && named.until >= until)
    return {
      ...(named.since > released.since ? { since: named.since } : {}),
      ...(named.until < released.until ? { until: named.until } : {}),
    };
  if (whole.grain === "year" && (await tellsZeros(engine, where)))
    return { since: `${since.slice(0, 4)}-01-01`, until: `${until.slice(0, 4)}-12-31` };
  return { ...(await edgesOfFights(engine, where, whole)), ...(await yearsAt(engine, where, whole)) };
}

async function tellsZeros(engine: Engine, { file, table }: InFile): Promise<boolean> {
  const rows = await engine.rows(`select 1 as one from ${table} where file = ? and best = 0 limit 1`, [file]);
  return rows.length > 0;
}

/**
 * The years to which events were cut: nothing at all in the years before, a beginning in January with at least half the rows of the median
 * year, or such an end in December.
 */
async function yearsAt(engine: Engine, { file, table }: InFile, { grain, since, until, released }: Whole): Promise<Partial<Days>> {
  const [first, last] = [Number(since.slice(0, 4)), Number(until.slice(0, 4))];
  const isLate = since.slice(5, 7) === "01" && since.slice(0, 4) > released.since.slice(0, 4);
  const isEarly = until.slice(5, 7) === "12" && until.slice(0, 4) < released.until.slice(0, 4);
  if (grain !== "event" || last - first < 2 || !(isLate || isEarly)) return {};
  const years = await engine.rows<{ year: number; n: number }>(
    `select cast(year(day) as bigint) as year, count(*) as n from ${table} where file = ? group by 1`,
    [file],
  );
  const of = new Map(years.map(({ year, n }) => [year, n]));
  const counts = Array.from({ length: last - first + 1 }, (_, at) => of.get(first + at) ?? 0).sort((a, b) => a - b);
  const median = counts[counts.length >> 1] ?? 0;
  const isFull = (year: number) => median >= steady && 2 * (of.get(year) ?? 0) >= median;
  return {
    ...(isLate && isFull(first) ? { since: `${first}-01-01` } : {}),
    ...(isEarly && isFull(last) ? { until: `${last}-12-31` } : {}),
  };
}
