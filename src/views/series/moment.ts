import type { Moment } from "../figures/figure.js";

/** A moment on the axis of time, in years: a whole year, month or day is a span, and its mark stands in the middle. */
export interface MomentSpan {
  readonly from: number;
  readonly to: number;
  readonly mid: number;
  readonly unit: "year" | "month" | "day";
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0));

function parts(at: Moment): { year: number; month?: number; day?: number } | undefined {
  if (typeof at === "number") return Number.isInteger(at) && at >= 0 && at <= 9999 ? { year: at } : undefined;
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(at.trim());
  if (!found) return undefined;
  const year = Number(found[1]);
  if (found[2] === undefined) return { year };
  const month = Number(found[2]);
  if (month < 1 || month > 12) return undefined;
  if (found[3] === undefined) return { year, month };
  const day = Number(found[3]);
  return day >= 1 && day <= monthLength(year, month) ? { year, month, day } : undefined;
}

/** True for a year, a month or a day that is in the calendar. */
export function isMoment(at: unknown): at is Moment {
  return (typeof at === "number" || typeof at === "string") && parts(at) !== undefined;
}

/** The span of a moment, or undefined where it is none. */
export function momentSpan(at: Moment): MomentSpan | undefined {
  const found = parts(at);
  if (!found) return undefined;
  const { year, month, day } = found;
  if (month === undefined) return { from: year, to: year + 1, mid: year + 0.5, unit: "year" };
  const first = startOf(year, month, day ?? 1);
  const to = day === undefined ? startOf(year, month, monthLength(year, month) + 1) : startOf(year, month, day + 1);
  return { from: first, to, mid: (first + to) / 2, unit: day === undefined ? "month" : "day" };
}

function startOf(year: number, month: number, day: number): number {
  let days = day - 1;
  for (let each = 1; each < month; each++) days += monthLength(year, each);
  return year + days / (isLeap(year) ? 366 : 365);
}

/** `2021`, `Aug 2021`, `15 Aug 2021`; the text itself where it is no moment. */
export function momentWords(at: Moment): string {
  const found = parts(at);
  if (!found) return String(at);
  const { year, month, day } = found;
  if (month === undefined) return String(year);
  return day === undefined ? `${months[month - 1]} ${year}` : `${day} ${months[month - 1]} ${year}`;
}

export interface TimeTick {
  readonly at: number;
  readonly words: string;
}

/** Labels of an axis of time with at least `apart` px between their middles. */
export function timeTicks(from: number, to: number, width: number, apart = 40): TimeTick[] {
  const perYear = width / Math.max(to - from, 1e-9);
  if (to - from <= 0.4) return dayTicks(from, to, perYear, apart + 12);
  if (to - from <= 2.2 && perYear / 12 >= 22) return monthTicks(from, to, perYear, apart);
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((years) => years * perYear >= apart) ?? 1000;
  const ticks: TimeTick[] = [];
  const first = Math.ceil(from - 0.5);
  const anchor = step === 1 || to - from > step * 2.5 ? Math.ceil(first / step) * step : first;
  for (let year = anchor; year + 0.5 <= to; year += step) ticks.push({ at: year + 0.5, words: String(year) });
  return ticks;
}

function dayTicks(from: number, to: number, perYear: number, apart: number): TimeTick[] {
  const step = [1, 2, 5, 10, 15].find((days) => (days * perYear) / 366 >= apart);
  if (!step) return monthTicks(from, to, perYear, apart);
  const ticks: TimeTick[] = [];
  for (let year = Math.floor(from); year <= to; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 29 - step / 2; day += step) {
        const at = startOf(year, month, day);
        if (at < from || at > to) continue;
        ticks.push({ at, words: ticks.length ? `${day} ${months[month - 1]}` : `${day} ${months[month - 1]} ${year}` });
      }
    }
  }
  return ticks;
}

function monthTicks(from: number, to: number, perYear: number, apart: number): TimeTick[] {
  const step = [1, 2, 3, 6].find((each) => (each * perYear) / 12 >= apart) ?? 6;
  const ticks: TimeTick[] = [];
  for (let year = Math.floor(from); year <= to; year++) {
    for (let month = 1; month <= 12; month += step) {
      const at = startOf(year, month, 15);
      if (at < from || at > to) continue;
      const isFirst = month === 1 || ticks.length === 0;
      ticks.push({ at, words: isFirst ? `${months[month - 1]} ${year}` : (months[month - 1] ?? "") });
    }
  }
  return ticks;
}
