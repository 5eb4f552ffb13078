/** Words of a block that are set in one way: numbers of the findings on them, the worst first, or the reference that they cite. */
export interface MarkedPiece {
  readonly text: string;
  readonly findings: readonly number[];
  readonly reference: string | null;
  readonly isItalic: boolean;
}

/** A stretch of the manuscript between blank lines, with the findings that begin in it. */
export interface MarkedBlock {
  readonly kind: "heading" | "paragraph";
  /** Code point at which it begins. */
  readonly start: number;
  /** The entry of the reference list that begins in it. */
  readonly reference: string | null;
  readonly pieces: readonly MarkedPiece[];
  readonly findings: readonly number[];
}
