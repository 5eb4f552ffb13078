import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import type { Place } from "../../domain/problem.js";
import { positions } from "../../methods/text/code-points.js";

/** A place of ours (lines and columns from 1, code points) as a range of an editor (from 0, UTF-16); without the text, the beginning of the line. */
export function rangeOf({ line, column, start, end }: Place, document: TextDocument | undefined): Range {
  const row = Math.max(0, line - 1);
  if (!document) return { start: { line: row, character: 0 }, end: { line: row, character: 0 } };
  const text = document.getText();
  if (start !== undefined && end !== undefined) {
    const { units } = positions(text);
    return { start: document.positionAt(units(start)), end: document.positionAt(units(end)) };
  }
  const from = document.offsetAt({ line: row, character: 0 });
  const next = document.offsetAt({ line: row + 1, character: 0 });
  const words = text.slice(from, next > from ? next : text.length).replace(/\r?\n$/u, "");
  const { units } = positions(words);
  const first = Math.min(units(Math.max(0, column - 1)), words.length);
  return { start: document.positionAt(from + first), end: document.positionAt(from + words.length) };
}
