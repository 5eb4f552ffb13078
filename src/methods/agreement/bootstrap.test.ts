import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomial, normal, resample, seededRandom } from "../statistics/random.js";
import { t975 } from "../statistics/student-t.js";
import { krippendorffAlpha } from "./alpha/krippendorff-alpha.js";
import { bootstrapDeviations } from "./alpha/krippendorff-bootstrap.js";
import { bootstrapUnits, quantile } from "./bootstrap.js";
import { folded, ratingsOf, tallyOf } from "./ratings.js";

const table = [
  [1, 1],
  [2, 2],
  [1, 2],
  [2, 2],
  [1, 1],
  [2, 1],
  [1, 1],
  [2, 2],
];

describe("resampling units", () => {
  it("gives the same interval for the same seed, and another for another", () => {
    const tally = tallyOf(ratingsOf(table));
    const run = (seed: number) =>
      bootstrapUnits(tally.times, [(times) => krippendorffAlpha({ ...tally, times }).value], { random: seededRandom(seed) })[0];
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });
  it("does not depend on whether equal units are folded", () => {
    const units = Array.from({ length: 120 }, (_, at) => table[at % 7] as number[]);
    const [plain, rows] = [ratingsOf(units), folded(ratingsOf(units))];
    const ends = [plain, rows].map(
      (data) =>
        bootstrapUnits(data.times, [(times) => krippendorffAlpha({ ...data, times }).value], {
          random: seededRandom(1),
          resamples: 4000,
        })[0],
    );
    expect(rows.rows).toBeLessThan(plain.rows);
    expect(ends[0]?.low).toBeCloseTo(ends[1]?.low as number, 1);
    expect(ends[0]?.high).toBeCloseTo(ends[1]?.high as number, 1);
  });
  it("draws as many units as there are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 }), fc.integer(), (times, seed) => {
        const into = new Float64Array(times.length);
        resample(Float64Array.from(times), into, seededRandom(seed));
        expect(into.reduce((sum, each) => sum + each, 0)).toBe(times.reduce((sum, each) => sum + each, 0));
        expect(into.every((each) => Number.isInteger(each) && each >= 0)).toBe(true);
      }),
    );
  });
  it("leaves out resamples without a value, and gives none where most have none", () => {
    const tally = tallyOf(
      ratingsOf([
        [1, 1],
        [2, 2],
      ]),
    );
    const [found] = bootstrapUnits(tally.times, [(times) => krippendorffAlpha({ ...tally, times }).value], { random: seededRandom(1) });
    expect(found?.undefinedIn).toBeGreaterThan(350);
    expect(found).toMatchObject({ low: 1, high: 1 });
    expect(bootstrapUnits(tally.times, [() => null], { random: seededRandom(1) })[0]).toBeNull();
  });
  it("is wider than Krippendorff's resampling of deviations", () => {
    const ratings = ratingsOf([...table, ...table, ...table].map(([a, b], at) => [a as number, b as number, at % 5 ? (a as number) : 1]));
    const tally = tallyOf(ratings);
    const options = { random: seededRandom(2), resamples: 2000 };
    const [units] = bootstrapUnits(tally.times, [(times) => krippendorffAlpha({ ...tally, times }).value], options);
    const deviations = bootstrapDeviations(ratings, "nominal", options);
    expect((units?.high ?? 0) - (units?.low ?? 0)).toBeGreaterThan((deviations?.high ?? 0) - (deviations?.low ?? 0));
  });
});

describe("random numbers", () => {
  it.each([
    [20, 0.1],
    [50, 0.5],
    [1000, 0.3],
    [100_000, 0.0005],
    [40, 0.95],
  ])("binomial(%d, %d) has its mean, its variance and its median", (n, p) => {
    const random = seededRandom(9);
    const drawn = Float64Array.from({ length: 20_000 }, () => binomial(n, p, random));
    const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
    const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - n * p)).toBeLessThan(5 * Math.sqrt((n * p * (1 - p)) / drawn.length));
    expect(variance / (n * p * (1 - p))).toBeGreaterThan(0.95);
    expect(variance / (n * p * (1 - p))).toBeLessThan(1.05);
    expect(Math.abs(quantile(drawn.sort(), 0.5) - n * p)).toBeLessThanOrEqual(1);
  });
  it("normal numbers have mean 0 and deviation 1", () => {
    const random = seededRandom(4);
    const drawn = Array.from({ length: 20_000 }, () => normal(random));
    expect(drawn.reduce((sum, each) => sum + each, 0) / 20_000).toBeCloseTo(0, 1);
    expect(drawn.reduce((sum, each) => sum + each ** 2, 0) / 20_000).toBeCloseTo(1, 1);
  });
  it("Student's t is that of the tables", () => {
    expect(t975(1)).toBeCloseTo(12.7062047364, 8);
    expect(t975(10)).toBeCloseTo(2.228138852, 9);
    expect(t975(222)).toBeCloseTo(1.9707069, 6);
    expect(t975(1e9)).toBeCloseTo(1.959963984540054, 9);
  });
});
