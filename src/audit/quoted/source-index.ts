import { plainLetters } from "../../domain/writing/plain-letters.js";

/** A word of a source: its letters for comparing, and where it stands (UTF-16, end exclusive). */
export interface Word {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

/** A source prepared for looking up quotations: all its letters in a row, so that spaces, hyphens at line ends, marks and capitals do not count. */
export interface SourceIndex {
  readonly text: string;
  readonly letters: string;
  /** For each of the letters, the unit of the text that it is from. */
  readonly from: readonly number[];
  readonly words: readonly Word[];
  /** Where each word stands among the words. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function sourceIndex(text: string): SourceIndex {
  const from: number[] = [];
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const plain = plainLetters(text[at] as string);
    for (let count = 0; count < plain.length; count += 1) from.push(at);
    if (plain !== "") parts.push(plain);
  }
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  for (const [at, { letters }] of words.entries()) {
    const known = places.get(letters);
    if (known) known.push(at);
    else places.set(letters, [at]);
  }
  return { text, letters: parts.join(""), from, words, places };
}

/** The words of a text; one that a line end cuts is one, and British and American spellings are the same. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad]|['’](?=\p{L})|[-‐][^\S\n]{0,3}\n[^\S\n]{0,8}(?=\p{Ll}))*/gu)].map(
    (match) => ({
      letters: spelled(plainLetters(match[0])),
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
}

/** A word as both sides of the Atlantic would have it. */
function spelled(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/our(?=$|s$|ed$|ing$|able$|al$|ful$|ite$|hood)/u, "or")
    .replace(/is(?=e$|es$|ed$|ing$|ation$|ations$|er$|ers$)/u, "iz")
    .replace(/ys(?=e$|es$|ed$|ing$)/u, "yz")
    .replace(/ence$/u, "ense")
    .replace(/ll(?=ed$|ing$|er$)/u, "l")
    .replace(/tre$/u, "ter")
    .replace(/programme/u, "program");
}
