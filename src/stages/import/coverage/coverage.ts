// DuckDB's own SQL, over rows just read.
import type { Days } from "../../../domain/days/covered.js";
import type { Row } from "../../../domain/tables.js";
import type { Engine } from "../../../engine/engine.js";
import type { EventFormat } from "../../../formats/events/format.js";
import { cutAt } from "./cut.js";
import { daysInName } from "./days-in-name.js";
import type { InFile } from "./edges-of-fights.js";

/** Countries with rows from which on a file is taken to look at the whole world. */
const world = 40;
/** Rows of a usual month from which on months without any are taken for a hole in the file, not for peace. */
const usual = { happenings: 20, sums: 3 };

/** Rows of a usual day that has any, from which on they are lumps. */
const lump = 10;

/** Names of files that hold a part of a dataset, chosen in whatever way: they cover no day whole. */
const selected = /(^|[^a-z])(samples?|subset|selection|extract|excerpt|random|fragment|head\d*)([^a-z]|$)/i;

/** Rows whose day could be read: of the others a month or year is known, and not on which of its days the file looked. */
const dated = "(flags is null or flags not like '%impossible-date%')";

interface Step {
  /** First day of a month or year. */
  readonly day: string;
  readonly n: number;
  /** Last day of its rows. */
  readonly until: string | null;
}

/**
 * The stretches of days that one file covers: what its release is known to cover and nobody cut off, else from its first row to its last, parted where a file
 * that is usually full has nothing at all for two months or, of yearly sums, for a year.
 */
export async function coverageOf(
  engine: Engine,
  file: string,
  told: { readonly dataset: string; readonly version: string | null; readonly format: EventFormat },
  table: "event" | "incoming" = "event",
): Promise<Row<"coverage">[]> {
  const [sum] = await engine.rows<{
    n: number;
    since: string | null;
    until: string | null;
    countries: number;
    deaths: number;
    grain: Row<"coverage">["grain"];
  }>(
    `select count(*) as n, min(day) filter (where ${dated}) as since, max(greatest(day, last)) filter (where ${dated}) as until, count(distinct country) as countries, count(best) as deaths,
       max(grain) as grain from ${table} where file = ?`,
    [file],
  );
  if (!sum?.n || !sum.since || !sum.until) return [];
  const { format, version } = told;
  const places = await engine.rows<{ country: string }>(
    `select distinct country from ${table} where file = ? and country is not null order by 1`,
    [file],
  );
  const kinds = await engine.rows<{ type: string }>(
    `select distinct type from ${table} where file = ? and type is not null and part is distinct from 'total' order by 1 limit 60`,
    [file],
  );
  const isSelection = format.selection === true || selected.test(file.split("/").at(-1) ?? file);
  const whole = { grain: sum.grain, since: sum.since, until: sum.until, rows: sum.n };
  const said = version === null || isSelection ? undefined : format.covers?.(version);
  const released = said && (await holds(engine, { file, table }, said)) ? said : undefined;
  const stretches = released
    ? [{ ...released, ...(await cutAt(engine, { file, table }, { ...whole, released })), rows: sum.n }]
    : withNamed(await stretchesOf(engine, { file, table }, whole), daysInName(file), whole);
  return stretches.map(({ since, until, rows }) => ({
    file,
    line: 1,
    dataset: told.dataset,
    version,
    grain: sum.grain,
    since,
    until,
    basis: released ? "release" : isSelection ? "selection" : "rows",
    places: JSON.stringify(places.map((each) => each.country)),
    worldwide: sum.countries >= world,
    kinds: JSON.stringify(kinds.map((each) => each.type)),
    rows,
    deaths: sum.deaths > 0,
    least: format.least ?? null,
    counts: (typeof format.counts === "function" ? format.counts(version) : format.counts) ?? null,
  }));
}

/** Share of rows beyond the days of a release from which on the file is not that release alone, whatever version it names. */
const strayed = 0.05;

/** Whether the rows lie in the days that a version is known to cover: several months of candidates in one file name the last of them. */
async function holds(engine: Engine, { file, table }: InFile, { since, until }: Days): Promise<boolean> {
  const [found] = await engine.rows<{ n: number; beyond: number }>(
    `select count(*) as n, count(case when greatest(day, last) < cast(? as date) or day > cast(? as date) then 1 end) as beyond
     from ${table} where file = ? and day is not null`,
    [since, until, file],
  );
  return found !== undefined && found.beyond <= strayed * found.n;
}

/** Stretches from row to row, begun and ended on the days that the file's name tells where its rows come within a month of them. */
function withNamed(stretches: readonly Stretch[], named: ReturnType<typeof daysInName>, { since, until }: Days): readonly Stretch[] {
  if (!named?.isExact || named.since > since || named.until < until) return stretches;
  const near = (a: string, b: string) => Date.parse(b) - Date.parse(a) <= 31 * 86_400_000;
  return stretches.map((each, at) => ({
    ...each,
    since: at === 0 && near(named.since, since) ? named.since : each.since,
    until: at === stretches.length - 1 && near(until, named.until) ? named.until : each.until,
  }));
}

interface Stretch {
  readonly since: string;
  readonly until: string;
  readonly rows: number;
}

async function stretchesOf(engine: Engine, { file, table }: InFile, whole: Stretch & { readonly grain: string }): Promise<Stretch[]> {
  const unit = whole.grain === "year" || whole.grain === "period" ? "year" : "month";
  const steps = await engine.rows<Step>(
    `select cast(cast(date_trunc('${unit}', day) as date) as varchar) as day, cast(sum(n) as bigint) as n, cast(max(until) as varchar) as until
     from (select day, count(*) as n, max(greatest(day, last)) as until from ${table} where file = ? and ${dated} group by day) as by_day
     group by 1 order by 1`,
    [file],
  );
  const all = steps.reduce((count, { day }, at) => count + (at ? between(steps[at - 1]?.day ?? day, day, unit) : 1), 0);
  const sorted = [...steps.map(({ n }) => n), ...Array<number>(Math.max(0, all - steps.length)).fill(0)].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  const isFull = median >= (whole.grain === "event" ? usual.happenings : usual.sums);
  const hole = unit === "year" ? 1 : whole.grain === "event" ? 2 : 1;
  const found: { since: string; until: string; rows: number }[] = [];
  const isLumped = whole.grain === "event" && (await lumped(engine, { file, table }, all));
  for (const [at, { day, n, until }] of steps.entries()) {
    const end = until ?? day;
    const open = found.at(-1);
    if (open && !((isFull || isLumped) && between(steps[at - 1]?.day ?? day, day, unit) > hole && open.until < day)) {
      if (end > open.until) open.until = end;
      open.rows += n;
    } else found.push({ since: at ? day : whole.since, until: end, rows: n });
  }
  return found;
}

/**
 * Whether rows lie in lumps on a few days far from one another, as in one hour's file of a machine that reads the news: it has what papers of
 * that day tell of years before, and looked at none of the months between.
 */
async function lumped(engine: Engine, { file, table }: InFile, months: number): Promise<boolean> {
  const [found] = await engine.rows<{ days: number; rows: number | null }>(
    `select count(*) as days, cast(median(n) as double) as rows from (select count(*) as n from ${table} where file = ? group by day) as by_day`,
    [file],
  );
  return found !== undefined && found.days < months / 3 && (found.rows ?? 0) >= lump;
}

/** Months or years from one first day to another. */
function between(from: string, to: string, unit: "month" | "year"): number {
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = count(to) - count(from);
  return unit === "year" ? months / 12 : months;
}
