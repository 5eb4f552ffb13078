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
export function isDay(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day of a month some months later. */
export function monthsLater(month: string, by: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const index = year * 12 + number - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}
