import type { Problem } from "../domain/problem.js";
import { authorsOf, type Reference } from "../domain/reference.js";
import type { Row } from "../domain/tables.js";

export type BibliographyFormat = "bibtex" | "ris" | "csl-json" | "endnote-xml";

export interface Bibliography {
  readonly references: Reference[];
  readonly problems: Problem[];
}

/** The format of a bibliography by its content; undefined where it is none. */
export function bibliographyFormat(_bytes: Uint8Array): BibliographyFormat | undefined {
  return undefined;
}

/** Every entry of a bibliography in any format known, each with its line; entries that cannot be read are problems. */
export function readBibliography(_bytes: Uint8Array, _path: string): Bibliography {
  return { references: [], problems: [] };
}

/** An entry as a row of table `reference`; `apa` is its line in the list of references, `source` the source it describes. */
export function referenceRow(reference: Reference, file: string, apa: string, source: string | null = null): Row<"reference"> {
  return {
    id: reference.id,
    file,
    line: reference.line,
    type: reference.type,
    authors: JSON.stringify([...authorsOf(reference), ...(reference.others ? [{ family: "et al.", given: "", literal: "et al." }] : [])]),
    year: reference.year ?? null,
    day: reference.day ?? null,
    title: reference.title,
    container: reference.container ?? null,
    publisher: reference.publisher ?? null,
    volume: reference.volume ?? null,
    issue: reference.issue ?? null,
    pages: reference.pages ?? null,
    doi: reference.doi ?? null,
    url: reference.url ?? null,
    source,
    apa,
  };
}
