import { needCounts, needPoints, Refusal } from "../refusal.js";
import { logGamma } from "../statistics/distributions/gamma-functions.js";

export interface PoissonBreak {
  /** Most probable number of points before the break. */
  readonly mode: number;
  readonly modeProbability: number;
  readonly mean: number;
  /** Central 95 %, in points before the break. */
  readonly interval: readonly [number, number];
  /** ln of how much better one break explains the counts than none. */
  readonly logBayesFactor: number;
  /** Mean counts before and after the most probable break. */
  readonly rates: readonly [number, number];
  /** Posterior probability that `at + 1` points lie before the break, given that there is one. */
  readonly posterior: readonly number[];
}

/**
 * One break in the rate of counts, exact: rates Gamma(shape, rate) before and after, every place alike beforehand. Counts after one
 * another are taken as independent. Carlin, Gelfand & Smith (1992); Raftery & Akman (1986).
 */
export function poissonBreak(
  counts: ArrayLike<number>,
  { shape = 1, rate = 1 }: { readonly shape?: number; readonly rate?: number } = {},
): PoissonBreak {
  const n = counts.length;
  needCounts(counts);
  needPoints(n, 4, "A search for a break");
  if (!(shape > 0 && rate > 0))
    throw new Refusal("out-of-range", "The prior of the rates needs shape and rate above zero.", "1 and 1 are mild.");
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] as number) + (counts[i] as number);
  const total = sums[n] as number;
  const evidence = (sum: number, length: number) =>
    shape * Math.log(rate) - logGamma(shape) + logGamma(shape + sum) - (shape + sum) * Math.log(rate + length);
  const logs = Array.from({ length: n - 1 }, (_, at) => {
    const before = sums[at + 1] as number;
    return evidence(before, at + 1) + evidence(total - before, n - at - 1);
  });
  const most = Math.max(...logs);
  const weights = logs.map((each) => Math.exp(each - most));
  const all = weights.reduce((sum, each) => sum + each, 0);
  const posterior = weights.map((each) => each / all);
  const mode = posterior.indexOf(Math.max(...posterior)) + 1;
  const before = sums[mode] as number;
  return {
    mode,
    modeProbability: posterior[mode - 1] as number,
    mean: posterior.reduce((sum, each, at) => sum + each * (at + 1), 0),
    interval: [quantile(posterior, 0.025), quantile(posterior, 0.975)],
    logBayesFactor: most + Math.log(all) - Math.log(n - 1) - evidence(total, n),
    rates: [before / mode, (total - before) / (n - mode)],
    posterior,
  };
}

function quantile(posterior: readonly number[], p: number): number {
  let sum = 0;
  for (const [at, each] of posterior.entries()) {
    sum += each;
    if (sum >= p) return at + 1;
  }
  return posterior.length;
}
