import { aligner } from "./align-passages.js";
import type { Surroundings } from "./around-span.js";
import { wordsOf } from "./shingles.js";

export interface SharedWords {
  /** Stretches of each text that stand in the other, UTF-16 indexes, in the order of the first. */
  readonly a: readonly (readonly [number, number])[];
  readonly b: readonly (readonly [number, number])[];
}

/** Runs of three words or more that two surroundings share, to be marked side by side; the n-th of one is the n-th of the other. */
export function sharedWords(a: string, aroundA: Surroundings, b: string, aroundB: Surroundings): SharedWords {
  const [left, right] = [cut(a, aroundA), cut(b, aroundB)];
  const align = aligner(3, 1);
  align.against(left.hash, 0, left.count);
  const found = align.passages(right.hash, 0, right.count).sort((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0]);
  const span = (words: typeof left, [from, to]: readonly [number, number]) =>
    [words.start[from] as number, words.end[to - 1] as number] as const;
  return { a: found.map((each) => span(left, each.a)), b: found.map((each) => span(right, each.b)) };
}

function cut(text: string, { start, end }: Surroundings) {
  return wordsOf(text, [
    [0, start],
    [end, text.length],
  ]);
}
