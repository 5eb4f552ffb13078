import { positions } from "./code-points.js";

export interface Hit {
  /** Code points, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/**
 * One pattern for the words and phrases of a category: whole words, any case, any white space between the words of a
 * phrase, `*` at the end of a word for any ending. Of terms that begin at one place that of more words is taken. Undefined where there are no terms.
 */
export function compileTerms(terms: readonly string[]): RegExp | undefined {
  const phrases = terms.flatMap((each) => {
    const words = each.trim().split(/\s+/);
    return words[0] ? [{ words, length: each.length, isStem: /^[^*]+\*$/u.test(words.at(-1) as string) }] : [];
  });
  if (!phrases.length) return undefined;
  phrases.sort((a, b) => b.words.length - a.words.length || Number(b.isStem) - Number(a.isStem) || b.length - a.length);
  const groups: string[] = [];
  for (let from = 0, to = 0; from < phrases.length; from = to) {
    const { words, isStem } = phrases[from] as (typeof phrases)[number];
    while (phrases[to]?.words.length === words.length && phrases[to]?.isStem === isStem) to += 1;
    const all = phrases.slice(from, to).map((each) => each.words.map(word).join("\\s+"));
    // The class of letters is large: all stems share one, else a dictionary of thousands takes seconds to compile.
    groups.push(isStem ? `(?:${all.map((each) => each.slice(0, -any.length)).join("|")})${any}` : all.join("|"));
  }
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${groups.join("|")})(?![\\p{L}\\p{N}])`, "giu");
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

/** Any letters of a word, or none. */
const any = "[\\p{L}\\p{N}’'-]*";

/** A word with one `*` within it, and one at its end; more would take the power of their number, and the first stands for all before the last. */
function word(term: string): string {
  const [head = "", ...rest] = term.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").split(/\*+/u);
  const tail = rest.at(-1);
  if (tail === undefined) return head;
  // A star that stands alone is one word: were it any letters or none, several in a row would part a text in all ways.
  if (head === "" && tail === "" && rest.length === 1) return "[\\p{L}\\p{N}’'-]+";
  return tail === "" && rest.length > 1 ? `${head}${any}${rest.at(-2)}${any}` : `${head}${any}${tail}`;
}
