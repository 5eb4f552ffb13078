import { sentences } from "../text/sentences.js";
import { aligner } from "./align-passages.js";
import { inCommon, shinglesOf, wordsOf } from "./shingles.js";
import { stockPhrases } from "./stock-phrases.js";

/** The words around a span of a text; UTF-16 indexes of the whole text, end exclusive. */
export interface Surroundings {
  readonly start: number;
  readonly end: number;
  /** The sentences that the span stands in. */
  readonly own: readonly [number, number];
}

export interface Likeness {
  /** Three-word shingles in both. */
  readonly shingles: number;
  /** Their share of the shorter one, 0–1. */
  readonly containment: number;
  /** Those of them in the sentences of either span: the point itself. */
  readonly ofPoint: number;
  /** The longest shared passage in each text, UTF-16. */
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** `ofPoint`: so many of the shared shingles must stand in the sentences of a span; what is shared beside the point only asks. */
export const sureFrom = { shingles: 8, containment: 0.3, ofPoint: 4 };
/** Below that and down to this a pair is asked about. */
export const maybeFrom = { shingles: 5, containment: 0.15, ofPoint: 1 };

/** How far sentences are looked for on either side. */
const reach = 1500;

/** The sentences of a span with one more on either side. */
export function aroundSpan(text: string, start: number, end: number): Surroundings {
  const from = Math.max(0, start - reach);
  const all = sentences(text.slice(from, Math.min(text.length, end + reach)));
  const first = all.findIndex((each) => from + each.end > start);
  const last = all.findLastIndex((each) => from + each.start < end);
  if (first < 0 || last < first) return { start, end, own: [start, end] };
  const at = (index: number) => all[Math.min(all.length - 1, Math.max(0, index))] as (typeof all)[number];
  return {
    start: Math.min(start, from + at(first - 1).start),
    end: Math.max(end, from + at(last + 1).end),
    own: [Math.min(start, from + at(first).start), Math.max(end, from + at(last).end)],
  };
}

/** What two surroundings share; boilerplate and the shingles of stock phrases do not count. Undefined where nothing is left. */
export function likeness(
  a: string,
  aroundA: Surroundings,
  b: string,
  aroundB: Surroundings,
  stock: ReadonlySet<number> = new Set(),
): Likeness | undefined {
  const left = cut(a, aroundA);
  const right = cut(b, aroundB);
  const shinglesA = shinglesOf(left.hash, 0, left.count, 3).filter((each) => !stock.has(each));
  const shinglesB = shinglesOf(right.hash, 0, right.count, 3).filter((each) => !stock.has(each));
  const shingles = inCommon(shinglesA, shinglesB);
  if (!shingles) return undefined;
  const align = aligner(3, 1);
  align.against(left.hash, 0, left.count);
  const [best] = align.passages(right.hash, 0, right.count).sort((x, y) => y.shingles - x.shingles);
  const span = (words: ReturnType<typeof cut>, [from, to]: readonly [number, number]): [number, number] => [
    words.start[from] as number,
    words.end[to - 1] as number,
  ];
  return {
    shingles,
    containment: shingles / Math.min(shinglesA.length, shinglesB.length),
    ofPoint: Math.max(ofPoint(a, aroundA, shinglesB, stock), ofPoint(b, aroundB, shinglesA, stock)),
    a: best ? span(left, best.a) : [aroundA.start, aroundA.start],
    b: best ? span(right, best.b) : [aroundB.start, aroundB.start],
  };
}

function ofPoint(text: string, { own: [start, end] }: Surroundings, other: Uint32Array, stock: ReadonlySet<number>): number {
  const { hash, count } = wordsOf(text.slice(start, end));
  return inCommon(
    shinglesOf(hash, 0, count, 3).filter((each) => !stock.has(each)),
    other,
  );
}

function cut(text: string, { start, end }: Surroundings) {
  const without = stockPhrases(text).filter(([from, to]) => from < end && to > start);
  const inside = without.map(([from, to]): [number, number] => [Math.max(from, start), Math.min(to, end)]);
  return wordsOf(text, [[0, start], ...inside, [end, text.length]]);
}
