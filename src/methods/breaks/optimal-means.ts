import { type Segmentation, trace } from "./segment-cost.js";

/**
 * Means with breaks at the least RSS + penalty · breaks, by functional pruning: for each possible last mean, which start of the last
 * segment is best. Some ten starts are alive at a time, also where nothing breaks and PELT would keep all of them.
 * Maidstone, Hocking, Rigaill & Fearnhead (2017).
 */
export function optimalMeans(series: Float64Array, penalty: number): Segmentation {
  const n = series.length;
  const middle = series.reduce((sum, each) => sum + each, 0) / n;
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const value = (series[i] as number) - middle;
    sums[i + 1] = (sums[i] as number) + value;
    squares[i + 1] = (squares[i] as number) + value * value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const best = new Float64Array(n + 1);
  best[0] = -penalty;
  const last = new Int32Array(n + 1);
  // Pieces of the line of means, left to right: piece p ends at ends[p] and belongs to the segment that starts at owner[p].
  let owner: number[] = [0];
  let ends: number[] = [high];
  for (let stop = 1; stop <= n; stop++) {
    const total = sums[stop] as number;
    const square = squares[stop] as number;
    let least = Number.POSITIVE_INFINITY;
    let from = 0;
    for (let at = 0; at < owner.length; at++) {
      const start = owner[at] as number;
      if (at > 0 && start === owner[at - 1]) continue;
      const part = total - (sums[start] as number);
      const value = (best[start] as number) + square - (squares[start] as number) - (part * part) / (stop - start);
      if (value < least) {
        least = value;
        from = start;
      }
    }
    best[stop] = least + penalty;
    last[stop] = from;
    if (stop === n) break;
    const nextOwner: number[] = [];
    const nextEnds: number[] = [];
    const push = (start: number, end: number) => {
      const before = nextEnds.length;
      if (before && nextOwner[before - 1] === start) nextEnds[before - 1] = end;
      else if (!before || end > (nextEnds[before - 1] as number)) {
        nextOwner.push(start);
        nextEnds.push(end);
      }
    };
    let left = low;
    for (let at = 0; at < owner.length; at++) {
      const right = ends[at] as number;
      const start = owner[at] as number;
      const length = stop - start;
      const part = total - (sums[start] as number);
      const centre = part / length;
      const bottom = (best[start] as number) + square - (squares[start] as number) - part * centre;
      // The old start stays best where its curve lies below the new one, which is flat at least + penalty.
      const room = (best[stop] as number) - bottom;
      if (room < 0) push(stop, right);
      else {
        const reach = Math.sqrt(room / length);
        if (centre - reach > left) push(stop, Math.min(right, centre - reach));
        if (centre + reach > left && centre - reach < right) push(start, Math.min(right, centre + reach));
        if (centre + reach < right) push(stop, right);
      }
      left = right;
    }
    owner = nextOwner;
    ends = nextEnds;
  }
  return { breaks: trace(last, n), cost: best[n] as number };
}
