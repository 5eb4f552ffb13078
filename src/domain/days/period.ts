/** First and last day of a time, ISO; null where it is open. */
export interface Span {
  readonly since: string | null;
  readonly until: string | null;
}

/**
 * The days that a date means, in the part of EDTF that the case format takes: `2021-08-15`, `2021-08`, `2021`, `197X`,
 * `2021-08/2023-12`, `2021-08/..`. Undefined where the text is none, or names a day that no calendar has.
 */
export function spanOf(when: string): Span | undefined {
  const [from, to] = when.split("/") as [string, string | undefined];
  const first = simple(from);
  if (!first) return undefined;
  if (to === undefined) return first;
  if (to === "..") return { since: first.since, until: null };
  const last = simple(to);
  return last && first.since && last.until && first.since <= last.until ? { since: first.since, until: last.until } : undefined;
}

function simple(text: string): Span | undefined {
  const match = /^(\d{3})(\d|X)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [, decade, digit, month, day] = match;
  if (digit === "X") return month ? undefined : { since: `${decade}0-01-01`, until: `${decade}9-12-31` };
  const year = `${decade}${digit}`;
  if (!month) return { since: `${year}-01-01`, until: `${year}-12-31` };
  if (day) return isDay(text) ? { since: text, until: text } : undefined;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return { since: `${year}-${month}-01`, until: `${year}-${month}-${daysIn(Number(year), Number(month))}` };
}

/** Whether an ISO day is on the calendar. */
function isDay(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const last = new Date(Date.UTC(2000, 0, 1));
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}

/** The first day of a month some months later. */
export function monthsLater(month: string, by: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const index = year * 12 + number - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}

/** Months or days, both ends included: 2018-01 to 2024-12, 2021-08-15 to 2021-09. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The period between two dates, each as exact as it is written: `2021`, `2021-08`, `2021-08-15`. Days that begin or end a month are written as
 * the month; dates in the wrong order change places. Undefined where one is no date.
 */
export function periodBetween(one: string, other: string): Period | undefined {
  const [a, b] = [exact(one), exact(other)];
  if (!a?.since || !b?.until || !a.until || !b.since) return undefined;
  const [since, until] = a.since <= b.until ? [a.since, b.until] : [b.since, a.until];
  const month = until.slice(0, 7);
  const isLast = until === `${month}-${String(daysIn(Number(month.slice(0, 4)), Number(month.slice(5)))).padStart(2, "0")}`;
  return { from: since.endsWith("-01") ? since.slice(0, 7) : since, to: isLast ? month : until };
}

function exact(text: string): Span | undefined {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? simple(text) : undefined;
}

/** First and last day of a period, to bind where SQL says `between cast(? as date) and cast(? as date)`. */
export function daysOf({ from, to }: Period): readonly [string, string] {
  const last = to.length > 7 ? to : `${to}-${String(daysIn(Number(to.slice(0, 4)), Number(to.slice(5, 7)))).padStart(2, "0")}`;
  return [from.length > 7 ? from : `${from}-01`, last];
}

/** Whether a period holds all days of another. */
export function holdsAll(period: Period, other: Period): boolean {
  const [first, last] = daysOf(period);
  const [since, until] = daysOf(periodBetween(other.from, other.to) ?? other);
  return first <= since && last >= until;
}

/** The months that a period touches: what is summed by month is taken whole. */
export function monthsOf({ from, to }: Period): Period {
  return { from: from.slice(0, 7), to: to.slice(0, 7) };
}

/** Whether a day, or a month of which no day is known, lies in a period. */
export function isWithin(moment: string, { from, to }: Period): boolean {
  const touch = (bound: string) => [moment.slice(0, bound.length), bound.slice(0, moment.length)] as const;
  const [[first, since], [last, until]] = [touch(from), touch(to)];
  return first >= since && last <= until;
}
