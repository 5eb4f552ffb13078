import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../refusal.js";
import { normalTails } from "../statistics/distributions/normal.js";
import { ones } from "../statistics/linear/least-squares.js";
import { normal, seededRandom } from "../statistics/random.js";
import { argmaxDistribution, argmaxQuantile } from "./argmax-law.js";
import { baiPerron } from "./bai-perron.js";
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
    expect(argmaxDistribution(11.03)).toBeCloseTo(0.975, 3);
    expect(argmaxDistribution(7.69)).toBeCloseTo(0.95, 2);
    expect(argmaxDistribution(0)).toBe(0.5);
  });
});

describe("breaks of counts and shares, and noise that differs", () => {
  const nile = [
    ...[1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210, 1150],
    ...[1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100],
    ...[832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812],
    ...[
      742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714,
      740,
    ],
  ];
  it("meets R strucchange on the Nile: 25, 28, 32, each side with its own variance", () => {
    expect(baiPerron(nile, { variances: "unequal" }).intervals).toEqual([{ at: 28, low: 25, high: 32 }]);
  });
  it("has Bai's law on both sides of 0, also where the noise differs much", () => {
    const lower = (z: number) => normalTails(z).lower;
    const left = (t: number, phi: number) => {
      const root = Math.sqrt(t);
      const middle = ((phi * (phi + 2)) / (phi + 1)) * Math.exp(((1 + 1 / phi) * t) / (2 * phi)) * lower(-(0.5 + 1 / phi) * root);
      return (t / 2 - 2 + (phi + 2) ** 2 / (phi + 1)) * lower(-root / 2) - Math.sqrt(t / (2 * Math.PI)) * Math.exp(-t / 8) - middle;
    };
    for (const phi of [0.2, 0.5, 1, 3, 20])
      for (const t of [0.001, 0.3, 2, 7, 15]) expect(argmaxDistribution(-t, phi)).toBeCloseTo(left(t, phi), 9);
    for (const ratio of [0.01, 0.5, 2, 100]) {
      let last = 0;
      for (let x = -80; x <= 80; x += 0.5) {
        const now = argmaxDistribution(x, ratio);
        expect(now >= last - 1e-9 && now <= 1 + 1e-9).toBe(true);
        last = now;
      }
      expect(argmaxDistribution(argmaxQuantile(0.975, ratio), ratio)).toBeCloseTo(0.975, 9);
    }
    expect(argmaxDistribution(0, 2)).toBeCloseTo(argmaxDistribution(1e-10, 2), 4);
    expect(argmaxDistribution(-1e-10, 2)).toBeCloseTo(argmaxDistribution(1e-10, 2), 4);
  });
  it("reaches farther to the side from which noise would carry it", () => {
    const drawn = seededRandom(11);
    const loud = Array.from({ length: 120 }, (_, i) => (i < 60 ? 0 : 2) + (i < 60 ? 0.2 : 2) * normal(drawn));
    const [found] = baiPerron(loud, { variances: "unequal", maxBreaks: 1 }).intervals ?? [];
    const [even] = baiPerron(loud, { maxBreaks: 1 }).intervals ?? [];
    expect((found?.at as number) - (found?.low as number)).toBeGreaterThan((found?.high as number) - (found?.at as number));
    expect((even?.at as number) - (even?.low as number)).toBe((even?.high as number) - (even?.at as number));
    const still = [...Array<number>(20).fill(0), ...Array<number>(20).fill(1)];
    expect(baiPerron(still, { variances: "unequal" })).toMatchObject({ breaks: [20], intervals: [{ at: 20, low: 19, high: 21 }] });
  });
  it("takes shares and counts on scales where their noise does not go by their level", () => {
    const drawn = seededRandom(5);
    const count = (p: number) => Array.from({ length: 40 }, () => Number(drawn() < p)).reduce((sum, each) => sum + each, 0);
    const shares = Array.from({ length: 90 }, (_, i) => count(i < 45 ? 0.02 : 0.2) / 40);
    const found = baiPerron(shares, { of: "shares" });
    expect(found.breaks).toHaveLength(1);
    expect(Math.abs((found.breaks[0] as number) - 45)).toBeLessThan(3);
    expect(found.byNumber[0]?.rss).toBeCloseTo(
      baiPerron(
        shares.map((each) => 1 - each),
        { of: "shares" },
      ).byNumber[0]?.rss as number,
      10,
    );
    const counts = shares.map((each) => Math.round(40 * each));
    expect(baiPerron(counts, { of: "counts" }).byNumber).toEqual(baiPerron(counts.map(Math.log1p)).byNumber);
    isRefused(() => baiPerron([...shares, 1.2], { of: "shares" }), "out-of-range");
    isRefused(() => baiPerron(shares, { of: "counts" }), "not-a-count");
    isRefused(
      () =>
        baiPerron(
          counts.map((each) => each - 3),
          { of: "counts" },
        ),
      "negative-count",
    );
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
