import { digit, kindAt, letter, upper } from "../characters.js";
import { hashSmall, key } from "../hash.js";
import { entryOf, type Lexicon } from "../table.js";
import type { Places } from "../tokenise.js";
import { isAbbreviation } from "../words.js";
import { isCloser, isStop } from "./split-candidates.js";
import type { Layout } from "./split-layout.js";

/** A token by its first letters: 1 capitals, 2 a capital alone, 3 a capital and more, 4 and 10 small, 5 digit, 6 and 7 opening, 8 other. */
function look(text: string, start: number, stop: number): number {
  const kind = kindAt(text, start);
  if (kind & upper) return stop - start > 1 && kindAt(text, start + 1) & upper ? 1 : stop - start === 1 ? 2 : 3;
  if (kind & letter) return stop - start === 1 ? 10 : 4;
  if (kind & digit) return 5;
  const unit = text.charCodeAt(start);
  if (unit === 34 || unit === 0x201c || unit === 39 || unit === 0x2018 || unit === 96) return 6;
  return unit === 40 || unit === 91 ? 7 : 8;
}

/** Keys of the features of a candidate. Returns how many. */
export function splitFeatures(
  text: string,
  places: Places,
  layout: Layout,
  token: number,
  first: number,
  reason: number,
  usual: Lexicon,
  into: Uint32Array,
): number {
  const { starts, stops } = places;
  const { gaps, quotes, care } = layout;
  const word = (at: number): number => (at >= first && at < places.count ? hashSmall(text, starts[at] as number, stops[at] as number) : 7);
  const shape = (at: number): number => (at >= first && at < places.count ? look(text, starts[at] as number, stops[at] as number) : 9);
  const here = word(token);
  const between = gaps[token] as number;
  const before = word(token - 1);
  const after = word(token + 1);
  const after2 = word(token + 2);
  const shapeBefore = shape(token - 1);
  const shapeAfter = shape(token + 1);
  const shapeAfter2 = shape(token + 2);
  const length = Math.min(token - first, 6);
  const stop = stops[token] as number;
  const closes = isCloser(text.charCodeAt(stop - 1)) && token > 0;
  const dotted = closes ? dottedness(text, places, token - 1) + 4 : dottedness(text, places, token);
  const sort = (reason * 8 + dotted) * 4 + between;
  const wide = stops[Math.min(token + 1, places.count - 1)] as number;
  const long = Math.min(wide - (starts[Math.min(token + 1, places.count - 1)] as number), 4);
  let n = 0;
  into[n++] = key(0, here, sort);
  into[n++] = key(1, here, shapeAfter, sort);
  into[n++] = key(2, here, shapeAfter * 16 + shapeBefore, sort);
  into[n++] = key(3, here, after);
  into[n++] = key(4, after, sort);
  into[n++] = key(5, before, here);
  into[n++] = key(6, here, shapeAfter * 16 + length, sort);
  into[n++] = key(7, shapeAfter * 16 + shapeAfter2, here, sort);
  into[n++] = key(8, after, after2);
  into[n++] = key(9, sort, shapeAfter, long);
  into[n++] = key(10, here, before, shapeAfter);
  into[n++] = key(11, sort, shapeBefore * 16 + shapeAfter, length);
  into[n++] = key(12, word(first), here, length);
  into[n++] = key(13, shape(first), here, shapeAfter * 8 + length);
  into[n++] = key(14, text.charCodeAt(stop - 1), token > 0 ? text.charCodeAt((stops[token - 1] as number) - 1) : 0, shapeAfter);
  into[n++] = key(15, balance(text, places, token, first), here, shapeAfter);
  const isQuoted = shapeAfter === 6 || shapeAfter === 7;
  const usualAfter = entryOf(usual, (isQuoted ? after2 : after) >>> 0 || 1);
  const usualBefore = entryOf(usual, before >>> 0 || 1);
  const capital = isQuoted ? shapeAfter2 + 16 : shapeAfter;
  into[n++] = key(16, usualAfter, capital, sort);
  into[n++] = key(17, usualAfter, capital, usualBefore);
  into[n++] = key(18, usualAfter, here, capital);
  into[n++] = key(19, usualBefore, sort, capital);
  into[n++] = key(20, shapeBefore, sort, capital);
  into[n++] = key(21, dotted, capital, usualAfter >>> 6);
  const left = toParagraphEnd(text, places, gaps, token);
  const isLineStart = first === 0 || (gaps[first - 1] as number) >= 2 ? 1 : 0;
  const quoted = quotes[token] as number;
  const unit = text.charCodeAt(stop - 1);
  into[n++] = key(22, reason, left, shapeAfter);
  into[n++] = key(23, here, left);
  into[n++] = key(24, reason, isLineStart, shape(first) * 8 + length);
  into[n++] = key(25, here, isLineStart, length);
  into[n++] = key(26, unit, quoted, capital);
  into[n++] = key(27, here, quoted, after);
  into[n++] = key(28, reason * 4 + between, capital, unit);
  into[n++] = key(29, reason * 2 + isLineStart, length, dotted);
  into[n++] = key(30, unit, capital, care);
  into[n++] = key(31, here, usualAfter, care * 32 + capital);
  return n;
}

/** 0 for a token without a stop, or a stop alone; 1 an initial, 2 an abbreviation of the list, 3 letters with stops and the like. */
function dottedness(text: string, places: Places, token: number): number {
  const start = places.starts[token] as number;
  const stop = places.stops[token] as number;
  if (stop - start < 2 || text.charCodeAt(stop - 1) !== 46) return 0;
  return stop - start === 2 ? 1 : isAbbreviation(text.slice(start, Math.min(stop - 1, start + 13))) ? 2 : 3;
}

/** Whether a bracket is still open, within the last 60 tokens. */
function balance(text: string, places: Places, token: number, first: number): number {
  let open = 0;
  for (let at = Math.max(first, token - 60); at <= token; at++) {
    const unit = text.charCodeAt(places.starts[at] as number);
    if (unit === 40 || unit === 91) open++;
    else if ((unit === 41 || unit === 93) && open > 0) open--;
  }
  return Math.min(open, 1);
}

/** How many tokens follow in the paragraph: 1 to 7, 8 for more; plus 16 where one of them is a stop. */
function toParagraphEnd(text: string, places: Places, gaps: Uint8Array, token: number): number {
  let stopped = 0;
  let at = token + 1;
  for (; at <= token + 8 && at < places.count; at++) {
    if (isStop(text.charCodeAt((places.stops[at] as number) - 1))) stopped = 16;
    if (gaps[at] === 3) break;
  }
  return Math.min(at - token, 8) + stopped;
}
