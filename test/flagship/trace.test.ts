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
    const listed = (sums: readonly string[], as: string) => sums.map((each, at) => `${each} as ${as}_${at}`).join(", ");
    const told = `select ${columns}, ${listed(Object.keys(adds), "told")} from ${quoted(name)} order by ${columns}`;
    const behind = (sql: string) => `select ${listed(Object.values(adds), "found")} from (\n${sql}\n) as behind`;
    // All rows in one question, each mark a column of the row: one by one, four thousand acts took four seconds.
    const marks = asked.map((each) => `each_row.${quoted(each)}`).values();
    const correlated = text.replace(/^--[^\n]*\n/u, "").replaceAll("?", () => String(marks.next().value));
    expect(marks.next().done).toBe(true);
    const rows = await engine.rows<Record<string, Value>>(
      `select * from (${told}) as each_row, lateral (${behind(correlated)}) as found order by ${columns}`,
    );
    if (!mayBeEmpty.has(name)) expect(rows.length).toBeGreaterThan(0);
    expect(await engine.rows(`select count(*) as n from ${quoted(name)}`)).toEqual([{ n: rows.length }]);
    const isWrong = (row: Record<string, Value>) =>
      Object.keys(adds).some((_, at) => !isSame(row[`told_${at}`] as Value, row[`found_${at}`] as Value));
    const wrong: unknown[] = rows.filter(isWrong);
    // Some as a person asks who opens them: the values bound.
    for (const row of new Set([rows.at(0), rows.at(rows.length / 2), rows.at(-1)])) {
      if (!row) continue;
      const values = asked.map((each) => row[each] as Value);
      const [found] = await engine.rows<Record<string, Value>>(behind(text), values);
      if (isWrong({ ...row, ...found })) wrong.push({ ...row, ...found });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
