import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normal, seededRandom } from "../random.js";
import { drawGamma } from "./draw-gamma.js";
import { digamma, logBeta, logGamma, trigamma } from "./gamma-functions.js";
import { normalQuantile, normalTails } from "./normal.js";
import { betaQuantile, chiSquareQuantile, fQuantile, gammaQuantile, tQuantile } from "./quantiles.js";
import {
  binomialMass,
  binomialTails,
  binomialTwoSided,
  chiSquareTails,
  fTails,
  gammaTails,
  negativeBinomialLogMass,
  poissonTails,
  tTails,
  tTwoSided,
} from "./tails.js";

const near = (value: number, expected: number, relative = 1e-12) => expect(Math.abs(value / expected - 1)).toBeLessThan(relative);

describe("gamma functions", () => {
  it("meets known values", () => {
    near(logGamma(0.5), Math.log(Math.PI) / 2);
    near(logGamma(10), Math.log(362880), 1e-15);
    near(logGamma(1 + 2 ** -30), -0.5772156649015329 * 2 ** -30 + 0.8224670334241132 * 2 ** -60, 1e-14);
    near(logGamma(2 + 2 ** -30), 0.4227843350984671 * 2 ** -30 + 0.3224670334241132 * 2 ** -60, 1e-14);
    near(digamma(1), -0.5772156649015329, 1e-14);
    near(trigamma(1), Math.PI ** 2 / 6, 1e-14);
    near(logBeta(400, 300), logGamma(400) + logGamma(300) - logGamma(700), 1e-12);
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
  });
  it("meets the recurrences", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-11 * Math.max(1, Math.abs(logGamma(x))));
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(1e-12 * Math.max(1, 1 / x));
        expect(Math.abs(trigamma(x) - trigamma(x + 1) - x ** -2)).toBeLessThan(1e-12 * Math.max(1, x ** -2));
      }),
    );
  });
  it("refuses what has no value", () => {
    for (const each of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => logGamma(each)).toThrow(RangeError);
  });
});

describe("tails", () => {
  it("meets closed forms far out", () => {
    near(chiSquareTails(400, 2).upper, Math.exp(-200), 1e-13);
    near(tTwoSided(1, 1), 0.5);
    near(tTails(-1e6, 1).lower, Math.atan(1e-6) / Math.PI);
    near(normalTails(-10).lower, 7.61985302416052e-24);
    near(fTails(3, 2, 10).upper, (1 + 6 / 10) ** -5);
    near(gammaTails(2, 3, 1.5).upper, Math.exp(-3) * (1 + 3 + 4.5));
    near(poissonTails(2, 1e-6).upper, 1e-18 / 6 - 1e-24 / 8, 1e-9);
    near(binomialTails(9, 10, 0.01).upper, 1e-20);
    near(binomialMass(5, 10, 0.5), 252 / 1024, 1e-14);
    near(negativeBinomialLogMass(3, 2.5, 1e12), Math.log((Math.exp(-2.5) * 2.5 ** 3) / 6), 1e-10);
    near(binomialTwoSided(1, 10), 22 / 1024);
    expect(binomialTwoSided(5, 10)).toBe(1);
  });
  it("adds up to one and never is NaN", () => {
    const positive = fc.double({ min: 1e-3, max: 500, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, (x, a, b) => {
        for (const { lower, upper } of [
          chiSquareTails(x, a),
          fTails(x, a, b),
          tTails(x - 250, a),
          gammaTails(x, a, b),
          poissonTails(x, a),
        ]) {
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeGreaterThanOrEqual(0);
          expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-12);
        }
      }),
    );
  });
});

describe("quantiles", () => {
  it("meets published tables", () => {
    near(normalQuantile(0.975), 1.959963984540054, 1e-14);
    near(tQuantile(0.975, 10), 2.22813885198627, 1e-12);
    near(chiSquareQuantile(0.95, 1), 3.84145882069412, 1e-12);
    near(fQuantile(0.95, 3, 44), 2.8164658, 1e-7);
  });
  it("gives the probability back", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.double({ min: 0.3, max: 300, noNaN: true }), (p, a) => {
        const beta = betaQuantile(p, a, 3);
        if (beta < 1 - 1e-9 && beta > 1e-300)
          expect(Math.abs(fTails(((3 / a) * beta) / (1 - beta), 2 * a, 6).lower - p)).toBeLessThan(1e-8);
        expect(Math.abs(gammaTails(gammaQuantile(p, a), a).lower - p)).toBeLessThan(1e-9);
        expect(Math.abs(tTails(tQuantile(p, a), a).lower - p)).toBeLessThan(1e-9);
        expect(Math.abs(normalTails(normalQuantile(p)).lower - p)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("gamma numbers", () => {
  /** The same draws without the squeeze: every number is asked by its logarithm. */
  const slowly = (shape: number, random: () => number): number => {
    if (shape < 1) return slowly(shape + 1, random) * (1 - random()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal(random);
      const v = (1 + c * z) ** 3;
      if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  it("are those that the same stream gives without the squeeze, and have the mean and spread of their shape", () => {
    for (const shape of [0.5, 0.7, 1, 1.5, 60]) {
      const [one, other] = [seededRandom(11), seededRandom(11)];
      const drawn = Array.from({ length: 20_000 }, () => drawGamma(shape, one));
      expect(drawn.every((each) => Math.abs(each / slowly(shape, other) - 1) < 1e-9)).toBe(true);
      const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
      const spread = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length;
      near(mean, shape, 0.03);
      near(spread, shape, 0.06);
    }
    const [one, other] = [seededRandom(12), seededRandom(12)];
    const vast = (random: () => number, draw: typeof slowly) => Array.from({ length: 2000 }, () => draw(2e18, random));
    expect(vast(one, drawGamma)).toEqual(vast(other, slowly));
    expect(one()).toBe(other());
  });
});
