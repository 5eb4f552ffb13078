import { type NonEmpty, type Traced, tell } from "../domain/provenance.js";
import type { Lead, Phrase } from "../pages/page.js";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 1,885 or 84.5. */
export function figure(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString("en-GB") : value.toFixed(1);
}

/** “Aug 2021” of a day. */
export function monthName(day: string): string {
  return `${months[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`.trim();
}

/** “15 Aug 2021”. */
export function dayWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(day)}`;
}

/** The same of a day; a month or year alone as it stands. */
export const dayOrSpan = (moment: string): string => (moment.length === 10 ? dayWords(moment) : moment);

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** “a, b and c”. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export function phrase(text: string, at?: string): Phrase {
  return at === undefined ? { text } : { text, at };
}

/** Words that tell a value; they open what it rests on. */
export function told<T extends string | number | boolean | null>(of: Traced<T>, says: (value: T) => string, at?: string): Phrase {
  return { text: says(of.value), of, ...(at !== undefined && { at }) };
}

/** Several counts in one phrase each, with what stands between them; those of nothing are left out. */
export function toldEach(parts: readonly Phrase[]): Phrase[] {
  return parts.flatMap((each, index) => [...(index === 0 ? [] : [phrase(index === parts.length - 1 ? " and " : ", ")]), each]);
}

/** What a page over rows says first where the case names no country: nothing was left out, and no total is of a region. */
export function noRegion({
  case: { says },
}: {
  readonly case: { readonly says: { readonly case: { readonly region: readonly string[] } } };
}): Phrase[] {
  return says.case.region.length ? [] : [phrase("No region is set, so that the whole world counts. ")];
}

/** The first line of a page: it rests on the values that its phrases tell. */
export function leadOf(phrases: readonly Phrase[]): Lead {
  const [first, ...rest] = phrases.flatMap(({ of }) => of ?? []);
  return { phrases, carried: first ? tell(phrases.map(({ text }) => text).join(""), [first, ...rest] satisfies NonEmpty<unknown>) : null };
}

interface Point {
  readonly year: number;
  readonly value: Traced<number>;
  readonly at?: string;
}
/**
 * The course of yearly figures in one sentence: where they started, turned and stand; of years that the dataset covers and has no row of, that
 * there is none. `least` is the fewest that it lists a year. Empty where there are fewer than two figures.
 */
export function course(what: string, points: readonly Point[], { covered = [], least = null }: Looked = {}): Phrase[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first === last) return [];
  const words = courseOf(what, points, last);
  const has = (year: number) => points.some((each) => each.year === year);
  const after = covered.filter((year) => year > last.year);
  const between = covered.filter((year) => year > first.year && year < last.year && !has(year));
  const none = noRow(least);
  return [
    ...words,
    ...(between.length ? [phrase(` Between them, ${yearsListed(between)}: ${none}.`)] : []),
    ...(after.length ? [phrase(` Since then, ${yearsListed(after)}: ${none}.`)] : []),
  ];
}
/** “2003, 2005 to 2008 and 2010”. */
export function yearsListed(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return listed(runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)));
}

/** “no row (it lists none below its threshold)”: a year without a row of such a dataset is no zero. */
export function noRow(least: number | null): string {
  return least ? "no row (it lists none below its threshold)" : "no row";
}

/** Years that a dataset covers whole, in order, and the fewest that it lists of one. */
interface Looked {
  readonly covered?: readonly number[];
  readonly least?: number | null;
}

function courseOf(what: string, points: readonly Point[], last: Point): Phrase[] {
  const top = points.reduce((a, b) => (b.value.value > a.value.value ? b : a));
  const low = points.reduce((a, b) => (b.value.value <= a.value.value ? b : a));
  const named = (point: Point) => told(point.value, (value) => `${figure(value)} in ${point.year}`, point.at);
  if (top === low || top.value.value === low.value.value) return [phrase(`${what} stayed at `), named(last), phrase(".")];
  if (low === last) return [phrase(`${what} fell from `), named(top), phrase(" to "), named(last), phrase(".")];
  if (top === last) return [phrase(`${what} rose from `), named(low), phrase(" to "), named(last), phrase(".")];
  if (low.year > top.year && last.value.value > low.value.value * 1.1) {
    return [phrase(`${what} fell from `), named(top), phrase(" to "), named(low), phrase(", and rose again to "), named(last), phrase(".")];
  }
  return [phrase(`${what} rose to `), named(top), phrase(" and stood at "), named(last), phrase(".")];
}

/** Words with ids of actors written as their short names; ids that are also common words stay where they stand in small letters. */
export function withNames(names: ReadonlyMap<string, string>): <T extends string | null>(text: T) => T {
  const ids = [...names.keys()].filter((id) => /^[\p{Lu}\d][\p{L}\d._-]*$/u.test(id)).sort((a, b) => b.length - a.length);
  if (!ids.length) return (text) => text;
  const any = new RegExp(
    `(?<![\\p{L}\\d])(?:${ids.map((id) => id.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})(?![\\p{L}\\d])`,
    "gu",
  );
  return (text) => (text === null ? text : (text.replace(any, (id) => names.get(id) ?? id) as typeof text));
}
