import { type Limits, usualLimits } from "./near-copies.js";
import { shinglesOf, wordsOf } from "./shingles.js";
import { stockPhrases } from "./stock-phrases.js";

/** A document of the index that a new one shares text with. */
interface Kin {
  readonly id: string;
  readonly shared: number;
  readonly containment: number;
}

export interface CopyIndex {
  /** Adds one document and returns what it shares text with, the closest first. */
  add(id: string, text: string): Kin[];
  readonly size: number;
}

/** Shingles with the documents that have them: an open table of lists; a full one is followed by one of twice the size, so that none is ever moved. */
interface Segment {
  readonly keys: Uint32Array;
  readonly heads: Int32Array;
  readonly counts: Uint16Array;
  readonly document: Uint32Array;
  readonly next: Int32Array;
  used: number;
}

function segment(room: number): Segment {
  return {
    keys: new Uint32Array(room * 2),
    heads: new Int32Array(room * 2),
    counts: new Uint16Array(room * 2),
    document: new Uint32Array(room + 1),
    next: new Int32Array(room + 1),
    used: 0,
  };
}

/** An index of near copies that grows by one document at a time; the same measure as `nearCopies`, each document against those before it. */
export function copyIndex(limits: Limits = usualLimits): CopyIndex {
  const ids: string[] = [];
  const totals: number[] = [];
  const segments = [segment(1 << 15)];
  let seen = new Uint32Array(1024);
  const slots = new Uint32Array(64);
  return {
    get size() {
      return ids.length;
    },
    add: (id, text) => {
      const words = wordsOf(text, stockPhrases(text));
      const shingles = shinglesOf(words.hash, 0, words.count, limits.size);
      const found: number[] = [];
      let own = 0;
      for (let index = 0; index < shingles.length; index++) {
        const each = shingles[index] as number;
        let inDocuments = 0;
        for (let at = 0; at < segments.length; at++) {
          const one = segments[at] as Segment;
          const slot = slotOf(one, each);
          slots[at] = slot;
          inDocuments += one.counts[slot] as number;
        }
        if (inDocuments > limits.cap) continue;
        own++;
        if (inDocuments === 0) continue;
        for (let at = 0; at < segments.length; at++) {
          const one = segments[at] as Segment;
          for (let place = one.heads[slots[at] as number] as number; place > 0; place = one.next[place] as number) {
            const other = one.document[place] as number;
            if (seen[other] === 0) found.push(other);
            (seen[other] as number)++;
          }
        }
      }
      const kin = found.flatMap((other): Kin[] => {
        const shared = seen[other] as number;
        seen[other] = 0;
        const containment = Math.min(1, shared / Math.min(own, totals[other] as number));
        return shared >= limits.shingles && containment >= limits.containment ? [{ id: ids[other] as string, shared, containment }] : [];
      });
      keep(shingles, ids.length);
      ids.push(id);
      totals.push(Math.max(1, own));
      if (ids.length > seen.length) seen = new Uint32Array(seen.length * 2);
      return kin.sort((a, b) => b.containment - a.containment || b.shared - a.shared);
    },
  };

  function keep(shingles: Uint32Array, document: number): void {
    for (const each of shingles) {
      let last = segments.at(-1) as Segment;
      if (last.used + 1 >= last.document.length) {
        last = segment(Math.min(1 << 22, (last.document.length - 1) * 2));
        segments.push(last);
      }
      const slot = slotOf(last, each);
      const place = ++last.used;
      last.document[place] = document;
      last.next[place] = last.heads[slot] as number;
      last.keys[slot] = each;
      last.heads[slot] = place;
      if ((last.counts[slot] as number) < 65_535) (last.counts[slot] as number)++;
    }
  }
}

function slotOf(segment: Segment, key: number): number {
  const { keys, heads } = segment;
  const mask = keys.length - 1;
  let slot = Math.imul(key, 0x9e3779b1) >>> 0;
  for (slot &= mask; heads[slot] !== 0 && keys[slot] !== key; ) slot = (slot + 1) & mask;
  return slot;
}
