import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../refusal.js";
import { ones } from "../statistics/linear/least-squares.js";
import { normal, seededRandom } from "../statistics/random.js";
import { baiPerron, yaoDistribution } from "./bai-perron.js";
import { bcp } from "./bcp.js";
import { changepointAgreement } from "./changepoint-agreement.js";
import { brownianBridgeTail, olsCusum } from "./ols-cusum.js";
import { bicPenalty, pelt, scaleByDifferences } from "./pelt.js";
import { poissonBreak } from "./poisson-break.js";
import { type Cost, costOf } from "./segment-cost.js";
import { segmentNeighbourhood } from "./segment-neighbourhood.js";
import { segmentedLine } from "./segmented.js";
import { supF } from "./sup-f.js";
import { supFTail } from "./sup-f-law.js";

const random = seededRandom(7);
const stepped = Float64Array.from({ length: 90 }, (_, i) => (i < 30 ? 0 : i < 60 ? 3 : 1) + 0.5 * normal(random));
const isRefused = (run: () => unknown, code: string) => expect(run).toThrow(expect.objectContaining({ name: "Refusal", code }));

/** The least cost over every segmentation, by trying them all. */
function bestOfAll(values: readonly number[], cost: Cost, penalty: number, least: number): number {
  const segment = costOf(Float64Array.from(values), cost);
  const best = [-penalty];
  for (let stop = 1; stop <= values.length; stop++) {
    best[stop] = Number.POSITIVE_INFINITY;
    for (let start = 0; start <= stop - least; start++)
      best[stop] = Math.min(best[stop] as number, (best[start] as number) + segment(start, stop) + penalty);
  }
  return best[values.length] as number;
}

describe("segmentations", () => {
  it("finds steps by every search", () => {
    expect(pelt(stepped, { cost: "normal-mean", penalty: 2 * Math.log(90) }).breaks).toEqual([30, 60]);
    expect(pelt(stepped, { cost: "normal-mean-variance", penalty: bicPenalty("normal-mean-variance", 90), least: 5 }).breaks).toEqual([
      30, 60,
    ]);
    expect(segmentNeighbourhood(stepped, { breaks: 2 })[2]?.breaks).toEqual([30, 60]);
    const found = baiPerron(stepped);
    expect(found.breaks).toEqual([30, 60]);
    for (const { at, low, high } of found.intervals ?? []) expect(low < at && at < high).toBe(true);
  });
  it("is exact: no segmentation costs less", () => {
    const series = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(series, fc.double({ min: 0.1, max: 20, noNaN: true }), fc.integer({ min: 1, max: 3 }), (values, penalty, least) => {
        for (const cost of ["normal-mean", "poisson"] as const)
          expect(pelt(values, { cost, penalty, least }).cost).toBeCloseTo(bestOfAll(values, cost, penalty, least), 7);
      }),
    );
  });
  it("moves with the series and does not mind its unit", () => {
    const { scaled, scale } = scaleByDifferences(stepped);
    expect(scale).toBeGreaterThan(0.3);
    const moved = scaleByDifferences(stepped.map((each) => 1000 * each + 5)).scaled;
    const options = { cost: "normal-mean", penalty: 9 } as const;
    expect(pelt(moved, options).breaks).toEqual(pelt(scaled, options).breaks);
  });
  it("breaks a regression where its slope does", () => {
    const x = Float64Array.from({ length: 80 }, (_, i) => i);
    const y = x.map((each) => (each < 40 ? each : 80 - each) + normal(random));
    const { breaks, intervals } = baiPerron(y, { design: { names: ["intercept", "x"], columns: [ones(80), x] }, maxBreaks: 2 });
    expect(Math.abs((breaks[0] as number) - 40)).toBeLessThan(3);
    expect(intervals).toBeUndefined();
  });
  it("meets Bai's table of the place of a maximum", () => {
    expect(yaoDistribution(11.03)).toBeCloseTo(0.975, 3);
    expect(yaoDistribution(7.69)).toBeCloseTo(0.95, 2);
    expect(yaoDistribution(0)).toBe(0.5);
  });
});

describe("probable breaks", () => {
  it("puts a break of a rate where it is", () => {
    const counts = Array.from({ length: 60 }, (_, i) => (i < 25 ? 1 + (i % 2) : 6 + (i % 3)));
    const found = poissonBreak(counts);
    expect(found.mode).toBe(25);
    expect(found.logBayesFactor).toBeGreaterThan(10);
    expect(found.posterior.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  });
  it("samples what counting all partitions gives", () => {
    const { probability, mean } = bcp([0.1, -0.3, 0.2, 1.9, 2.2, 1.7, 2.5, 1.8, 0.4, 0.2], { random: seededRandom(1), draws: 8000 });
    const exact = [0.041, 0.064, 0.852, 0.053, 0.041, 0.049, 0.075, 0.793, 0.052];
    for (const [at, each] of exact.entries()) expect(Math.abs((probability[at] as number) - each)).toBeLessThan(0.025);
    expect(mean[4]).toBeGreaterThan(mean[0] as number);
  });
});

describe("tests for a break", () => {
  it("knows the chance of the largest F, also without a search", () => {
    expect(supFTail(3.841458820694124, 1, 0)).toBeCloseTo(0.05, 10);
    expect(supFTail(8.85, 1, 2 * Math.log(0.85 / 0.15))).toBeCloseTo(0.0503, 3);
    expect(supFTail(11.79, 2, 2 * Math.log(0.85 / 0.15))).toBeCloseTo(0.0517, 3);
    for (let x = 1; x < 90; x++) expect(supFTail(x + 1, 2, 3)).toBeLessThan(supFTail(x, 2, 3));
  });
  it("alarms on a step and rests on noise", () => {
    const found = supF(stepped, { random: seededRandom(3) });
    expect(found.p).toBeLessThan(1e-6);
    expect(found.expP).toBeLessThan(1e-3);
    expect(olsCusum(stepped).p).toBeLessThan(1e-3);
    const noise = Float64Array.from({ length: 90 }, () => normal(random));
    expect(supF(noise).p).toBeGreaterThan(0.01);
    expect(brownianBridgeTail(1.358)).toBeCloseTo(0.05, 3);
    expect(brownianBridgeTail(0.999)).toBeCloseTo(brownianBridgeTail(1.001), 2);
  });
  it("bends a line where it bends", () => {
    const x = Array.from({ length: 60 }, (_, i) => i);
    const y = x.map((each) => 2 + 0.5 * each + 1.5 * Math.max(0, each - 33) + 0.3 * normal(random));
    const found = segmentedLine(x, y);
    expect(Math.abs(found.at - 33)).toBeLessThan(1);
    expect(found.slopes[1]).toBeCloseTo(2, 1);
  });
});

describe("agreement with people", () => {
  it("is full where all agree and falls with distance", () => {
    expect(changepointAgreement(100, [[28], [28]], [28])).toMatchObject({ cover: 1, f1: 1 });
    expect(changepointAgreement(100, [[28]], [50])).toMatchObject({ f1: 0.5 });
    isRefused(() => changepointAgreement(100, [[128]], [50]), "turning-point-outside");
  });
});

describe("refusals", () => {
  it("says why and what to do", () => {
    isRefused(() => pelt([3, -1, 2, 2, 2], { cost: "poisson", penalty: 2 }), "negative-count");
    isRefused(() => pelt([1, Number.NaN, 2, 2], { cost: "normal-mean", penalty: 2 }), "not-a-number");
    isRefused(() => baiPerron(stepped.slice(0, 10)), "too-few-points");
    isRefused(() => baiPerron(new Float64Array(40).fill(0.1)), "no-variation");
    isRefused(() => baiPerron(new Float64Array(40)), "no-variation");
    isRefused(() => supF(stepped.slice(0, 10)), "too-few-points");
    isRefused(() => supF(new Float64Array(40).fill(2)), "no-variation");
    isRefused(() => segmentedLine([...stepped.keys()], stepped, 400), "turning-point-outside");
    isRefused(() => scaleByDifferences(new Float64Array(20)), "no-variation");
    expect(new Refusal("too-few-points", "Too short.", "Take more.").message).toBe("Too short. Take more.");
  });
});
