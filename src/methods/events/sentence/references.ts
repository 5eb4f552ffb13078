import type { Sentence } from "../../syntax/syntax.js";
import { joinTexts } from "../actors/proper-name.js";

const opening = /^[-–•*\d.\s[\]]*\p{Lu}[\p{L}’'-]+,\s*(?:\p{Lu}\.\s?)+[^?!]*\((?:19|20)\d\d[a-z]?(?:,[^()]*)?\)/u;
const closing = /[,.]\s*\d{1,4}\s?\(\d{1,3}(?:[-–/]\d{1,3})?\)(?:,\s*(?:e?\d+|\d+[-–]\d+))?\.?$/u;

/**
 * Which sentences belong to a list of references, whose titles tell of nothing: they open with names and a year, follow one that ends
 * there, or end with volume, issue and pages. Rows of a table are no sentences either.
 */
export function inReferences(sentences: readonly Sentence[]): readonly boolean[] {
  let isTitle = false;
  return sentences.map(({ tokens }) => {
    const follows = isTitle;
    isTitle = false;
    if (tokens.filter(({ text }) => text === "|").length > 1) return true;
    if (!tokens.some(({ text }) => /\d/.test(text))) return follows;
    const text = joinTexts(tokens, 0, tokens.length);
    const opens = opening.exec(text);
    isTitle = opens !== null && opens[0].length > text.length - 3;
    return follows || opens !== null || closing.test(text);
  });
}
