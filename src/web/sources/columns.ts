import { sourceGrades, sourceKinds } from "../../domain/source.js";
import type { Column } from "./source-steps.js";

/** A column of the table of attributes. */
export interface TableColumn {
  readonly key: Column;
  readonly name: string;
  /** What may be chosen; anything may be written where it is missing. */
  readonly choices?: readonly string[];
}

const basic: readonly TableColumn[] = [
  { key: "kind", name: "Kind", choices: sourceKinds },
  { key: "grade", name: "Grade", choices: sourceGrades },
  { key: "bloc", name: "Bloc" },
  { key: "publisher", name: "Publisher" },
  { key: "date", name: "Date" },
  { key: "language", name: "Language" },
];

export function columnsOf(attributes: readonly string[]): readonly TableColumn[] {
  return [...basic, ...attributes.map((name): TableColumn => ({ key: `attributes.${name}`, name }))];
}

/** The column that a name stands for already. */
export function columnNamed(columns: readonly TableColumn[], name: string): TableColumn | undefined {
  const plain = (text: string) => text.normalize("NFC").toLowerCase();
  return columns.find((each) => plain(each.name) === plain(name));
}

export interface Spot {
  readonly file: string;
  /** A column's key, `title`, or `+` for the free one. */
  readonly column: string;
}

export const isSpot = (a: Spot | null, b: Spot): boolean => a?.file === b.file && a.column === b.column;
export const spotKey = ({ file, column }: Spot): string => `${column}\n${file}`;
