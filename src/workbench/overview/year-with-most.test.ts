import { expect, it } from "vitest";
import { yearWithMost } from "./year-with-most.js";

const counts = (of: Readonly<Record<number, number>>) => Object.entries(of).map(([year, n]) => ({ year: Number(year), n }));
const three = counts({ 2021: 40, 2022: 44, 2023: 41 });

it("tells the year with most among years that are covered whole", () => {
  expect(yearWithMost({ days: ["2021-01-01", "2023-12-31"], gaps: [] }, three)).toEqual({ year: 2022, ofWhole: false });
  expect(yearWithMost({ days: ["2021-01-01", "2023-12-31"], gaps: [] }, counts({ 2021: 44, 2022: 44 }))).toBeNull();
});

it("holds no whole year against years of which months are missing", () => {
  expect(yearWithMost({ days: ["2021-02-01", "2023-11-30"], gaps: [] }, three)).toBeNull();
  expect(yearWithMost({ days: ["2021-02-01", "2023-12-31"], gaps: [] }, three)).toEqual({ year: 2022, ofWhole: true });
  expect(yearWithMost({ days: ["2021-01-01", "2023-12-31"], gaps: [{ since: "2021-03-01", until: "2021-05-31" }] }, three)).toEqual({
    year: 2022,
    ofWhole: true,
  });
});

it("lets a year in part come first, since it has no less than that, but not before another in part", () => {
  expect(yearWithMost({ days: ["2022-01-01", "2023-06-30"], gaps: [] }, counts({ 2022: 9, 2023: 30 }))).toEqual({
    year: 2023,
    ofWhole: false,
  });
  expect(yearWithMost({ days: ["2021-05-01", "2023-06-30"], gaps: [] }, counts({ 2021: 3, 2022: 9, 2023: 30 }))).toBeNull();
});
