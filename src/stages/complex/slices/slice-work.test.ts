import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../../../../test/helpers/tables.js";
import type { Row } from "../../../domain/tables.js";
import type { PairSign } from "../../../domain/vocabulary.js";
import type { SignedEdge } from "../../../methods/balance/signed-graph.js";
import { medianPositive } from "../../../methods/complexes/interdependence.js";
import { seededRandom } from "../../../methods/statistics/random.js";
import { balanceInputs, balanceRows } from "../balance/balance-rows.js";
import { balanceOf } from "../balance/balance-work.js";
import { chainOf } from "../chain.js";
import workerOf from "../complex-worker.js";
import { inputsOf, type Place, standingOf, takenOf } from "../inputs.js";
import { distancesOf } from "../land.js";
import { runTasks } from "../run-tasks.js";
import type { PairSum } from "./pair-sums.js";
import type { PairInput, SliceInput } from "./slice-input.js";
import { complexesOf } from "./slice-work.js";

const settings = { halfLives: [30, 90, 365], lambdas: [500, 1000, 2000], resolutions: [0.5, 1, 2] };
function input(n: number, ties: readonly (readonly [number, number, number])[], given: Partial<SliceInput> = {}): SliceInput {
  const pairs = ties.map(
    ([i, j, w]): PairInput => ({
      i,
      j,
      rows: 6,
      violent: 0,
      weight: [w, w, w],
      n_eff: [6, 6, 6],
      score: -0.5,
      sign: "enmity",
      violence: 6,
      rules: 0,
    }),
  );
  return {
    slice: "2021",
    actors: Array.from({ length: n }, (_, at) => `a${at}`),
    members: n,
    territories: Array.from({ length: n }, (_, at) => (at < n / 2 ? "AFG" : "PAK")),
    states: Array.from({ length: n }, () => true),
    isWatched: true,
    km: new Float64Array(n * n),
    touches: new Uint8Array(n * n).fill(1),
    pairs,
    ...settings,
    draws: 2,
    seed: 1,
    ...given,
  };
}
const triangles = [
  [0, 1, 9],
  [1, 2, 9],
  [0, 2, 9],
  [3, 4, 9],
  [4, 5, 9],
  [3, 5, 9],
  [2, 3, 0.2],
] as const;

/** Every number in an answer is one. */
function numbers(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(numbers) : [];
}

describe("complexes of one slice", () => {
  it("finds two groups of close ties, each core, with type, insulators and parts", () => {
    const found = complexesOf(input(6, triangles));
    expect(found.complexes.map((each) => each.members)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(new Set(found.members.map((each) => each.standing))).toEqual(new Set(["core"]));
    expect(found.complexes[0]).toMatchObject({
      ...{ type: "conflict formation", amity: -1, amityLow: -1, amityHigh: -1, enmityShare: 1, unknownShare: 0, isConnected: true },
    });
    expect(found.supers).toHaveLength(1);
    const tie = found.ties.find((each) => each.i === 0 && each.j === 1);
    expect(tie && tie.low <= tie.share && tie.share <= tie.high && tie.share > 0.4).toBe(true);
  });

  it("tells no type of ties without a sign, says which evidence would, and how much is violence alone", () => {
    const base = input(6, triangles);
    const found = complexesOf({ ...base, pairs: base.pairs.map((each) => ({ ...each, violent: 6, score: null, sign: null })) });
    expect(found.complexes[0]).toMatchObject({ type: "unclear", amity: null, amityLow: -1, amityHigh: 1, unknownShare: 1, violent: 1 });
    expect(found.complexes[0]?.needs).toContain("signs of more of its ties");
    expect(found.complexes[0]?.unknownTies).toHaveLength(3);
  });

  it("keeps the concentration of ties within its interval", () => {
    for (const each of complexesOf(input(6, triangles)).complexes) {
      expect(each.n_low as number).toBeLessThanOrEqual(each.n_eff as number);
      expect(each.n_high as number).toBeGreaterThanOrEqual(each.n_eff as number);
    }
  });

  it("draws the share of a lone act toward the middle, and is sure of nothing", () => {
    const lone = input(2, [[0, 1, 3]]);
    const found = complexesOf({ ...lone, pairs: lone.pairs.map((each) => ({ ...each, n_eff: [1, 1, 1] })) });
    expect(found.ties[0]?.share).toBeCloseTo(0.603, 3);
    expect([found.ties[0]?.low.toFixed(2), found.ties[0]?.high.toFixed(2)]).toEqual(["0.21", "1.00"]);
  });

  it("knows states by their ties with each group, and no group that is no state", () => {
    const given = input(6, triangles, { states: [true, true, true, false, true, true] });
    const found = complexesOf(given);
    expect(found.borders.map((each) => each.actor)).toEqual([0, 1, 2, 4, 5]);
    expect(found.borders.find((each) => each.actor === 2)?.ties.map((each) => each.rows)).toEqual([12, 6]);
    expect(found.borders.find((each) => each.actor === 0)?.ties.map((each) => each.rows)).toEqual([12, 0]);
  });

  it("finds a buffer between enemies that it borders, of its own group, by acts that it has with both", () => {
    const base = input(3, [
      [0, 1, 9],
      [0, 2, 9],
      [1, 2, 9],
    ]);
    const withSigns = (first: string | null, rows = 6) =>
      complexesOf({
        ...base,
        pairs: base.pairs.map((each) => (each.i === 1 ? each : { ...each, rows, sign: first, score: 0.1 })),
      }).borders[0];
    expect(withSigns("neutral")).toMatchObject({ between: [[1, 2]] });
    expect(withSigns("neutral")?.buffer).toBeCloseTo(0.81, 12);
    expect(withSigns("enmity")?.buffer).toBeNull();
    expect(withSigns("neutral", 4)?.buffer).toBeNull();
  });

  it("measures what a power from outside has of a complex", () => {
    const found = complexesOf(input(7, [...triangles, [0, 6, 9], [1, 6, 9]], { members: 6 }));
    const power = found.powers.find((each) => each.power === 6);
    expect(power?.share).toBeCloseTo(18 / (27 + 18), 12);
    expect((power?.low as number) < (power?.share as number) && (power?.share as number) < (power?.high as number)).toBe(true);
  });

  it.each([
    ["two actors with one tie", input(2, [[0, 1, 3]])],
    ["no tie at all", input(4, [])],
    [
      "ties of no weight",
      input(3, [
        [0, 1, 0],
        [1, 2, 0],
      ]),
    ],
    [
      "a star",
      input(
        8,
        Array.from({ length: 7 }, (_, at) => [0, at + 1, 1] as const),
      ),
    ],
    [
      "actors of unknown place",
      input(
        3,
        [
          [0, 1, 2],
          [1, 2, 2],
        ],
        { km: new Float64Array(9).fill(Number.POSITIVE_INFINITY), territories: [null, null, null] },
      ),
    ],
    [
      "all actors in one complex",
      input(4, [
        [0, 1, 9],
        [0, 2, 9],
        [0, 3, 9],
        [1, 2, 9],
        [1, 3, 9],
        [2, 3, 9],
      ]),
    ],
  ])("answers for %s without NaN", (_, given) => {
    const found = complexesOf(given);
    expect(found.members.length).toBe(given.members);
    expect(numbers(found).filter((each) => !Number.isFinite(each))).toEqual([]);
  });

  it("gives shares from 0 to 1 and each actor one place, whatever the ties", () => {
    const tie = fc.tuple(fc.nat(6), fc.nat(6), fc.double({ min: 0, max: 50, noNaN: true })).filter(([i, j]) => i < j);
    fc.assert(
      fc.property(fc.uniqueArray(tie, { maxLength: 12, selector: ([i, j]) => `${i} ${j}` }), (ties) => {
        const found = complexesOf(input(7, ties, { draws: 1, halfLives: [0], lambdas: [1000], resolutions: [1] }));
        expect(found.members.map((each) => each.actor).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
        for (const each of found.ties) expect(each.share >= 0 && each.share <= 1 + 1e-12).toBe(true);
        expect(numbers(found).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("what a slice takes", () => {
  const slices = ["2020", "2021"].map((id) => rowOf("slice", { id, kind: "year", since: `${id}-01-01`, until: `${id}-12-31` }));
  const sum = (slice: string, a: string, b: string, w: number): PairSum => ({
    slice,
    a,
    b,
    rows: 2,
    violent: 0,
    violence: 0,
    practice: 2,
    rules: 0,
    w: [w, w],
    ww: [w * w, w * w],
  });
  const all = [sum("2020", "PAK", "TTP", 8), sum("2021", "PAK", "TTP", 2), sum("2021", "PAK", "USA", 1), sum("2021", "Obama", "PAK", 1)];
  const places = new Map<string, Place>([
    ["PAK", { kind: "state", territory: "PAK", outside: false, isPower: false }],
    ["TTP", { kind: "group", territory: "PAK", outside: false, isPower: false }],
    ["USA", { kind: "state", territory: "USA", outside: true, isPower: true }],
    ["Obama", { kind: null, territory: null, outside: false, isPower: false }],
  ]);
  const activeIn = (sums: readonly PairSum[]) =>
    new Map(
      slices.map(({ id }) => [
        id,
        new Map(
          sums
            .filter(({ slice }) => slice === id)
            .flatMap(({ a, b }) => [a, b])
            .map(
              (actor) => [actor, sums.filter((each) => each.slice === id && (each.a === actor || each.b === actor)).length * 2] as const,
            ),
        ),
      ]),
    );
  const { taken, strangers, beyond } = takenOf(slices, activeIn(all), places);
  const found = inputsOf(
    slices,
    taken,
    all,
    new Map(),
    places,
    { iso3s: ["PAK"], km: [0], touches: [0] },
    { ...settings, halfLives: [365] },
  );

  it("lets acts of slices before fade, sets powers apart and leaves strangers out, counted", () => {
    const [, second] = found;
    expect(second).toMatchObject({ actors: ["PAK", "TTP", "USA"], members: 2, territories: ["PAK", "PAK", "USA"] });
    expect(second?.pairs[0]?.weight[0]).toBeCloseTo(2 + 8 / 2, 6);
    expect([strangers, beyond]).toEqual([1, 0]);
    expect(standingOf(places)).toEqual(["PAK", "TTP", "USA"]);
  });

  it("takes what has faded below the least tie for none: what binds two today is not measured by what bound others years ago", () => {
    const years = Array.from({ length: 8 }, (_, at) => ({
      ...(slices[0] as Row<"slice">),
      id: `${2014 + at}`,
      since: `${2014 + at}-01-01`,
      until: `${2014 + at}-12-31`,
    }));
    const groups = Array.from({ length: 17 }, (_, at) => `g${String(at).padStart(2, "0")}`);
    const known = new Map<string, Place>(groups.map((each) => [each, { kind: "group", territory: "PAK", outside: false, isPower: false }]));
    const old = groups.slice(2).map((each) => sum("2014", "g00", each, 3));
    const sums = [...old, ...years.slice(1).flatMap(({ id }) => [sum(id, "g00", "g01", 4), sum(id, "g00", "g02", 1)])];
    const last = inputsOf(
      years,
      new Map(years.map(({ id }) => [id, { members: groups, powers: [] }])),
      sums,
      new Map(),
      known,
      { iso3s: ["PAK"], km: [0], touches: [0] },
      { ...settings, halfLives: [30] },
    ).at(-1) as SliceInput;
    expect(last.pairs.map(({ i, j }) => [i, j])).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(medianPositive(last.pairs.map(({ weight }) => weight[0] as number))).toBeCloseTo(2.5, 2);
  });

  it("counts crises by squares only where these have digits", () => {
    const tiny = { ...sum("2021", "PAK", "TTP", 7e-10), ww: [5.8e-11, 5.8e-11] };
    const one = { ...sum("2021", "PAK", "TTP", 0.5), ww: [0.2501, 0.2501] };
    const found = [tiny, one].map((each) =>
      inputsOf(
        slices,
        takenOf(slices, activeIn([each]), places).taken,
        [each],
        new Map(),
        places,
        { iso3s: ["PAK"], km: [0], touches: [0] },
        {
          ...settings,
          halfLives: [365],
        },
      ).flatMap(({ pairs }) => pairs.map(({ rows, weight, n_eff }) => [rows, weight, n_eff])),
    );
    expect(found).toEqual([[[2, [0], [1]]], [[2, [0.5], [1]]]]);
  });

  it("is nothing where fewer than two actors act", () => {
    expect(
      inputsOf(
        slices,
        takenOf(slices, activeIn([sum("2020", "PAK", "USA", 1)]), places).taken,
        [sum("2020", "PAK", "USA", 1)],
        new Map(),
        places,
        { iso3s: [], km: [], touches: [] },
        { ...settings, halfLives: [365] },
      ),
    ).toEqual([]);
  });
});

it("keeps a complex's name while half of its members stay, and finds it again before and after", () => {
  const slice = (id: string, groups: number[][], isRegular = true) => ({
    ...complexesOf(input(2, [])),
    slice: id,
    actors: ["a", "b", "c", "d", "e"],
    isRegular,
    complexes: groups.map((members) => ({ members, type: "unclear" }) as never),
  });
  const chain = chainOf([
    slice("1", [[0, 1, 2]]),
    slice("2", [[0, 1, 2, 3]]),
    slice("3", [
      [3, 4],
      [0, 1],
    ]),
    slice("all", [[0, 1, 2]], false),
  ]);
  expect([...chain].map(([id, each]) => [id, each.map(({ id: name, age }) => [name, age])])).toEqual([
    ["1", [["c1", 1]]],
    ["2", [["c1", 2]]],
    [
      "3",
      [
        ["c2", 1],
        ["c1", 3],
      ],
    ],
    ["all", [["c1", 1]]],
  ]);
});

it("knows which territories touch, how far others are, and which it does not know", () => {
  const { km, touches } = distancesOf(["AFG", "PAK", "LKA", "XXX"]);
  expect([touches[1], touches[2], km[1], km[3]]).toEqual([1, 0, 0, null]);
  expect(km[6] as number).toBeGreaterThan(1500);
  expect(km[6] as number).toBeLessThan(2100);
});

describe("balance of one slice", () => {
  const accord = (slice: string, a: string, b: string, sign: PairSign): Row<"dyad_accord"> =>
    rowOf("dyad_accord", { slice, a, b, sign, rests_on: "stated", ties: '["k1"]', stated: sign });
  const before = [
    accord("before", "PAK", "TAL", "amity"),
    accord("before", "PAK", "TTP", "enmity"),
    accord("before", "TAL", "TTP", "amity"),
    accord("before", "PAK", "USA", "neutral"),
  ];
  const after = [accord("after", "PAK", "TAL", "enmity"), accord("after", "PAK", "TTP", "enmity"), accord("after", "TAL", "TTP", "amity")];
  const told = (slice: string, earlier: Map<string, boolean> | null) => {
    const given = balanceInputs([...before, ...after]).find((each) => each.slice === slice);
    if (!given) throw new Error(slice);
    return balanceRows(
      given,
      balanceOf(given),
      new Map([...before, ...after].map((each) => [`${each.slice}\u0000${each.a}\u0000${each.b}`, each])),
      earlier,
    );
  };

  it("states the unbalanced triangle before, its three repairs, and the one that came", () => {
    const was = told("before", null);
    expect(was.triad_slice).toMatchObject([
      { a: "PAK", b: "TAL", c: "TTP", balanced: false, says: "TAL is the friend of PAK and of TTP, who are enemies.", before: null },
    ]);
    expect(was.repair.map((each) => each.says)).toEqual(["PAK and TAL fall out", "TAL and TTP fall out", "PAK and TTP make up"]);
    expect(was.balance_slice).toMatchObject([{ ties: 3, minus: 1, frustration: 1, bound: 1, proved: true, optimal: 3, weak: 1 }]);
    const now = told("after", new Map([["PAK TAL TTP", false]]));
    expect(now.triad_slice).toMatchObject([{ balanced: true, says: "TAL and TTP are friends with one enemy, PAK.", before: "unbalanced" }]);
    expect(now.repair).toEqual([]);
    expect(now.bloc.map((each) => [each.actor, each.camp === now.bloc[0]?.camp])).toEqual([
      ["PAK", true],
      ["TAL", false],
      ["TTP", false],
    ]);
  });

  it("answers for no tie and for one", () => {
    expect(balanceInputs([accord("x", "PAK", "USA", "neutral")])).toEqual([]);
    const [one] = balanceInputs([accord("x", "PAK", "USA", "amity")]);
    expect(one && balanceOf(one)).toMatchObject({
      ties: 1,
      triads: 0,
      balance: null,
      chance: null,
      frustration: 0,
      isProved: true,
      walk: 1,
    });
  });
});

const worker = new URL("../../../../dist/stages/complex/complex-worker.js", import.meta.url);
describe.runIf(existsSync(worker))("in a worker", () => {
  const work = { progress: () => {}, remember: async <T>(_: string, make: () => T | Promise<T>) => make() };
  const actors = Array.from({ length: 26 }, (_, at) => `a${at}`);
  const edges = actors.flatMap((_, i) => [1, 2, 5].map((step) => [i, (i + step) % 26, (i * step) % 3 ? 1 : -1] as const));
  const big = { slice: "2021", actors, edges, seed: 1 };

  it("solves what is too large to go through, exactly", async () => {
    const { balances } = await runTasks([], [big], work);
    expect(balances).toMatchObject([{ isProved: true }]);
    expect(balances[0]?.frustration).toBeGreaterThan(0);
  });

  it("gives up at the limit, and says so with nothing", async () => {
    expect((await runTasks([], [big], work, 0)).balances).toEqual([null]);
  });

  it("has no answer, rather than another one, where the solver meets its guard of time", async () => {
    const random = seededRandom(60);
    const hard: SignedEdge[] = [];
    for (let i = 0; i < 120; i++) for (let j = 0; j < i; j++) if (random() < 0.1) hard.push([i, j, random() < 0.5 ? 1 : -1]);
    const balance = { slice: "2021", actors: Array.from({ length: 120 }, (_, at) => `a${at}`), edges: hard, seed: 1 };
    expect(await workerOf({ balance, seconds: 0.001 })).toBeNull();
  });
});
