import { expect, it } from "vitest";
import { monthsLater, spanOf } from "./period.js";

it.each([
  ["2021-08-15", "2021-08-15", "2021-08-15"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["1947", "1947-01-01", "1947-12-31"],
  ["197X", "1970-01-01", "1979-12-31"],
  ["2022-11/2023-03", "2022-11-01", "2023-03-31"],
  ["2021-08/..", "2021-08-01", null],
])("%s is %s to %s", (when, since, until) => {
  expect(spanOf(when)).toEqual({ since, until });
});

it.each(["2021-02-30", "2021-13", "2023/2021", "yesterday", "197X-05"])("%s is no date", (when) => {
  expect(spanOf(when)).toBeUndefined();
});

it("steps over years", () => {
  expect(monthsLater("2021-08-01", -36)).toBe("2018-08-01");
  expect(monthsLater("2021-12-01", 1)).toBe("2022-01-01");
});
