import { afterAll, beforeAll, expect, it } from "vitest";
import { type DuckDB, openDuckDB } from "../../engine/duckdb.js";
import { isoDay, whole } from "./format.js";
import { firstDay } from "./mapped.js";

let engine: DuckDB;
beforeAll(async () => {
  engine = await openDuckDB();
});
afterAll(() => engine.close());

const told = async (sql: (text: string) => string, text: string) =>
  (await engine.rows<{ value: string | number | null }>(`select ${sql("x")} as value from (select ? as x) as t`, [text]))[0]?.value;

it.each([
  ["2021-04-03", "2021-04-03"],
  ["2021-04-03T00:00:00Z", "2021-04-03"],
  ["2021/04/03", "2021-04-03"],
  ["03-04-21", null],
  ["15-8-21", null],
  ["03/04/2021", null],
  ["21-04-03", null],
])("reads a day year first, and none of two figures: %s", async (text, day) => {
  expect(await told(isoDay, text)).toBe(day);
});

it.each([
  ["3 April 2021", "2021-04-03"],
  ["3-Apr-2021", "2021-04-03"],
  ["April 3, 2021", "2021-04-03"],
  ["3-Apr-21", null],
  ["3 April 21", null],
  ["03/04/2021", null],
  ["06.07.2021", null],
])("reads a day in words with its whole year: %s", async (text, day) => {
  expect(await told(firstDay, text)).toBe(day);
});

it.each([
  ["4", 4],
  ["4.0", 4],
  ["4.", 4],
  ["1000.0", 1000],
  ["2.5", null],
  ["1.204", null],
  ["12.000", null],
  ["2,5", null],
])("takes for a whole number what is one for sure: %s", async (text, n) => {
  expect(await told(whole, text)).toBe(n);
});
