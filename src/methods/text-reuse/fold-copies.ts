import { positions } from "../text/code-points.js";
import { aligner, type Shared } from "./align-passages.js";
import { groupCopies } from "./group-copies.js";
import { type Limits, nearCopies, type Pair, usualLimits } from "./near-copies.js";
import { addWords, wordStore } from "./shingles.js";
import { stockPhrases } from "./stock-phrases.js";

export interface Dated {
  readonly id: string;
  readonly text: string;
  /** ISO day, month or year; what has none counts as the latest. */
  readonly date?: string | null;
}

/** A passage that two texts share; code points, end exclusive. */
interface SharedSpan {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly shingles: number;
}

export interface CopyPair {
  /** The earlier one. */
  readonly a: string;
  readonly b: string;
  readonly containment: number;
  readonly spans: readonly SharedSpan[];
}

export interface Folded {
  /** Documents of one origin, the earliest first; those that stand alone are groups of one. */
  readonly groups: readonly (readonly string[])[];
  readonly pairs: readonly CopyPair[];
  /** Pairs between sure and not: somebody has to look. */
  readonly maybe: readonly CopyPair[];
}

/** Below the limit down to this containment a pair may depend. */
const maybeFrom = 0.15;
/** Where most of what is shared is one passage, up to this containment, and neither text begins with it (words, or part of a short text). */
const onePassage = { share: 0.75, below: 0.7, lead: 40, part: 0.25 };
/** A passage of this many shingles is asked about, however long the texts. */
const longPassage = 24;

/** Folds copies among texts: which share passages, which came first, and what is one origin. Boilerplate and stock phrases do not count. */
export function foldCopies(texts: readonly Dated[], limits: Limits = usualLimits): Folded {
  const order = inTime(texts);
  const store = wordStore(Math.ceil(texts.reduce((sum, each) => sum + each.text.length, 0) / 5) + 1024);
  const from = new Uint32Array(texts.length + 1);
  for (const [index, each] of order.entries()) {
    const { text } = texts[each] as Dated;
    addWords(store, text, stockPhrases(text));
    from[index + 1] = store.count;
  }
  const found = nearCopies(
    { hash: store.hash.subarray(0, store.count), from },
    { ...limits, containment: Math.min(maybeFrom, limits.containment) },
  );
  const align = aligner(limits.size, 1);
  const pairs: CopyPair[] = [];
  const sure: Pair[] = [];
  const maybe: CopyPair[] = [];
  const at = new Map<number, (unit: number) => number>();
  const points = (index: number): ((unit: number) => number) => {
    const known = at.get(index) ?? positions((texts[order[index] as number] as Dated).text).points;
    at.set(index, known);
    return known;
  };
  const length = (index: number) => (from[index + 1] as number) - (from[index] as number);
  let taken = -1;
  for (const near of found) {
    const { a, b, containment } = near;
    if (b !== taken) {
      align.against(store.hash, from[b] as number, from[b + 1] as number);
      taken = b;
    }
    const shared = align.passages(store.hash, from[a] as number, from[a + 1] as number).sort((x, y) => y.shingles - x.shingles);
    const spans = shared
      .filter((each, rank) => rank < 1 || each.shingles >= 4)
      .slice(0, 100)
      .map(
        (each): SharedSpan => ({
          a: spanOf(store, from[a] as number, each.b, points(a)),
          b: spanOf(store, from[b] as number, each.a, points(b)),
          shingles: each.shingles,
        }),
      )
      .sort((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0]);
    const pair = { a: idOf(a), b: idOf(b), containment, spans };
    if (containment >= limits.containment && !(containment < onePassage.below && isBackground(shared, length(b), length(a)))) {
      pairs.push(pair);
      sure.push(near);
    } else if (containment >= limits.containment || (shared[0]?.shingles ?? 0) >= longPassage) maybe.push(pair);
  }
  const groups = groupCopies(texts.length, sure).map((group) => group.map(idOf));
  return { groups, pairs, maybe };

  function idOf(index: number): string {
    return (texts[order[index] as number] as Dated).id;
  }
}

/** One paragraph in both, as on the place or on what went before, and nothing of how they begin. */
function isBackground(shared: readonly Shared[], wordsOfA: number, wordsOfB: number): boolean {
  const [longest] = shared;
  const begins = (at: number, words: number) => at < Math.min(onePassage.lead, words * onePassage.part);
  if (!longest || shared.some(({ a, b }) => begins(a[0], wordsOfA) || begins(b[0], wordsOfB))) return false;
  return longest.shingles >= onePassage.share * shared.reduce((sum, each) => sum + each.shingles, 0);
}

/** Indexes of the texts, earliest first; those without a date last; else as they came. */
function inTime(texts: readonly Dated[]): number[] {
  const last = (each: Dated): string => each.date || "9999";
  return texts.map((_, index) => index).sort((x, y) => compare(last(texts[x] as Dated), last(texts[y] as Dated)) || x - y);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function spanOf(
  { start, end }: { start: Uint32Array; end: Uint32Array },
  base: number,
  [first, last]: readonly [number, number],
  points: (unit: number) => number,
): [number, number] {
  return [points(start[base + first] as number), points(end[base + last - 1] as number)];
}
