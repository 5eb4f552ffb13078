import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import { monthsLater } from "../../domain/days/period.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";

const sql = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
  await engine.write("turning_point", [rowOf("turning_point", { id: "kabul", name: "Kabul falls", day: "2021-08-15" })]);
});
afterEach(() => engine.close());

const months = (from: string, values: readonly number[]) =>
  values.map((value, index) => rowOf("series_month", { series: "s", month: monthsLater(from, index), value }));
const effect = (window: number) => engine.rows<Row<"effect">>(sql("./effect.sql"), [window, window, "s", "s", window, window]);

it("compares as many months on each side and leaves the month of the turning point out", async () => {
  await engine.write("series_month", months("2021-06-01", [9, 1, 2, 100, 5, 7].slice(1)));
  const [row] = await effect(2);
  expect(row).toMatchObject({
    before_since: "2021-06-01",
    before_until: "2021-07-01",
    after_since: "2021-09-01",
    after_until: "2021-10-01",
    before: 3,
    after: 12,
    ratio: 4,
    months: 2,
    rows: 4,
  });
  await engine.write("effect", [row as Row<"effect">]);
  expect((await engine.rows(sql("./traces/effect.trace.sql"), ["s", "kabul", 2])).length).toBe(4);
});

it("says nothing of a window that the series does not fill", async () => {
  await engine.write("series_month", months("2021-06-01", [1, 2, 100, 5]));
  expect(await effect(2)).toEqual([]);
  expect((await effect(1)).length).toBe(1);
});

it("has no ratio where nothing happened before", async () => {
  await engine.write("series_month", months("2021-07-01", [0, 4, 5]));
  expect((await effect(1))[0]?.ratio).toBeNull();
});
