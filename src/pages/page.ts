import type { CaseTrust } from "../domain/brings.js";
import type { ClaimFlag, ClaimKind, Credence } from "../domain/claim.js";
import type { Period } from "../domain/days/period.js";
import type { Problem, Severity } from "../domain/problem.js";
import type { Traced } from "../domain/provenance.js";
import type { CompiledReport, Evidence } from "../domain/report/report.js";
import type { ToConfirm } from "./confirm.js";
import type { WorkShown } from "./sources.js";

export type { Period };

/**
 * What each page of the app shows: made by the workbench from the tables of the last build, drawn by web/.
 * `at` is always the key of a piece of evidence, as `claim:k12`; GET /api/evidence answers it.
 */

export interface Turning {
  readonly id: string;
  readonly name: string;
  readonly day: string;
}

export interface ActorName {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** state, territory, group, organisation, person, population; unknown where no file of the case names it. */
  readonly kind: string;
  readonly country: string | null;
  readonly outside: boolean;
}

export interface MonthPoint {
  readonly month: string;
  readonly value: number;
}

export interface MonthSeries {
  readonly id: string;
  readonly says: string;
  /** The dataset that gave it; null where a person wrote it. */
  readonly dataset: string | null;
  readonly points: readonly MonthPoint[];
  /** Why there are none, where the query failed. */
  readonly fault: string | null;
  /** What of the dataset that gave it lies in no month; null where all does, or a person wrote it. */
  readonly lacks: string | null;
}

/** What frames every page. */
export interface Shell {
  readonly name: string;
  readonly question: string;
  readonly region: readonly string[];
  readonly period: Period;
  readonly turning: readonly Turning[];
  readonly series: readonly MonthSeries[];
  readonly actors: readonly ActorName[];
  /** What kind those are that event data name and actors.yaml does not: states and groups that the world's files know, by name. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Fingerprint of the tables: pages are asked for again when it changes. */
  readonly hash: string;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly counts: Readonly<Record<"sources" | "events" | "claims" | "sentences" | "dyads", number>>;
  readonly trust: CaseTrust;
}

/** Words of a finding; those with `at` open their evidence. */
export interface Phrase {
  readonly text: string;
  readonly at?: string;
  /** The value that the words tell, with the rows behind it. */
  readonly of?: Traced<string | number | boolean | null>;
}
export interface Lead {
  readonly phrases: readonly Phrase[];
  /** Its words, resting on all values that its phrases tell; null where it states no finding. */
  readonly carried: Traced<string> | null;
}

/** Codings that stand in a copy of a document, and how they count. */
export interface CopiesNote {
  /** Copies in which something is coded, and codings in them. */
  readonly copies: number;
  readonly codings: number;
  /** Codings that do not count, since the same coder has them in the document or in another copy. */
  readonly twice: number;
  /** Codings of words that the document does not have. */
  readonly alone: number;
}

/** One line of “what this page rests on”. */
export interface RestsOn {
  readonly kind: string;
  readonly says: string;
  readonly rows: Traced<number>;
  /** Where it opens something else than its rows. */
  readonly at: string | null;
}

export interface CountrySum {
  readonly country: string;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly at: string;
}
/** Sums by country in as many years before a turning point as after it; its own year is left out. */
export interface BeforeAfter {
  readonly dataset: string;
  /** Null where the case has none in the period: then one panel shows all of it. */
  readonly turning: Turning | null;
  /** `several`: deaths of rows that lie in several countries, and so in none that is drawn. */
  readonly panels: readonly { readonly label: string; readonly sums: readonly CountrySum[]; readonly several: number }[];
  readonly rows: number;
  /** The year of the turning point. */
  readonly leftOut: string | null;
  /** Countries of the region that the dataset has no row of by itself: drawn as not covered, never as without deaths. */
  readonly lacks: readonly string[];
}

export type Sign = "amity" | "enmity" | "disputed" | "none";
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly sign: Sign;
  /** Deaths, where the tie is a fight. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string;
  readonly at: string;
}
export interface TieNetwork {
  readonly dataset: string | null;
  readonly year: string | null;
  readonly ties: readonly Tie[];
  readonly rows: number;
  readonly claims: number;
  /** Ties that the drawing leaves out because it would not hold them. */
  readonly more: number;
  /** Ties that are stated of other days of the period than those drawn. */
  readonly elsewhen: number;
}

export interface EffectLine {
  readonly at: string;
  readonly series: string;
  readonly says: string;
  readonly turning: Turning;
  readonly months: number;
  readonly before: number;
  readonly after: number;
  readonly ratio: number | null;
  readonly rows: number;
}

export interface Health {
  readonly families: readonly { readonly family: string; readonly about: string; readonly counts: Readonly<Record<Severity, number>> }[];
  readonly problems: readonly ProblemLine[];
  readonly sources: readonly { readonly kind: string; readonly n: number }[];
  readonly credibility: readonly { readonly credibility: number; readonly n: number }[];
  readonly datasets: readonly DatasetLine[];
  readonly shares: readonly { readonly says: string; readonly n: number; readonly of: number }[];
  readonly coverage: readonly CoverageLine[];
  /** Of documents in languages that the event coder does not read; null where there is none. */
  readonly unread: Lead | null;
  readonly disagreements: Disagreements;
}

/** What one dataset covers of the period of the case: what lies outside is unknown, and no zero. */
export interface CoverageLine {
  readonly at: string | null;
  readonly dataset: string;
  /** The countries that the line is of, where the dataset does not look at all of the region alike: “Iraq alone”, “India”; else null. */
  readonly where: string | null;
  readonly covered: readonly { readonly since: string; readonly until: string }[];
  /** Days of the case's period that it does not cover. */
  readonly gaps: readonly { readonly since: string; readonly until: string }[];
  /** Rows of events that count, and how many stand aside by reason. */
  readonly counted: number;
  readonly aside: Readonly<Record<string, number>>;
  readonly counts: string | null;
  /** Fewest deaths a year that it lists. */
  readonly least: number | null;
}

/** Where two datasets part on a country, or pair, and year. */
export interface Disagreements {
  /** Pairs of figures that were held against each other, and those that part. */
  readonly compared: number;
  readonly apart: number;
  /** The widest of them. */
  readonly lines: readonly {
    readonly at: string;
    /** The country's name, or the two actors. */
    readonly of: readonly string[];
    readonly isCountry: boolean;
    readonly year: number;
    readonly one: string;
    readonly two: string;
    readonly oneBest: number;
    readonly twoBest: number;
    readonly why: string | null;
  }[];
}
export interface ProblemLine extends Problem {
  readonly key: string;
}

export interface Overview {
  readonly lead: Lead | null;
  readonly title: string | null;
  readonly map: BeforeAfter | null;
  /** Why there is no map: no deaths, most of them in rows of no one country, or none in the period though there is one of the whole; null where there is one. */
  readonly lacksMap: "data" | "countries" | "period" | null;
  readonly network: TieNetwork;
  readonly effects: readonly EffectLine[];
  readonly health: Health;
  /** What a person has yet to look at; null once a report says something that evidence carries. */
  readonly confirm: ToConfirm | null;
  readonly rests: readonly RestsOn[];
}

export interface DatasetLine {
  readonly at: string;
  readonly file: string;
  readonly dataset: string;
  readonly version: string | null;
  readonly format: string;
  readonly rows: number;
  readonly good: number;
  readonly flagged: number;
  readonly bad: number;
  /** Rows of events that count for the case. */
  readonly counted: number;
  /** Why others do not, and how many, `{"outside": 120}`. */
  readonly aside: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly licence: string | null;
}
export interface SourceLine {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly bloc: string | null;
  readonly day: string | null;
  readonly grade: string | null;
  /** Title of the source through which alone its words are known; null where it speaks for itself. */
  readonly through: string | null;
  /** Title of the source whose document it is once more; null where it is its own. */
  readonly copyOf: string | null;
  /** remote.yaml names it, and nobody fetched it yet. */
  readonly isAway: boolean;
  readonly proposed: readonly string[];
  readonly passages: number;
  readonly codings: number;
  readonly statements: number;
  readonly claims: number;
}
export interface SourcesPage {
  readonly lead: Lead;
  readonly sources: readonly SourceLine[];
  readonly datasets: readonly DatasetLine[];
  readonly coverage: readonly CoverageLine[];
  readonly disagreements: Disagreements;
  readonly references: number;
  readonly rests: readonly RestsOn[];
}

export interface SourcePage extends SourceLine {
  readonly file: string;
  readonly format: string;
  readonly language: string | null;
  readonly url: string | null;
  readonly gradeReason: string | null;
  readonly reference: string | null;
  readonly note: string | null;
  readonly words: number;
  readonly pages: number | null;
  readonly paragraphs: number;
  /** First code point of each part, and how many paragraphs it holds: parts are asked for one by one. */
  readonly parts: readonly { readonly start: number; readonly paragraphs: number; readonly words: number }[];
  readonly statementLines: readonly StatementLine[];
  /** Spans that claims quote. */
  readonly quotes: readonly { readonly claim: string; readonly stance: string; readonly start: number; readonly end: number }[];
  readonly claimLines: readonly { readonly id: string; readonly says: string }[];
}
export interface StatementLine {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly actor: string | null;
  readonly act: string;
  readonly target: string | null;
  readonly status: string;
  readonly exact: string;
  readonly proposed: boolean;
  readonly day: string | null;
  readonly place: string | null;
  readonly quantity: string | null;
  readonly cameo: string | null;
  /** The rule of the machine that read it. */
  readonly rule: string | null;
  /** How likely the machine's reading is all right, 0 to 1. */
  readonly confidence: number | null;
  readonly actorStart: number | null;
  readonly actorEnd: number | null;
  readonly targetStart: number | null;
  readonly targetEnd: number | null;
  readonly predicateStart: number | null;
  readonly predicateEnd: number | null;
}
export interface Paragraph {
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly exact: string;
}

export interface CommitmentLine {
  readonly at: string;
  readonly id: string;
  readonly says: string;
  readonly promiser: string;
  readonly promisee: string | null;
  readonly agreement: string | null;
  readonly made: string | null;
  readonly due: string | null;
  readonly moved: string | null;
  readonly status: string;
}
export interface DyadLine {
  readonly a: string;
  readonly b: string;
  readonly sign: Sign;
  readonly note: string;
  readonly sums: readonly {
    readonly at: string;
    readonly dataset: string;
    readonly events: number;
    /** Whether a row of it counts deaths: else its sums of them are no zeros, and are not told. */
    readonly isDeadly: boolean;
    readonly best: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Deaths a year of the dataset that knows most of it, over the period. */
  readonly spark: readonly { readonly year: number; readonly value: number }[];
  readonly claims: number;
}
export interface DyadsPage {
  readonly lead: Lead | null;
  readonly dyads: readonly DyadLine[];
  readonly more: number;
  /** Pairs that rows name and this list leaves out: a side of theirs is nobody in particular, or nobody placed it. */
  readonly unplaced: number;
  /** Pairs of which the case states a tie without any day. */
  readonly undated: number;
  /** How many pairs of each sign there are, listed yet or not. */
  readonly signs: Readonly<Record<Sign, number>>;
  readonly rests: readonly RestsOn[];
}
export interface ClaimSaid {
  readonly at: string;
  readonly id: string;
  readonly says: string;
  readonly day: string | null;
  readonly speaker: string | null;
  readonly sign: Sign;
  readonly carried: Traced<string> | null;
  readonly credence: Credence;
}
export interface WordSaid {
  readonly at: string;
  readonly day: string | null;
  readonly speaker: string | null;
  readonly act: string;
  readonly status: string;
  readonly exact: string;
  readonly source: string;
  readonly title: string;
  /** Whether they are an analyst's own, and so not quoted. */
  readonly isNote: boolean;
}
/** The first words of some, or more from a place on, and how many there are in all. */
export interface WordsPart {
  readonly words: readonly WordSaid[];
  readonly total: number;
  /** Of all, those without a day: they stand last, and may be of any time. */
  readonly undated: number;
}
export interface Triad {
  readonly at: string;
  readonly actors: readonly [string, string, string];
  /** Signs of ab, bc and ac. */
  readonly signs: readonly [Sign, Sign, Sign];
  readonly balanced: boolean;
  readonly claims: number;
  readonly turns: readonly string[];
}

export interface ClaimLine {
  readonly id: string;
  readonly at: string;
  readonly says: string;
  readonly speaker: string | null;
  readonly kind: ClaimKind;
  readonly actors: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  readonly carried: Traced<string> | null;
  readonly credence: Credence;
  readonly credibility: number;
  readonly for: number;
  readonly against: number;
  readonly documents: number;
  readonly flags: readonly ClaimFlag[];
  /** How far what counts reaches, as `read, rows`; none where nothing counts. */
  readonly reach: string;
  readonly bare: boolean;
  readonly findings: Readonly<Record<Severity, number>>;
}
export interface ClaimsPage {
  readonly lead: Lead | null;
  readonly claims: readonly ClaimLine[];
  readonly rests: readonly RestsOn[];
}

export interface ReportPage {
  readonly report: CompiledReport | null;
}

/** How far a claim bends: how much is believed without each origin, and with every grade one worse or better. */
export interface Bends {
  readonly believed: number;
  readonly low: number;
  readonly high: number;
  readonly without: readonly { readonly name: string; readonly believed: number }[];
}
/** The content of the evidence panel in the app. */
export interface Shown {
  readonly evidence: Evidence;
  readonly bends: Bends | null;
  readonly credibility: number | null;
  readonly problems: readonly ProblemLine[];
  /** The work that it is, as the bibliography has it. */
  readonly work: WorkShown | null;
  /** Pages on which it stands. */
  readonly links: readonly { readonly says: string; readonly href: string }[];
}

/** Some rows of a query in its own order, and how many there are in all. */
export interface RowsPage {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly total: number;
}

export interface Hit {
  readonly kind: "actor" | "source" | "passage" | "claim" | "category" | "reference" | "commitment" | "event" | "sentence";
  readonly title: string;
  readonly detail: string;
  readonly href: string;
}

/** Some of what a search finds, from a place on. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** What the index leaves out because it would not hold it, in a sentence; null where it has everything. */
  readonly unsearched: string | null;
}

/** Passages that have all words asked for, source by source in the order of the text. */
export interface FoundPassages {
  /** Code points of the source. */
  readonly passages: readonly { readonly source: string; readonly start: number; readonly end: number }[];
  /** How many there are; more than are listed in a large case. */
  readonly total: number;
  /** The words of the texts that were met, folded: those that begin like the words asked for, or are one letter away. */
  readonly terms: readonly string[];
}

/** What the app is told while it is open. */
export type Change =
  | { readonly kind: "here"; readonly hash: string }
  | { readonly kind: "building"; readonly files: readonly string[] }
  | { readonly kind: "built"; readonly hash: string }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };
