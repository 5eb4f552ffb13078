import type { CountFit } from "../counts/count-model.js";
import { needNumbers, needPoints, Refusal } from "../refusal.js";
import { drawGamma } from "../statistics/distributions/draw-gamma.js";
import { cholesky } from "../statistics/linear/matrix.js";
import { binomial, normal } from "../statistics/random.js";

/** Where a number of a scenario comes from. */
type From = "assumption" | "data" | "model";

export interface CountScenario {
  /** Values of the model's columns in each period ahead. */
  readonly ahead: readonly (readonly number[])[];
  /** By what the scenario multiplies the rate in each period: the analyst's assumption; 1 where nothing changes. */
  readonly multipliers?: readonly number[];
  /** Exposure of each period ahead. */
  readonly exposure?: readonly number[];
  /** Spread of each multiplier, as the standard deviation of its logarithm; one draw holds for all periods. */
  readonly spread?: number;
}

export interface Fan {
  readonly levels: readonly number[];
  /** By period: a quantile for each level. */
  readonly quantiles: readonly (readonly number[])[];
  readonly means: readonly number[];
  /** Quantiles of the sum over all periods. */
  readonly total: readonly number[];
  readonly draws: readonly Float64Array[];
  readonly tags: Readonly<Record<"multipliers" | "coefficients" | "counts", From>>;
}

/**
 * Counts ahead under a scenario: coefficients drawn from their normal law, counts from the model's (Poisson, or with variance μ + μ²/θ),
 * rates times the scenario's multipliers. `draws[period][draw]`, to be scored later by `crps`. King, Tomz & Wittenberg (2000).
 */
export function countScenario(
  fit: CountFit,
  scenario: CountScenario,
  random: () => number,
  {
    draws = 10_000,
    levels = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975],
  }: { readonly draws?: number; readonly levels?: readonly number[] } = {},
): Fan {
  const { ahead, multipliers, exposure, spread = 0 } = scenario;
  const periods = ahead.length;
  needPoints(periods, 1, "A scenario");
  for (const row of ahead) {
    needNumbers(row, "a period ahead");
    if (row.length !== fit.coefficients.length)
      throw new Refusal(
        "lengths-differ",
        `A period ahead has ${row.length} values; the model has ${fit.coefficients.length} columns.`,
        "Give a value for each.",
      );
  }
  for (const [name, list] of Object.entries({ multipliers, exposure })) {
    if (!list) continue;
    if (list.length !== periods)
      throw new Refusal("lengths-differ", `There are ${list.length} ${name} for ${periods} periods.`, "Give one for each period.");
    if (!list.every((each) => each >= 0 && Number.isFinite(each)))
      throw new Refusal("out-of-range", `One of the ${name} is below zero.`, "0.5 halves, 2 doubles.");
  }
  if (!(draws >= 100 && draws <= 1e6)) throw new Refusal("out-of-range", `${draws} draws are too few or too many.`, "10,000 are usual.");
  const lower = cholesky(fit.covariance);
  if (!lower) throw new Refusal("no-convergence", "The covariance of the model is not positive.", "Fit a smaller model.");
  const paths = ahead.map(() => new Float64Array(draws));
  const sums = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const z = fit.coefficients.map(() => normal(random));
    const beta = fit.coefficients.map((each, i) => each + (lower[i] as number[]).reduce((sum, l, j) => sum + l * (z[j] as number), 0));
    const shared = spread > 0 ? Math.exp(spread * normal(random)) : 1;
    for (let period = 0; period < periods; period++) {
      const row = ahead[period] as readonly number[];
      const log = row.reduce((sum, each, j) => sum + each * (beta[j] as number), 0);
      const mean = Math.exp(Math.min(log, 30)) * (multipliers?.[period] ?? 1) * (exposure?.[period] ?? 1) * shared;
      const rate = fit.theta === Number.POSITIVE_INFINITY ? mean : (mean * drawGamma(fit.theta, random)) / fit.theta;
      const count = poisson(rate, random);
      (paths[period] as Float64Array)[draw] = count;
      sums[draw] = (sums[draw] as number) + count;
    }
  }
  return {
    levels,
    quantiles: paths.map((each) => quantiles(each, levels)),
    means: paths.map((each) => each.reduce((sum, count) => sum + count, 0) / draws),
    total: quantiles(sums, levels),
    draws: paths,
    tags: { multipliers: "assumption", coefficients: "data", counts: "model" },
  };
}

function quantiles(values: Float64Array, levels: readonly number[]): number[] {
  const sorted = values.slice().sort();
  return levels.map((level) => sorted[Math.min(sorted.length - 1, Math.floor(level * sorted.length))] as number);
}

/** Products of uniforms below 30; above, a gamma waiting time splits the mean (Ahrens & Dieter 1974), then a normal beyond a million. */
function poisson(mean: number, random: () => number): number {
  if (mean > 1e6) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let left = mean;
  let count = 0;
  while (left > 30) {
    const step = Math.floor((7 * left) / 8);
    const wait = drawGamma(step, random);
    if (wait > left) return count + binomial(step - 1, left / wait, random);
    count += step;
    left -= wait;
  }
  const end = Math.exp(-left);
  for (let product = 1 - random(); product > end; product *= 1 - random()) count++;
  return count;
}
