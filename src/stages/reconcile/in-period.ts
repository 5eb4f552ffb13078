import { type Days, within } from "../../domain/days/covered.js";
import type { Row } from "../../domain/tables.js";

/**
 * What a file covers of the days of the case, in the months or years that its sums are of: a sum of which the case has a part does not count, so
 * that its days are not covered by it. Nothing where no whole one is left.
 */
export function inPeriod(rows: readonly Row<"coverage">[], period: { readonly from: string; readonly to: string }): Row<"coverage">[] {
  return rows.flatMap((row) => {
    const own = within(row, { since: period.from, until: period.to });
    const { since, until } = row.grain === "month" ? wholeMonths(own) : row.grain === "year" ? wholeYears(own) : own;
    return since <= until ? [{ ...row, since, until }] : [];
  });
}

function wholeMonths({ since, until }: Days): Days {
  const [year, month] = since.split("-").map(Number) as [number, number];
  const [lastYear, lastMonth] = until.split("-").map(Number) as [number, number];
  const ends = until === day(lastYear, lastMonth + 1, 0);
  return { since: since.endsWith("-01") ? since : day(year, month + 1, 1), until: ends ? until : day(lastYear, lastMonth, 0) };
}

function wholeYears({ since, until }: Days): Days {
  const [first, last] = [since, until].map((each) => Number(each.slice(0, 4))) as [number, number];
  return {
    since: since.endsWith("-01-01") ? since : `${first + 1}-01-01`,
    until: until.endsWith("-12-31") ? until : `${last - 1}-12-31`,
  };
}

/** A day of a month, counted from 1; day 0 is the last of the month before. */
const day = (year: number, month: number, of: number): string => new Date(Date.UTC(year, month - 1, of)).toISOString().slice(0, 10);
