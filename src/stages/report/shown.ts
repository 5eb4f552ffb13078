import type { Stance } from "../../domain/claim.js";
import { firstOf, type Ran } from "../../domain/provenance.js";
import type { Evidence, OriginShown, RowsShown, SourceShown } from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import { isQuery, originFolds, ownReason, rootName } from "../../methods/claims/origin-folds.js";
import type { Shelf } from "./shelf.js";

const rowsShown = 20;

/** The origins of a claim, each with the documents that fold to it and why. */
export function originsShown(shelf: Shelf, claim: string, supports: readonly Row<"claim_evidence">[]): OriginShown[] {
  const links = shelf.links.filter((each) => each.claim === claim);
  const pieces = supports.map(({ ordinal, stance, aside, source, reference, query }) => ({
    ...{ ordinal, stance, aside, document: source ?? reference ?? query },
    day: (source && shelf.sources.get(source)?.day) || null,
  }));
  return shelf.origins
    .filter((each) => each.claim === claim)
    .map(({ id, name, stance, grade, weight, reason, interested, reach, documents }) => {
      const folds = originFolds({ id, stance, documents: JSON.parse(documents) as string[] }, pieces, links);
      return {
        ...{ id: rootName(id), name, stance: stance as Stance, grade, weight, interested, reach },
        reason: ownReason(reason),
        documents: folds.length,
        folds: folds.map(({ document, because }) => ({ id: document, title: documentTitle(shelf, document), because })),
      };
    });
}

/** Whether a piece rests on a note of the case alone. */
export function isOwnNote(shelf: Shelf, { source, through }: Row<"claim_evidence">): boolean {
  return through === null && source !== null && shelf.sources.get(source)?.kind === "note";
}

/** The title of a document or work; null where none is named. */
export function titleAt(shelf: Shelf, id: string | null): string | null {
  return id === null ? null : documentTitle(shelf, id);
}

function documentTitle(shelf: Shelf, id: string): string {
  return shelf.sources.get(id)?.title ?? titleOf(shelf, id) ?? (isQuery(id) ? "rows of the case" : id);
}

/** The earliest document in which at least half of a span stands too. */
export function takenFrom(shelf: Shelf, source: string | null, start: number | null, stop: number | null): Evidence["taken"] {
  if (source === null || start === null || stop === null) return null;
  const covered = (each: Shelf["copies"][number]) => Math.min(each.end, stop) - Math.max(each.start, start);
  const day = (each: Shelf["copies"][number]) => shelf.sources.get(each.earlier)?.day ?? "9999";
  const [first] = shelf.copies
    .filter((each) => each.later === source && covered(each) * 2 >= stop - start && covered(each) > 0)
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : b.shingles - a.shingles));
  if (!first) return null;
  const because = `the words around it stand in both (${first.shingles} runs of three)`;
  return { id: first.earlier, title: documentTitle(shelf, first.earlier), because };
}

/** The first rows of what a query gave, and how many there are. */
export function shown(found: Ran, rest: { unit: string | null; digits: number | null; stance?: Stance }): RowsShown {
  return {
    ...firstOf(found, rowsShown),
    unit: rest.unit,
    digits: rest.digits,
    stance: rest.stance ?? null,
    note: null,
  };
}

/** A document as a source of evidence; none where the case has none of that id. */
export function sourceOf(shelf: Shelf, id: string | null): SourceShown[] {
  const source = id === null ? undefined : shelf.sources.get(id);
  return source ? [{ id: source.id, kind: "source", title: source.title, day: source.day, grade: source.grade, licence: null }] : [];
}

/** A work as a source of evidence; none where the bibliography has none of that id. */
export function referenceShown(shelf: Shelf, id: string | null): SourceShown[] {
  const reference = id === null ? undefined : shelf.references.get(id);
  return reference
    ? [
        {
          id: reference.id,
          kind: "reference",
          title: reference.title,
          day: reference.day ?? reference.year?.toString() ?? null,
          grade: null,
          licence: null,
        },
      ]
    : [];
}

/** A work as the list of references writes it. */
export function titleOf(shelf: Shelf, reference: string | null): string | undefined {
  return reference === null ? undefined : shelf.references.get(reference)?.apa.replaceAll("*", "");
}

/** The name of a speaker; its id where nobody named it. */
export function nameOf(shelf: Shelf, speaker: string | null): string | null {
  return speaker === null ? null : (shelf.actors.get(speaker)?.name ?? speaker);
}
