import { describe, expect, it } from "vitest";
import { filledPart, timeAxis } from "./time-axis.js";

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

describe("the part of a period that is drawn", () => {
  const period = { from: "1989-01-01", to: "2024-12-31" };

  it("is the months that hold something, where they are few among many", () => {
    expect(filledPart(period, ["2023-09-30", "2023-10-01", "2023-10-31"])).toEqual({ from: "2023-09", to: "2023-10" });
    expect(filledPart({ from: "2020", to: "2024-12" }, ["2020-02-29"])).toEqual({ from: "2020-02", to: "2020-02" });
  });

  it("is all of it where they are many, where nothing lies in it, and where it is short itself", () => {
    expect(filledPart(period, ["2001-01-01", "2010-06-01"])).toBe(period);
    expect(filledPart(period, [])).toBe(period);
    expect(filledPart(period, ["1970-01-01"])).toBe(period);
    const short = { from: "2023-10-01", to: "2023-10-31" };
    expect(filledPart(short, ["2023-10-05"])).toBe(short);
  });
});
