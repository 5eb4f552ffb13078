import { expect, it } from "vitest";
import { rowOf } from "../../../../test/helpers/tables.js";
import type { Row } from "../../../domain/tables.js";
import { cutTogether } from "./cut-together.js";

const release = (dataset: string, given: Partial<Row<"coverage">> = {}) =>
  rowOf("coverage", {
    file: `${dataset}.csv`,
    dataset,
    version: "24.1",
    grain: "year",
    basis: "release",
    since: "1989-01-01",
    until: "2023-12-31",
    ...given,
  });
const reached = (dataset: string, since: string, until: string) => ({ file: `${dataset}.csv`, since, until });
const spans = (rows: readonly Row<"coverage">[]) =>
  rows.map(({ dataset, since, until }) => [dataset, since.slice(0, 4), until.slice(0, 4)]);

it("does not take a list of few years for silent where a file of its release was cut", () => {
  const rows = [
    release("UCDP battle deaths", { since: "2009-01-01", until: "2018-12-31" }),
    release("UCDP one-sided"),
    release("UCDP non-state"),
    release("UCDP GED", { grain: "event" }),
  ];
  const days = [
    reached("UCDP battle deaths", "2009-01-01", "2018-12-31"),
    reached("UCDP one-sided", "2012-01-01", "2014-12-31"),
    reached("UCDP non-state", "1995-01-01", "2016-12-31"),
    reached("UCDP GED", "2012-01-01", "2014-12-31"),
  ];
  expect(spans(cutTogether(rows, days))).toEqual([
    ["UCDP battle deaths", "2009", "2018"],
    ["UCDP one-sided", "2009", "2018"],
    ["UCDP non-state", "1989", "2018"],
    ["UCDP GED", "1989", "2023"],
  ]);
});

it("leaves other releases, worldwide files and datasets that begin otherwise alone", () => {
  const rows = [
    release("UCDP battle deaths", { since: "2009-01-01" }),
    release("UCDP one-sided", { version: "23.1", until: "2022-12-31" }),
    release("UCDP non-state", { worldwide: true }),
  ];
  const days = rows.map(({ dataset }) => reached(dataset, "2012-01-01", "2014-12-31"));
  expect(spans(cutTogether(rows, days))).toEqual(spans(rows));
  const apart = [release("UCDP/PRIO armed conflict", { since: "1946-01-01" }), release("UCDP one-sided")];
  expect(
    spans(
      cutTogether(
        apart,
        apart.map(({ dataset }) => reached(dataset, "2012-01-01", "2014-12-31")),
      ),
    ),
  ).toEqual(spans(apart));
});
