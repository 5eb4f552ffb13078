import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tableNames, tables } from "../../src/domain/tables.js";
import { quoted } from "../../src/domain/writing/sql.js";
import type { DuckDB } from "../../src/engine/duckdb.js";
import type { Value } from "../../src/engine/engine.js";
import { openTables } from "../../src/flow/run.js";
import { copyBuilt } from "../helpers/built.js";

const stages = new URL("../../src/stages/", import.meta.url);
const work = mkdtempSync(join(tmpdir(), "amity-trace-"));
let engine: DuckDB;

/** The tables of the built case, copied into memory: they are asked once a key. */
beforeAll(async () => {
  engine = await openTables(await copyBuilt(join(work, "case"), "flagship", "source"));
  for (const name of tableNames) await engine.run(`create temp table ${quoted(name)} as select * from memory.main.${quoted(name)}`);
});
afterAll(() => {
  engine?.close();
  rmSync(work, { recursive: true, force: true });
});

/** Tables that the flagship case has no rows for: no division of its small complexes beats chance. */
const mayBeEmpty: ReadonlySet<string> = new Set(["subcomplex"]);

const traced = tableNames.flatMap((name) => {
  const { origin } = tables[name];
  return "trace" in origin ? [{ name, ...origin, adds: origin.adds as Readonly<Record<string, string>> }] : [];
});

/** Whether two values are one; sums in another order may differ in their last digits. */
function isSame(one: Value, other: Value): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));
  return one === other;
}

describe("the rows behind each row of a derived table", () => {
  test.each(traced)("$name: as many rows of $of as it says, and their sums, for every key", async ({ name, trace, adds }) => {
    const text = readFileSync(new URL(trace, stages), "utf8");
    const asked = [...(text.split("\n")[0] ?? "").matchAll(/\? (\w+)/gu)].map((each) => each[1] as string);
    expect(asked.length).toBeGreaterThan(0);
    expect(tables[name].key.slice(0, asked.length)).toEqual(asked);
    expect(Object.values(adds).some((each) => each.includes("count(*)"))).toBe(true);
    const columns = asked.map(quoted).join(", ");
    const listed = (sums: readonly string[]) => sums.map((each, at) => `${each} as sum_${at}`).join(", ");
    const rows = await engine.rows<Record<string, Value>>(
      `select ${columns}, ${listed(Object.keys(adds))} from ${quoted(name)} order by ${columns}`,
    );
    if (!mayBeEmpty.has(name)) expect(rows.length).toBeGreaterThan(0);
    const wrong: unknown[] = [];
    for (const row of rows) {
      const [found] = await engine.rows<Record<string, Value>>(
        `select ${listed(Object.values(adds))} from (\n${text}\n) as behind`,
        asked.map((each) => row[each] as Value),
      );
      for (const [at, says] of Object.keys(adds).entries()) {
        const [told, summed] = [row[`sum_${at}`] as Value, found?.[`sum_${at}`] as Value];
        if (!isSame(told, summed)) wrong.push({ ...Object.fromEntries(asked.map((each) => [each, row[each]])), says, told, summed });
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
