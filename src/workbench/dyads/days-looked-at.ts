import { clipped, shareCovered, uncovered, within } from "../../domain/days/covered.js";
import type { Period } from "../../pages/page.js";
import { daysOf, type OpenCase } from "../opened/open-case.js";
import { stretchesOf } from "../overview/coverage.js";
import { spanWords } from "../overview/span-words.js";

/** Share of the days of a period from which on a dataset looks at it: the last of a month may be missing. */
const wholly = 0.99;
/** Gaps that one sentence names. */
const mostGaps = 2;

/** “ of Oct 2023”: of which days a dataset tells, where these are not all of the period: others may have been deadlier on days that it does not look at. */
export async function daysLookedAt(open: OpenCase, period: Period, dataset: string): Promise<string> {
  const [since, until] = daysOf(period);
  const { from, to } = open.case.says.case.period;
  const span = within({ since, until }, { since: from, until: to });
  const stretches = clipped((await stretchesOf(open)).get(dataset) ?? [], span);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last || shareCovered(stretches, span) > wholly) return "";
  const gaps = uncovered(stretches, { since: first.since, until: last.until });
  if (gaps.length > mostGaps) return " of a part of these days";
  return ` of ${spanWords({ days: [first.since, last.until], unit: unitOf(stretches), gaps })}`;
}

/** The coarsest unit in which days are told as they are. */
function unitOf(stretches: readonly { readonly since: string; readonly until: string }[]): "year" | "month" | "day" {
  const isLast = (day: string) => new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;
  if (stretches.every(({ since, until }) => since.endsWith("-01-01") && until.endsWith("-12-31"))) return "year";
  return stretches.every(({ since, until }) => since.endsWith("-01") && isLast(until)) ? "month" : "day";
}
