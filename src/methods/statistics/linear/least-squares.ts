import { needNumbers, needPoints, needSameLength, Refusal } from "../../refusal.js";

/** Columns of a regression, each as long as the series, with a name each. */
export interface Design {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
}

export interface LeastSquares {
  readonly coefficients: number[];
  readonly residuals: Float64Array;
  readonly rss: number;
  /** n − k. */
  readonly df: number;
  /** (XᵀX)⁻¹. */
  readonly inverse: number[][];
}

/** Ordinary least squares by Householder reflections; refuses a column that the ones before it already say. Golub & Van Loan (2013), 5.3. */
export function leastSquares(design: Design, y: ArrayLike<number>): LeastSquares {
  const k = design.columns.length;
  const n = y.length;
  needPoints(n, k + 1, `A regression on ${k} columns`);
  needNumbers(y, "the series");
  for (const [at, column] of design.columns.entries()) {
    needSameLength(column, y, `Column ${design.names[at]} and the series`);
    needNumbers(column, `column ${design.names[at]}`);
  }
  const q = design.columns.map((column) => Float64Array.from(column));
  const r = q.map(() => new Array<number>(k).fill(0));
  const fit = Float64Array.from(y);
  for (let j = 0; j < k; j++) {
    const v = q[j] as Float64Array;
    const before = norm(design.columns[j] as Float64Array, 0);
    const length = norm(v, j);
    if (!(length > 1e-10 * before)) redundant(design.names[j] ?? `column ${j + 1}`);
    const alpha = (v[j] as number) > 0 ? -length : length;
    (r[j] as number[])[j] = alpha;
    v[j] = (v[j] as number) - alpha;
    const square = length * length - alpha * ((v[j] as number) + alpha);
    for (let c = j + 1; c < k; c++) {
      const column = q[c] as Float64Array;
      reflect(v, column, j, square);
      (r[j] as number[])[c] = column[j] as number;
    }
    reflect(v, fit, j, square);
  }
  const coefficients = solveUpper(r, Array.from(fit.subarray(0, k)));
  const residuals = Float64Array.from(y);
  for (let j = 0; j < k; j++) {
    const column = design.columns[j] as Float64Array;
    const b = coefficients[j] as number;
    for (let i = 0; i < n; i++) residuals[i] = (residuals[i] as number) - b * (column[i] as number);
  }
  let rss = 0;
  for (let i = k; i < n; i++) rss += (fit[i] as number) ** 2;
  if (rss <= 1e-26 * n * sumOfSquares(y)) rss = 0;
  return { coefficients, residuals, rss, df: n - k, inverse: inverseGram(r) };
}

/** A column of ones, for the intercept. */
export function ones(n: number): Float64Array {
  return new Float64Array(n).fill(1);
}

export function redundant(name: string): never {
  throw new Refusal(
    "redundant-regressor",
    `Column ${name} says what the other columns already say.`,
    "Leave it out, or take a longer series.",
  );
}

/** Σ y²: a sum of squares far below it is rounding. */
function sumOfSquares(y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += (y[i] as number) ** 2;
  return sum;
}

function norm(v: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += (v[i] as number) ** 2;
  return Math.sqrt(sum);
}

function reflect(v: Float64Array, column: Float64Array, from: number, square: number): void {
  let dot = 0;
  for (let i = from; i < v.length; i++) dot += (v[i] as number) * (column[i] as number);
  const times = dot / square;
  for (let i = from; i < v.length; i++) column[i] = (column[i] as number) - times * (v[i] as number);
}

function solveUpper(r: readonly number[][], b: number[]): number[] {
  const x = [...b];
  for (let i = r.length - 1; i >= 0; i--) {
    const row = r[i] as number[];
    let sum = x[i] as number;
    for (let j = i + 1; j < r.length; j++) sum -= (row[j] as number) * (x[j] as number);
    x[i] = sum / (row[i] as number);
  }
  return x;
}

function inverseGram(r: readonly number[][]): number[][] {
  const k = r.length;
  const columns = r.map((_, at) =>
    solveUpper(
      r,
      Array.from({ length: k }, (_unused, i) => (i === at ? 1 : 0)),
    ),
  );
  return Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_unused, j) => columns.reduce((sum, each) => sum + (each[i] as number) * (each[j] as number), 0)),
  );
}
