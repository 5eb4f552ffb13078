import type { Column } from "../../domain/tables/column.js";
import { laid } from "../../domain/tables/laid.js";
import { type TableName, tables } from "../../domain/tables.js";
import { quoted } from "../../domain/writing/sql.js";
import type { Value } from "../engine.js";
import type { TrinoValue } from "./client.js";

/** Columns of a table of ours, with their names. */
export type NamedColumns = readonly (readonly [string, Column<unknown>])[];

/** Letters of a statement, far below what a server takes at once (a million). */
const mostLetters = 400_000;

export const typeOf = ({ type }: Column<unknown>) => (type === "decimal(18,3)" ? "decimal(18, 3)" : type);

export const columnsOf = (name: string): NamedColumns =>
  Object.entries((laid as Record<string, Readonly<Record<string, Column<unknown>>>>)[name] ?? tables[name as TableName].columns);

/** Columns with their types, as a table is created with. */
export const listOf = (columns: NamedColumns): string => columns.map(([name, column]) => `${quoted(name)} ${typeOf(column)}`).join(", ");

/** Statements that insert rows, each of a size that a server takes. */
export function* insertsOf(table: string, columns: NamedColumns, rows: readonly Record<string, Value>[]): Generator<string> {
  for (const some of inLetters(rows, columns)) yield insertOf(table, columns, some);
}

/** Rows in groups, each of which fits into one statement. */
function* inLetters(rows: readonly Record<string, Value>[], columns: NamedColumns): Generator<string> {
  let group: string[] = [];
  let letters = 0;
  for (const row of rows) {
    const text = JSON.stringify(
      columns.map(([name, { type }]) => (type.startsWith("decimal") && row[name] !== null ? String(row[name]) : row[name])),
    );
    if (letters + text.length > mostLetters && group.length) {
      yield `[${group.join(",")}]`;
      group = [];
      letters = 0;
    }
    group.push(text);
    letters += text.length;
  }
  if (group.length) yield `[${group.join(",")}]`;
}

/** One literal for many rows: a server reads it in a fraction of the time that as many rows of values take. */
function insertOf(table: string, columns: NamedColumns, json: string): string {
  const sent = (column: Column<unknown>) => (/^(?:date|decimal)/u.test(column.type) ? "varchar" : column.type);
  const fields = columns.map(([name, column]) => `${quoted(name)} ${sent(column)}`).join(", ");
  const names = columns.map(([name]) => quoted(name)).join(", ");
  const cast = columns
    .map(([name, column]) => (sent(column) === column.type ? quoted(name) : `cast(${quoted(name)} as ${typeOf(column)})`))
    .join(", ");
  return `insert into ${table} select ${cast} from unnest(cast(json_parse('${json.replaceAll("'", "''")}') as array(row(${fields})))) as u(${names})`;
}

/** Rows of the protocol as rows of ours. */
export function* rowsDown(rows: readonly (readonly TrinoValue[])[], columns: NamedColumns): Generator<object> {
  for (const row of rows) yield Object.fromEntries(columns.map(([name, { type }], index) => [name, numberOf(type, row[index] ?? null)]));
}

/** Decimals come as text, and so do the numbers that are none. */
function numberOf(type: string, value: TrinoValue): TrinoValue {
  if (value === null || typeof value !== "string") return value;
  if (type === "double" || type.startsWith("decimal")) return Number(value);
  return value;
}
