import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agrees, readAmounts, readNumbers } from "./read-numbers.js";

const values = (text: string, words = false) => readNumbers(text, { words }).map((each) => each.value);
const amounts = (text: string) => readAmounts(text).map((each) => each.raw);

describe("numbers in a text", () => {
  it.each([
    ["deaths ×1.64", [1.64]],
    ["1,885 people", [1885]],
    ["a rise of 79 %", [79]],
    ["a rise of 79 per cent", [79]],
    ["2.9 million refugees", [2_900_000]],
    ["a change of −3", [-3]],
    ["an interval from 1.47–2.20", [1.47, 2.2]],
    ["36\u202f386 deaths", [36386]],
    ["US$5bn", [5e9]],
    ["a 36-month window", [36]],
    ["1.64 times as many", [1.64]],
    ["(−0.5 to 0.5)", [-0.5, 0.5]],
    ["the F-16 of the G20, COVID-19 and k15", []],
  ])("reads %s", (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
    ["six of twenty-one", [6, 21]],
    ["three hundred", [300]],
    ["a thousand", [1000]],
    ["the tenant of one-sided violence", []],
  ])("reads words in %s when asked", (text, expected) => expect(values(text, true).filter((each) => each !== 1)).toEqual(expected));

  it("knows what one unit of the last digit is worth", () => {
    expect(readNumbers("2.9 million").map((each) => each.step)).toEqual([100_000]);
    expect(readNumbers("36,000").map((each) => [each.step, each.coarse])).toEqual([[1, 1000]]);
  });

  it("reads back any whole number that it grouped", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (whole) => {
        const written = String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
        return values(`in all ${written} people`)[0] === whole;
      }),
    );
  });
});

describe("amounts in a text", () => {
  it.each([
    "In 2019, from 2010 to 2024 and in 2022–23",
    "On 15 August 2021, August 15, 2021 and 2021-08-15",
    "the 1990s and the 21st century, the 2nd time",
    "Resolution 2593, section 4, p. 12, Table 3",
    "at 10:30, after 9/11",
    "(1) and (2)",
    "Jan 2018 – Dec 2024",
  ])("finds none in: %s", (text) => expect(amounts(text)).toEqual([]));

  it("finds what is counted beside a year", () => expect(amounts("In 2019 it killed 293 people, 2,024 in all")).toEqual(["293", "2,024"]));
});

describe("agreement of rows and text", () => {
  const check = (value: number, text: string, unit: string | null = null, rounding = 0.5) =>
    agrees(value, readNumbers(text, { words: true })[0] as never, unit, rounding);

  it.each([
    [1.6384, "×1.64", "ratio", true],
    [1.6449, "×1.64", "ratio", true],
    [1.6451, "×1.64", "ratio", false],
    [1885, "1,885", "deaths", true],
    [1884, "1,885", "deaths", false],
    [79.47, "79 %", "%", true],
    [0.7947, "79 %", "share", true],
    [0.7947, "79 %", null, true],
    [79.47, "79 %", null, true],
    [79.47, "79 %", "share", false],
    [2_949_999, "2.9 million", "people", true],
    [2_951_000, "2.9 million", "people", false],
    [-3, "−3", null, true],
    [3, "−3", null, false],
    [36_386, "about 36,000", "deaths", true],
    [36_386, "36,000", "deaths", false],
    [36_386, "more than 36,000", "deaths", true],
    [35_900, "more than 36,000", "deaths", false],
    [6, "six", null, true],
  ] as const)("%d against “%s” (%s): %s", (value, text, unit, expected) => expect(check(value, text, unit)).toBe(expected));

  it("holds for every value and its own rounding", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, digits) =>
        check(value, value.toFixed(digits)),
      ),
    );
  });
});
