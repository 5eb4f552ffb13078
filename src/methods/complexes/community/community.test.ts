import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signedGraph } from "../../balance/signed-graph.js";
import { seededRandom } from "../../statistics/random.js";
import { leiden } from "./leiden.js";
import { modularity } from "./modularity.js";
import { multislice } from "./multislice.js";
import { partitionAgreement } from "./partition-agreement.js";
import { maximiseSignedModularity, signedModularity } from "./signed-modularity.js";
import { graphOfMatrix, weightedGraph } from "./weighted-graph.js";

const rows = fc
  .integer({ min: 1, max: 15 })
  .chain((n) =>
    fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.constantFrom(0, 0.5, 1, 3)), { maxLength: 50 })),
  );
const graphOf = (n: number, edges: readonly (readonly [number, number, number])[]) =>
  weightedGraph(
    n,
    edges.map(([i]) => i),
    edges.map(([, j]) => j),
    edges.map(([, , w]) => w),
  );

describe("Leiden", () => {
  it("parts two triangles joined by one tie", () => {
    const edges = [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
      [2, 3],
    ] as const;
    const found = leiden(
      weightedGraph(
        6,
        edges.map(([i]) => i),
        edges.map(([, j]) => j),
      ),
      { random: seededRandom(1) },
    );
    expect([...found.community]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(found.modularity).toBeCloseTo(6 / 7 - 0.5, 12);
  });
  it("is the same for the same seed, never below all apart or all together, and leaves no community in pieces", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0.5, 1, 2), ([n, edges], resolution) => {
        const graph = graphOf(n, edges);
        const found = leiden(graph, { random: seededRandom(5), resolution, iterations: 10 });
        expect(leiden(graph, { random: seededRandom(5), resolution, iterations: 10 })).toEqual(found);
        if (found.modularity === null) {
          expect(found.communities).toBe(n);
          return;
        }
        const apart = modularity(graph, [...Array(n).keys()], resolution) as number;
        expect(found.modularity).toBeGreaterThanOrEqual(apart - 1e-12);
        expect(found.modularity).toBeCloseTo(modularity(graph, found.community, resolution) as number, 12);
        for (let c = 0; c < found.communities; c++) {
          const members = [...Array(n).keys()].filter((i) => found.community[i] === c);
          const reached = new Set([members[0] as number]);
          for (const i of reached) {
            for (let at = graph.start[i] as number; at < (graph.start[i + 1] as number); at++) {
              const j = graph.other[at] as number;
              if (found.community[j] === c) reached.add(j);
            }
          }
          expect(reached.size).toBe(members.length);
        }
      }),
      { numRuns: 200 },
    );
  });
  it("reaches the best partition of small graphs nearly always", () => {
    const random = seededRandom(9);
    let reached = 0;
    for (let round = 0; round < 30; round++) {
      const n = 7;
      const edges = Array.from({ length: 10 }, () => [Math.floor(random() * n), Math.floor(random() * n), 1] as const).filter(
        ([i, j]) => i !== j,
      );
      const graph = graphOf(n, edges);
      const found = Math.max(...[1, 2, 3].map((seed) => leiden(graph, { random: seededRandom(seed), iterations: 10 }).modularity ?? 0));
      if (found >= bestOf(graph, n) - 1e-12) reached++;
    }
    expect(reached).toBeGreaterThanOrEqual(28);
  });
  it("refuses negative weights", () => {
    expect(() => weightedGraph(2, [0], [1], [-1])).toThrow(RangeError);
  });
});

function bestOf(graph: ReturnType<typeof graphOf>, n: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const community = new Array<number>(n).fill(0);
  const visit = (i: number, groups: number): void => {
    if (i === n) {
      best = Math.max(best, modularity(graph, community) ?? 0);
      return;
    }
    for (let c = 0; c <= groups; c++) {
      community[i] = c;
      visit(i + 1, Math.max(groups, c + 1));
    }
  };
  visit(0, 0);
  return best;
}

describe("agreement of partitions", () => {
  it("meets scikit-learn's figures", () => {
    const found = partitionAgreement([0, 0, 0, 1, 1, 2, 2, 2, 3, 3], [0, 0, 1, 1, 1, 2, 2, 0, 3, 2]);
    expect(found?.ari).toBeCloseTo(0.2028985507246377, 12);
    expect(found?.ami).toBeCloseTo(0.266269356401016, 12);
    expect(found?.nmi).toBeCloseTo(0.5920135846617086, 12);
    expect(found?.homogeneity).toBeCloseTo(0.5806763229000619, 12);
    expect(found?.fowlkes_mallows).toBeCloseTo(0.35355339059327373, 12);
  });
  it("is 1 for the same and never NaN", () => {
    const list = fc.array(fc.nat(4), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.nat(4)), (a, more) => {
        const b = a.map(() => more.next().value as number);
        const found = partitionAgreement(a, b);
        for (const value of Object.values(found ?? {})) expect(Number.isFinite(value)).toBe(true);
        const same = partitionAgreement(
          a,
          a.map((each) => `group ${each}`),
        );
        expect([same?.ari, same?.vmeasure].every((value) => Math.abs((value as number) - 1) < 1e-12)).toBe(true);
        expect(same?.ami).toBeCloseTo(1, 9);
        expect(partitionAgreement(b, a)?.ami).toBeCloseTo(found?.ami as number, 12);
      }),
    );
    expect(partitionAgreement([1], [1])).toBeNull();
  });
});

describe("signed modularity", () => {
  it("puts friends together and enemies apart", () => {
    const graph = signedGraph(4, [
      [0, 1, 1],
      [2, 3, 1],
      [0, 2, -1],
      [1, 3, -1],
    ]);
    const found = maximiseSignedModularity(graph, { random: seededRandom(1) });
    expect(found.community[0]).toBe(found.community[1]);
    expect(found.community[0]).not.toBe(found.community[2]);
    expect(found.value).toBeCloseTo(signedModularity(graph, found.community).value as number, 12);
    expect(maximiseSignedModularity(signedGraph(3, []), { random: seededRandom(1) }).value).toBeNull();
  });
});

describe("multislice", () => {
  it("keeps communities over time and lets one actor change", () => {
    const slice = (moved: boolean) =>
      Float64Array.from({ length: 36 }, (_, at) => {
        const [i, j] = [Math.floor(at / 6), at % 6];
        const side = (k: number) => (k < 3 && !(moved && k === 2) ? 0 : 1);
        return i !== j && side(i) === side(j) ? 1 : 0;
      });
    const found = multislice(6, [slice(false), slice(false), slice(true), slice(true)], { random: seededRandom(1), omega: 0.2 });
    const [first, , , last] = found.slices as [Int32Array, Int32Array, Int32Array, Int32Array];
    expect(first[0]).toBe(last[0]);
    expect([first[2] === first[0], last[2] === last[3]]).toEqual([true, true]);
    expect(multislice(2, [new Float64Array(4)], { random: seededRandom(1) }).modularity).toBeNull();
    expect(() => multislice(100, Array(30).fill(new Float64Array(10_000)), { random: seededRandom(1) })).toThrow(RangeError);
  });
  it("is modularity for one slice", () => {
    const matrix = new Float64Array([0, 1, 0, 1, 0, 1, 0, 1, 0]);
    const found = multislice(3, [matrix], { random: seededRandom(1) });
    expect(found.modularity).toBeCloseTo(modularity(graphOfMatrix(matrix, 3), found.slices[0] as Int32Array) as number, 12);
  });
});
