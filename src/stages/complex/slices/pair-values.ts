import type { PairInput } from "./slice-input.js";

/** One number of each pair. */
export function valuesOf(pairs: readonly PairInput[], of: (each: PairInput) => number): Float64Array {
  const values = new Float64Array(pairs.length);
  for (let at = 0; at < values.length; at++) values[at] = of(pairs[at] as PairInput);
  return values;
}

/** A matrix of what each pair has. */
export function matrixOf(pairs: readonly PairInput[], n: number, values: ArrayLike<number>): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let at = 0; at < pairs.length; at++) {
    const { i, j } = pairs[at] as PairInput;
    matrix[i * n + j] = values[at] as number;
    matrix[j * n + i] = values[at] as number;
  }
  return matrix;
}

/** Sums of the rows of such a matrix, without one. */
export function sumsOf(pairs: readonly PairInput[], n: number, values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(n);
  for (let at = 0; at < pairs.length; at++) {
    const { i, j } = pairs[at] as PairInput;
    sums[i] = (sums[i] as number) + (values[at] as number);
    sums[j] = (sums[j] as number) + (values[at] as number);
  }
  return sums;
}
