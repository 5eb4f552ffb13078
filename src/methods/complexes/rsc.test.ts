import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../statistics/random.js";
import { complexType, meanInternalAmity, meanSign } from "./complex-type.js";
import { consensusComplexes } from "./complexes.js";
import { conductance, conductanceAgainstChance, isConnected, supercomplexTie } from "./conductance.js";
import { attachment, bufferScores, insulation, insulatorScores, participation } from "./insulators.js";
import { happeningsOf, interdependence, medianPositive, mutualShare, proximateInterdependence, thinShare } from "./interdependence.js";
import { calledBy, layersPresent } from "./layers.js";
import { overlay, penetration } from "./penetration.js";
import { concentration, polarity } from "./polarity.js";
import { subcomplexes } from "./subcomplexes.js";

/** Two complexes 0–2 and 3–5, with 6 between them, near both and tied to neither. */
const n = 7;
const matrix = (value: (i: number, j: number) => number) =>
  Float64Array.from({ length: n * n }, (_, at) => {
    const i = Math.floor(at / n);
    const j = at % n;
    return i === j ? 0 : value(Math.min(i, j), Math.max(i, j));
  });
const isInside = (i: number, j: number) => j < 6 && i < 3 === j < 3;
const ties = matrix((i, j) => (isInside(i, j) ? 4 : j === 6 && i % 3 === 0 ? 0.5 : 0));
const distance = matrix((i, j) => (isInside(i, j) ? 200 : j === 6 ? 300 : 1500));
const complexes = [
  [0, 1, 2],
  [3, 4, 5],
];
const w = proximateInterdependence(ties, distance, n, { scale: 2, lambda: 1000 });
const d = mutualShare(w, n);

const isNumber = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isFinite(value)
    : typeof value === "object" && value !== null
      ? Object.values(value).every(isNumber)
      : true;

describe("interdependence", () => {
  it("halves, takes no notice of the sign, and counts what is no matter of security a quarter", () => {
    const act = { day: 0, goldstein: -10, isSecurity: true };
    expect(interdependence([act], 90, { halfLife: 90 })).toBe(0.5);
    expect(interdependence([{ ...act, goldstein: 10, isSecurity: false }], 0, { halfLife: 90, coverage: 0.5 })).toBe(0.5);
    expect(interdependence([act], -1, { halfLife: 90 })).toBe(0);
    expect([medianPositive([0, 1, 3, 0]), medianPositive([0])]).toEqual([2, null]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 6 })), (values) => {
        const above = values.filter((each) => each > 0).sort((a, b) => a - b);
        const middle = [above[(above.length - 1) >> 1], above[above.length >> 1]] as [number, number];
        expect(medianPositive(values)).toBe(above.length ? (middle[0] + middle[1]) / 2 : null);
      }),
    );
  });
  it("shares security concerns so that both ends count", () => {
    const d3 = mutualShare([0, 75, 25, 75, 0, 0, 25, 0, 0], 3);
    expect([d3[1], d3[2]]).toEqual([0.875, 0.625]);
  });
  it("keeps a tie that is missing missing, and with it the shares of its actors' sums", () => {
    const I = [0, 1, Number.NaN, 0, 1, 0, 1, 0, Number.NaN, 1, 0, 1, 0, 0, 1, 0];
    const w4 = proximateInterdependence(I, new Float64Array(16), 4, { scale: null, lambda: 1000 });
    expect(w4[2]).toBeNaN();
    const d4 = mutualShare(w4, 4);
    expect([d4[1], d4[2], d4[8], d4[11]]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
    expect([d4[3], d4[7], d4[0]]).toEqual([0, 0, 0]);
    expect(mutualShare([0, 2, 2, 0], 2)[1]).toBe(1);
  });
});

describe("complexes", () => {
  it("are found, with the actor between them apart or contested", () => {
    const readings = [0.5, 1, 2].map((gamma) => ({ d, resolution: gamma, settings: { gamma } }));
    const found = consensusComplexes(n, readings, { random: seededRandom(1), seeds: 5 });
    const groups = found.complexes.map((members) => members.filter(({ actor }) => actor !== 6).map(({ actor }) => actor));
    expect(groups.sort((a, b) => (a[0] as number) - (b[0] as number))).toEqual(complexes);
    expect(
      found.complexes
        .flat()
        .filter(({ actor }) => actor !== 6)
        .every(({ standing, strength }) => standing === "core" && strength > 0.8),
    ).toBe(true);
  });
  it("do not change with the order of actors", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const turned = Float64Array.from(
          { length: n * n },
          (_, at) => d[(order[Math.floor(at / n)] as number) * n + (order[at % n] as number)] as number,
        );
        const found = consensusComplexes(n, [{ d: turned, resolution: 1, settings: {} }], { random: seededRandom(1), seeds: 3 });
        const groups = found.complexes.map((members) =>
          members
            .map(({ actor }) => order[actor] as number)
            .filter((i) => i !== 6)
            .sort(),
        );
        expect(groups.sort((a, b) => (a[0] as number) - (b[0] as number))).toEqual(complexes);
      }),
      { numRuns: 20 },
    );
  });
  it("part into subcomplexes only where chance does not", () => {
    const options = { random: seededRandom(2), rewirings: 59 };
    expect(subcomplexes(d, n, [0, 1, 2], options).parts).toHaveLength(1);
    const size = 12;
    const halves = Float64Array.from({ length: size * size }, (_, at) => {
      const [i, j] = [Math.floor(at / size), at % size];
      return i === j ? 0 : i < 6 === j < 6 ? 1 : i + j === 11 && i < 2 ? 1 : j + i === 11 && j < 2 ? 1 : 0;
    });
    expect(subcomplexes(halves, size, [...Array(size).keys()], options).parts.map((part) => part.length)).toEqual([6, 6]);
  });
});

describe("borders", () => {
  it("ranks the actor between as the insulator", () => {
    const scores = insulatorScores(w, distance, n, complexes).map((each) => each ?? 0);
    expect(scores.indexOf(Math.max(...scores))).toBe(6);
    expect(participation(ties, n, complexes)[6]).toBeCloseTo(0.5, 12);
    expect(attachment(w, n, complexes)[1]).toBeCloseTo(1, 12);
  });
  it("knows closed groups from open ones", () => {
    expect(conductance(d, n, [0, 1, 2]) as number).toBeLessThan(0.2);
    expect(conductanceAgainstChance(d, n, [0, 1, 2], { random: seededRandom(3), draws: 400 }) as number).toBeLessThan(0.1);
    expect(conductance(d, n, [])).toBeNull();
    expect(supercomplexTie(w, n, [0, 1, 2], [3, 4, 5])).toBe(0);
    expect([isConnected(ties, n, [0, 1, 2]), isConnected(ties, n, [0, 4]), isConnected(ties, n, [])]).toEqual([true, false, false]);
  });
  it("finds the buffer between rivals", () => {
    const amity = matrix((i, j) => (i === 0 && j === 1 ? -0.8 : 0));
    const next = matrix((i, j) => (j === 2 && i < 2 ? 1 : 0));
    expect(bufferScores(amity, next, n, complexes)).toEqual([0, 0, 0.8, 0, 0, 0, 0]);
  });
});

describe("outside powers and poles", () => {
  it("splits penetration by sign, and is slow to say overlay", () => {
    const amity = matrix((i, j) => (j === 6 ? (i === 0 ? 1 : -1) : 0));
    const found = penetration(ties, amity, n, [0, 1, 2], 6);
    expect(found.value).toBeCloseTo(0.5 / 12.5, 12);
    expect([found.amity, found.enmity]).toEqual([found.value, 0]);
    const facts = { internal: 1, usual: 4, stationed: 0.9, aligned: 0.7 };
    expect(overlay({ value: 0.8 }, facts)).toEqual({ value: 0.6000000000000001, isOverlay: true, lacks: null });
    const bare = overlay({ value: 0.8 }, { ...facts, stationed: null });
    expect(bare).toMatchObject({ value: null, isOverlay: false });
    expect(bare.lacks).toContain("bases or troops");
    expect(overlay({ value: 0.8 }, { ...facts, internal: 3 }).isOverlay).toBe(false);
    expect(overlay({ value: 0.8 }, { ...facts, aligned: null })).toMatchObject({ isOverlay: false, lacks: "a member's stand toward it" });
  });
  it("counts poles", () => {
    expect(polarity([1, 1])).toMatchObject({ n_eff: 2, hhi: 0.5, con: 0, poles: 2, label: "bipolar" });
    expect(polarity([8, 1, 1])).toMatchObject({ poles: 1, label: "unipolar" });
    expect([polarity([]), polarity([0]), polarity([3])?.con]).toEqual([null, null, null]);
  });
  it("knows the mean sign by bounds that hold whatever the unknown ties are", () => {
    const found = meanSign([
      { share: 3, sign: "enmity" },
      { share: 1, sign: "amity" },
      { share: 1, sign: null },
    ]);
    expect(found?.value).toBeCloseTo(-0.5, 12);
    expect([found?.low, found?.high].map((each) => Number(each?.toFixed(12)))).toEqual([-0.6, -0.2]);
    expect([found?.enmity, found?.amity, found?.unknown]).toEqual([0.6, 0.2, 0.2]);
    expect(meanSign([])).toBeNull();
    const sign = fc.constantFrom("amity", "enmity", "neutral", null);
    fc.assert(
      fc.property(fc.array(fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }), sign }), { minLength: 1 }), (pairs) => {
        const before = meanSign(pairs);
        const after = meanSign(pairs.map((each) => ({ ...each, sign: each.sign ?? "neutral" })));
        expect(after?.value ?? 0).toBeGreaterThanOrEqual((before?.low ?? 0) - 1e-9);
        expect(after?.value ?? 0).toBeLessThanOrEqual((before?.high ?? 0) + 1e-9);
      }),
    );
  });
  it("names a type only where the evidence suffices, else what would tell it", () => {
    const typeOf = (bounds: readonly [number, number] | null, violence: boolean | null = null, rules = 0) =>
      complexType({ bounds, violence, rules });
    expect(typeOf([-0.9, -0.3], true)).toEqual({ type: "conflict formation", needs: null });
    expect(typeOf([-0.3, 0.9])).toMatchObject({ type: "unclear", needs: "the signs of more of its ties" });
    expect(typeOf([0.3, 0.5], false)).toEqual({ type: "security community", needs: null });
    expect(typeOf([0.3, 0.5], null).needs).toContain("data that cover the whole span");
    expect(typeOf([0.3, 0.5], true).type).toBe("unclear");
    expect(typeOf([-0.1, 0.1], true, 2).type).toBe("security regime");
    expect(typeOf([-0.1, 0.1], true, 0).needs).toContain("agreement");
    expect(typeOf(null)).toMatchObject({ type: "unclear" });
  });
  it("keeps the concentration of ties within its own interval, which bias of redraws is taken out of", () => {
    const random = seededRandom(3);
    const sums = [5, 3, 2, 1];
    const draws = Array.from({ length: 199 }, () => sums.map((each) => each * -Math.log(1 - random())));
    const found = concentration(sums, draws);
    expect(found?.n_eff).toBeCloseTo(121 / 39, 12);
    expect(found?.low).toBeLessThanOrEqual(found?.n_eff ?? 0);
    expect(found?.high).toBeGreaterThanOrEqual(found?.n_eff ?? 9);
    expect(found?.high).toBeLessThanOrEqual(4);
    expect(concentration([0, 0], [])).toBeNull();
    expect(concentration([1, 1], [])).toEqual({ n_eff: 2, low: 1, high: 2 });
  });
  it("draws a share of few happenings toward the middle, as Wilson's interval has it", () => {
    const one = thinShare([
      [1, 1],
      [1, 1],
    ]);
    expect([one.value, one.low, one.high].map((each) => Number(each.toFixed(3)))).toEqual([0.603, 0.207, 1]);
    const many = thinShare([
      [0.2, 1e6],
      [0.4, 1e6],
    ]);
    expect(many.value).toBeCloseTo(0.3, 4);
    expect(happeningsOf([{ i: 0, j: 1, w: 2, n: 4 }], 3)).toEqual(Float64Array.from([4, 4, 0]));
    expect(() => thinShare([[2, 1]])).toThrow(RangeError);
  });
  it("gives insulation to no state that meets fewer than two complexes", () => {
    expect(insulation([], 0)).toBeNull();
    expect(insulation([3], 4)).toBeNull();
    expect(insulation([3, 0], 4)).toBeNull();
    expect(insulation([2, 2], 8)).toEqual({ score: 0.375, participation: 0.5, attachment: 0.25 });
    expect(() => insulation([2, 2], 3)).toThrow(RangeError);
  });
  it("calls what holds together in one layer by that layer", () => {
    const none = { violence: 0, practice: 0, moves: 0, hasConflict: false };
    const called = (given: Partial<typeof none>) => calledBy(layersPresent({ ...none, ...given }));
    expect(called({})).toBe("cluster");
    expect(called({ violence: 4 })).toBe("cluster");
    expect(called({ violence: 1, hasConflict: true })).toBe("interdependence in violence");
    expect(called({ practice: 5 })).toBe("interdependence in security practice");
    expect(called({ moves: 5 })).toBe("interdependence in securitising moves");
    expect(layersPresent({ ...none, violence: 5, practice: 5 })).toEqual(["violence", "practice"]);
  });
});

describe("degenerate regions", () => {
  it("get an answer or null, never NaN", () => {
    const size = fc.integer({ min: 1, max: 6 });
    const region = size.chain((k) =>
      fc.tuple(fc.constant(k), fc.array(fc.constantFrom(0, 0, 1, 5), { minLength: k * k, maxLength: k * k })),
    );
    fc.assert(
      fc.property(region, ([k, list]) => {
        const value = (i: number, j: number) => (i === j ? 0 : (list[Math.min(i, j) * k + Math.max(i, j)] as number));
        const own = Float64Array.from({ length: k * k }, (_, at) => value(Math.floor(at / k), at % k));
        const all = [...Array(k).keys()];
        const near = proximateInterdependence(own, own, k, { scale: medianPositive(own), lambda: 500 });
        const share = mutualShare(near, k);
        const random = seededRandom(4);
        for (const answer of [
          near,
          share,
          participation(own, k, [all]),
          insulatorScores(near, own, k, [all]),
          conductance(share, k, all),
          penetration(own, own, k, all, 0),
          meanInternalAmity(share, own, k, all),
          consensusComplexes(k, [{ d: share, resolution: 1, settings: {} }], { random, seeds: 2 }),
          subcomplexes(share, k, all, { random, rewirings: 3 }),
          supercomplexTie(near, k, all, all),
          bufferScores(own, own, k, [all]),
        ]) {
          expect(isNumber(answer)).toBe(true);
        }
      }),
    );
  });
});
