import { needCounts, needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";
import { type Design, leastSquares, ones } from "../statistics/linear/least-squares.js";
import { argmaxQuantile } from "./argmax-law.js";
import { bestSegmentations } from "./segment-neighbourhood.js";

export interface BaiPerronOptions {
  /** Fewest points of a segment; 15 % of the series where not given. */
  readonly least?: number;
  readonly maxBreaks?: number;
  /** Columns whose coefficients change at the breaks; the mean alone where not given. */
  readonly design?: Design;
  /** What the values are: taken as they are; counts as ln(1 + y) and shares as arcsin √p, whose noise does not go by their level. */
  readonly of?: "values" | "counts" | "shares";
  /** Whether the noise is alike throughout, or each stretch has its own: intervals only; breaks are those of least squares in both. */
  readonly variances?: "equal" | "unequal";
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
export function baiPerron(given: ArrayLike<number>, options: BaiPerronOptions = {}): BaiPerron {
  const { least, maxBreaks = 5, design, of = "values", variances = "equal" } = options;
  const n = given.length;
  needNumbers(given, "the series");
  const values = evened(given, of);
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
  return { byNumber, chosen, breaks, ...(design ? {} : { intervals: intervalsOf(values, breaks, variances) }) };
}

function evened(values: ArrayLike<number>, of: NonNullable<BaiPerronOptions["of"]>): ArrayLike<number> {
  if (of === "values") return values;
  if (of === "counts") {
    needCounts(values, "the series");
    return Float64Array.from(values, Math.log1p);
  }
  const outside = Array.from(values).findIndex((each) => each < 0 || each > 1);
  if (outside >= 0)
    throw new Refusal("out-of-range", `Entry ${outside + 1} of the series is ${values[outside]}, no share.`, "Shares lie from 0 to 1.");
  return Float64Array.from(values, (each) => Math.asin(Math.sqrt(each)));
}

/** Of breaks in the mean. The estimate is off by m with |Δ|²/σ² · m as in the law of Yao and Bai, σ² of the side on which it then lies. */
function intervalsOf(values: ArrayLike<number>, breaks: readonly number[], variances: "equal" | "unequal", level = 0.95): BreakInterval[] {
  const edges = [0, ...breaks, values.length];
  const segments = edges.slice(1).map((stop, at) => {
    const part = Array.from({ length: stop - (edges[at] as number) }, (_, i) => values[(edges[at] as number) + i] as number);
    const mean = part.reduce((sum, each) => sum + each, 0) / part.length;
    return { mean, rss: part.reduce((sum, each) => sum + (each - mean) ** 2, 0), n: part.length };
  });
  const pooled = segments.reduce((sum, each) => sum + each.rss, 0) / (values.length - segments.length);
  const own = (at: number) => {
    const { rss = 0, n = 2 } = segments[at] ?? {};
    return variances === "equal" ? pooled : Math.max(rss / (n - 1), 1e-6 * pooled);
  };
  return breaks.map((at, b) => {
    const step = ((segments[b + 1]?.mean as number) - (segments[b]?.mean as number)) ** 2;
    const [left, right] = [own(b), own(b + 1)];
    const ratio = left > 0 ? right / left : 1;
    const reach = (p: number) => Math.floor((Math.abs(argmaxQuantile(p, ratio)) * left) / step) + 1;
    return {
      at,
      low: Math.max(1, at - reach(0.5 + level / 2)),
      high: Math.min(values.length - 1, at + reach(0.5 - level / 2)),
    };
  });
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
