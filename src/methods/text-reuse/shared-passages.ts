import { aligner, gap } from "./align-passages.js";
import { nearStretches, type Stretches, stretch, stretchesOf } from "./near-stretches.js";
import { addWords, marked, shinglesAt, shinglesOf, wordStore, wordsOf } from "./shingles.js";
import { stockPhrases } from "./stock-phrases.js";
import { type StockRun, stockRuns } from "./stock-runs.js";

/** A passage in two texts, by their places in the list and UTF-16 indexes, end exclusive. */
interface SharedPassage {
  readonly earlier: number;
  readonly later: number;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly shingles: number;
  /** Shared three-word shingles as a share of the shorter passage. */
  readonly containment: number;
}

const least = { shingles: 8, containment: 0.3 };
/** Shingles of one passage begin no further from one another: a run of three words, and the words that may stand between two runs. */
const reach = 3 + gap;

export interface Traced {
  readonly passages: readonly SharedPassage[];
  readonly stock: readonly StockRun[];
}

/** One text to be held against earlier ones: for each its place in the list and four words, from and to in it, from and to in the later text. */
interface Comparison {
  readonly later: number;
  readonly pairs: readonly (readonly [earlier: number, from: number, to: number, laterFrom: number, laterTo: number])[];
}

/** Of each pair in turn, the passages aligned: places in the pair, two words of the later text, two of the earlier, and shingles. */
export type Aligned = readonly (readonly [
  pair: number,
  from: number,
  to: number,
  earlierFrom: number,
  earlierTo: number,
  shingles: number,
])[];

/** Texts made ready to be compared: what to compare hangs on all of them, what comes of one comparison on its own texts alone. */
export interface Tracing {
  readonly stock: readonly StockRun[];
  readonly comparisons: readonly Comparison[];
  align(comparison: Comparison): Aligned;
  /** The passages of what was aligned, comparison by comparison. */
  passages(aligned: readonly Aligned[]): SharedPassage[];
}

/**
 * Passages that texts have in common, of texts given in the order of time; the longest first. A passage has eight shingles of three words
 * or more in both, and they are three tenths of it at least. Boilerplate and stock phrases do not count; those found are told.
 */
export function sharedPassages(texts: readonly string[]): Traced {
  const tracing = traceTexts(texts);
  return { passages: tracing.passages(tracing.comparisons.map(tracing.align)), stock: tracing.stock };
}

/** The same in two steps, so that comparisons of texts which did not change need not be made again. */
export function traceTexts(texts: readonly string[]): Tracing {
  const store = wordStore(Math.ceil(texts.reduce((sum, each) => sum + each.length, 0) / 5) + 1024);
  const from = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) {
    addWords(store, text, stockPhrases(text));
    from[index + 1] = store.count;
  }
  const stock = stockRuns(store, from);
  const dull = shinglesIn(stock.map((each) => (texts[each.document] as string).slice(each.start, each.end)));
  const threes = shinglesAt(store.hash, store.count);
  const isDull = marked(threes, dull);
  const aligning = aligner(3, least.shingles);
  const firstOf = (text: number) => from[text] as number;

  const comparisons = comparisonsOf();
  return {
    stock,
    comparisons,
    align: ({ later, pairs }) => {
      const base = firstOf(later);
      aligning.against(store.hash, base, firstOf(later + 1));
      return pairs.flatMap(([earlier, start, end, ...within], pair) =>
        aligning
          .passages(store.hash, firstOf(earlier) + start, firstOf(earlier) + end, within)
          .map(({ a, b, shingles }) => [pair, ...a, start + b[0], start + b[1], shingles] as const),
      );
    },
    passages: (aligned) => {
      const found: SharedPassage[] = [];
      for (const [index, { later, pairs }] of comparisons.entries())
        for (const [pair, first, last, earlierFirst, earlierLast, all] of aligned[index] ?? []) {
          const earlier = (pairs[pair] as Comparison["pairs"][number])[0];
          const shingles = all - dullIn(firstOf(later) + first, firstOf(later) + last);
          const containment = shingles / Math.max(1, Math.min(last - first, earlierLast - earlierFirst) - 2);
          if (shingles < least.shingles || containment < least.containment) continue;
          const a = span(firstOf(earlier), earlierFirst, earlierLast);
          found.push({ earlier, later, a, b: span(firstOf(later), first, last), shingles, containment });
        }
      return found.sort((x, y) => y.shingles - x.shingles || x.later - y.later || x.earlier - y.earlier || x.b[0] - y.b[0]);
    },
  };

  /** The candidates in whose words enough shingles of the later text stand together, text by text. */
  function comparisonsOf(): Comparison[] {
    const known = new Uint8Array(1 << 16);
    const mark = (text: number, value: 0 | 1) => {
      for (let at = firstOf(text); at + 3 <= firstOf(text + 1); at++) known[(threes[at] as number) & 0xffff] = value;
    };
    const all = candidates(store.hash.subarray(0, store.count), from);
    const found: { later: number; pairs: Comparison["pairs"][number][] }[] = [];
    for (const [index, { earlier, later, a, b }] of all.entries()) {
      if (all[index - 1]?.later !== later) mark(later, 1);
      if (mayShare(known, a[0], a[1])) {
        const last = found.at(-1);
        const mine = last?.later === later ? last : { later, pairs: [] };
        if (mine !== last) found.push(mine);
        const [base, own] = [firstOf(earlier), firstOf(later)];
        mine.pairs.push([earlier, a[0] - base, a[1] - base, b[0] - own, b[1] - own]);
      }
      if (all[index + 1]?.later !== later) mark(later, 0);
    }
    return found;
  }

  /** Whether enough shingles of some words stand in the later text, each near the one before: without these there is no passage. */
  function mayShare(known: Uint8Array, first: number, end: number): boolean {
    let [count, last] = [0, -1];
    for (let at = first; at + 3 <= end; at++) {
      if (known[(threes[at] as number) & 0xffff] === 0) continue;
      if (at - last > reach) count = 0;
      last = at;
      count += 1 - (isDull[at] as number);
      if (count >= least.shingles) return true;
    }
    return false;
  }

  function dullIn(first: number, last: number): number {
    let count = 0;
    for (let at = first; at <= last - 3; at++) count += isDull[at] as number;
    return count;
  }

  function span(base: number, first: number, last: number): [number, number] {
    return [store.start[base + first] as number, store.end[base + last - 1] as number];
  }
}

/** Two texts to be aligned, and between which words. */
interface Candidate {
  readonly earlier: number;
  readonly later: number;
  a: [number, number];
  b: [number, number];
}

/** Pairs of texts that share words in one place: long texts share some here and there. The stretches around that place are aligned. */
function candidates(hash: Uint32Array, from: Uint32Array): Candidate[] {
  const stretches = stretchesOf(from);
  const texts = from.length - 1;
  const found = new Map<number, Candidate>();
  nearStretches(hash, from, stretches, (a, b) => {
    const [earlier, later] = [stretches.text[a] as number, stretches.text[b] as number];
    const key = later * texts + earlier;
    const known = found.get(key);
    const [first, second] = [widened(stretches, a, from), widened(stretches, b, from)];
    if (!known) found.set(key, { earlier, later, a: first, b: second });
    else {
      known.a = united(known.a, first);
      known.b = united(known.b, second);
    }
  });
  return [...found.values()].sort((x, y) => x.later - y.later || x.earlier - y.earlier);
}

function widened({ text, start, end }: Stretches, each: number, from: Uint32Array): [number, number] {
  const own = text[each] as number;
  return [
    Math.max(from[own] as number, (start[each] as number) - stretch.step),
    Math.min(from[own + 1] as number, (end[each] as number) + stretch.step),
  ];
}

function united(a: readonly [number, number], b: readonly [number, number]): [number, number] {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** The three-word shingles of some phrases. */
export function shinglesIn(phrases: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const each of phrases) {
    const { hash, count } = wordsOf(each);
    for (const shingle of shinglesOf(hash, 0, count, 3)) found.add(shingle);
  }
  return found;
}
