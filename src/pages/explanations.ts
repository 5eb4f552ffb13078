import type { Mark } from "../domain/hypothesis.js";
import type { Traced } from "../domain/provenance.js";
import type { CoverageLine, Lead, MonthSeries, Period, ProblemLine, RestsOn, Turning } from "./page.js";

/** A method declined: in the place of its answer stand what is wrong and what to do. */
export interface RefusalLine {
  readonly subject: string;
  readonly method: string;
  readonly about: string;
  readonly says: string;
  readonly mend: string;
}

/** A ratio with one interval by one law; null where the law gives none. */
export interface IntervalLine {
  readonly at: string;
  readonly law: string;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly dispersion: number | null;
}

export interface BreakLine {
  readonly at: string;
  readonly series: string;
  readonly method: string;
  readonly searched: boolean;
  readonly turning: string | null;
  readonly month: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly statistic: number | null;
  readonly p: number | null;
  readonly probability: number | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly nearest: string | null;
  readonly monthsOff: number | null;
  readonly note: string | null;
}

export interface WindowEffect {
  readonly at: string;
  readonly series: string;
  readonly turning: string;
  readonly months: number;
  readonly before: number;
  readonly after: number;
  readonly ratio: number | null;
  readonly intervals: readonly IntervalLine[];
  /** Its place among all dates of the series with the same window. */
  readonly placebo: { readonly place: number; readonly dates: number; readonly p: number } | null;
}

export interface SegmentedModel {
  readonly series: string;
  readonly turning: string;
  readonly since: string;
  readonly until: string;
  readonly columns: readonly string[];
  readonly dispersion: number;
  /** Ljung–Box p of what the model leaves. */
  readonly leftOver: number | null;
  /** Mean correlation of the noise of neighbouring months; null where no verdict holds. */
  readonly neighbours: number | null;
  readonly answers: readonly { readonly answer: string; readonly control: string | null; readonly intervals: readonly IntervalLine[] }[];
  readonly months: readonly {
    readonly at: string;
    readonly month: string;
    readonly counted: number;
    readonly expected: number;
    readonly low: number;
    readonly high: number;
  }[];
}

export interface PlaceboLine {
  readonly series: string;
  readonly months: number;
  readonly dates: readonly { readonly at: string; readonly month: string; readonly ratio: number; readonly turning: string | null }[];
}

export interface BaselineLine {
  readonly id: string;
  readonly says: string;
  readonly because: string | null;
  readonly counts: readonly { readonly ordinal: number; readonly says: string; readonly value: number; readonly exposure: number }[];
  readonly ratios: readonly (IntervalLine & { readonly ordinal: number })[];
}

interface PrecedenceLine {
  readonly at: string;
  readonly cause: string;
  readonly effect: string;
  readonly method: string;
  readonly lags: number;
  readonly p: number;
  readonly q: number;
  readonly pairs: number;
  readonly leftOver: number | null;
}

export interface SpreadLine {
  readonly question: string;
  readonly says: string;
  readonly method: string;
  readonly terms: readonly {
    readonly at: string;
    readonly term: string;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly p: number | null;
    readonly q: number | null;
    readonly note: string | null;
  }[];
}

/** Placebo dates on a series that the turning points should not have touched: windows, and those with p of .05 or less. */
export interface ControlAlarms {
  readonly series: string;
  readonly says: string;
  readonly windows: Traced<number>;
  readonly alarms: Traced<number>;
}

/** A series that the data give by themselves: what it counts, and the query that fills it. */
export interface SeriesOffered {
  readonly id: string;
  readonly says: string;
  readonly sql: string;
}

export interface EffectsPage {
  readonly lead: Lead | null;
  readonly series: readonly Omit<MonthSeries, "fault" | "lacks">[];
  readonly turning: readonly Turning[];
  readonly period: Period;
  readonly breaks: readonly BreakLine[];
  readonly effects: readonly WindowEffect[];
  readonly models: readonly SegmentedModel[];
  readonly placebos: readonly PlaceboLine[];
  readonly controls: readonly ControlAlarms[];
  readonly baselines: readonly BaselineLine[];
  readonly precedence: readonly PrecedenceLine[];
  readonly spread: readonly SpreadLine[];
  readonly refusals: readonly RefusalLine[];
  /** What the case has no data for, and what would give it. */
  readonly lacks: readonly string[];
  readonly coverage: readonly CoverageLine[];
  readonly rests: readonly RestsOn[];
}

export interface HypothesisLine {
  readonly id: string;
  readonly says: string;
  readonly note: string | null;
  readonly claim: string | null;
  readonly inconsistent: number;
  readonly consistent: number;
  readonly weight: number;
  readonly asked: number;
  readonly rank: number;
  readonly tied: boolean;
  readonly ranks: readonly [number, number];
  readonly decibels: number | null;
  readonly decibelsApart: number | null;
  readonly decibelRank: number | null;
  readonly decibelRanks: readonly [number, number] | null;
}

interface HeldCell {
  /** Key of the judgement; null where none was made. */
  readonly at: string | null;
  readonly mark: Mark;
  readonly flips: Mark | null;
  readonly likelihood: number | null;
  readonly decibels: number | null;
  readonly test: string | null;
  /** What other readers marked here, equal marks too. */
  readonly others: readonly { readonly by: string; readonly mark: Mark; readonly because: string | null }[];
}

export interface HeldEvidence {
  /** Key of what it rests on; null where it is in words alone. */
  readonly at: string | null;
  readonly id: string;
  /** Place in judgements/hypotheses.yaml. */
  readonly index: number;
  readonly says: string;
  /** How much the row counts against an explanation; 1 where nobody said. */
  readonly counts: number;
  readonly diagnosticity: number;
  readonly group: string | null;
  readonly because: string | null;
  readonly by: string;
  readonly day: string;
  /** By hypothesis, in their order. */
  readonly cells: readonly HeldCell[];
}

export interface ExpectedLine {
  readonly id: string;
  readonly says: string;
  readonly look: string | null;
  readonly decides: number;
  /** By hypothesis, in their order: decibels if found, if looked for and missing, and the test that it is. */
  readonly cells: readonly { readonly likelihood: number; readonly found: number; readonly missing: number; readonly test: string }[];
}

/** Another reader's marks beside the first reader's. */
export interface ReadAgain {
  readonly by: string;
  readonly day: string;
  readonly note: string | null;
  /** How many marks are the same. */
  readonly same: Lead;
  /** How far that is from chance, and how many marks point the other way. */
  readonly measure: Lead;
  /** Which explanation stands first and which last by either reader. */
  readonly places: Lead | null;
  /** By hypothesis, those that this reader marked in every row. */
  readonly against: readonly {
    readonly id: string;
    readonly first: { readonly rank: number; readonly weight: number };
    readonly second: { readonly rank: number; readonly weight: number };
  }[];
}

export interface ExplanationsPage {
  readonly lead: Lead | null;
  readonly readings: readonly ReadAgain[];
  readonly hypotheses: readonly HypothesisLine[];
  readonly evidence: readonly HeldEvidence[];
  readonly expected: readonly ExpectedLine[];
  readonly problems: readonly ProblemLine[];
  readonly rests: readonly RestsOn[];
}

/** A promise with its deadlines one after another and the evidence of its fate. */
export interface PromiseLine {
  readonly at: string;
  readonly id: string;
  readonly says: string;
  readonly promiser: string;
  readonly promisee: string | null;
  readonly agreement: string | null;
  readonly made: string | null;
  readonly due: string | null;
  readonly deadline: string | null;
  readonly ended: string | null;
  readonly status: string;
  readonly late: number | null;
  readonly kept: number;
  readonly broken: number;
  readonly moves: readonly { readonly to: string; readonly on?: string; readonly by?: string; readonly because?: string }[];
  readonly note: string | null;
}

export interface PromisesPage {
  readonly promises: readonly PromiseLine[];
  readonly breaks: readonly BreakLine[];
  readonly series: EffectsPage["series"];
}
