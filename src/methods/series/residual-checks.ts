import { needNumbers, needPoints, Refusal } from "../refusal.js";
import { chiSquareTails } from "../statistics/distributions/tails.js";
import { type Design, leastSquares } from "../statistics/linear/least-squares.js";
import { lagged } from "./lags.js";

export interface Check {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/** Are the first `lag` autocorrelations zero together? `fitted` parameters of a model behind residuals cost degrees of freedom. Ljung & Box (1978). */
export function ljungBox(values: ArrayLike<number>, lag: number, fitted = 0): Check {
  const n = values.length;
  checkLag(values, lag);
  if (!(lag > fitted)) throw new Refusal("out-of-range", "There are no more lags than fitted parameters.", "Take more lags.");
  const mean = Array.from(values).reduce((sum, each) => sum + each, 0) / n;
  const off = Float64Array.from(values, (each) => each - mean);
  const square = off.reduce((sum, each) => sum + each * each, 0);
  if (!(square > 0)) throw new Refusal("no-variation", "The series does not vary.", "There is nothing to test.");
  let statistic = 0;
  for (let l = 1; l <= lag; l++) {
    let product = 0;
    for (let i = l; i < n; i++) product += (off[i] as number) * (off[i - l] as number);
    statistic += (product / square) ** 2 / (n - l);
  }
  statistic *= n * (n + 2);
  return { statistic, df: lag - fitted, p: chiSquareTails(statistic, lag - fitted).upper };
}

/** Do residuals of a regression hang on their own past, its columns given? Lost residuals count as zero. Breusch (1978); Godfrey (1978). */
export function breuschGodfrey({ names, columns }: Design, y: ArrayLike<number>, lag: number): Check {
  checkLag(y, lag);
  const { residuals } = leastSquares({ names, columns }, y);
  const padded = Float64Array.from([...new Array<number>(lag).fill(0), ...residuals]);
  const past = lagged(padded, lag, lag);
  const auxiliary = leastSquares(
    { names: [...names, ...past.map((_, i) => `residual ${i + 1} back`)], columns: [...columns, ...past] },
    residuals,
  );
  const total = residuals.reduce((sum, each) => sum + each * each, 0);
  const statistic = residuals.length * (1 - auxiliary.rss / total);
  return { statistic, df: lag, p: chiSquareTails(statistic, lag).upper };
}

/** Σ(eᵢ − eᵢ₋₁)² / Σeᵢ²: 2 without autocorrelation at lag one, below where it is positive. Durbin & Watson (1950). */
export function durbinWatson(residuals: ArrayLike<number>): number {
  let [steps, square] = [0, 0];
  for (let i = 0; i < residuals.length; i++) {
    square += (residuals[i] as number) ** 2;
    if (i > 0) steps += ((residuals[i] as number) - (residuals[i - 1] as number)) ** 2;
  }
  if (!(square > 0)) throw new Refusal("no-variation", "The residuals are all zero.", "There is nothing to test.");
  return steps / square;
}

function checkLag(values: ArrayLike<number>, lag: number): void {
  needNumbers(values, "the series");
  if (!Number.isInteger(lag) || lag < 1) throw new Refusal("out-of-range", `${lag} lags cannot be tested.`, "Give a whole number from 1.");
  needPoints(values.length, Math.max(12, lag + 5), `A test of ${lag} lags`);
}
