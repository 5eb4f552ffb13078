import { chanceBelow, contrastOf, needVerdict, type PersistentRegression, spreadOf } from "../series/persistent-errors.js";
import { tQuantile } from "../statistics/distributions/quantiles.js";
import { type InterruptedOptions, interruptedDesign } from "./interrupted-series.js";
import { persistentCounts, ratioOf } from "./persistent-counts.js";
import type { Interval } from "./rate-ratio.js";

interface Judged extends Interval {
  readonly ratio: number;
  readonly p: number;
}

export interface InterruptedLasting {
  readonly noise: PersistentRegression;
  readonly of: "counts" | "logarithms";
  readonly names: readonly string[];
  readonly dispersion: number;
  readonly level: Judged;
  readonly slope: Judged;
  /** Expected counts after the turning point, with and without it, summed; by the delta method on the logarithm. */
  readonly effect: Judged;
  readonly counterfactual: readonly (Interval & { readonly at: number; readonly expected: number })[];
}

/**
 * `interruptedSeries` with noise that lasts as long as the series lets suppose: the same columns and answers. Refuses a verdict where
 * simulations say that it would not hold. Zeger (1988); Zellner & Tiao (1964).
 */
export function interruptedLasting(counts: ArrayLike<number>, options: InterruptedOptions): InterruptedLasting {
  const design = interruptedDesign(counts.length, options);
  const { noise, fit, of } = persistentCounts(design, counts, options.exposure ? { exposure: options.exposure } : {});
  needVerdict(noise);
  const { names, columns } = design;
  const one = (at: number) =>
    ratioOf(
      noise,
      names.map((_, j) => (j === at ? 1 : 0)),
    );
  const rows = Array.from({ length: counts.length - options.turningPoint }, (_, step) => {
    const at = options.turningPoint + step;
    const offset = options.exposure ? Math.log(options.exposure[at] as number) : 0;
    const row = columns.map((column) => column[at] as number);
    const without = row.map((each, j) => (j === 2 || j === 3 ? 0 : each));
    const sum = (of: readonly number[]) => of.reduce((all, each, j) => all + each * (noise.coefficients[j] as number), offset);
    return { at, row, without, mean: Math.exp(sum(row)), expected: Math.exp(sum(without)) };
  });
  const [expected, gone] = [rows.reduce((sum, each) => sum + each.mean, 0), rows.reduce((sum, each) => sum + each.expected, 0)];
  const slope = names.map((_, j) =>
    rows.reduce(
      (sum, each) => sum + (each.mean * (each.row[j] as number)) / expected - (each.expected * (each.without[j] as number)) / gone,
      0,
    ),
  );
  const { value, low, high } = contrastOf(noise, slope);
  const log = Math.log(expected / gone);
  const below = chanceBelow(noise, slope, value - log);
  const less = of === "logarithms" ? 1 : 0;
  const t = tQuantile(0.975, noise.df);
  return {
    noise,
    of,
    names,
    dispersion: fit.dispersion,
    level: one(2),
    slope: one(3),
    effect: {
      ratio: expected / gone,
      low: Math.exp(log + low - value),
      high: Math.exp(log + high - value),
      p: 2 * Math.min(below, 1 - below),
    },
    counterfactual: rows.map(({ at, without, expected: each }) => {
      const reach = Math.exp(t * spreadOf(noise, without));
      return { at, expected: Math.max(0, each - less), low: Math.max(0, each / reach - less), high: each * reach - less };
    }),
  };
}
