import { needCounts, needNumbers, Refusal } from "../refusal.js";
import { normalQuantile, normalTails } from "../statistics/distributions/normal.js";
import { betaQuantile } from "../statistics/distributions/quantiles.js";
import { binomialTwoSided } from "../statistics/distributions/tails.js";

export interface Interval {
  readonly low: number;
  /** Infinity where nothing bounds it above. */
  readonly high: number;
}

export interface RateRatio {
  /** (a / exposure of a) / (b / exposure of b); Infinity where b is zero. */
  readonly ratio: number;
  /** Exact, from the binomial law of a given a + b (Clopper & Pearson 1934). */
  readonly exact: Interval;
  /** Two-sided, exact: all splits that are no likelier than the one seen. */
  readonly exactP: number;
  /** From the normal law of the logarithm; undefined where a count is zero. */
  readonly wald?: Interval & { readonly p: number };
}

export interface RateRatioOptions {
  /** Time, people or documents behind each count. */
  readonly exposure?: readonly [number, number];
  /** Coverage of the intervals. */
  readonly level?: number;
}

/**
 * The rate behind count `a` over the rate behind count `b`, both Poisson: events neither cluster nor depend on each other. Attacks do
 * both, so show `quasiPoissonRatio` beside it. Przyborowski & Wilenski (1940); Clopper & Pearson (1934).
 */
export function rateRatio(a: number, b: number, { exposure = [1, 1], level = 0.95 }: RateRatioOptions = {}): RateRatio {
  check(a, b, exposure, level);
  const share = exposure[0] / (exposure[0] + exposure[1]);
  const odds = (p: number) => ((p / (1 - p)) * exposure[1]) / exposure[0];
  const tail = (1 - level) / 2;
  const exact = {
    low: a === 0 ? 0 : odds(betaQuantile(tail, a, b + 1)),
    high: b === 0 ? Number.POSITIVE_INFINITY : odds(betaQuantile(1 - tail, a + 1, b)),
  };
  const ratio = b === 0 ? Number.POSITIVE_INFINITY : (a / exposure[0] / b) * exposure[1];
  const exactP = binomialTwoSided(a, a + b, share);
  if (a === 0 || b === 0) return { ratio, exact, exactP };
  const error = Math.sqrt(1 / a + 1 / b);
  const wald = { ...around(Math.log(ratio), error, level), p: 2 * normalTails(Math.abs(Math.log(ratio)) / error).upper };
  return { ratio, exact, exactP, wald };
}

/**
 * The same ratio where counts vary `dispersion` times as much as Poisson counts would: var(log ratio) = φ (1/a + 1/b). Two counts
 * cannot tell φ; take it from the monthly series (Pearson χ² / df), or show several. McCullagh & Nelder (1989), 6.2.
 */
export function quasiPoissonRatio(
  a: number,
  b: number,
  dispersion: number,
  { exposure = [1, 1], level = 0.95 }: RateRatioOptions = {},
): Interval & { readonly ratio: number; readonly p: number } {
  check(a, b, exposure, level);
  if (a === 0 || b === 0)
    throw new Refusal("no-variation", "A count of zero has no logarithm.", "Read the exact interval, or take longer periods.");
  if (!(dispersion > 0))
    throw new Refusal("out-of-range", `A dispersion of ${dispersion} has no meaning.`, "It is above zero; 1 is Poisson.");
  const ratio = (a / exposure[0] / b) * exposure[1];
  const error = Math.sqrt(dispersion * (1 / a + 1 / b));
  return { ratio, ...around(Math.log(ratio), error, level), p: 2 * normalTails(Math.abs(Math.log(ratio)) / error).upper };
}

/** exp(estimate ± z · error). */
export function around(log: number, error: number, level = 0.95): Interval {
  const reach = normalQuantile(0.5 + level / 2) * error;
  return { low: Math.exp(log - reach), high: Math.exp(log + reach) };
}

function check(a: number, b: number, exposure: readonly number[], level: number): void {
  needCounts([a, b], "the two counts");
  needNumbers(exposure, "the exposures");
  if (a + b === 0) throw new Refusal("no-variation", "Both counts are zero.", "Take longer periods or a wider class of events.");
  if (!exposure.every((each) => each > 0))
    throw new Refusal("out-of-range", "An exposure is not above zero.", "Give the length of each period, or leave both out.");
  if (!(level > 0 && level < 1)) throw new Refusal("out-of-range", `A coverage of ${level} has no meaning.`, "Give a share such as 0.95.");
}
