import { Refusal } from "../refusal.js";
import { cholesky, solveCholesky } from "../statistics/linear/matrix.js";

/** A log likelihood Σ wᵢ ln(xᵢ · θ) − c · θ of rates that are linear in θ ≥ 0: concave, whatever the columns. */
export interface LinearRate {
  /** Row after row, as many entries each as there are costs. */
  readonly rows: Float64Array;
  /** How often each row happened. */
  readonly weights?: Float64Array;
  /** ∫ of each column over the time watched. */
  readonly costs: readonly number[];
}

export interface RateFit {
  readonly theta: number[];
  readonly logLikelihood: number;
}

/**
 * The maximum over θ ≥ 0 by Newton on the entries away from the boundary; exact at it. Stops where a step promises less than
 * `tolerance` times the likelihood. Bertsekas (1982).
 */
export function fitLinearRate(rate: LinearRate, start: readonly number[], fixed: readonly boolean[] = [], tolerance = 1e-13): RateFit {
  let theta = start.map((each, j) => (fixed[j] ? 0 : each));
  let now = derivatives(rate, theta);
  for (let turn = 0; turn < 200; turn++) {
    const { gradient, information, value } = now;
    const free = theta.flatMap((each, j) => (!fixed[j] && (each > 0 || (gradient[j] as number) > 0) ? [j] : []));
    const lower = cholesky(free.map((i) => free.map((j) => (information[i] as number[])[j] as number)));
    const right = free.map((j) => gradient[j] as number);
    const diagonal = free.map((j) => Math.max(1e-12, (information[j] as number[])[j] as number));
    const move = lower ? solveCholesky(lower, right) : right.map((each, at) => each / (diagonal[at] as number));
    const gain = move.reduce((sum, each, at) => sum + each * (right[at] as number), 0);
    if (gain < tolerance * (1 + Math.abs(value))) return { theta, logLikelihood: value };
    let length = 1;
    for (; length > 1e-12; length /= 2) {
      const next = [...theta];
      for (const [at, j] of free.entries()) next[j] = Math.max(0, (theta[j] as number) + length * (move[at] as number));
      const found = derivatives(rate, next);
      if (!(found.value > value)) continue;
      theta = next;
      now = found;
      break;
    }
    if (length <= 1e-12) return { theta, logLikelihood: value };
  }
  throw new Refusal("no-convergence", `The rates of ${start.length} parts did not settle.`, "Leave out the part that hardly occurs.");
}

function derivatives({ rows, weights, costs }: LinearRate, theta: readonly number[]) {
  const k = theta.length;
  const n = rows.length / k;
  const at = Float64Array.from(theta);
  const sums = new Float64Array(k * k);
  const slopes = new Float64Array(k);
  let value = -costs.reduce((sum, each, j) => sum + each * (theta[j] as number), 0);
  let product = 1;
  for (let i = 0; i < n; i++) {
    const weight = weights ? (weights[i] as number) : 1;
    if (weight === 0) continue;
    const row = i * k;
    let rate = 0;
    for (let j = 0; j < k; j++) rate += (at[j] as number) * (rows[row + j] as number);
    if (!(rate > 0)) return { value: Number.NEGATIVE_INFINITY, gradient: [], information: [] };
    if (weight === 1) {
      product *= rate;
      // One logarithm for many rates.
      if (product > 1e200 || product < 1e-200) {
        value += Math.log(product);
        product = 1;
      }
    } else value += weight * Math.log(rate);
    const slope = weight / rate;
    const bend = slope / rate;
    for (let a = 0; a < k; a++) {
      const x = rows[row + a] as number;
      slopes[a] = (slopes[a] as number) + slope * x;
      const bent = bend * x;
      for (let b = 0; b <= a; b++) sums[a * k + b] = (sums[a * k + b] as number) + bent * (rows[row + b] as number);
    }
  }
  value += Math.log(product);
  const information = Array.from({ length: k }, (_, a) =>
    Array.from({ length: k }, (_unused, b) => sums[a >= b ? a * k + b : b * k + a] as number),
  );
  return { value, gradient: costs.map((each, j) => (slopes[j] as number) - each), information };
}
