import { nearCopiesIn, postingsOf, usualLimits } from "./near-copies.js";
import { marked, shinglesAt, type WordStore } from "./shingles.js";

/** A phrase that stands in many documents which share nothing else. */
export interface StockRun {
  /** The first document that has it, and where: UTF-16 indexes, end exclusive. */
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly documents: number;
}

const size = 3;
/** In fewer documents than this a phrase may be a copy. */
const leastDocuments = 5;
/** Shorter runs are just language. */
const leastShingles = 5;
const mostRuns = 2000;

/**
 * Phrases of seven words or more in five documents or more that are no near copies of one another: what an author or an outlet always
 * writes. A story reprinted five times is none, since its reprints are near copies as a whole.
 */
export function stockRuns(store: WordStore, from: Uint32Array): StockRun[] {
  const documents = from.length - 1;
  const corpus = { hash: store.hash.subarray(0, store.count), from };
  const postings = postingsOf(corpus, size);
  const kin = new Set(nearCopiesIn(postings, documents, { ...usualLimits, cap: 256 }).map(({ a, b }) => a * documents + b));
  const { shingle, document, count } = postings;
  const stock = new Set<number>();
  for (let start = 0, end = 0; start < count; start = end) {
    while (end < count && shingle[end] === shingle[start]) end++;
    if (end - start >= leastDocuments && !isFamily(document.subarray(start, Math.min(end, start + leastDocuments)), documents, kin))
      stock.add(shingle[start] as number);
  }
  return runsOf(store, from, stock);
}

/** Whether at least half of the pairs of some documents are near copies. */
function isFamily(some: Uint32Array, documents: number, kin: ReadonlySet<number>): boolean {
  let pairs = 0;
  let near = 0;
  for (let b = 1; b < some.length; b++)
    for (let a = 0; a < b; a++) {
      pairs++;
      if (kin.has((some[a] as number) * documents + (some[b] as number))) near++;
    }
  return near * 2 >= pairs;
}

function runsOf(store: WordStore, from: Uint32Array, stock: ReadonlySet<number>): StockRun[] {
  const found = new Map<number, { document: number; start: number; end: number; documents: number; last: number }>();
  const isStock = marked(shinglesAt(store.hash, store.count), stock);
  for (let document = 0; document + 1 < from.length; document++) {
    const stop = (from[document + 1] as number) - size;
    for (let at = from[document] as number; at <= stop; at++) {
      let end = at;
      while (end <= stop && isStock[end] === 1) end++;
      if (end - at >= leastShingles) {
        const key = keyOf(store.hash, at, end + size - 1);
        const known = found.get(key);
        if (!known)
          found.set(key, {
            document,
            start: store.start[at] as number,
            end: store.end[end + size - 2] as number,
            documents: 1,
            last: document,
          });
        else if (known.last !== document) {
          known.documents++;
          known.last = document;
        }
      }
      if (end > at) at = end;
    }
  }
  return [...found.values()]
    .sort((a, b) => b.documents - a.documents || a.document - b.document || a.start - b.start)
    .slice(0, mostRuns)
    .map(({ last: _last, ...run }) => run);
}

/** A number of 52 bits for a run of words: two of the same number are taken for the same. */
function keyOf(hash: Uint32Array, from: number, to: number): number {
  let [high, low] = [to - from, 0x9e3779b1];
  for (let at = from; at < to; at++) {
    const word = hash[at] as number;
    high = Math.imul(high ^ word, 0x85ebca6b);
    high ^= high >>> 15;
    low = Math.imul(low, 0x01000193) + word;
    low ^= low >>> 13;
  }
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0);
}
