import { totalmem } from "node:os";
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBValue,
} from "@duckdb/node-api";
import { ownPath } from "../disk/own-folder.js";
import type { Column } from "../domain/tables/column.js";
import { type LaidName, laid } from "../domain/tables/laid.js";
import { type TableName, tables } from "../domain/tables.js";
import { inTurn } from "../domain/turns/in-turn.js";
import { literal } from "../domain/writing/sql.js";
import { type Engine, EngineError, type Value } from "./engine.js";
import { plain } from "./plain.js";
import { ownPrelude } from "./prelude.js";

export interface DuckDB extends Engine {
  readonly connection: DuckDBConnection;
}

const gigabyte = 2 ** 30;

/** Bytes that DuckDB may hold while it builds: an eighth of what the machine lets us have, between one and four gigabytes; the rest it lays on the disk. */
export function memoryFor(bytes: number): number {
  return Math.min(4 * gigabyte, Math.max(gigabyte, Math.floor(bytes / 8)));
}

/** What this process may have: the machine's memory, or less where it is held to less. */
function ofThisMachine(): number {
  const held = process.constrainedMemory();
  return held > 0 ? Math.min(held, totalmem()) : totalmem();
}

/**
 * DuckDB in this process, in memory, with the words it lacks of the shared grammar and no extension from elsewhere. It holds a gigabyte at most,
 * where it builds as much as the machine has room for.
 */
export async function openDuckDB({ builds = false }: { readonly builds?: boolean } = {}): Promise<DuckDB> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: `${Math.floor((builds ? memoryFor(ofThisMachine()) : gigabyte) / 2 ** 20)}MiB`,
    threads: "2",
    temp_directory: ownPath("spill"),
  });
  const connection = await instance.connect();
  await connection.run(ownPrelude);
  /** A connection answers one question at a time; those who wait for it do not hold the threads that files are read in. */
  const turn = inTurn();
  const attempt = async <T>(sql: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw new EngineError("duckdb", sql, cause);
    }
  };
  return {
    name: "duckdb",
    connection,
    run: (sql, bind) => attempt(sql, async () => void (await connection.run(sql, bind as DuckDBValue[] | undefined))),
    rows: <T extends object>(sql: string, bind?: readonly Value[]) =>
      attempt(sql, async () => {
        const result = await turn(() => connection.run(sql, bind as DuckDBValue[] | undefined));
        const names = result.deduplicatedColumnNames();
        const rows: T[] = [];
        // Piece by piece: a large table does not hold up whoever else is answered meanwhile.
        for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk())
          for (const row of chunk.getRows()) rows.push(rowOf<T>(names, row));
        return rows;
      }),
    pieces: async function* <T extends object>(sql: string, least: number) {
      const result = await attempt(sql, () => turn(() => connection.run(sql)));
      const names = result.deduplicatedColumnNames();
      let rows: T[] = [];
      for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
        for (const row of chunk.getRows()) rows.push(rowOf<T>(names, row));
        if (rows.length < least) continue;
        yield rows;
        rows = [];
      }
      if (rows.length) yield rows;
    },
    write: async (table: TableName | LaidName, rows: Iterable<object>) => {
      let appender: DuckDBAppender | undefined;
      const known: Readonly<Record<string, Readonly<Record<string, Column<unknown>>>>> = laid;
      const columns = Object.entries(known[table] ?? tables[table as TableName].columns);
      for (const row of rows) {
        appender ??= await connection.createAppender(table);
        for (const [name, { type }] of columns) append(appender, type, (row as Record<string, Value>)[name] ?? null);
        appender.endRow();
      }
      appender?.closeSync();
    },
    interrupt: () => connection.interrupt(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function rowOf<T extends object>(names: readonly string[], values: readonly DuckDBValue[]): T {
  const row: Record<string, Value> = {};
  for (let index = 0; index < names.length; index++) row[names[index] as string] = plain(values[index] as DuckDBValue);
  return row as T;
}

/** What an engine may still reach on the disk when it is locked. */
export interface Reach {
  readonly files: readonly string[];
  readonly folders?: readonly string[];
}

/** Closes the disk for good on this engine, but for what is named; nothing can be set, installed or loaded on it any more. */
export async function lock(engine: Engine, { files, folders = [] }: Reach): Promise<void> {
  const list = (paths: readonly string[]) => `[${paths.map(literal).join(", ")}]`;
  await engine.run(`set allowed_paths = ${list(files)}`);
  await engine.run(`set allowed_directories = ${list(folders)}`);
  await engine.run("set enable_external_access = false");
  await engine.run("set lock_configuration = true");
}

/** DuckDB as `openDuckDB` gives it, locked before anything is asked of it. */
export async function openLocked(reach: Reach, options: { readonly builds?: boolean } = {}): Promise<DuckDB> {
  const engine = await openDuckDB(options);
  await lock(engine, reach);
  return engine;
}

function append(to: DuckDBAppender, type: string, value: Value): void {
  if (value === null) to.appendNull();
  else if (type === "varchar") to.appendVarchar(String(value));
  else if (type === "bigint") to.appendBigInt(BigInt(value));
  else if (type === "double") to.appendDouble(Number(value));
  else if (type === "boolean") to.appendBoolean(Boolean(value));
  else if (type === "date") to.appendDate(dateValue(String(value)));
  else to.appendDecimal(new DuckDBDecimalValue(BigInt(Math.round(Number(value) * 1000)), 18, 3));
}

const dayLength = 86_400_000;
function dateValue(day: string): DuckDBDateValue {
  return new DuckDBDateValue(Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength));
}
