/** A run of letters or digits, as names are compared: without accents, dots and case. */
export interface Piece {
  readonly key: string;
  /** As written, dots taken out. */
  readonly text: string;
  /** Index of the token that holds it. */
  readonly token: number;
}

const runs = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.]*/gu;

/** Letters without case and accents; the cheap way for plain ASCII. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  for (let at = 0; at < lower.length; at++) {
    if (lower.charCodeAt(at) > 127)
      return lower.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ı", "i").replaceAll("ł", "l").replaceAll("ø", "o");
  }
  return lower;
}

/** The pieces of words: `al-Qaeda` is two, `U.S.` one, whichever way a tokeniser cut them. */
export function pieces(words: readonly string[]): Piece[] {
  const found: Piece[] = [];
  for (let token = 0; token < words.length; token++) {
    const word = words[token] as string;
    if (isPlain(word)) {
      if (word !== "") found.push({ key: word.toLowerCase(), text: word, token });
      continue;
    }
    for (const [run] of word.matchAll(runs)) {
      const text = run.includes(".") ? run.replaceAll(".", "") : run;
      if (text !== "") found.push({ key: fold(text), text, token });
    }
  }
  return found;
}

/** Whether a word has nothing but Latin letters without accents. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at) | 32;
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}

/** The keys of a name of the lexicon and how each piece must be written: as capitals, with a capital, or in any way. */
export function nameKeys(name: string): { readonly key: string; readonly written: "upper" | "capital" | "any" }[] {
  return pieces([name]).map(({ key, text }) => {
    const upper = text.length > 1 && text.length <= 8 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
    return { key, written: upper ? "upper" : /^\p{Lu}/u.test(text) ? "capital" : "any" };
  });
}

/** Whether a piece of text may stand for a piece of a name. */
export function isWritten(text: string, written: "upper" | "capital" | "any"): boolean {
  if (written === "any") return true;
  if (written === "capital") return /^[\p{Lu}\p{N}]/u.test(text);
  return text === text.toUpperCase();
}
