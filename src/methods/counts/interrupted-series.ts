import { needPoints, needSameLength, Refusal } from "../refusal.js";
import { type Design, ones } from "../statistics/linear/least-squares.js";
import { quadratic } from "../statistics/linear/matrix.js";
import { type CountFit, poissonRegression } from "./count-model.js";
import { negativeBinomialRegression } from "./negative-binomial.js";
import { around, type Interval } from "./rate-ratio.js";
import { type RobustErrors, robustErrors } from "./robust-errors.js";

export interface InterruptedOptions {
  /** 0-based index of the first period under the new regime. */
  readonly turningPoint: number;
  readonly exposure?: ArrayLike<number>;
  /** Sine and cosine pairs of a year of `period` periods. */
  readonly season?: { readonly period: number; readonly harmonics: number };
  /** Further columns, such as 1 in months of a cease-fire. */
  readonly regressors?: readonly { readonly name: string; readonly values: ArrayLike<number> }[];
  readonly family?: "poisson" | "negative-binomial";
  /** Lag of Newey–West, in periods. */
  readonly lag?: number;
}

export interface Ratio extends Interval {
  readonly ratio: number;
}

export interface InterruptedSeries {
  readonly fit: CountFit;
  readonly robust: RobustErrors;
  /**
   * e^b2: the step between the two regimes, without the new trend. In the first period under the new regime the rate is already e^(b2 + b3)
   * times what the old trend leads to, since one period of the new trend has passed.
   */
  readonly level: Ratio & { readonly quasi: Interval; readonly hc0: Interval; readonly neweyWest: Interval };
  /** By what the rate is multiplied each period, beyond the old trend. */
  readonly slope: Ratio;
  /** Expected counts after the turning point, with and without it, summed; interval by the delta method on the logarithm. */
  readonly effect: Ratio & { readonly observed: number; readonly expected: number; readonly counterfactual: number };
  /** Per period from the turning point: the count had the old trend gone on, with the band of its mean. */
  readonly counterfactual: readonly (Interval & { readonly at: number; readonly expected: number })[];
}

/**
 * Segmented regression of counts: log μ = log exposure + b0 + b1 t + b2 after + b3 (t − T0 + 1) after + season + regressors.
 * Honest only where the turning point was fixed before the series was seen; search with `supF` or `baiPerron` otherwise.
 * Bernal, Cummins & Gasparrini (2017).
 */
export function interruptedSeries(counts: ArrayLike<number>, options: InterruptedOptions): InterruptedSeries {
  const design = interruptedDesign(counts.length, options);
  const exposure = options.exposure ? { exposure: options.exposure } : {};
  const fit = (options.family === "poisson" ? poissonRegression : negativeBinomialRegression)(design, counts, exposure);
  const robust = robustErrors(design, counts, fit, options.lag);
  const [level, slope] = [fit.coefficients[2] as number, fit.coefficients[3] as number];
  const counterfactual = counterfactualOf(design, fit, options.turningPoint);
  return {
    fit,
    robust,
    level: {
      ratio: Math.exp(level),
      ...around(level, fit.errors[2] as number),
      quasi: around(level, robust.quasi[2] as number),
      hc0: around(level, robust.hc0[2] as number),
      neweyWest: around(level, robust.neweyWest[2] as number),
    },
    slope: { ratio: Math.exp(slope), ...around(slope, fit.errors[3] as number) },
    effect: effectOf(design, counts, fit, counterfactual),
    counterfactual,
  };
}

/** The columns of `interruptedSeries`; t starts at 1. Refuses a turning point with fewer than three periods on a side. */
export function interruptedDesign(n: number, { turningPoint, season, regressors = [] }: InterruptedOptions): Design {
  needPoints(n, 12, "A segmented series");
  if (!Number.isInteger(turningPoint) || turningPoint < 3 || turningPoint > n - 3)
    throw new Refusal(
      "turning-point-outside",
      `The turning point lies at period ${turningPoint + 1} of ${n}; three periods on each side are the least.`,
      "Take a turning point within the series, or a longer series.",
    );
  if (season && !(season.period > 1 && Number.isInteger(season.harmonics) && season.harmonics >= 1 && season.harmonics * 2 < season.period))
    throw new Refusal(
      "out-of-range",
      "A season needs fewer harmonics than half its periods.",
      "For months: period 12, one or two harmonics.",
    );
  const column = (value: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => value(i));
  const names = ["intercept", "trend", "level", "slope"];
  const columns = [
    ones(n),
    column((i) => i + 1),
    column((i) => (i >= turningPoint ? 1 : 0)),
    column((i) => Math.max(0, i - turningPoint + 1)),
  ];
  for (let h = 1; h <= (season?.harmonics ?? 0); h++) {
    const angle = (i: number) => (2 * Math.PI * h * (i + 1)) / (season?.period ?? 1);
    names.push(`sin ${h}`, `cos ${h}`);
    columns.push(
      column((i) => Math.sin(angle(i))),
      column((i) => Math.cos(angle(i))),
    );
  }
  for (const { name, values } of regressors) {
    needSameLength(values, columns[0] as Float64Array, `Regressor ${name} and the counts`);
    names.push(name);
    columns.push(Float64Array.from(values));
  }
  return { names, columns };
}

/** Ratio of two level ratios: the change in the series beyond the change in a control series. Both on independent counts. */
export function againstControl(treated: InterruptedSeries, control: InterruptedSeries): Ratio {
  const log = Math.log(treated.level.ratio) - Math.log(control.level.ratio);
  const error = Math.hypot(treated.fit.errors[2] as number, control.fit.errors[2] as number);
  return { ratio: Math.exp(log), ...around(log, error) };
}

function counterfactualOf({ columns }: Design, fit: CountFit, turningPoint: number) {
  return Array.from({ length: fit.n - turningPoint }, (_, step) => {
    const at = turningPoint + step;
    const row = columns.map((column, j) => (j === 2 || j === 3 ? 0 : (column[at] as number)));
    const gone = [2, 3].reduce((sum, j) => sum + (fit.coefficients[j] as number) * ((columns[j] as Float64Array)[at] as number), 0);
    const log = Math.log(fit.fitted[at] as number) - gone;
    return { at, expected: Math.exp(log), ...around(log, Math.sqrt(quadratic(fit.covariance, row))) };
  });
}

function effectOf(
  { columns }: Design,
  counts: ArrayLike<number>,
  fit: CountFit,
  counterfactual: readonly { readonly at: number; readonly expected: number }[],
) {
  let [observed, expected, without] = [0, 0, 0];
  const rise = new Array<number>(columns.length).fill(0);
  const base = new Array<number>(columns.length).fill(0);
  for (const each of counterfactual) {
    observed += counts[each.at] as number;
    const mean = fit.fitted[each.at] as number;
    expected += mean;
    without += each.expected;
    for (const [j, column] of columns.entries()) {
      rise[j] = (rise[j] as number) + mean * (column[each.at] as number);
      if (j !== 2 && j !== 3) base[j] = (base[j] as number) + each.expected * (column[each.at] as number);
    }
  }
  const slope = rise.map((each, j) => each / expected - (base[j] as number) / without);
  const log = Math.log(expected / without);
  return {
    ratio: expected / without,
    ...around(log, Math.sqrt(quadratic(fit.covariance, slope))),
    observed,
    expected,
    counterfactual: without,
  };
}
