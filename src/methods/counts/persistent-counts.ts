import { contrastOf, type PersistentRegression, persistentRegression } from "../series/persistent-errors.js";
import type { Design } from "../statistics/linear/least-squares.js";
import type { CountFit, CountOptions } from "./count-model.js";
import { negativeBinomialRegression } from "./negative-binomial.js";

export interface PersistentCounts {
  readonly fit: CountFit;
  /** Coefficients are logarithms of rate ratios, as in `fit`. */
  readonly noise: PersistentRegression;
  /** Counts that come in bursts, with hardly a zero among them, are taken as ln(1 + y): the ratio is then one of geometric means. */
  readonly of: "counts" | "logarithms";
}

/** Spread beyond which a variance of μ + μ²/θ is led by a few periods. */
const bursts = 4;

/** Counts are no normal noise, so that a series of which little is independent tells less of its own spread than Student's t allows for. */
function cautious(design: Design, y: ArrayLike<number>): PersistentRegression {
  return { ...persistentRegression(design, y), isCautious: true };
}

/**
 * A count model whose noise may last from period to period: the negative binomial fit, then one step of its weighted least squares with
 * noise of AR(1) and fresh parts, as in `persistentRegression`. Zeger (1988); Zellner & Tiao (1964).
 */
export function persistentCounts(
  design: Design,
  counts: ArrayLike<number>,
  options: CountOptions = {},
  fit: CountFit = negativeBinomialRegression(design, counts, options),
): PersistentCounts {
  const zeros = Array.from(counts).filter((each) => each === 0).length;
  if (fit.theta < bursts && 10 * zeros <= counts.length && !options.exposure)
    return { fit, noise: cautious(design, Float64Array.from(counts, Math.log1p)), of: "logarithms" };
  const roots = fit.fitted.map((mean) => Math.sqrt(mean / (1 + mean / fit.theta)));
  const columns = design.columns.map((column) => column.map((each, t) => each * (roots[t] as number)));
  const working = roots.map((root, t) => {
    const line = design.columns.reduce((sum, column, j) => sum + (column[t] as number) * (fit.coefficients[j] as number), 0);
    const mean = fit.fitted[t] as number;
    return root * (line + ((counts[t] as number) - mean) / mean);
  });
  return { fit, noise: cautious({ names: design.names, columns }, working), of: "counts" };
}

/** e to a sum of coefficients, with its 95 % interval and p. */
export function ratioOf(noise: PersistentRegression, contrast: readonly number[]) {
  const { value, low, high, p } = contrastOf(noise, contrast);
  return { ratio: Math.exp(value), low: Math.exp(low), high: Math.exp(high), p };
}
