import type { Traced } from "../domain/provenance.js";

/** What a new case would have a person look at, each by how much is open. */
export interface ToConfirm {
  /** Names in the data without an entry in actors.yaml. */
  readonly names: number;
  /** Documents whose kind or day nobody said or accepted. */
  readonly documents: number;
  /** Rows of event data outside the region or the period. */
  readonly aside: number;
}

/** What counts as inside, and what another choice would count. */
export interface Inside {
  readonly region: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly counted: Traced<number>;
  /** Countries of the region, then others whose rows lie in the period, by rows. */
  readonly countries: readonly CountryInside[];
  /** How many other countries have rows there; the list may have fewer. */
  readonly others: number;
  /** Rows of the region before the period and after it. */
  readonly before: Beyond | null;
  readonly after: Beyond | null;
  /** First and last day of what counts; null where nothing does. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Rows over several countries, some of the region, with no side that is at home there. */
  readonly across: Traced<number>;
  /** Rows outside that are too many to be kept, so that no country of theirs can be told. */
  readonly unkept: Traced<number>;
}

export interface CountryInside {
  /** ISO3. */
  readonly country: string;
  readonly isInside: boolean;
  /** Rows that lie there: those that count, or that would count. */
  readonly rows: Traced<number>;
  readonly datasets: readonly string[];
}

/** Rows of the region that the period leaves out, and the day with which it would take them in. */
export interface Beyond {
  readonly rows: Traced<number>;
  readonly day: string;
}
