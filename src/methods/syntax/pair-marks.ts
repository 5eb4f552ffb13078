import type { Places } from "./tokenise.js";
import { longestSentence, type Words } from "./words-of-sentence.js";

const low = new Int32Array(longestSentence);
const high = new Int32Array(longestSentence);
const isFixed = new Uint8Array(longestSentence);
const waiting = new Int32Array(longestSentence);

/**
 * Gives brackets and quotations that belong together one head: the word of those enclosed whose own head stands outside, of several the
 * one with most below it. The guidelines of UD ask for that; the parser, which sees no pair as such, misses a third of them.
 */
export function pairMarks(words: Words, punct: number, text: string, places: Places, first: number): void {
  const { count, head, relation } = words;
  let open = 0;
  let isMeasured = false;
  for (let word = 0; word < count; word++) {
    if (relation[word] !== punct) continue;
    const start = places.starts[first + word] as number;
    const mark = markOf(text, start, places.stops[first + word] as number);
    if (!mark) continue;
    let from = mark & opens ? -1 : open - 1;
    while (from >= 0 && (waiting[from] as number) % 4 !== mark % 4) from--;
    if (from < 0) {
      if (!(mark & closes)) waiting[open++] = word * 4 + (mark % 4);
      continue;
    }
    open = from;
    if (!isMeasured) measure(words);
    isMeasured = true;
    const opening = (waiting[from] as number) >> 2;
    const inner = enclosed(words, punct, opening, word);
    if (inner < 0) continue;
    if (!isFixed[opening]) head[opening] = inner;
    if (!isFixed[word]) head[word] = inner;
  }
}

const opens = 4;
const closes = 8;

/** Kind of a mark (1 round, 2 square, 3 quotation) and whether it opens or closes; a straight one does either. 0 for all others. */
function markOf(text: string, start: number, stop: number): number {
  const unit = text.charCodeAt(start);
  if (stop - start === 2) {
    const isDouble = text.charCodeAt(start + 1) === unit;
    return isDouble && unit === 96 ? 3 + opens : isDouble && unit === 39 ? 3 + closes : 0;
  }
  if (stop - start !== 1) return 0;
  if (unit === 40) return 1 + opens;
  if (unit === 41) return 1 + closes;
  if (unit === 91) return 2 + opens;
  if (unit === 93) return 2 + closes;
  return unit === 34 ? 3 : unit === 0x201c ? 3 + opens : unit === 0x201d ? 3 + closes : 0;
}

/** The outermost words below each word, and which words must stay where they are, since others hang on them or they are the root. */
function measure({ count, head }: Words): void {
  for (let word = 0; word < count; word++) {
    low[word] = word;
    high[word] = word;
    isFixed[word] = 0;
  }
  for (let word = 0; word < count; word++) {
    if ((head[word] as number) >= 0) isFixed[head[word] as number] = 1;
    else isFixed[word] = 1;
    for (let up = head[word] as number; up >= 0; up = head[up] as number) {
      if (word < (low[up] as number)) low[up] = word;
      else if (word > (high[up] as number)) high[up] = word;
      else break;
    }
  }
}

function enclosed({ head, relation }: Words, punct: number, opening: number, closing: number): number {
  let best = -1;
  let widest = -1;
  for (let word = opening + 1; word < closing; word++) {
    const up = head[word] as number;
    if (relation[word] === punct || (up >= opening && up <= closing)) continue;
    const width = Math.min(high[word] as number, closing) - Math.max(low[word] as number, opening);
    if (width <= widest) continue;
    widest = width;
    best = word;
  }
  return best;
}
