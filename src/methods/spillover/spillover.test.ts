import { describe, expect, it } from "vitest";
import { Refusal } from "../refusal.js";
import { seededRandom } from "../statistics/random.js";
import { hatBaseline } from "./baseline.js";
import { fitLinearRate } from "./concave.js";
import { dailyHawkes, hawkesWithJitter } from "./daily-hawkes.js";
import type { EventTimes } from "./event-times.js";
import { hawkes, spectralRadius } from "./hawkes.js";
import { boundaryRatio, hawkesLogLikelihood, rescaledTimes } from "./hawkes-checks.js";
import { hhh4, hhh4Spillover } from "./hhh4.js";
import { kolmogorov } from "./kolmogorov.js";

const isRefused = (run: () => unknown, code: string) => expect(run).toThrow(expect.objectContaining({ name: "Refusal", code }));

/** Events of two kinds by thinning (Ogata 1981). */
function simulate(end: number, random: () => number, branching: readonly (readonly number[])[], decay = 0.9): EventTimes {
  const background = [0.25, 0.35];
  const excited = [0, 0];
  const [times, kinds]: [number[], number[]] = [[], []];
  const rate = (kind: number) =>
    (background[kind] as number) + decay * excited.reduce((sum, each, cause) => sum + each * (branching[cause]?.[kind] as number), 0);
  for (let time = 0; ; ) {
    const top = rate(0) + rate(1);
    const gap = -Math.log(1 - random()) / top;
    time += gap;
    if (time > end) return { times, kinds, end };
    for (const kind of [0, 1]) excited[kind] = (excited[kind] as number) * Math.exp(-decay * gap);
    const draw = random() * top;
    if (draw >= rate(0) + rate(1)) continue;
    const kind = draw < rate(0) ? 0 : 1;
    times.push(time);
    kinds.push(kind);
    excited[kind] = (excited[kind] as number) + 1;
  }
}

const events = simulate(3000, seededRandom(5), [
  [0.35, 0.25],
  [0.05, 0.4],
]);

describe("exact times", () => {
  it("finds what set off what, and passes its own residual check", () => {
    const fit = hawkes(events);
    expect(Math.abs((fit.branching[0]?.[1] as number) - 0.25)).toBeLessThan(0.08);
    expect(Math.abs((fit.branching[1]?.[0] as number) - 0.05)).toBeLessThan(0.06);
    expect(fit.logLikelihood).toBeCloseTo(hawkesLogLikelihood(events, fit), 6);
    for (const { p } of rescaledTimes(events, fit)) expect(p).toBeGreaterThan(0.01);
    const without = hawkes(events, { without: [[0, 1]] });
    expect(without.branching[0]?.[1]).toBe(0);
    expect(boundaryRatio(fit.logLikelihood, without.logLikelihood).p).toBeLessThan(1e-4);
  });
  it("is at a maximum: no neighbour is likelier", () => {
    const fit = hawkes(events);
    for (const factor of [0.97, 1.03]) {
      expect(hawkesLogLikelihood(events, { ...fit, decay: fit.decay * factor })).toBeLessThan(fit.logLikelihood);
      const branching = fit.branching.map((row) => row.map((each) => each * factor));
      expect(hawkesLogLikelihood(events, { ...fit, branching })).toBeLessThan(fit.logLikelihood);
    }
  });
  it("takes a shared course for what it is", () => {
    const baseline = hatBaseline(4);
    expect(
      baseline(90)
        .upTo(90)
        .reduce((sum, each) => sum + each, 0),
    ).toBeCloseTo(90, 10);
    expect(baseline(90).upTo(45)[0]).toBeCloseTo(15, 10);
    expect(hawkes(events, { baseline }).logLikelihood).toBeGreaterThanOrEqual(hawkes(events).logLikelihood - 1e-6);
  });
});

describe("day stamps", () => {
  const days = { ...events, times: Array.from(events.times, Math.floor) };
  it("refuses them and says what to use", () => {
    isRefused(() => hawkes(days), "day-stamps");
    isRefused(() => hawkesWithJitter(days, seededRandom(1), { draws: 1 }), "out-of-range");
  });
  it("does not invent spillover on days", () => {
    const counts = [0, 1].map((kind) => {
      const mine = new Float64Array(3000);
      days.times.forEach((day, i) => {
        if (events.kinds[i] === kind) mine[day] = (mine[day] as number) + 1;
      });
      return mine;
    });
    const daily = dailyHawkes(counts);
    expect(Math.abs((daily.branching[1]?.[0] as number) - 0.05)).toBeLessThan(0.09);
    expect(Math.abs((daily.branching[0]?.[1] as number) - 0.25)).toBeLessThan(0.12);
    const jittered = hawkesWithJitter(days, seededRandom(2));
    expect(Math.abs((jittered.branching[1]?.[0] as number) - 0.05)).toBeLessThan(0.09);
  });
  it("refuses counts below zero, kinds without events and events out of order", () => {
    isRefused(() => dailyHawkes([[...new Array(30).fill(1), -1]]), "negative-count");
    isRefused(() => dailyHawkes([new Array(30).fill(0)]), "no-variation");
    isRefused(() => hawkes({ times: [...new Array(29).keys(), 3], kinds: new Array(30).fill(0), end: 40 }), "out-of-range");
    isRefused(() => hawkes({ times: [1, 2, 3], kinds: [0, 0, 0], end: 40 }), "too-few-points");
  });
});

describe("districts and weeks", () => {
  const random = seededRandom(8);
  const poisson = (mean: number) => {
    let [count, product] = [0, random()];
    while (product > Math.exp(-mean)) [count, product] = [count + 1, product * random()];
    return count;
  };
  const line = [
    [0, 1, 0],
    [1, 0, 1],
    [0, 1, 0],
  ];
  const counts = [[2, 2, 2]];
  for (let week = 1; week < 300; week++) {
    const last = counts[week - 1] as number[];
    counts.push(
      [0, 1, 2].map((i) =>
        poisson(1 + 0.3 * (last[i] as number) + 0.15 * line.reduce((sum, row, j) => sum + (row[i] as number) * (last[j] as number), 0)),
      ),
    );
  }
  it("parts what comes from next door from what comes from the place itself", () => {
    const options = { neighbours: line, population: [1, 1, 1], family: "poisson" as const };
    const fit = hhh4(counts, options);
    expect(Math.abs(Math.exp(fit.coefficients[0] as number) - 0.3)).toBeLessThan(0.1);
    expect(Math.abs(Math.exp(fit.coefficients[1] as number) - 0.15)).toBeLessThan(0.07);
    expect(hhh4Spillover(counts, options).p).toBeLessThan(1e-3);
  });
  it("fits counts that vary no more than Poisson counts as such, and never breaks on them", () => {
    for (let seed = 1; seed <= 25; seed++) {
      const random = seededRandom(seed);
      // The mean of three draws of one to four varies by less than a third of its mean; that of one by about half.
      const draws = 1 + (seed % 3);
      const even = Array.from({ length: 60 }, () =>
        [0, 1, 2].map(() => Math.round(Array.from({ length: draws }, () => 1 + Math.floor(4 * random())).reduce((a, b) => a + b) / draws)),
      );
      const options = { neighbours: line, population: [1, 1, 1], period: 12 };
      const answer = (run: () => unknown) => {
        try {
          return run();
        } catch (cause) {
          if (!(cause instanceof Refusal)) throw cause;
          return cause.message;
        }
      };
      const found = answer(() => hhh4Spillover(even, options));
      expect(found).toEqual(answer(() => hhh4Spillover(even, { ...options, family: "poisson" })));
    }
  });
  it("refuses places without people and counts below zero", () => {
    isRefused(() => hhh4(counts, { neighbours: line, population: [1, 0, 1] }), "out-of-range");
    isRefused(() => hhh4([[1, 2, -3], ...counts], { neighbours: line, population: [1, 1, 1] }), "negative-count");
    isRefused(() => hhh4(counts.slice(0, 10), { neighbours: line, population: [1, 1, 1] }), "too-few-points");
  });
});

describe("the parts", () => {
  it("stops at the boundary where an effect would be below zero", () => {
    const rows = Float64Array.from([1, 3, 1, 0, 1, 0, 1, 1]);
    const { theta } = fitLinearRate({ rows, costs: [4, 40] }, [1, 1]);
    expect(theta[0]).toBeCloseTo(1, 8);
    expect(theta[1]).toBe(0);
  });
  it("knows Kolmogorov's exact law and eigenvalues by hand", () => {
    expect(kolmogorov([0.5]).p).toBeCloseTo(1, 10);
    expect(kolmogorov([0.9]).p).toBeCloseTo(0.2, 10);
    expect(
      spectralRadius([
        [0.3, 0.2],
        [0, 0.5],
      ]),
    ).toBeCloseTo(0.5, 10);
    expect(
      spectralRadius([
        [0, 0],
        [0, 0],
      ]),
    ).toBe(0);
  });
});
