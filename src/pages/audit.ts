import type { MarkedBlock } from "../audit/marking/marked-block.js";
import type { Problem } from "../domain/problem.js";

/** A finding of an audit, numbered in the order of the text. */
export interface AuditFinding extends Problem {
  readonly number: number;
  /** How it should read, where that is known. */
  readonly expected: string | null;
  /** Ids of the references that it is about, or that may have been meant. */
  readonly references: readonly string[];
}

/** A manuscript as the app shows it: its text with what was found beside it. Nothing of it is kept. */
export interface AuditPage {
  readonly file: string;
  readonly title: string | null;
  /** How its citations are written. */
  readonly style: "author-year" | "author-page" | "numeric" | "notes" | "keys" | "none";
  /** How much was read and found, in one sentence. */
  readonly summary: string;
  /** What it was held against beside itself, in one sentence; null where that is nothing. */
  readonly against: string | null;
  readonly findings: readonly AuditFinding[];
  readonly blocks: readonly MarkedBlock[];
}

/** What a case has that a manuscript can be held against. */
export interface AuditAgainst {
  /** Documents with a text. */
  readonly documents: number;
  /** The list of retractions that case.yaml names. */
  readonly retractions: string | null;
}

/** What an audit can be taken away as. */
export const auditCopies = ["html", "markdown", "json"] as const;
export type AuditCopy = (typeof auditCopies)[number];
