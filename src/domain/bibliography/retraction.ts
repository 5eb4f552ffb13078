import type { Severity } from "../problem.js";
import { plainLetters } from "../writing/plain-letters.js";

/** What became of a published work, in the words of Retraction Watch's column RetractionNature. */
export const retractionNatures = ["retraction", "concern", "correction", "reinstatement"] as const;
export type RetractionNature = (typeof retractionNatures)[number];

/** One row of a list of retractions. */
export interface Retraction {
  readonly nature: RetractionNature;
  /** DOI of the work, in small letters. */
  readonly doi: string | null;
  readonly title: string;
  /** When the work appeared. */
  readonly year: number | null;
  /** Day of the notice. */
  readonly day: string | null;
  readonly reasons: readonly string[];
  /** DOI of the notice. */
  readonly notice: string | null;
  readonly file: string;
  readonly line: number;
}

/** A work as far as a list of retractions knows it. */
interface Work {
  readonly doi: string | null;
  readonly title: string;
  readonly year: number | null;
}

/** Letters of a title below which another work may well have the same. */
export const leastTitle = 20;

/** A title without the word that publishers set before it once it is retracted. */
export function untagged(title: string): string {
  return title.replace(/^(?:retracted|withdrawn)(?: article)?:\s*/iu, "");
}

/**
 * What became of a work: by its DOI, else by title and year (within one, for what appeared online first). Of several rows the last that
 * retracts or reinstates counts, else a concern, else a correction.
 */
export function retractionOf(
  work: Work,
  rows: readonly Retraction[],
): { readonly row: Retraction; readonly by: "doi" | "title" } | undefined {
  const doi = work.doi?.toLowerCase() ?? null;
  const { byDoi, byTitle, known } = indexOf(rows);
  const found = (key: string, make: () => readonly Retraction[]): Retraction | undefined => {
    if (!known.has(key)) known.set(key, standing(make()));
    return known.get(key);
  };
  const ofDoi = doi === null ? undefined : found(`doi ${doi}`, () => byDoi.get(doi) ?? []);
  if (ofDoi) return { row: ofDoi, by: "doi" };
  const title = plainLetters(work.title);
  if (title.length < leastTitle || work.year === null) return undefined;
  const year = work.year;
  const ofTitle = found(`${doi === null} ${year} ${title}`, () =>
    (byTitle.get(title) ?? []).filter(
      (each) => each.year !== null && Math.abs(each.year - year) <= 1 && (doi === null || each.doi === null),
    ),
  );
  return ofTitle && { row: ofTitle, by: "title" };
}

/** A list as it is looked up, and what was found in it: one of a million rows is asked for every work of a bibliography. */
interface Index {
  readonly byDoi: ReadonlyMap<string, readonly Retraction[]>;
  /** By the letters of the title, without the word that publishers set before it. */
  readonly byTitle: ReadonlyMap<string, readonly Retraction[]>;
  readonly known: Map<string, Retraction | undefined>;
}
const indices = new WeakMap<readonly Retraction[], Index>();

function indexOf(rows: readonly Retraction[]): Index {
  const made = indices.get(rows);
  if (made) return made;
  const [byDoi, byTitle] = [new Map<string, Retraction[]>(), new Map<string, Retraction[]>()];
  const put = (into: Map<string, Retraction[]>, key: string, row: Retraction) => {
    const others = into.get(key);
    if (others) others.push(row);
    else into.set(key, [row]);
  };
  for (const row of rows) {
    if (row.doi !== null) put(byDoi, row.doi, row);
    put(byTitle, plainLetters(untagged(row.title)), row);
  }
  const index: Index = { byDoi, byTitle, known: new Map() };
  indices.set(rows, index);
  return index;
}

function standing(rows: readonly Retraction[]): Retraction | undefined {
  const inOrder = [...rows].sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1));
  const last = (...natures: readonly RetractionNature[]) => inOrder.findLast((each) => natures.includes(each.nature));
  return last("retraction", "reinstatement") ?? last("concern") ?? last("correction");
}

const severityOf: Readonly<Record<RetractionNature, Severity>> = {
  retraction: "error",
  concern: "warning",
  correction: "note",
  reinstatement: "note",
};

/** How severe it is to rest on such a work; milder where title and year alone tell which work it is. */
export function retractionSeverity({ nature }: Retraction, by: "doi" | "title"): Severity {
  const usual = severityOf[nature];
  return by === "title" && usual === "error" ? "warning" : usual;
}

/** Whether words tell of a retraction beyond those of the title itself: “Troops withdrawn” is no notice. */
export function saysRetracted(words: string, title: string): boolean {
  const count = (text: string) => text.match(/\b(?:retract(?:ed|ion)|withdrawn)\b/giu)?.length ?? 0;
  return count(words) > count(untagged(title));
}

/** What became of a work in a few words, as a list of references prints it; empty where the work stands. */
export function retractionTag(nature: RetractionNature | null, day: string | null): string {
  const on = day === null ? "" : ` on ${day}`;
  if (nature === "retraction") return `[Retracted${on}.]`;
  return nature === "concern" ? `[Expression of concern${on}.]` : "";
}

/** What became of a work as a sentence: when, why, and which row says so. */
export function retractionSays(work: string, { nature, day, reasons, file, line }: Retraction): string {
  const when = day === null ? "" : ` on ${day}`;
  const why = reasons.length > 0 ? `: ${reasons.join("; ")}` : "";
  const what = {
    retraction: `${work} was retracted${when}${why}`,
    concern: `An expression of concern on ${work} appeared${when}${why}`,
    correction: `A correction of ${work} appeared${when}${why}`,
    reinstatement: `${work} was retracted and reinstated${when}${why}`,
  };
  return `${what[nature]} (${file}, line ${line}).`;
}

/** What to do about it. */
export function retractionMend({ nature, notice }: Retraction): string {
  const see = notice === null ? "Read the notice" : `Read the notice (https://doi.org/${notice})`;
  return {
    retraction: `${see}; take the work out, or say in the text that it was retracted.`,
    concern: `${see}, and say in the text what hangs on it.`,
    correction: `${see}, and see whether what is cited stands.`,
    reinstatement: `${see}: the work stands.`,
  }[nature];
}
