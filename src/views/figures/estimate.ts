import type { Estimate } from "./figure.js";

const known = (value: number | null | undefined): number | null => (typeof value === "number" && Number.isFinite(value) ? value : null);

/** The estimate with nothing where a number is not finite, so that no mark is drawn where none can stand. */
export function sound<T extends Estimate>(estimate: T): T {
  return { ...estimate, value: known(estimate.value), low: known(estimate.low), high: known(estimate.high) };
}
