import { isOfPrograms, showsMarkup } from "../manuscript/code.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";

/** Traces of the way a text came: paragraphs cut by page breaks, escapes and markup left over. */
export function layout({ text, clean, prose, spot, outline, isReflowed, style }: Manuscript): Finding[] {
  const found = (isReflowed ? [] : prose.breaks).flatMap(({ start, end }) => {
    const at = spot(start, end);
    // Where an equation or a figure stands between, the sentence goes on behind it.
    if (style === "keys" && lettersOf(at.snippet ?? "") > lettersOf(text.slice(start, end))) return [];
    return [finding("text/broken-paragraph", at, "A page break cuts the paragraph.", "Join the two parts.")];
  });
  // What cites by keys is a source file: its tags and escapes are for the program that sets it.
  if (style === "keys") return found;
  // What a manual of programs prints in its listings, and what it tells of markup, is meant to stand there.
  if (isReflowed && (isOfPrograms(text) || showsMarkup(text))) return found;
  for (const match of text.matchAll(/(?<=\s|^|\()[$%&#](?=[\d\p{L}])\S*(?:\s\p{L}+)?/gu)) {
    if (clean.escapes.includes(clean.origin(match.index) - 1))
      found.push(
        finding(
          "text/markup-artifact",
          spot(match.index, match.index + match[0].length),
          "A backslash was left before a sign.",
          "Take the backslash out.",
        ),
      );
  }
  for (const match of text.slice(outline.bodyStart).matchAll(leftovers)) {
    const at = outline.bodyStart + match.index;
    found.push(
      finding(
        "text/markup-artifact",
        spot(at, at + match[0].length),
        `“${match[0].slice(0, 30)}” is markup that was left over.`,
        "Write what it stands for, or take it out.",
      ),
    );
  }
  return found;
}

/** How many signs there are that are no marks of emphasis. */
function lettersOf(words: string): number {
  return words.replace(/[\s*_\\]/gu, "").length;
}

const leftovers =
  /&(?:amp|nbsp|lt|gt|quot|#\d{2,5});|<\/?(?:br|p|i|b|em|strong|sup|sub|span|div)\s*\/?>|\[\?\?\]|\\(?:cite[pt]?|ref|textit|emph)\{[^}]{0,60}\}|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?|\ufffd+/gu;
