import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatOnMark, formatRange } from "./format-number.js";

describe("formatNumber", () => {
  it.each([
    [1885, {}, "1,885"],
    [-3, {}, "−3"],
    [0, {}, "0"],
    [-0.0001, { digits: 2 }, "0.00"],
    [84.5, {}, "84.5"],
    [10, { digits: 0 }, "10"],
    [1500.6, {}, "1,501"],
    [0.0321, {}, "0.032"],
    [2_900_000, { compact: true }, "2.9 million"],
    [3_000_000, { compact: true }, "3 million"],
    [1_250_000_000, { compact: true }, "1.3 billion"],
    [999_999, { compact: true }, "1 million"],
    [79, { unit: "%" }, "79\u202f%"],
    [1.64, { unit: "×" }, "×1.64"],
    [12, { signed: true }, "+12"],
    [1885, { unit: "deaths" }, "1,885 deaths"],
    [1_234_567.891, { digits: 2 }, "1,234,567.89"],
    [null, {}, "–"],
    [Number.NaN, {}, "–"],
    [Number.NEGATIVE_INFINITY, {}, "−∞"],
  ])("%s %o is %s", (value, style, words) => expect(formatNumber(value, style)).toBe(words));

  it("writes units of words on no mark", () => {
    expect(formatOnMark(12, { unit: "deaths" })).toBe("12");
    expect(formatOnMark(12, { unit: "%" })).toBe("12\u202f%");
  });

  it("writes a range with its unit once", () => {
    expect(formatRange(6868, 8887, { unit: "deaths" })).toBe("6,868–8,887 deaths");
    expect(formatRange(-3, 4)).toBe("−3 to 4");
    expect(formatRange(10, 20, { unit: "%" })).toBe("10–20\u202f%");
  });

  it("can be read back: commas and signs change no digit", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const back = Number(formatNumber(value, { digits }).replaceAll(",", "").replace("−", "-"));
        expect(back).toBe(Number(value.toFixed(digits)) + 0);
      }),
    );
  });
});
