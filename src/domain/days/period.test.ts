import { expect, it } from "vitest";
import { daysOf, holdsAll, isWithin, monthsLater, type Period, periodBetween, spanOf } from "./period.js";

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

it.each([
  ["2021", "2021", "2021-01", "2021-12", "2021-01-01", "2021-12-31"],
  ["2021-08-15", "2022-02", "2021-08-15", "2022-02", "2021-08-15", "2022-02-28"],
  ["2021-08-01", "2021-08-31", "2021-08", "2021-08", "2021-08-01", "2021-08-31"],
  ["2023", "2021-08-15", "2021-08-15", "2023-12", "2021-08-15", "2023-12-31"],
])("%s and %s bound %s to %s", (one, other, from, to, since, until) => {
  const period = periodBetween(one, other);
  expect(period).toEqual({ from, to });
  expect(daysOf(period as Period)).toEqual([since, until]);
});

it.each(["197X", "2021-02-30", "", "2021-13", "21-08", "2021/2022"])("%s bounds no period", (text) => {
  expect(periodBetween(text, "2024")).toBeUndefined();
});

it("knows what lies within a period of days or months", () => {
  const days: Period = { from: "2021-08-15", to: "2021-10" };
  expect(["2021-08-14", "2021-08-15", "2021-08", "2021-10-31", "2021-11"].map((each) => isWithin(each, days))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(holdsAll({ from: "2021-01", to: "2021-10-30" }, days)).toBe(false);
  expect(holdsAll({ from: "2021-08-15", to: "2021-10-31" }, days)).toBe(true);
});
