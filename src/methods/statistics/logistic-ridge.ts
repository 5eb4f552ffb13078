import { cholesky, solveCholesky } from "./linear/matrix.js";

export interface RidgeAsked {
  /** How strongly each weight is held to its prior value; 0 leaves it free. */
  readonly penalties: readonly number[];
  /** What the weights are drawn toward; zero where it is not given. */
  readonly toward?: readonly number[];
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Weights of a logistic regression with a ridge toward given values: Newton's method on the penalised likelihood, which has one summit.
 * Each row of `xs` is one case; `ys` says whether it holds. le Cessie and van Houwelingen (1992).
 */
export function logisticRidge(xs: readonly (readonly number[])[], ys: readonly boolean[], { penalties, toward }: RidgeAsked): number[] {
  const prior = toward ?? penalties.map(() => 0);
  let weights = [...prior];
  for (let step = 0; step < 60; step++) {
    const gradient = weights.map((weight, at) => -(penalties[at] ?? 0) * (weight - (prior[at] ?? 0)));
    const curve = weights.map((_, at) => weights.map((_other, column) => (at === column ? (penalties[at] ?? 0) + 1e-9 : 0)));
    xs.forEach((x, row) => {
      const p = logistic(x.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0));
      const off = Number(ys[row]) - p;
      x.forEach((value, at) => {
        if (value === 0) return;
        gradient[at] = (gradient[at] ?? 0) + off * value;
        const line = curve[at] as number[];
        x.forEach((other, column) => {
          line[column] = (line[column] ?? 0) + p * (1 - p) * value * other;
        });
      });
    });
    const lower = cholesky(curve);
    if (!lower) break;
    const move = solveCholesky(lower, gradient);
    weights = weights.map((weight, at) => weight + (move[at] ?? 0));
    if (Math.max(...move.map(Math.abs)) < 1e-10) break;
  }
  return weights;
}
