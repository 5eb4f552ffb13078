import type { DyadSign } from "../../domain/vocabulary.js";
import { tQuantile } from "../statistics/distributions/quantiles.js";

/** Longest gap in days between two acts of one crisis, and the days after which a crisis that lasts counts as the next. Conventions. */
const crisisGap = 14;
const longestCrisis = 60;

/** Of each day, in order, the first day of its crisis: a run with gaps of at most `gap` days, cut every `longest`. The same as crisis-day.sql. */
export function crisesOf(days: readonly number[], gap: number = crisisGap, longest: number = longestCrisis): number[] {
  let first = days[0] ?? 0;
  return days.map((each, at) => {
    const before = days[at - 1] ?? each;
    if (each < before) throw new RangeError(`day ${each} stands after day ${before}: crises are read in the order of days`);
    if (each - before > gap) first = each;
    return first + longest * Math.floor((each - first) / longest);
  });
}

/** Sums over crises with mass m (the acts' weights) and net x (their weighted values, −1 to 1 each). */
export interface CrisisSums {
  readonly m: number;
  readonly mm: number;
  readonly x: number;
  readonly xm: number;
  readonly xx: number;
}

export interface CrisisInterval {
  /** x / (m + prior mass), −1 to 1. */
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation, widened for few crises. */
  readonly se: number;
  /** m² / mm: how many crises count. */
  readonly crises: number;
}

/** Part of a crisis of average mass at 0 that joins the spread, since crises that are all alike do not show how much they could differ. */
const unseen = 0.5;
/** No interval, and no sign, from hardly more than one crisis. */
const leastCrises = 1.5;

/**
 * The score of a dyad with its 95 % interval from sums alone: the Bayesian bootstrap over crises (Rubin 1981) with its variance in closed
 * form, since Dirichlet weights have covariance (δ/c − 1/c²)/(c + 1), and widened for few as in `amityEnmity`. Acts of one crisis stand or
 * fall together. Null for no mass. The same as dyad-score.sql and dyad-slice.sql.
 */
export function crisisInterval({ m, mm, x, xm, xx }: CrisisSums, priorMass = 1): CrisisInterval | null {
  if (!(m > 0) || !(mm > 0)) return null;
  const c = Math.max(1, (m * m) / mm);
  const score = x / (m + priorMass);
  const rest = x - score * m;
  const spread = Math.max(0, xx - 2 * score * xm + score * score * mm - (rest * rest) / c + unseen * ((score * m) / c) ** 2);
  const df = Math.max(1, c - 1);
  const se = (Math.sqrt((spread * c) / (c + 1)) / (m + priorMass)) * Math.sqrt((c + 1) / df);
  if (c <= leastCrises || se <= 1e-4) return { score, low: null, high: null, se, crises: c };
  const half = se * quantile(0.975, df);
  return { score, low: Math.max(-1, score - half), high: Math.min(1, score + half), se, crises: c };
}

/** How sure a sign must be, and beyond what score it counts. */
const sure = 0.9;
const tau = 0.05;
/** Effective acts, and happenings, without which there is no sign; crises without which none is neutral. */
const least = 5;

/** How much stands behind a score: effective numbers of acts and of happenings. */
export interface Behind {
  readonly n_eff: number;
  readonly happenings: number;
}

export function isMany({ n_eff, happenings }: Behind): boolean {
  return n_eff >= least && happenings >= least;
}

/**
 * Sign of a score: insufficient below 5 effective acts or happenings; amity or enmity where .9 of the probability lies beyond ±.05; neutral
 * where it does not though there are 5 crises' worth, since of fewer hardly any score would be clear.
 */
export function signOf(found: CrisisInterval | null, behind: Behind): DyadSign {
  if (!found || !isMany(behind)) return "insufficient";
  const reach = found.se * quantile(sure, Math.max(1, found.crises - 1));
  if (found.crises > leastCrises && found.score - reach > tau) return "amity";
  if (found.crises > leastCrises && found.score + reach < -tau) return "enmity";
  return found.crises >= least ? "neutral" : "insufficient";
}

const known = new Map<number, Map<number, number>>();

/** Student's t, asked tens of thousands of times for the same few degrees of freedom: to the nearest hundredth, below ten of them finer. */
export function quantile(p: number, df: number): number {
  const grid = df < 10 ? 10_000 : 100; // at one degree a hundredth moves t by a third
  const near = Math.round(Math.min(df, 1000) * grid) / grid;
  let values = known.get(p);
  if (!values) {
    values = new Map();
    known.set(p, values);
  }
  let value = values.get(near);
  if (value === undefined) {
    value = tQuantile(p, near);
    values.set(near, value);
  }
  return value;
}
