import { needPoints, Refusal } from "../refusal.js";

export interface PlaceboDates {
  readonly statistic: number;
  /** 1 where no other date has a larger statistic. */
  readonly rank: number;
  /** Share of candidate dates, the turning point among them, with a statistic at least as large. */
  readonly p: number;
  readonly all: readonly { readonly at: number; readonly statistic: number }[];
}

/**
 * The statistic of a turning point beside those of other dates of the same series: an effect that any date shows is none. Dates are
 * 0-based indices of the first period after. Abadie, Diamond & Hainmueller (2010), in time.
 */
export function placeboDates(candidates: readonly number[], turningPoint: number, statistic: (at: number) => number): PlaceboDates {
  needPoints(candidates.length, 2, "A comparison with placebo dates");
  if (!candidates.includes(turningPoint))
    throw new Refusal(
      "turning-point-outside",
      "The turning point is not among the candidate dates.",
      "Add it to them, or widen their range.",
    );
  const all = candidates.map((at) => ({ at, statistic: statistic(at) }));
  const own = all.find((each) => each.at === turningPoint)?.statistic as number;
  const above = all.filter((each) => each.statistic > own).length;
  const equal = all.filter((each) => each.statistic >= own).length;
  return { statistic: own, rank: above + 1, p: equal / all.length, all };
}

/** Welch's |t| of the means before and after a date. */
export function meanShift(values: ArrayLike<number>): (at: number) => number {
  return (at) => {
    const [before, after] = [momentsOf(values, 0, at), momentsOf(values, at, values.length)];
    return Math.abs(after.mean - before.mean) / Math.sqrt(before.variance / before.n + after.variance / after.n);
  };
}

function momentsOf(values: ArrayLike<number>, from: number, to: number) {
  const n = to - from;
  needPoints(n, 2, "Each side of a date");
  let mean = 0;
  for (let i = from; i < to; i++) mean += (values[i] as number) / n;
  let variance = 0;
  for (let i = from; i < to; i++) variance += ((values[i] as number) - mean) ** 2 / (n - 1);
  if (!(variance > 0)) throw new Refusal("no-variation", "A side of a date does not vary.", "Take other dates, or a count model.");
  return { n, mean, variance };
}
