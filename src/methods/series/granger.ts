import { needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";
import { chiSquareTails, fTails } from "../statistics/distributions/tails.js";
import { leastSquares, ones } from "../statistics/linear/least-squares.js";
import { inverse, quadratic } from "../statistics/linear/matrix.js";
import { lagged, tailOf } from "./lags.js";

export interface GrangerF {
  readonly f: number;
  readonly p: number;
  readonly df: readonly [number, number];
  readonly order: number;
}

/**
 * Does the past of `cause` help to predict `effect` beyond its own past? F test of `order` lags. It tells precedence, not cause: a
 * shared shock that reaches one series first looks the same. Both series stationary. Granger (1969).
 */
export function grangerF(cause: ArrayLike<number>, effect: ArrayLike<number>, order: number): GrangerF {
  check(cause, effect, order, 2 * order + 1);
  const y = tailOf(effect, order);
  const own = [ones(y.length), ...lagged(effect, order)];
  const all = [...own, ...lagged(cause, order)];
  const short = leastSquares({ names: named(own.length), columns: own }, y);
  const long = leastSquares({ names: named(all.length), columns: all }, y);
  const f = (short.rss - long.rss) / order / (long.rss / long.df);
  if (!Number.isFinite(f))
    throw new Refusal("no-variation", "The past predicts the series without error.", "Check whether one series copies another.");
  return { f, p: fTails(Math.max(0, f), order, long.df).upper, df: [order, long.df], order };
}

export interface TodaYamamoto {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * The same question where a series may wander: a regression on `order` + `integration` lags of both, Wald test of the first `order` lags
 * of the cause. Toda & Yamamoto (1995).
 */
export function todaYamamoto(cause: ArrayLike<number>, effect: ArrayLike<number>, order: number, integration = 1): TodaYamamoto {
  if (!Number.isInteger(integration) || integration < 0)
    throw new Refusal("out-of-range", `An order of integration of ${integration} has no meaning.`, "Use 1 where a unit root is likely.");
  const lags = order + integration;
  check(cause, effect, order, 2 * lags + 1, lags);
  const y = tailOf(effect, lags);
  const columns = [ones(y.length), ...lagged(effect, lags), ...lagged(cause, lags)];
  const fit = leastSquares({ names: named(columns.length), columns }, y);
  const at = Array.from({ length: order }, (_, i) => 1 + lags + i);
  const block = inverse(at.map((i) => at.map((j) => (fit.inverse[i] as number[])[j] as number)));
  if (!block || !(fit.rss > 0))
    throw new Refusal("no-variation", "The past predicts the series without error.", "Check whether one series copies another.");
  const chiSquare =
    quadratic(
      block,
      at.map((i) => fit.coefficients[i] as number),
    ) /
    (fit.rss / fit.df);
  return { chiSquare, df: order, p: chiSquareTails(chiSquare, order).upper };
}

/** Number of lags of both series, 1 to `most`, with the least AIC in predicting `effect`; all on the same periods. Akaike (1974). */
export function lagByAic(cause: ArrayLike<number>, effect: ArrayLike<number>, most = 8): number {
  check(cause, effect, most, 2 * most + 1);
  const y = tailOf(effect, most);
  const aic = Array.from({ length: most }, (_, i) => {
    const columns = [ones(y.length), ...lagged(effect, i + 1, most), ...lagged(cause, i + 1, most)];
    const { rss } = leastSquares({ names: named(columns.length), columns }, y);
    return y.length * Math.log(rss / y.length) + 2 * columns.length;
  });
  return aic.indexOf(Math.min(...aic)) + 1;
}

/** log(1 + count per exposure): the scale on which counts are compared here. */
export function logRate(counts: ArrayLike<number>, exposure?: ArrayLike<number>): Float64Array {
  if (exposure) needSameLength(counts, exposure, "The counts and their exposure");
  return Float64Array.from(counts, (count, i) => Math.log1p(count / (exposure?.[i] ?? 1)));
}

function check(cause: ArrayLike<number>, effect: ArrayLike<number>, order: number, columns: number, lost = order): void {
  if (!Number.isInteger(order) || order < 1)
    throw new Refusal("out-of-range", `${order} lags cannot be tested.`, "Give a whole number from 1.");
  needSameLength(cause, effect, "The two series");
  needNumbers(cause, "the first series");
  needNumbers(effect, "the second series");
  needPoints(cause.length, Math.max(16, lost + columns + 5), `A test of ${order} lags`);
}

const named = (k: number): string[] => Array.from({ length: k }, (_, i) => (i === 0 ? "intercept" : `lag column ${i}`));
