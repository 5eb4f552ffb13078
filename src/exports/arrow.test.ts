import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { arrowOf } from "./arrow.js";

test("an Arrow stream keeps types, days before 1970, missing values and letters of any script", () => {
  const bytes = arrowOf({
    columns: ["actor", "day", "deaths", "score", "sure"],
    types: ["VARCHAR", "DATE", "BIGINT", "DECIMAL(18,3)", "BOOLEAN"],
    rows: [
      ["کابل", "1947-09-30", 12, 0.125, true],
      [null, null, null, null, null],
      ["", "2024-02-29", -3, -1.5, false],
    ],
  });
  const table = tableFromIPC(bytes);
  expect(table.schema.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
    "actor Utf8",
    "day Date32<DAY>",
    "deaths Int64",
    "score Float64",
    "sure Bool",
  ]);
  const cells = (name: string) => [...(table.getChild(name) ?? [])];
  expect(cells("actor")).toEqual(["کابل", null, ""]);
  expect(cells("day").map((day) => (day === null ? null : new Date(day).toISOString().slice(0, 10)))).toEqual([
    "1947-09-30",
    null,
    "2024-02-29",
  ]);
  expect(cells("deaths")).toEqual([12n, null, -3n]);
  expect(cells("score")).toEqual([0.125, null, -1.5]);
  expect(cells("sure")).toEqual([true, null, false]);
});

test("a sum of whole numbers stays whole", () => {
  const table = tableFromIPC(arrowOf({ columns: ["deaths"], types: ["HUGEINT"], rows: [[80_000], [null]] }));
  expect([`${table.schema.fields[0]?.type}`, ...(table.getChild("deaths") ?? [])]).toEqual(["Int64", 80_000n, null]);
});

test("no rows keep their columns", () => {
  const table = tableFromIPC(arrowOf({ columns: ["n"], types: ["BIGINT"], rows: [] }));
  expect([table.numRows, table.schema.fields[0]?.name]).toEqual([0, "n"]);
});
