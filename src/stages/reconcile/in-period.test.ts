import { expect, it } from "vitest";
import { rowOf } from "../../../test/helpers/tables.js";
import { inPeriod } from "./in-period.js";
import { reconciledPairs, type YearSum } from "./pairs.js";

const period = { from: "2002-05-20", to: "2023-10-12" };
const row = (dataset: string, grain: "event" | "month" | "year", since: string, until: string) =>
  rowOf("coverage", { file: `${dataset}.csv`, dataset, grain, since, until, basis: "release", places: '["ARM"]', kinds: "[]" });

it.each([
  ["event", "2023-10-01", "2023-10-31", ["2023-10-01 2023-10-12"]],
  ["month", "1989-01-01", "2024-12-31", ["2002-06-01 2023-09-30"]],
  ["year", "1989-01-01", "2024-12-31", ["2003-01-01 2022-12-31"]],
  ["month", "2005-02-01", "2005-02-28", ["2005-02-01 2005-02-28"]],
  ["month", "2023-10-01", "2023-10-31", []],
  ["year", "2023-01-01", "2023-12-31", []],
] as const)("covers of the days of the case the whole sums alone: %s %s to %s", (grain, since, until, days) => {
  expect(inPeriod([row("set", grain, since, until)], period).map((each) => `${each.since} ${each.until}`)).toEqual(days);
});

it("says of two sums of a year that the case has in part what either covers of that part", () => {
  const sum = (dataset: string, best: number): YearSum => ({
    ...{ scope: "country", dataset, year: 2023, a: "ARM", b: "", rows: 9, low: best, best, high: best },
  });
  const coverage = [row("events", "event", "2023-10-01", "2023-10-31"), row("months", "month", "1989-01-01", "2024-12-31")];
  const [pair] = reconciledPairs([sum("events", 2), sum("months", 17)], inPeriod(coverage, period));
  expect(pair?.why).toBe("Events covers only 2023-10-01 to 2023-10-12, months covers only 2023-01-01 to 2023-09-30.");
});
