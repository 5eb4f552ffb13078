import { Refusal } from "../refusal.js";
import { type Design, redundant } from "../statistics/linear/least-squares.js";
import { cholesky, inverse, solveCholesky } from "../statistics/linear/matrix.js";

/** A log-linear mean: fitted values, coefficients, and (Xᵀ W X)⁻¹ at them. */
export interface Scored {
  readonly coefficients: number[];
  readonly fitted: Float64Array;
  readonly covariance: number[][];
  readonly deviance: number;
  readonly iterations: number;
}

/** Rows of a design, each column divided by its length: sums of products stay within reach of a Cholesky factor. */
export interface Rows {
  readonly names: readonly string[];
  readonly values: Float64Array;
  readonly scale: readonly number[];
  readonly n: number;
  readonly k: number;
}

export function rowsOf({ names, columns }: Design): Rows {
  const n = columns[0]?.length ?? 0;
  const k = columns.length;
  const scale = columns.map((column) => Math.sqrt(column.reduce((sum, each) => sum + each * each, 0) / n));
  const values = new Float64Array(n * k);
  for (const [j, column] of columns.entries()) {
    const length = scale[j] as number;
    if (!(length > 0)) redundant(names[j] ?? `column ${j + 1}`);
    for (let i = 0; i < n; i++) values[i * k + j] = (column[i] as number) / length;
  }
  return { names, values, scale, n, k };
}

/**
 * Fisher scoring of log μ = Xβ + offset with variance μ + μ²/θ (θ = ∞: Poisson), steps halved where the deviance would rise.
 * McCullagh & Nelder (1989), 2.5.
 */
export function score(
  rows: Rows,
  y: Float64Array,
  offset: Float64Array,
  theta: number,
  start?: readonly number[],
  tolerance = 1e-11,
): Scored {
  const { n, k, scale } = rows;
  const fitted = new Float64Array(n);
  let beta = start ? start.map((each, j) => each * (scale[j] as number)) : undefined;
  if (beta) evaluate(rows, beta, offset, fitted);
  else for (let i = 0; i < n; i++) fitted[i] = (y[i] as number) + 0.1;
  let deviance = beta ? devianceOf(y, fitted, theta) : Number.POSITIVE_INFINITY;
  let iterations = 0;
  for (; iterations < 200; iterations++) {
    const { gram, right } = accumulate(rows, y, fitted, offset, theta, !beta);
    const lower = factor(rows, gram);
    const move = solveCholesky(lower, right);
    const from: number[] = beta ?? new Array<number>(k).fill(0);
    let length = 1;
    let next = from.map((each, j) => each + (move[j] as number));
    evaluate(rows, next, offset, fitted);
    let found = devianceOf(y, fitted, theta);
    while (!(found <= deviance + 1e-9 * (Math.abs(deviance) + 1)) && length > 1e-8) {
      length /= 2;
      next = from.map((each, j) => each + length * (move[j] as number));
      evaluate(rows, next, offset, fitted);
      found = devianceOf(y, fitted, theta);
    }
    if (!Number.isFinite(found)) break;
    const change = next.reduce((most, each, j) => Math.max(most, Math.abs(each - (from[j] as number))), 0);
    const isDone = beta !== undefined && change < tolerance * (1 + next.reduce((most, each) => Math.max(most, Math.abs(each)), 0));
    beta = next;
    deviance = found;
    if (isDone) break;
  }
  if (!beta || iterations >= 200 || !Number.isFinite(deviance) || isBoundless(fitted, y)) boundless();
  const { gram } = accumulate(rows, y, fitted, offset, theta, false);
  const found = inverse(gram) ?? boundless();
  return {
    coefficients: (beta as number[]).map((each, j) => each / (scale[j] as number)),
    fitted,
    covariance: found.map((row, i) => row.map((each, j) => each / (scale[i] as number) / (scale[j] as number))),
    deviance,
    iterations,
  };
}

function boundless(): never {
  throw new Refusal(
    "no-convergence",
    "The rate of some periods runs to zero: all their counts are zero, so its logarithm has no estimate.",
    "Leave out the regressor that marks them, join periods, or use the exact rate ratio.",
  );
}

function isBoundless(fitted: Float64Array, y: Float64Array): boolean {
  const mean = y.reduce((sum, each) => sum + each, 0) / y.length;
  return fitted.some((each) => each < 1e-7 * mean);
}

function factor({ names, k }: Rows, gram: readonly (readonly number[])[]): number[][] {
  const whole = cholesky(gram);
  if (whole) return whole;
  for (let j = 1; j <= k; j++) if (!cholesky(gram.slice(0, j).map((row) => row.slice(0, j)))) redundant(names[j - 1] ?? `column ${j}`);
  return boundless();
}

function evaluate({ values, n, k }: Rows, beta: readonly number[], offset: Float64Array, into: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let eta = offset[i] as number;
    for (let j = 0; j < k; j++) eta += (values[i * k + j] as number) * (beta[j] as number);
    into[i] = Math.exp(eta);
  }
}

function accumulate({ values, n, k }: Rows, y: Float64Array, mu: Float64Array, offset: Float64Array, theta: number, isFirst: boolean) {
  const sums = new Float64Array(k * k);
  const right = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    const mean = mu[i] as number;
    const spread = 1 + mean / theta;
    const weight = mean / spread;
    const lift = isFirst ? weight * (Math.log(mean) - (offset[i] as number)) : 0;
    const residual = ((y[i] as number) - mean) / spread + lift;
    const row = i * k;
    for (let j = 0; j < k; j++) {
      const x = values[row + j] as number;
      if (x === 0) continue;
      right[j] = (right[j] as number) + x * residual;
      const weighted = x * weight;
      for (let l = 0; l <= j; l++) sums[j * k + l] = (sums[j * k + l] as number) + weighted * (values[row + l] as number);
    }
  }
  const gram = Array.from({ length: k }, (_, j) =>
    Array.from({ length: k }, (_unused, l) => sums[j >= l ? j * k + l : l * k + j] as number),
  );
  return { gram, right: Array.from(right) };
}

function devianceOf(y: Float64Array, mu: Float64Array, theta: number): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    const count = y[i] as number;
    const mean = mu[i] as number;
    if (count > 0) sum += count * Math.log(count / mean);
    sum += theta === Number.POSITIVE_INFINITY ? mean - count : -(count + theta) * Math.log1p((count - mean) / (mean + theta));
  }
  return 2 * sum;
}
