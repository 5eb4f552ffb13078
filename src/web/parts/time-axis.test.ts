import { describe, expect, it } from "vitest";
import { timeAxis } from "./time-axis.js";

describe("a time axis", () => {
  it("names months where days are near, years where they are far", () => {
    expect(timeAxis(["2022-05-01", "2022-07-01"])?.ticks.map((each) => each.says)).toEqual([
      "Apr 2022",
      "May 2022",
      "Jun 2022",
      "Jul 2022",
      "Aug 2022",
    ]);
    const years = timeAxis(["2001-09-11", "2021-08-15", null])?.ticks.map((each) => each.says) ?? [];
    expect(years).toEqual(["2005", "2010", "2015", "2020"]);
    expect(timeAxis([null])).toBeNull();
  });

  it("keeps every day within, in order", () => {
    const axis = timeAxis(["1999", "2003-02", "2003-02-28"]);
    const at = ["1999", "2003-02", "2003-02-28"].map((day) => axis?.at(day) ?? -1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(Math.min(...at)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...at)).toBeLessThanOrEqual(100);
  });
});
