import { needNumbers, needPoints, Refusal } from "../refusal.js";
import { leastSquares, ones } from "../statistics/linear/least-squares.js";
import { differences, lagged, tailOf } from "./lags.js";

export type Deterministic = "none" | "drift" | "trend";

export interface DickeyFuller {
  /** t of the level: far below zero speaks against a unit root. */
  readonly tau: number;
  /** F of level and drift (phi1), or of level, drift and trend (phi2) and of level and trend (phi3). */
  readonly phi1?: number;
  readonly phi2?: number;
  readonly phi3?: number;
  /** Critical values of tau for this length. MacKinnon (2010). */
  readonly critical: { readonly "1%": number; readonly "5%": number; readonly "10%": number };
  readonly lags: number;
}

const surfaces: Readonly<Record<Deterministic, readonly (readonly number[])[]>> = {
  none: [
    [-2.56574, -2.2358, -3.627, 0],
    [-1.941, -0.2686, -3.365, 31.223],
    [-1.61682, 0.2656, -2.714, 25.364],
  ],
  drift: [
    [-3.43035, -6.5393, -16.786, -79.433],
    [-2.86154, -2.8903, -4.234, -40.04],
    [-2.56677, -1.5384, -2.809, 0],
  ],
  trend: [
    [-3.95877, -9.0531, -28.428, -134.155],
    [-3.41049, -4.3904, -9.036, -45.374],
    [-3.12705, -2.5856, -3.925, -22.38],
  ],
};

/** Augmented Dickey–Fuller test: does the series wander? `lags` differences are added. Dickey & Fuller (1981); Said & Dickey (1984). */
export function dickeyFuller(
  values: ArrayLike<number>,
  { type = "drift", lags = 1 }: { readonly type?: Deterministic; readonly lags?: number } = {},
): DickeyFuller {
  needNumbers(values, "the series");
  checkLags(lags);
  needPoints(values.length, Math.max(16, 2 * lags + 8), "A test for a unit root");
  const d = differences(values);
  const y = tailOf(d, lags);
  const n = y.length;
  const level = tailOf(values, lags).slice(0, n);
  const past = lagged(d, lags);
  const trend = Float64Array.from({ length: n }, (_, i) => lags + 1 + i);
  const steady = type === "none" ? [] : type === "drift" ? [ones(n)] : [ones(n), trend];
  const columns = [level, ...steady, ...past];
  const fit = leastSquares({ names: columns.map((_, i) => `column ${i + 1}`), columns }, y);
  if (!(fit.rss > 0)) throw new Refusal("no-variation", "The series follows its past without error.", "There is nothing to test.");
  const variance = fit.rss / fit.df;
  const tau = (fit.coefficients[0] as number) / Math.sqrt(variance * ((fit.inverse[0] as number[])[0] as number));
  const f = (kept: readonly Float64Array[], dropped: number) => {
    const rss = kept.length
      ? leastSquares({ names: kept.map((_, i) => `column ${i + 1}`), columns: kept }, y).rss
      : y.reduce((sum, each) => sum + each * each, 0);
    return (rss - fit.rss) / dropped / variance;
  };
  const [one, five, ten] = surfaces[type].map(
    ([a, b, c, e]) => (a as number) + (b as number) / n + (c as number) / n ** 2 + (e as number) / n ** 3,
  );
  return {
    tau,
    ...(type === "drift" ? { phi1: f(past, 2) } : {}),
    ...(type === "trend" ? { phi2: f(past, 3), phi3: f([ones(n), ...past], 2) } : {}),
    critical: { "1%": one as number, "5%": five as number, "10%": ten as number },
    lags,
  };
}

export interface Kpss {
  readonly statistic: number;
  /** Kwiatkowski et al. (1992), table 1. */
  readonly critical: { readonly "1%": number; readonly "2.5%": number; readonly "5%": number; readonly "10%": number };
  readonly lags: number;
}

/**
 * KPSS test with the question turned: is the series stationary around a level or a line? `lags` in periods, or “short”, “long”, “nil”
 * as ⌊4 (n/100)^¼⌋, ⌊12 (n/100)^¼⌋, 0. Kwiatkowski, Phillips, Schmidt & Shin (1992).
 */
export function kpss(
  values: ArrayLike<number>,
  { type = "level", lags = "short" }: { readonly type?: "level" | "trend"; readonly lags?: number | "short" | "long" | "nil" } = {},
): Kpss {
  const n = values.length;
  needNumbers(values, "the series");
  needPoints(n, 12, "A test for stationarity");
  const words = { short: Math.floor(4 * (n / 100) ** 0.25), long: Math.floor(12 * (n / 100) ** 0.25), nil: 0 };
  const lag = typeof lags === "string" ? words[lags] : lags;
  checkLags(lag);
  const columns = type === "level" ? [ones(n)] : [ones(n), Float64Array.from({ length: n }, (_, i) => i + 1)];
  const { residuals, rss } = leastSquares({ names: ["intercept", "trend"], columns }, values);
  if (!(rss > 0)) throw new Refusal("no-variation", "The series does not vary around its line.", "There is nothing to test.");
  let sum = 0;
  let squares = 0;
  for (const each of residuals) {
    sum += each;
    squares += sum * sum;
  }
  let variance = rss / n;
  for (let l = 1; l <= lag; l++) {
    let product = 0;
    for (let i = l; i < n; i++) product += (residuals[i] as number) * (residuals[i - l] as number);
    variance += (2 / n) * (1 - l / (lag + 1)) * product;
  }
  const critical =
    type === "level"
      ? { "10%": 0.347, "5%": 0.463, "2.5%": 0.574, "1%": 0.739 }
      : { "10%": 0.119, "5%": 0.146, "2.5%": 0.176, "1%": 0.216 };
  return { statistic: squares / (n * n * variance), critical, lags: lag };
}

function checkLags(lags: number): void {
  if (!Number.isInteger(lags) || lags < 0)
    throw new Refusal("out-of-range", `${lags} lags have no meaning.`, "Give a whole number from 0.");
}
