import { Refusal } from "../refusal.js";
import { errorsOf, inverse, type Matrix, multiply } from "../statistics/linear/matrix.js";
import { type Baseline, constantBaseline } from "./baseline.js";
import { fitLinearRate } from "./concave.js";
import { checkEvents, type EventTimes, refuseDayStamps } from "./event-times.js";
import { emptySeen, information, see } from "./hawkes-parts.js";

export interface HawkesOptions {
  /** Course of the background rate; constant where not given. Without it a shared season or trend looks like contagion. */
  readonly baseline?: Baseline;
  /** Pairs [cause, effect] held at zero. */
  readonly without?: readonly (readonly [number, number])[];
  /** Bounds within which the decay is sought, per unit of time. */
  readonly decay?: readonly [number, number];
}

export interface Hawkes {
  /** By kind: weights of the baseline's parts; with a constant one, background events per unit of time. */
  readonly background: readonly (readonly number[])[];
  /** branching[cause][effect]: expected events of kind `effect` that one event of kind `cause` sets off. */
  readonly branching: readonly (readonly number[])[];
  /** Rate at which the effect of an event fades, per unit of time. */
  readonly decay: number;
  readonly logLikelihood: number;
  /** The same without any effect of events. */
  readonly logLikelihoodPoisson: number;
  /** Largest eigenvalue of the branching in size: below 1, or the process explodes. */
  readonly spectralRadius: number;
  /** From the observed information; undefined at the boundary, where there is no such error. */
  readonly errors: {
    readonly background: readonly (readonly (number | undefined)[])[];
    readonly branching: readonly (readonly (number | undefined)[])[];
    readonly decay: number | undefined;
  };
}

/**
 * Self- and cross-exciting events, λ_k = μ_k(t) + Σ_l α_lk β Σ e^(−β Δt), by maximum likelihood with α ≥ 0: for a given β the likelihood
 * is concave, so β alone is searched. Refuses events dated to the day, on which it invents spillover: use `hawkesWithJitter` or
 * `dailyHawkes`. Hawkes (1971); Ogata (1978).
 */
export function hawkes(events: EventTimes, options: HawkesOptions = {}): Hawkes {
  refuseDayStamps(events);
  return fitHawkes(events, options);
}

/** The fit without the question whether times are exact. */
export function fitHawkes(events: EventTimes, { baseline = constantBaseline, without = [], decay }: HawkesOptions): Hawkes {
  const kinds = checkEvents(events);
  const n = events.times.length;
  const { at, seen, integrals, counts } = searcher(events, kinds, baseline, without);
  const list = counts.map((_, kind) => kind);
  const width = integrals.length;
  const total = integrals.reduce((sum, each) => sum + each, 0);
  const [low, high] = decay ?? [1 / events.end, (20 * n) / events.end];
  if (!(low > 0 && high > low))
    throw new Refusal("out-of-range", "The bounds of the decay are not in order.", "Give two rates above zero.");
  const grid = Array.from({ length: 9 }, (_, i) => low * (high / low) ** (i / 8));
  const whole = { at, seen };
  const first = n > 2 * enough ? searcher(firstOf(events, enough), kinds, baseline, without) : whole;
  const found = grid.map((each) => first.at(each, 1e-6, false).logLikelihood);
  const search = (from: number, by: typeof whole) =>
    bestDecay(from, [low, high], (each) => information(by.seen, each, by.at(each, 1e-12, true).thetas));
  const near = search(grid[found.indexOf(Math.max(...found))] as number, first);
  const rate = first === whole ? near : search(near, whole);
  const { thetas, logLikelihood } = at(rate, 1e-14, true);
  const full = information(seen, rate, thetas);
  const covariance = full.matrix.length ? inverse(full.matrix) : undefined;
  const errors = covariance ? errorsOf(covariance) : [];
  const errorOf = (name: string) => (full.names.includes(name) ? errors[full.names.indexOf(name)] : undefined);
  const empty = list.map((kind) => {
    const all = seen.rows[kind] as Float64Array;
    const mine = Float64Array.from(
      { length: (counts[kind] as number) * width },
      (_, i) => all[Math.floor(i / width) * (width + kinds) + (i % width)] as number,
    );
    const start = integrals.map(() => (counts[kind] as number) / total);
    return mine.length ? fitLinearRate({ rows: mine, costs: integrals }, start).logLikelihood : 0;
  });
  const branching = list.map((cause) => thetas.map((theta) => theta[width + cause] as number));
  return {
    background: thetas.map((theta) => theta.slice(0, width)),
    branching,
    decay: rate,
    logLikelihood,
    logLikelihoodPoisson: empty.reduce((sum, each) => sum + each, 0),
    spectralRadius: spectralRadius(branching),
    errors: {
      background: list.map((kind) => integrals.map((_, j) => errorOf(`${kind} ${j}`))),
      branching: list.map((cause) => list.map((kind) => errorOf(`${kind} ${width + cause}`))),
      decay: errorOf("decay"),
    },
  };
}

/** So many events tell about where the decay lies. */
const enough = 2000;

function firstOf({ times, kinds }: EventTimes, count: number): EventTimes {
  return { times: Array.from(times).slice(0, count), kinds: Array.from(kinds).slice(0, count), end: times[count] as number };
}

/** The likelihood profile of the decay; each search starts from the rates of the one before. */
function searcher(events: EventTimes, kinds: number, baseline: Baseline, without: readonly (readonly [number, number])[]) {
  const course = baseline(events.end);
  const integrals = course.upTo(events.end);
  const width = integrals.length;
  const seen = emptySeen(events, kinds, course);
  const list = Array.from({ length: kinds }, (_, kind) => kind);
  const counts = list.map((kind) => (seen.rows[kind] as Float64Array).length / (width + kinds));
  const fixed = list.map((effect) => [
    ...new Array<boolean>(width).fill(false),
    ...list.map((cause) => without.some(([a, b]) => a === cause && b === effect)),
  ]);
  const total = integrals.reduce((sum, each) => sum + each, 0);
  let warm = counts.map((count) => [...integrals.map(() => (0.7 * count) / total), ...list.map(() => 0.3 / kinds)]);
  const at = (rate: number, tolerance: number, withSlopes: boolean) => {
    see(events, seen, rate, withSlopes);
    const fits = list.map((kind) => {
      const start = (warm[kind] as number[]).map((each, j) => Math.max(each, j < width ? 1e-6 : 1e-3));
      return fitLinearRate({ rows: seen.rows[kind] as Float64Array, costs: [...integrals, ...seen.mass] }, start, fixed[kind], tolerance);
    });
    warm = fits.map((each) => each.theta);
    return { thetas: warm, logLikelihood: fits.reduce((sum, each) => sum + each.logLikelihood, 0) };
  };
  return { at, seen, integrals, counts };
}

/**
 * Newton on ln β within bounds that its slope draws in: the slope of the profile is that of the likelihood at the fitted rates, its bend
 * what the information leaves over.
 */
function bestDecay(
  start: number,
  bounds: readonly [number, number],
  parts: (rate: number) => { readonly slope: number; readonly bend: number },
): number {
  let [low, high] = bounds;
  let rate = start;
  for (let turn = 0; turn < 60; turn++) {
    const { slope, bend } = parts(rate);
    if (slope > 0) low = rate;
    else high = rate;
    const curvature = bend * rate * rate - slope * rate;
    const next = curvature > 0 ? rate * Math.exp(Math.max(-2, Math.min(2, (slope * rate) / curvature))) : Number.NaN;
    const isInside = next > low && next < high;
    const to = isInside ? next : Math.sqrt(low * high);
    if (Math.abs(to - rate) < (isInside ? 1e-5 : 1e-8) * rate) return to;
    rate = to;
  }
  return rate;
}

/** Largest eigenvalue in size of a matrix of no negative entries, by squaring it again and again. */
export function spectralRadius(matrix: readonly (readonly number[])[]): number {
  let power: Matrix = matrix;
  let log = 0;
  for (let turn = 0; turn < 50; turn++) {
    const size = Math.max(...power.flat());
    if (!(size > 0)) return 0;
    log += Math.log(size) / 2 ** turn;
    power = power.map((row) => row.map((each) => each / size));
    power = multiply(power, power);
  }
  return Math.exp(log);
}
