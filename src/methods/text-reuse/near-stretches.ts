import { shingleAt } from "./shingles.js";
import { mayRepeat, sortByShingle } from "./sort-shingles.js";

/** Two stretches of 200 words with four shingles of four words in common bring two texts together; each word stands in two stretches. */
const size = 4;
const cap = 128;
const least = 4;
export const stretch = { words: 200, step: 100 };

/** Stretches of texts, by text and word: stretch s has the words from `start[s]` up to below `end[s]` of text `text[s]`. */
export interface Stretches {
  readonly text: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Half-overlapping stretches of each text; text t has the words from `from[t]` up to below `from[t + 1]`. */
export function stretchesOf(from: Uint32Array): Stretches {
  const starts: number[] = [];
  for (let text = 0; text + 1 < from.length; text++) {
    const [first, end] = [from[text] as number, from[text + 1] as number];
    for (let at = first; at === first || at + stretch.step < end; at += stretch.step) starts.push(text, at);
  }
  const count = starts.length / 2;
  const found = { text: new Uint32Array(count), start: new Uint32Array(count), end: new Uint32Array(count) };
  for (let each = 0; each < count; each++) {
    const text = starts[each * 2] as number;
    const start = starts[each * 2 + 1] as number;
    found.text[each] = text;
    found.start[each] = start;
    found.end[each] = Math.min(from[text + 1] as number, start + stretch.words);
  }
  return found;
}

/**
 * Pairs of stretches of two different texts that share shingles, each pair once, the lesser stretch first. What `nearCopies` finds among
 * the stretches as documents with these limits, without looking at pairs within one text.
 */
export function nearStretches(hash: Uint32Array, from: Uint32Array, stretches: Stretches, found: (a: number, b: number) => void): void {
  const total = stretches.text.length;
  const { shingle, places, distinct } = placesOf(hash, stretches, from);
  const count = shingle.length;
  const stock = new Uint32Array(total);
  const postings = new Uint32Array(count * 2);
  const groups: number[] = [];
  let filled = 0;
  let anyStock = false;
  for (let start = 0, end = 0; start < count; start = end) {
    while (end < count && shingle[end] === shingle[start]) end++;
    const before = filled;
    for (let at = start, last = -1; at < end; at++) {
      const place = places[at] as number;
      const low = place >>> 1;
      const high = low + (place & 1);
      for (let each = Math.max(last + 1, low); each <= high; each++) postings[filled++] = each;
      last = Math.max(last, high);
    }
    const isStock = filled - before > cap;
    const into = isStock ? stock : distinct;
    for (let at = before; at < filled; at++) (into[postings[at] as number] as number)++;
    anyStock ||= isStock;
    const isShared = stretches.text[postings[before] as number] !== stretches.text[postings[filled - 1] as number];
    if (isShared || isStock) groups.push(before, filled);
    else filled = before;
  }
  const isReprint = (each: number): boolean => (stock[each] as number) > (distinct[each] as number);
  if (anyStock)
    for (let group = 0; group < groups.length; group += 2) {
      const [start, end] = [groups[group] as number, groups[group + 1] as number];
      if (end - start <= cap) continue;
      let kept = start;
      for (let at = start; at < end; at++) if (isReprint(postings[at] as number)) postings[kept++] = postings[at] as number;
      groups[group + 1] = kept;
    }
  pairsIn(postings, groups, stretches.text, found);
}

/** For each stretch b, those before it in its groups (at most `cap` of each), counted. */
function pairsIn(postings: Uint32Array, groups: readonly number[], textOf: Uint32Array, found: (a: number, b: number) => void): void {
  const total = textOf.length;
  const own = new Uint32Array(total + 1);
  for (let group = 0; group < groups.length; group += 2)
    for (let at = (groups[group] as number) + 1; at < (groups[group + 1] as number); at++) (own[(postings[at] as number) + 1] as number)++;
  for (let each = 0; each < total; each++) own[each + 1] = (own[each + 1] as number) + (own[each] as number);
  const first = new Uint32Array(own[total] as number);
  const end = new Uint32Array(own[total] as number);
  const filled = own.slice(0, total);
  for (let group = 0; group < groups.length; group += 2) {
    const start = groups[group] as number;
    for (let at = start + 1; at < (groups[group + 1] as number); at++) {
      const each = postings[at] as number;
      const slot = filled[each] as number;
      filled[each] = slot + 1;
      first[slot] = start;
      end[slot] = Math.min(at, start + cap);
    }
  }
  const seen = new Uint32Array(total);
  const touched = new Uint32Array(total);
  for (let b = 0; b < total; b++) {
    const text = textOf[b] as number;
    let met = 0;
    for (let index = own[b] as number; index < (own[b + 1] as number); index++) {
      const to = end[index] as number;
      for (let at = first[index] as number; at < to; at++) {
        const a = postings[at] as number;
        if (textOf[a] === text) break;
        if (seen[a] === 0) touched[met++] = a;
        (seen[a] as number)++;
      }
    }
    for (let index = 0; index < met; index++) {
      const a = touched[index] as number;
      if ((seen[a] as number) >= least) found(a, b);
      seen[a] = 0;
    }
  }
}

/**
 * The shingles that may stand more than once, with the one or two stretches in which each stands whole: twice the first stretch, and 1 where
 * the next has it too; sorted by shingle, then place. Of the others only how many each stretch has.
 */
function placesOf(hash: Uint32Array, { start, end }: Stretches, from: Uint32Array) {
  let count = 0;
  for (let text = 0; text + 1 < from.length; text++) count += Math.max(0, (from[text + 1] as number) - (from[text] as number) - size + 1);
  const all = new Uint32Array(count);
  const place = new Uint32Array(count);
  let at = 0;
  let each = 0;
  for (let text = 0; text + 1 < from.length; text++) {
    const last = (from[text + 1] as number) - size;
    for (let word = from[text] as number; word <= last; word++) {
      while ((end[each] as number) < word + size) each++;
      all[at] = shingleAt(hash, word, size);
      const isInNext = each + 1 < start.length && (start[each + 1] as number) <= word && word + size <= (end[each + 1] as number);
      place[at++] = each * 2 + (isInNext ? 1 : 0);
    }
  }
  const repeats = mayRepeat(all);
  const distinct = new Uint32Array(start.length);
  let kept = 0;
  for (at = 0; at < count; at++) {
    const where = place[at] as number;
    if (repeats[at] === 1) {
      all[kept] = all[at] as number;
      place[kept++] = where;
      continue;
    }
    (distinct[where >>> 1] as number)++;
    if (where & 1) (distinct[(where >>> 1) + 1] as number)++;
  }
  const sorted = sortByShingle(all.slice(0, kept), place.slice(0, kept));
  return { shingle: sorted.shingle, places: sorted.value, distinct };
}
