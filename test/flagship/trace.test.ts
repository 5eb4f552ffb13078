import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { quoted } from "../../src/domain/sql.js";
import { type TableName, tableNames, tables } from "../../src/domain/tables.js";
import type { DuckDB } from "../../src/engine/duckdb.js";
import type { Value } from "../../src/engine/engine.js";
import { build, openTables } from "../../src/flow/run.js";
import { pipeline } from "../../src/pipeline.js";

const example = fileURLToPath(new URL("../../examples/afghanistan-pakistan/", import.meta.url));
const stages = new URL("../../src/stages/", import.meta.url);
const work = mkdtempSync(join(tmpdir(), "amity-trace-"));
let engine: DuckDB;

/** The tables of the built case, copied into memory: they are asked once a key. */
beforeAll(async () => {
  const folder = join(work, "case");
  const machineMade = /(?:derived|runs|dist)$/;
  cpSync(example, folder, { recursive: true, filter: (path) => !machineMade.test(path) });
  await build(pipeline, await loadCase(folder));
  engine = await openTables(folder);
  for (const name of tableNames) await engine.run(`create temp table ${quoted(name)} as select * from memory.main.${quoted(name)}`);
}, 120_000);
afterAll(() => {
  engine?.close();
  rmSync(work, { recursive: true, force: true });
});

/** How many rows of the base table a row rests on; a scenario rests on its one triad. */
const counted: Readonly<Record<string, string>> = { triad: "claims", scenario: "1", repair_set: "claims", act: "1", wording: "1" };
/** Tables that the flagship case has no rows for: no division of its small complexes beats chance. */
const mayBeEmpty: ReadonlySet<string> = new Set(["subcomplex"]);

const traced = tableNames.flatMap((name): { name: TableName; trace: string; base: string }[] => {
  const { origin } = tables[name];
  return "trace" in origin ? [{ name, trace: origin.trace, base: origin.of }] : [];
});

describe("the rows behind each row of a derived table", () => {
  test.each(traced)("$name: as many rows of $base as it says, for every key", async ({ name, trace }) => {
    const text = readFileSync(new URL(trace, stages), "utf8");
    const asked = [...(text.split("\n")[0] ?? "").matchAll(/\? (\w+)/gu)].map((each) => each[1] as string);
    expect(asked.length).toBeGreaterThan(0);
    expect(tables[name].key.slice(0, asked.length)).toEqual(asked);
    const columns = asked.map(quoted).join(", ");
    const rows = await engine.rows<Record<string, Value>>(
      `select ${columns}, cast(${counted[name] ?? "rows"} as bigint) as says from ${quoted(name)} order by ${columns}`,
    );
    if (!mayBeEmpty.has(name)) expect(rows.length).toBeGreaterThan(0);
    const wrong: unknown[] = [];
    for (const row of rows) {
      const found = await engine.rows(
        text,
        asked.map((each) => row[each] as Value),
      );
      if (found.length !== row["says"]) wrong.push({ ...row, found: found.length });
    }
    expect(wrong).toEqual([]);
  });
});
