import type { IntervalLine } from "../../../pages/explanations.js";
import type { IntervalMark } from "../../../views/figures/figure-why.js";

export const markOf = (each: IntervalLine, name: string, group?: string): IntervalMark => ({
  name,
  value: each.ratio,
  low: each.low,
  high: each.high,
  evidence: each.at,
  ...(group === undefined ? {} : { group }),
});
