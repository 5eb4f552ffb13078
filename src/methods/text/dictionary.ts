import { positions } from "./code-points.js";

export interface Hit {
  /** Code points, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/**
 * One pattern for the words and phrases of a category: whole words, any case, any white space between the words of a
 * phrase, `*` at the end of a word for any ending. Undefined where there are no terms.
 */
export function compileTerms(terms: readonly string[]): RegExp | undefined {
  const words = terms
    .map((each) => each.trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  if (!words.length) return undefined;
  const pattern = words.map((term) => term.split(/\s+/).map(word).join("\\s+")).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
}

/** Every place where the terms occur, in order, without overlaps. */
export function findTerms(terms: RegExp, text: string): Hit[] {
  const hits: Hit[] = [];
  let at: ReturnType<typeof positions> | undefined;
  for (const match of text.matchAll(terms)) {
    at ??= positions(text);
    hits.push({ start: at.points(match.index), end: at.points(match.index + match[0].length), exact: match[0] });
  }
  return hits;
}

/** A word with one `*` within it, and one at its end; more would take the power of their number, and the first stands for all before the last. */
function word(term: string): string {
  const [head = "", ...rest] = term.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").split(/\*+/u);
  const any = "[\\p{L}\\p{N}’'-]*";
  const tail = rest.at(-1);
  if (tail === undefined) return head;
  return tail === "" && rest.length > 1 ? `${head}${any}${rest.at(-2)}${any}` : `${head}${any}${tail}`;
}
