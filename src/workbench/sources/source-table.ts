import { posix } from "node:path";
import type { SourceEntry } from "../../case/making/source-entry.js";
import type { Row } from "../../domain/tables.js";
import type { GradeGiven, SourceTable, SourceTableRow } from "../../pages/sources.js";
import { listOf, type OpenCase } from "../opened/open-case.js";

type Known = Pick<Row<"source">, "id" | "file" | "title" | "kind" | "grade" | "bloc" | "publisher" | "day" | "language"> &
  Pick<Row<"source">, "authors" | "note" | "format" | "attributes" | "proposed">;

const columns = ["title", "kind", "grade", "bloc", "publisher", "date", "language", "authors", "note"] as const;

/** What is known of each file of documents, as the table of attributes shows it, by title. */
export async function sourceTable(open: OpenCase): Promise<SourceTable> {
  const sources = await open.tables.rows<Known>(
    `select id, file, title, kind, grade, bloc, publisher, day, language, authors, note, format, attributes, proposed from source
     order by file, line, id`,
  );
  const given = await open.tables.rows<GradeGiven & { readonly source: string }>(
    "select source, grade, since, because from grade order by source, since nulls first",
  );
  const grades = groupedBy(given, ({ source }) => source);
  const files = groupedBy(sources, ({ file }) => file);
  const entries = new Map(open.case.says.sources.sources.map((each) => [posix.join("sources", each.file).normalize("NFC"), each]));
  const rows = [...files].map(([file, all]) => rowOf(all, grades, entries.get(file.normalize("NFC"))));
  return {
    rows: rows.sort((a, b) => a.title.localeCompare(b.title, "en") || (a.file < b.file ? -1 : 1)),
    attributes: [...new Set(sources.flatMap(({ attributes }) => Object.keys(namedIn(attributes))))].sort((a, b) =>
      a.localeCompare(b, "en"),
    ),
  };
}

function rowOf(all: readonly Known[], grades: ReadonlyMap<string, readonly GradeGiven[]>, entry: SourceEntry | undefined): SourceTableRow {
  const first = all[0] as Known;
  const file = first.file.replace(/^sources\//, "");
  const each = all.map(valuesOf);
  const names = new Set(each.flatMap((values) => [...values.keys()]));
  return {
    file,
    id: first.id,
    title: all.length > 1 ? (file.split("/").at(-1) as string) : first.title,
    records: all.length,
    values: {
      title: first.format === "jsonl" ? null : first.title, // each record has its own
      ...Object.fromEntries([...names].map((name) => [name, same(each.map((values) => values.get(name) ?? ""))])),
    },
    proposed: [...new Set(all.flatMap(({ proposed }) => listOf(proposed)))],
    listed: listedIn(entry),
    grades: (grades.get(first.id) ?? [])
      .filter(({ since }) => (since === null ? entry?.grade === undefined : !entry?.grades?.some((each) => each.since === since)))
      .map(({ grade, since, because }) => ({ grade, since, because })),
  };
}

function listedIn(entry: SourceEntry | undefined): string[] {
  if (!entry) return [];
  const said = columns.filter((name) => entry[name] !== undefined || (name === "grade" && entry.grades?.length));
  return [...said, ...Object.keys(entry.attributes ?? {}).map((name) => `attributes.${name}`)];
}

function valuesOf({ kind, grade, bloc, publisher, day, language, authors, note, attributes }: Known): Map<string, string> {
  const names = (JSON.parse(authors) as readonly string[]).join("; ");
  const values = { kind, grade, bloc, publisher, date: day, language, authors: names === "" ? null : names, note };
  return new Map([
    ...Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    ...Object.entries(namedIn(attributes)).map(([name, value]) => [`attributes.${name}`, value] as const),
  ]);
}

function same(values: readonly string[]): string | null {
  return values.every((each) => each === values[0]) ? (values[0] as string) : null;
}

function namedIn(attributes: string): Readonly<Record<string, string>> {
  return JSON.parse(attributes) as Record<string, string>;
}

function groupedBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}
