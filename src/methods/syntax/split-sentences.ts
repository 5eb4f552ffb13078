import { digit, kindAt, letter, upper } from "./characters.js";
import { hashSmall, key } from "./hash.js";
import { addScores, entryOf, type Lexicon, type Table } from "./table.js";
import type { Places } from "./tokenise.js";
import { isAbbreviation, isTitle } from "./words.js";

const keys = new Uint32Array(40);

/**
 * Where sentences end: for each token whether one ends behind it, by its number, exclusive. A blank line always ends one; a line
 * break where lines are not wrapped; a stop, question mark, colon or closing quotation where the trained splitter says so.
 */
export function sentenceEnds(text: string, places: Places, splitter: Table, usual: Lexicon): number[] {
  const ends: number[] = [];
  const isWrapped = wrapped(text);
  const scores = new Int32Array(2);
  let first = 0;
  for (let token = 0; token < places.count - 1; token++) {
    const between = gapBetween(text, places, token);
    let isEnd = between >= 3 || (between === 2 && isBreak(text, places, token, isWrapped));
    if (!isEnd && isCandidate(text, places, token) && !precedesName(text, places, token)) {
      scores.fill(0);
      addScores(splitter, keys, splitFeatures(text, places, token, first, usual, keys), scores);
      isEnd = (scores[1] as number) > (scores[0] as number) || opensBehindLetters(text, places, token);
    }
    if (!isEnd) continue;
    ends.push(token + 1);
    first = token + 1;
  }
  if (places.count) ends.push(places.count);
  return ends;
}

const openers = new Set(
  "the a an this these those it its he she his her they their we our you i in on at by for from with after before since when while if as but and yet however although though because there then meanwhile what who why how some many most all no not one two such both each every another according despite during under between among until last next earlier later also still even only mr mrs ms".split(
    " ",
  ),
);

/** `Washington D.C. The …`, `at 5 p.m. He …`: letters with stops, then a capitalised word that begins sentences. */
function opensBehindLetters(text: string, places: Places, token: number): boolean {
  const start = places.starts[token] as number;
  const stop = places.stops[token] as number;
  if (stop - start < 4 || text.charCodeAt(stop - 1) !== 46 || text.charCodeAt(stop - 3) !== 46) return false;
  const next = places.starts[token + 1] as number;
  const nextStop = places.stops[token + 1] as number;
  if (next === stop || !(kindAt(text, next) & upper) || nextStop - next > 10) return false;
  if (nextStop - next > 1 && kindAt(text, next + 1) & upper) return false;
  return openers.has(text.slice(next, nextStop).toLowerCase());
}

/** A title with its stop before a capital. */
function precedesName(text: string, places: Places, token: number): boolean {
  const start = places.starts[token] as number;
  const stop = places.stops[token] as number;
  return stop - start < 8 && (kindAt(text, places.starts[token + 1] as number) & upper) !== 0 && isTitle(text.slice(start, stop));
}

/** What stands between a token and the next: 0 nothing, 1 space, 2 a line break, 3 a blank line. */
function gapBetween(text: string, places: Places, token: number): number {
  const from = places.stops[token] as number;
  const to = places.starts[token + 1] as number;
  if (from === to) return 0;
  let breaks = 0;
  for (let at = from; at < to && breaks < 2; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 0x2028 || unit === 0x85 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
    else if (unit === 12 || unit === 0x2029) breaks = 2;
  }
  return 1 + breaks;
}

/** Lines cut at a width, so that a break says little: many lines of more than 40 characters go on with a small letter. */
function wrapped(text: string): { readonly width: number } | undefined {
  let breaks = 0;
  let goesOn = 0;
  let widest = 0;
  let last = -1;
  for (let at = text.indexOf("\n"); at >= 0 && breaks < 2000; at = text.indexOf("\n", at + 1)) {
    const length = at - last - 1;
    last = at;
    if (length < 40) continue;
    breaks++;
    if (length > widest && length < 120) widest = length;
    const after = at + 1 < text.length ? kindAt(text, at + 1) : 0;
    if (length < 120 && after & letter && !(after & upper)) goesOn++;
  }
  return goesOn >= 2 && goesOn * 4 > breaks ? { width: widest } : undefined;
}

function isBreak(text: string, places: Places, token: number, lines: { readonly width: number } | undefined): boolean {
  const after = kindAt(text, places.starts[token + 1] as number);
  if (after & letter && !(after & upper)) return false;
  if (!lines) return true;
  const stop = places.stops[token] as number;
  const start = text.lastIndexOf("\n", stop - 1) + 1;
  return stop - start < lines.width * 0.6;
}

/** Tokens behind which a sentence may end: a stop and its kin, an abbreviation, a colon, a quotation or bracket that closes behind one. */
export function isCandidate(text: string, places: Places, token: number): boolean {
  const stop = places.stops[token] as number;
  const last = text.charCodeAt(stop - 1);
  const next = places.starts[token + 1] as number;
  if (isCloser(last) && next > stop) return token > 0 && isStop(text.charCodeAt((places.stops[token - 1] as number) - 1));
  if (next === stop && isCloser(text.charCodeAt(next)) && isEndOfQuotation(text, places, token + 1)) return false;
  return isStop(last) || last === 58 || last === 59 || last === 0x2014 || (last === 45 && next > stop);
}

function isEndOfQuotation(text: string, places: Places, token: number): boolean {
  const stop = places.stops[token] as number;
  return token + 1 >= places.count || (places.starts[token + 1] as number) > stop || isCloser(text.charCodeAt(stop));
}

function isStop(unit: number): boolean {
  return (
    unit === 46 ||
    unit === 33 ||
    unit === 63 ||
    unit === 0x2026 ||
    unit === 0x3002 ||
    unit === 0x061f ||
    unit === 0x06d4 ||
    unit === 0x0964 ||
    unit === 0xff01 ||
    unit === 0xff1f
  );
}

function isCloser(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 41 || unit === 93 || unit === 0x201d || unit === 0x2019 || unit === 0xbb;
}

/** First letter of a token: small, capital, digit, opening sign, other; and whether all are capitals. */
function look(text: string, start: number, stop: number): number {
  const kind = kindAt(text, start);
  if (kind & upper) return stop - start > 1 && kindAt(text, start + 1) & upper ? 1 : stop - start === 1 ? 2 : 3;
  if (kind & letter) return 4;
  if (kind & digit) return 5;
  const unit = text.charCodeAt(start);
  if (unit === 34 || unit === 0x201c || unit === 39 || unit === 0x2018 || unit === 96) return 6;
  return unit === 40 || unit === 91 ? 7 : 8;
}

/** Keys of the features of a candidate. Returns how many. */
export function splitFeatures(text: string, places: Places, token: number, first: number, usual: Lexicon, into: Uint32Array): number {
  const { starts, stops } = places;
  const word = (at: number): number => (at >= first && at < places.count ? hashSmall(text, starts[at] as number, stops[at] as number) : 7);
  const shape = (at: number): number => (at >= first && at < places.count ? look(text, starts[at] as number, stops[at] as number) : 9);
  const here = word(token);
  const between = gapBetween(text, places, token);
  const before = word(token - 1);
  const after = word(token + 1);
  const after2 = word(token + 2);
  const shapeBefore = shape(token - 1);
  const shapeAfter = shape(token + 1);
  const shapeAfter2 = shape(token + 2);
  const length = Math.min(token - first, 6);
  const start = starts[token] as number;
  const stop = stops[token] as number;
  const dotted =
    stop - start > 1 && text.charCodeAt(stop - 1) === 46
      ? stop - start === 2
        ? 1
        : isAbbreviation(text.slice(start, Math.min(stop - 1, start + 13)))
          ? 2
          : 3
      : 0;
  const sort = dotted * 4 + between;
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
  return n;
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
