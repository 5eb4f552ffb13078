import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { partWords } from "./part-of-slice.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

it("says how little of a slice its data look at, where the fullest that counts looks at less than half", async () => {
  const looks = (slice: string, dataset: string, covered: number, counts = true) =>
    rowOf("slice_dataset", { slice, dataset, covered, counts, role: "record", unit: dataset });
  await engine.write("slice_dataset", [
    looks("2022", "GED", 1),
    looks("2022", "ACLED", 0.1),
    looks("2023", "GED", 31 / 365),
    looks("2023", "ICEWS", 1, false),
    looks("2023", "sums of countries", 1),
    looks("2024", "GED", 0),
  ]);
  const acts = (slice: string, dataset: string) => rowOf("slice_source", { slice, a: "NER", b: "NGA", dataset, rows: 12, counts: true });
  await engine.write("slice_source", [...["2022", "2023", "2024"].map((slice) => acts(slice, "GED")), acts("2022", "ACLED")]);
  const words = async (slice: string) =>
    (await partWords({ tables: engine } as unknown as OpenCase, slice)).map(({ text }) => text).join("");
  expect(await words("2023")).toBe(" (by data of 8 % of its days)");
  expect([await words("2022"), await words("2024"), await words("2025")]).toEqual(["", "", ""]);
});
