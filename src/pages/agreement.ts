import type { CopiesNote, Lead, RestsOn } from "./page.js";

/** A coefficient as pages show it; without a value it says why. */
export interface Measured {
  readonly name: string;
  /** Whose definition it is. */
  readonly version: string;
  readonly value: number | null;
  readonly because: string | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How the interval came about, or why there is none. */
  readonly by: string | null;
  readonly n: number;
  /** The value that it is about, where it is about one. */
  readonly category?: string;
}

export const unitKinds = ["paragraph", "sentence"] as const;
type UnitKind = (typeof unitKinds)[number];

/** What agreement is asked about; nobody chosen means all people. */
export interface AgreementAsked {
  readonly coders: readonly string[];
  readonly unit: UnitKind;
}

export interface CoderLine {
  readonly name: string;
  readonly codings: number;
  readonly sources: number;
  readonly done: number;
  /** Whether its codings are proposals of a machine. */
  readonly isMachine: boolean;
}

export interface CategoryAgreementLine {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly units: number;
  /** Units with it, for each chosen coder. */
  readonly present: readonly number[];
  readonly percent: Measured;
  readonly alpha: Measured;
  readonly kappa: Measured;
  readonly pi: Measured | null;
  readonly ac1: Measured;
  readonly spans: Measured;
  /** Disagreements that nobody decided. */
  readonly open: number;
}

export interface DocumentAgreementLine {
  readonly id: string;
  readonly title: string;
  readonly units: number;
  readonly codings: readonly number[];
  /** Share of units with one and the same set of codes. */
  readonly percent: Measured;
  /** α of sets of codes. */
  readonly alpha: Measured;
  readonly spans: Measured;
  readonly open: number;
}

/** Categories below one that are steps of a scale. */
export interface ScaleLine {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly string[];
  readonly measures: readonly Measured[];
}

export interface AgreementPage {
  readonly lead: Lead | null;
  readonly coders: readonly CoderLine[];
  readonly chosen: readonly string[];
  readonly unit: UnitKind;
  /** Sources that two chosen coders or more coded, and their units. */
  readonly sources: number;
  readonly units: number;
  readonly categories: readonly CategoryAgreementLine[];
  /** α that a code must reach, and whether the case says so or it is the usual one. */
  readonly least: number;
  readonly isLeastSaid: boolean;
  /** Coders whose codings stay hidden until they are done, where the case is blind. */
  readonly waitsFor: readonly string[];
  readonly agreed: number;
  readonly open: number;
  readonly decided: number;
  readonly copies: CopiesNote | null;
  readonly rests: readonly RestsOn[];
}

/** Over all codes at once. */
export interface WholeAgreement {
  /** Sets of codes a unit. */
  readonly sets: readonly Measured[];
  /** Spans of texts. */
  readonly spans: readonly Measured[];
  readonly scales: readonly ScaleLine[];
}

/** All coefficients of one category, with intervals. */
export interface CategoryMeasures {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly units: readonly Measured[];
  readonly spans: readonly Measured[];
}

/** One part of the events that the machine read, against what the person made of it. */
export interface MachinePart {
  readonly name: string;
  readonly units: number;
  readonly measures: readonly Measured[];
}

/** Events that the machine proposed, and what people decided of them. */
export interface MachineAgreement {
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly open: number;
  /** Who accepted or corrected. */
  readonly by: readonly string[];
  readonly parts: readonly MachinePart[];
}

interface DisagreementSpan {
  readonly coder: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly memo: string | null;
}

/** Codings of one category that overlap and differ, or that somebody did not make. */
export interface Disagreement {
  readonly key: string;
  readonly source: string;
  readonly title: string;
  readonly category: string;
  readonly name: string;
  readonly kind: "borders" | "missing";
  readonly without: readonly string[];
  readonly spans: readonly DisagreementSpan[];
  /** The words from `from` on, with what stands around them. */
  readonly text: string;
  readonly from: number;
}

export interface Disagreements {
  readonly shown: readonly Disagreement[];
  readonly open: number;
  readonly decided: number;
  /** Agreed to the letter, and not yet with the consensus. */
  readonly agreed: number;
  /** What undoing would take back; null where there is nothing. */
  readonly undo: string | null;
}

/** What becomes of a disagreement: the coding of one coder is taken over, or none of them. */
export interface Resolution extends AgreementAsked {
  readonly key: string;
  /** `CODER/ID`; null where nobody's is. */
  readonly take: string | null;
}
