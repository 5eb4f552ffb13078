import type { LaidName, LaidRow } from "../domain/tables/laid.js";
import type { Row, TableName } from "../domain/tables.js";

/** A value that can be bound to `?` or read from a row. Days are ISO strings, whole numbers are numbers. */
export type Value = string | number | boolean | null;

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** All rows there are; more than `rows` where a limit cut them. */
  readonly total: number;
}

/** Where tables live and SQL runs. SQL is written in the grammar that DuckDB and Trino share (docs/adr/0002). */
export interface Engine {
  readonly name: "duckdb" | "trino";
  run(sql: string, bind?: readonly Value[]): Promise<void>;
  rows<T extends object>(sql: string, bind?: readonly Value[]): Promise<T[]>;
  /** The same rows in pieces of at least so many, but for the last: no more of them are objects at once. */
  pieces<T extends object>(sql: string, least: number): AsyncIterable<T[]>;
  write<T extends TableName>(table: T, rows: Iterable<Row<T>>): Promise<void>;
  write<T extends LaidName>(table: T, rows: Iterable<LaidRow<T>>): Promise<void>;
  /** Ends what runs now, which then fails. */
  interrupt?(): void;
  close(): void;
}

const longest = 400;
const mostLines = 6;

/** The first lines of what an engine says: it repeats the SQL, which may be long. */
function shortened(text: string): string {
  const lines = text.split("\n");
  const kept = lines.slice(0, mostLines).map((line) => (line.length > longest ? `${line.slice(0, longest)}…` : line));
  return lines.length > mostLines ? `${kept.join("\n")}\n…` : kept.join("\n");
}

/** SQL failed: names the file and line of the SQL, the engine and the cause. Exit code 3. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly engine: string;
  readonly sql: string;
  constructor(engine: string, sql: string, cause: unknown) {
    const says = cause instanceof Error ? cause.message : String(cause);
    super(`${engine}: ${shortened(says)}${says.includes("\nLINE ") ? "" : `\n${shortened(sql)}`}`, { cause });
    this.engine = engine;
    this.sql = sql;
  }
}
