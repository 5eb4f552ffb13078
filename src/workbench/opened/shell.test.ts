import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "./open-case.js";
import { shell } from "./shell.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

it("says of a series what of its dataset lies in no month, and nothing of a series that a person wrote", async () => {
  const event = (id: string, given: Partial<Row<"event">>) =>
    rowOf("event", { id, dataset: "UCDP GED", grain: "event", best: 2, ...given });
  await engine.write("event", [
    event("day", { precision: "day" }),
    event("bare", { precision: null }),
    event("year", { precision: "year", best: 700 }),
    event("unknown", { precision: "unknown", best: 400 }),
    event("aside", { precision: "year", best: 90, aside: "outside" }),
    event("sum", { precision: "year", best: 9, grain: "year", dataset: "Yearly" }),
    event("one", { precision: "year", best: null, dataset: "ACLED" }),
  ]);
  const series = (id: string, dataset: string | null, ordinal: number) =>
    rowOf("series", { id, says: id, sql: "select 1", dataset, ordinal });
  await engine.write("series", [
    series("ged", "UCDP GED", 1),
    series("acled", "ACLED", 2),
    series("yearly", "Yearly", 3),
    series("own", null, 4),
  ]);
  const says = { case: { name: "c", question: "q", region: [], period: { from: "2000-01-01", to: "2020-12-31" }, turning_points: [] } };
  const open = { tables: engine, hash: "shell", problems: [], case: { says } } as unknown as OpenCase;
  expect((await shell(open)).series.map(({ id, lacks }) => [id, lacks])).toEqual([
    ["ged", "2 rows of UCDP GED, with 1,100 deaths, are dated to no month and in none"],
    ["acled", "1 row of ACLED is dated to no month and in none"],
    ["yearly", null],
    ["own", null],
  ]);
});
