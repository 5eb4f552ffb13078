import { type Positions, positions } from "./code-points.js";

/** A document prepared for looking up quotations. */
export interface Quotable {
  readonly text: string;
  readonly at: Positions;
  /** The text folded (one space, plain quotes and dashes, no case), and for each of its units the unit of the text. */
  folded(): Folded;
}
interface Folded {
  readonly text: string;
  readonly from: readonly number[];
}

export interface Found {
  /** Code points, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The words as they stand in the text. */
  readonly exact: string;
  /** How often the quotation occurs; the one nearest to the hint was taken. */
  readonly times: number;
}

export function quotable(text: string): Quotable {
  let folded: Folded | undefined;
  return {
    text,
    at: positions(text),
    folded: () => {
      folded ??= fold(text);
      return folded;
    },
  };
}

/**
 * Where a quotation stands in a document: to the letter, else but for spaces, quotation marks, dashes and case.
 * `hint` is the code point where it was last seen; without one the first is taken. Undefined where it is not there:
 * an anchor is never moved to words that merely look alike.
 */
export function matchQuote(document: Quotable, exact: string, hint?: number): Found | undefined {
  const wanted = hint === undefined ? 0 : document.at.units(Math.min(hint, document.at.length));
  const literal = nearest(all(document.text, exact), wanted);
  if (literal) return found(document, literal.at, literal.at + exact.length, literal.times);
  const { text, from } = document.folded();
  const needle = fold(exact).text.trim();
  const loose = needle
    ? nearest(
        all(text, needle).map((each) => ({ at: from[each] as number, end: (from[each + needle.length - 1] as number) + 1 })),
        wanted,
      )
    : undefined;
  return loose && found(document, loose.at, loose.end, loose.times);
}

function found(document: Quotable, start: number, stop: number, times: number): Found {
  return { start: document.at.points(start), end: document.at.points(stop), exact: document.text.slice(start, stop), times };
}

function all(text: string, needle: string): number[] {
  const hits: number[] = [];
  if (!needle) return hits;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) hits.push(at);
  return hits;
}

function nearest(hits: readonly number[], wanted: number): { at: number; times: number } | undefined;
function nearest<T extends { at: number }>(hits: readonly T[], wanted: number): (T & { times: number }) | undefined;
function nearest(hits: readonly (number | { at: number })[], wanted: number) {
  const spans = hits.map((each) => (typeof each === "number" ? { at: each } : each));
  const best = spans.reduce<{ at: number } | undefined>(
    (left, each) => (left && Math.abs(left.at - wanted) <= Math.abs(each.at - wanted) ? left : each),
    undefined,
  );
  return best && { ...best, times: spans.length };
}

const plain: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  "−": "-",
  "\u00ad": "",
};

function fold(text: string): Folded {
  const from: number[] = [];
  let folded = "";
  let space = false;
  for (let index = 0; index < text.length; index++) {
    const each = text[index] as string;
    if (/\s/.test(each)) {
      if (!space) push(" ", index);
      space = true;
      continue;
    }
    space = false;
    push(plain[each] ?? lower(each), index);
  }
  return { text: folded, from };

  function push(letters: string, index: number): void {
    folded += letters;
    for (let count = 0; count < letters.length; count++) from.push(index);
  }
}

function lower(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === 1 ? small : letter;
}
