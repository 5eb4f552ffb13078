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

/** Six words in a row bring two texts together; three-word shingles say how much of a passage they share. */
const seeds = { size: 6, cap: 64, shingles: 3, containment: 0 };
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
  let taken = -1;
  for (const { a: earlier, b: later } of nearCopies({ hash: store.hash.subarray(0, store.count), from }, seeds)) {
    if (later !== taken) align.against(store.hash, from[later] as number, from[later + 1] as number);
    taken = later;
    for (const each of align.passages(store.hash, from[earlier] as number, from[earlier + 1] as number)) {
      const shingles = each.shingles - dullIn(later, each.a);
      const containment = shingles / Math.max(1, Math.min(length(each.a), length(each.b)) - 2);
      if (shingles < least.shingles || containment < least.containment) continue;
      found.push({ earlier, later, a: span(earlier, each.b), b: span(later, each.a), shingles, containment });
    }
  }
  const passages = found.sort((x, y) => y.shingles - x.shingles || x.later - y.later || x.earlier - y.earlier || x.b[0] - y.b[0]);
  return { passages, stock };

  function dullIn(text: number, [first, last]: Shared["a"]): number {
    const base = from[text] as number;
    let count = 0;
    if (dull.size) for (let at = base + first; at <= base + last - 3; at++) if (dull.has(shingleAt(store.hash, at, 3))) count++;
    return count;
  }

  function span(text: number, [first, last]: Shared["a"]): [number, number] {
    const base = from[text] as number;
    return [store.start[base + first] as number, store.end[base + last - 1] as number];
  }
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
