import type { Credence } from "../domain/claim.js";
import type { Standing } from "../domain/provenance.js";
import type { CheckFinding, CompiledReport, Drawing } from "../domain/report/report.js";

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
