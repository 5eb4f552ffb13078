import type { EditStep } from "../../pages/edit.js";
import type { GradeGiven, SourceTableRow } from "../../pages/sources.js";

/** What stands at one file in sources.yaml, before any check. */
export interface WrittenSource {
  readonly file: string;
  readonly grade?: unknown;
  readonly grade_reason?: unknown;
  readonly grades?: readonly { readonly grade: unknown; readonly since: unknown; readonly because?: unknown }[];
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly proposed?: readonly string[];
}

/** A key of an entry that the table changes, or `attributes.NAME`. */
export type Column = "title" | "kind" | "grade" | "bloc" | "publisher" | "date" | "language" | "authors" | "note" | `attributes.${string}`;

/** The entries of sources.yaml as it was read, by file; the first counts where there are two. */
export type Entries = ReadonlyMap<string, WrittenSource>;

export function entriesOf(says: unknown): Entries {
  const entries = new Map<string, WrittenSource>();
  for (const each of listOf(says)) {
    const file = fileOf(each);
    if (file !== undefined && !entries.has(file)) entries.set(file, each as WrittenSource);
  }
  return entries;
}

export function entryOf(entries: Entries, file: string): WrittenSource | undefined {
  return entries.get(plain(file));
}

function listOf(says: unknown): readonly unknown[] {
  const list = (says as { sources?: unknown } | null)?.sources;
  return Array.isArray(list) ? list : [];
}

function fileOf(entry: unknown): string | undefined {
  const file = (entry as { file?: unknown } | null)?.file;
  return typeof file === "string" ? plain(file) : undefined;
}

function plain(path: string): string {
  return path.normalize("NFC").replace(/^(?:\.\/+)+/u, "");
}

/** What is written of a column in sources.yaml itself; undefined where nothing is. */
export function writtenValue(entry: WrittenSource | undefined, column: Column): string | undefined {
  const name = attributeOf(column);
  const value = name === undefined ? (entry as Readonly<Record<string, unknown>> | undefined)?.[column] : entry?.attributes?.[name];
  return value === undefined || value === null ? undefined : Array.isArray(value) ? value.join("; ") : String(value);
}

/** What is typed in a cell as it stands in its file: authors are a list, parted by semicolons. */
function asWritten(column: Column, text: string): string | readonly string[] {
  return column === "authors" ? namesIn(text) : text;
}

function namesIn(text: string): string[] {
  return text
    .split(";")
    .map((each) => each.trim())
    .filter(Boolean);
}

/** What is typed in a cell without what says nothing. */
export function trimmed(column: Column, text: string): string {
  return column === "authors" ? namesIn(text).join("; ") : text.trim();
}

/** What counts of a column now: sources.yaml, else what the last build knows. Empty for nothing, null for what differs by record. */
export function currentValue(row: SourceTableRow, entry: WrittenSource | undefined, column: Column): string | null {
  const known = row.values[column];
  if (column === "grade") {
    const last = gradesOf(row, entry).at(-1);
    if (last) return last.grade;
  }
  const first = column === "grade" ? row.grades.find(({ since }) => since === null)?.grade : undefined;
  return writtenValue(entry, column) ?? first ?? (known === undefined ? "" : known);
}

/** The title that a row shows: the file's name where sources.yaml had another until now and no build said since what is found without it. */
export function titleOf(row: SourceTableRow, entry: WrittenSource | undefined): string {
  const title = currentValue(row, entry, "title");
  if (title) return title;
  return title === null || !row.listed.includes("title") ? row.title : (row.file.split("/").at(-1) as string);
}

/** Whether the program filled it and nobody accepted it yet. */
export function isProposed(row: SourceTableRow, entry: WrittenSource | undefined, column: Column): boolean {
  if (writtenValue(entry, column) !== undefined || (column === "grade" && entry?.grades?.length))
    return (entry?.proposed ?? []).some((each) => each === column || (column === "date" && each === "day"));
  return row.proposed.includes(column === "date" ? "day" : column);
}

/** The history of a grade, the earliest first; empty where it has no day. */
export function gradesOf(row: SourceTableRow, entry: WrittenSource | undefined): readonly GradeGiven[] {
  const written = (entry?.grades ?? []).map(
    ({ grade, since, because }): GradeGiven => ({
      grade: String(grade),
      since: String(since),
      because: because === undefined ? null : String(because),
    }),
  );
  const byDay = new Map([...row.grades.filter(({ since }) => since !== null), ...written].map((each) => [each.since, each]));
  const dated = [...byDay.values()].toSorted((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : 1));
  if (!dated.length) return [];
  const known = row.grades.find(({ since }) => since === null);
  const first = writtenValue(entry, "grade") ?? known?.grade ?? (row.grades.length ? undefined : row.values["grade"]);
  const because = entry?.grade_reason === undefined ? (known?.because ?? null) : String(entry.grade_reason);
  return first ? [{ grade: first, since: null, because }, ...dated] : dated;
}

/** The steps on sources.yaml that set one value of one file, or take it out with "". A file without an entry gets one. */
export function setValue(says: unknown, file: string, column: Column, value: string): EditStep[] {
  const { index, entry } = placeOf(says, file);
  const name = attributeOf(column);
  if (!entry) {
    if (value === "") return [];
    return newEntry(says, { file, ...(name === undefined ? { [column]: asWritten(column, value) } : { attributes: { [name]: value } }) });
  }
  const settled = accepted(entry, index, column);
  if (name === undefined) {
    if (value !== "") return [{ set: ["sources", index, column], value: asWritten(column, value) }, ...settled];
    if (writtenValue(entry, column) === undefined) return settled;
    const reason: EditStep[] =
      column === "grade" && entry.grade_reason !== undefined ? [{ remove: ["sources", index, "grade_reason"] }] : [];
    return [{ remove: ["sources", index, column] }, ...reason, ...settled];
  }
  const before = Object.keys(entry.attributes ?? {});
  if (value !== "")
    return [
      before.length
        ? { set: ["sources", index, "attributes", name], value }
        : { set: ["sources", index, "attributes"], value: { [name]: value } },
      ...settled,
    ];
  if (!before.includes(name)) return settled;
  return [{ remove: before.length > 1 ? ["sources", index, "attributes", name] : ["sources", index, "attributes"] }, ...settled];
}

/** The steps that give a source another grade from a day on; those before it stay in its history. */
export function addGrade(says: unknown, file: string, given: { grade: string; since: string; because: string }): EditStep[] {
  const { index, entry } = placeOf(says, file);
  if (!entry) return newEntry(says, { file, grades: [given] });
  const settled = accepted(entry, index, "grade");
  const grades = entry.grades ?? [];
  if (!grades.length) return [{ set: ["sources", index, "grades"], value: [given] }, ...settled];
  const same = grades.findIndex(({ since }) => String(since) === given.since);
  if (same >= 0)
    return [
      { set: ["sources", index, "grades", same, "grade"], value: given.grade },
      { set: ["sources", index, "grades", same, "because"], value: given.because },
      ...settled,
    ];
  const later = grades.findIndex(({ since }) => String(since) > given.since);
  return [{ add: ["sources", index, "grades"], value: given, ...(later >= 0 && { before: later }) }, ...settled];
}

function placeOf(says: unknown, file: string): { readonly index: number; readonly entry: WrittenSource | undefined } {
  const all = listOf(says);
  const wanted = plain(file);
  const index = all.findIndex((each) => fileOf(each) === wanted);
  return { index, entry: all[index] as WrittenSource | undefined };
}

function newEntry(says: unknown, value: object): EditStep[] {
  return listOf(says).length ? [{ add: ["sources"], value }] : [{ set: ["sources"], value: [value] }];
}

/** What a person wrote is not proposed any more. */
function accepted({ proposed = [] }: WrittenSource, index: number, column: Column): EditStep[] {
  const rest = proposed.filter((each) => each !== column && !(column === "date" && each === "day"));
  if (rest.length === proposed.length) return [];
  return [rest.length ? { set: ["sources", index, "proposed"], value: rest } : { remove: ["sources", index, "proposed"] }];
}

export function attributeOf(column: Column): string | undefined {
  return column.startsWith("attributes.") ? column.slice("attributes.".length) : undefined;
}
