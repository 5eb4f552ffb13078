import { normalQuantile } from "./distributions/normal.js";

export interface Capture {
  /** Events that happened, estimated; never below the events seen. */
  readonly n: number;
  readonly variance: number;
  /** Normal interval, as published; `low` may fall below the events seen. */
  readonly low: number;
  readonly high: number;
  /** Share of the estimated events that each source has. */
  readonly coverage: readonly [number, number];
  /** Events seen by either source. */
  readonly seen: number;
}

/**
 * How many events two sources leave unseen: n1 and n2 events, m in both. Chapman (1951); variance after Seber (1982), 3.4.
 * It assumes that the sources see independently; where one copies the other, the number is too low.
 */
export function chapman(n1: number, n2: number, m: number, level = 0.95): Capture {
  for (const each of [n1, n2, m]) if (!Number.isInteger(each) || each < 0) throw new RangeError(`${each} is not a count`);
  if (m > Math.min(n1, n2)) throw new RangeError(`${m} matched events are more than a source has (${n1} and ${n2})`);
  const n = ((n1 + 1) * (n2 + 1)) / (m + 1) - 1;
  const variance = ((n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m)) / ((m + 1) ** 2 * (m + 2));
  const half = normalQuantile(1 - (1 - level) / 2) * Math.sqrt(variance);
  const share = (each: number) => (n > 0 ? each / n : 1);
  return { n, variance, low: n - half, high: n + half, coverage: [share(n1), share(n2)], seen: n1 + n2 - m };
}
