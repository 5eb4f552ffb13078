import fc from "fast-check";
import { expect, it } from "vitest";
import { roundedNumber, sharedNumbers } from "./shared-numbers.js";

it("finds what one count is known by, however it is written", () => {
  const a = "In 2023 it lists 1,524 dead and 1,463 hurt in 789 attacks, 56pc more.";
  expect(sharedNumbers(a, "1524 died, 1463 were hurt: 56 per cent more.")).toEqual({
    numbers: ["1,524", "1,463", "56"],
    weight: 5,
    hasShare: true,
    isReported: false,
  });
});

it.each([
  ["Attacks rose by 79 per cent in 2023, a think-tank said.", "Attacks are up 79% in the first half of 2023. So the report.", true],
  ["Attacks rose by 79 per cent in 2023, a think-tank said.", "Attacks are up 79% in 2022, the report says.", false],
  ["Attacks rose by 79 per cent in 2023, a think-tank said.", "Attacks are up 79% in 2023.", false],
  ["The report lists 79 attacks in 2023.", "The report lists 79 arrests in 2023.", false],
])("knows a share that reports give for one year: %s | %s", (a, b, expected) => {
  expect(sharedNumbers(a, b).isReported).toBe(expected);
});

it("leaves out years, days, clock times, small and round numbers", () => {
  const text = "On 15 August 2021, and on March 17, at 10:45, 7 men of 200 in 30 cars went 1,000 miles by road A45 and 12-inch rails.";
  expect(sharedNumbers(text, text).numbers).toEqual(["12"]);
});

it("is the same from either side", () => {
  const text = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 5000 }).map(String), fc.constantFrom("dead", "per cent", "May", "of")))
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [one, other] = [sharedNumbers(a, b), sharedNumbers(b, a)];
      expect(other.weight).toBe(one.weight);
      expect(other.hasShare).toBe(one.hasShare);
    }),
  );
});

it.each([
  ["More than 1,300 died, says a review.", "The survey lists 1,312 dead.", "More than 1,300"],
  ["The tally has 2,987 dead.", "Nearly 3,000 died, by one report.", "Nearly 3,000"],
  ["More than 1,300 died, says a review.", "The survey lists 1,290 dead.", undefined],
  ["More than 1,300 died, says a review.", "The survey lists 1,912 dead.", undefined],
  ["More than 1,300 died.", "The survey lists 1,312 dead.", undefined],
  ["A review has 1,300 dead.", "The survey lists 1,312 dead.", undefined],
])("knows a number of a report that one of two tells roughly: %s | %s", (a, b, expected) => {
  expect(roundedNumber(a, b)).toBe(expected);
});
