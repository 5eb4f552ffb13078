export type Cost = "normal-mean" | "normal-mean-variance" | "poisson";

export interface Segmentation {
  /** How many points lie before each break: the 0-based index of the first point of each later segment. */
  readonly breaks: number[];
  /** Cost of the segments, penalties included. */
  readonly cost: number;
}

/** Costs of the segments from each of the first `count` starts up to, not with, `stop`. */
export type SegmentCosts = (starts: Int32Array, count: number, stop: number, into: Float64Array) => void;

/** Cost of the points from `start` up to, not with, `stop`. */
export type SegmentCost = (start: number, stop: number) => number;

export function costsOf(series: Float64Array, cost: Cost): SegmentCosts {
  const n = series.length;
  const middle = cost === "poisson" ? 0 : series.reduce((sum, each) => sum + each, 0) / n;
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const value = (series[i] as number) - middle;
    sums[i + 1] = (sums[i] as number) + value;
    squares[i + 1] = (squares[i] as number) + value * value;
  }
  if (cost === "poisson") {
    return (starts, count, stop, into) => {
      const all = sums[stop] as number;
      for (let at = 0; at < count; at++) {
        const start = starts[at] as number;
        const total = all - (sums[start] as number);
        into[at] = total > 0 ? -2 * total * Math.log(total / (stop - start)) : 0;
      }
    };
  }
  const isMean = cost === "normal-mean";
  const constant = Math.log(2 * Math.PI) + 1;
  return (starts, count, stop, into) => {
    const all = sums[stop] as number;
    const square = squares[stop] as number;
    for (let at = 0; at < count; at++) {
      const start = starts[at] as number;
      const length = stop - start;
      const part = all - (sums[start] as number);
      const rss = square - (squares[start] as number) - (part * part) / length;
      if (isMean) into[at] = Math.max(rss, 0);
      else into[at] = length * (constant + Math.log(rss > 1e-11 * length ? rss / length : 1e-11));
    }
  };
}

export function costOf(series: Float64Array, cost: Cost): SegmentCost {
  const costs = costsOf(series, cost);
  const starts = new Int32Array(1);
  const into = new Float64Array(1);
  return (start, stop) => {
    starts[0] = start;
    costs(starts, 1, stop, into);
    return into[0] as number;
  };
}

/** Breaks in order, from the start of the last segment before each point. */
export function trace(last: ArrayLike<number>, n: number): number[] {
  const breaks: number[] = [];
  for (let at = last[n] as number; at > 0; at = last[at] as number) breaks.push(at);
  return breaks.reverse();
}
