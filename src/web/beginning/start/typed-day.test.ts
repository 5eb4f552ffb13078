import { expect, it } from "vitest";
import { dayOf, isoOf } from "./typed-day.js";

it.each([
  ["22 Mar 2012", "2012-03-22"],
  ["1. September 2021", "2021-09-01"],
  ["  August   2021 ", "2021-08"],
  ["2012", "2012"],
  ["2012-02-29", "2012-02-29"],
  ["2013-02-29", undefined],
  ["31 Jun 2013", undefined],
  ["soon", undefined],
  ["13 Foo 2012", undefined],
  ["3 Sept 2012", "2012-09-03"],
  ["Maybe 2012", undefined],
  ["Marseille 2012", undefined],
  ["", undefined],
])("reads %s as %s", (typed, iso) => expect(isoOf(typed)).toBe(iso));

it("takes the first and the last day that a date means", () => {
  expect([dayOf("2012", "first"), dayOf("2012", "last")]).toEqual(["2012-01-01", "2012-12-31"]);
  expect([dayOf("Feb 2024", "first"), dayOf("Feb 2024", "last")]).toEqual(["2024-02-01", "2024-02-29"]);
  expect(dayOf("never", "first")).toBeUndefined();
});
