import { digit, kindAt, upper } from "../characters.js";
import type { Places } from "../tokenise.js";
import type { Layout } from "./split-layout.js";

/** Why a sentence may end behind a token; the trained splitter decides whether one does. 0: it may not. */
const reasons = {
  /** A stop and its kin, an abbreviation, a colon, a dash, a quotation or bracket that closes behind one. */
  end: 1,
  /** A reference mark behind a stop: `1971. [1]`, `fee. 8`. */
  mark: 2,
  /** The next word opens the credit of a picture: `Image: …`. */
  credit: 3,
  /** The number of a figure or table at the head of its caption. */
  figure: 4,
  /** A line of signs, before or behind: `***`. */
  rule: 5,
  /** A web or mail address, before or behind. */
  address: 6,
  /** `:-)` */
  face: 7,
  /** The day or hour of a letter: `04/26/2001 07:17 AM`. */
  day: 8,
  /** The comma of an address at the head of a letter: `Dear all,`. */
  greeting: 9,
  /** A bracket that closes around all there is so far: `(Reuters)`. */
  bracketed: 10,
} as const;

/** Why a sentence that begins at token `first` may end behind `token`, as a number of `reasons`; 0 if it may not. */
export function candidate(text: string, places: Places, layout: Layout, token: number, first: number): number {
  const { starts, stops } = places;
  const start = starts[token] as number;
  const stop = stops[token] as number;
  const next = starts[token + 1] as number;
  const nextStop = stops[token + 1] as number;
  const last = text.charCodeAt(stop - 1);
  const before = token > 0 ? text.charCodeAt((stops[token - 1] as number) - 1) : 0;
  if (last === 93 && next > stop && isMark(text, places, token)) return reasons.mark;
  if (isCloser(last)) {
    if (next > stop && isStop(before)) return reasons.end;
  } else {
    if (last === 46 && isFigure(text, places, token, first)) return reasons.figure;
    if (next === stop && isCloser(text.charCodeAt(next)) && isEndOfQuotation(text, places, token + 1)) return 0;
    if (isStop(last) || last === 58 || last === 59 || last === 0x2014 || (last === 45 && next > stop && stop - start === 1)) {
      return reasons.end;
    }
  }
  if (next === stop) return 0;
  if (isRule(text, start, stop) || isRule(text, next, nextStop)) return reasons.rule;
  if (last === 62 || isAddress(text, start, stop) || isAddress(text, next, nextStop)) return reasons.address;
  if (stop - start > 1 && stop - start < 4 && (text.charCodeAt(start) === 58 || text.charCodeAt(start) === 59)) return reasons.face;
  if (isDay(text, next, nextStop) || isDay(text, start, stop) || isHalf(text, places, token)) return reasons.day;
  if (isCloser(last) && token - first < 12 && isOpener(text.charCodeAt(starts[first] as number))) return reasons.bracketed;
  if (!(kindAt(text, next) & upper)) return 0;
  if (last === 44) return token - first < 4 ? reasons.greeting : 0;
  if (kindAt(text, start) & digit && stop - start < 6) {
    const isBehindStop = token > 0 && isStop(before) && (stops[token - 1] as number) - (starts[token - 1] as number) === 1;
    if (isBehindStop && stop - start < 4 && (layout.gaps[token - 1] as number) < 2) return reasons.mark;
    if (isFigure(text, places, token, first)) return reasons.figure;
  }
  if (token + 2 < places.count && text.charCodeAt(starts[token + 2] as number) === 58 && nextStop - next < 12) {
    if (credits.has(text.slice(next, nextStop).toLowerCase())) return reasons.credit;
  }
  return 0;
}

const figures = new Set("figure fig. table map chart box photo plate exhibit".split(" "));
const credits = new Set("image images photo photos photograph picture video source credit file graphic".split(" "));

/** The number, or the stop behind it, of `Figure 2` or `Table 3.` at the head of a sentence. */
function isFigure(text: string, places: Places, token: number, first: number): boolean {
  if (token <= first || token > first + 2 || !(kindAt(text, places.starts[first + 1] as number) & digit)) return false;
  const start = places.starts[first] as number;
  const stop = places.stops[first] as number;
  return stop - start < 8 && figures.has(text.slice(start, stop).toLowerCase());
}

/** The closing bracket of `[3]` or `[citation needed]` behind a stop, and behind other such marks. */
function isMark(text: string, places: Places, token: number): boolean {
  let at = token;
  for (let mark = 0; mark < 8 && at > 1; mark++) {
    let open = at - 1;
    while (open > 0 && at - open < 6 && text.charCodeAt(places.starts[open] as number) !== 91) open--;
    if (text.charCodeAt(places.starts[open] as number) !== 91 || open === 0) return false;
    const before = text.charCodeAt((places.stops[open - 1] as number) - 1);
    if (isStop(before) || before === 34 || before === 0x201d) return true;
    if (before !== 93) return false;
    at = open - 1;
  }
  return false;
}

/** `***`, `-----`, `____`: three or more of one sign. */
function isRule(text: string, start: number, stop: number): boolean {
  if (stop - start < 3) return false;
  const unit = text.charCodeAt(start);
  return (
    (unit === 42 || unit === 45 || unit === 61 || unit === 95 || unit === 126 || unit === 43) &&
    text.charCodeAt(start + 1) === unit &&
    text.charCodeAt(start + 2) === unit
  );
}

/** A web or mail address: the tokeniser cuts no other token with `://` or an inner `@`. */
function isAddress(text: string, start: number, stop: number): boolean {
  for (let at = start + 1; at + 2 < stop && at < start + 80; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 64 || (unit === 58 && text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47)) return true;
  }
  return false;
}

/** `04/26/2001` */
function isDay(text: string, start: number, stop: number): boolean {
  if (stop - start < 6 || stop - start > 10 || !(kindAt(text, start) & digit)) return false;
  let slashes = 0;
  for (let at = start; at < stop; at++) if (text.charCodeAt(at) === 47) slashes++;
  return slashes === 2;
}

/** `AM`, `pm` behind a number. */
function isHalf(text: string, places: Places, token: number): boolean {
  const start = places.starts[token] as number;
  if ((places.stops[token] as number) - start !== 2 || token === 0) return false;
  if (!(kindAt(text, places.starts[token - 1] as number) & digit)) return false;
  const one = text.charCodeAt(start) | 32;
  return (one === 97 || one === 112) && (text.charCodeAt(start + 1) | 32) === 109;
}

function isEndOfQuotation(text: string, places: Places, token: number): boolean {
  const stop = places.stops[token] as number;
  return token + 1 >= places.count || (places.starts[token + 1] as number) > stop || isCloser(text.charCodeAt(stop));
}

export function isStop(unit: number): boolean {
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

export function isCloser(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 41 || unit === 93 || unit === 0x201d || unit === 0x2019 || unit === 0xbb;
}

function isOpener(unit: number): boolean {
  return unit === 40 || unit === 91;
}
