import { sourceGrades, sourceKinds } from "../../domain/source.js";
import type { Column } from "./source-steps.js";

/** A column of the table of attributes. */
export interface TableColumn {
  readonly key: Column;
  readonly name: string;
  /** What may be chosen; anything may be written where it is missing. */
  readonly choices?: readonly string[];
  /** Holds whole sentences, in lines. */
  readonly isLong?: boolean;
  /** Other documents have another one: theirs are not proposed. */
  readonly isOwn?: boolean;
}

export const titleColumn: TableColumn = { key: "title", name: "Title", isOwn: true };
const basic: readonly TableColumn[] = [
  { key: "kind", name: "Kind", choices: sourceKinds },
  { key: "grade", name: "Grade", choices: sourceGrades },
  { key: "bloc", name: "Bloc" },
  { key: "publisher", name: "Publisher" },
  { key: "date", name: "Date" },
  { key: "language", name: "Language" },
];
const authors: TableColumn = { key: "authors", name: "Authors" };
const note: TableColumn = { key: "note", name: "Note", isLong: true, isOwn: true };
/** Columns that are shown where any document has something in them, or where they were asked for by name. */
export const rareColumns: readonly TableColumn[] = [authors, note];

/** The columns beside the title, of which some are shown by their keys alone: authors and a note, and attributes in their order. */
export function columnsOf(shown: readonly string[]): readonly TableColumn[] {
  const attributes = shown.filter((key) => key.startsWith("attributes."));
  return [
    ...basic,
    ...(shown.includes(authors.key) ? [authors] : []),
    ...attributes.map((key): TableColumn => ({ key: key as Column, name: key.slice("attributes.".length) })),
    ...(shown.includes(note.key) ? [note] : []),
  ];
}

/** The column that a name stands for already. */
export function columnNamed(columns: readonly TableColumn[], name: string): TableColumn | undefined {
  const plain = (text: string) => text.normalize("NFC").toLowerCase();
  return [titleColumn, ...columns, ...rareColumns].find((each) => plain(each.name) === plain(name));
}

export interface Spot {
  /** The file of its row; empty for the row of heads. */
  readonly file: string;
  /** A column's key, or `+` for the free one. */
  readonly column: string;
}

export const isSpot = (a: Spot | null, b: Spot): boolean => a?.file === b.file && a.column === b.column;
export const spotKey = ({ file, column }: Spot): string => `${column}\n${file}`;
