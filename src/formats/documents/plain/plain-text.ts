import { problem } from "../../../domain/problem.js";
import { decode } from "../../encoding.js";
import type { Limits } from "../../refusal.js";
import { countPoints, type Layer, lay, type Piece } from "../laid-text.js";
import type { Reading } from "../reading.js";
import { headDay } from "./head-day.js";

/** Plain text in any common encoding; lines broken to a width are put together again; the day is the one that its head states. Offsets are code points of the decoded file. */
export function readPlainText(bytes: Uint8Array, path: string, limits: Limits): Reading {
  const { text, encoding, bad } = decode(bytes);
  const layer = lay(limits);
  layPlainText(text, layer);
  const at = { file: path, line: 1, column: 1 };
  const problems = bad
    ? [problem("data/encoding", at, `${bad} places are no text in ${encoding}, the encoding found.`, "Save the file as UTF-8.")]
    : [];
  const day = headDay(text);
  return { ...layer.done(), metadata: day ? { day } : {}, problems };
}

/** Lays the paragraphs of plain text; `from` is the offset of its first sign in the original. */
export function layPlainText(text: string, layer: Layer, from = 0): void {
  const lines = linesOf(text, from);
  const width = wrapWidth(lines.map((each) => each.text));
  let pieces: Piece[] = [];
  let last = "";
  const end = () => {
    layer.paragraph(pieces);
    pieces = [];
  };
  for (const line of lines) {
    const words = line.text.trim();
    const goesOn = width > 0 && last.length >= width * 0.6 && !/^([-•*·]|\(?\d{1,3}[.)])\s/u.test(words);
    if (!words || !goesOn) end();
    if (words) {
      const isBroken = /\p{L}-$/u.test(last) && pieces.length > 0;
      pieces.push({ text: words, offset: line.offset, joined: isBroken });
    }
    last = words;
  }
  end();
}

function linesOf(text: string, from: number): { text: string; offset: number }[] {
  let offset = from;
  const parts = text.split(/(\r\n?|\n|\f)/u);
  const lines: { text: string; offset: number }[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const line = parts[index] as string;
    lines.push({ text: line, offset });
    offset += countPoints(line) + (parts[index + 1]?.length ?? 0);
  }
  return lines;
}

/** The width to which lines were broken; 0 where each line is a paragraph of its own. */
function wrapWidth(lines: readonly string[]): number {
  const inner = lines.filter((line, index) => line.trim() && lines[index + 1]?.trim()).map((line) => line.trim().length);
  if (inner.length < 3) return 0;
  const sorted = [...inner].sort((a, b) => a - b);
  const wide = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (wide > 130 || wide < 30) return 0;
  const full = inner.filter((length) => length >= wide * 0.6 && length <= wide * 1.3).length;
  return full >= inner.length * 0.6 ? wide : 0;
}
