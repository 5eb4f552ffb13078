import type { MemberStanding } from "../../domain/vocabulary.js";
import { leiden } from "./community/leiden.js";
import { graphOfMatrix, type WeightedGraph } from "./community/weighted-graph.js";
import type { Matrix } from "./interdependence.js";

/** One reading of the data: a matrix of mutual shares and a resolution, with the settings that made it. */
export interface Reading {
  readonly d: Matrix;
  readonly resolution: number;
  /** Settings by name, such as {lambda: 1000, gamma: 1, draw: 17}; memberships are told how much they depend on each. */
  readonly settings: Readonly<Record<string, string | number>>;
}

type Standing = Exclude<MemberStanding, "alone">;

interface Member {
  readonly actor: number;
  /** Mean share of the readings that put the actor with a member of its complex. */
  readonly strength: number;
  /** Core from .8, periphery from .5, else contested. */
  readonly standing: Standing;
  /** The complex it is with next most often, by number; null where it is with none. */
  readonly next: number | null;
  readonly nextStrength: number;
  /** For each setting, by how much the strength differs between its values: 0 not at all, 1 wholly. */
  readonly depends: Readonly<Record<string, number>>;
  /** Whether some value of a setting puts it with another complex more often than with its own. */
  readonly flips: boolean;
}

export interface Consensus {
  /** Complexes of at least two actors, largest first. */
  readonly complexes: readonly (readonly Member[])[];
  /** Actors that are with no other in at least half of the readings. */
  readonly alone: readonly number[];
  /** Share of the runs that put two actors together, n × n. */
  readonly together: Float64Array;
  readonly runs: number;
}

/**
 * Complexes by consensus: communities of D by Leiden in every reading and seed; actors are one complex as long as they are together in
 * at least half of the runs on average (average linkage). Never by signed modularity, which parts the enemies that make a complex.
 * METHODS §2, step 5; cf. Lancichinetti & Fortunato (2012).
 */
export function consensusComplexes(
  n: number,
  readings: readonly Reading[],
  { random, seeds = 30 }: { readonly random: () => number; readonly seeds?: number },
): Consensus {
  if (!readings.length) throw new RangeError("a consensus needs at least one reading");
  const together = new Float64Array(n * n);
  const byValue = new Map<string, { readonly setting: string; readonly sums: Float64Array; runs: number }>();
  let last: { readonly d: Matrix; readonly graph: WeightedGraph } | undefined;
  for (const { d, resolution, settings } of readings) {
    if (last?.d !== d) last = { d, graph: graphOfMatrix(d, n) };
    const counted: Float64Array[] = [together];
    for (const [setting, value] of Object.entries(settings)) {
      const key = `${setting}=${value}`;
      const held = byValue.get(key) ?? { setting, sums: new Float64Array(n * n), runs: 0 };
      counted.push(held.sums);
      held.runs += seeds;
      byValue.set(key, held);
    }
    for (let seed = 0; seed < seeds; seed++) {
      const { community, communities } = leiden(last.graph, { random, resolution, iterations: 10 });
      addTogether(counted, membersOf(community, communities), n);
    }
  }
  const runs = readings.length * seeds;
  for (let at = 0; at < together.length; at++) together[at] = (together[at] as number) / runs;
  const groups = averageLinkage(together, n, 0.5);
  const large = groups.filter((group) => group.length > 1).sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
  const strengths = [...byValue.values()].map(({ setting, sums, runs: times }) => ({ setting, matrix: sums.map((each) => each / times) }));
  const complexes = large.map((group, own) =>
    group.map((actor): Member => {
      const strength = meanWith(together, n, actor, group);
      const others = large.map((other, at) => (at === own ? -1 : meanWith(together, n, actor, other)));
      const nextStrength = Math.max(0, ...others);
      const standing = strength >= 0.8 ? "core" : strength >= 0.5 ? "periphery" : "contested";
      const next = nextStrength > 0 ? others.indexOf(nextStrength) : null;
      const flips = strengths.some(({ matrix }) => {
        const inOwn = meanWith(matrix, n, actor, group);
        return large.some((other, at) => at !== own && meanWith(matrix, n, actor, other) > inOwn + 1e-12);
      });
      return { actor, strength, standing, next, nextStrength, depends: dependence(strengths, n, actor, group), flips };
    }),
  );
  return { complexes, alone: groups.filter((group) => group.length === 1).map((group) => group[0] as number), together, runs };
}

function dependence(strengths: readonly { setting: string; matrix: Float64Array }[], n: number, actor: number, group: readonly number[]) {
  const ranges: Record<string, [number, number]> = {};
  for (const { setting, matrix } of strengths) {
    const value = meanWith(matrix, n, actor, group);
    const [low, high] = ranges[setting] ?? [value, value];
    ranges[setting] = [Math.min(low, value), Math.max(high, value)];
  }
  return Object.fromEntries(Object.entries(ranges).map(([setting, [low, high]]) => [setting, high - low]));
}

function meanWith(together: Float64Array, n: number, actor: number, group: readonly number[]): number {
  let sum = 0;
  let count = 0;
  for (const j of group) {
    if (j === actor) continue;
    sum += together[actor * n + j] as number;
    count++;
  }
  return count ? sum / count : 0;
}

/** Adds 1 for each two of one group, in every matrix: groups are small beside n, and most pairs are never looked at. */
function addTogether(matrices: readonly Float64Array[], groups: readonly (readonly number[])[], n: number): void {
  for (const sums of matrices)
    for (const group of groups)
      for (const i of group) for (const j of group) if (i !== j) sums[i * n + j] = (sums[i * n + j] as number) + 1;
}

function membersOf(community: Int32Array, communities: number): number[][] {
  const groups: number[][] = Array.from({ length: communities }, () => []);
  for (let i = 0; i < community.length; i++) (groups[community[i] as number] as number[]).push(i);
  return groups;
}

/** Joins the two groups that are together most on average, until no two reach `least`. */
function averageLinkage(together: Float64Array, n: number, least: number): number[][] {
  const sums = together.slice();
  const groups: (number[] | null)[] = Array.from({ length: n }, (_, i) => [i]);
  for (;;) {
    let best = least - 1e-12;
    let pair: readonly [number, number] | null = null;
    for (let a = 0; a < n; a++) {
      const left = groups[a];
      if (!left) continue;
      for (let b = a + 1; b < n; b++) {
        const right = groups[b];
        if (!right) continue;
        const mean = (sums[a * n + b] as number) / (left.length * right.length);
        if (mean <= best) continue;
        best = mean;
        pair = [a, b];
      }
    }
    if (!pair) return groups.filter((group) => group !== null);
    const [a, b] = pair;
    groups[a] = [...(groups[a] as number[]), ...(groups[b] as number[])].sort((x, y) => x - y);
    groups[b] = null;
    for (let c = 0; c < n; c++) {
      sums[a * n + c] = (sums[a * n + c] as number) + (sums[b * n + c] as number);
      sums[c * n + a] = sums[a * n + c] as number;
    }
  }
}
