import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../statistics/random.js";
import { agreedSign, amityEnmity } from "./amity-enmity.js";
import { exponentialDecay } from "./exponential-decay.js";
import { eventWeight, goldstein } from "./goldstein.js";

const acts = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 400 }),
    weight: fc.double({ min: -10, max: 10, noNaN: true }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 20 },
);

describe("exponential decay", () => {
  it("halves in a half-life", () => {
    const [at] = exponentialDecay(
      [
        { day: 0, weight: 5 },
        { day: 90, weight: -10 },
      ],
      [90],
      { halfLife: 90 },
    );
    expect(at).toMatchObject({ mass: 1.5, amity: 0.25, enmity: 1, net: -0.75, mean: -0.5, shrunk: -0.3 });
    expect(at?.n_eff).toBeCloseTo(2.25 / 1.25, 12);
  });
  it("is what summing from the start gives", () => {
    fc.assert(
      fc.property(acts, fc.array(fc.integer({ min: -10, max: 500 }), { maxLength: 6 }), (list, days) => {
        const found = exponentialDecay(list, days, { halfLife: 30 });
        found.forEach((state, index) => {
          const past = list.filter((act) => act.day <= (days[index] as number) && act.confidence > 0);
          const w = past.map((act) => act.confidence * 2 ** ((act.day - (days[index] as number)) / 30));
          const mass = w.reduce((sum, each) => sum + each, 0);
          const net = w.reduce((sum, each, at) => sum + (each * (past[at]?.weight as number)) / 10, 0);
          expect(Math.abs(state.mass - mass)).toBeLessThan(1e-12 * Math.max(1, mass));
          expect(Math.abs(state.net - net)).toBeLessThan(1e-11);
          if (state.mean === null || mass < 1e-200) return;
          const variance = w.reduce((sum, each, at) => sum + each * ((past[at]?.weight as number) / 10 - net / mass) ** 2, 0) / mass;
          expect(Math.abs((state.var_w as number) - variance)).toBeLessThan(1e-11);
          for (const value of Object.values(state)) expect(Number.isFinite(value)).toBe(true);
        });
      }),
    );
  });
});

describe("amity and enmity", () => {
  const options = () => ({ halfLife: 90, random: seededRandom(1), draws: 500 });
  it("gives no sign to thin dyads and no score to sets of violence alone", () => {
    const one = { day: 0, weight: -10 };
    expect(amityEnmity([one], 0, options()).sign).toBe("insufficient");
    expect(amityEnmity([], 0, options())).toMatchObject({ score: null, sign: "insufficient", undefined_because: "no act up to this day" });
    const violent = Array.from({ length: 20 }, (_, day) => ({ day, weight: -10, recordsOnlyViolence: true }));
    expect(amityEnmity(violent, 20, options())).toMatchObject({ score: null, ci95: null, sign: "insufficient" });
    expect(
      amityEnmity(
        violent.map(({ day, weight }) => ({ day, weight })),
        20,
        options(),
      ).sign,
    ).toBe("enmity");
  });
  it("calls a mixture neutral, and widens with clusters", () => {
    const mixed = Array.from({ length: 40 }, (_, day) => ({ day, weight: day % 2 ? 5 : -5 }));
    const free = amityEnmity(mixed, 40, options());
    expect(free.sign).toBe("neutral");
    const bound = amityEnmity(
      mixed.map((act) => ({ ...act, cluster: `${act.weight} ${Math.floor(act.day / 10)}` })),
      40,
      options(),
    );
    expect(bound.clusters).toBe(8);
    const width = ({ ci95 }: typeof free) => (ci95 ? ci95[1] - ci95[0] : 0);
    expect(width(bound)).toBeGreaterThan(width(free));
  });
  it("is between −1 and 1 and never NaN", () => {
    fc.assert(
      fc.property(acts, (list) => {
        const found = amityEnmity(list, 300, { ...options(), draws: 50 });
        if (found.score !== null) expect(Math.abs(found.score)).toBeLessThanOrEqual(1);
        if (found.ci95) expect(found.ci95[0]).toBeLessThanOrEqual(found.ci95[1]);
      }),
    );
  });
  it("has no conclusion that flips", () => {
    expect(agreedSign(["amity", "enmity", "neutral"])).toBe("flips");
    expect([
      agreedSign(["amity", "amity"]),
      agreedSign(["amity", "neutral"]),
      agreedSign(["amity", "insufficient"]),
      agreedSign([]),
    ]).toEqual(["amity", "neutral", "insufficient", "insufficient"]);
  });
});

describe("weights of events", () => {
  it("tells the published tables apart", () => {
    expect([goldstein("016"), goldstein("016", "gdelt"), goldstein("0874"), goldstein("16"), goldstein("9")]).toEqual([
      -5,
      -2,
      10,
      -4,
      undefined,
    ]);
  });
  it("stays within −1 and 1 in each weighting", () => {
    expect([
      eventWeight("190", 0, "goldstein"),
      eventWeight("190", 0, "quad"),
      eventWeight("057", 0, "quad"),
      eventWeight("999", 0, "deaths"),
    ]).toEqual([-1, -1, 1, undefined]);
    expect(eventWeight("190", 5000, "deaths")).toBeCloseTo(-1, 12);
    expect(Math.abs(eventWeight("190", 1, "deaths") as number)).toBeLessThan(0.3);
  });
});
