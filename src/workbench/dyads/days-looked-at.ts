import { shareCovered, within } from "../../domain/days/covered.js";
import type { Period } from "../../pages/page.js";
import { daysOf, type OpenCase } from "../opened/open-case.js";
import { stretchesOf } from "../overview/coverage.js";
import { mainData } from "../overview/main-data.js";
import { spanWords } from "../overview/span-words.js";

/** Share of the days of a period from which on a dataset looks at it: the last of a month may be missing. */
const wholly = 0.99;

/** “ of Oct 2023”: of which days a dataset tells, where these are not all of the period: others may have been deadlier on days that it does not look at. */
export async function daysLookedAt(open: OpenCase, period: Period, dataset: string): Promise<string> {
  const [since, until] = daysOf(period);
  const { from, to } = open.case.says.case.period;
  const span = within({ since, until }, { since: from, until: to });
  const stretches = (await stretchesOf(open)).get(dataset) ?? [];
  if (!stretches.length || shareCovered(stretches, span) > wholly) return "";
  const main = (await mainData(open, period)).find((each) => each.dataset === dataset);
  return ` of ${main ? spanWords(main) : "a part of these days"}`;
}
