import { drawGamma } from "../../../methods/statistics/distributions/draw-gamma.js";
import { valuesOf } from "./pair-values.js";
import type { PairInput } from "./slice-input.js";

/** The crises of each dyad drawn anew at every call, each counting as often as an exponential number says. */
export function redrawing(pairs: readonly PairInput[], h: number, random: () => number): () => Float64Array {
  const means = valuesOf(pairs, ({ weight }) => weight[h] as number);
  const shapes = valuesOf(pairs, ({ n_eff }) => Math.max(0.5, n_eff[h] as number));
  return () => {
    const values = new Float64Array(means.length);
    for (let at = 0; at < values.length; at++) {
      const mean = means[at] as number;
      const shape = shapes[at] as number;
      if (mean > 0) values[at] = (mean * drawGamma(shape, random)) / shape;
    }
    return values;
  };
}

/** The first n rows and columns. */
export function cut<T extends Float64Array | Uint8Array>(matrix: T, all: number, n: number): T {
  if (all === n) return matrix;
  const found = matrix.slice(0, n * n) as T;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) found[i * n + j] = matrix[i * all + j] as number;
  return found;
}

/** Redrawn sums of ties that the interval of their concentration takes. */
export const redraws = 199;

/** Middle of a list of settings: what is shown where one value must stand. */
export function middleOf<T>(settings: readonly T[]): number {
  return (settings.length - 1) >> 1;
}
