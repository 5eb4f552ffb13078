import fc from "fast-check";
import { expect, it } from "vitest";
import { coveredBy, type Span, unitedSpans } from "./covered-days.js";

it("takes years, months and days as rows give them, and fills no year that no row has", () => {
  const years = ["2019-01-01", "2020-01-01", "2023-01-01"].map((day) => ({ day, best: 1 }));
  expect(coveredBy(years)).toEqual([
    ["2019-01-01", "2020-12-31"],
    ["2023-01-01", "2023-12-31"],
  ]);
  expect(coveredBy([{ day: "2020-02-01" }, { day: "2020-03-01" }])).toEqual([["2020-02-01", "2020-03-31"]]);
  expect(coveredBy([{ day: "2020-02-07" }, { day: "2020-02-09" }])).toEqual([
    ["2020-02-07", "2020-02-07"],
    ["2020-02-09", "2020-02-09"],
  ]);
  expect(coveredBy([{ start: "2020-01-01", end: "2020-06-30", value: 3 }])).toEqual([["2020-01-01", "2020-06-30"]]);
  expect(coveredBy([{ value: 3 }])).toEqual([]);
});

const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10));
const spans = fc.array(
  fc.tuple(day, day).map(([a, b]): Span => (a < b ? [a, b] : [b, a])),
  { maxLength: 8 },
);

it("unites spans in any order, covers the same days and leaves gaps between", () => {
  fc.assert(
    fc.property(spans, day, (list, one) => {
      const has = (all: readonly Span[]) => all.some(([since, until]) => since <= one && one <= until);
      const united = unitedSpans(list);
      expect(has(united)).toBe(has(list));
      expect(unitedSpans([...list].reverse())).toEqual(united);
      united.slice(1).forEach(([since], at) => void expect(since > (united[at]?.[1] ?? "")).toBe(true));
    }),
  );
});
