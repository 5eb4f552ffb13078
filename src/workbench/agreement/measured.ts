import type { Agreement } from "../../methods/agreement/agreement.js";
import type { Measure } from "../../methods/agreement/table-measures.js";
import type { Measured } from "../../pages/agreement.js";

/** A coefficient as pages show it, without an interval. */
export function measured({ name, version, value, undefined_because, n }: Agreement): Measured {
  return {
    name,
    version,
    value,
    because: value === null ? (undefined_because ?? "not defined") : null,
    low: null,
    high: null,
    by: null,
    n,
  };
}

/** The same with its interval and the category that it is about. */
export function ofMeasure(each: Measure): Measured {
  const [low, high] = each.ci95 ?? [null, null];
  return { ...measured(each), low, high, by: each.ci_by, ...(each.category === undefined ? {} : { category: String(each.category) }) };
}

/** Seed of all resamples: the same page shows the same intervals. */
export const seed = 20210815;
