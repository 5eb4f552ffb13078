import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { haversine } from "../complexes/haversine.js";
import { chapman } from "../statistics/chapman.js";
import { clopperPearson } from "../statistics/clopper-pearson.js";
import { adjust } from "../statistics/multiple-testing.js";
import { seededRandom } from "../statistics/random.js";
import { wilson } from "../statistics/wilson.js";
import { exponentialDecay } from "./exponential-decay.js";
import { jensenShannon, narrativeDivergence } from "./jensen-shannon.js";
import { sectorShares } from "./sector-shares.js";

describe("shares of a whole", () => {
  it("meets Newcombe's table: 81 of 263", () => {
    const score = wilson(81, 263);
    expect([score.low, score.high].map((each) => Number(each.toFixed(4)))).toEqual([0.2553, 0.3662]);
    const exact = clopperPearson(81, 263);
    expect([exact.low, exact.high].map((each) => Number(each.toFixed(4)))).toEqual([0.2527, 0.3676]);
  });
  it("holds the share, and has no value of nothing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
        ([x, n]) => {
          for (const each of [wilson(x, n), clopperPearson(x, n)]) {
            expect(each.low).toBeLessThanOrEqual(x / n + 1e-12);
            expect(each.high).toBeGreaterThanOrEqual(x / n - 1e-12);
          }
        },
      ),
    );
    expect(wilson(0, 0)).toMatchObject({ value: null, low: 0, high: 1 });
    expect(() => clopperPearson(3, 2)).toThrow(RangeError);
  });
});

describe("capture and recapture", () => {
  it("finds what is seen where the sources see the same", () => {
    expect(chapman(50, 50, 50)).toMatchObject({ n: 50, variance: 0, coverage: [1, 1], seen: 50 });
    expect(chapman(0, 0, 0)).toMatchObject({ n: 0, coverage: [1, 1] });
    expect(() => chapman(3, 2, 3)).toThrow(RangeError);
  });
});

describe("distance on the earth", () => {
  it("is a quarter of the round from pole to equator, and symmetric", () => {
    expect(haversine({ latitude: 90, longitude: 0 }, { latitude: 0, longitude: 73 }, 1)).toBeCloseTo(Math.PI / 2, 12);
    const kabul = { latitude: 34.53, longitude: 69.17 };
    const islamabad = { latitude: 33.69, longitude: 73.06 };
    expect(Math.abs(haversine(kabul, islamabad) - 370)).toBeLessThan(1);
    expect(haversine(kabul, islamabad)).toBe(haversine(islamabad, kabul));
    expect(() => haversine(kabul, { latitude: 91, longitude: 0 })).toThrow(RangeError);
  });
});

describe("acts that fade", () => {
  it("refuses a weight beyond its scale, which would leave −1 to 1", () => {
    expect(() => exponentialDecay([{ day: 0, weight: -12 }], [0], { halfLife: 30 })).toThrow("from −10 to 10, the scale, not -12");
    expect(() => exponentialDecay([{ day: 0, weight: 1.5 }], [0], { halfLife: 30, scale: 1 })).toThrow(RangeError);
    expect(exponentialDecay([{ day: 0, weight: -10 }], [0], { halfLife: 30, priorMass: 0 })[0]?.shrunk).toBe(-1);
  });
});

describe("many tests", () => {
  it("meets the fifteen p values of Benjamini and Hochberg (1995)", () => {
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    const { BH, bonferroni, holm, BY } = adjust(p);
    expect(BH.filter((each) => each <= 0.05)).toHaveLength(4);
    expect(bonferroni.filter((each) => each <= 0.05)).toHaveLength(3);
    p.forEach((each, at) => {
      expect(each).toBeLessThanOrEqual(BH[at] as number);
      expect(BH[at] as number).toBeLessThanOrEqual(BY[at] as number);
      expect(holm[at] as number).toBeLessThanOrEqual(bonferroni[at] as number);
    });
    expect(adjust([])).toEqual({ bonferroni: [], holm: [], BH: [], BY: [] });
  });
});

describe("sectors", () => {
  it("leaves a sector not seen a small share, and says nothing of nothing", () => {
    const { sectors, evenness } = sectorShares({ military: 3, societal: 1, environmental: 0 }, 10);
    expect(sectors.map(({ posterior }) => posterior)).toEqual([3.5 / 5.5, 1.5 / 5.5, 0.5 / 5.5]);
    expect(evenness).toBeGreaterThan(0);
    expect(sectorShares({ military: 0 }, 0)).toMatchObject({
      entropy: null,
      evenness: null,
      sectors: [{ share: null, rate: null, posterior: 1 }],
    });
  });
});

describe("divergence of narratives", () => {
  it("is 0 for alike, 1 for nothing in common, null for nothing", () => {
    expect(jensenShannon([1, 2], [2, 4])).toBe(0);
    expect(jensenShannon([1, 0], [0, 5])).toBe(1);
    expect(jensenShannon([0, 0], [1, 1])).toBeNull();
    expect(jensenShannon([1, 1], [1, 0])).toBeCloseTo(0.3112781244591328, 12);
  });
  it("puts the bias of few texts right", () => {
    const random = seededRandom(3);
    const texts = () => Array.from({ length: 30 }, () => Array.from({ length: 6 }, () => (random() < 1 / 6 ? 1 : 0)));
    let raw = 0;
    let corrected = 0;
    for (let round = 0; round < 20; round++) {
      const found = narrativeDivergence(texts(), texts(), { random, resamples: 100 });
      raw += found.value ?? 0;
      corrected += found.corrected ?? 0;
    }
    expect(corrected).toBeLessThan(0.6 * raw);
    expect(narrativeDivergence([], [[1]], { random }).value).toBeNull();
    expect(narrativeDivergence([[1, 0]], [[0, 1]], { random })).toMatchObject({ value: 1, low: null });
  });
});
