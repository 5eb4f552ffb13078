import type { Place, Problem } from "../domain/problem.js";
import type { Ran, Standing } from "../domain/provenance.js";
import type { Manuscript } from "../domain/report/manuscript.js";
import type { Cell } from "../domain/report/report.js";
import type { Row } from "../domain/tables.js";
import type { CertaintyWords } from "../methods/claims/certainty-words.js";
import type { NamedActor } from "../methods/claims/scope.js";

/** One entry of figures.yaml and what its query gave. */
export interface FigureFact {
  readonly id: string;
  readonly says: string;
  readonly subtitle: string | null;
  readonly show: "number" | "series" | "bars" | "map" | "network" | "table" | "compare" | "intervals" | "fan" | "matrix";
  readonly unit: string | null;
  readonly digits: number | null;
  readonly standing: Standing;
  readonly note: string | null;
  readonly query: string;
  readonly at: Place;
  /** What the query gave; null where it could not run. */
  readonly ran: Ran | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: number;
  /** Tables that the query reads. */
  readonly reads: readonly string[];
  /** The rows that it reads, table by table: the first of them, and the query that gives all. */
  readonly behind: readonly Ran[];
  /** Why the query could not run. */
  readonly fault: string | null;
}

/** A source as far as checks need it; `text` where the report quotes it. */
export interface SourceFact {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
}

/** A name of a party to events that no actor of the case bears. */
export interface Stranger {
  readonly dataset: string;
  readonly name: string;
  readonly rows: number;
  readonly file: string;
  readonly line: number;
}

/** How far coders agree on one category. */
export interface AgreementFact {
  readonly category: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly coders: readonly string[];
  /** Krippendorff's α; null where it is not defined, for the reason given. */
  readonly alpha: number | null;
  readonly because: string | null;
  readonly units: number;
  /** What it must reach. */
  readonly least: number;
}

/** Everything that the checks judge, gathered once. */
export interface Facts {
  readonly manuscript: Manuscript | null;
  readonly figures: ReadonlyMap<string, FigureFact>;
  readonly claims: readonly Row<"claim">[];
  readonly supports: readonly Row<"claim_evidence">[];
  readonly origins: readonly Row<"origin">[];
  readonly references: readonly Row<"reference">[];
  /** References that judgements or data name, beside the report. */
  readonly referencesUsed: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, SourceFact>;
  readonly categories: readonly Row<"category">[];
  /** Categories that something is coded with. */
  readonly coded: ReadonlySet<string>;
  readonly strangers: readonly Stranger[];
  readonly tallies: readonly Row<"tally">[];
  /** Pairs of datasets that part on a country or dyad and year. */
  readonly reconciled: readonly Row<"reconciled">[];
  readonly datasets: readonly Row<"dataset">[];
  /** Categories that two coders or more used or looked for. */
  readonly agreements: readonly AgreementFact[];
  readonly commitments: readonly Row<"commitment">[];
  readonly hypotheses: readonly Row<"hypothesis">[];
  readonly period: { readonly from: string; readonly to: string };
  /** Units of the last digit written by which a number may differ from its rows. */
  readonly rounding: number;
  /** Every actor with its names. */
  readonly actors: readonly NamedActor[];
  /** Words of certainty, and what they need. */
  readonly certainty: CertaintyWords;
}

/** One rule: a pure function of facts to problems. */
export interface Rule {
  readonly code: Problem["code"];
  run(facts: Facts): Problem[];
}
