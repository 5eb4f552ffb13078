import { needCounts, needNumbers, needPoints, Refusal } from "../refusal.js";
import { type Cost, costOf, type Segmentation, type SegmentCost } from "./segment-cost.js";

/**
 * The best segmentation for each number of breaks from 0 to `breaks`, exact, by dynamic programming; grows with the square of the
 * series, so for some thousand points at most. Auger & Lawrence (1989).
 */
export function segmentNeighbourhood(
  values: ArrayLike<number>,
  {
    breaks,
    cost = "normal-mean",
    least = cost === "normal-mean-variance" ? 2 : 1,
  }: { readonly breaks: number; readonly cost?: Cost; readonly least?: number },
): readonly Segmentation[] {
  if (cost === "poisson") needCounts(values);
  else needNumbers(values, "the series");
  return bestSegmentations(costOf(Float64Array.from(values), cost), values.length, breaks, least);
}

/** The same for any cost of a segment. */
export function bestSegmentations(cost: SegmentCost, n: number, breaks: number, least: number): Segmentation[] {
  if (!Number.isInteger(breaks) || breaks < 0)
    throw new Refusal("out-of-range", `There cannot be ${breaks} breaks.`, "Give a whole number from 0.");
  needPoints(n, Math.max(4, (breaks + 1) * least), `A search for ${breaks} breaks`);
  if (n > 20_000)
    throw new Refusal("out-of-range", `A series of ${n} points is too long for this search.`, "Use PELT, or sum to longer periods.");
  let row = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  for (let stop = least; stop <= n; stop++) row[stop] = cost(0, stop);
  const from: Int32Array[] = [];
  const found: Segmentation[] = [{ breaks: [], cost: row[n] as number }];
  for (let b = 1; b <= breaks; b++) {
    const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const starts = new Int32Array(n + 1);
    for (let stop = (b + 1) * least; stop <= n; stop++) {
      for (let start = b * least; start <= stop - least; start++) {
        const value = (row[start] as number) + cost(start, stop);
        if (value < (next[stop] as number)) {
          next[stop] = value;
          starts[stop] = start;
        }
      }
    }
    row = next;
    from.push(starts);
    const path: number[] = [];
    let at = n;
    for (const each of from.toReversed()) {
      at = each[at] as number;
      path.push(at);
    }
    found.push({ breaks: path.reverse(), cost: row[n] as number });
  }
  return found;
}
