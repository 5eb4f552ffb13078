import { authorsOf, type Reference } from "../../domain/bibliography/reference.js";
import type { Retraction } from "../../domain/bibliography/retraction.js";
import type { Row } from "../../domain/tables.js";
import { cslItem } from "./csl-json-write.js";

/** An entry as a row of table `reference`; `apa` is its line in the list of references, `source` the source it describes. */
export function referenceRow(
  reference: Reference,
  file: string,
  apa: string,
  source: string | null = null,
  became?: Retraction,
): Row<"reference"> {
  const more = reference.others ? [{ family: "et al.", given: "", literal: "et al." }] : [];
  return {
    id: reference.id,
    file,
    line: reference.line,
    type: reference.type,
    authors: JSON.stringify([...authorsOf(reference), ...more]),
    year: reference.year ?? null,
    day: reference.day ?? (reference.year === undefined ? (reference.dateText ?? null) : null),
    title: reference.title,
    container: reference.container ?? null,
    publisher: reference.publisher ?? null,
    volume: reference.volume ?? null,
    issue: reference.issue ?? null,
    pages: reference.pages ?? null,
    doi: reference.doi ?? null,
    url: reference.url ?? null,
    abstract: reference.abstract ?? null,
    keywords: JSON.stringify(reference.keywords ?? []),
    source,
    became: became?.nature ?? null,
    became_on: became?.day ?? null,
    apa,
    csl: JSON.stringify(cslItem(reference)),
  };
}
