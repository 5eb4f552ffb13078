import { digit, kindAt, letter, upper } from "./characters.js";
import { hashExact, hashSmall } from "./hash.js";
import { entryOf, type Lexicon } from "./table.js";

/** A sentence is read in pieces of at most this many tokens, so that time stays linear. */
export const longestSentence = 400;

/** What the tagger and the parser see of the words of one sentence: numbers only, one array a trait. */
export interface Words {
  count: number;
  readonly form: Int32Array;
  readonly small: Int32Array;
  /** Hash of the word as `small`, also where the treebanks do not have it. */
  readonly plain: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix1: Int32Array;
  readonly prefix3: Int32Array;
  readonly shape: Int32Array;
  /** Tags the word had in the treebanks, most frequent first, as one number; 0 for an unknown word. */
  readonly usual: Int32Array;
  /** Word classes, coarse and fine; 0 for a word in none. */
  readonly coarse: Int32Array;
  readonly fine: Int32Array;
  readonly tag: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

/** Stands for every word the treebanks have less than three times: its ending, shape and class speak for it. */
const unknown = 0x5bd1e995;

const traits = () => new Int32Array(longestSentence + 8);

export function makeWords(): Words {
  return {
    count: 0,
    form: traits(),
    small: traits(),
    plain: traits(),
    suffix1: traits(),
    suffix2: traits(),
    suffix3: traits(),
    suffix4: traits(),
    prefix1: traits(),
    prefix3: traits(),
    shape: traits(),
    usual: traits(),
    coarse: traits(),
    fine: traits(),
    tag: traits(),
    head: traits(),
    relation: traits(),
  };
}

/** Fills the traits of the tokens `from` to `to`. In a sentence of capitals, or of capitalised words, a capital says nothing. */
export function look(
  words: Words,
  text: string,
  starts: Int32Array,
  stops: Int32Array,
  from: number,
  to: number,
  usual: Lexicon,
  classes: Lexicon,
): void {
  words.count = to - from;
  const mode = capitals(text, starts, stops, from, to);
  for (let token = from; token < to; token++) {
    const index = token - from;
    const start = starts[token] as number;
    const stop = stops[token] as number;
    const small = hashSmall(text, start, stop);
    words.suffix1[index] = hashSmall(text, Math.max(start, stop - 1), stop);
    words.suffix2[index] = hashSmall(text, Math.max(start, stop - 2), stop);
    words.suffix3[index] = hashSmall(text, Math.max(start, stop - 3), stop);
    words.suffix4[index] = hashSmall(text, Math.max(start, stop - 4), stop);
    words.prefix1[index] = hashSmall(text, start, Math.min(stop, start + 1));
    words.prefix3[index] = hashSmall(text, start, Math.min(stop, start + 3));
    words.shape[index] = shape(text, start, stop, mode) * 2 + (index === 0 ? 1 : 0);
    const tags = entryOf(usual, small >>> 0 || 1);
    words.usual[index] = tags;
    words.plain[index] = small;
    words.small[index] = tags ? small : unknown;
    words.form[index] = tags ? (mode ? small ^ 0x3c6ef372 : hashExact(text, start, stop)) : unknown;
    const both = entryOf(classes, small >>> 0 || 1);
    words.coarse[index] = both >>> 16;
    words.fine[index] = both & 0xffff;
  }
}

/** 0: mixed, as usual; 1: every word in capitals; 2: every long word capitalised, as in headlines. */
function capitals(text: string, starts: Int32Array, stops: Int32Array, from: number, to: number): number {
  let long = 0;
  let capitalised = 0;
  let shouted = 0;
  for (let token = from; token < to; token++) {
    const start = starts[token] as number;
    const stop = stops[token] as number;
    if (stop - start < 4 || !(kindAt(text, start) & letter)) continue;
    long++;
    if (!(kindAt(text, start) & upper)) continue;
    capitalised++;
    if (kindAt(text, stop - 1) & upper && kindAt(text, start + 1) & upper) shouted++;
  }
  if (long < 4) return 0;
  return shouted >= long * 0.9 ? 1 : capitalised >= long * 0.9 ? 2 : 0;
}

/** Letters, capitals, digits, stops and hyphens of a word as a small number. */
function shape(text: string, start: number, stop: number, mode: number): number {
  let seen = 0;
  let capitalsSeen = 0;
  const end = Math.min(stop, start + 24);
  for (let at = start; at < end; at++) {
    const kind = kindAt(text, at);
    if (kind & upper) capitalsSeen++;
    else if (kind & letter) seen |= 1;
    else if (kind & digit) seen |= 2;
    else seen |= text.charCodeAt(at) === 46 ? 4 : text.charCodeAt(at) === 45 ? 8 : 16;
  }
  const first = kindAt(text, start) & upper ? 1 : 0;
  const amount = capitalsSeen === 0 ? 0 : first && capitalsSeen === 1 ? 1 : capitalsSeen === end - start ? 2 : 3;
  return ((seen * 4 + amount) * 2 + (stop - start === 1 ? 1 : 0)) * 3 + mode;
}
