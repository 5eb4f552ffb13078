import { needNumbers, needPoints, Refusal } from "../refusal.js";
import { logBeta } from "../statistics/distributions/gamma-functions.js";
import { incompleteBeta } from "../statistics/distributions/incomplete-beta.js";

export interface BcpOptions {
  readonly random: () => number;
  /** Upper end of the prior of the chance of a break at a point. */
  readonly p0?: number;
  /** Upper end of the prior of noise over noise plus spread of the means. */
  readonly w0?: number;
  readonly burnIn?: number;
  readonly draws?: number;
}

export interface Bcp {
  /** Probability that a break lies after point `at` (0-based); the last one is 0. */
  readonly probability: Float64Array;
  /** Mean of the segment that a point lies in, averaged over the draws. */
  readonly mean: Float64Array;
  /** Posterior mean number of breaks. */
  readonly breaks: number;
}

const nodes = Array.from({ length: 48 }, (_, at) => (at + 0.5) / 48);

/**
 * Breaks in the mean of normal noise by the product partition model, sampled: each sweep draws for every point whether a break follows
 * it, then moves the breaks. A probability carries Monte Carlo noise of about 1/√draws. Barry & Hartigan (1993); Erdman & Emerson (2007).
 */
export function bcp(values: ArrayLike<number>, { random, p0 = 0.2, w0 = 0.2, burnIn = 200, draws = 2000 }: BcpOptions): Bcp {
  const n = values.length;
  needNumbers(values, "the series");
  needPoints(n, 8, "A search for breaks");
  for (const [name, each] of Object.entries({ p0, w0 }))
    if (!(each > 0 && each <= 1)) throw new Refusal("out-of-range", `${name} is ${each}.`, "It is above 0 and at most 1; 0.2 is usual.");
  const sums = new Float64Array(n + 1);
  let squares = 0;
  const middle = Array.from(values).reduce((sum, each) => sum + each, 0) / n;
  for (let i = 0; i < n; i++) {
    const value = (values[i] as number) - middle;
    sums[i + 1] = (sums[i] as number) + value;
    squares += value * value;
  }
  if (!(squares > 0)) throw new Refusal("no-variation", "The series does not vary.", "There is nothing to search for breaks.");
  const priors = Float64Array.from({ length: n + 1 }, (_, blocks) =>
    blocks < 1 || blocks >= n ? Number.NaN : logIntegral((p) => blocks * Math.log(p) + (n - blocks - 1) * Math.log1p(-p), p0),
  );
  for (let blocks = 1; blocks < n; blocks++)
    priors[blocks] = (priors[blocks] as number) - logIntegral((p) => (blocks - 1) * Math.log(p) + (n - blocks) * Math.log1p(-p), p0);
  const isBreak = new Uint8Array(n);
  isBreak[n - 1] = 1;
  let blocks = 1;
  let between = 0;
  const lift = (start: number, stop: number) => ((sums[stop] as number) - (sums[start] as number)) ** 2 / (stop - start);
  const constants = Float64Array.from({ length: n }, (_, b) => (b >= 1 && n - b > 2 ? logBeta((b + 1) / 2, (n - b - 2) / 2) : Number.NaN));
  const spread = (b: number, among: number) => {
    const within = Math.max(1e-12, 1 - among / squares);
    const share = among / squares;
    const x = (share * w0) / (within + share * w0);
    if (n - b > 2 && share > 0) {
      const { lower } = incompleteBeta((b + 1) / 2, (n - b - 2) / 2, x);
      if (lower > 0)
        return Math.log(lower) + (constants[b] as number) - ((b + 1) / 2) * Math.log(share) - ((n - b - 2) / 2) * Math.log(within);
    }
    return logIntegral((w) => ((b - 1) / 2) * Math.log(w) - ((n - 1) / 2) * Math.log(within + share * w), w0);
  };
  const probability = new Float64Array(n);
  const mean = new Float64Array(n);
  let breaks = 0;
  for (let sweep = 0; sweep < burnIn + draws; sweep++) {
    let start = 0;
    let stop = nextBreak(isBreak, 0);
    for (let at = 0; at < n - 1; at++) {
      if (at >= stop) stop = nextBreak(isBreak, at);
      const own = isBreak[at] === 1;
      if (own) stop = nextBreak(isBreak, at + 1);
      const gain = lift(start, at + 1) + lift(at + 1, stop + 1) - lift(start, stop + 1);
      const without = own ? between - gain : between;
      const b = own ? blocks - 1 : blocks;
      const log = (priors[b] as number) + spread(b + 1, without + gain) - spread(b, without);
      const isNew = b < n - 1 && random() < 1 / (1 + Math.exp(-log));
      isBreak[at] = isNew ? 1 : 0;
      blocks = isNew ? b + 1 : b;
      between = isNew ? without + gain : without;
      if (isNew) start = at + 1;
    }
    between = shift(isBreak, blocks, between, lift, spread, random);
    if (sweep < burnIn) continue;
    breaks += (blocks - 1) / draws;
    tally(isBreak, sums, probability, mean, draws);
  }
  return { probability, mean: mean.map((each) => each + middle), breaks };
}

/** Moves each break to a random place between its neighbours where the odds allow: one place at a time hardly gets across. */
function shift(
  isBreak: Uint8Array,
  blocks: number,
  between: number,
  lift: (start: number, stop: number) => number,
  spread: (blocks: number, between: number) => number,
  random: () => number,
): number {
  let now = between;
  let start = 0;
  for (let at = nextBreak(isBreak, 0); at < isBreak.length - 1; ) {
    const stop = nextBreak(isBreak, at + 1);
    const to = start + Math.floor(random() * (stop - start));
    const next = now - lift(start, at + 1) - lift(at + 1, stop + 1) + lift(start, to + 1) + lift(to + 1, stop + 1);
    const isMoved = to !== at && Math.log(1 - random()) < spread(blocks, next) - spread(blocks, now);
    if (isMoved) {
      isBreak[at] = 0;
      isBreak[to] = 1;
      now = next;
    }
    start = (isMoved ? to : at) + 1;
    at = stop;
  }
  return now;
}

function nextBreak(isBreak: Uint8Array, from: number): number {
  let at = from;
  while (isBreak[at] === 0) at++;
  return at;
}

function tally(isBreak: Uint8Array, sums: Float64Array, probability: Float64Array, mean: Float64Array, draws: number): void {
  let start = 0;
  for (let at = 0; at < isBreak.length; at++) {
    if (isBreak[at] === 0) continue;
    if (at < isBreak.length - 1) probability[at] = (probability[at] as number) + 1 / draws;
    const level = ((sums[at + 1] as number) - (sums[start] as number)) / (at + 1 - start) / draws;
    for (let i = start; i <= at; i++) mean[i] = (mean[i] as number) + level;
    start = at + 1;
  }
}

/** ln ∫₀^top exp f, midpoints of x = top · u², which tames roots at zero. */
function logIntegral(f: (x: number) => number, top: number): number {
  let most = Number.NEGATIVE_INFINITY;
  const logs = nodes.map((u) => {
    const value = f(top * u * u) + Math.log(2 * top * u);
    if (value > most) most = value;
    return value;
  });
  return most + Math.log(logs.reduce((sum, each) => sum + Math.exp(each - most), 0) / nodes.length);
}
