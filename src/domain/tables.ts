import { codeTables } from "./tables/code.js";
import type { Column, TableSpec } from "./tables/column.js";
import { complexTables } from "./tables/complex.js";
import { crossReferenceTables } from "./tables/cross-reference.js";
import { explainTables } from "./tables/explain.js";
import { gatherTables } from "./tables/gather.js";
import { importTables } from "./tables/import.js";
import { narrativeTables } from "./tables/narrative.js";
import { projectTables } from "./tables/project.js";
import { rateTables } from "./tables/rate.js";
import { readTables } from "./tables/read.js";
import { reconcileTables } from "./tables/reconcile.js";
import { relateTables } from "./tables/relate.js";
import { reportTables } from "./tables/report.js";
import { textReuseTables } from "./tables/text-reuse.js";
import { quoted } from "./writing/sql.js";

/**
 * Every table there is: its grain, its columns, and where its rows come from.
 * A table without an origin does not compile, so that nothing untraceable can be written.
 */
export const tables = {
  ...gatherTables,
  ...readTables,
  ...importTables,
  ...reconcileTables,
  ...codeTables,
  ...textReuseTables,
  ...crossReferenceTables,
  ...relateTables,
  ...narrativeTables,
  ...rateTables,
  ...complexTables,
  ...explainTables,
  ...projectTables,
  ...reportTables,
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof tables;
type ColumnsOf<T extends TableName> = (typeof tables)[T]["columns"];
/** One row of a table, spelt as SQL spells it. */
export type Row<T extends TableName> = {
  [C in keyof ColumnsOf<T>]: ColumnsOf<T>[C] extends Column<infer V> ? V : never;
};
export const tableNames = Object.keys(tables) as TableName[];

/** `create table` of one table, in words both engines know. */
export function ddl(name: TableName): string {
  const columns = Object.entries(tables[name].columns as Record<string, Column<unknown>>);
  return `create table ${name} (${columns.map(([each, { type, optional }]) => `${quoted(each)} ${type}${optional ? "" : " not null"}`).join(", ")})`;
}
