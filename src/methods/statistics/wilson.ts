import { normalQuantile } from "./distributions/normal.js";

/** A share with its interval; a share of nothing has no value. */
export interface Share {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly undefined_because?: string;
}

/**
 * Wilson's score interval for x of n, without continuity correction; of nothing (n = 0) it is 0 to 1, with no value.
 * Wilson (1927). It holds about its level on average over the true share, not at each share.
 */
export function wilson(x: number, n: number, level = 0.95): Share {
  if (counted(x, n)) return { value: null, low: 0, high: 1, undefined_because: "a share of nothing: n is 0" };
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = x / n;
  const whole = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / whole;
  const half = (z / whole) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { value: share, low: x === 0 ? 0 : Math.max(0, centre - half), high: x === n ? 1 : Math.min(1, centre + half) };
}

/** Whether n is 0; refuses what is no count of a whole. */
export function counted(x: number, n: number): boolean {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) throw new RangeError(`${x} of ${n} is not a count of a whole`);
  return n === 0;
}
