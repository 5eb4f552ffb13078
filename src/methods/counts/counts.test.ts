import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../refusal.js";
import { type Design, ones } from "../statistics/linear/least-squares.js";
import { seededRandom } from "../statistics/random.js";
import { poissonRegression } from "./count-model.js";
import { againstControl, interruptedSeries } from "./interrupted-series.js";
import { negativeBinomialRegression } from "./negative-binomial.js";
import { meanShift, placeboDates } from "./placebo-dates.js";
import { quasiPoissonRatio, rateRatio } from "./rate-ratio.js";
import { robustErrors } from "./robust-errors.js";
import { zeroInflatedNegativeBinomial } from "./zero-inflated.js";

const refused = (run: () => unknown) => {
  try {
    run();
  } catch (cause) {
    if (cause instanceof Refusal) return cause.code;
    throw cause;
  }
  return "answered";
};

describe("rate ratios", () => {
  it("answers for 271 against 151 attacks with every baseline", () => {
    const year = rateRatio(271, 151);
    expect(year.ratio).toBeCloseTo(1.79, 2);
    expect([year.exact.low, year.exact.high].map((each) => each.toFixed(2))).toEqual(["1.47", "2.20"]);
    const half = rateRatio(271, 228);
    expect([half.ratio, half.exact.low, half.exact.high].map((each) => each.toFixed(2))).toEqual(["1.19", "0.99", "1.42"]);
    expect(half.exactP).toBeCloseTo(0.06, 2);
    const spread = quasiPoissonRatio(271, 151, 8);
    expect([spread.ratio, spread.low, spread.high].map((each) => each.toFixed(2))).toEqual(["1.79", "1.02", "3.15"]);
  });
  it("keeps bounds open where a count is zero, and never says NaN", () => {
    expect(rateRatio(3, 0)).toMatchObject({ ratio: Number.POSITIVE_INFINITY, exact: { high: Number.POSITIVE_INFINITY } });
    expect(rateRatio(0, 3)).toMatchObject({ ratio: 0, exact: { low: 0 } });
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 400 }), (a, b) => {
        const { ratio, exact, exactP } = rateRatio(a, b);
        expect(exact.low).toBeLessThanOrEqual(ratio);
        expect(exact.high).toBeGreaterThanOrEqual(ratio);
        expect(exactP).toBeGreaterThan(0);
      }),
    );
  });
  it("refuses counts below zero, parts of counts and nothing at all", () => {
    expect(refused(() => rateRatio(-1, 3))).toBe("negative-count");
    expect(refused(() => rateRatio(1.5, 3))).toBe("not-a-count");
    expect(refused(() => rateRatio(0, 0))).toBe("no-variation");
    expect(refused(() => quasiPoissonRatio(4, 2, 0))).toBe("out-of-range");
  });
});

describe("count models", () => {
  const groups: Design = { names: ["intercept", "group"], columns: [ones(8), Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1)] };
  it("gives the logarithms of group means, and of rates where exposure differs", () => {
    const y = [2, 4, 3, 3, 6, 9, 7, 8];
    const fit = poissonRegression(groups, y);
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(3), 10);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(7.5 / 3), 10);
    expect(fit.errors[1]).toBeCloseTo(Math.sqrt(1 / 12 + 1 / 30), 10);
    const rates = poissonRegression(groups, y, { exposure: [1, 1, 1, 1, 2, 2, 2, 2] });
    expect(rates.coefficients[1]).toBeCloseTo(Math.log(3.75 / 3), 10);
  });
  it("meets the sum of the counts, whatever the counts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 8, maxLength: 8 }), (y) => {
        const fit = poissonRegression(groups, y);
        expect(fit.fitted.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
          y.reduce((sum, each) => sum + each, 0),
          6,
        );
      }),
    );
  });
  it("falls back to Poisson where counts vary less than Poisson counts", () => {
    const fit = negativeBinomialRegression(groups, [3, 3, 3, 3, 7, 7, 7, 7]);
    expect(fit.family).toBe("poisson");
    expect(fit.theta).toBe(Number.POSITIVE_INFINITY);
  });
  it("widens errors by the square root of the dispersion", () => {
    const y = [1, 9, 0, 6, 2, 20, 5, 15];
    const fit = poissonRegression(groups, y);
    const robust = robustErrors(groups, y, fit, 1);
    expect((robust.quasi[1] as number) / (fit.errors[1] as number)).toBeCloseTo(Math.sqrt(fit.dispersion), 10);
    expect(negativeBinomialRegression(groups, y).theta).toBeLessThan(5);
  });
  it("finds periods that cannot have an event", () => {
    const random = seededRandom(4);
    const poisson = (mean: number) => {
      let [count, product] = [0, random()];
      while (product > Math.exp(-mean)) [count, product] = [count + 1, product * random()];
      return count;
    };
    const gamma = () => -Math.log(random()) - Math.log(random()) - Math.log(random());
    const y = Array.from({ length: 1500 }, () => (random() < 0.3 ? 0 : poisson(2 * gamma())));
    const fit = zeroInflatedNegativeBinomial({ names: ["intercept"], columns: [ones(1500)] }, y);
    expect(fit.structuralZeros).toBeGreaterThan(0.24);
    expect(fit.structuralZeros).toBeLessThan(0.36);
    expect(Math.exp(fit.coefficients[0] as number)).toBeGreaterThan(5.3);
    expect(fit.isBoundary).toBe(false);
  });
  it("names why it declines", () => {
    const y = [2, 4, 3, 3, 0, 0, 0, 0];
    expect(refused(() => poissonRegression(groups, y))).toBe("no-convergence");
    expect(refused(() => poissonRegression(groups, [1, 2, 3, 4, 5, 6, 7, -8]))).toBe("negative-count");
    expect(refused(() => poissonRegression(groups, [1, 2, 3]))).toBe("too-few-points");
    expect(refused(() => poissonRegression(groups, new Array(8).fill(0)))).toBe("no-variation");
    const twice: Design = { names: ["a", "b"], columns: [ones(8), ones(8)] };
    expect(refused(() => poissonRegression(twice, [2, 4, 3, 3, 6, 9, 7, 8]))).toBe("redundant-regressor");
    expect(refused(() => poissonRegression(groups, [2, 4, 3, 3, 6, 9, 7, 8], { exposure: [1, 1, 1, 1, 1, 1, 1, 0] }))).toBe("out-of-range");
  });
});

describe("interrupted series", () => {
  const doubled = Array.from({ length: 40 }, (_, i) => (i < 20 ? 10 : 20) + (i % 3));
  it("finds a doubling and what would have been without it", () => {
    const found = interruptedSeries(doubled, { turningPoint: 20 });
    expect(found.level.ratio).toBeGreaterThan(1.8);
    expect(found.level.low).toBeGreaterThan(1.3);
    expect(found.effect.observed).toBe(doubled.slice(20).reduce((sum, each) => sum + each, 0));
    expect(found.effect.expected).toBeCloseTo(found.effect.observed, 3);
    expect(found.counterfactual).toHaveLength(20);
    for (const each of found.counterfactual) expect(each.low < each.expected && each.expected < each.high).toBe(true);
    expect(againstControl(found, found).ratio).toBeCloseTo(1, 12);
  });
  it("takes months of a cease-fire out", () => {
    const ceasefire = Array.from({ length: 40 }, (_, i) => (i >= 30 && i < 34 ? 1 : 0));
    const y = doubled.map((each, i) => (ceasefire[i] ? Math.round(each / 4) : each));
    const found = interruptedSeries(y, { turningPoint: 20, regressors: [{ name: "cease-fire", values: ceasefire }] });
    expect(found.fit.coefficients[4]).toBeLessThan(-1);
    expect(found.level.ratio).toBeGreaterThan(1.7);
  });
  it("refuses a turning point outside the series and ten points", () => {
    for (const turningPoint of [0, 2, 38, 40, -1, 3.5])
      expect(refused(() => interruptedSeries(doubled, { turningPoint }))).toBe("turning-point-outside");
    expect(refused(() => interruptedSeries(doubled.slice(0, 10), { turningPoint: 5 }))).toBe("too-few-points");
  });
  it("ranks a date among placebo dates", () => {
    const found = placeboDates([8, 12, 16, 20, 24, 28, 32], 20, meanShift(doubled));
    expect(found).toMatchObject({ rank: 1, p: 1 / 7 });
    expect(refused(() => placeboDates([8, 12], 20, meanShift(doubled)))).toBe("turning-point-outside");
  });
});
