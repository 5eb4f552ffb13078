import { expect, it } from "vitest";
import { rowOf } from "../../../test/helpers/tables.js";
import { withoutUncoveredZeros } from "./uncovered-zeros.js";

const covers = (dataset: string, since: string, until: string, basis: "release" | "selection" = "release") =>
  rowOf("coverage", { file: `events/${dataset}.csv`, line: 1, dataset, since, until, basis });
const months = ["2020-11-01", "2020-12-01", "2021-01-01", "2021-02-01"];
const points = months.map((month) => ({ month, value: month === "2020-12-01" ? 3 : 0 }));
const kept = (sql: string, coverage: Parameters<typeof withoutUncoveredZeros>[2]) =>
  withoutUncoveredZeros(sql, points, coverage).map(({ month }) => month);
const query = "select month, coalesce(n, 0) as value from months left join (select * from event where aside is null) using (month)";

it("keeps a zero where a dataset looked, be it for a part of the month, and leaves it out where none did", () => {
  expect(kept(query, [covers("A", "2020-12-15", "2021-01-10")])).toEqual(["2020-12-01", "2021-01-01"]);
  expect(kept(query, [covers("A", "2020-11-01", "2021-02-28")])).toEqual(months);
});

it("never leaves out a month that has something", () => {
  expect(kept(query, [covers("A", "2021-02-01", "2021-02-28")])).toEqual(["2020-12-01", "2021-02-01"]);
});

it("goes by the datasets that the query names", () => {
  const both = [covers("A", "2020-11-01", "2020-12-31"), covers("B", "2021-01-01", "2021-02-28")];
  expect(kept(query, both)).toEqual(months);
  expect(kept(`${query} where dataset = 'A'`, both)).toEqual(["2020-11-01", "2020-12-01"]);
});

it("judges no query over other tables, and nothing where no coverage is known", () => {
  expect(kept("select month, value from tally", [covers("A", "2020-12-01", "2020-12-31")])).toEqual(months);
  expect(kept(query, [covers("A", "2020-12-01", "2020-12-31", "selection")])).toEqual(months);
});
