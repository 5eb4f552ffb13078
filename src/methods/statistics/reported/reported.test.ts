import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isShareOf, meanIsPossible, shareIsPossible } from "./grim.js";
import { holdAgainst, pOf, type ReportedTest } from "./p-value.js";

const held = (test: ReportedTest["test"], df: number[], value: string, sign: ReportedTest["sign"], p: string) =>
  holdAgainst({ test, df, value, sign, p });

describe("a p against its statistic", () => {
  it("is that of statcheck's own example: t(100) = 1, p < 0.001 is 0.3197", () => {
    const found = held("t", [100], "1", "<", "0.001");
    expect(pOf("t", 1, [100])).toBeCloseTo(0.3197, 4);
    expect(found).toMatchObject({ fits: "no", turns: true });
  });

  it("is that of printed tables", () => {
    expect(pOf("t", 2.048, [28])).toBeCloseTo(0.05, 3);
    expect(pOf("F", 4.2, [1, 28])).toBeCloseTo(0.05, 3);
    expect(pOf("χ²", 3.841, [1])).toBeCloseTo(0.05, 4);
    expect(pOf("z", 1.96, [])).toBeCloseTo(0.05, 4);
    expect(pOf("r", 0.361, [28])).toBeCloseTo(0.05, 3);
  });

  it("fits where rounding explains it", () => {
    expect(held("t", [28], "2.2", "<", ".05")?.fits).toBe("two-sided");
    expect(held("t", [28], "2.20", "=", ".04")?.fits).toBe("two-sided");
    expect(held("t", [28], "2.0", "=", ".05")?.fits).toBe("two-sided");
    expect(held("t", [28], "1.75", "=", ".05")?.fits).toBe("one-sided");
    expect(held("F", [1, 28], "4.2", "=", ".05")?.fits).toBe("two-sided");
    expect(held("F", [2, 60], "1.20", "=", ".03")).toMatchObject({ fits: "no", turns: true });
    expect(held("χ²", [1], "6.90", "<", ".01")?.fits).toBe("two-sided");
    expect(held("r", [30], "1.00", "=", ".03")).toBeUndefined();
    expect(held("t", [], "2.2", "=", ".03")).toBeUndefined();
  });

  it("fits whatever was rightly rounded", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 8, noNaN: true }), fc.integer({ min: 2, max: 200 }), (t, df) => {
        const p = pOf("t", t, [df]).toFixed(3);
        expect(held("t", [df], t.toFixed(2), "=", p)?.fits).toBe("two-sided");
      }),
    );
  });
});

describe("GRIM", () => {
  it("finds what its authors and the package scrutiny find", () => {
    expect(meanIsPossible("5.19", 28)).toBe(false);
    expect(meanIsPossible("5.18", 28)).toBe(true);
    expect([meanIsPossible("7.22", 32), meanIsPossible("4.74", 25), meanIsPossible("5.23", 29), meanIsPossible("2.57", 24)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(meanIsPossible("5.19", 100)).toBeUndefined();
    expect(meanIsPossible("5.19", 28, 4)).toBeUndefined();
  });

  it("lets every mean of whole numbers pass", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 700 }), (n, sum) => {
        expect(meanIsPossible((Math.min(sum, 7 * n) / n).toFixed(2), n)).toBe(true);
        expect(shareIsPossible(((100 * Math.min(sum, n)) / n).toFixed(0), n)).not.toBe(false);
      }),
    );
  });

  it("holds shares against counts", () => {
    expect([
      isShareOf("35", 14, 40),
      isShareOf("35", 12, 40),
      isShareOf("12.5", 5, 40),
      isShareOf("12", 5, 40),
      isShareOf("13", 5, 40),
    ]).toEqual([true, false, true, true, true]);
    expect([shareIsPossible("36", 40), shareIsPossible("35", 40), shareIsPossible("36", 400)]).toEqual([false, true, undefined]);
  });
});
