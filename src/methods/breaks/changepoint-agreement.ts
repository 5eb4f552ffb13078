import { needPoints, Refusal } from "../refusal.js";

export interface ChangepointAgreement {
  /** How well the best found segment covers each annotated one, weighted by length, averaged over annotators; 1 is full. */
  readonly cover: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/**
 * Found breaks beside those that people drew; each is the 0-based index of the first point of a segment. A break within `margin` points
 * counts once; the start of the series counts as a break. van den Burg & Williams (2020).
 */
export function changepointAgreement(
  n: number,
  annotations: readonly (readonly number[])[],
  found: readonly number[],
  margin = 5,
): ChangepointAgreement {
  needPoints(annotations.length, 1, "An agreement (of annotators)");
  for (const at of [found, ...annotations].flat())
    if (!Number.isInteger(at) || at < 0 || at >= n)
      throw new Refusal(
        "turning-point-outside",
        `A break at ${at} is outside 0 to ${n - 1}.`,
        "Count from 0, the first point of the new segment.",
      );
  const withStart = (breaks: readonly number[]) => [...new Set([0, ...breaks])].sort((a, b) => a - b);
  const mine = withStart(found);
  const theirs = annotations.map(withStart);
  const all = withStart(theirs.flat());
  const precision = matched(all, mine, margin) / mine.length;
  const recall = theirs.reduce((sum, each) => sum + matched(each, mine, margin) / each.length, 0) / theirs.length;
  const segments = (breaks: readonly number[]) => breaks.map((start, at) => [start, breaks[at + 1] ?? n] as const);
  const cover = theirs.reduce((sum, each) => sum + covering(segments(each), segments(mine)) / n, 0) / theirs.length;
  return { cover, f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

/** How many of the true breaks have a found one of their own within the margin, the nearest first come. */
function matched(truth: readonly number[], found: readonly number[], margin: number): number {
  const left = new Set(found);
  let count = 0;
  for (const at of truth) {
    const near = [...left].filter((each) => Math.abs(each - at) <= margin).sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
    if (near === undefined) continue;
    left.delete(near);
    count++;
  }
  return count;
}

function covering(truth: readonly (readonly [number, number])[], found: readonly (readonly [number, number])[]): number {
  return truth.reduce((sum, [start, stop]) => {
    const best = Math.max(
      ...found.map(([a, b]) => {
        const both = Math.min(stop, b) - Math.max(start, a);
        return both > 0 ? both / (Math.max(stop, b) - Math.min(start, a)) : 0;
      }),
    );
    return sum + (stop - start) * best;
  }, 0);
}
