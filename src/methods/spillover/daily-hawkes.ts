import { needCounts, needPoints, needSameLength, Refusal } from "../refusal.js";
import { minimiseBetween } from "../statistics/linear/minimise.js";
import { fitLinearRate } from "./concave.js";
import { checkEvents, type EventTimes } from "./event-times.js";
import { fitHawkes, type Hawkes, type HawkesOptions, spectralRadius } from "./hawkes.js";

export interface DailyHawkes {
  /** By kind: background events a day; with `background` columns, their weights. */
  readonly background: readonly (readonly number[])[];
  /** branching[cause][effect]: events of kind `effect` that one event of kind `cause` is expected to set off on later days. */
  readonly branching: readonly (readonly number[])[];
  /** Decay a day: the effect s days later is (1 − e^(−decay)) e^(−decay (s − 1)) of the branching. */
  readonly decay: number;
  readonly logLikelihood: number;
  readonly spectralRadius: number;
  /** Expected counts by kind and day, from the second day. */
  readonly fitted: readonly Float64Array[];
}

/**
 * Self- and cross-excitation of daily counts: each day's mean is a background plus what earlier days set off; nothing within the day, which
 * day stamps cannot tell. Poisson given the past, maximum likelihood with effects from zero. `background` columns (from zero) carry trend
 * and season. The likelihood is conditional on the first day. White, Porter & Mazerolle (2013); METHODS §1e.
 */
export function dailyHawkes(
  counts: readonly ArrayLike<number>[],
  { without = [], background }: { readonly without?: HawkesOptions["without"]; readonly background?: readonly Float64Array[] } = {},
): DailyHawkes {
  const kinds = counts.length;
  const days = counts[0]?.length ?? 0;
  needPoints(days, 20, "A daily self-exciting process");
  for (const each of counts) {
    needCounts(each);
    needSameLength(each, counts[0] as ArrayLike<number>, "Counts of two kinds");
    if (Array.from(each).every((count) => count === 0)) throw new Refusal("no-variation", "A kind has no event.", "Leave it out.");
  }
  const base = background ?? [new Float64Array(days).fill(1)];
  for (const each of base) {
    needSameLength(each, counts[0] as ArrayLike<number>, "A background column and the counts");
    if (!each.every((value) => value >= 0))
      throw new Refusal("out-of-range", "A background column falls below zero.", "Shift it to start at zero.");
  }
  const width = base.length;
  const k = width + kinds;
  const rows = new Float64Array((days - 1) * k);
  for (let day = 1; day < days; day++) for (let j = 0; j < width; j++) rows[(day - 1) * k + j] = base[j]?.[day] as number;
  const fixed = counts.map((_, effect) => [
    ...base.map(() => false),
    ...counts.map((_unused, cause) => without.some(([a, b]) => a === cause && b === effect)),
  ]);
  const weights = counts.map((each) => Float64Array.from(Array.from(each).slice(1)));
  let warm = weights.map((mine) => [
    ...base.map(() => (0.7 * mine.reduce((sum, each) => sum + each, 0)) / days / width),
    ...counts.map(() => 0.3 / kinds),
  ]);
  const at = (decay: number) => {
    const fade = Math.exp(-decay);
    const sums = new Float64Array(kinds);
    const costs = new Array<number>(k).fill(0);
    for (let day = 1; day < days; day++) {
      const row = (day - 1) * k;
      for (let c = 0; c < kinds; c++) {
        sums[c] = fade * (sums[c] as number) + (1 - fade) * (counts[c]?.[day - 1] as number);
        rows[row + width + c] = sums[c] as number;
      }
      for (let j = 0; j < k; j++) costs[j] = (costs[j] as number) + (rows[row + j] as number);
    }
    const fits = weights.map((mine, kind) =>
      fitLinearRate(
        { rows, costs, weights: mine },
        (warm[kind] as number[]).map((each) => Math.max(each, 1e-4)),
        fixed[kind],
      ),
    );
    warm = fits.map((each) => each.theta);
    return fits;
  };
  const value = (log: number) => -at(Math.exp(log)).reduce((sum, each) => sum + each.logLikelihood, 0);
  const grid = Array.from({ length: 12 }, (_, i) => Math.log(0.02) + (i * Math.log(6 / 0.02)) / 11);
  const found = grid.map(value);
  const best = found.indexOf(Math.min(...found));
  const decay = Math.exp(minimiseBetween(value, grid[Math.max(0, best - 1)] as number, grid[Math.min(11, best + 1)] as number, 1e-7));
  const fits = at(decay);
  const branching = counts.map((_, cause) => fits.map((fit) => fit.theta[width + cause] as number));
  const constants = weights.reduce((sum, mine) => sum + mine.reduce((inner, count) => inner + logFactorial(count), 0), 0);
  return {
    background: fits.map((fit) => fit.theta.slice(0, width)),
    branching,
    decay,
    logLikelihood: fits.reduce((sum, each) => sum + each.logLikelihood, 0) - constants,
    spectralRadius: spectralRadius(branching),
    fitted: fits.map(({ theta }) =>
      Float64Array.from({ length: days - 1 }, (_, day) => theta.reduce((sum, each, j) => sum + each * (rows[day * k + j] as number), 0)),
    ),
  };
}

/**
 * The continuous model on day stamps, each event set at a random time of its day, averaged over `draws` such settings (20 or more):
 * one setting alone is an accident. `end` and times in days.
 */
export function hawkesWithJitter(
  events: EventTimes,
  random: () => number,
  { draws = 20, ...options }: HawkesOptions & { readonly draws?: number } = {},
) {
  checkEvents(events);
  if (!(draws >= 20)) throw new Refusal("out-of-range", `${draws} settings are too few to average.`, "Draw 20 or more.");
  const fits: Hawkes[] = Array.from({ length: draws }, () => {
    const order = Array.from(events.times, (time, i) => ({ time: Math.floor(time) + random(), kind: events.kinds[i] as number })).sort(
      (a, b) => a.time - b.time,
    );
    const end = Math.max(events.end, Math.ceil((order.at(-1)?.time ?? 0) + 1e-9));
    return fitHawkes({ times: order.map((each) => each.time), kinds: order.map((each) => each.kind), end }, options);
  });
  const mean = (value: (fit: Hawkes) => number) => fits.reduce((sum, each) => sum + value(each), 0) / draws;
  const first = fits[0] as Hawkes;
  return {
    background: first.background.map((row, kind) => row.map((_, j) => mean((fit) => fit.background[kind]?.[j] as number))),
    branching: first.branching.map((row, cause) => row.map((_, effect) => mean((fit) => fit.branching[cause]?.[effect] as number))),
    decay: mean((fit) => fit.decay),
    logLikelihood: mean((fit) => fit.logLikelihood),
    draws,
  };
}

function logFactorial(count: number): number {
  let sum = 0;
  for (let i = 2; i <= count; i++) sum += Math.log(i);
  return sum;
}
