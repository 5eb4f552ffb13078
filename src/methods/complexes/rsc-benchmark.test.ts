import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { signedGraph } from "../balance/signed-graph.js";
import { seededRandom } from "../statistics/random.js";
import { leiden } from "./community/leiden.js";
import { partitionAgreement } from "./community/partition-agreement.js";
import { maximiseSignedModularity } from "./community/signed-modularity.js";
import { graphOfMatrix } from "./community/weighted-graph.js";
import { consensusComplexes, type Reading } from "./complexes.js";
import { distanceAlone, permuteWithinDistance } from "./distance-bins.js";
import { insulation } from "./insulators.js";
import { medianPositive, mutualShare, proximateInterdependence } from "./interdependence.js";

interface Benchmark {
  readonly states: readonly string[];
  readonly core: Readonly<Record<string, string>>;
  readonly dyads: readonly (readonly [number, number, number, number, number, number, number, number])[];
  readonly results: { readonly partition_P3: readonly number[] };
}

/**
 * Regional security complexes of 1989–2002 against Buzan & Wæver's map (2003). Relations are min(1, severity of disputes) + rivalry +
 * alliance, the definition whose partition is the published one; λ = 1000 km and γ = 1 are fixed. See docs/methods/complexes.md.
 */
describeShared("complexes against the published map", () => {
  const data = JSON.parse(readFileSync(shared("reference/methods/rsc_bw_benchmark.json"), "utf8")) as Benchmark;
  const n = data.states.length;
  const isCore = data.states.map((state) => state in data.core);
  const truth = data.states.filter((_, i) => isCore[i]).map((state) => data.core[state] as string);
  const against = (partition: ArrayLike<number>) => {
    const found = partitionAgreement(
      truth,
      Array.from(partition).filter((_, i) => isCore[i]),
    );
    return { ari: found?.ari ?? Number.NaN, ami: found?.ami ?? Number.NaN };
  };
  const matrixOf = (value: (dyad: Benchmark["dyads"][number], at: number) => number, elsewhere = 0) => {
    const matrix = new Float64Array(n * n).fill(elsewhere);
    data.dyads.forEach((dyad, at) => {
      matrix[dyad[0] * n + dyad[1]] = matrix[dyad[1] * n + dyad[0]] = value(dyad, at);
    });
    return matrix;
  };
  const best = (matrix: Float64Array, resolution = 1, seeds = 30) => {
    const graph = graphOfMatrix(matrix, n);
    return Array.from({ length: seeds }, (_, seed) => leiden(graph, { random: seededRandom(seed + 1), resolution, iterations: 10 })).reduce(
      (a, b) => ((b.modularity ?? -1) > (a.modularity ?? -1) + 1e-12 ? b : a),
    ).community;
  };
  const distance = matrixOf((dyad) => dyad[2], Number.POSITIVE_INFINITY);
  const relation = ([, , , , , severity, alliance, rivalry]: Benchmark["dyads"][number]) => Math.min(1, severity) + rivalry + alliance;
  const relations = matrixOf(relation);
  const shares = (matrix: Float64Array, lambda = 1000, scale: number | null = null) =>
    mutualShare(proximateInterdependence(matrix, distance, n, { scale, lambda }), n);

  it("beats distance, its null, signed modularity and raw counts", () => {
    const saturated = matrixOf(([, , , , , severity, alliance, rivalry]) => severity + rivalry + alliance);
    const camps = signedGraph(
      n,
      data.dyads.map((dyad) => [dyad[0], dyad[1], dyad[6] - Math.min(1, dyad[5]) - dyad[7]] as const),
    );
    const random = seededRandom(11);
    const nulls = Array.from({ length: 40 }, () => {
      const from = permuteWithinDistance(
        data.dyads.map((dyad) => dyad[2]),
        250,
        random,
      );
      return against(best(shares(matrixOf((_, at) => relation(data.dyads[from[at] as number] as Benchmark["dyads"][number]))), 1, 3));
    });
    const mean = (key: "ari" | "ami") => nulls.reduce((sum, each) => sum + each[key], 0) / nulls.length;
    const readings: Reading[] = [500, 1000, 2000].flatMap((lambda) =>
      [0.5, 1, 1.5, 2, 3].map((gamma) => ({ d: shares(relations, lambda), resolution: gamma, settings: { lambda, gamma } })),
    );
    const consensus = consensusComplexes(n, readings, { random: seededRandom(5), seeds: 5 });
    const united = Int32Array.from({ length: n }, (_, i) => -1 - i);
    consensus.complexes.forEach((members, at) => {
      for (const { actor } of members) united[actor] = at;
    });
    const rows = {
      "shares D, λ 1000, γ 1": against(best(shares(relations))),
      "shares D of 1 − e^(−I/I0)": against(best(shares(saturated, 1000, medianPositive(saturated)))),
      "shares D, λ 500, γ 1": against(best(shares(relations, 500))),
      "shares D, λ 2000, γ 1": against(best(shares(relations, 2000))),
      "consensus over λ and γ": against(united),
      "distance alone": against(best(distanceAlone(distance, n, { lambda: 1000, within: 4000 }))),
      "relations permuted within 250 km": { ari: mean("ari"), ami: mean("ami") },
      "signed modularity": against(maximiseSignedModularity(camps, { random: seededRandom(1), starts: 10, by: "weight" }).community),
      "raw counts of disputes": against(best(matrixOf((dyad) => dyad[4]))),
    };
    for (const [name, { ari, ami }] of Object.entries(rows)) console.log(`${name.padEnd(36)} ARI ${ari.toFixed(3)}  AMI ${ami.toFixed(3)}`);
    const d = rows["shares D, λ 1000, γ 1"];
    expect(d.ari).toBeGreaterThanOrEqual(0.76);
    expect(d.ami).toBeGreaterThanOrEqual(0.84);
    expect(rows["distance alone"].ari).toBeCloseTo(0.648, 3);
    expect(rows["distance alone"].ami).toBeCloseTo(0.744, 3);
    for (const name of ["distance alone", "relations permuted within 250 km", "signed modularity", "raw counts of disputes"] as const) {
      expect(d.ari).toBeGreaterThan(rows[name].ari);
    }
    expect(Math.max(...nulls.map((each) => each.ari))).toBeLessThan(d.ari);
    expect(partitionAgreement(data.results.partition_P3, best(shares(relations)))?.ari).toBeCloseTo(1, 12);
  });

  it("ranks the book's own insulators by observed ties, and gives none to a state with ties to one complex: F4 fails, as documented", () => {
    const community = best(shares(relations));
    const groups = [...new Set(community)]
      .map((each) => Array.from(community.keys()).filter((i) => community[i] === each))
      .filter((group) => group.length > 1);
    const w = proximateInterdependence(relations, distance, n, { scale: null, lambda: 1000 });
    const sum = (i: number, group: readonly number[]) => group.reduce((all, j) => (j === i ? all : all + (w[i * n + j] as number)), 0);
    const everybody = [...Array(n).keys()];
    const scores = data.states.map((_, i) =>
      insulation(
        groups.map((group) => sum(i, group)),
        sum(i, everybody),
      ),
    );
    const rank = (state: string) => {
      const own = scores[data.states.indexOf(state)];
      return own ? 1 + scores.filter((each) => each !== null && each.score > own.score).length : null;
    };
    const ranks = Object.fromEntries(["CHA", "MON", "TUR", "AFG", "MYA", "NEP"].map((state) => [state, rank(state)]));
    console.log(`insulator ranks of ${scores.filter((each) => each !== null).length}: ${JSON.stringify(ranks)}`);
    expect([ranks["CHA"], ranks["MYA"], ranks["NEP"]]).toEqual([1, null, null]);
    for (const each of scores) if (each) expect(each.score > 0 && each.score < 1).toBe(true);
  });
});
