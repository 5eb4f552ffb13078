import { readdirSync, readFileSync } from "node:fs";
import { TrinoSQL } from "dt-sql-parser/dist/parser/trino/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DuckDB } from "../../src/engine/duckdb.js";
import { words } from "../../src/engine/words.js";
import { emptyTables } from "../helpers/tables.js";

const stages = new URL("../../src/stages/", import.meta.url);
const files = (readdirSync(stages, { recursive: true }) as string[]).filter((name) => name.endsWith(".sql")).sort();
const text = (name: string): string => readFileSync(new URL(name, stages), "utf8");
/** File reading exists only where the files are: such SQL says so in its first line. */
const isShared = (name: string): boolean => !/^-- DuckDB only/i.test(text(name));

let engine: DuckDB;
beforeAll(async () => {
  engine = await emptyTables();
});
afterAll(() => engine.close());

describe.each(files)("%s", (name) => {
  it("opens with its grain or its keys", () => {
    expect(text(name)).toMatch(/^-- /);
  });

  it.runIf(isShared(name))("is understood by Trino's grammar", () => {
    expect(new TrinoSQL().validate(text(name)).map((error) => error.message)).toEqual([]);
  });

  it.runIf(isShared(name))("calls only functions that both engines have", () => {
    const bare = text(name)
      .replaceAll(/--[^\n]*/g, "")
      .replaceAll(/'(?:[^']|'')*'/g, "''");
    const called = [...bare.matchAll(/\b([a-z_]\w*)\s*\(/gi)].map((match) => (match[1] as string).toLowerCase());
    const keywords = new Set([
      "in",
      "as",
      "and",
      "or",
      "not",
      "from",
      "select",
      "values",
      "over",
      "exists",
      "on",
      "join",
      "when",
      "then",
      "else",
      "case",
      "where",
    ]);
    expect(called.filter((each) => !keywords.has(each) && !(words as readonly string[]).includes(each))).toEqual([]);
  });

  it.runIf(isShared(name))("is bound by DuckDB to tables and columns that exist", async () => {
    const prepared = await engine.connection.prepare(text(name));
    expect(prepared.columnCount).toBeGreaterThan(0);
    prepared.destroySync();
  });
});
