import type { Problem } from "./problem.js";

/** A finding of an audit, numbered in the order of the text. */
export interface AuditFinding extends Problem {
  readonly number: number;
  /** How it should read, where that is known. */
  readonly expected: string | null;
  /** Ids of the references that it is about, or that may have been meant. */
  readonly references: readonly string[];
}

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

/** A manuscript as the app shows it: its text with what was found beside it. Nothing of it is kept. */
export interface AuditPage {
  readonly file: string;
  readonly title: string | null;
  /** How its citations are written. */
  readonly style: "author-year" | "numeric" | "notes" | "none";
  /** How much was read and found, in one sentence. */
  readonly summary: string;
  readonly findings: readonly AuditFinding[];
  readonly blocks: readonly MarkedBlock[];
}

/** What an audit can be taken away as. */
export const auditCopies = ["html", "markdown", "json"] as const;
export type AuditCopy = (typeof auditCopies)[number];
