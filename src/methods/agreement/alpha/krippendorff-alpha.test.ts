import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratingsOf, type Value } from "../ratings.js";
import { weightsOf } from "../weights.js";
import { krippendorffAlpha, type Level, levels } from "./krippendorff-alpha.js";
import { krippendorffAlphaWeighted } from "./krippendorff-alpha-weighted.js";

type Cell = number | null;
const tables = fc.integer({ min: 2, max: 5 }).chain((coders) =>
  fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 }), { minLength: coders, maxLength: coders }), {
    minLength: 2,
    maxLength: 12,
  }),
);

/** α from its definition, pair by pair over values. */
function byDefinition(units: readonly (readonly Cell[])[], level: Level): number | null {
  const kept = units.map((unit) => unit.filter((cell): cell is number => cell !== null)).filter((unit) => unit.length > 1);
  const values = kept.flat();
  const count = (value: number) => values.filter((each) => each === value).length;
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const difference = (a: number, b: number): number => {
    if (a === b) return 0;
    if (level === "nominal") return 1;
    if (level === "interval") return (a - b) ** 2;
    if (level === "ratio") return ((a - b) / (a + b)) ** 2;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = distinct.filter((each) => each >= low && each <= high).reduce((sum, each) => sum + count(each), 0);
    return (between - (count(low) + count(high)) / 2) ** 2;
  };
  const pairs = (list: readonly number[]) =>
    list.reduce((sum, a, i) => sum + list.reduce((inner, b, j) => inner + (i === j ? 0 : difference(a, b)), 0), 0);
  const observed = kept.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / values.length;
  const expected = pairs(values) / (values.length * (values.length - 1));
  return kept.length && expected > 0 ? 1 - observed / expected : null;
}

function close(a: number | null, b: number | null): void {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(a).toBeCloseTo(b, 9);
}

describe("Krippendorff's α", () => {
  it("is what its definition says, at every level, with missing values", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...levels), (units, level) => {
        close(krippendorffAlpha(ratingsOf(units), level).value, byDefinition(units, level));
      }),
      { numRuns: 300 },
    );
  });
  it("does not change with the order of coders or units, nor with the names of nominal categories", () => {
    fc.assert(
      fc.property(tables, fc.nat(), (units, turn) => {
        const value = krippendorffAlpha(ratingsOf(units)).value;
        const turned = units.map((unit) => unit.map((_, at) => unit[(at + turn) % unit.length] ?? null));
        close(krippendorffAlpha(ratingsOf(turned)).value, value);
        close(krippendorffAlpha(ratingsOf([...units].reverse())).value, value);
        const renamed = units.map((unit) => unit.map((cell) => (cell === null ? null : `name ${(cell * 7 + turn) % 5}`)));
        close(krippendorffAlpha(ratingsOf(renamed)).value, value);
      }),
    );
  });
  it("is exactly 1 where all agree on two values or more", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 8 }),
        fc.constantFrom(...levels),
        (values, level) => {
          expect(krippendorffAlpha(ratingsOf(values.map((value) => [value, value, value])), level).value).toBe(1);
        },
      ),
    );
  });
  it("does not change with the zero and the unit of an interval scale, nor with the unit of a ratio scale", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -1e6, max: 1e6 }), (units, unit, zero) => {
        const moved = (by: (cell: number) => number) => ratingsOf(units.map((row) => row.map((cell) => (cell === null ? null : by(cell)))));
        close(
          krippendorffAlpha(
            moved((cell) => cell * unit + zero),
            "interval",
          ).value,
          krippendorffAlpha(ratingsOf(units), "interval").value,
        );
        close(
          krippendorffAlpha(
            moved((cell) => cell * unit),
            "ratio",
          ).value,
          krippendorffAlpha(ratingsOf(units), "ratio").value,
        );
      }),
    );
  });
  it("equals Gwet's weighted form: nominal unweighted, interval quadratic", () => {
    fc.assert(
      fc.property(tables, (units) => {
        const ratings = ratingsOf(units);
        close(krippendorffAlphaWeighted(ratings).value, krippendorffAlpha(ratings, "nominal").value);
        const quadratic = weightsOf("quadratic", ratings.categories);
        close(krippendorffAlphaWeighted(ratings, quadratic).value, krippendorffAlpha(ratings, "interval").value);
      }),
    );
  });
  it("takes a difference of your own", () => {
    const units: Value[][] = [
      ["PAK", "AFG"],
      ["PAK", "PAK"],
      ["IND", "IND"],
      ["AFG", "AFG"],
    ];
    const plain = krippendorffAlpha(ratingsOf(units), { name: "plain", of: (a, b) => Number(a !== b) });
    expect(plain.value).toBeCloseTo(krippendorffAlpha(ratingsOf(units)).value as number, 12);
    expect(plain.version).toContain("plain");
  });
  it.each([
    ["no values", [[null, null]], "nominal", /no unit was coded by two/],
    [
      "one coder a unit",
      [
        [1, null],
        [null, 2],
      ],
      "nominal",
      /no unit was coded by two/,
    ],
    [
      "one value",
      [
        [3, 3],
        [3, 3],
      ],
      "interval",
      /only one value/,
    ],
    ["words at interval", [["a", "b"]], "interval", /needs numbers/],
    ["words at ordinal", [["a", "b"]], "ordinal", /no order/],
    [
      "a negative number at ratio",
      [
        [-1, 2],
        [1, 2],
      ],
      "ratio",
      /negative/,
    ],
    ["an infinite number", [[Number.POSITIVE_INFINITY, 2]], "interval", /infinite/],
  ] as const)("is not defined for %s", (_, units, level, why) => {
    const found = krippendorffAlpha(ratingsOf(units as readonly (readonly (Value | null)[])[]), level);
    expect(found.value).toBeNull();
    expect(found.undefined_because).toMatch(why);
  });
  it("takes words at ordinal where their order is given", () => {
    const order = ["low", "middle", "high"];
    const words = ratingsOf(
      [
        ["low", "middle"],
        ["high", "high"],
        ["low", "low"],
      ],
      order,
    );
    const numbers = ratingsOf([
      [1, 2],
      [3, 3],
      [1, 1],
    ]);
    expect(krippendorffAlpha(words, "ordinal").value).toBeCloseTo(krippendorffAlpha(numbers, "ordinal").value as number, 12);
    expect(() => ratingsOf([["none of these"]], order)).toThrow(/none of the categories/);
  });
});
