import type { Reference } from "../domain/reference.js";

/** What is known of a source that a bibliography entry may describe. */
export interface Matchable {
  readonly id: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  /** Its day, month or year. */
  readonly day?: string | null;
  readonly url?: string | null;
  readonly doi?: string | null;
  /** The entry that the case names for it. */
  readonly reference?: string | null;
}

export interface ReferenceMatch {
  readonly source: string;
  readonly reference: string;
  readonly by: "id" | "doi" | "url" | "title";
  /** 0–1; 1 for all but `title`. */
  readonly score: number;
}

/**
 * Pairs sources with the bibliography entries that describe them, each at most once: by the id that the case names, DOI, link,
 * then title, year and first author together. What is doubtful stays unpaired.
 */
export function matchReferences(_sources: readonly Matchable[], _references: readonly Reference[]): ReferenceMatch[] {
  return [];
}
