import { monthAt, monthIndex, monthWords } from "../naming/months.js";

/** A time axis over some days, in per cent of its width: whole months before and after, and as many ticks as can be read. */
export interface TimeAxis {
  at(day: string): number;
  readonly ticks: readonly { readonly at: number; readonly says: string }[];
}

const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
const mostTicks = 8;

/** Null where there is no day. */
export function timeAxis(days: readonly (string | null)[]): TimeAxis | null {
  const known = days.filter((day) => day !== null).map(momentOf);
  if (!known.length) return null;
  const first = Math.floor(Math.min(...known) - 0.25);
  const last = Math.max(first + 2, Math.ceil(Math.max(...known) + 0.25));
  const step = steps.find((each) => (last - first) / each <= mostTicks) ?? Math.ceil((last - first) / mostTicks);
  const at = (month: number) => ((month - first) / (last - first)) * 100;
  const from = Math.ceil(first / step) * step;
  const ticks = Array.from({ length: Math.floor((last - from) / step) + 1 }, (_, index) => from + index * step).map((month) => ({
    at: at(month),
    says: step % 12 === 0 ? monthAt(month).slice(0, 4) : monthWords(monthAt(month)),
  }));
  return { at: (day) => at(momentOf(day)), ticks };
}

/** Share of a period below which what fills it is drawn by itself: over the whole axis it would lie in one heap. */
const leastFilled = 0.2;

/** The months of a period between the first and the last of some days, where they are a small part of it; otherwise the period. */
export function filledPart<P extends { readonly from: string; readonly to: string }>(
  period: P,
  days: readonly string[],
): P | { readonly from: string; readonly to: string } {
  const [from, to] = [Math.floor(momentOf(period.from)), Math.floor(momentOf(period.to))];
  const months = days.map((day) => Math.floor(momentOf(day))).filter((month) => month >= from && month <= to);
  const [first, last] = [Math.min(...months), Math.max(...months)];
  if (!months.length || last - first + 1 > (to - from + 1) * leastFilled) return period;
  return { from: monthAt(first), to: monthAt(last) };
}

/** A day in months since year 0; a month or year stands for its first day. */
function momentOf(day: string): number {
  const [year = "0", month = "01", date = "01"] = day.split("-");
  return monthIndex(`${year}-${month}`) + (Number(date) - 1) / 31;
}
