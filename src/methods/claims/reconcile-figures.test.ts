import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Figure, periodWords, reconcileFigures, verdicts } from "./reconcile-figures.js";

const figure = (id: string, counter: string, value: number, rest: Partial<Figure> = {}): Figure => ({
  ...{ id, counter, value, measure: "attacks", unit: "attacks", since: "2023-01-01", until: "2023-12-31" },
  ...{ place: "Pakistan", actor: null, definition: null, ...rest },
});
const verdict = (all: readonly Figure[]) =>
  Object.fromEntries(reconcileFigures(all).flatMap((each) => each.figures.map((one) => [one.figure.id, one.verdict])));

describe("figures side by side", () => {
  it("flags what differs though its scope does not", () => {
    const rise = { measure: "change of attacks", unit: "%", definition: "attacks by militants" };
    expect(verdict([figure("d", "Dawn", 69, rise), figure("w", "WION", 6, rise)])).toEqual({ d: "differs", w: "differs" });
  });
  it("explains a difference by definition, period, place or actor", () => {
    const all = [
      figure("a", "PIPS", 306, { definition: "terrorist attacks" }),
      figure("b", "Ministry", 1514, { definition: "every incident" }),
      figure("c", "PICSS", 271, { until: "2023-06-30" }),
      figure("d", "CRSS", 419, { place: "Balochistan" }),
      figure("e", "GTI", 300, { definition: "acts of violence" }),
    ];
    expect(verdict(all)).toEqual({ a: "definition", b: "definition", c: "period", d: "place", e: "definition" });
    expect(verdict([figure("a", "PIPS", 100), figure("b", "GTI", 105)])).toEqual({ a: "agrees", b: "agrees" });
  });
  it("needs two counters", () => {
    expect(reconcileFigures([figure("a", "PIPS", 1), figure("b", "PIPS", 9)])).toEqual([]);
  });
  it("gives each figure of a thing one verdict, whatever the order", () => {
    const one = fc.record({
      counter: fc.constantFrom("A", "B", "C"),
      value: fc.nat(50),
      since: fc.constantFrom("2022-01-01", "2023-01-01"),
      place: fc.constantFrom("X", null),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (list) => {
        const all = list.map((each, index) => figure(String(index), each.counter, each.value, { since: each.since, place: each.place }));
        const found = verdict(all);
        expect(verdict([...all].reverse())).toEqual(found);
        for (const each of Object.values(found)) expect(verdicts).toContain(each);
      }),
    );
  });
  it("names periods", () => {
    expect([periodWords("2023-01-01", "2023-12-31"), periodWords("2023-07-01", "2023-12-31"), periodWords(null, null)]).toEqual([
      "2023",
      "second half of 2023",
      "no period named",
    ]);
  });
});
