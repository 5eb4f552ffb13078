import { existsSync, readFileSync } from "node:fs";
import type { Column } from "../domain/tables/column.js";
import { type TableName, tables } from "../domain/tables.js";
import { version } from "../version.js";

export interface PackagedTable {
  readonly table: TableName;
  /** Beside `datapackage.json`. */
  readonly path: string;
}

/**
 * `datapackage.json` (Data Package 2, datapackage.org): every table of an exported folder with what a row of it is, its key, and the type and
 * meaning of each column, so that R, Python and others read it without guessing. A missing value is an empty cell.
 */
export function dataPackage(name: string, files: readonly PackagedTable[]): string {
  const said = saidOfColumns();
  const described = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slug(name),
    version,
    description: `The tables that Amity ${version} made of the case “${name}”.`,
    resources: files.map(({ table, path }) => resource(table, path, said[table] ?? {})),
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

function resource(table: TableName, path: string, said: Readonly<Record<string, string>>) {
  const { grain, key, columns } = tables[table];
  const isText = path.endsWith(".csv");
  return {
    name: slug(table),
    path,
    description: `One row for each ${grain.replace(/^(?:one|an?) /u, "")}.`,
    ...(isText ? { type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8" } : { format: "parquet" }),
    schema: {
      fields: Object.entries(columns as Readonly<Record<string, Column<unknown>>>).map(([name, { type, optional }]) => ({
        name,
        type: types[type],
        ...(said[name] || everywhere[name] ? { description: said[name] ?? everywhere[name] } : {}),
        ...(type === "boolean" ? { trueValues: ["true"], falseValues: ["false"] } : {}),
        // A text may be empty, and CSV cannot tell that from missing.
        ...(optional || type === "varchar" ? {} : { constraints: { required: true } }),
      })),
      primaryKey: [...key],
      missingValues: [""],
    },
  };
}

const types: Readonly<Record<Column<unknown>["type"], string>> = {
  varchar: "string",
  bigint: "integer",
  double: "number",
  date: "date",
  boolean: "boolean",
  "decimal(18,3)": "number",
};

/** Columns that mean the same in every table. */
const everywhere: Readonly<Record<string, string>> = {
  file: "The file of the case in which it stands.",
  line: "The line in that file, counted from 1.",
  rows: "The rows behind it, which `amity open` shows.",
};

/** What the comments beside the columns say, written by the build (`scripts/tables/describe.js`); nothing where the program runs from its sources. */
function saidOfColumns(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const file = new URL("../domain/tables/columns.json", import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** A name as Data Package wants it: small letters, digits, `-`, `_` and `.`. */
function slug(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/gu, "-")
    .replaceAll(/^-+|(?<!-)-+$/gu, "");
  return plain || "case";
}
