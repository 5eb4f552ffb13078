import { Refusal } from "../refusal.js";
import type { Design } from "../statistics/linear/least-squares.js";
import { errorsOf, type Matrix, multiply } from "../statistics/linear/matrix.js";
import type { CountFit } from "./count-model.js";

/** Standard errors of a count model under weaker assumptions than its own. */
export interface RobustErrors {
  /** Model errors times √dispersion: variance proportional to the mean. */
  readonly quasi: readonly number[];
  /** White (1980), no correction for few points. */
  readonly hc0: readonly number[];
  /** Newey & West (1987) with Bartlett weights: neighbouring periods may depend on one another. */
  readonly neweyWest: readonly number[];
  readonly lag: number;
}

/** Quasi-Poisson, HC0 and Newey–West errors of a count model. `lag` is in periods; 0.75 n^⅓ where not given. Zeileis (2006). */
export function robustErrors(design: Design, counts: ArrayLike<number>, fit: CountFit, lag = defaultLag(counts.length)): RobustErrors {
  const residuals = Float64Array.from(counts, (count, i) => {
    const mean = fit.fitted[i] as number;
    return (count - mean) / (1 + mean / fit.theta);
  });
  return {
    quasi: fit.errors.map((each) => each * Math.sqrt(fit.dispersion)),
    hc0: errorsOf(sandwich(design, residuals, fit.covariance, 0)),
    neweyWest: errorsOf(sandwich(design, residuals, fit.covariance, lag)),
    lag,
  };
}

/** Newey & West's rule of thumb in Stock & Watson's form, ⌊0.75 n^⅓⌋. */
function defaultLag(n: number): number {
  return Math.floor(0.75 * n ** (1 / 3));
}

/** B (Σ_l w_l Σ_i ψ_i ψ_{i−l}ᵀ) B with ψ = x · residual and Bartlett weights 1 − l/(lag + 1). */
export function sandwich({ columns }: Design, residuals: Float64Array, bread: Matrix, lag: number): number[][] {
  const n = residuals.length;
  if (!Number.isInteger(lag) || lag < 0 || lag >= n)
    throw new Refusal(
      "out-of-range",
      `A lag of ${lag} does not fit ${n} periods.`,
      "Give a whole number of periods below the length of the series.",
    );
  const psi = columns.map((column) => column.map((each, i) => each * (residuals[i] as number)));
  const meat = psi.map((a) =>
    psi.map((b) => {
      let sum = product(a, b, 0);
      for (let l = 1; l <= lag; l++) sum += (1 - l / (lag + 1)) * (product(a, b, l) + product(b, a, l));
      return sum;
    }),
  );
  return multiply(multiply(bread, meat), bread);
}

function product(a: Float64Array, b: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < a.length; i++) sum += (a[i] as number) * (b[i - lag] as number);
  return sum;
}
