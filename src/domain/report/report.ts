import type { ClaimFlag, Credence, Stance } from "../claim.js";
import type { Code, Place, Severity } from "../problem.js";
import { type NonEmpty, quote, type Ran, type Standing, type Traced, tell } from "../provenance.js";

/** The manuscript with every sentence linked to what it rests on: plain JSON, the content of dist/report.json. */
export interface CompiledReport {
  readonly version: 1;
  /** Name of the case. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  readonly turningPoints: readonly { readonly name: string; readonly day: string }[];
  readonly blocks: readonly Block[];
  /** The address of the style in which works are cited, in the Citation Style Language; null is APA 7. */
  readonly style: string | null;
  /** Everything that a sentence or drawing rests on, by id, as `figure:pak-2019` or `claim:k15`. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** Actors that its networks draw, by id. */
  readonly actors: Readonly<
    Record<string, { readonly name: string; readonly short: string; readonly kind: string; readonly outside: boolean }>
  >;
  /** Works cited, in the order of APA 7. */
  readonly references: readonly ReferenceEntry[];
  /** What the checks found in the manuscript, in the order of its lines. */
  readonly findings: readonly CheckFinding[];
  /** What the whole report rests on, most used first. */
  readonly rests: readonly { readonly kind: string; readonly name: string; readonly times: number }[];
  readonly counts: ReportCounts;
}

interface ReportCounts {
  readonly words: number;
  readonly sentences: number;
  readonly carried: number;
  readonly bare: number;
  readonly drawings: number;
  readonly standing: Readonly<Record<Standing, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

export type Block =
  | { readonly kind: "heading"; readonly id: string; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: "paragraph"; readonly sentences: readonly Sentence[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly first: number; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | ReportTable
  | Drawing
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "note"; readonly label: string; readonly blocks: readonly Block[] }
  | { readonly kind: "rule" };

/** A table of the manuscript: each row is one sentence, whose runs stand in cells. */
export interface ReportTable {
  readonly kind: "table";
  readonly align: readonly ("left" | "right" | "center" | null)[];
  readonly head: readonly (readonly Run[])[];
  readonly rows: readonly { readonly sentence: Sentence; readonly cells: readonly (readonly Run[])[] }[];
}

/** A drawing alone in its paragraph. Its rows are what its figure's query gave. */
export interface Drawing {
  readonly kind: "drawing";
  /** `d1`, `d2`… in the order of the text. */
  readonly id: string;
  /** Id in figures.yaml. */
  readonly figure: string;
  /** The same figure in `evidence`. */
  readonly evidence: string;
  readonly show: "number" | "series" | "bars" | "map" | "network" | "table" | "compare" | "intervals" | "fan" | "matrix";
  /** Of its heading, one below the section's. */
  readonly level: 2 | 3 | 4;
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
  readonly unit: string | null;
  readonly digits: number | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** All rows there are; more than `rows` where the drawing would not hold them. */
  readonly total: number;
  readonly findings: readonly number[];
  readonly at: Place;
}

/** A value of a row: days are ISO strings. */
export type Cell = string | number | boolean | null;

/** One sentence of report.md; one row of its tables. */
export interface Sentence {
  /** `s1`, `s2`… in the order of the text; the id in the table `sentence`. */
  readonly id: string;
  readonly at: Place;
  readonly text: string;
  readonly runs: readonly Run[];
  /** Its words, traced to all that it rests on; null where it is bare. */
  readonly carried: Traced<string> | null;
  /** Keys of `CompiledReport.evidence`, each once, in the order of the text. */
  readonly evidence: readonly string[];
  /** Indexes into `CompiledReport.findings`. */
  readonly findings: readonly number[];
}

/** A stretch of text set in one way. */
export interface Run {
  readonly text: string;
  readonly marks?: readonly ("em" | "strong" | "code" | "strike" | "sup")[];
  /** A key of `CompiledReport.evidence`. */
  readonly evidence?: string;
  /** http, https, mailto or a place in the report. */
  readonly href?: string;
  /** Where the evidence that it names is not in the case. */
  readonly lost?: boolean;
  /** On the first run of a citation: the works that it cites, and how many runs print it. */
  readonly cites?: PrintedCitation;
}

/** A citation as the author wrote it, beside how the style prints it. */
export interface PrintedCitation {
  readonly form: "bracket" | "text";
  readonly items: readonly { readonly key: string; readonly prefix: string; readonly suffix: string; readonly yearOnly: boolean }[];
  readonly runs: number;
}

export interface CheckFinding {
  readonly code: Code;
  readonly severity: Severity;
  readonly says: string;
  readonly mend: string;
  readonly at: Place;
}

export interface ReferenceEntry {
  readonly id: string;
  readonly runs: readonly Run[];
  readonly url: string | null;
  /** The source of the case that it describes. */
  readonly source: string | null;
  /** Sentences that cite it. */
  readonly cited: readonly string[];
}

const evidenceKinds = ["passage", "rows", "claim", "reference", "figure"] as const;
type EvidenceKind = (typeof evidenceKinds)[number];

/** What a sentence, drawing, claim or point rests on: the content of the evidence panel, the same shape everywhere. */
export interface Evidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  /** What it says, in one line, traced to its passages and rows. */
  readonly finding: Traced<string>;
  /** Short facts in words: unit, flags, who asserts and who denies. */
  readonly notes: readonly string[];
  readonly passages: readonly QuotedPassage[];
  readonly rows: readonly RowsShown[];
  /** Numbers that it tells, by the names that pages know them by. */
  readonly values: Readonly<Record<string, Traced<Cell>>>;
  /** A query of a case file that could not run, and why. */
  readonly faults: readonly { readonly query: string; readonly says: string }[];
  readonly origins: readonly OriginShown[];
  readonly credence: Credence | null;
  readonly flags: readonly ClaimFlag[];
  /** The earlier document in which its words stand too, where it is no claim. */
  readonly taken: { readonly id: string; readonly title: string; readonly because: string } | null;
  /** Documents, works and datasets behind it. */
  readonly sources: readonly SourceShown[];
  /** One way on: a page of the app, or a web address. */
  readonly more: { readonly page: "sources" | "claims" | "references" | "web"; readonly id: string; readonly label: string } | null;
  /** The file of the case in which it stands. */
  readonly at: Place | null;
}

export interface QuotedPassage {
  readonly stance: Stance | null;
  readonly speaker: string | null;
  /** Id of the source; null where only a reference is known. */
  readonly source: string | null;
  readonly title: string;
  readonly day: string | null;
  readonly grade: string | null;
  readonly page: string | null;
  /** Words of the source around the quotation, cut at a word. */
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  /** Code points of the source's normalised text, end exclusive. */
  readonly start: number | null;
  readonly end: number | null;
  readonly note: string | null;
  /** Whether the words are those of an analyst's own note, and so nobody's to quote. */
  readonly isNote: boolean;
  /** How far it reaches, in words; null where it is no evidence of a claim. */
  readonly reach: string | null;
  /** Why it does not count, where it is set aside. */
  readonly aside: string | null;
}

/** What a query gave: the first of its rows, with how they are set and what they are. */
export interface RowsShown extends Ran {
  /** Files that the rows stand in, where they name them. */
  readonly files?: readonly { readonly file: string; readonly rows: number; readonly first: number; readonly last: number }[];
  readonly unit: string | null;
  readonly digits: number | null;
  readonly stance: Stance | null;
  readonly note: string | null;
}

export interface OriginShown {
  /** Actor, source or work; the same in every claim. */
  readonly id: string;
  readonly name: string;
  readonly stance: Stance;
  readonly grade: string;
  /** 0–1: a convention. */
  readonly weight: number;
  readonly reason: string;
  readonly interested: boolean;
  /** read, rows, told: one or several. */
  readonly reach: string;
  readonly documents: number;
  /** Documents that it speaks through, the root first, and why each other is no origin of its own. */
  readonly folds: readonly { readonly id: string; readonly title: string; readonly because: string | null }[];
}

export interface SourceShown {
  readonly id: string;
  /** source, reference, dataset */
  readonly kind: "source" | "reference" | "dataset";
  readonly title: string;
  readonly day: string | null;
  readonly grade: string | null;
  readonly licence: string | null;
}

/** What evidence is made from: what it says and how that is known; the rest is empty where it is not given. */
export type EvidenceGiven = Pick<Evidence, "kind"> &
  Partial<Omit<Evidence, "finding">> & { readonly says: string; readonly standing: Standing };

/**
 * A piece of evidence. What it says is traced to the passages and rows given; where there are none, to the line of the
 * case in which a person wrote it.
 */
export function evidenceOf({ says, standing, ...given }: EvidenceGiven): Evidence {
  const { passages = [], rows = [], at = null } = given;
  const refs: (Ran | Traced<unknown>)[] = [
    ...passages.flatMap(({ source, exact, start, end, aside }) =>
      source !== null && start !== null && end !== null && aside === null ? [quote({ source, start, end, exact })] : [],
    ),
    ...rows,
  ];
  const [first = { file: at?.file ?? "case.yaml", line: at?.line ?? 1 }, ...rest] = refs;
  return {
    ...{
      id: "",
      notes: [],
      passages,
      rows,
      values: {},
      faults: [],
      origins: [],
      credence: null,
      flags: [],
      taken: null,
      sources: [],
      more: null,
      at,
    },
    ...given,
    finding: tell(says, [first, ...rest] satisfies NonEmpty<unknown>, standing),
  };
}

/** All sentences of some blocks, in the order of the text. */
export function sentencesIn(blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((each): Sentence[] => {
    if (each.kind === "paragraph") return [...each.sentences];
    if (each.kind === "table") return each.rows.map((row) => row.sentence);
    if (each.kind === "list") return each.items.flatMap(sentencesIn);
    return each.kind === "quote" || each.kind === "note" ? sentencesIn(each.blocks) : [];
  });
}

/** All drawings of some blocks, in the order of the text. */
export function drawingsIn(blocks: readonly Block[]): Drawing[] {
  return blocks.flatMap((each): Drawing[] => {
    if (each.kind === "drawing") return [each];
    if (each.kind === "list") return each.items.flatMap(drawingsIn);
    return each.kind === "quote" || each.kind === "note" ? drawingsIn(each.blocks) : [];
  });
}
