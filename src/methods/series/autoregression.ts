import { needNumbers, needPoints, Refusal } from "../refusal.js";
import { minimiseBetween } from "../statistics/linear/minimise.js";

export interface Autoregression {
  readonly ar1: number;
  readonly mean: number;
  readonly variance: number;
  readonly logLikelihood: number;
  /** Expected values and standard errors of the periods that follow. */
  readonly forecast: readonly { readonly expected: number; readonly error: number }[];
}

/** AR(1) around a mean by exact maximum likelihood, and what it expects of the next `ahead` periods. Box, Jenkins & Reinsel (2008), 7.1. */
export function autoregression(values: ArrayLike<number>, ahead = 0): Autoregression {
  const n = values.length;
  needNumbers(values, "the series");
  needPoints(n, 12, "An autoregression");
  const at = (phi: number) => {
    let [top, bottom] = [(1 - phi * phi) * (values[0] as number), 1 - phi * phi];
    for (let i = 1; i < n; i++) {
      top += (1 - phi) * ((values[i] as number) - phi * (values[i - 1] as number));
      bottom += (1 - phi) ** 2;
    }
    const mean = top / bottom;
    let square = (1 - phi * phi) * ((values[0] as number) - mean) ** 2;
    for (let i = 1; i < n; i++) square += ((values[i] as number) - mean - phi * ((values[i - 1] as number) - mean)) ** 2;
    const variance = square / n;
    return { mean, variance, logLikelihood: -0.5 * (n * Math.log(2 * Math.PI * variance) - Math.log(1 - phi * phi) + n) };
  };
  if (!(at(0).variance > 0)) throw new Refusal("no-variation", "The series does not vary.", "There is nothing to forecast from.");
  const grid = Array.from({ length: 199 }, (_, i) => -0.99 + i * 0.01);
  const near = grid.reduce((best, each) => (at(each).logLikelihood > at(best).logLikelihood ? each : best));
  const ar1 = minimiseBetween((phi) => -at(phi).logLikelihood, Math.max(-0.99999, near - 0.01), Math.min(0.99999, near + 0.01), 1e-9);
  const { mean, variance, logLikelihood } = at(ar1);
  const last = (values[n - 1] as number) - mean;
  const forecast = Array.from({ length: ahead }, (_, h) => ({
    expected: mean + ar1 ** (h + 1) * last,
    error: Math.sqrt((variance * (1 - ar1 ** (2 * (h + 1)))) / (1 - ar1 * ar1)),
  }));
  return { ar1, mean, variance, logLikelihood, forecast };
}

export interface Counterfactual extends Autoregression {
  /** Mean of observed less expected after the turning point. */
  readonly effect: number;
  readonly perPeriod: readonly number[];
}

/** What an AR(1) of the periods before expects after, beside what came. `before` is how many periods lie before the turning point. */
export function autoregressiveCounterfactual(values: ArrayLike<number>, before: number): Counterfactual {
  const n = values.length;
  if (!Number.isInteger(before) || before < 12 || before >= n)
    throw new Refusal(
      "turning-point-outside",
      `${before} of ${n} periods lie before the turning point.`,
      "At least 12 are needed before, and one after.",
    );
  const fit = autoregression(Array.from(values).slice(0, before), n - before);
  const perPeriod = fit.forecast.map((each, h) => (values[before + h] as number) - each.expected);
  return { ...fit, effect: perPeriod.reduce((sum, each) => sum + each, 0) / perPeriod.length, perPeriod };
}

/** A level that wanders under noise: maximum likelihood of both variances, the first point diffuse. Durbin & Koopman (2012), ch. 2. */
export function localLevel(values: ArrayLike<number>): {
  readonly level: number;
  readonly noise: number;
  readonly logLikelihood: number;
  readonly levels: Float64Array;
} {
  const n = values.length;
  needNumbers(values, "the series");
  needPoints(n, 12, "A local level");
  const run = (ratio: number) => {
    let [a, p] = [values[0] as number, 1 + ratio];
    let [square, logs] = [0, 0];
    const levels = new Float64Array(n);
    levels[0] = a;
    for (let i = 1; i < n; i++) {
      const spread = p + 1;
      const off = (values[i] as number) - a;
      square += (off * off) / spread;
      logs += Math.log(spread);
      a += (p / spread) * off;
      p = p / spread + ratio;
      levels[i] = a;
    }
    const noise = square / (n - 1);
    return { noise, levels, logLikelihood: -0.5 * ((n - 1) * (Math.log(2 * Math.PI * noise) + 1) + logs) };
  };
  if (!(run(0).noise > 0)) throw new Refusal("no-variation", "The series does not vary.", "There is nothing to estimate.");
  const grid = Array.from({ length: 121 }, (_, i) => -18 + i * 0.25);
  const near = grid.reduce((best, each) => (run(Math.exp(each)).logLikelihood > run(Math.exp(best)).logLikelihood ? each : best));
  const ratio = Math.exp(minimiseBetween((log) => -run(Math.exp(log)).logLikelihood, near - 0.25, near + 0.25, 1e-9));
  const { noise, levels, logLikelihood } = run(ratio);
  return { level: ratio * noise, noise, logLikelihood, levels };
}
