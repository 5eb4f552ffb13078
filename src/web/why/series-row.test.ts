import { expect, it } from "vitest";
import { heldSeries, madeSeries, madeSpell, monthsFault, monthsQuery, spellFault } from "./series-row.js";

it("puts the id of a new series first", () => {
  expect(Object.keys(madeSeries({ says: "Deaths", sql: "select 1", windows: [12] }, "deaths"))).toEqual(["id", "says", "sql", "windows"]);
});

it.each([
  [[12, 12], null],
  [[0, 0], "The query gives no month with a value."],
  [[30, 12], "The query gives 30 rows for 12 months. Let it give one row a month."],
  [[31, 1], "The query gives 31 rows for 1 month. Let it give one row a month."],
])("says of %j what is wrong with it", (row, says) => expect(monthsFault(row)).toBe(says));

it("counts the days of one month as one month", () => {
  expect(monthsQuery("select 1 as month, 2 as value")).toContain("count(distinct date_trunc('month', cast(month as date))) as months");
});

it("asks a query that ends in a semicolon or a remark", () => {
  expect(monthsQuery("select 1 as month, 2 as value;\n")).toContain("select 1 as month, 2 as value\n)");
  expect(monthsQuery("select 1 as month, 2 as value -- both")).toContain("-- both\n) as series");
});

it("holds a series that another is compared with, or that a forecast draws on", () => {
  const row = { id: "iran", says: "Deaths in Iran" };
  expect(heldSeries(row, [{ id: "pak", says: "Deaths in Pakistan", control: "iran" }], null)).toMatch(/Deaths in Pakistan/u);
  expect(heldSeries(row, [{ id: "pak" }], { forecasts: [{ id: "x", series: "iran" }] })).toMatch(/forecast/u);
  expect(heldSeries(row, [{ id: "pak", control: "other" }], { forecasts: [{ series: "pak" }] })).toBeNull();
});

it("gives a spell an id of its own, and refuses a day that lies in it twice", () => {
  const truce = { says: "A truce", days: [{ from: "2022-06-01", to: "2022-11-28" }] };
  expect(Object.entries(madeSpell(truce, [{ id: "a-truce" }]))[0]).toEqual(["id", "a-truce-2"]);
  expect(spellFault(truce)).toBeNull();
  const next = { from: "2022-11-29", to: "2022-12-31" };
  expect(spellFault({ ...truce, days: [next, ...truce.days] })).toBeNull();
  const within = { from: "2022-11-28", to: "2022-11-28" };
  expect(spellFault({ ...truce, days: [within, ...truce.days] })).toBe(
    "28 Nov 2022 lies in two of its stretches. Join them, or end one earlier.",
  );
});
