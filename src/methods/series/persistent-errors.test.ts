import { describe, expect, it } from "vitest";
import { noiseOf } from "../breaks/lasting-noise.js";
import { interruptedDesign } from "../counts/interrupted-series.js";
import { persistentCounts, ratioOf } from "../counts/persistent-counts.js";
import { ones } from "../statistics/linear/least-squares.js";
import { seededRandom } from "../statistics/random.js";
import { chanceBelow, contrastOf, needVerdict, persistentRegression, spreadOf } from "./persistent-errors.js";

const step = (n: number, at = n / 2) => ({
  names: ["mean", "after"],
  columns: [ones(n), Float64Array.from({ length: n }, (_, t) => (t >= at ? 1 : 0))],
});
const rising = [
  ...[2, 1, 3, 4, 3, 5, 4, 6, 5, 4, 3, 3, 2, 4, 5, 5, 6, 7, 6, 5],
  ...[8, 9, 7, 8, 10, 9, 8, 9, 11, 10, 9, 8, 9, 10, 12, 11, 10, 9, 10, 11],
];

describe("a regression whose noise lasts", () => {
  it("meets the same sum worked out with whole covariance matrices", () => {
    const fit = persistentRegression(step(40), rising);
    const after = contrastOf(fit, [0, 1]);
    expect(fit.coefficients[0]).toBeCloseTo(4.61454, 3);
    expect(fit.coefficients[1]).toBeCloseTo(4.17735, 3);
    expect(fit.neighbours).toBeCloseTo(0.71278, 3);
    expect(after.low).toBeCloseTo(1.47337, 3);
    expect(after.high).toBeCloseTo(6.2435, 3);
    expect(after.p).toBeCloseTo(2 * 0.00180821, 5);
    expect(chanceBelow(fit, [0, 1], after.low)).toBeCloseTo(0.025, 6);
    expect(spreadOf(fit, [0, 1])).toBeLessThan((after.high - after.low) / 2);
  });
  it("moves with the series, in level and in unit", () => {
    const [plain, moved] = [rising, rising.map((each) => 7 - 3 * each)].map((y) => contrastOf(persistentRegression(step(40), y), [0, 1]));
    expect(moved?.value).toBeCloseTo(-3 * (plain?.value as number), 8);
    expect(moved?.low).toBeCloseTo(-3 * (plain?.high as number), 5);
    expect(moved?.p).toBeCloseTo(plain?.p as number, 8);
  });
  it("alarms seldom where noise lasts, where least squares alarms often", () => {
    const random = seededRandom(5);
    const design = interruptedDesign(72, { turningPoint: 36 });
    let alarms = 0;
    for (let run = 0; run < 200; run++) {
      const below = chanceBelow(persistentRegression(design, noiseOf({ rho: 0.6, share: 1 }, 72, random)), [0, 0, 1, 0], 0);
      if (below < 0.025 || below > 0.975) alarms++;
    }
    expect(alarms / 200).toBeLessThan(0.1);
  });
  it("says nothing of a series that wanders, nor of a short one, nor of one that does not vary", () => {
    const random = seededRandom(9);
    const walk = noiseOf({ rho: 0.999, share: 1 }, 120, random);
    expect(() => needVerdict(persistentRegression(step(120), walk))).toThrow(expect.objectContaining({ code: "wanders" }));
    expect(() => needVerdict(persistentRegression(step(24), rising.slice(0, 24)))).toThrow(
      expect.objectContaining({ code: "too-few-points" }),
    );
    expect(() => persistentRegression(step(40), new Array<number>(40).fill(3))).toThrow(expect.objectContaining({ code: "no-variation" }));
    expect(() => needVerdict(persistentRegression(step(120), noiseOf({ rho: 0.3, share: 1 }, 120, random)))).not.toThrow();
  });
});

describe("counts whose noise lasts", () => {
  const counts = Array.from({ length: 72 }, (_, t) => 10 + ((t * 7) % 5) + (t >= 36 ? 12 : 0));
  it("finds the ratio of two means, with a wider interval than months as independent would give", () => {
    const { noise, of } = persistentCounts(step(72), counts);
    const { ratio, low, high, p } = ratioOf(noise, [0, 1]);
    expect(of).toBe("counts");
    expect(Math.abs(ratio - 2)).toBeLessThan(0.05);
    expect(low).toBeGreaterThan(1.8);
    expect(high).toBeLessThan(2.3);
    expect(p).toBeLessThan(1e-6);
  });
  it("takes counts that come in bursts as logarithms", () => {
    const bursts = counts.map((each, t) => (t % 9 === 4 ? 40 * each : t % 2 ? 3 : each));
    expect(persistentCounts(step(72), bursts).of).toBe("logarithms");
  });
});
