import type { NoiseSize } from "../../domain/vocabulary.js";
import { Refusal } from "../refusal.js";
import { likelihoodUnder, persistentRegression } from "../series/persistent-errors.js";
import type { BreakInterval } from "./bai-perron.js";
import { stretches } from "./lasting-breaks.js";

/** Kinds of noise with less chance than this move no end. */
const least = 0.02;

/** A stretch of hardly any noise counts for this part of the noise of all at least: three months that happen to be alike are no certainty. */
const smallest = 0.25;

export interface MonthOptions {
  readonly level?: number;
  /** Whether the noise is of one size throughout, or of its own size in each stretch between breaks. */
  readonly variances?: NoiseSize;
}

/**
 * Where a break may lie, the others held: the middle 95 % of the posterior. Every
 * place counts alike beforehand, the levels are integrated out, and kinds of noise count as they do at the break found. With unequal
 * variances each place is weighed with the series divided by the noise of its own stretches.
 * Chernoff & Zacks (1964); Zellner & Tiao (1964).
 */
export function monthOfBreak(
  values: ArrayLike<number>,
  breaks: readonly number[],
  index: number,
  { level = 0.95, variances = "equal" }: MonthOptions = {},
): BreakInterval {
  const y = Float64Array.from(values);
  const at = breaks[index];
  if (at === undefined) throw new Refusal("out-of-range", `There is no break ${index + 1}.`, "Name one of those found.");
  const from = (breaks[index - 1] ?? 0) + 2;
  const to = (breaks[index + 1] ?? y.length) - 2;
  const others = breaks.filter((_, each) => each !== index);
  const chances = new Float64Array(Math.max(0, to - from + 1));
  const places = Array.from(chances, (_, step) => weighed(y, [...others, from + step], variances));
  const own = weighed(y, breaks, variances);
  for (const kind of persistentRegression(own.design, own.y).kinds) {
    if (kind.weight < least) continue;
    const logs = places.map((each) => likelihoodUnder(kind, each.design, each.y) - each.logScale);
    const most = Math.max(...logs);
    const weights = logs.map((each) => Math.exp(each - most));
    const all = weights.reduce((sum, each) => sum + each, 0);
    for (const [step, weight] of weights.entries()) chances[step] = (chances[step] as number) + (kind.weight * weight) / all;
  }
  const all = chances.reduce((sum, each) => sum + each, 0);
  const quantile = (p: number) => {
    let step = 0;
    for (let below = chances[0] as number; below < p * all && step < chances.length - 1; below += chances[step] as number) step++;
    return from + step;
  };
  return { at, low: Math.min(at, quantile(0.5 - level / 2)), high: Math.max(at, quantile(0.5 + level / 2)) };
}

/** A series with a level for each stretch between breaks; divided by the noise of each stretch where it is of its own size. */
function weighed(y: Float64Array, breaks: readonly number[], variances: NoiseSize) {
  const design = stretches(y.length, breaks);
  if (variances === "equal") return { design, y, logScale: 0 };
  const sizes = new Float64Array(y.length);
  const pooled = Math.sqrt(squaresWithin(design.columns, y) / y.length);
  let logScale = 0;
  for (const column of design.columns) {
    const months = column.reduce((sum, each) => sum + each, 0);
    const size = Math.max(Math.sqrt(squaresWithin([column], y) / Math.max(1, months - 1)), smallest * pooled);
    logScale += months * Math.log(size);
    for (const [t, each] of column.entries()) if (each) sizes[t] = size;
  }
  const divided = (column: Float64Array) => column.map((each, t) => each / (sizes[t] as number));
  return { design: { ...design, columns: design.columns.map((each) => divided(each as Float64Array)) }, y: divided(y), logScale };
}

/** Sum of squares around the mean of each stretch. */
function squaresWithin(columns: readonly ArrayLike<number>[], y: Float64Array): number {
  return columns.reduce((all, column) => {
    const own = y.filter((_, t) => column[t] === 1);
    const mean = own.reduce((sum, each) => sum + each, 0) / Math.max(1, own.length);
    return all + own.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  }, 0);
}
