import { afterAll, beforeAll, expect, it } from "vitest";
import type { DuckDB } from "../../src/engine/duckdb.js";
import { layOut } from "../../src/stages/import/names/known.js";
import { emptyTables } from "../helpers/tables.js";
import { asked } from "./asked.js";

/** Words of one engine only, which .sql files may not use either (ADR 2). */
const notShared = /\bqualify\b|\bgroup\s+by\s+all\b|::|\bignore\s+nulls\b/iu;

const given = (type: string): string =>
  /INT|DOUBLE|FLOAT|DECIMAL/u.test(type)
    ? "number"
    : type === "BOOLEAN"
      ? "boolean"
      : /VARCHAR|DATE|TIME|\[\]|ENUM/u.test(type)
        ? "string"
        : "any";

/** Calls whose SQL no test can know before it is asked, and why; the file is named, since lines move. */
const unknowable: Readonly<Record<string, string>> = {
  "src/stages/complex/complex.ts": "as many columns of pairSums as the case has half-lives",
  "src/stages/import/aside/contained.ts": "the expressions of a grain are put together from the columns that a file has",
  "src/stages/import/coverage/edges-of-fights.ts": "the season of a day is counted from the edge that is asked about",
  "src/stages/import/load.ts": "whatever table is read, to count its rows",
  "src/stages/import/load-tally.ts": "a table that stands only while it is read",
  "src/stages/import/reading/source.ts": "a Parquet file that is there, and a table that stands only while it is read",
  "src/stages/import/load-within.ts": "one of two tables, by name: the row has its place alone",
  "src/stages/import/aside/repeats.ts": "a table that stands only while repeated rows are sought",
  "src/workbench/coding/queries.ts": "as many rows of values as there are places",
  "src/workbench/evidence/rows-page.ts": "a query that a value cites: its columns are shown as they come",
  "src/workbench/evidence/rows.ts": "a query that a value cites, of which only file and line are counted",
  "src/workbench/evidence/derived.ts": "any table, by name: its spec has the columns",
  "src/workbench/overview/first-lead.ts": "one of the columns that a dataset fills",
  "src/workbench/sources/search.ts": "one query for each kind of thing that is found",
  "src/cli/commands/ask/cite.ts": "any table or query that a method reads: rows are counted",
  "src/exports/difference.ts": "one query for each kind of thing that may differ: id, says and now",
  "src/exports/tables.ts": "any table, by name: its spec has the columns",
};

let engine: DuckDB;
beforeAll(async () => {
  engine = await emptyTables();
  await layOut(engine, []);
  // Tables that stand only while a file is weighed.
  await engine.run("create temp table incoming as select * from event");
  await engine.run("create temp table reach (rowid_of bigint, inside varchar, aside varchar)");
  await engine.run("create temp table lie (rowid_of bigint, is_beyond boolean, inside varchar)");
  await engine.run("create temp table kept_line (line bigint)");
});
afterAll(() => engine.close());

async function boundBy(sql: string): Promise<ReadonlyMap<string, string>> {
  const prepared = await engine.connection.prepare(sql);
  try {
    // Where the type of a `?` decides between functions of one name, nothing is bound before it has a value.
    if (prepared.columnCount === 1 && prepared.columnName(0) === "unknown") return boundBy(sql.replaceAll("?", "null"));
    return new Map(Array.from({ length: prepared.columnCount }, (_, index) => [prepared.columnName(index), typeAt(prepared, index)]));
  } finally {
    prepared.destroySync();
  }
}
/** A column that is `?` itself has no type yet. */
function typeAt(prepared: Awaited<ReturnType<DuckDB["connection"]["prepare"]>>, index: number): string {
  try {
    return given(String(prepared.columnType(index)));
  } catch {
    return "any";
  }
}

it("asserts of each row of inline SQL the columns that DuckDB binds", { timeout: 240_000 }, async () => {
  const all = asked();
  const wrong: string[] = [];
  const unread = new Set<string>();
  for (const { at, sql: texts, columns, isShared } of all) {
    const file = at.replace(/:\d+$/, "");
    if (texts === null) unread.add(file);
    for (const sql of texts ?? []) {
      if (isShared && notShared.test(sql.replaceAll(/'(?:[^']|'')*'|--[^\n]*/g, ""))) wrong.push(`${at}: words that Trino has not`);
      try {
        const bound = await boundBy(sql);
        for (const [column, kind] of columns) {
          const is = bound.get(column);
          if (is === undefined) wrong.push(`${at}: no column ${column}`);
          else if (is !== "any" && kind !== "any" && is !== kind) wrong.push(`${at}: ${column} is ${is}, not ${kind}`);
        }
      } catch (cause) {
        if (
          file in unknowable &&
          /^Catalog Error: Table with name (?:repeat|incoming_tally) |No files found/mu.test((cause as Error).message)
        )
          unread.add(file);
        else wrong.push(`${at}: ${String(cause).split("\n")[0]}`);
      }
    }
  }
  expect(all.length).toBeGreaterThan(250);
  expect(wrong).toEqual([]);
  expect([...unread].sort()).toEqual(Object.keys(unknowable).sort());
});
