import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { chosenWords } from "./chosen.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

it("says that ties rest on chosen rows in the spans in which a selection counts, and there alone", async () => {
  await engine.write("coverage", [
    rowOf("coverage", { file: "part.csv", dataset: "POLECAT", basis: "selection" }),
    rowOf("coverage", { file: "whole.csv", dataset: "ACLED", basis: "rows" }),
  ]);
  const acts = (slice: string, dataset: string, counts: boolean) =>
    rowOf("slice_source", { slice, a: "CRI", b: "NIC", dataset, rows: 12, counts });
  await engine.write("slice_source", [
    acts("2019", "POLECAT", true),
    acts("2019", "ACLED", true),
    acts("2020", "ACLED", true),
    acts("2021", "POLECAT", false),
  ]);
  const words = async (slice: string) =>
    (await chosenWords({ tables: engine } as unknown as Pick<OpenCase, "tables">, slice)).map(({ text }) => text).join("");
  expect(await words("2019")).toBe(" Of POLECAT the case has a selection of rows: its ties are of those that were chosen.");
  expect([await words("2020"), await words("2021")]).toEqual(["", ""]);
});
