import { describe, expect, it } from "vitest";
import { byPlaces, shareCoveredEverywhere, stretchesIn } from "./covered.js";

const stretch = (since: string, until: string, places: readonly string[], given: { worldwide?: boolean; basis?: string } = {}) => ({
  ...{ since, until, places: JSON.stringify(places), worldwide: false, basis: "rows", ...given },
});
const span = { since: "2020-01-01", until: "2021-12-31" };

describe("coverage by country", () => {
  it("does not let a file on one country cover another", () => {
    const kenya = stretch("2020-01-01", "2020-12-31", ["KEN"]);
    const uganda = stretch("2021-01-01", "2021-12-31", ["UGA"]);
    expect(shareCoveredEverywhere([kenya, uganda], span)).toBeCloseTo(0.5, 1);
    expect(stretchesIn([kenya, uganda], "UGA")).toEqual([uganda]);
  });
  it("takes files that share a country, however far apart, for looks at the same places", () => {
    const files = [stretch("2020-01-01", "2020-06-30", ["KEN", "UGA"]), stretch("2020-07-01", "2021-12-31", ["TZA", "UGA"])];
    expect(byPlaces(files)).toHaveLength(1);
    expect(shareCoveredEverywhere(files, span)).toBe(1);
    const chain = [
      stretch("2020-01-01", "2020-12-31", ["A"]),
      stretch("2021-01-01", "2021-12-31", ["B"]),
      stretch("2020-01-01", "2020-01-02", ["A", "B"]),
    ];
    expect(byPlaces(chain)).toHaveLength(1);
  });
  it("lets a worldwide file, and one that tells no place, stand for every place", () => {
    const all = stretch("2020-01-01", "2021-12-31", ["KEN"], { worldwide: true });
    expect(shareCoveredEverywhere([all, stretch("2020-01-01", "2020-02-01", ["UGA"])], span)).toBe(1);
    expect(stretchesIn([all, stretch("2020-01-01", "2020-02-01", [])], "TCD")).toHaveLength(2);
  });
  it("lets no sample cover a day", () => {
    expect(shareCoveredEverywhere([stretch("2020-01-01", "2021-12-31", ["KEN"], { basis: "selection" })], span)).toBe(0);
  });
});
