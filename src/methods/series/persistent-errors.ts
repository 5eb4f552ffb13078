import { needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";
import { tTails } from "../statistics/distributions/tails.js";
import { type Design, redundant } from "../statistics/linear/least-squares.js";
import { cholesky, solveCholesky } from "../statistics/linear/matrix.js";

/** One kind of noise: a share of its variance lasts from period to period by `rho`, the rest is fresh each period. */
export interface Noise {
  readonly rho: number;
  readonly share: number;
}

/** A regression under one kind of noise, and how probable that kind is given the series. */
interface Weighed extends Noise {
  readonly weight: number;
  readonly coefficients: readonly number[];
  /** Sum of squares of what the model leaves, whitened. */
  readonly rss: number;
  /** (XᵀV⁻¹X)⁻¹. */
  readonly inverse: readonly (readonly number[])[];
}

export interface PersistentRegression {
  readonly names: readonly string[];
  readonly kinds: readonly Weighed[];
  /** Mean over the kinds of noise. */
  readonly coefficients: readonly number[];
  readonly df: number;
  /** Whether tails are those of as many independent periods as the series is worth under each kind of noise: wider where it lasts. */
  readonly isCautious?: boolean;
  /** Mean correlation of the noise of neighbouring periods. */
  readonly neighbours: number;
  /** Chance that noise of neighbouring periods is correlated at all: the weight of the kinds above .1, where .5 is laid there beforehand. */
  readonly hangs: number;
  /** Variance of a long mean over that of one of independent periods, its geometric mean over the kinds. */
  readonly inflation: number;
  /** How much of the chance lies at noise that lasts so long that the series is hardly told from a wandering one. */
  readonly wandering: number;
}

interface Kind extends Noise {
  readonly prior: number;
}

/** Priors go with 1/√(1 − ρ²), the reference prior of an AR(1); noise that turns each period lasts whole. Berger & Yang (1994). */
function kindsOf(step: number, shares: readonly number[]): Kind[] {
  const below = [-0.8, -0.6, -0.4, -0.2].map((rho) => ({ rho, share: 1, prior: 0.2 }));
  const above = [...Array.from({ length: Math.floor(0.95 / step + 1e-9) }, (_, i) => Number((step + step * i).toFixed(4))), 0.98];
  const rising = above.flatMap((rho) => shares.map((share) => ({ rho, share, prior: step / shares.length / Math.sqrt(1 - rho * rho) })));
  return [...below, { rho: 0, share: 1, prior: 0.125 }, ...rising];
}
const kindsOfNoise = {
  fine: kindsOf(0.05, [0.2, 0.4, 0.6, 0.8, 1]),
  /** For what is worked out hundreds of times and compared with itself. */
  coarse: kindsOf(0.1, [0.35, 0.7, 1]),
} as const;

/**
 * Least squares where noise lasts: AR(1) plus fresh noise, each kind weighed by its marginal likelihood, so that intervals know that the
 * persistence itself is not known. Zellner & Tiao (1964); Harvey (1989), 4.
 */
export function persistentRegression(design: Design, y: ArrayLike<number>, grid: keyof typeof kindsOfNoise = "fine"): PersistentRegression {
  const n = y.length;
  const k = design.columns.length;
  needNumbers(y, "the series");
  needPoints(n, Math.max(12, k + 6), "A regression with noise that lasts");
  for (const [at, column] of design.columns.entries()) needSameLength(column, y, `Column ${design.names[at]} and the series`);
  const rows = [...design.columns, Float64Array.from(y)];
  const found = kindsOfNoise[grid].map((noise) => ({ ...noise, ...under(noise, rows, design.names) }));
  if (found.some(({ rss }) => !(rss > 0)))
    throw new Refusal("no-variation", "The series does not vary around its columns.", "There is nothing to measure.");
  const most = Math.max(...found.map((each) => each.log + Math.log(each.prior)));
  const raw = found.map((each) => Math.exp(each.log + Math.log(each.prior) - most));
  const all = raw.reduce((sum, each) => sum + each, 0);
  const kinds = found
    .map(({ rho, share, coefficients, rss, inverse: unit }, at) => ({
      rho,
      share,
      coefficients,
      rss,
      inverse: unit,
      weight: (raw[at] as number) / all,
    }))
    .filter(({ weight }) => weight > 1e-5);
  const mean = (of: (each: Weighed) => number) =>
    kinds.reduce((sum, each) => sum + each.weight * of(each), 0) / kinds.reduce((sum, each) => sum + each.weight, 0);
  return {
    names: design.names,
    kinds,
    coefficients: design.names.map((_, j) => mean((each) => each.coefficients[j] as number)),
    df: n - k,
    neighbours: mean(({ rho, share }) => rho * share),
    hangs: mean(({ rho, share }) => (rho * share > 0.1 ? 1 : 0)),
    inflation: Math.exp(mean(({ rho, share }) => Math.log(inflationOf({ rho, share })))),
    wandering: mean(({ rho, share }) => (rho > 0.9 && share > 0.3 ? 1 : 0)),
  };
}

/** Points for each column, and at least, from which intervals hold what they promise under noise that lasts (docs/methods/dependence.md). */
const pointsAColumn = 9;
const leastPoints = 36;
/** Chance of near-wandering noise from which nothing is said. */
const mostWandering = 0.4;

/** Refuses a verdict where simulations say that intervals would hold less often than they promise. */
export function needVerdict({ names, df, wandering }: PersistentRegression): void {
  needPoints(df + names.length, Math.max(leastPoints, pointsAColumn * names.length), "A verdict among periods that depend on one another");
  if (wandering > mostWandering)
    throw new Refusal(
      "wanders",
      "What came before lasts so long in this series that a change cannot be told from its wandering.",
      "Take a longer series, or read the change off beside other dates.",
    );
}

/** ln of the marginal likelihood under one kind of noise, up to what models with as many columns share. */
export function likelihoodUnder(noise: Noise, { names, columns }: Design, y: Float64Array): number {
  return under(noise, [...columns, y], names).log;
}

/** Fewest degrees of freedom of cautious tails. */
const leastWorth = 3;

/** Variance of a long mean over that of one of independent periods. */
function inflationOf({ rho, share }: Noise): number {
  return 1 - share + (share * (1 + rho)) / (1 - rho);
}

/** Chance that the sum of coefficients by `contrast` lies below `value`. */
export function chanceBelow({ kinds, df, isCautious = false }: PersistentRegression, contrast: readonly number[], value: number): number {
  let below = 0;
  let all = 0;
  for (const each of kinds) {
    const { at, error } = placeOf(each, contrast, df);
    below += each.weight * tTails((value - at) / error, isCautious ? Math.max(leastWorth, df / Math.max(1, inflationOf(each))) : df).lower;
    all += each.weight;
  }
  return below / all;
}

export interface Placed {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided chance of a value as far from 0 on either side. */
  readonly p: number;
}

/** A sum of coefficients with its 95 % interval and p. */
export function contrastOf(fit: PersistentRegression, contrast: readonly number[], level = 0.95): Placed {
  const value = contrast.reduce((sum, each, j) => sum + each * (fit.coefficients[j] as number), 0);
  const zero = chanceBelow(fit, contrast, 0);
  const reach = Math.max(...fit.kinds.map((each) => placeOf(each, contrast, fit.df).error));
  const quantile = (p: number) => {
    let [low, high] = [value - 60 * reach, value + 60 * reach];
    for (let turn = 0; turn < 60; turn++) {
      const middle = (low + high) / 2;
      if (chanceBelow(fit, contrast, middle) < p) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return { value, low: quantile(0.5 - level / 2), high: quantile(0.5 + level / 2), p: 2 * Math.min(zero, 1 - zero) };
}

/** Standard deviation of a sum of coefficients, over the kinds of noise. */
export function spreadOf({ kinds, df }: PersistentRegression, contrast: readonly number[]): number {
  const all = kinds.reduce((sum, each) => sum + each.weight, 0);
  const places = kinds.map((each) => ({ weight: each.weight / all, ...placeOf(each, contrast, df) }));
  const centre = places.reduce((sum, each) => sum + each.weight * each.at, 0);
  return Math.sqrt(places.reduce((sum, each) => sum + each.weight * (each.error ** 2 + (each.at - centre) ** 2), 0));
}

function placeOf({ coefficients, inverse: unit, rss }: Weighed, contrast: readonly number[], df: number) {
  let at = 0;
  let square = 0;
  for (const [i, a] of contrast.entries()) {
    if (a === 0) continue;
    at += a * (coefficients[i] as number);
    for (const [j, b] of contrast.entries()) if (b !== 0) square += a * b * ((unit[i] as readonly number[])[j] as number);
  }
  return { at, error: Math.sqrt((square * rss) / df) };
}

/** Generalised least squares by the innovations of a scalar Kalman filter, and the marginal likelihood of the kind of noise. Harvey (1989), 3.4. */
function under({ rho, share }: Noise, rows: readonly Float64Array[], names: readonly string[]) {
  const n = (rows[0] as Float64Array).length;
  const k = rows.length - 1;
  const states = new Float64Array(k + 1);
  const moved = new Float64Array(k + 1);
  const gram = Array.from({ length: k + 1 }, () => new Float64Array(k + 1));
  let variance = share;
  let logs = 0;
  for (let t = 0; t < n; t++) {
    const spread = variance + 1 - share;
    logs += Math.log(spread);
    const gain = variance / spread;
    for (let j = 0; j <= k; j++) {
      moved[j] = ((rows[j] as Float64Array)[t] as number) - (states[j] as number);
      states[j] = rho * ((states[j] as number) + gain * (moved[j] as number));
    }
    for (let i = 0; i <= k; i++) {
      const row = gram[i] as Float64Array;
      for (let j = 0; j <= i; j++) row[j] = (row[j] as number) + ((moved[i] as number) * (moved[j] as number)) / spread;
    }
    variance = rho * rho * variance * (1 - gain) + (1 - rho * rho) * share;
  }
  const square = (gram[k] as Float64Array)[k] as number;
  const cross = Array.from({ length: k }, (_, j) => (gram[k] as Float64Array)[j] as number);
  const normal = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_unused, j) => (gram[Math.max(i, j)] as Float64Array)[Math.min(i, j)] as number),
  );
  const lower = cholesky(normal);
  if (!lower) return redundant(names.at(-1) ?? "the last");
  const unit = normal.map((_, at) =>
    solveCholesky(
      lower,
      normal.map((_unused, i) => (i === at ? 1 : 0)),
    ),
  );
  const logDeterminant = 2 * lower.reduce((sum, row, at) => sum + Math.log(row[at] as number), 0);
  const coefficients = unit.map((row) => row.reduce((sum, each, j) => sum + each * (cross[j] as number), 0));
  const rss = square - coefficients.reduce((sum, each, j) => sum + each * (cross[j] as number), 0);
  return {
    coefficients,
    rss: rss > 1e-12 * square ? rss : 0,
    inverse: unit,
    log: -0.5 * logs - 0.5 * logDeterminant - ((n - k) / 2) * Math.log(rss),
  };
}
