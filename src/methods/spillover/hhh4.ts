import { needCounts, needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";
import { digamma, logGamma } from "../statistics/distributions/gamma-functions.js";
import { errorsOf } from "../statistics/linear/matrix.js";
import { covarianceAt, type Minimum, minimise, type Objective } from "../statistics/linear/minimise.js";
import { boundaryRatio, type LikelihoodRatio } from "./hawkes-checks.js";

export interface Hhh4Options {
  /** Weight of place j for its neighbour i: neighbours[j][i]. */
  readonly neighbours: readonly (readonly number[])[];
  /** Share of people, or another size, by place. */
  readonly population: readonly number[];
  /** Periods of a year. */
  readonly period?: number;
  readonly family?: "poisson" | "negative-binomial";
  readonly spillover?: boolean;
}

export interface Hhh4 {
  /** ar, ne, end, trend, sin, cos, and overdisp: logarithms of rates; overdisp as it is. */
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
  readonly logLikelihood: number;
  readonly n: number;
}

/**
 * Counts of places and weeks: μ_it = population_i e^(end + trend t + season) + e^ar y_i,t−1 + e^ne Σ_j w_ji y_j,t−1, Poisson or with
 * variance μ + overdisp μ². `counts[t][i]`; the first period is only a past. Held, Höhle & Hofmann (2005); Meyer, Held & Höhle (2017).
 */
export function hhh4(counts: readonly (readonly number[])[], options: Hhh4Options): Hhh4 {
  const { spillover = true, family = "negative-binomial" } = options;
  const { past, near, season, population, y } = columnsOf(counts, options);
  const isNegative = family === "negative-binomial";
  const names = ["ar", ...(spillover ? ["ne"] : []), "end", "trend", "sin", "cos", ...(isNegative ? ["overdisp"] : [])];
  const k = names.length;
  const first = spillover ? 2 : 1;
  const constants = y.reduce((sum, count) => sum + logGamma(count + 1), 0);
  const objective: Objective = (at) => {
    const ar = Math.exp(at[0] as number);
    const ne = spillover ? Math.exp(at[1] as number) : 0;
    const [end, trend, sine, cosine] = at.slice(first, first + 4) as [number, number, number, number];
    const spread = isNegative ? Math.exp(at[k - 1] as number) : 0;
    if (isNegative && !(spread > least && spread < 1 / least)) return { value: Number.POSITIVE_INFINITY, gradient: at.map(() => 0) };
    const size = 1 / spread;
    const base = isNegative ? digamma(size) : 0;
    const logSize = isNegative ? logGamma(size) : 0;
    const gradient = new Array<number>(k).fill(0);
    let [byEnd, byTrend, bySine, byCosine] = [0, 0, 0, 0];
    let value = constants;
    for (let row = 0; row < y.length; row++) {
      const count = y[row] as number;
      const [t, sin, cos] = [season.t[row] as number, season.sin[row] as number, season.cos[row] as number];
      const own = (population[row] as number) * Math.exp(end + trend * t + sine * sin + cosine * cos);
      const [a, b] = [ar * (past[row] as number), ne * (near[row] as number)];
      const mean = own + a + b;
      let slope: number;
      if (isNegative) {
        const total = size + mean;
        value -= logGamma(count + size) - logSize - size * Math.log1p(mean * spread) + (count > 0 ? count * Math.log(mean / total) : 0);
        slope = count / mean - (count + size) / total;
        const bySize = digamma(count + size) - base - Math.log1p(mean * spread) + 1 - (count + size) / total;
        gradient[k - 1] = (gradient[k - 1] as number) + bySize * size;
      } else {
        value -= (count > 0 ? count * Math.log(mean) : 0) - mean;
        slope = count / mean - 1;
      }
      gradient[0] = (gradient[0] as number) - slope * a;
      if (spillover) gradient[1] = (gradient[1] as number) - slope * b;
      const pull = slope * own;
      byEnd -= pull;
      byTrend -= pull * t;
      bySine -= pull * sin;
      byCosine -= pull * cos;
    }
    gradient.splice(first, 4, byEnd, byTrend, bySine, byCosine);
    return { value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value, gradient };
  };
  const mean = y.reduce((sum, each) => sum + each, 0) / y.length;
  const size = population.reduce((sum, each) => sum + each, 0) / y.length;
  const start = [-0.7, ...(spillover ? [-3] : []), Math.log((0.4 * mean) / size), 0, 0, 0, ...(isNegative ? [0] : [])];
  const attempt = (): [Minimum, readonly number[]] => {
    const found = minimise(objective, start, { tolerance: 1e-4 });
    const low = names.findIndex((_, j) => j < first && (found.at[j] as number) < -15);
    if (low >= 0)
      throw new Refusal(
        "no-convergence",
        `The effect ${names[low]} runs to zero, so its logarithm has no estimate.`,
        "Fit without it: the likelihoods are then the same.",
      );
    return [found, errorsOf(covarianceAt(objective, found.at))];
  };
  const [found, own] = isNegative ? orPoisson(attempt, counts, options) : attempt();
  const unit = names.map((name) => (name === "trend" ? 1 / counts.length : 1));
  const at = found.at.map((each, j) => each * (unit[j] as number));
  const errors = own.map((each, j) => each * (unit[j] as number));
  const spread = Math.exp(found.at[k - 1] as number);
  return {
    names,
    coefficients: isNegative ? [...at.slice(0, k - 1), spread] : at,
    errors: isNegative ? [...errors.slice(0, k - 1), (errors[k - 1] as number) * spread] : errors,
    logLikelihood: -found.value,
    n: y.length,
  };
}

/** Below this, counts with overdispersion cannot be told from Poisson counts. */
const least = 1e-6;
const noOverdispersion = "The counts vary no more than Poisson counts do, so their overdispersion has no estimate.";

/** A fit that fails since there is no overdispersion to be found says so. */
function orPoisson<T>(attempt: () => T, counts: readonly (readonly number[])[], options: Hhh4Options): T {
  try {
    return attempt();
  } catch (cause) {
    if (!(cause instanceof Refusal) || hasSaid(cause, "runs to zero") || !variesAsPoisson(counts, options)) throw cause;
    throw new Refusal("no-convergence", noOverdispersion, "Fit the family poisson.");
  }
}

/** The slope of the likelihood where overdispersion is zero: not above it, more of it fits no better. Dean & Lawless (1989). */
function variesAsPoisson(counts: readonly (readonly number[])[], options: Hhh4Options): boolean {
  const poisson = { ...options, family: "poisson" } as const;
  const fit = withoutVanished(counts, poisson);
  const { past, near, season, population, y } = columnsOf(counts, options);
  const of = (name: string) => fit.coefficients[fit.names.indexOf(name)];
  const rate = (name: string) => Math.exp(of(name) ?? Number.NEGATIVE_INFINITY);
  const [end, trend, sine, cosine] = ["end", "trend", "sin", "cos"].map((name) => of(name) ?? 0) as [number, number, number, number];
  let slope = 0;
  for (let row = 0; row < y.length; row++) {
    const [t, sin, cos] = [season.t[row] as number, season.sin[row] as number, season.cos[row] as number];
    const own = (population[row] as number) * Math.exp(end + trend * counts.length * t + sine * sin + cosine * cos);
    const mean = own + rate("ar") * (past[row] as number) + rate("ne") * (near[row] as number);
    slope += ((y[row] as number) - mean) ** 2 - (y[row] as number);
  }
  return slope <= 0;
}

/** The fit, without neighbours where their effect runs to zero: the likelihoods are then the same. */
function withoutVanished(counts: readonly (readonly number[])[], options: Hhh4Options): Hhh4 {
  try {
    return hhh4(counts, options);
  } catch (cause) {
    if (options.spillover !== false && hasSaid(cause, "The effect ne runs to zero")) return hhh4(counts, { ...options, spillover: false });
    throw cause;
  }
}
const hasSaid = (cause: unknown, words: string) => cause instanceof Refusal && cause.message.includes(words);

export interface Hhh4Spillover extends LikelihoodRatio {
  /** The better of the two: without neighbours where their effect runs to zero. */
  readonly fit: Hhh4;
  readonly without: Hhh4;
}

/**
 * Does what happens next door matter? Fits with and without neighbours; the effect cannot be below zero. Counts that vary no more than
 * Poisson counts are fitted as such.
 */
export function hhh4Spillover(counts: readonly (readonly number[])[], options: Hhh4Options): Hhh4Spillover {
  try {
    const without = hhh4(counts, { ...options, spillover: false });
    const fit = withoutVanished(counts, options);
    const found = boundaryRatio(fit.logLikelihood, without.logLikelihood);
    return { ...found, fit: found.ratio > 0 ? fit : without, without };
  } catch (cause) {
    if (options.family !== "poisson" && hasSaid(cause, noOverdispersion)) return hhh4Spillover(counts, { ...options, family: "poisson" });
    throw cause;
  }
}

function columnsOf(counts: readonly (readonly number[])[], { neighbours, population, period = 52 }: Hhh4Options) {
  const places = population.length;
  needPoints(counts.length, 20, "A model of places and weeks");
  for (const each of counts) {
    needSameLength(each, population, "The counts of a period and the places");
    needCounts(each);
  }
  needSameLength(neighbours, population, "The neighbourhood and the places");
  for (const each of neighbours) {
    needSameLength(each, population, "A row of the neighbourhood and the places");
    needNumbers(each, "the neighbourhood");
    if (each.some((weight) => weight < 0))
      throw new Refusal("out-of-range", "A neighbour has a weight below zero.", "Weights start at zero.");
  }
  needNumbers(population, "the population");
  if (!population.every((each) => each > 0))
    throw new Refusal("out-of-range", "A place has no people.", "Give a size above zero, or leave the place out.");
  const n = (counts.length - 1) * places;
  const fill = (value: (t: number, i: number) => number) =>
    Float64Array.from({ length: n }, (_, row) => value(Math.floor(row / places) + 1, row % places));
  const at = (t: number, i: number) => counts[t]?.[i] as number;
  const y = fill(at);
  if (y.every((each) => each === 0)) throw new Refusal("no-variation", "Every count is zero.", "Widen the class of events or the places.");
  return {
    y,
    past: fill((t, i) => at(t - 1, i)),
    near: fill((t, i) => neighbours.reduce((sum, row, j) => sum + (row[i] as number) * at(t - 1, j), 0)),
    population: fill((_, i) => population[i] as number),
    season: {
      t: fill((t) => t / counts.length),
      sin: fill((t) => Math.sin((2 * Math.PI * t) / period)),
      cos: fill((t) => Math.cos((2 * Math.PI * t) / period)),
    },
  };
}
