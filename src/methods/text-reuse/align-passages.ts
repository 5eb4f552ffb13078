import { shingleAt } from "./shingles.js";

/** A passage that two texts share, as word indexes of each, end exclusive; words left out or put in between are allowed. */
export interface Shared {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** Shingles that stand in both, in the same order. */
  readonly shingles: number;
}

export interface Aligner {
  /** Takes the text that others are held against. */
  against(hash: Uint32Array, from: number, to: number): void;
  /** Passages of another text that stand in the one taken, or between two of its words, in the order of that other text. */
  passages(hash: Uint32Array, from: number, to: number, within?: readonly [number, number]): Shared[];
}

/** Words that may be put in, left out or changed within one passage. */
export const gap = 8;

/**
 * Aligns texts by their common shingles: each run of equal words is followed as far as it goes; runs that follow one another in both
 * texts, a few words apart, are one passage. Linear in the words unless a shingle repeats; of a repeated one, eight places are tried.
 */
export function aligner(size: number, least: number): Aligner {
  let heads: Int32Array = new Int32Array(1024);
  let mask = heads.length - 1;
  let next: Int32Array = new Int32Array(512);
  let taken: Uint32Array = new Uint32Array(0);
  let base = 0;
  let length = 0;
  return {
    against: (hash, from, to) => {
      taken = hash;
      base = from;
      length = to - from;
      const wanted = 2 ** Math.ceil(Math.log2(Math.max(1024, length * 2)));
      if (heads.length === wanted) heads.fill(0);
      else heads = new Int32Array(wanted);
      mask = wanted - 1;
      if (next.length < length) next = new Int32Array(length * 2);
      for (let at = length - size; at >= 0; at--) {
        const slot = shingleAt(hash, base + at, size) & mask;
        next[at] = heads[slot] as number;
        heads[slot] = at + 1;
      }
    },
    passages: (hash, from, to, [first, last] = [0, length]) => {
      const runs: number[] = [];
      const limit = to - from;
      for (let j = 0; j + size <= limit; ) {
        let best = 0;
        let where = -1;
        const expected = runs.length ? (runs[runs.length - 3] as number) + (runs[runs.length - 1] as number) : -1;
        let tries = 8;
        for (let slot = heads[shingleAt(hash, from + j, size) & mask] as number; slot > 0 && tries > 0; slot = next[slot - 1] as number) {
          const i = slot - 1;
          if (i < first) continue;
          if (i >= last) break;
          const run = equalWords(taken, base + i, base + last, hash, from + j, to);
          if (run < size) continue;
          tries--;
          if (run > best || (run === best && Math.abs(i - expected) < Math.abs(where - expected))) {
            best = run;
            where = i;
          }
        }
        if (best === 0) j++;
        else {
          runs.push(where, j, best);
          j += best;
        }
      }
      return joined(runs, size).filter((each) => each.shingles >= least);
    },
  };
}

function equalWords(a: Uint32Array, i: number, aEnd: number, b: Uint32Array, j: number, bEnd: number): number {
  const most = Math.min(aEnd - i, bEnd - j);
  let run = 0;
  while (run < most && a[i + run] === b[j + run]) run++;
  return run;
}

/** Runs as triples: place in one text, in the other, length. */
function joined(runs: readonly number[], size: number): Shared[] {
  const found: { a: [number, number]; b: [number, number]; shingles: number }[] = [];
  for (let at = 0; at < runs.length; at += 3) {
    const [i, j, length] = [runs[at] as number, runs[at + 1] as number, runs[at + 2] as number];
    const last = found[found.length - 1];
    const shingles = length - size + 1;
    if (last && i >= last.a[1] && i - last.a[1] <= gap && j - last.b[1] <= gap) {
      last.a[1] = i + length;
      last.b[1] = j + length;
      last.shingles += shingles;
    } else found.push({ a: [i, i + length], b: [j, j + length], shingles });
  }
  return found;
}
