import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../../test/helpers/tables.js";
import type { DuckDB } from "../../../engine/duckdb.js";

const sql = readFileSync(fileURLToPath(new URL("./layer-slice.sql", import.meta.url)), "utf8");
let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

it("says how much of a slice the data look at that tell of pairs, and not how much sums of countries do", async () => {
  await engine.write("slice", [rowOf("slice", { id: "2023", since: "2023-01-01", until: "2023-12-31" })]);
  await engine.write("coverage", [
    rowOf("coverage", { file: "ged.csv", dataset: "GED", grain: "event", deaths: true }),
    rowOf("coverage", { file: "sums.csv", dataset: "sums of countries", grain: "year", deaths: true }),
    rowOf("coverage", { file: "dyads.csv", dataset: "sums of pairs", grain: "year", deaths: true }),
  ]);
  const looks = (dataset: string, covered: number) => rowOf("slice_dataset", { slice: "2023", dataset, covered, counts: true });
  await engine.write("slice_dataset", [looks("GED", 0.08), looks("sums of countries", 1), looks("sums of pairs", 0.5)]);
  const violence = async () =>
    (await engine.rows<{ layer: string; covered: number }>(sql)).find(({ layer }) => layer === "violence")?.covered;
  expect(await violence()).toBe(0.08);
  const act = { id: "a", actor: "NER", target: "NGA", since: "2022-03-01", until: "2022-03-01", dataset: "sums of pairs" };
  await engine.write("act", [rowOf("act", act)]);
  expect(await violence()).toBe(0.5);
});
