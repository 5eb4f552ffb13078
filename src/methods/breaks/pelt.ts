import { needCounts, needNumbers, needPoints, Refusal } from "../refusal.js";
import { optimalMeans } from "./optimal-means.js";
import { type Cost, costsOf, type Segmentation, type SegmentCosts, trace } from "./segment-cost.js";

export interface PeltOptions {
  readonly cost: Cost;
  /** Added to the cost for each break. For `normal-mean` in units of the (scaled) residual sum of squares; else of −2 log likelihood. */
  readonly penalty: number;
  /** Fewest points of a segment; 1, or 2 where a variance is fitted. */
  readonly least?: number;
}

/**
 * The segmentation of a series with the least cost plus penalty, exact. Breaks found so were searched for: they cannot be tested as
 * if their date had been known. Killick, Fearnhead & Eckley (2012); for means by functional pruning, Maidstone et al. (2017).
 */
export function pelt(
  values: ArrayLike<number>,
  { cost, penalty, least = cost === "normal-mean-variance" ? 2 : 1 }: PeltOptions,
): Segmentation {
  const n = values.length;
  if (cost === "poisson") needCounts(values);
  else needNumbers(values, "the series");
  if (!(penalty >= 0)) throw new Refusal("out-of-range", `A penalty of ${penalty} has no meaning.`, "Use 2 log n, or BIC.");
  if (!Number.isInteger(least) || least < 1)
    throw new Refusal("out-of-range", "A segment has at least one point.", "Give a whole number from 1.");
  needPoints(n, Math.max(2 * least, 4), "A search for breaks");
  const series = Float64Array.from(values);
  if (cost === "normal-mean" && least === 1) return optimalMeans(series, penalty);
  return pruned(costsOf(series, cost), n, penalty, least);
}

/** Penalty of `changepoint` by that name: (parameters + 1) log n, the break itself being one. */
export function bicPenalty(cost: Cost, n: number): number {
  return (cost === "normal-mean-variance" ? 3 : 2) * Math.log(n);
}

/** Divides a series by the noise in it, from the median absolute difference of neighbours: breaks hardly touch it. */
export function scaleByDifferences(values: ArrayLike<number>): { readonly scaled: Float64Array; readonly scale: number } {
  needNumbers(values, "the series");
  needPoints(values.length, 4, "A scale from differences");
  const differences = Float64Array.from({ length: values.length - 1 }, (_, i) => (values[i + 1] as number) - (values[i] as number));
  const centre = median(differences);
  const scale = (1.4826 * median(differences.map((each) => Math.abs(each - centre)))) / Math.SQRT2;
  if (!(scale > 0))
    throw new Refusal("no-variation", "More than half the neighbours in the series are equal.", "Use the Poisson cost for counts.");
  return { scaled: Float64Array.from(values, (each) => each / scale), scale };
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

function pruned(costs: SegmentCosts, n: number, penalty: number, least: number): Segmentation {
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = -penalty;
  const last = new Int32Array(n + 1);
  const candidates = new Int32Array(n + 1);
  const values = new Float64Array(n + 1);
  const leaves = new Int32Array(n + 1);
  let count = 0;
  for (let stop = least; stop <= n; stop++) {
    const entering = stop - least;
    if (entering === 0 || entering >= least) candidates[count++] = entering;
    let lowest = Number.POSITIVE_INFINITY;
    let from = 0;
    costs(candidates, count, stop, values);
    for (let at = 0; at < count; at++) {
      const start = candidates[at] as number;
      const value = (best[start] as number) + (values[at] as number);
      values[at] = value;
      if (value < lowest) {
        lowest = value;
        from = start;
      }
    }
    best[stop] = lowest + penalty;
    last[stop] = from;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const start = candidates[at] as number;
      // A start that lost stays until a segment from here would be long enough to stand in for it.
      if ((values[at] as number) > lowest + penalty && leaves[start] === 0) leaves[start] = stop + least;
      if (leaves[start] === 0 || (leaves[start] as number) > stop + 1) candidates[kept++] = start;
    }
    count = kept;
  }
  return { breaks: trace(last, n), cost: best[n] as number };
}
