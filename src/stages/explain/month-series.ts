import { sha256 } from "../../case/write.js";
import { monthsLater } from "../../domain/days/period.js";
import type { Row } from "../../domain/tables.js";
import { Refusal } from "../../methods/refusal.js";

/** One series of the case, its months in order. */
export interface MonthSeries {
  readonly id: string;
  readonly months: readonly string[];
  readonly values: readonly number[];
}

export interface TurningPoint {
  readonly id: string;
  readonly name: string;
  readonly day: string;
}

export function monthSeries(rows: readonly Pick<Row<"series_month">, "series" | "month" | "value">[]): Map<string, MonthSeries> {
  const found = new Map<string, { id: string; months: string[]; values: number[] }>();
  for (const { series, month, value } of [...rows].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    const one = found.get(series) ?? { id: series, months: [], values: [] };
    one.months.push(month);
    one.values.push(value);
    found.set(series, one);
  }
  return found;
}

/** Refuses a series with a month that is missing or stands twice: methods take one step for one month. */
export function needEveryMonth({ months }: MonthSeries): void {
  for (let at = 1; at < months.length; at++) {
    const [before, here] = [months[at - 1] as string, months[at] as string];
    const next = monthsLater(before, 1);
    if (here === next) continue;
    if (here === before)
      throw new Refusal("lengths-differ", `The month ${here.slice(0, 7)} stands twice.`, "Sum its rows in the query: one row a month.");
    throw new Refusal(
      "too-few-points",
      `There is no row for ${next.slice(0, 7)}.`,
      "Give every month a row: zero where nothing happened, or a shorter series where nobody counted.",
    );
  }
}

/** Place of the first month that lies wholly after a day; the month of the day itself is left out of comparisons. */
export function placeAfter({ months }: MonthSeries, day: string): number {
  const own = `${day.slice(0, 7)}-01`;
  const at = months.findIndex((month) => month > own);
  return at < 0 ? months.length : at;
}

/** Share of each month that lies within some spells of days. */
export function shareOf(months: readonly string[], days: readonly { readonly from: string; readonly to: string }[]): number[] {
  return months.map((month) => {
    const first = Date.parse(month);
    const end = Date.parse(monthsLater(month, 1));
    const covered = days.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(end, Date.parse(to) + dayLong) - Math.max(first, Date.parse(from))),
      0,
    );
    return Math.min(1, covered / (end - first));
  });
}
const dayLong = 86_400_000;

/** A name for all that an answer hangs on, so that it is worked out once. */
export function nameOf(what: string, ...parts: readonly unknown[]): string {
  return `${what} ${sha256(JSON.stringify(parts))}`;
}

/** A number that a table can hold. */
export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
