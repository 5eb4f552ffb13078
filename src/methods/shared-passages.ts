import { aligner, type Shared } from "./align-passages.js";
import { nearCopies } from "./near-copies.js";
import { addWords, shingleAt, shinglesOf, wordStore, wordsOf } from "./shingles.js";
import { stockPhrases } from "./stock-phrases.js";
import { type StockRun, stockRuns } from "./stock-runs.js";

/** A passage in two texts, by their places in the list and UTF-16 indexes, end exclusive. */
export interface SharedPassage {
  readonly earlier: number;
  readonly later: number;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly shingles: number;
  /** Shared three-word shingles as a share of the shorter passage. */
  readonly containment: number;
}

/** Two stretches of 200 words with four shingles of four words in common bring two texts together; each word stands in two stretches. */
const seeds = { size: 4, cap: 128, shingles: 4, containment: 0 };
const stretch = { words: 200, step: 100 };
const least = { shingles: 8, containment: 0.3 };

export interface Traced {
  readonly passages: readonly SharedPassage[];
  readonly stock: readonly StockRun[];
}

/**
 * Passages that texts have in common, of texts given in the order of time; the longest first. A passage has eight shingles of three words
 * or more in both, and they are three tenths of it at least. Boilerplate and stock phrases do not count; those found are told.
 */
export function sharedPassages(texts: readonly string[]): Traced {
  const store = wordStore(Math.ceil(texts.reduce((sum, each) => sum + each.length, 0) / 5) + 1024);
  const from = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) {
    addWords(store, text, stockPhrases(text));
    from[index + 1] = store.count;
  }
  const stock = stockRuns(store, from);
  const dull = shinglesIn(stock.map((each) => (texts[each.document] as string).slice(each.start, each.end)));
  const align = aligner(3, least.shingles);
  const found: SharedPassage[] = [];
  for (const { earlier, later, a, b } of candidates(store.hash, from)) {
    align.against(store.hash, b[0], b[1]);
    for (const each of align.passages(store.hash, a[0], a[1])) {
      const shingles = each.shingles - dullIn(b[0], each.a);
      const containment = shingles / Math.max(1, Math.min(length(each.a), length(each.b)) - 2);
      if (shingles < least.shingles || containment < least.containment) continue;
      found.push({ earlier, later, a: span(a[0], each.b), b: span(b[0], each.a), shingles, containment });
    }
  }
  const passages = found.sort((x, y) => y.shingles - x.shingles || x.later - y.later || x.earlier - y.earlier || x.b[0] - y.b[0]);
  return { passages, stock };

  function dullIn(base: number, [first, last]: Shared["a"]): number {
    let count = 0;
    if (dull.size) for (let at = base + first; at <= base + last - 3; at++) if (dull.has(shingleAt(store.hash, at, 3))) count++;
    return count;
  }

  function span(base: number, [first, last]: Shared["a"]): [number, number] {
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
  const starts: [number, number, number][] = [];
  for (let text = 0; text + 1 < from.length; text++) {
    const [first, end] = [from[text] as number, from[text + 1] as number];
    for (let at = first; at === first || at + stretch.step < end; at += stretch.step)
      starts.push([text, at, Math.min(end, at + stretch.words)]);
  }
  const edges = new Uint32Array(starts.length + 1);
  for (const [index, [, at, end]] of starts.entries()) edges[index + 1] = (edges[index] as number) + end - at;
  const words = new Uint32Array(edges[starts.length] as number);
  for (const [index, [, at, end]] of starts.entries()) words.set(hash.subarray(at, end), edges[index] as number);
  const texts = from.length - 1;
  const found = new Map<number, Candidate>();
  for (const pair of nearCopies({ hash: words, from: edges }, seeds)) {
    const [[earlier, ...a], [later, ...b]] = [starts[pair.a] as [number, number, number], starts[pair.b] as [number, number, number]];
    if (earlier === later) continue;
    const key = later * texts + earlier;
    const known = found.get(key) ?? { earlier, later, a: widened(a, earlier, from), b: widened(b, later, from) };
    found.set(key, { ...known, a: united(known.a, widened(a, earlier, from)), b: united(known.b, widened(b, later, from)) });
  }
  return [...found.values()].sort((x, y) => x.later - y.later || x.earlier - y.earlier);
}

function widened([at, end]: readonly number[], text: number, from: Uint32Array): [number, number] {
  return [
    Math.max(from[text] as number, (at as number) - stretch.step),
    Math.min(from[text + 1] as number, (end as number) + stretch.step),
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

function length([first, last]: Shared["a"]): number {
  return last - first;
}
