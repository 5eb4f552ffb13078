import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../../../test/helpers/tables.js";
import type { Row } from "../../../../domain/tables.js";
import type { DuckDB } from "../../../../engine/duckdb.js";
import { conflictLevel } from "../../../../methods/relations/armed-conflict.js";
import { pairDays, pairSigns } from "../../../../workbench/dyads/pair-signs.js";
import { type AccordSums, accordsOf, type ConflictOfSlice } from "../accord/accords.js";

const sql = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());
const killed = (id: string, day: string, best: number, given: Partial<Row<"event">> = {}) =>
  rowOf("event", { id, grain: "event", dataset: "UCDP GED", actor: "Government of Mali", target: "JNIM", day, last: day, best, ...given });

it("sums deaths of a pair by calendar year and dataset, and by no sum over datasets, and holds them in the slices of their days", async () => {
  await engine.write("counts_as", [
    rowOf("counts_as", { name: "Government of Mali", actor: "MLI", how: "country" }),
    rowOf("counts_as", { name: "JNIM", actor: "JNIM", how: "stranger" }),
    rowOf("counts_as", { name: "Civilians", actor: "Civilians", how: "nobody" }),
  ]);
  await engine.write("event", [
    killed("1", "2022-03-01", 20),
    killed("2", "2022-11-01", 5, { actor: "JNIM", target: "Government of Mali" }),
    killed("3", "2022-11-02", 900, { aside: "repeated" }),
    killed("4", "2022-12-01", 700, { target: "Civilians" }),
    killed("5", "2023-02-01", 24),
    killed("6", "2022-01-01", 1000, { dataset: "UCDP battle deaths", grain: "year", last: "2022-12-31" }),
    killed("7", "2021-06-01", 4000, { last: "2022-06-01" }),
    killed("8", "2023-03-01", 0),
  ]);
  const slice = (id: string, since: string, until: string) => rowOf("slice", { id, since, until });
  await engine.write("slice", [
    slice("2022", "2022-01-01", "2022-12-31"),
    slice("2022-Q3", "2022-07-01", "2022-09-30"),
    slice("2022-Q4", "2022-10-01", "2022-12-31"),
    slice("2023", "2023-01-01", "2023-12-31"),
  ]);
  await engine.run(`insert into dyad_conflict by name ${sql("./dyad-conflict.sql")}`);
  const rows = await engine.rows<Row<"dyad_conflict">>("select * from dyad_conflict order by year, dataset");
  expect(rows.map((each) => [each.a, each.b, each.year, each.dataset, each.rows, each.best, each.level])).toEqual([
    ["JNIM", "MLI", 2022, "UCDP GED", 2, 25, "armed conflict"],
    ["JNIM", "MLI", 2022, "UCDP battle deaths", 1, 1000, "war"],
    ["JNIM", "MLI", 2023, "UCDP GED", 2, 24, null],
  ]);
  for (const { best, level } of rows) expect(level).toBe(conflictLevel(best));
  for (const { a, b, year, dataset, rows: n } of rows)
    expect((await engine.rows(sql("./dyad-conflict.trace.sql"), [a, b, year, dataset])).length).toBe(n);
  const held = await engine.rows<ConflictOfSlice>(sql("./conflict-slices.sql"));
  expect(held.map((each) => [each.slice, each.deaths, each.level])).toEqual([
    ["2022", 1000, "war"],
    ["2022-Q4", 25, "armed conflict"],
    ["2023", 24, null],
  ]);
});

it("gives a pair one sign on the pages of dyads and of complexes", async () => {
  const friendly = (id: string, day: string, goldstein: number, target = "JNIM") =>
    killed(id, day, 0, { actor: "MLI", target, goldstein, quad: goldstein > 0 ? 2 : 4, place: id, best: null, dataset: "coded" });
  await engine.write("slice", [rowOf("slice", { id: "2022", kind: "year", since: "2022-01-01", until: "2022-12-31" })]);
  await engine.write("span", [{ slice: "2022", since: "2022-01-01", until: "2022-12-31" }]);
  const days = Array.from({ length: 8 }, (_, at) => `2022-0${at + 1}-11`);
  await engine.write("event", [
    killed("war", "2022-03-01", 40, { actor: "MLI" }),
    ...days.map((day, at) => friendly(`n${at}`, day, 7, "NER")),
    ...days.map((day, at) => friendly(`b${at}`, day, -9, "BFA")),
    ...days.map((day, at) => friendly(`j${at}`, day, 8)),
    killed("few", "2022-05-01", 3, { actor: "BFA", target: "Koglweogo" }),
  ]);
  for (const [name, file] of [
    ["act", "../../acts/act.sql"],
    ["crisis_day", "../crisis-day.sql"],
    ["slice_source", "../sources/slice-source.sql"],
    ["dyad_conflict", "./dyad-conflict.sql"],
    ["dyad_month", "../dyad-month.sql"],
  ] as const)
    await engine.run(`insert into ${name} by name ${sql(file)}`);
  const accords = accordsOf(
    await engine.rows<AccordSums>(sql("../accord/accord-sums.sql")),
    [],
    await engine.rows<Row<"slice">>("select * from slice"),
    [],
    await engine.rows<ConflictOfSlice>(sql("./conflict-slices.sql")),
  );
  const told = await engine.rows<{ a: string; b: string; sign: string }>(
    `select * from (${pairSigns}) as p order by a, b`,
    pairDays({ from: "2022-01", to: "2022-12" }),
  );
  expect(told.map(({ a, b, sign }) => [a, b, sign])).toEqual(accords.map(({ a, b, sign }) => [a, b, sign ?? "none"]));
  expect(told.map(({ a, b, sign }) => `${a} ${b} ${sign}`)).toEqual([
    "BFA Koglweogo none",
    "BFA MLI enmity",
    "JNIM MLI disputed",
    "MLI NER amity",
  ]);
});
