import { sha256 } from "../case/write.js";
import { contextOf } from "../methods/text/anchoring/place-anchor.js";
import { type Positions, positions } from "../methods/text/code-points.js";

export interface AssistedText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A piece of a source that the assistant was shown. */
export interface Piece {
  readonly source: string;
  /** The whole text of the source, its hash, and its positions. */
  readonly whole: string;
  readonly hash: string;
  readonly at: Positions;
  /** Where the piece begins, in UTF-16 units. */
  readonly from: number;
  readonly text: string;
  flat(): Flat;
}

interface Flat {
  readonly words: string;
  readonly units: readonly number[];
}

/** Code points of text in one question; a piece ends with a paragraph. */
const mostInPiece = 6000;

/** Makes pieces of one text, between UTF-16 units or code points: its hash and positions are found once. */
export function cutter({ id, text }: AssistedText) {
  const whole = { source: id, whole: text, hash: sha256(text), at: positions(text) };
  const units = (from: number, to: number): Piece => {
    const own = text.slice(from, to);
    return { ...whole, from, text: own, flat: flatOf(own) };
  };
  return { units, points: (from: number, to: number) => units(whole.at.units(from), whole.at.units(to)) };
}

/** A text cut at paragraphs, so that one question holds a few thousand signs. */
export function piecesOf(given: AssistedText): Piece[] {
  const { text } = given;
  const cut = cutter(given).units;
  const pieces: Piece[] = [];
  let from = 0;
  for (let end = 0; end < text.length; ) {
    const next = text.indexOf("\n\n", end);
    const stop = next < 0 ? text.length : next;
    if (stop - from > mostInPiece && end > from) {
      pieces.push(cut(from, end - 2));
      from = end;
    }
    end = next < 0 ? text.length : next + 2;
  }
  if (text.slice(from).trim()) pieces.push(cut(from, text.length));
  return pieces;
}

/** The words of a quote in a piece: letter for letter, where white space may differ, since a line may break elsewhere; undefined where they are not there. */
export function quoteIn(piece: Piece, quote: string) {
  const found = spanOf(piece, quote);
  if (!found) return undefined;
  const [from, to] = [piece.from + found.from, piece.from + found.to];
  return {
    source: piece.source,
    text: piece.hash,
    start: piece.at.points(from),
    end: piece.at.points(to),
    exact: piece.whole.slice(from, to),
    ...contextOf(piece.whole, from, to),
  };
}

function spanOf({ text, flat }: Piece, quote: string): { readonly from: number; readonly to: number } | undefined {
  const at = text.indexOf(quote);
  if (at >= 0) return { from: at, to: at + quote.length };
  const sought = quote.replaceAll(/\s+/gu, " ");
  const { words, units } = flat();
  const found = words.indexOf(sought);
  if (found < 0) return undefined;
  return { from: units[found] as number, to: (units[found + sought.length - 1] as number) + 1 };
}

/** A text with every white space as one space, and where each of its signs stood; made once, and only where a quote asks for it. */
function flatOf(text: string): () => Flat {
  let made: Flat | undefined;
  return () => (made ??= flattened(text));
}

function flattened(text: string): Flat {
  const units: number[] = [];
  const flat: string[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    const sign = text[unit] as string;
    const isSpace = sign.trim() === "";
    if (isSpace && flat.at(-1) === " ") continue;
    units.push(unit);
    flat.push(isSpace ? " " : sign);
  }
  return { words: flat.join(""), units };
}
