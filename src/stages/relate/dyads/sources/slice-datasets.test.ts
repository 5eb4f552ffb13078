import { describe, expect, it } from "vitest";
import type { Row } from "../../../../domain/tables.js";
import { comparedSlices, recordUnits, sliceDatasets } from "./slice-datasets.js";

const stretch = (dataset: string, since: string, until: string, given: Partial<Row<"coverage">> = {}): Row<"coverage"> => ({
  ...{ file: `${dataset}${since}`, line: 1, dataset, version: null, grain: "event", since, until, basis: "rows" },
  ...{ places: "[]", worldwide: false, kinds: "[]", rows: 1, deaths: true, least: null, counts: null, ...given },
});
const year = (id: string): Row<"slice"> =>
  ({
    id,
    name: id,
    kind: "year",
    since: `${id}-01-01`,
    until: `${id}-12-31`,
    turning_point: null,
    rests_on: null,
    compared: null,
  }) as unknown as Row<"slice">;
const side = (kind: "before" | "after", since: string, until: string): Row<"slice"> =>
  ({ ...year("2000"), id: kind, name: kind, kind, since, until, turning_point: "t" }) as Row<"slice">;

function compared(slices: Row<"slice">[], coverage: Row<"coverage">[]) {
  return comparedSlices(slices, sliceDatasets(slices, coverage, [], []), new Set(coverage.map(({ dataset }) => dataset)));
}

describe("slices that are compared", () => {
  it("refuses a year that a dataset covers less of than of the one before, in words", () => {
    const [, second] = compared([year("2020"), year("2021")], [stretch("GED", "2020-01-01", "2021-06-30")]);
    expect(second?.compared).toMatch(/GED covers 100 % of 2020 and 50 % of 2021/);
    const [, alike] = compared([year("2020"), year("2021")], [stretch("GED", "2020-01-01", "2021-12-31")]);
    expect(alike?.compared).toBeNull();
  });
  it("leaves out of before and after what lies on one side only, and refuses where nothing is left", () => {
    const slices = [side("before", "2018-01-01", "2019-12-31"), side("after", "2020-01-01", "2021-12-31")];
    const ged = stretch("GED", "2018-01-01", "2021-12-31");
    const icews = stretch("ICEWS", "2018-01-01", "2019-12-31");
    const [before] = compared(slices, [ged, icews]);
    expect([before?.rests_on, before?.compared]).toEqual(['["GED"]', null]);
    const [alone] = compared(slices, [icews]);
    expect(alone?.compared).toMatch(/^Nothing is compared: ICEWS covers 100 % of the time before and 0 %/);
  });
  it("does not let a file on one country cover the other side of another, nor a sample anything", () => {
    const slices = [side("before", "2018-01-01", "2019-12-31"), side("after", "2020-01-01", "2021-12-31")];
    const apart = [
      stretch("GED", "2018-01-01", "2019-12-31", { places: '["KEN"]' }),
      stretch("GED", "2020-01-01", "2021-12-31", { places: '["UGA"]' }),
    ];
    expect(compared(slices, apart)[0]?.compared).toMatch(/^Nothing is compared/);
    const shared = apart.map((each) => ({ ...each, places: '["KEN","UGA"]' }));
    expect(compared(slices, shared)[0]?.compared).toBeNull();
    expect(compared(slices, [stretch("GED", "2018-01-01", "2021-12-31", { basis: "selection" })])[0]?.compared).toMatch(
      /^Nothing is compared/,
    );
  });
});

it("counts datasets that the case calls disjoint as one unit, and none without acts", () => {
  const slices = [year("2020")];
  const files = ["Battle", "Groups", "Terror"].map((dataset) => stretch(dataset, "2020-01-01", "2020-12-31"));
  const units = (disjoint: string[][], ...acted: string[]) => [...recordUnits(sliceDatasets(slices, files, [], disjoint), new Set(acted))];
  expect(units([["Battle", "Groups"]], "Battle", "Groups")).toEqual(["disjoint 1"]);
  expect(units([["Battle", "Groups"]], "Battle", "Groups", "Terror")).toEqual(["disjoint 1", "Terror"]);
  expect(units([], "Terror")).toEqual(["Terror"]);
  expect(units([])).toEqual([]);
});
