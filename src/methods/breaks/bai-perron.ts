import { needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";
import { normalTails } from "../statistics/distributions/normal.js";
import { type Design, leastSquares, ones } from "../statistics/linear/least-squares.js";
import { bestSegmentations } from "./segment-neighbourhood.js";

export interface BaiPerronOptions {
  /** Fewest points of a segment; 15 % of the series where not given. */
  readonly least?: number;
  readonly maxBreaks?: number;
  /** Columns whose coefficients change at the breaks; the mean alone where not given. */
  readonly design?: Design;
}

export interface BaiPerron {
  /** By number of breaks: where (0-based first points of later segments), residual sum of squares, and n (log RSS + …) + p log n. */
  readonly byNumber: readonly { readonly breaks: readonly number[]; readonly rss: number; readonly bic: number }[];
  /** The number of breaks with the least BIC. */
  readonly chosen: number;
  readonly breaks: readonly number[];
  /** 95 %, where only the mean breaks. */
  readonly intervals?: readonly BreakInterval[];
}

/** A break with the points between which it lies; ends are 0-based and included. */
export interface BreakInterval {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Breaks in a regression, all at once, at the least sum of squares; their number by BIC; intervals by Bai's law where the mean breaks.
 * Bai & Perron (2003); Bai (1997); Yao (1987).
 */
export function baiPerron(values: ArrayLike<number>, { least, maxBreaks = 5, design }: BaiPerronOptions = {}): BaiPerron {
  const n = values.length;
  needNumbers(values, "the series");
  needPoints(n, 12, "A search for breaks");
  if (new Set(Array.from(values)).size === 1)
    throw new Refusal(
      "no-variation",
      "The series has one and the same value throughout.",
      "There is nothing that could break: take another series.",
    );
  const columns = design?.columns ?? [ones(n)];
  for (const column of columns) needSameLength(column, values, "A column and the series");
  const k = columns.length;
  const h = least ?? Math.max(k + 1, Math.floor(0.15 * n));
  if (!Number.isInteger(h) || h <= k || 2 * h > n)
    throw new Refusal(
      "out-of-range",
      `Segments of ${h} points do not fit ${n} points and ${k} columns.`,
      "Take fewest points above the number of columns and below half the series.",
    );
  const most = Math.min(maxBreaks, Math.floor(n / h) - 1);
  const rss = residualSums(values, columns, h);
  const found = bestSegmentations((start, stop) => rss[start]?.[stop - start] ?? Number.POSITIVE_INFINITY, n, most, h);
  const byNumber = found.map(({ breaks, cost }) => ({
    breaks,
    rss: cost,
    bic: n * (Math.log(cost) + 1 - Math.log(n) + Math.log(2 * Math.PI)) + Math.log(n) * (k + 1) * (breaks.length + 1),
  }));
  const lowest = Math.min(...byNumber.map((each) => each.bic));
  const chosen = byNumber.findIndex((each) => each.bic === lowest);
  const breaks = byNumber[chosen]?.breaks ?? [];
  return { byNumber, chosen, breaks, ...(design ? {} : { intervals: intervalsOf(values, breaks) }) };
}

/** Intervals of breaks in the mean, the noise alike on both sides: the break is off by m with |Δ|²/σ² · m as in Yao's law. */
function intervalsOf(values: ArrayLike<number>, breaks: readonly number[], level = 0.95): BreakInterval[] {
  const edges = [0, ...breaks, values.length];
  const segments = edges.slice(1).map((stop, at) => {
    const part = Array.from({ length: stop - (edges[at] as number) }, (_, i) => values[(edges[at] as number) + i] as number);
    const mean = part.reduce((sum, each) => sum + each, 0) / part.length;
    return { mean, rss: part.reduce((sum, each) => sum + (each - mean) ** 2, 0) };
  });
  const variance = segments.reduce((sum, each) => sum + each.rss, 0) / (values.length - segments.length);
  const quantile = yaoQuantile(0.5 + level / 2);
  return breaks.map((at, b) => {
    const step = (segments[b + 1]?.mean as number) - (segments[b]?.mean as number);
    const reach = Math.floor((quantile * variance) / step ** 2) + 1;
    return { at, low: Math.max(1, at - reach), high: Math.min(values.length - 1, at + reach) };
  });
}

/** Distribution of the place of the maximum of a two-sided Brownian motion with drift −|s|/2. Yao (1987). */
export function yaoDistribution(x: number): number {
  if (x < 0) return 1 - yaoDistribution(-x);
  const root = Math.sqrt(x);
  const far = normalTails((-3 * root) / 2).lower;
  const product = far > 0 && x < 500 ? 1.5 * Math.exp(x) * far : 0;
  return 1 + Math.sqrt(x / (2 * Math.PI)) * Math.exp(-x / 8) - 0.5 * (x + 5) * normalTails(-root / 2).lower + product;
}

function yaoQuantile(p: number): number {
  let [low, high] = [0, 400];
  for (let turn = 0; turn < 100; turn++) {
    const middle = (low + high) / 2;
    if (yaoDistribution(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** RSS of every segment: rss[start][length]. Means by running sums, others by recursive residuals (Brown, Durbin & Evans 1975). */
function residualSums(values: ArrayLike<number>, columns: readonly Float64Array[], h: number): Float64Array[] {
  const n = values.length;
  return Array.from({ length: n - h + 1 }, (_, start) => {
    const sums = new Float64Array(n - start + 1).fill(Number.POSITIVE_INFINITY);
    if (columns.length === 1 && (columns[0] as Float64Array).every((each) => each === 1)) {
      let [mean, rss] = [0, 0];
      for (let i = start; i < n; i++) {
        const off = (values[i] as number) - mean;
        mean += off / (i - start + 1);
        rss += off * ((values[i] as number) - mean);
        sums[i - start + 1] = rss;
      }
      return sums;
    }
    for (let stop = start + h; stop <= n; stop++) sums[stop - start] = Number.NaN;
    return recursive(values, columns, start, h, sums);
  });
}

function recursive(
  values: ArrayLike<number>,
  columns: readonly Float64Array[],
  start: number,
  h: number,
  sums: Float64Array,
): Float64Array {
  const part = { names: columns.map((_, j) => `column ${j + 1}`), columns: columns.map((each) => each.slice(start, start + h)) };
  const first = leastSquares(
    part,
    Array.from({ length: h }, (_, i) => values[start + i] as number),
  );
  const beta = [...first.coefficients];
  const gram = first.inverse.map((row) => [...row]);
  let rss = first.rss;
  sums[h] = rss;
  for (let i = start + h; i < values.length; i++) {
    const x = columns.map((column) => column[i] as number);
    const gx = gram.map((row) => row.reduce((sum, each, j) => sum + each * (x[j] as number), 0));
    const spread = 1 + x.reduce((sum, each, j) => sum + each * (gx[j] as number), 0);
    const off = (values[i] as number) - x.reduce((sum, each, j) => sum + each * (beta[j] as number), 0);
    rss += (off * off) / spread;
    for (const [a, row] of gram.entries()) {
      beta[a] = (beta[a] as number) + ((gx[a] as number) * off) / spread;
      for (let b = 0; b < row.length; b++) row[b] = (row[b] as number) - ((gx[a] as number) * (gx[b] as number)) / spread;
    }
    sums[i - start + 1] = rss;
  }
  return sums;
}
