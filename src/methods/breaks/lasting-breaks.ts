import { needNumbers, needPoints, Refusal } from "../refusal.js";
import { type PersistentRegression, persistentRegression } from "../series/persistent-errors.js";
import type { Design } from "../statistics/linear/least-squares.js";
import { noiseLike } from "./lasting-noise.js";

export interface LastingBreaks {
  /** Chow's largest F and CUSUM over what noise that lasts makes of them, and p of each. */
  readonly supF: number;
  readonly supP: number;
  readonly cusum: number;
  readonly cusumP: number;
  /** 0-based first point after the one break that fits best. */
  readonly at: number;
  /** Breaks that the steps kept: 0-based first points of later stretches. */
  readonly breaks: readonly number[];
  /** p of each step; the last is the one that stopped it, unless no stretch had room. */
  readonly steps: readonly { readonly from: number; readonly to: number; readonly p: number }[];
  /** Noise around the two stretches of the best break. */
  readonly noise: PersistentRegression;
}

export interface LastingOptions {
  readonly random: () => number;
  readonly draws?: number;
  /** Fewest points of a stretch; 15 % of the series where not given. */
  readonly least?: number;
  readonly maxBreaks?: number;
  readonly level?: number;
}

/** A pair is asked for only where one break is not found; the two tests together stay near the level of one. */
const levelOfPair = 0.01;

/** Fewest points at which the tests hold what they promise under noise that lasts. */
const leastLasting = 60;

/**
 * Breaks in the mean of a series whose periods depend on one another. F is divided by the long-run variance of what is left beside the break, and
 * held against series of such noise without it, treated alike; then one more break is asked for within the stretches found. Where none is
 * found, a pair is asked for, as of an episode that came and went. Bai & Perron (1998), supF(l + 1 | l); Diebold & Chen (1996) for the bootstrap.
 */
export function lastingBreaks(values: ArrayLike<number>, options: LastingOptions): LastingBreaks {
  const { random, draws = 199, least, maxBreaks = 5, level = 0.04 } = options;
  const n = values.length;
  needNumbers(values, "the series");
  needPoints(n, leastLasting, "A test for breaks among periods that depend on one another");
  const y = Float64Array.from(values);
  if (new Set(y).size === 1) throw new Refusal("no-variation", "The series does not vary.", "There is nothing to test.");
  const h = least ?? Math.floor(0.15 * n);
  const first = measured(y, [], h);
  if (!first) throw new Refusal("out-of-range", `Two stretches of ${h} points do not fit ${n} points.`, "Take fewer points a stretch.");
  let [sup, cusum] = [1, 1];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = measured(noiseLike(first.noise, n, random), [], h);
    if ((drawn?.f ?? 0) >= first.f) sup++;
    if ((drawn?.cusum ?? 0) >= first.cusum) cusum++;
  }
  const supP = sup / (draws + 1);
  const pOf = (observed: number, noise: PersistentRegression, statistic: (y: Float64Array) => number | undefined) => {
    let asLarge = 1;
    for (let draw = 0; draw < draws; draw++) if ((statistic(noiseLike(noise, n, random)) ?? 0) >= observed) asLarge++;
    return asLarge / (draws + 1);
  };
  const steps = [{ from: 0, to: 1, p: supP }];
  let breaks: readonly number[] = supP <= level ? [first.at] : [];
  const pair = supP > level && maxBreaks > 1 ? paired(y, h) : undefined;
  if (pair) {
    const p = pOf(pair.f, pair.noise, (drawn) => paired(drawn, h)?.f);
    steps.push({ from: 0, to: 2, p });
    if (p <= levelOfPair) breaks = pair.breaks;
  }
  while (breaks.length && breaks.length < maxBreaks) {
    const known = breaks;
    const next = measured(y, known, h);
    if (!next) break;
    const p = pOf(next.f, next.noise, (drawn) => measured(drawn, known, h)?.f);
    steps.push({ from: known.length, to: known.length + 1, p });
    if (p > level) break;
    breaks = settled(y, [...known, next.at], h);
  }
  return {
    supF: first.f,
    supP,
    cusum: first.cusum,
    cusumP: cusum / (draws + 1),
    at: first.at,
    breaks,
    steps,
    noise: persistentRegression(stretches(n, [first.at]), y),
  };
}

/** The best split of one of the stretches, with its F and the CUSUM of the whole over the long-run variance of what it leaves. */
function measured(y: Float64Array, breaks: readonly number[], h: number) {
  const n = y.length;
  const { rss, sums } = running(y);
  const edges = [0, ...breaks, n];
  let [whole, fall, at] = [0, -1, 0];
  for (const [index, stop] of edges.slice(1).entries()) {
    const start = edges[index] as number;
    const own = rss(start, stop);
    whole += own;
    for (let split = start + h; split <= stop - h; split++) {
      const less = own - rss(start, split) - rss(split, stop);
      if (less > fall) [fall, at] = [less, split];
    }
  }
  if (fall < 0) return undefined;
  const noise = around(y, [...breaks, at]);
  const left = (whole - fall) / (n - breaks.length - 2);
  if (!(left > 1e-12 * whole))
    throw new Refusal("no-variation", "The series does not vary beside its break.", "Read the break off the series.");
  let far = 0;
  for (let t = 1; t < n; t++) far = Math.max(far, Math.abs((sums[t] as number) - (t / n) * (sums[n] as number)));
  const longRun = left * noise.inflation;
  return { f: fall / longRun, at, cusum: far / Math.sqrt(n * longRun), noise };
}

/** The two breaks that fit best, with their F over the long-run variance of what they leave. */
function paired(y: Float64Array, h: number) {
  const n = y.length;
  const { rss } = running(y);
  let [least, breaks] = [Number.POSITIVE_INFINITY, [] as number[]];
  for (let one = h; one <= n - 2 * h; one++) {
    const left = rss(0, one);
    for (let other = one + h; other <= n - h; other++) {
      const all = left + rss(one, other) + rss(other, n);
      if (all < least) [least, breaks] = [all, [one, other]];
    }
  }
  if (!breaks.length || !(least > 1e-12 * rss(0, n))) return undefined;
  const noise = around(y, breaks);
  return { f: (rss(0, n) - least) / ((least / (n - 3)) * noise.inflation), breaks, noise };
}

/** Each break moved to where it fits best between its neighbours, until none moves. Bai (1997), repartition. */
function settled(y: Float64Array, found: readonly number[], h: number): number[] {
  const { rss } = running(y);
  const breaks = [...found].sort((a, b) => a - b);
  for (let turn = 0, moves = true; moves && turn < 10; turn++) {
    moves = false;
    for (const [index, own] of breaks.entries()) {
      const start = breaks[index - 1] ?? 0;
      const stop = breaks[index + 1] ?? y.length;
      let best = own;
      for (let at = start + h; at <= stop - h; at++)
        if (rss(start, at) + rss(at, stop) < rss(start, best) + rss(best, stop) - 1e-12) best = at;
      if (best !== own) moves = true;
      breaks[index] = best;
    }
  }
  return breaks;
}

/** Noise around the means of the stretches between breaks. */
function around(y: Float64Array, breaks: readonly number[]): PersistentRegression {
  return persistentRegression(stretches(y.length, breaks), y, "coarse");
}

/** A column of ones for each stretch between breaks. */
export function stretches(n: number, breaks: readonly number[]): Design {
  const edges = [0, ...[...breaks].sort((a, b) => a - b), n];
  const columns = edges
    .slice(1)
    .map((stop, at) => Float64Array.from({ length: n }, (_, t) => (t >= (edges[at] as number) && t < stop ? 1 : 0)));
  return { names: columns.map((_, at) => `stretch ${at + 1}`), columns };
}

function running(y: Float64Array) {
  const sums = new Float64Array(y.length + 1);
  const squares = new Float64Array(y.length + 1);
  for (let t = 0; t < y.length; t++) {
    sums[t + 1] = (sums[t] as number) + (y[t] as number);
    squares[t + 1] = (squares[t] as number) + (y[t] as number) ** 2;
  }
  const rss = (start: number, stop: number) =>
    (squares[stop] as number) - (squares[start] as number) - ((sums[stop] as number) - (sums[start] as number)) ** 2 / (stop - start);
  return { sums, rss };
}
