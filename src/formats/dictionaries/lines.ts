import { type Problem, problem } from "../../domain/problem.js";
import type { PhraseWord } from "../../methods/events/dictionary-coder/dictionary.js";

/** One line of a dictionary without its comment. */
export interface DictionaryLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** Whether it began with a blank: it goes on with the entry above. */
  readonly isIndented: boolean;
}

/** The lines that say something: without `#` and `;` comments, `<!-- -->` over several lines, and blanks. */
export function dictionaryLines(text: string): DictionaryLine[] {
  const found: DictionaryLine[] = [];
  let isComment = false;
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    let rest = raw;
    if (isComment) {
      const end = rest.indexOf("-->");
      if (end < 0) continue;
      isComment = false;
      rest = rest.slice(end + 3);
    }
    for (;;) {
      const start = /<\s?!\s?--/u.exec(rest)?.index;
      if (start === undefined) break;
      const end = rest.indexOf("-->", start);
      isComment = end < 0;
      rest = rest.slice(0, start) + (end < 0 ? "" : rest.slice(end + 3));
      if (isComment) break;
    }
    const said = rest.slice(0, commentStart(rest)).trimEnd();
    if (said.trim() !== "") found.push({ text: said.trim(), line: index + 1, isIndented: /^\s/u.test(rest) });
  }
  return found;
}

/** Where a comment begins: at the first `#` or `;` outside brackets. */
function commentStart(line: string): number {
  let depth = 0;
  const lastClose = line.lastIndexOf("]");
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign === "[") depth = 1;
    else if (sign === "]") depth = 0;
    else if ((sign === ";" || sign === "#") && (depth === 0 || lastClose < at)) return at;
  }
  return line.length;
}

/** An entry `NAME {FORMS} [CODE]` taken apart; a brace that does not close takes the rest of the line. */
export interface Entry {
  readonly name: string;
  readonly forms: string | undefined;
  readonly isClosed: boolean;
  /** What stands behind, from the bracket of the code on. */
  readonly rest: string;
}

export function entryOf(text: string): Entry {
  const at = text.search(/[{[]/u);
  if (at < 0) return { name: text.trimEnd(), forms: undefined, isClosed: true, rest: "" };
  const name = text.slice(0, at).trimEnd();
  if (text[at] === "[") return { name, forms: undefined, isClosed: true, rest: text.slice(at) };
  const close = text.indexOf("}", at);
  if (close < 0) return { name, forms: text.slice(at + 1), isClosed: false, rest: "" };
  return { name, forms: text.slice(at + 1, close), isClosed: true, rest: text.slice(close + 1).trim() };
}

/** The code in the brackets that open a text; undefined where there is none, or several words. */
export function bracketed(text: string): string | undefined {
  const close = text.indexOf("]");
  const inside = text.slice(1, close).trim();
  return text.startsWith("[") && close > 0 && !/\s/u.test(inside) ? inside : undefined;
}

/** `PRESIDENT_GEORGE_W._BUSH` or `CARAS GALADHON` as words with what joins them; a closing `_` says nothing more. */
export function phraseWords(text: string): PhraseWord[] {
  const words: PhraseWord[] = [];
  for (const [, word = "", joint = ""] of text
    .trim()
    .toUpperCase()
    .matchAll(/([^_\s]+)([_\s]*)/gu))
    words.push({ word, isTight: joint.includes("_") && !/\s/u.test(joint) });
  return words;
}

export function badLine(file: string, { line }: Pick<DictionaryLine, "line">, says: string, mend: string): Problem {
  return problem("data/bad-row", { file, line, column: 1 }, says, mend);
}

/** Regular plural in capitals: `MINISTRY` is `MINISTRIES`, `BOSS` is `BOSSES`. */
export function regularPlural(noun: string): string {
  if (/[^AEIOU]Y$/u.test(noun)) return `${noun.slice(0, -1)}IES`;
  return /(?:S|X|Z|CH|SH)$/u.test(noun) ? `${noun}ES` : `${noun}S`;
}
