import { Refusal } from "../refusal.js";
import { tQuantile } from "../statistics/distributions/quantiles.js";
import type { Design } from "../statistics/linear/least-squares.js";
import { quadratic } from "../statistics/linear/matrix.js";
import { type CountFit, poissonRegression } from "./count-model.js";
import type { Ratio } from "./interrupted-series.js";
import { negativeBinomialRegression } from "./negative-binomial.js";

/** What the model says of each dyad and period, per document; null of those that stand outside it. */
export interface Levels {
  readonly fit: CountFit;
  /** Whether every dyad with an act is in the model: only then does it say what all of them do in a period. */
  readonly isWhole: boolean;
  /** Acts expected, with the factor that its 95 % interval reaches up and down; 0 in a period without any act, null of a dyad outside. */
  readonly expected: (dyad: string, period: string) => { readonly acts: number; readonly reach: number } | null;
  readonly dyad: (dyad: string) => { readonly rate: Ratio; readonly relative: Ratio } | null;
  readonly period: (period: string) => Ratio | null;
}

interface Counts {
  readonly acts: (dyad: string, period: string) => number;
  /** Documents of periods in which nothing is told of any dyad: their rate is 0. */
  readonly silent: number;
  readonly isWhole: boolean;
}

/**
 * Negative binomial of log μ = log V + dyad + period over dyads and periods that have an act each; a margin of zeros has no logarithm.
 * Refuses one dyad or one period alone: what is general in a period cannot be told from what is its own.
 */
export function dyadByPeriod(
  dyads: readonly string[],
  periods: readonly (readonly [string, number])[],
  { acts, silent, isWhole }: Counts,
): Levels {
  if (dyads.length === 0) throw new Refusal("no-variation", "Every count is zero.", "Read more documents, or a wider class of acts.");
  if (dyads.length < 2 || periods.length < 2) {
    const told = `${dyads.length === 1 ? "one dyad" : `${dyads.length} dyads`} in ${periods.length === 1 ? "one period" : `${periods.length} periods`}`;
    throw new Refusal(
      "too-few-points",
      `Acts are told of ${told}: what is general in a period cannot be told from what is a dyad's own.`,
      "Read the rates; take a finer period, or documents that tell of more dyads.",
    );
  }
  const design = designOf(dyads, periods.length);
  const counts = dyads.flatMap((dyad) => periods.map(([period]) => acts(dyad, period)));
  const exposure = dyads.flatMap(() => periods.map(([, documents]) => documents));
  const fit = fitOf(design, counts, exposure);
  const widened = tQuantile(0.975, fit.df) * Math.sqrt(Math.max(1, fit.dispersion));
  const around = (log: number, gradient: readonly number[]): Ratio => {
    const reach = widened * Math.sqrt(Math.max(0, quadratic(fit.covariance, gradient)));
    return { ratio: Math.exp(log), low: Math.exp(log - reach), high: Math.exp(log + reach) };
  };
  const width = dyads.length + periods.length - 1;
  const dyadAt = new Map(dyads.map((each, at) => [each, at]));
  const periodAt = new Map(periods.map(([each], at) => [each, at]));
  const mean = (dyad: number, period: number) => fit.fitted[dyad * periods.length + period] as number;
  const column = (period: number) => dyads.length + period - 1;
  const held = (a: number, b: number) => fit.covariance[a]?.[b] as number;
  const errorOf = (i: number, t: number) =>
    Math.sqrt(Math.max(0, t === 0 ? held(i, i) : held(i, i) + held(column(t), column(t)) + 2 * held(i, column(t))));
  const whole = silent + periods.reduce((sum, [, documents]) => sum + documents, 0);
  const average = dyads.reduce((sum, _, at) => sum + (fit.coefficients[at] as number), 0) / dyads.length;
  return {
    fit,
    isWhole,
    expected: (dyad, period) => {
      const [i, t] = [dyadAt.get(dyad), periodAt.get(period)];
      if (i === undefined) return null;
      return t === undefined ? { acts: 0, reach: 1 } : { acts: mean(i, t), reach: Math.exp(widened * errorOf(i, t)) };
    },
    dyad: (dyad) => {
      const i = dyadAt.get(dyad);
      if (i === undefined) return null;
      const all = periods.reduce((sum, _, t) => sum + mean(i, t), 0);
      const gradient = new Array<number>(width).fill(0);
      gradient[i] = 1;
      for (let t = 1; t < periods.length; t++) gradient[column(t)] = mean(i, t) / all;
      const contrast = Array.from({ length: width }, (_, at) => (at < dyads.length ? (at === i ? 1 : 0) - 1 / dyads.length : 0));
      return {
        rate: around(Math.log(all / whole), gradient),
        relative: around((fit.coefficients[i] as number) - average, contrast),
      };
    },
    period: (period) => {
      const t = periodAt.get(period);
      if (t === undefined) return null;
      const all = dyads.reduce((sum, _, i) => sum + mean(i, t), 0);
      const gradient = Array.from({ length: width }, (_, at) => (at < dyads.length ? mean(at, t) / all : at === column(t) ? 1 : 0));
      return around(Math.log(all / (periods[t]?.[1] as number)), gradient);
    },
  };
}

/** Where θ does not settle, Poisson's model: its errors are widened by the dispersion all the same. */
function fitOf(design: Design, counts: readonly number[], exposure: readonly number[]): CountFit {
  try {
    return negativeBinomialRegression(design, counts, { exposure });
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === "no-convergence") return poissonRegression(design, counts, { exposure });
    throw cause;
  }
}

/** A column for each dyad and for each period but the first; rows by dyad, then period. */
function designOf(dyads: readonly string[], periods: number): Design {
  const n = dyads.length * periods;
  const column = (is: (dyad: number, period: number) => boolean) =>
    Float64Array.from({ length: n }, (_, at) => (is(Math.floor(at / periods), at % periods) ? 1 : 0));
  return {
    names: [...dyads, ...Array.from({ length: periods - 1 }, (_, t) => `period ${t + 2}`)],
    columns: [
      ...dyads.map((_, i) => column((dyad) => dyad === i)),
      ...Array.from({ length: periods - 1 }, (_, t) => column((_dyad, period) => period === t + 1)),
    ],
  };
}
