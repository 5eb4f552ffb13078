import { type InterruptedOptions, interruptedDesign } from "../counts/interrupted-series.js";
import { sandwich } from "../counts/robust-errors.js";
import { tTwoSided } from "../statistics/distributions/tails.js";
import { leastSquares } from "../statistics/linear/least-squares.js";
import { errorsOf } from "../statistics/linear/matrix.js";
import { breuschGodfrey, type Check, durbinWatson } from "./residual-checks.js";

export interface InterruptedLine {
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
  /** Newey–West, times n / (n − k). */
  readonly neweyWest: readonly number[];
  readonly p: readonly number[];
  readonly sigma: number;
  readonly r2: number;
  readonly durbinWatson: number;
  readonly breuschGodfrey: Check;
}

/**
 * Segmented regression of a continuous series by least squares: the columns of `interruptedSeries`, for logarithms, indices and shares.
 * Wagner, Soumerai, Zhang & Ross-Degnan (2002).
 */
export function interruptedLine(values: ArrayLike<number>, options: InterruptedOptions, { lag = 4, checked = 12 } = {}): InterruptedLine {
  const design = interruptedDesign(values.length, options);
  const fit = leastSquares(design, values);
  const n = values.length;
  const variance = fit.rss / fit.df;
  const mean = Array.from(values).reduce((sum, each) => sum + each, 0) / n;
  const total = Array.from(values).reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const errors = errorsOf(fit.inverse.map((row) => row.map((each) => each * variance)));
  return {
    names: design.names,
    coefficients: fit.coefficients,
    errors,
    neweyWest: errorsOf(sandwich(design, fit.residuals, fit.inverse, lag)).map((each) => each * Math.sqrt(n / fit.df)),
    p: fit.coefficients.map((each, j) => tTwoSided(each / (errors[j] as number), fit.df)),
    sigma: Math.sqrt(variance),
    r2: 1 - fit.rss / total,
    durbinWatson: durbinWatson(fit.residuals),
    breuschGodfrey: breuschGodfrey(design, values, checked),
  };
}
