import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";

const sql = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const fight = (id: string, actor: string, target: string, best: number) =>
  rowOf("event", { id, dataset: "d", grain: "year", actor, target, day: "2023-01-01", last: "2023-12-31", best });
const tie = (id: string, tie_actor: string, tie_target: string, tie_sign: string) =>
  rowOf("claim", { id, tie_actor, tie_target, tie_sign });

it("halves the sum of the two sides' shares", async () => {
  await engine.write("event", [fight("1", "PAK", "TTP", 60), fight("2", "TTP", "PAK", 15), fight("3", "PAK", "BLA", 25)]);
  const rows = await engine.rows<Row<"interdependence">>(`${sql("./interdependence.sql")} order by a, b`);
  expect(rows.map(({ a, b, best, share }) => [a, b, best, share])).toEqual([
    ["BLA", "PAK", 25, (25 / 25 + 25 / 100) / 2],
    ["PAK", "TTP", 75, (75 / 100 + 75 / 75) / 2],
  ]);
  for (const row of rows)
    expect((await engine.rows(sql("./traces/interdependence.trace.sql"), [row.a, row.b, row.year, row.dataset])).length).toBe(row.rows);
});

it("gives zero, never NaN, where nobody died", async () => {
  await engine.write("event", [fight("1", "PAK", "TTP", 0)]);
  expect((await engine.rows<Row<"interdependence">>(sql("./interdependence.sql"))).map((each) => each.share)).toEqual([0]);
});

it("leaves out a dyad with itself", async () => {
  await engine.write("event", [fight("1", "PAK", "PAK", 9)]);
  expect(await engine.rows(sql("./interdependence.sql"))).toEqual([]);
});

it("calls a triad balanced where the product of its signs is positive", async () => {
  await engine.write("claim", [
    tie("1", "TAL", "TTP", "amity"),
    tie("2", "TTP", "PAK", "enmity"),
    tie("3", "PAK", "TAL", "amity"),
    tie("4", "TAL", "PAK", "amity"),
  ]);
  const [row, ...rest] = await engine.rows<Row<"triad">>(sql("./triad.sql"));
  expect(rest).toEqual([]);
  expect(row).toMatchObject({ a: "PAK", b: "TAL", c: "TTP", ab: "amity", bc: "amity", ac: "enmity", balanced: false, claims: 4 });
  expect((await engine.rows(sql("./traces/triad.trace.sql"), ["PAK", "TAL", "TTP"])).length).toBe(4);
});

it("leaves out ties on whose sign the claims differ", async () => {
  await engine.write("claim", [
    tie("1", "TAL", "TTP", "amity"),
    tie("2", "TTP", "PAK", "enmity"),
    tie("3", "PAK", "TAL", "amity"),
    tie("4", "TAL", "PAK", "enmity"),
  ]);
  expect(await engine.rows(sql("./triad.sql"))).toEqual([]);
});

it("states three ways to balance an unbalanced triad", async () => {
  await engine.write("triad", [rowOf("triad", { a: "PAK", b: "TAL", c: "TTP", ab: "amity", bc: "amity", ac: "enmity", balanced: false })]);
  const rows = await engine.rows<Row<"scenario">>(`${sql("../project/scenario.sql")} order by turns`);
  expect(rows.map((each) => `${each.turns} ${each.was} → ${each.becomes}`)).toEqual([
    "PAK–TAL amity → enmity",
    "PAK–TTP enmity → amity",
    "TAL–TTP amity → enmity",
  ]);
  expect((await engine.rows(sql("../project/scenario.trace.sql"), ["PAK–TAL–TTP"])).length).toBe(1);
});
