import { tQuantile } from "../statistics/distributions/quantiles.js";

/** Sums over happenings c with mass m (the acts' weights) and net x (their weighted values, −1 to 1 each). */
export interface HappeningSums {
  readonly m: number;
  readonly mm: number;
  readonly x: number;
  readonly xm: number;
  readonly xx: number;
}

export interface HappeningsInterval {
  /** x / (m + prior mass), −1 to 1. */
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation, widened for few happenings. */
  readonly se: number;
  /** m² / mm: how many happenings count. */
  readonly happenings: number;
}

/**
 * The score of a dyad with its 95 % interval from sums alone: the Bayesian bootstrap over happenings (Rubin 1981) with its variance in
 * closed form, since Dirichlet weights have covariance (δ/c − 1/c²)/(c + 1), and widened for few as in `amityEnmity`. No interval from
 * fewer than 1.5 effective happenings, nor from happenings all alike; null for no mass. The same as dyad-score.sql and dyad-slice.sql.
 */
export function happeningsInterval({ m, mm, x, xm, xx }: HappeningSums, priorMass = 1): HappeningsInterval | null {
  if (!(m > 0) || !(mm > 0)) return null;
  const c = Math.max(1, (m * m) / mm);
  const score = x / (m + priorMass);
  const rest = x - score * m;
  const spread = Math.max(0, xx - 2 * score * xm + score * score * mm - (rest * rest) / c);
  const df = Math.max(1, c - 1);
  const se = (Math.sqrt((spread * c) / (c + 1)) / (m + priorMass)) * Math.sqrt((c + 1) / df);
  const half = se * quantile(0.975, df);
  const isEnough = c > 1.5 && se > 1e-4;
  return { score, low: isEnough ? Math.max(-1, score - half) : null, high: isEnough ? Math.min(1, score + half) : null, se, happenings: c };
}

/** How sure a sign must be, and beyond what score it counts. */
const sure = 0.9;
const tau = 0.05;

/** Sign of a score: insufficient below 5 effective acts or happenings; amity or enmity where .9 of the probability lies beyond ±.05. */
export function signOf(found: HappeningsInterval | null, n_eff: number): "amity" | "enmity" | "neutral" | "insufficient" {
  if (!found || n_eff < 5 || found.happenings < 5) return "insufficient";
  const reach = found.se * quantile(sure, Math.max(1, found.happenings - 1));
  return found.score - reach > tau ? "amity" : found.score + reach < -tau ? "enmity" : "neutral";
}

const known = new Map<string, number>();

/** Student's t, asked tens of thousands of times for the same few degrees of freedom: to the nearest hundredth, below ten of them finer. */
function quantile(p: number, df: number): number {
  const grid = df < 10 ? 10_000 : 100; // at one degree a hundredth moves t by a third
  const near = Math.round(Math.min(df, 1000) * grid) / grid;
  const key = `${p} ${near}`;
  let value = known.get(key);
  if (value === undefined) {
    value = tQuantile(p, near);
    known.set(key, value);
  }
  return value;
}
