import { needCounts, needPoints, needSameLength, Refusal } from "../refusal.js";
import { logGamma } from "../statistics/distributions/gamma-functions.js";
import { errorsOf, inverse, multiply } from "../statistics/linear/matrix.js";
import { minimise, minimiseBetween, type Objective } from "../statistics/linear/minimise.js";

export interface IngarchOptions {
  /** Lags of the counts themselves. */
  readonly counts: readonly number[];
  /** Lags of the expected counts. */
  readonly means: readonly number[];
  /** Columns added to the mean, such as 1 from a turning point on. */
  readonly regressors?: readonly { readonly name: string; readonly values: ArrayLike<number> }[];
}

export interface Ingarch {
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  /** Sandwich of the quasi-likelihood; undefined where a coefficient lies at zero. */
  readonly errors: readonly (number | undefined)[];
  /** Variance μ + σ² μ²; 0 is Poisson. */
  readonly overdispersion: number;
  readonly logLikelihood: number;
  readonly fitted: Float64Array;
}

/**
 * Counts that hang on past counts and past means: λ_t = c + Σ β_k y_t−k + Σ α_l λ_t−l + regressors, all from zero. Poisson quasi-likelihood
 * for the mean, moments for the overdispersion; the past before the series is its marginal mean. Ferland, Latour & Oraichi (2006); Liboschik,
 * Fokianos & Fried (2017).
 */
export function ingarch(counts: ArrayLike<number>, { counts: back, means, regressors = [] }: IngarchOptions): Ingarch {
  const n = counts.length;
  needCounts(counts);
  needPoints(n, Math.max(24, 3 * Math.max(0, ...back, ...means)), "A count autoregression");
  for (const { name, values } of regressors) needSameLength(values, counts, `Regressor ${name} and the counts`);
  if (![...back, ...means].every((lag) => Number.isInteger(lag) && lag >= 1))
    throw new Refusal("out-of-range", "A lag is no whole number from 1.", "Give lags such as 1 and 13.");
  const y = Float64Array.from(counts);
  const total = y.reduce((sum, each) => sum + each, 0) / n;
  if (total === 0) throw new Refusal("no-variation", "Every count is zero.", "Widen the class of events or the place.");
  const p = back.length;
  const k = 1 + p + means.length + regressors.length;
  const names = [
    "intercept",
    ...back.map((lag) => `count ${lag} back`),
    ...means.map((lag) => `mean ${lag} back`),
    ...regressors.map((each) => each.name),
  ];
  const run = (theta: readonly number[]) => {
    const rate = new Float64Array(n);
    const slopes = Array.from({ length: n }, () => new Float64Array(k));
    const weight = theta.slice(1, 1 + p + means.length).reduce((sum, each) => sum + each, 0);
    const marginal = (theta[0] as number) / (1 - weight);
    const early = Float64Array.from({ length: k }, (_, j) =>
      j === 0 ? 1 / (1 - weight) : j <= p + means.length ? marginal / (1 - weight) : 0,
    );
    for (let t = 0; t < n; t++) {
      const row = slopes[t] as Float64Array;
      let value = theta[0] as number;
      row[0] = 1;
      for (const [j, lag] of back.entries()) {
        const past = t >= lag ? (y[t - lag] as number) : marginal;
        value += (theta[1 + j] as number) * past;
        row[1 + j] = past;
        if (t < lag) for (let c = 0; c < k; c++) row[c] = (row[c] as number) + (theta[1 + j] as number) * (early[c] as number);
      }
      for (const [j, lag] of means.entries()) {
        const past = t >= lag ? (rate[t - lag] as number) : marginal;
        const from = t >= lag ? (slopes[t - lag] as Float64Array) : early;
        value += (theta[1 + p + j] as number) * past;
        row[1 + p + j] = (row[1 + p + j] as number) + past;
        for (let c = 0; c < k; c++) row[c] = (row[c] as number) + (theta[1 + p + j] as number) * (from[c] as number);
      }
      for (const [j, { values }] of regressors.entries()) {
        value += (theta[1 + p + means.length + j] as number) * (values[t] as number);
        row[1 + p + means.length + j] = (row[1 + p + means.length + j] as number) + (values[t] as number);
      }
      rate[t] = value;
    }
    return { rate, slopes };
  };
  // Logits share what lies below one between the weights; the rest are logarithms: no step leaves what the model allows.
  const q = p + means.length;
  const natural = (at: readonly number[]) => {
    const odds = at.slice(1, 1 + q).map(Math.exp);
    const all = 1 + odds.reduce((sum, each) => sum + each, 0);
    return [Math.exp(at[0] as number), ...odds.map((each) => each / all), ...at.slice(1 + q).map(Math.exp)];
  };
  const objective: Objective = (at) => {
    const theta = natural(at);
    const { rate, slopes } = run(theta);
    let value = 0;
    const by = new Float64Array(k);
    for (let t = 0; t < n; t++) {
      const mean = rate[t] as number;
      value += mean - (y[t] as number) * Math.log(mean);
      const pull = 1 - (y[t] as number) / mean;
      for (let c = 0; c < k; c++) by[c] = (by[c] as number) + pull * ((slopes[t] as Float64Array)[c] as number);
    }
    const shares = theta.slice(1, 1 + q);
    const mix = shares.reduce((sum, each, j) => sum + each * (by[1 + j] as number), 0);
    const gradient = theta.map((each, c) => (c >= 1 && c <= q ? each * ((by[c] as number) - mix) : each * (by[c] as number)));
    return { value: Number.isFinite(value) ? value : Number.POSITIVE_INFINITY, gradient };
  };
  const start = [
    Math.log(total / 2),
    ...new Array<number>(q).fill(Math.log(0.5 / Math.max(1, q) / 0.5)),
    ...regressors.map(() => Math.log(total / 20)),
  ];
  const found = minimise(objective, start, { tolerance: 1e-3, iterations: 2000 });
  const theta = natural(found.at);
  const { rate, slopes } = run(theta);
  const sigma = overdispersionOf(y, rate, k);
  return {
    names,
    coefficients: theta,
    errors: sandwichErrors(theta, rate, slopes, sigma),
    overdispersion: sigma,
    logLikelihood: logLikelihoodOf(y, rate, sigma),
    fitted: rate,
  };
}

/** σ² at which Pearson's χ² equals its degrees of freedom. */
function overdispersionOf(y: Float64Array, rate: Float64Array, k: number): number {
  const miss = (sigma: number) =>
    y.reduce((sum, count, t) => sum + (count - (rate[t] as number)) ** 2 / ((rate[t] as number) * (1 + sigma * (rate[t] as number))), 0) -
    (y.length - k);
  if (miss(0) <= 0) return 0;
  let high = 1;
  while (miss(high) > 0) high *= 2;
  return minimiseBetween((sigma) => Math.abs(miss(sigma)), 0, high, 1e-12);
}

function sandwichErrors(
  theta: readonly number[],
  rate: Float64Array,
  slopes: readonly Float64Array[],
  sigma: number,
): (number | undefined)[] {
  const free = theta.flatMap((each, j) => (each > 1e-5 ? [j] : []));
  const sum = (weight: (mean: number) => number) =>
    free.map((a) =>
      free.map((b) => slopes.reduce((all, row, t) => all + weight(rate[t] as number) * (row[a] as number) * (row[b] as number), 0)),
    );
  const bread = inverse(sum((mean) => 1 / mean));
  if (!bread) return theta.map(() => undefined);
  const errors = errorsOf(
    multiply(
      multiply(
        bread,
        sum((mean) => 1 / mean + sigma),
      ),
      bread,
    ),
  );
  return theta.map((_, j) => (free.includes(j) ? errors[free.indexOf(j)] : undefined));
}

function logLikelihoodOf(y: Float64Array, rate: Float64Array, sigma: number): number {
  return y.reduce((sum, count, t) => {
    const mean = rate[t] as number;
    if (sigma === 0) return sum + count * Math.log(mean) - mean - logGamma(count + 1);
    const size = 1 / sigma;
    return (
      sum +
      logGamma(count + size) -
      logGamma(size) -
      logGamma(count + 1) -
      size * Math.log1p(mean / size) +
      count * Math.log(mean / (size + mean))
    );
  }, 0);
}
