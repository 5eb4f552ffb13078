import { readFileSync } from "node:fs";
import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { seededRandom } from "../statistics/random.js";
import { balanceDynamics } from "./balance-dynamics.js";
import { campsBySearch, frustratedEdges, frustratedWeight } from "./camps.js";
import { cycleBound } from "./cycle-bound.js";
import { directedTriadCensus, type SignedArc } from "./directed-triad-census.js";
import { frustration } from "./frustration.js";
import { frustrationKernel } from "./frustration-kernel.js";
import { divisionOf, frustrationProgram, highsSolver, SolverLate } from "./frustration-program.js";
import { grayCode } from "./gray-code.js";
import { lineIndex } from "./line-index.js";
import { minimalRepairs } from "./minimal-repairs.js";
import { pnIndex, signedEigenvector } from "./pn-index.js";
import { russianDoll } from "./russian-doll.js";
import { signPermutation } from "./sign-permutation.js";
import { type SignedEdge, signedGraph } from "./signed-graph.js";
import { symmetricEigen } from "./symmetric-eigen.js";
import { triadCensus, triads } from "./triad-census.js";
import { lightestCycles } from "./unbalanced-cycles.js";
import { algebraicConflict, walkBalance } from "./walk-balance.js";

const edge = (n: number, weights: readonly number[]) =>
  fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.constantFrom(...weights)) as fc.Arbitrary<SignedEdge>;
const anyGraph = fc
  .integer({ min: 0, max: 11 })
  .chain((n) => fc.tuple(fc.constant(n), n ? fc.array(edge(n, [-1, 1, 2, -3]), { maxLength: 40 }) : fc.constant([])));
const isNumber = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isFinite(value)
    : typeof value === "object" && value !== null
      ? Object.values(value).every(isNumber)
      : true;

describe("signed graph", () => {
  it("sets loops aside, adds repeats and counts what cancels", () => {
    const graph = signedGraph(3, [
      [0, 1, 1],
      [1, 0, 1],
      [2, 2, -1],
      [1, 2, 1],
      [2, 1, -1],
      [0, 2, -1],
    ]);
    expect([graph.m, graph.negative, graph.loops, graph.repeats, graph.cancelled]).toEqual([2, 1, 1, 2, 1]);
    expect([...graph.from, ...graph.to, ...graph.weight]).toEqual([0, 0, 1, 2, 2, -1]);
  });
  it("refuses edges of actors that are not there", () => {
    expect(() => signedGraph(2, [[0, 2, 1]])).toThrow(RangeError);
    expect(() => signedGraph(2, [[0, 1, Number.NaN]])).toThrow(RangeError);
  });
});

describe("Pakistan, Afghan Taliban, TTP", () => {
  const graph = signedGraph(3, [
    [0, 1, 1],
    [1, 2, 1],
    [0, 2, -1],
  ]);
  it("is one tie from balance, in three ways", () => {
    expect(frustration(graph, { random: seededRandom(1) })).toMatchObject({
      index: 1,
      bound: 1,
      isProved: true,
      optimal: 3,
      isCounted: true,
    });
    expect(minimalRepairs(graph)).toEqual({ size: 1, sets: [[0], [1], [2]], count: 3 });
    expect(triadCensus(graph)).toMatchObject({ census: { "++-": 1 }, balance: 0 });
    expect(triads(graph)).toEqual([{ a: 0, b: 1, c: 2, edges: [0, 2, 1], isBalanced: false }]);
    expect(algebraicConflict(graph).least).toBeCloseTo(1, 12);
  });
});

describe("frustration", () => {
  it("is the same by every way", () => {
    fc.assert(
      fc.property(anyGraph, ([n, edges]) => {
        const graph = signedGraph(n, edges);
        const plain = { ...graph, weight: Float64Array.from(graph.sign) };
        const all = grayCode(plain);
        const found = frustration(graph, { random: seededRandom(3) });
        expect(found.index).toBe(all.index);
        expect(found.optimal).toBe(all.optimal);
        expect(found.against).toEqual(frustratedEdges(graph, found.side));
        expect(found.against).toHaveLength(found.index);
        expect(russianDoll(plain, seededRandom(4))?.index).toBe(all.index);
        if (n) expect(lineIndex(graph, 2).index).toBe(all.index);
      }),
      { numRuns: 300 },
    );
  });
  it("keeps an optimal division in the kernel", () => {
    fc.assert(
      fc.property(anyGraph, ([n, edges]) => {
        const graph = signedGraph(n, edges);
        const kernel = frustrationKernel(graph);
        const side = kernel.lift(grayCode(kernel.graph).sides[0] as Uint8Array);
        expect(frustratedWeight(graph, side)).toBe(grayCode(graph).index);
      }),
      { numRuns: 500 },
    );
  });
  it("agrees with HiGHS, and counts further divisions with it", async () => {
    const solve = highsSolver((await loadHighs()) as never);
    const random = seededRandom(5);
    for (let round = 0; round < 5; round++) {
      const edges: SignedEdge[] = [];
      for (let i = 0; i < 24; i++) for (let j = 0; j < i; j++) if (random() < 0.25) edges.push([i, j, random() < 0.5 ? 1 : -1]);
      const graph = signedGraph(24, edges);
      const own = frustration(graph, { random });
      const answer = solve(frustrationProgram({ ...graph, weight: Float64Array.from(graph.sign) }));
      expect(frustratedEdges(graph, divisionOf(answer, 24))).toHaveLength(own.index);
    }
    const chain: SignedEdge[] = [];
    for (let at = 0; at < 30; at++) chain.push([at, (at + 1) % 30, at === 0 ? -1 : 1]);
    expect(frustration(signedGraph(30, chain), { random, solve, countTo: 100 })).toMatchObject({ index: 1, optimal: 30, isCounted: true });
    expect(frustration(signedGraph(30, chain), { random })).toMatchObject({ index: 1, isProved: true, isCounted: false });
  });
  it("bounds it by cycles, and meets it where the graph is flat", async () => {
    const solve = highsSolver((await loadHighs()) as never);
    fc.assert(
      fc.property(anyGraph, ([n, edges]) => {
        const graph = signedGraph(n, edges);
        const plain = { ...graph, weight: Float64Array.from(graph.sign) };
        const { index } = grayCode(plain);
        const { bound, best } = cycleBound(plain, solve, campsBySearch(plain, seededRandom(2), 1));
        expect(bound).toBeLessThanOrEqual(index);
        expect(best.frustrated).toBe(frustratedWeight(plain, best.side));
        expect(best.frustrated).toBeGreaterThanOrEqual(index);
        for (const cycle of lightestCycles(plain, new Float64Array(plain.m)).cycles) {
          expect(cycle.reduce((sign, e) => sign * (plain.sign[e] as number), 1)).toBe(-1);
          const ends = new Map<number, number>();
          for (const e of cycle) for (const i of [plain.from[e] as number, plain.to[e] as number]) ends.set(i, (ends.get(i) ?? 0) + 1);
          expect([...ends.values()].every((times) => times === 2)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    const random = seededRandom(8);
    const flat: SignedEdge[] = [];
    for (let row = 0; row < 9; row++)
      for (let at = 0; at < 9; at++)
        for (const next of [...(at < 8 ? [1] : []), ...(row < 8 ? [9] : [])])
          flat.push([9 * row + at, 9 * row + at + next, random() < 0.5 ? 1 : -1]);
    const grid = signedGraph(81, flat);
    const { bound, best } = cycleBound(grid, solve, campsBySearch(grid, random, 1));
    expect(bound).toBe(best.frustrated);
    const answer = solve(frustrationProgram(grid));
    expect(answer.status).toBe("optimal");
    expect(frustratedEdges(grid, divisionOf(answer, 81))).toHaveLength(bound);
  });
  it("asks for no 0–1 program where cycles alone prove the index", async () => {
    const highs = highsSolver((await loadHighs()) as never);
    const asked: string[] = [];
    const random = seededRandom(21);
    const edges: SignedEdge[] = [];
    for (let i = 0; i < 140; i++) for (let j = 0; j < i; j++) if (random() < 0.035) edges.push([i, j, random() < 0.7 ? 1 : -1]);
    const graph = signedGraph(140, edges);
    const solve = (program: string) => {
      asked.push(program.includes("Binary") ? "0–1" : "linear");
      return highs(program);
    };
    const found = frustration(graph, { random, solve });
    expect(found.isProved).toBe(true);
    expect(frustratedEdges(graph, found.side)).toHaveLength(found.index);
    expect(new Set(asked)).toEqual(new Set(["linear"]));
  });
  it("tells a program no triangles where there are so many that its first step would have no end", () => {
    const rulesOf = (n: number) => {
      const edges: SignedEdge[] = [];
      for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) edges.push([i, j, -1]);
      const lines = frustrationProgram(signedGraph(n, edges)).split("\n");
      return { ties: edges.length, cycles: lines.filter((line) => line.endsWith(">= 1") && !line.includes("x")).length };
    };
    expect(rulesOf(30).cycles).toBe((30 * 29 * 28) / 6);
    expect(rulesOf(60)).toEqual({ ties: 1770, cycles: 0 });
  });
  it("leaves a program by steps, the same ones each time, and has no answer where the clock would cut it off", async () => {
    const highs = (await loadHighs()) as never;
    const random = seededRandom(60);
    const edges: SignedEdge[] = [];
    for (let i = 0; i < 60; i++) for (let j = 0; j < i; j++) if (random() < 0.14) edges.push([i, j, random() < 0.5 ? 1 : -1]);
    const program = frustrationProgram(signedGraph(60, edges));
    const early = highsSolver(highs, 600, 3e4)(program);
    expect(early.status).toBe("stopped");
    expect(highsSolver(highs, 600, 3e4)(program)).toEqual(early);
    const later = highsSolver(highs, 600, 9e4)(program);
    expect(later.status).toBe("stopped");
    expect(frustratedEdges(signedGraph(60, edges), divisionOf(later, 60)).length).toBeLessThanOrEqual(
      frustratedEdges(signedGraph(60, edges), divisionOf(early, 60)).length,
    );
    expect(() => highsSolver(highs, 0.001)(program)).toThrow(SolverLate);
  });
});

describe("eigenvalues", () => {
  it("builds the matrix up again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((n) => fc.array(fc.integer({ min: -5, max: 5 }), { minLength: n * n, maxLength: n * n })),
        (list) => {
          const n = Math.sqrt(list.length);
          const a = list.map((_, at) => (list[at] as number) + (list[(at % n) * n + Math.floor(at / n)] as number));
          const { values, vectors } = symmetricEigen(a, n);
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < n; j++) {
              let sum = 0;
              for (let k = 0; k < n; k++) sum += (vectors[i * n + k] as number) * (values[k] as number) * (vectors[j * n + k] as number);
              expect(Math.abs(sum - (a[i * n + j] as number))).toBeLessThan(1e-11);
            }
          }
        },
      ),
    );
  });
});

describe("degenerate graphs", () => {
  it("get an answer or a refusal, never NaN", () => {
    fc.assert(
      fc.property(anyGraph, ([n, edges]) => {
        const graph = signedGraph(n, edges);
        const random = seededRandom(6);
        for (const value of [
          triadCensus(graph),
          walkBalance(graph),
          algebraicConflict(graph),
          pnIndex(graph),
          signedEigenvector(graph),
          minimalRepairs(graph),
          frustration(graph, { random }),
          signPermutation(graph, { random, permutations: 3, frustrationOf: 2 }),
          lineIndex(graph, 3),
        ]) {
          expect(isNumber(value)).toBe(true);
        }
      }),
    );
  });
});

describe("balance dynamics", () => {
  it("follows X′ = X²", () => {
    const { at, blowUp, finalSigns } = balanceDynamics([0, 1, 1, 0], 2);
    expect(blowUp).toBeCloseTo(1, 12);
    expect(at(1)).toBeNull();
    const x = at(0.5) as Float64Array;
    expect(x[0]).toBeCloseTo(2 / 3, 12);
    expect(x[1]).toBeCloseTo(4 / 3, 12);
    expect([...(finalSigns as Int8Array)]).toEqual([1, 1, 1, 1]);
  });
  it("fades without a positive eigenvalue", () => {
    expect(balanceDynamics([-1], 1)).toMatchObject({ blowUp: null, finalSigns: null });
    expect(balanceDynamics([0, 0, 0, 0], 2).blowUp).toBeNull();
  });
});

describe("directed triads", () => {
  it("are spelt as in signnet's documented example", () => {
    const signs = [-1, 1, 1, -1, -1, 1];
    const arcs: SignedArc[] = [];
    for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) if (i !== j) arcs.push([i, j, signs[arcs.length % 6] as number]);
    expect(directedTriadCensus(4, arcs)).toEqual({ "300-PPNPNP": 1, "300-PNNPPP": 1, "300-NPNPNN": 1, "300-NNNPPN": 1 });
  });
  it("has 138 types, each the same for any naming", () => {
    const places = [
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 0],
      [1, 2],
      [2, 1],
    ] as const;
    const types = new Set<string>();
    for (let code = 0; code < 729; code++) {
      const arcs = places.flatMap(([i, j], at): SignedArc[] => {
        const tie = Math.floor(code / 3 ** at) % 3;
        return tie ? [[i, j, tie === 1 ? 1 : -1]] : [];
      });
      const type = Object.keys(directedTriadCensus(3, arcs));
      expect(type).toHaveLength(1);
      types.add(type[0] as string);
      expect(
        directedTriadCensus(
          3,
          arcs.map(([i, j, sign]) => [(i + 1) % 3, (j + 1) % 3, sign]),
        ),
      ).toEqual({ [type[0] as string]: 1 });
    }
    expect(types.size).toBe(138);
  });
  it("counts all triads", () => {
    expect(directedTriadCensus(5, [])).toEqual({ "003-000000": 10 });
    expect(() => directedTriadCensus(2, [[0, 0, 1]])).toThrow(RangeError);
    expect(() =>
      directedTriadCensus(2, [
        [0, 1, 1],
        [0, 1, -1],
      ]),
    ).toThrow(RangeError);
  });
});

describeShared("published signed networks", () => {
  const read = (file: string) => JSON.parse(readFileSync(shared(`reference/methods/${file}`), "utf8"));
  const { tribes, cow } = read("signed.json");
  const graph = signedGraph(tribes.nodes.length, tribes.edges);
  it("Highland tribes against chance", () => {
    const null_ = signPermutation(graph, { random: seededRandom(7), permutations: 2000, frustrationOf: 200 });
    expect(null_.triangles?.observed).toBeCloseTo(0.8676, 4);
    expect(Math.abs((null_.triangles?.mean as number) - 0.5)).toBeLessThan(0.01);
    expect(Math.abs((null_.triangles?.z as number) - 6.1)).toBeLessThan(0.4);
    expect(Math.abs((null_.frustration?.mean as number) - 14.7)).toBeLessThan(0.4);
    expect([2, 3, 4, 16].map((k) => lineIndex(graph, k).index)).toEqual([7, 2, 2, 2]);
  });
  it("51 windows of alliances and disputes, exact and proved", () => {
    const series = read("cases.json").find((each: { method: string }) => each.method === "signed.frustration_series").expected;
    const began = performance.now();
    const found = series.periods.map((period: string) =>
      frustration(signedGraph(cow[period].nodes.length, cow[period].edges), { random: seededRandom(1) }),
    );
    const seconds = (performance.now() - began) / 1000;
    expect(found.map((each: { index: number }) => each.index)).toEqual(series.frustration);
    expect(found.every((each: { isProved: boolean }) => each.isProved)).toBe(true);
    expect(seconds).toBeLessThan(10);
  });
});
