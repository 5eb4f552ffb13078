import { describe, expect, it } from "vitest";
import { leastSquares, ones } from "../statistics/linear/least-squares.js";
import { minimise } from "../statistics/linear/minimise.js";
import { normal, seededRandom } from "../statistics/random.js";
import { autoregression, autoregressiveCounterfactual, localLevel } from "./autoregression.js";
import { grangerF, lagByAic, logRate, todaYamamoto } from "./granger.js";
import { ingarch } from "./ingarch.js";
import { interruptedLine } from "./interrupted-line.js";
import { breuschGodfrey, durbinWatson, ljungBox } from "./residual-checks.js";
import { dickeyFuller, kpss } from "./unit-root.js";

const random = seededRandom(11);
const noise = Float64Array.from({ length: 300 }, () => normal(random));
const walk = noise.map(
  (
    (sum) => (each) =>
      (sum += each)
  )(0),
);
const follows = Float64Array.from({ length: 300 }, (_, i) => 0.8 * (noise[i - 2] ?? 0) + 0.5 * normal(random));
const isRefused = (run: () => unknown, code: string) => expect(run).toThrow(expect.objectContaining({ name: "Refusal", code }));

describe("least squares", () => {
  it("meets the line through five points by hand", () => {
    const x = Float64Array.of(1, 2, 3, 4, 5);
    const fit = leastSquares({ names: ["intercept", "x"], columns: [ones(5), x] }, [2, 4, 5, 4, 5]);
    expect(fit.coefficients[0]).toBeCloseTo(2.2, 12);
    expect(fit.coefficients[1]).toBeCloseTo(0.6, 12);
    expect(fit.rss).toBeCloseTo(2.4, 12);
    expect(fit.inverse[1]?.[1]).toBeCloseTo(0.1, 12);
    isRefused(() => leastSquares({ names: ["a", "b"], columns: [x, x.map((each) => 3 * each)] }, [1, 2, 3, 4, 5]), "redundant-regressor");
  });
  it("finds the bottom of Rosenbrock's valley", () => {
    const valley = ([x, y]: readonly number[]) => ({
      value: (1 - (x as number)) ** 2 + 100 * ((y as number) - (x as number) ** 2) ** 2,
      gradient: [
        -2 * (1 - (x as number)) - 400 * (x as number) * ((y as number) - (x as number) ** 2),
        200 * ((y as number) - (x as number) ** 2),
      ],
    });
    const found = minimise(valley, [-1.2, 1]);
    expect(found.at[0]).toBeCloseTo(1, 6);
    expect(found.at[1]).toBeCloseTo(1, 6);
  });
});

describe("precedence", () => {
  it("sees which series follows which, and at what lag", () => {
    expect(grangerF(noise, follows, 2).p).toBeLessThan(1e-10);
    expect(grangerF(follows, noise, 2).p).toBeGreaterThan(0.01);
    expect(todaYamamoto(noise, follows, 2).p).toBeLessThan(1e-10);
    expect(lagByAic(noise, follows)).toBe(2);
    expect([...logRate([0, 3], [1, 3])]).toEqual([0, Math.log(2)]);
  });
  it("refuses what is too short or does not match", () => {
    isRefused(() => grangerF(noise.slice(0, 10), follows.slice(0, 10), 1), "too-few-points");
    isRefused(() => grangerF(noise, follows.slice(1), 1), "lengths-differ");
    isRefused(() => grangerF(noise, follows, 0), "out-of-range");
  });
});

describe("unit roots", () => {
  it("tells a walk from noise, from both sides", () => {
    expect(dickeyFuller(walk).tau).toBeGreaterThan(dickeyFuller(walk).critical["10%"]);
    expect(dickeyFuller(noise).tau).toBeLessThan(dickeyFuller(noise).critical["1%"]);
    expect(kpss(walk).statistic).toBeGreaterThan(kpss(walk).critical["1%"]);
    expect(kpss(noise).statistic).toBeLessThan(kpss(noise).critical["5%"]);
    expect(dickeyFuller(walk, { type: "trend" }).phi3).toBeGreaterThan(0);
    isRefused(() => dickeyFuller(new Float64Array(50).fill(4)), "redundant-regressor");
  });
});

describe("residual checks", () => {
  it("meets sums by hand and sees autocorrelation", () => {
    expect(durbinWatson([1, -1, 1, -1])).toBe(3);
    const alternating = Array.from({ length: 12 }, (_, i) => (i % 2 ? 1 : -1));
    expect(ljungBox(alternating, 1).statistic).toBeCloseTo((12 * 14 * (11 / 12) ** 2) / 11, 10);
    expect(ljungBox(noise, 10).p).toBeGreaterThan(0.01);
    expect(ljungBox(walk, 10).p).toBeLessThan(1e-10);
    expect(breuschGodfrey({ names: ["mean"], columns: [ones(300)] }, walk, 4).p).toBeLessThan(1e-10);
  });
});

describe("levels that hang on their past", () => {
  const wave = Float64Array.from(
    { length: 400 },
    (
      (last) => () =>
        (last = 5 + 0.6 * (last - 5) + normal(random))
    )(5),
  );
  it("finds the pull back to the mean and forecasts towards it", () => {
    const found = autoregression(wave, 40);
    expect(Math.abs(found.ar1 - 0.6)).toBeLessThan(0.1);
    expect(found.forecast[39]?.expected).toBeCloseTo(found.mean, 4);
    expect(found.forecast[39]?.error).toBeCloseTo(Math.sqrt(found.variance / (1 - found.ar1 ** 2)), 4);
  });
  it("measures a jump against what the past expects", () => {
    const jumped = wave.map((each, i) => each + (i >= 300 ? 4 : 0));
    expect(Math.abs(autoregressiveCounterfactual(jumped, 300).effect - 4)).toBeLessThan(0.7);
    isRefused(() => autoregressiveCounterfactual(wave, 400), "turning-point-outside");
  });
  it("parts a wandering level from noise", () => {
    const { level, noise: variance } = localLevel(walk.map((each) => each + 2 * normal(random)));
    expect(level).toBeGreaterThan(0.5);
    expect(level).toBeLessThan(1.8);
    expect(variance).toBeGreaterThan(2.5);
    expect(variance).toBeLessThan(5.5);
  });
  it("segments a continuous series", () => {
    const found = interruptedLine(
      noise.slice(0, 60).map((each, i) => each + (i >= 30 ? 6 : 0)),
      { turningPoint: 30 },
    );
    expect(Math.abs((found.coefficients[2] as number) - 6)).toBeLessThan(2);
    expect(found.p[2]).toBeLessThan(1e-6);
  });
});

describe("counts that hang on their past", () => {
  it("finds the weights of a simulated series", () => {
    const draw = seededRandom(21);
    const poisson = (mean: number) => {
      let [count, product] = [0, draw()];
      while (product > Math.exp(-mean)) [count, product] = [count + 1, product * draw()];
      return count;
    };
    let [count, mean] = [5, 5];
    const y = Array.from({ length: 2000 }, (_, t) => {
      mean = 1 + 0.4 * count + 0.3 * mean + (t >= 1000 ? 2 : 0);
      count = poisson(mean);
      return count;
    });
    const step = y.map((_, t) => (t >= 1000 ? 1 : 0));
    const fit = ingarch(y, { counts: [1], means: [1], regressors: [{ name: "step", values: step }] });
    for (const [j, wanted] of [1, 0.4, 0.3, 2].entries())
      expect(Math.abs((fit.coefficients[j] as number) - wanted)).toBeLessThan(4 * (fit.errors[j] as number));
    expect(fit.overdispersion).toBeLessThan(0.03);
    isRefused(() => ingarch([1, 2, -3, ...y], { counts: [1], means: [] }), "negative-count");
    isRefused(() => ingarch(y.slice(0, 10), { counts: [1], means: [1] }), "too-few-points");
  });
});
