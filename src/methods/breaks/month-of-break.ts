import { Refusal } from "../refusal.js";
import { likelihoodUnder, persistentRegression } from "../series/persistent-errors.js";
import type { BreakInterval } from "./bai-perron.js";
import { stretches } from "./lasting-breaks.js";

/** Kinds of noise with less chance than this move no end. */
const least = 0.02;

/**
 * Where a break may lie, the others held: the middle 95 % of the posterior. Every
 * place counts alike beforehand, the levels are integrated out, and kinds of noise count as they do at the break found.
 * Chernoff & Zacks (1964); Zellner & Tiao (1964).
 */
export function monthOfBreak(values: ArrayLike<number>, breaks: readonly number[], index: number, level = 0.95): BreakInterval {
  const y = Float64Array.from(values);
  const at = breaks[index];
  if (at === undefined) throw new Refusal("out-of-range", `There is no break ${index + 1}.`, "Name one of those found.");
  const from = (breaks[index - 1] ?? 0) + 2;
  const to = (breaks[index + 1] ?? y.length) - 2;
  const others = breaks.filter((_, each) => each !== index);
  const chances = new Float64Array(Math.max(0, to - from + 1));
  const designs = Array.from(chances, (_, step) => stretches(y.length, [...others, from + step]));
  for (const kind of persistentRegression(stretches(y.length, breaks), y).kinds) {
    if (kind.weight < least) continue;
    const logs = designs.map((design) => likelihoodUnder(kind, design, y));
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
