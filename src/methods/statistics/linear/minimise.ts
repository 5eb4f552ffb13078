import { Refusal } from "../../refusal.js";
import { cholesky, inverse, solveCholesky } from "./matrix.js";

/** Value and gradient at a point; a value of Infinity marks a point outside the domain. */
export type Objective = (at: readonly number[]) => { readonly value: number; readonly gradient: readonly number[] };

export interface Minimum {
  readonly at: number[];
  readonly value: number;
  /** Largest entry of the gradient in size. */
  readonly gradient: number;
  readonly iterations: number;
}

/**
 * Local minimum of a smooth function: BFGS with halved steps, then Newton on differences of the gradient. Refuses where the gradient
 * does not come below `tolerance`. Nocedal & Wright (2006), 6.1.
 */
export function minimise(objective: Objective, start: readonly number[], { tolerance = 1e-6, iterations = 500 } = {}): Minimum {
  const n = start.length;
  let x = [...start];
  let { value, gradient } = objective(x);
  if (!Number.isFinite(value))
    throw new Refusal(
      "no-convergence",
      "The likelihood has no value at its starting point.",
      "Check the series for gaps and extreme values.",
    );
  let h = identity(n);
  let step = 0;
  for (; step < iterations && largest(gradient) > tolerance; step++) {
    let direction = h.map((row) => -dot(row, gradient));
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      h = identity(n);
      direction = gradient.map((each) => -each);
      slope = -dot(gradient, gradient);
    }
    let length = step === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    let next = objective(x.map((each, i) => each + length * (direction[i] as number)));
    let halvings = 0;
    while (!(next.value <= value + 1e-4 * length * slope) && halvings++ < 50) {
      length /= 2;
      next = objective(x.map((each, i) => each + length * (direction[i] as number)));
    }
    if (halvings > 50) break;
    const moved = direction.map((each) => length * each);
    const change = next.gradient.map((each, i) => each - (gradient[i] as number));
    x = x.map((each, i) => each + (moved[i] as number));
    value = next.value;
    gradient = next.gradient;
    h = updated(h, moved, change, step === 0);
  }
  for (let polish = 0; polish < 20 && largest(gradient) > tolerance * 1e-4; polish++) {
    const lower = cholesky(hessian(objective, x));
    if (!lower) break;
    const move = solveCholesky(lower, gradient);
    const nextX = x.map((each, i) => each - (move[i] as number));
    const next = objective(nextX);
    if (!(next.value <= value + 1e-9 * Math.abs(value)) || !(largest(next.gradient) < largest(gradient))) break;
    x = nextX;
    ({ value, gradient } = next);
  }
  if (largest(gradient) > tolerance * Math.max(1, 1e-3 * Math.abs(value)))
    throw new Refusal(
      "no-convergence",
      `The likelihood did not settle: its slope is still ${largest(gradient).toPrecision(2)}.`,
      "Leave a regressor out, or take a longer series.",
    );
  return { at: x, value, gradient: largest(gradient), iterations: step };
}

/** Second derivatives by central differences of the gradient. */
export function hessian(objective: Objective, at: readonly number[]): number[][] {
  const rows = at.map((each, i) => {
    const width = 1e-5 * Math.max(1, Math.abs(each));
    const up = objective(at.map((other, j) => (i === j ? other + width : other))).gradient;
    const down = objective(at.map((other, j) => (i === j ? other - width : other))).gradient;
    return up.map((value, j) => (value - (down[j] as number)) / (2 * width));
  });
  return rows.map((row, i) => row.map((value, j) => (value + ((rows[j] as number[])[i] as number)) / 2));
}

/** Covariance of a maximum-likelihood estimate: the inverse of the observed information. */
export function covarianceAt(objective: Objective, at: readonly number[]): number[][] {
  const found = inverse(hessian(objective, at));
  if (!found)
    throw new Refusal(
      "no-convergence",
      "The likelihood is flat in some direction, so its errors have no value.",
      "Leave out the part of the model that the series cannot tell.",
    );
  return found;
}

/** Minimum of a function of one number between two bounds by golden section. */
export function minimiseBetween(value: (x: number) => number, low: number, high: number, width = 1e-10): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let c = b - ratio * (b - a);
  let d = a + ratio * (b - a);
  let [fc, fd] = [value(c), value(d)];
  while (b - a > width * (1 + Math.abs(a))) {
    if (fc < fd) {
      [b, d, fd] = [d, c, fc];
      c = b - ratio * (b - a);
      fc = value(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + ratio * (b - a);
      fd = value(d);
    }
  }
  return (a + b) / 2;
}

function updated(h: number[][], moved: readonly number[], change: readonly number[], isFirst: boolean): number[][] {
  const curvature = dot(moved, change);
  if (!(curvature > 1e-12 * Math.sqrt(dot(moved, moved) * dot(change, change)))) return h;
  const base = isFirst ? h.map((row, i) => row.map((_, j) => (i === j ? curvature / dot(change, change) : 0))) : h;
  const hy = base.map((row) => dot(row, change));
  const factor = (1 + dot(change, hy) / curvature) / curvature;
  return base.map((row, i) =>
    row.map((each, j) => {
      const si = moved[i] as number;
      const sj = moved[j] as number;
      return each + factor * si * sj - ((hy[i] as number) * sj + si * (hy[j] as number)) / curvature;
    }),
  );
}

const identity = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_unused, j) => (i === j ? 1 : 0)));
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, each, i) => sum + each * (b[i] as number), 0);
const largest = (values: readonly number[]): number => values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
