import { shingleAt } from "./shingles.js";
import { mayRepeat, sortByShingle } from "./sort-shingles.js";

/** Two documents that share text, by their places in the list; `a` is the lesser. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** Distinct shingles in both, those of stock phrases left out. */
  readonly shared: number;
  /** Share of the shorter one's shingles, 0–1. */
  readonly containment: number;
}

export interface Limits {
  /** Words in a shingle. */
  readonly size: number;
  /** A shingle in more documents than this is a stock phrase. */
  readonly cap: number;
  /** The least that a pair must share. */
  readonly shingles: number;
  readonly containment: number;
}
/** Whole documents: two sentences in common make no copy (docs/methods/origins.md has the figures). */
export const usualLimits: Limits = { size: 3, cap: 64, shingles: 8, containment: 0.34 };

/** Words of many documents one after another; document d has those from `from[d]` up to below `from[d + 1]`. */
export interface Corpus {
  readonly hash: Uint32Array;
  readonly from: Uint32Array;
}

/** The documents that have each shingle: sorted by shingle, then document, each document once. Of shingles that stand alone, only their number. */
export interface Postings {
  readonly shingle: Uint32Array;
  readonly document: Uint32Array;
  readonly count: number;
  /** How many shingles of each document stand once in all documents, and are left out. */
  readonly alone: Uint32Array;
}

/**
 * Every pair of documents with a containment of hashed word shingles at or above the limit, exactly: shingles are sorted (radix), those in
 * more documents than `cap` are stock phrases and do not count, the others are counted document by document. A document of which more than
 * half is stock (the fiftieth reprint of one story) is held against the first `cap` documents of that kind. Broder (1997) for containment.
 */
export function nearCopies(corpus: Corpus, limits: Limits = usualLimits): Pair[] {
  return nearCopiesIn(postingsOf(corpus, limits.size), corpus.from.length - 1, limits);
}

/** The same of postings that are already made. */
export function nearCopiesIn(postings: Postings, documents: number, limits: Limits): Pair[] {
  const { shingle, count } = postings;
  const document = postings.document.slice(0, count);
  const groups = groupsOf(shingle, count);
  const distinct = postings.alone.slice();
  const stock = new Uint32Array(documents);
  for (let group = 0; group + 1 < groups.length; group++) {
    const from = groups[group] as number;
    const to = groups[group + 1] as number;
    const into = to - from > limits.cap ? stock : distinct;
    for (let at = from; at < to; at++) (into[document[at] as number] as number)++;
  }
  const isReprint = (each: number): boolean => (stock[each] as number) > (distinct[each] as number);
  const starts = new Uint32Array(count);
  const own = new Uint32Array(documents + 1);
  for (let group = 0; group + 1 < groups.length; group++) {
    const from = groups[group] as number;
    let to = groups[group + 1] as number;
    if (to - from > limits.cap) to = from + kept(document, from, to, isReprint);
    for (let at = from; at < to; at++) {
      starts[at] = from;
      if (at > from) (own[(document[at] as number) + 1] as number)++;
      else starts[at] = at;
    }
    for (let at = to; at < (groups[group + 1] as number); at++) starts[at] = at;
  }
  for (let each = 0; each < documents; each++) own[each + 1] = (own[each + 1] as number) + (own[each] as number);
  const first = new Uint32Array(own[documents] as number);
  const end = new Uint32Array(own[documents] as number);
  const filled = own.slice(0, documents);
  for (let at = 0; at < count; at++) {
    const from = starts[at] as number;
    if (from === at) continue;
    const each = document[at] as number;
    const place = filled[each] as number;
    filled[each] = place + 1;
    first[place] = from;
    end[place] = Math.min(at, from + limits.cap);
  }
  const total = (each: number): number => (distinct[each] as number) + (isReprint(each) ? (stock[each] as number) : 0);
  return counted(own, first, end, document, total, limits);
}

/** Of a stock phrase's documents only the reprints stay, moved to the front; how many. */
function kept(document: Uint32Array, from: number, to: number, isReprint: (each: number) => boolean): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isReprint(document[at] as number)) document[from + count++] = document[at] as number;
  return count;
}

/** For each document b, the postings before its own of each of its shingles: `first` to `end`. */
function counted(
  own: Uint32Array,
  first: Uint32Array,
  end: Uint32Array,
  document: Uint32Array,
  total: (each: number) => number,
  limits: Limits,
): Pair[] {
  const documents = own.length - 1;
  const pairs: Pair[] = [];
  const seen = new Uint32Array(documents);
  const touched = new Uint32Array(documents);
  for (let b = 0; b < documents; b++) {
    let met = 0;
    const last = own[b + 1] as number;
    for (let index = own[b] as number; index < last; index++) {
      const to = end[index] as number;
      for (let at = first[index] as number; at < to; at++) {
        const a = document[at] as number;
        if (seen[a] === 0) touched[met++] = a;
        (seen[a] as number)++;
      }
    }
    for (let index = 0; index < met; index++) {
      const a = touched[index] as number;
      const shared = seen[a] as number;
      seen[a] = 0;
      if (shared < limits.shingles) continue;
      const containment = shared / Math.min(total(a), total(b));
      if (containment >= limits.containment) pairs.push({ a, b, shared, containment: Math.min(1, containment) });
    }
  }
  return pairs;
}

/** Shingles of all documents that stand more than once; linear in the words. */
export function postingsOf({ hash, from }: Corpus, size: number): Postings {
  const documents = from.length - 1;
  let count = 0;
  for (let each = 0; each < documents; each++) count += Math.max(0, (from[each + 1] as number) - (from[each] as number) - size + 1);
  const all = new Uint32Array(count);
  let at = 0;
  for (let each = 0; each < documents; each++) {
    const last = (from[each + 1] as number) - size;
    for (let word = from[each] as number; word <= last; word++) all[at++] = shingleAt(hash, word, size);
  }
  const repeats = mayRepeat(all);
  const alone = new Uint32Array(documents);
  const places = new Uint32Array(count);
  let kept = 0;
  at = 0;
  for (let each = 0; each < documents; each++) {
    const last = (from[each + 1] as number) - size;
    for (let word = from[each] as number; word <= last; word++, at++) {
      if (repeats[at] === 0) {
        (alone[each] as number)++;
        continue;
      }
      all[kept] = all[at] as number;
      places[kept++] = each;
    }
  }
  const { shingle, value: document } = sortByShingle(all.slice(0, kept), places.slice(0, kept));
  let left = 0;
  for (let index = 0; index < kept; index++) {
    if (left > 0 && shingle[index] === shingle[left - 1] && document[index] === document[left - 1]) continue;
    shingle[left] = shingle[index] as number;
    document[left++] = document[index] as number;
  }
  return { shingle, document, count: left, alone };
}

/** Where each shingle's documents begin; the last entry is the end. */
function groupsOf(shingle: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let found = 0;
  for (let at = 0; at < count; at++) if (at === 0 || shingle[at] !== shingle[at - 1]) starts[found++] = at;
  starts[found++] = count;
  return starts.subarray(0, found);
}
