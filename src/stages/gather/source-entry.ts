import type { Attachment } from "../../case/inventory/library-files.js";
import type { CaseFileOf } from "../../case/schema/schema.js";
import type { Place } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";

/** What sources.yaml says of a file. */
export type Listed = Omit<CaseFileOf<"sources">["sources"][number], "file">;

/** What is said of one source, in sources.yaml or by the document itself. */
export type Entry = Omit<Listed, "records">;

/** A source before the bibliography has been asked, and where its id and reference are written. */
export interface Draft {
  readonly row: Row<"source">;
  readonly idAt: Place;
  readonly referenceAt: Place | undefined;
  /** Its reference is that of the file in which it is one of many: a corpus, whose title, authors and day are not its own. */
  readonly isPart?: boolean;
  readonly proposed: Set<string>;
  /** The history of its grade, where it has one: first the grade without a day, then those with one as they were written. */
  readonly grades: readonly Pick<Row<"grade">, "grade" | "since" | "because">[];
}

/** What a library says of a document of its own. */
export function fromLibrary(attachment: Attachment | undefined): Entry {
  if (!attachment) return {};
  const { id, reference, title } = attachment;
  return { id, ...(reference === null ? {} : { reference }), ...(title === undefined ? {} : { title }) };
}

/** What the document says of itself with what sources.yaml says: that goes first, attributes by name and grades by day. */
export function together(front: Entry | undefined, listed: Entry): Entry {
  const attributes = { ...front?.attributes, ...listed.attributes };
  const grades = [...new Map([...(front?.grades ?? []), ...(listed.grades ?? [])].map((each) => [each.since, each])).values()];
  const settled = (front?.proposed ?? []).filter((key) => listed[key as keyof Entry] === undefined);
  return { ...front, ...listed, attributes, grades, proposed: [...settled, ...(listed.proposed ?? [])] };
}

/** Keys that the program filled, as the columns of a source are called. */
export function proposedOf({ proposed = [] }: Entry): Set<string> {
  return new Set(proposed.map((key) => (key === "date" ? "day" : key)));
}

/** The grades of a source in the order written, first the one without a day; none where it was graded once. */
export function historyOf({ grade, grade_reason, grades = [] }: Entry): Draft["grades"] {
  return grade && grades.length ? [{ grade, since: null, because: grade_reason ?? null }, ...grades] : grades;
}

/** The grade that counts: the last of its history. */
export function latest(grades: Entry["grades"] = []): Partial<Pick<Row<"source">, "grade" | "grade_reason">> {
  const last = [...grades].sort((a, b) => (a.since < b.since ? -1 : 1)).at(-1);
  return last ? { grade: last.grade, grade_reason: last.because } : {};
}

/** What an id may look like: it begins with a letter or a figure. */
export const isId = /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u;
