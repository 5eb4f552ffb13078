// DuckDB's own SQL, over rows just read.
import type { Days } from "../../../domain/days/covered.js";
import type { Engine } from "../../../engine/engine.js";

export interface InFile {
  readonly file: string;
  readonly table: "event" | "incoming";
}

/** A season in which a kind of data that is looked at has rows of every fight that goes on: a quarter of a year, or a year of sums. */
const seasons = { event: 91, year: 366 } as const;
/** Seasons without a row, beyond the first or last that has any, from which on the edge may be a cut. */
const empty = 2;
/** How much longer that is than any stretch without a row inside. */
const longer = 3;
/** Fights that share no side, from which on their common edge is none of theirs. */
const several = 2;
/** Rows of its first, or last, season from which on a war alone is as full there as wars are that go on. */
const full = 12;
/** Days within which a first row leaves the month whole. */
const soon = 7;

/** Who is on the other side of one-sided violence, and who was not identified, join no fights. */
const nobody = /^(?:civilians|unidentified\b.*|unknown\b.*|xxx\d+)$/i;

interface Fight {
  readonly season: number;
  readonly a: string | null;
  readonly b: string | null;
  readonly country: string | null;
}

/**
 * The days to which a file of a release was cut, where fights tell it: beyond its first, or last, row lies a long stretch without any, while in the
 * season at that edge at least two fights that share no side, and half as many as in the median season, are already, or still, going on that go
 * on in other seasons as well. One war alone may break out, or end, at any time: where it is at its edge as full as ever, nobody knows whether it did or
 * somebody cut there, and what lies beyond is taken for unknown; where it swells from a few rows, its zeros stay.
 */
export async function edgesOfFights(
  engine: Engine,
  { file, table }: InFile,
  { grain, since, until, released }: Days & { readonly grain: string; readonly released: Days },
): Promise<Partial<Days>> {
  if (grain !== "event" && grain !== "year") return {};
  const length = seasons[grain];
  const [before, after] = [days(released.since, since), days(until, released.until)];
  if (Math.max(before, after) < empty * length) return {};
  const [inner] = await engine.rows<{ longest: number | null }>(
    `select max(gap) as longest from (
       select date_diff('day', max(reached) over (order by day rows between unbounded preceding and 1 preceding), day) as gap
       from (select day, max(greatest(day, last)) as reached from ${table} where file = ? and day is not null group by day) as by_day
     ) as gaps`,
    [file],
  );
  const least = Math.max(empty * length, longer * (inner?.longest ?? 0));
  const season = (edge: string, day: string) =>
    grain === "year"
      ? `abs(date_diff('year', cast('${edge}' as date), ${day}))`
      : `abs(date_diff('day', cast('${edge}' as date), ${day})) // ${length}`;
  const fightsFrom = (edge: string, day: string) =>
    engine.rows<Fight>(
      `select distinct cast(${season(edge, day)} as integer) as season, actor_name as a, target_name as b, country from ${table} where file = ? and day is not null`,
      [file],
    );
  const isCut = async (edge: string, day: string) => {
    const fights = await fightsFrom(edge, day);
    const apart = unconnected(fights);
    const counts = [...new Set(fights.map((each) => each.season))].map((each) => apart(each)).sort((a, b) => a - b);
    const here = apart(0);
    if (counts.length <= 2) return false;
    if (here >= several) return 2 * here >= (counts[counts.length >> 1] ?? 0);
    return grain === "event" && counts.every((each) => each <= 1) && (await isFullAt(edge, day));
  };
  const isFullAt = async (edge: string, day: string) => {
    const rows = await engine.rows<{ season: number; n: number }>(
      `select cast(${season(edge, day)} as integer) as season, count(*) as n from ${table} where file = ? and day is not null group by 1`,
      [file],
    );
    const counts = rows.map(({ n }) => n).sort((a, b) => a - b);
    const here = rows.find((each) => each.season === 0)?.n ?? 0;
    return here >= full && 2 * here >= (counts[counts.length >> 1] ?? 0);
  };
  const found: { since?: string; until?: string } = {};
  if (before >= least && (await isCut(since, "day"))) found.since = grain === "year" ? since : monthAt(since, "first");
  if (after >= least && (await isCut(until, "greatest(day, last)"))) found.until = grain === "year" ? until : monthAt(until, "last");
  return found;
}

/** How many groups of sides that fight one another a season has, of those that have rows in another season, too. */
function unconnected(fights: readonly Fight[]): (season: number) => number {
  const seen = new Map<string, Set<number>>();
  for (const each of fights) for (const side of sidesOf(each)) seen.set(side, (seen.get(side) ?? new Set()).add(each.season));
  return (season) => {
    const parent = new Map<string, string>();
    const root = (side: string): string => {
      let top = side;
      for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
      // Those on the way are hung below the top: one side with thousands of foes would make a way of thousands of steps.
      for (let at = side; at !== top; ) {
        const up = parent.get(at) as string;
        parent.set(at, top);
        at = up;
      }
      return top;
    };
    for (const each of fights) {
      if (each.season !== season) continue;
      const [one, ...others] = sidesOf(each);
      if (one === undefined) continue;
      parent.set(root(one), root(one));
      for (const other of others) parent.set(root(other), root(one));
    }
    const lasting = [...parent.keys()].filter((side) => (seen.get(side)?.size ?? 0) > 1);
    return new Set(lasting.map(root)).size;
  };
}

/** The sides of a row; of rows that name none, their country. */
function sidesOf({ a, b, country }: Fight): string[] {
  const sides = [a, b].flatMap((each) => (each !== null && !nobody.test(each.trim()) ? [each] : []));
  return sides.length ? sides : a === null && b === null && country !== null ? [country] : [];
}

/** The first, or last, day of the month of an edge, where it lies within a week of it. */
function monthAt(day: string, which: "first" | "last"): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const at = Number(day.slice(8, 10));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (which === "first") return at <= soon ? `${day.slice(0, 8)}01` : day;
  return length - at < soon ? `${day.slice(0, 8)}${length}` : day;
}

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
