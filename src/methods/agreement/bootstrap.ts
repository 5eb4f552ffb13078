import { resample } from "../statistics/random.js";

export interface BootstrapOptions {
  readonly random: () => number;
  readonly resamples?: number;
  /** Share of the resamples between the bounds. */
  readonly level?: number;
}

export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  readonly resamples: number;
  /** Resamples in which the coefficient was not defined; they are left out. */
  readonly undefinedIn: number;
}

/**
 * Percentile intervals by resampling units with replacement, for several coefficients on the same resamples. Rows stand for `times`
 * units; each coefficient gets new `times`. An interval is null where fewer than half of the resamples have a value.
 * What it holds: docs/methods/agreement.md; too narrow below about 30 units.
 */
export function bootstrapUnits(
  times: Float64Array,
  coefficients: readonly ((times: Float64Array) => number | null)[],
  { random, resamples = 1000, level = 0.95 }: BootstrapOptions,
): (BootstrapInterval | null)[] {
  const drawn = coefficients.map(() => new Float64Array(resamples));
  const defined = coefficients.map(() => 0);
  const into = new Float64Array(times.length);
  for (let round = 0; round < resamples; round++) {
    resample(times, into, random);
    for (const [at, coefficient] of coefficients.entries()) {
      const value = coefficient(into);
      if (value === null) continue;
      const list = drawn[at] as Float64Array;
      list[defined[at] as number] = value;
      defined[at] = (defined[at] as number) + 1;
    }
  }
  return drawn.map((list, at) => interval(list.subarray(0, defined[at]), resamples, level));
}

/** Percentile interval of drawn values. */
export function interval(drawn: Float64Array, resamples: number, level = 0.95): BootstrapInterval | null {
  if (drawn.length * 2 < resamples || !drawn.length) return null;
  const sorted = Float64Array.from(drawn).sort();
  const tail = (1 - level) / 2;
  return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail), resamples, undefinedIn: resamples - drawn.length };
}

/** Linear between order statistics (R's type 7). */
export function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (at - below);
}
