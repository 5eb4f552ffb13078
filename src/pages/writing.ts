import type { Credence } from "../domain/claim.js";
import type { Standing } from "../domain/provenance.js";
import type { CheckFinding, CompiledReport, Drawing, Run } from "../domain/report/report.js";

/** As what the report is taken away. */
export const reportCopies = ["docx", "html"] as const;
export type ReportCopy = (typeof reportCopies)[number];

/** report.md as it is being written: as it reads, and what the rules of a build find in it. */
export interface Draft {
  /** Null where the text cannot be taken apart. */
  readonly report: CompiledReport | null;
  /** Those that stand in report.md, in the order of its lines. */
  readonly findings: readonly CheckFinding[];
}

/** What a sentence can rest on, by name, with what it is worth today. */
export interface Choices {
  readonly figures: readonly FigureChoice[];
  readonly claims: readonly ClaimChoice[];
  readonly sources: readonly SourceChoice[];
  readonly references: readonly ReferenceChoice[];
}

export interface FigureChoice {
  readonly id: string;
  readonly says: string;
  readonly show: Drawing["show"];
  /** What its query gives, where that is one number. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly digits: number | null;
  readonly standing: Standing;
  /** Rows that its query gives. */
  readonly rows: number;
  /** Why its query cannot run. */
  readonly fault: string | null;
}

export interface ClaimChoice {
  readonly id: string;
  readonly says: string;
  readonly speaker: string | null;
  readonly credence: Credence;
}

export interface SourceChoice {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly day: string | null;
  readonly grade: string | null;
}

export interface ReferenceChoice {
  readonly id: string;
  readonly title: string;
  readonly apa: string;
}

/** How one of the styles of a case, or APA 7, cites a work of its own. */
export interface CitedAs {
  /** The styles that lie in the case, by path. */
  readonly styles: readonly string[];
  /** The style that is shown; null for APA 7. */
  readonly of: string | null;
  /** What the style calls itself. */
  readonly title: string;
  /** A work as it stands in the text, in a note and in the list; null where the case has no works, or this is no style that can be used. */
  readonly work: { readonly text: readonly Run[]; readonly note: readonly Run[] | null; readonly entry: readonly Run[] | null } | null;
  /** Why it cannot be used. */
  readonly fault: string | null;
  /** What a build will say that it cannot do. */
  readonly notes: readonly string[];
}

/** A style that was taken into the case, or why it was not. */
export type StyleTaken = { readonly kind: "taken"; readonly path: string } | { readonly kind: "refused"; readonly says: string };
