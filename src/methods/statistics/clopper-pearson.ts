import { betaQuantile } from "./distributions/quantiles.js";
import { counted, type Share } from "./wilson.js";

/**
 * Exact interval for x of n: it holds at least its level at every true share. Of nothing (n = 0) it is 0 to 1, with no value.
 * Clopper & Pearson (1934).
 */
export function clopperPearson(x: number, n: number, level = 0.95): Share {
  if (counted(x, n)) return { value: null, low: 0, high: 1, undefined_because: "a share of nothing: n is 0" };
  const tail = (1 - level) / 2;
  return {
    value: x / n,
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}
