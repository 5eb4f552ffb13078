import type { Discard } from "../../methods/events/dictionary-coder/dictionary.js";
import { dictionaryLines, phraseWords } from "./lines.js";

/** Discards as TABARI and PETRARCH write them: a phrase a line, with `+` for those that leave out the whole story. */
export function readDiscardList(text: string): Discard[] {
  return dictionaryLines(text).map(({ text: written, line }) => ({
    phrase: phraseWords(written.replace(/^\+/u, "")).map((word) => ({ ...word, isTight: true })),
    isStory: written.startsWith("+"),
    line,
  }));
}
