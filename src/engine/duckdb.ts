import { readFileSync } from "node:fs";
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBValue,
} from "@duckdb/node-api";
import { ownPath } from "../disk/own-folder.js";
import { tables } from "../domain/tables.js";
import { type Answer, type Engine, EngineError, type Value } from "./engine.js";

const usualThreads = 2;
const prelude = readFileSync(new URL("./prelude.duckdb.sql", import.meta.url), "utf8");

export interface DuckDB extends Engine {
  readonly connection: DuckDBConnection;
}

/** DuckDB in this process, in memory, with the words it lacks of the shared grammar and no extension from elsewhere. */
export async function openDuckDB(): Promise<DuckDB> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: "1GB",
    threads: String(usualThreads),
    temp_directory: ownPath("spill"),
  });
  const connection = await instance.connect();
  await connection.run(prelude);
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
        const reader = await connection.runAndReadAll(sql, bind as DuckDBValue[] | undefined);
        const names = reader.deduplicatedColumnNames();
        return reader.getRows().map((row) => Object.fromEntries(row.map((each, index) => [names[index], plain(each)])) as T);
      }),
    write: async (table, rows) => {
      let appender: DuckDBAppender | undefined;
      const columns = Object.entries(tables[table].columns);
      for (const row of rows) {
        appender ??= await connection.createAppender(table);
        for (const [name, { type }] of columns) append(appender, type, (row as Record<string, Value>)[name] ?? null);
        appender.endRow();
      }
      appender?.closeSync();
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** An analyst's own question: one `select` over the tables, with no way to the disk; `limit` rows at most come back. */
export async function ask(engine: DuckDB, sql: string, limit = 10_000): Promise<Answer> {
  const { connection } = engine;
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new Error(`one select at a time; this has ${statements.count} statements`);
    const prepared = await statements.prepare(0);
    if (prepared.statementType !== 1) throw new Error("only a select can stand here");
    const reader = await prepared.streamAndReadUntil(limit + 1);
    const found = reader.getRows();
    const total = reader.done ? found.length : await countOf(connection, sql);
    return { columns: reader.deduplicatedColumnNames(), rows: found.slice(0, limit).map((row) => row.map(plain)), total };
  } catch (cause) {
    throw new EngineError("duckdb", sql, cause);
  }
}

async function countOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const reader = await connection.runAndReadAll(`select count(*) from (\n${sql.trim().replace(/;$/u, "")}\n)`);
  return Number(reader.getRows()[0]?.[0] ?? 0);
}

/**
 * Runs what an analyst wrote in one thread: two may add numbers in another order each time, and hand out in any order the rows that an
 * `order by` leaves even.
 */
export async function inOneThread<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  await engine.run("set threads = 1");
  try {
    return await work();
  } finally {
    await engine.run(`set threads = ${usualThreads}`);
  }
}

/** Closes the disk for good on this engine, but for the named files. */
export async function lock(engine: DuckDB, readable: readonly string[]): Promise<void> {
  const list = readable.map((file) => `'${file.replaceAll("'", "''")}'`).join(", ");
  await engine.run(`set allowed_paths = [${list}]`);
  await engine.run("set enable_external_access = false");
  await engine.run("set lock_configuration = true");
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

/** DuckDB's value as a string, number, boolean or null: days as ISO strings, whole numbers as numbers, lists as JSON. */
export function plain(value: DuckDBValue): Value {
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  return String(value);
}
