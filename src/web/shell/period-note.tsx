import { useAddress } from "../addresses/address.js";
import { isOn } from "./pages.js";

/** Why a page, or what of it, is the same whatever the period. */
const reasons: readonly (readonly [page: string, says: string])[] = [
  [
    "/",
    "The map, ties and effects are of this period. The headline of a report, what the checks found and what the case holds are of the whole case.",
  ],
  ["/sources", "This page does not follow the period: a source counts whatever its day."],
  ["/codebook", "This page does not follow the period: codes have no days."],
  ["/agreement", "This page does not follow the period: coders are compared over all that they coded."],
  [
    "/complex",
    "A complex is worked out by the build for fixed spans; unless you choose one, it is the span that comes nearest to this period.",
  ],
  ["/effects", "This page does not follow the period: an effect is measured over as many months before a turning point as after it."],
  ["/explanations", "This page does not follow the period: explanations weigh all the evidence of the case."],
  ["/scenarios", "This page does not follow the period: scenarios start from the last month that the data cover."],
  ["/report", "This page does not follow the period: it says what its authors wrote, each figure with days of its own."],
  ["/audit", "This page does not follow the period: a manuscript is held against the whole case."],
  ["/actors", "This page does not follow the period: ties are those of the last year with acts, words those of all days."],
  ["/dyads", "Signs and sums are of this period. Scores by span, rates and triangles are of fixed spans of the case."],
];

/** Stands in the head of a page where the period is not the whole one and the page, or a part of it, does not follow it. */
export function PeriodNote() {
  const { path, period, isWholePeriod } = useAddress();
  if (isWholePeriod) return null;
  const says = reasons.find(([page]) => isOn(page, path))?.[1];
  const isOfDays = period.from.length > 7 || period.to.length > 7;
  const months = isOfDays && says?.startsWith("This page does not") !== true ? "What is summed by month takes each month whole." : "";
  const words = [says, months].filter(Boolean).join(" ");
  return words ? <p className="period-note">{words}</p> : null;
}
