import type { StyledRun } from "./marks.js";

/** One work within a citation. */
export interface CslCite {
  readonly id: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly locator?: string;
  /** `page`, `chapter`: what the locator counts. */
  readonly label?: string;
  /** The sentence names the author: the citation does not. */
  readonly withoutAuthor?: boolean;
}

/** A stretch of a citation, and the work that it cites. */
export interface CitedRun extends StyledRun {
  readonly id?: string;
}

/** A list of works in a style: each citation and the list that follows from all of them. */
export interface Cited {
  /** The citation in the text or note, in the order of the text. */
  readonly citations: readonly (readonly CitedRun[])[];
  /** The author of a work as the sentence names them, by its id. */
  readonly authors: ReadonlyMap<string, string>;
  /** The entries of the list, in its order; empty where the style has none. */
  readonly entries: readonly { readonly id: string; readonly runs: readonly StyledRun[] }[];
}
