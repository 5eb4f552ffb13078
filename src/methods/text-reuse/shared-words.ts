import { aligner } from "./align-passages.js";
import type { Surroundings } from "./around-span.js";
import { type Words, wordsOf } from "./shingles.js";

export interface SharedWords {
  /** Stretches of each text that stand in the other, UTF-16 indexes, in the order of the first. */
  readonly a: readonly (readonly [number, number])[];
  readonly b: readonly (readonly [number, number])[];
}

type Range = readonly [number, number];

/** Runs of equal words in the passages that two surroundings share, to be marked side by side; the n-th of one is the n-th of the other. */
export function sharedWords(a: string, aroundA: Surroundings, b: string, aroundB: Surroundings): SharedWords {
  const [left, right] = [cut(a, aroundA), cut(b, aroundB)];
  const align = aligner(3, 1);
  align.against(left.hash, 0, left.count);
  const runs = align.passages(right.hash, 0, right.count).flatMap((each) => runsIn(left, each.a, right, each.b));
  runs.sort((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0]);
  const span = (words: Words, [from, to]: Range) => [words.start[from] as number, words.end[to - 1] as number] as const;
  return { a: runs.map((each) => span(left, each.a)), b: runs.map((each) => span(right, each.b)) };
}

/** A run of fewer words is chance, as “of the”. */
const leastRun = 2;
/** Words of a passage beyond which it is marked whole: the table of comparisons would grow too large. */
const mostCells = 4_000_000;

/** The longest common subsequence of words of two passages, as runs of neighbours. */
function runsIn(left: Words, a: Range, right: Words, b: Range): { a: Range; b: Range }[] {
  const [rows, columns] = [a[1] - a[0], b[1] - b[0]];
  if (rows * columns > mostCells) return [{ a, b }];
  const wide = columns + 1;
  const longest = new Uint16Array((rows + 1) * wide);
  const isSame = (i: number, j: number) => left.hash[a[0] + i] === right.hash[b[0] + j];
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const here = i * wide + j;
      longest[here] = isSame(i, j)
        ? (longest[here + wide + 1] as number) + 1
        : Math.max(longest[here + wide] as number, longest[here + 1] as number);
    }
  const runs: { a: [number, number]; b: [number, number] }[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (isSame(i, j)) {
      const last = runs.at(-1);
      if (last && last.a[1] === a[0] + i && last.b[1] === b[0] + j) {
        last.a[1]++;
        last.b[1]++;
      } else runs.push({ a: [a[0] + i, a[0] + i + 1], b: [b[0] + j, b[0] + j + 1] });
      i++;
      j++;
    } else if ((longest[(i + 1) * wide + j] as number) >= (longest[i * wide + j + 1] as number)) i++;
    else j++;
  }
  return runs.filter((each) => each.a[1] - each.a[0] >= leastRun);
}

function cut(text: string, { start, end }: Surroundings): Words {
  return wordsOf(text, [
    [0, start],
    [end, text.length],
  ]);
}
