import { digit, gap, joins, kindAt, letter, upper, widthAt } from "./characters.js";
import { clitics, contracted, isAbbreviation, isPrefix, isUnit } from "./words.js";

/** Places of tokens in UTF-16 units, end exclusive: `starts[i]` to `stops[i]`. */
export interface Places {
  readonly count: number;
  readonly starts: Int32Array;
  readonly stops: Int32Array;
}

/** No token is longer than this many UTF-16 units: a longer run of letters is cut. */
const longest = 400;

/**
 * Cuts a text into tokens as the English UD treebanks do. Nothing is lost: between two tokens stand only white space, control and
 * format characters. Linear in the text, whatever stands in it.
 */
export function tokenise(text: string): Places {
  let starts = new Int32Array(64 + (text.length >> 2));
  let stops = new Int32Array(64 + (text.length >> 2));
  let count = 0;
  const add = (start: number, stop: number): void => {
    if (count === starts.length) {
      const more = new Int32Array(count * 2);
      more.set(starts);
      starts = more;
      const moreStops = new Int32Array(count * 2);
      moreStops.set(stops);
      stops = moreStops;
    }
    starts[count] = start;
    stops[count++] = stop;
  };
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind & gap) at += widthAt(text, at);
    else at = next(text, at, kind, add);
  }
  return { count, starts, stops };
}

type Add = (start: number, stop: number) => void;

/** Adds the token or tokens that begin here and returns where they end. */
function next(text: string, at: number, kind: number, add: Add): number {
  const special = address(text, at, kind);
  if (special > at) {
    add(at, special);
    return special;
  }
  if (kind & digit || isFraction(text, at)) return number(text, at, add);
  if (kind & (letter | joins)) return word(text, at, add);
  return sign(text, at, add);
}

/** End of an address (web, mail, @name, #name), or `at` where none begins. */
function address(text: string, at: number, kind: number): number {
  const first = text.charCodeAt(at);
  if (first === 64 && kindAt(text, at + 1) & letter) return nameEnd(text, at + 1);
  if (!(kind & (letter | digit))) return at;
  let to = at;
  const limit = Math.min(text.length, at + 80);
  let mail = 0;
  let scheme = false;
  for (; to < limit; to++) {
    const unit = text.charCodeAt(to);
    if (unit < 128 ? !isAddressUnit(unit) : kindAt(text, to) & gap || unit >= 0x2010) break;
    if (unit === 64 && to > at) mail = to;
    if (unit === 58 && text.charCodeAt(to + 1) === 47 && text.charCodeAt(to + 2) === 47) {
      scheme = true;
      break;
    }
  }
  const isWeb = scheme || (to - at > 6 && /^www\.[a-z0-9]/i.test(text.slice(at, at + 5)));
  if (!isWeb && !mail) return at;
  if (mail && !isWeb && !(kindAt(text, mail + 1) & (letter | digit))) return at;
  const end = Math.min(text.length, at + longest);
  while (to < end) {
    const unit = text.charCodeAt(to);
    if (unit === 60 || unit === 62 || unit === 34 || unit === 0x201d || unit === 0x201c || kindAt(text, to) & gap) break;
    to++;
  }
  while (to > at + 1 && isTrailing(text.charCodeAt(to - 1))) to--;
  return to;
}

function isAddressUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 48 && unit <= 58) ||
    (unit >= 64 && unit <= 90) ||
    unit === 95 ||
    unit === 45 ||
    unit === 46 ||
    unit === 37 ||
    unit === 43
  );
}

function isTrailing(unit: number): boolean {
  return (
    unit === 46 || unit === 44 || unit === 59 || unit === 58 || unit === 33 || unit === 63 || unit === 41 || unit === 93 || unit === 39
  );
}

function nameEnd(text: string, from: number): number {
  let to = from;
  const limit = Math.min(text.length, from + longest);
  while (to < limit && (kindAt(text, to) & (letter | digit | joins) || text.charCodeAt(to) === 95)) to += widthAt(text, to);
  return to;
}

/** `3.7`, `181,000`, `2/7/2005`, `20:00`, `201-224-7900`, `1st`, `1980s`; `10am`, `5kg` are two tokens. */
function number(text: string, at: number, add: Add): number {
  let to = at;
  let dashes = 0;
  let firstDash = 0;
  const limit = Math.min(text.length, at + longest);
  while (to < limit) {
    if (kindAt(text, to) & (digit | joins)) to += widthAt(text, to);
    else if (isWithinNumber(text.charCodeAt(to)) && kindAt(text, to + 1) & digit && (text.charCodeAt(to) !== 44 || isThousands(text, to))) {
      if (text.charCodeAt(to) === 45) {
        if (!dashes++) firstDash = to;
      }
      to++;
    } else break;
  }
  if (dashes === 1 && !isTelephone(firstDash - at, to - firstDash - 1)) to = firstDash;
  const tail = to;
  while (to < limit && kindAt(text, to) & (letter | joins)) to += widthAt(text, to);
  if (to > tail && to - tail <= 8 && isUnit(text.slice(tail, to)) && !(kindAt(text, to) & digit)) {
    add(at, tail);
    add(tail, to);
    return to;
  }
  while (to > tail && to < limit && kindAt(text, to) & (letter | digit | joins)) to += widthAt(text, to);
  if (to === tail && isApostrophe(text.charCodeAt(to)) && text.charCodeAt(to + 1) === 115 && !(kindAt(text, to + 2) & (letter | digit))) {
    to += 2;
  }
  if (to - at <= 3 && to === tail && text.charCodeAt(to) === 46 && isListNumber(text, at, to)) to++;
  add(at, to);
  return to;
}

/** `.265` behind white space or an opening sign. */
function isFraction(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 46 || at + 1 >= text.length || !(kindAt(text, at + 1) & digit)) return false;
  const before = at > 0 ? text.charCodeAt(at - 1) : 32;
  return (kindAt(text, Math.max(at - 1, 0)) & gap) !== 0 || at === 0 || before === 40 || before === 36 || before === 60 || before === 61;
}

/** A comma before three digits; `18,19,20` are three numbers. */
function isThousands(text: string, comma: number): boolean {
  const after = (place: number): number => (comma + place < text.length ? kindAt(text, comma + place) & digit : 0);
  return after(2) !== 0 && after(3) !== 0 && !after(4);
}

/** Digits at the head of a line with their stop: `1. Introduction`. */
function isListNumber(text: string, at: number, to: number): boolean {
  if (to - at > 2 || text.charCodeAt(to + 1) !== 32) return false;
  return at === 0 || text.charCodeAt(at - 1) === 10;
}

function isWithinNumber(unit: number): boolean {
  return unit === 46 || unit === 44 || unit === 47 || unit === 58 || unit === 45;
}

function isTelephone(before: number, after: number): boolean {
  return after === 4 && before === 3;
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 96 || unit === 0x02bc;
}

function word(text: string, at: number, add: Add): number {
  let to = at;
  const limit = Math.min(text.length, at + longest);
  let apostrophe = -1;
  while (to < limit) {
    const kind = kindAt(text, to);
    if (kind & (letter | digit | joins)) to += widthAt(text, to);
    else {
      const unit = text.charCodeAt(to);
      const after = to + 1 < text.length ? kindAt(text, to + 1) : 0;
      if (!(after & (letter | digit))) break;
      if (isApostrophe(unit) && after & letter) apostrophe = to;
      else if (unit === 46 ? !isInnerStop(text, at, to, after) : unit === 45 ? !isKeptHyphen(text, at, to) : unit !== 38 && unit !== 95)
        break;
      to++;
    }
  }
  to = withStop(text, at, to);
  return divide(text, at, to, apostrophe, add);
}

/** A stop with letters on both sides: `U.S`, `biomed.taiwan`; not `end.Next`, where a space was forgotten. */
function isInnerStop(text: string, at: number, to: number, after: number): boolean {
  if (to - at === 1 || text.charCodeAt(to - 2) === 46) return true;
  return !(after & upper) || (kindAt(text, to - 1) & upper) !== 0 || text.slice(at, to) === "Ph";
}

/** `e-mail`, `pre-war`, `non-state` stay whole; other hyphens are tokens of their own. */
function isKeptHyphen(text: string, at: number, to: number): boolean {
  return to - at <= 6 && isPrefix(text.slice(at, to).toLowerCase());
}

/** Takes the stop of an abbreviation into the token: `U.S.`, `Gen.`, `J.` */
function withStop(text: string, at: number, to: number): number {
  if (text.charCodeAt(to) !== 46 || text.charCodeAt(to + 1) === 46 || to - at > 12) return to;
  const isInitial = to - at === 1 && (kindAt(text, at) & upper) !== 0 && text.charCodeAt(at) !== 73;
  const isLetters = to - at > 1 && text.charCodeAt(to - 2) === 46;
  return isInitial || isLetters || isAbbreviation(text.slice(at, to)) ? to + 1 : to;
}

/** Cuts clitics off: `do|n't`, `Pakistan|'s`, `can|not`, `gon|na`. */
function divide(text: string, at: number, to: number, apostrophe: number, add: Add): number {
  const length = to - at;
  if (apostrophe > at) {
    const tail = text.slice(apostrophe + 1, to).toLowerCase();
    if (tail === "t" && length > 3 && (text.charCodeAt(apostrophe - 1) | 32) === 110) return two(at, apostrophe - 1, to, add);
    if (clitics.has(tail)) return two(at, apostrophe, to, add);
  } else if (length <= 8) {
    const cut = contracted.get(length >= 3 ? text.slice(at, to).toLowerCase() : "");
    if (cut) return two(at, at + cut, to, add);
  }
  add(at, to);
  return to;
}

function two(at: number, middle: number, to: number, add: Add): number {
  if (middle > at) add(at, middle);
  add(middle, to);
  return to;
}

function sign(text: string, at: number, add: Add): number {
  const unit = text.charCodeAt(at);
  let to = at + widthAt(text, at);
  if (unit === 46 || unit === 33 || unit === 63) {
    while (to < text.length && to - at < longest && isStopUnit(text.charCodeAt(to), unit)) to++;
  } else if (
    unit === 45 ||
    unit === 42 ||
    unit === 95 ||
    unit === 61 ||
    unit === 0x2014 ||
    unit === 126 ||
    unit === 43 ||
    unit === 60 ||
    unit === 62
  ) {
    while (to < text.length && to - at < longest && text.charCodeAt(to) === unit) to++;
  } else if (isApostrophe(unit)) to = apostrophed(text, at, to);
  else if ((unit === 58 || unit === 59) && isFace(text, at)) to = at + (text.charCodeAt(at + 1) === 45 ? 3 : 2);
  else while (to < text.length && to - at < longest && kindAt(text, to) & joins) to += widthAt(text, to);
  add(at, to);
  return to;
}

function isStopUnit(unit: number, first: number): boolean {
  return first === 46 ? unit === 46 : unit === 33 || unit === 63;
}

/** `'s` after a space or a quotation, `''`, `'72`, or the sign alone. */
function apostrophed(text: string, at: number, to: number): number {
  if (text.charCodeAt(to) === text.charCodeAt(at) && text.charCodeAt(at) === 39) return to + 1;
  const after = to < text.length ? kindAt(text, to) : 0;
  if (after & digit && kindAt(text, to + 1) & digit && !(kindAt(text, to + 2) & digit))
    return text.charCodeAt(to + 2) === 115 ? to + 3 : to + 2;
  if (text.charCodeAt(to) === 115 && at > 0 && !(kindAt(text, at - 1) & gap) && !(kindAt(text, to + 1) & (letter | digit))) return to + 1;
  return to;
}

/** `:)`, `:-(`, `;)` */
function isFace(text: string, at: number): boolean {
  const mouth = text.charCodeAt(at + 1) === 45 ? text.charCodeAt(at + 2) : text.charCodeAt(at + 1);
  return (mouth === 41 || mouth === 40 || mouth === 68 || mouth === 80) && !(kindAt(text, at + 2) & letter);
}
