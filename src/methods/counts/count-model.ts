import { needCounts, needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";
import { logGamma } from "../statistics/distributions/gamma-functions.js";
import type { Design } from "../statistics/linear/least-squares.js";
import { errorsOf } from "../statistics/linear/matrix.js";
import { rowsOf, type Scored, score } from "./scoring.js";

/** A fitted log-linear model of counts. Coefficients are logarithms of rate ratios. */
export interface CountFit {
  readonly family: "poisson" | "negative-binomial";
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  /** From the expected information, θ taken as known. */
  readonly errors: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly fitted: Float64Array;
  readonly logLikelihood: number;
  readonly aic: number;
  readonly deviance: number;
  /** Pearson χ² / (n − k): about 1 where the variance is that of the model. */
  readonly dispersion: number;
  /** Variance μ + μ²/θ; Infinity is Poisson. */
  readonly theta: number;
  readonly thetaError?: number;
  readonly n: number;
  readonly df: number;
}

export interface CountOptions {
  /** Time, people or documents behind each count; log(exposure) is the offset. */
  readonly exposure?: ArrayLike<number>;
}

/** Poisson regression with log link by Fisher scoring; refuses a rate that runs to zero. McCullagh & Nelder (1989), ch. 6. */
export function poissonRegression(design: Design, counts: ArrayLike<number>, options: CountOptions = {}): CountFit {
  const { y, offset, rows } = prepare(design, counts, options);
  return poissonFit(design, y, score(rows, y, offset, Number.POSITIVE_INFINITY));
}

export function poissonFit(design: Design, y: Float64Array, scored: Scored): CountFit {
  let logLikelihood = 0;
  for (let i = 0; i < y.length; i++) {
    const mean = scored.fitted[i] as number;
    logLikelihood += (y[i] as number) * Math.log(mean) - mean - logGamma((y[i] as number) + 1);
  }
  return countFit(design, y, scored, logLikelihood, Number.POSITIVE_INFINITY);
}

export function countFit(design: Design, y: Float64Array, scored: Scored, logLikelihood: number, theta: number): CountFit {
  const k = design.columns.length;
  const isPoisson = theta === Number.POSITIVE_INFINITY;
  let pearson = 0;
  for (let i = 0; i < y.length; i++) {
    const mean = scored.fitted[i] as number;
    pearson += ((y[i] as number) - mean) ** 2 / (mean * (1 + mean / theta));
  }
  return {
    family: isPoisson ? "poisson" : "negative-binomial",
    names: design.names,
    coefficients: scored.coefficients,
    errors: errorsOf(scored.covariance),
    covariance: scored.covariance,
    fitted: scored.fitted,
    logLikelihood,
    aic: -2 * logLikelihood + 2 * (k + (isPoisson ? 0 : 1)),
    deviance: scored.deviance,
    dispersion: pearson / (y.length - k),
    theta,
    n: y.length,
    df: y.length - k,
  };
}

/** Counts, offset and scaled rows, checked: what every count model starts from. */
export function prepare(design: Design, counts: ArrayLike<number>, { exposure }: CountOptions) {
  needCounts(counts);
  needPoints(counts.length, design.columns.length + 2, `A count model with ${design.columns.length} columns`);
  for (const [at, column] of design.columns.entries()) {
    needSameLength(column, counts, `Column ${design.names[at]} and the counts`);
    needNumbers(column, `column ${design.names[at]}`);
  }
  const y = Float64Array.from(counts);
  if (y.every((each) => each === 0)) throw new Refusal("no-variation", "Every count is zero.", "Widen the class of events or the place.");
  const offset = new Float64Array(y.length);
  if (exposure) {
    needSameLength(exposure, counts, "The exposure and the counts");
    for (let i = 0; i < y.length; i++) {
      const value = exposure[i] as number;
      if (!(value > 0) || value === Number.POSITIVE_INFINITY)
        throw new Refusal("out-of-range", `Exposure ${i + 1} is ${value}.`, "Exposure is above zero; drop periods without coverage.");
      offset[i] = Math.log(value);
    }
  }
  return { y, offset, rows: rowsOf(design) };
}
