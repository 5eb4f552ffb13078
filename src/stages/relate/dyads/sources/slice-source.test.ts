import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../../../test/helpers/tables.js";
import type { Row } from "../../../../domain/tables.js";
import type { DuckDB } from "../../../../engine/duckdb.js";

const rule = readFileSync(new URL("./slice-source.sql", import.meta.url), "utf8");
const ofOne = readFileSync(new URL("./slice-source-of-one.sql", import.meta.url), "utf8");
let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
  await engine.write("slice", [rowOf("slice", { id: "2022", since: "2022-01-01", until: "2022-12-31" })]);
});
afterEach(() => engine.close());

type Given = Partial<Row<"act">>;
const acts = (dataset: string, n: number, given: Given = {}) =>
  Array.from({ length: n }, (_, at) =>
    rowOf("act", {
      ...{
        id: `${dataset}${at}`,
        dataset,
        actor: "A",
        target: "B",
        since: "2022-03-01",
        until: "2022-03-01",
        goldstein: -1,
        violence_only: true,
      },
      ...given,
    }),
  );
const counting = async () => {
  const rows = await engine.rows<{ dataset: string; why: string | null; counts: boolean }>(
    `select dataset, counts, why from (${rule}) as ranked where slice = '2022' order by dataset`,
  );
  return Object.fromEntries(rows.map(({ dataset, counts, why }) => [dataset, counts ? "counts" : why]));
};
const other = "Another dataset tells of the same pair.";

it("lets one dataset of several that record a pair count, that with coded acts first", async () => {
  await engine.write("slice_dataset", [
    ...["GED", "ICEWS"].map((dataset) => rowOf("slice_dataset", { slice: "2022", dataset, role: "record", unit: dataset, counts: true })),
  ]);
  await engine.write("act", [...acts("GED", 40), ...acts("ICEWS", 5, { violence_only: false })]);
  expect(await counting()).toEqual({ GED: other, ICEWS: "counts" });
});

it("takes four coded acts for too few, and then single happenings before sums, and more rows before fewer", async () => {
  await engine.write("act", [
    ...acts("GED", 9),
    ...acts("ICEWS", 4, { violence_only: false }),
    ...acts("Years", 30, { since: "2022-01-01", until: "2022-12-31" }),
  ]);
  await engine.write(
    "slice_dataset",
    ["GED", "ICEWS", "Years"].map((dataset) =>
      rowOf("slice_dataset", { slice: "2022", dataset, role: "record", unit: dataset, counts: true }),
    ),
  );
  expect(await counting()).toEqual({ GED: "counts", ICEWS: other, Years: other });
});

it("adds datasets of one unit, counts a chronicle beside, and leaves out what does not cover both spans", async () => {
  await engine.write("slice_dataset", [
    rowOf("slice_dataset", { slice: "2022", dataset: "Battle", role: "record", unit: "disjoint 1", counts: true }),
    rowOf("slice_dataset", { slice: "2022", dataset: "Groups", role: "record", unit: "disjoint 1", counts: true }),
    rowOf("slice_dataset", { slice: "2022", dataset: "Own", role: "chronicle", unit: "Own", counts: true }),
    rowOf("slice_dataset", { slice: "2022", dataset: "Half", role: "record", unit: "Half", counts: false, why: "Half covers 10 %." }),
  ]);
  await engine.write("act", [...acts("Battle", 3), ...acts("Groups", 2), ...acts("Own", 1), ...acts("Half", 60)]);
  expect(await counting()).toEqual({ Battle: "counts", Groups: "counts", Own: "counts", Half: "Half covers 10 %." });
});

it("ranks nothing where all records are of one unit, and says the same", async () => {
  const given = [
    { dataset: "Battle", role: "record", unit: "disjoint 1", counts: true, why: null },
    { dataset: "Groups", role: "record", unit: "disjoint 1", counts: false, why: "Groups covers 10 %." },
    { dataset: "Own", role: "chronicle", unit: "Own", counts: true, why: null },
  ] as const;
  await engine.write("slice", [rowOf("slice", { id: "2023", since: "2023-01-01", until: "2023-12-31" })]);
  await engine.write("slice_dataset", [
    ...given.map((each) => rowOf("slice_dataset", { ...each, slice: "2022" })),
    ...given.map((each) => rowOf("slice_dataset", { ...each, slice: "2023", counts: true, why: null })),
    ...given.map((each) => rowOf("slice_dataset", { ...each, slice: "", counts: true, why: null })),
  ]);
  await engine.write("act", [
    ...acts("Battle", 3),
    ...acts("Groups", 2, { actor: "B", target: "A" }),
    ...acts("Own", 1),
    ...acts("statements", 2, { target: "C" }),
    ...acts("Battle", 7, { target: "C", since: "2022-12-30", until: "2023-01-02" }),
    ...acts("Groups", 5, { target: "C", since: "2023-05-01", until: "2023-05-01", goldstein: 4 }),
    ...acts("Battle", 4, { target: "D", goldstein: null }),
  ]);
  const all = (sql: string) => engine.rows<object>(`select * from (${sql}) as found order by slice, a, b, dataset`);
  const found = await all(ofOne);
  expect(found).toEqual(await all(rule));
  expect(found).toContainEqual({ slice: "2022", a: "A", b: "B", dataset: "Groups", rows: 2, counts: false, why: "Groups covers 10 %." });
  expect(found).toHaveLength(11);
});
