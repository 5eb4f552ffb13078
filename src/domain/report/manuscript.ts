import type { Place } from "../problem.js";

/** report.md as it was written: blocks of sentences, each with the evidence that it names. Offsets of `Place` are code points of the file. */
export interface Manuscript<S = WrittenSentence> {
  readonly file: string;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly blocks: readonly ManuscriptBlock<S>[];
  /** All sentences of the blocks, in the order of the text. */
  readonly sentences: readonly S[];
  readonly drawings: readonly WrittenDrawing[];
}

export type ManuscriptBlock<S = WrittenSentence> =
  | { readonly kind: "heading"; readonly id: string; readonly level: number; readonly pieces: readonly Piece[] }
  | { readonly kind: "paragraph"; readonly sentences: readonly S[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly first: number; readonly items: readonly (readonly ManuscriptBlock<S>[])[] }
  | { readonly kind: "quote"; readonly blocks: readonly ManuscriptBlock<S>[] }
  | {
      readonly kind: "table";
      readonly align: readonly ("left" | "right" | "center" | null)[];
      readonly head: readonly (readonly Piece[])[];
      readonly rows: readonly { readonly sentence: S; readonly cells: readonly (readonly Piece[])[] }[];
    }
  | WrittenDrawing
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "note"; readonly label: string; readonly blocks: readonly ManuscriptBlock<S>[] }
  | { readonly kind: "rule" };

export interface WrittenDrawing {
  readonly kind: "drawing";
  readonly id: string;
  readonly figure: string;
  readonly title: string;
  readonly at: Place;
}

export interface WrittenSentence {
  readonly id: string;
  readonly at: Place;
  /** Heading that it stands under. */
  readonly section: string;
  /** What a reader reads, without marks; a row of a table has its cells joined by tabs. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where a stretch of the text stands in the file, by UTF-16 indexes. */
  readonly spot: (from: number, to: number) => Place;
}

export type Mark = "em" | "strong" | "code" | "strike" | "sup";

/** A stretch of a sentence that is set and linked in one way. */
export interface Piece {
  readonly text: string;
  /** UTF-16 index in the sentence's text. */
  readonly from: number;
  readonly marks: readonly Mark[];
  readonly at: Place;
  readonly link?: Link;
  readonly href?: string;
}

/** What a piece rests on. */
export type Link =
  | { readonly kind: "figure"; readonly ref: string }
  | { readonly kind: "claim"; readonly ref: string }
  | { readonly kind: "source"; readonly ref: string; readonly quote: string | null }
  | { readonly kind: "citation"; readonly form: "bracket" | "text"; readonly items: readonly Cited[] };

/** One work within a citation: `see @khalid2023, p. 4`. */
export interface Cited {
  readonly key: string;
  readonly prefix: string;
  /** What follows the key: `p. 4`. */
  readonly suffix: string;
  /** `-@key`: the year alone. */
  readonly yearOnly: boolean;
  readonly at: Place;
}

/** The works that a sentence or heading cites. */
export function citedIn(pieces: readonly Piece[]): Cited[] {
  return pieces.flatMap((each) => (each.link?.kind === "citation" ? each.link.items : []));
}
