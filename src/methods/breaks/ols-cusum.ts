import { needNumbers, needPoints, Refusal } from "../refusal.js";
import { type Design, leastSquares, ones } from "../statistics/linear/least-squares.js";

export interface OlsCusum {
  /** Largest distance of the path from zero. */
  readonly statistic: number;
  readonly p: number;
  /** Cumulated residuals over σ√n, one a point. */
  readonly path: Float64Array;
}

/** Do the coefficients stay the same? Cumulated residuals of one regression over the whole series. Ploberger & Krämer (1992). */
export function olsCusum(values: ArrayLike<number>, design?: Design): OlsCusum {
  const n = values.length;
  needNumbers(values, "the series");
  needPoints(n, 12, "A CUSUM test");
  const { residuals, rss, df } = leastSquares(design ?? { names: ["mean"], columns: [ones(n)] }, values);
  if (!(rss > 0)) throw new Refusal("no-variation", "The series does not vary around its columns.", "There is nothing to test.");
  const scale = Math.sqrt(rss / df) * Math.sqrt(n);
  let sum = 0;
  const path = residuals.map((each) => {
    sum += each;
    return sum / scale;
  });
  const statistic = path.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return { statistic, p: brownianBridgeTail(statistic), path };
}

/** P(sup |B°| > x) of a Brownian bridge: Kolmogorov's law. */
export function brownianBridgeTail(x: number): number {
  if (x < 0.2) return 1;
  if (x < 1) {
    let sum = 0;
    for (let j = 1; j < 40; j += 2) sum += Math.exp((-j * j * Math.PI * Math.PI) / (8 * x * x));
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
  }
  let tail = 0;
  for (let j = 1; j < 40; j++) tail += (j % 2 ? 2 : -2) * Math.exp(-2 * j * j * x * x);
  return Math.max(0, tail);
}
