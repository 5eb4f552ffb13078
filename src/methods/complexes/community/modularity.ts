import type { WeightedGraph } from "./weighted-graph.js";

/**
 * Newman's modularity of a partition, Σ_C (w_in(C) / 2m − γ (k_C / 2m)²); null for a graph without ties.
 * Newman & Girvan (2004); γ after Reichardt & Bornholdt (2006).
 */
export function modularity(graph: WeightedGraph, community: ArrayLike<number>, resolution = 1): number | null {
  const { n, start, other, weight, own, strength, total } = graph;
  if (community.length !== n) throw new RangeError(`a partition of ${n} actors has ${n} entries, not ${community.length}`);
  if (total === 0) return null;
  const sums = new Map<number, number>();
  let within = 0;
  for (let i = 0; i < n; i++) {
    const c = community[i] as number;
    sums.set(c, (sums.get(c) ?? 0) + (strength[i] as number));
    within += 2 * (own[i] as number);
    for (let at = start[i] as number; at < (start[i + 1] as number); at++) {
      if (community[other[at] as number] === c) within += weight[at] as number;
    }
  }
  let chance = 0;
  for (const sum of sums.values()) chance += (sum / total) ** 2;
  return within / total - resolution * chance;
}
