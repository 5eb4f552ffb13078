import type { Days } from "../../domain/days/covered.js";

export interface YearCount {
  readonly year: number;
  readonly n: number;
}

/**
 * The year with most, where that can be said: a year of which some months are missing has at least what it has, so that it may come first and never
 * second. Where others are not covered whole, the year with most is one of those that are, of which there must be two. Null where two have as many.
 */
export function yearWithMost(
  { days, gaps }: { readonly days: readonly [string, string]; readonly gaps: readonly Days[] },
  counts: readonly YearCount[],
): { readonly year: number; readonly ofWhole: boolean } | null {
  const [first, last] = days.map((day) => Number(day.slice(0, 4))) as [number, number];
  const of = new Map(counts.map(({ year, n }) => [year, n]));
  const isWhole = (year: number) =>
    days[0] <= `${year}-01-01` &&
    days[1] >= `${year}-12-31` &&
    !gaps.some(({ since, until }) => since <= `${year}-12-31` && until >= `${year}-01-01`);
  const years = Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    n: of.get(first + at) ?? 0,
    isPart: !isWhole(first + at),
  }));
  const [top, next] = years.toSorted((a, b) => b.n - a.n);
  if (counts.length < 2 || !top?.n || next?.n === top.n) return null;
  const parts = years.filter(({ isPart }) => isPart).length;
  if (parts === 0 || (top.isPart && parts === 1)) return { year: top.year, ofWhole: false };
  return !top.isPart && years.length - parts > 1 ? { year: top.year, ofWhole: true } : null;
}
