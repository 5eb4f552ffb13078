import type { SignedGraph } from "../../balance/signed-graph.js";
import { joinCommunities, moveActors } from "./dense-partition.js";

export interface SignedModularity {
  /** Modularity of the plus ties and of the minus ties alone; 0 where there are none. */
  readonly positive: number;
  readonly negative: number;
  /** (w⁺ Q⁺ − w⁻ Q⁻) / (w⁺ + w⁻); null without ties. */
  readonly value: number | null;
}

/**
 * Modularity of a signed graph by the sizes of its weights. Gómez, Jensen & Arenas (2009). For camps inside a complex, not for
 * complexes: enemies who are each other's first concern come apart in it.
 */
export function signedModularity(graph: SignedGraph, community: ArrayLike<number>, by: "sign" | "weight" = "sign"): SignedModularity {
  const { n, m, from, to } = graph;
  if (community.length !== n) throw new RangeError(`a partition of ${n} actors has ${n} entries, not ${community.length}`);
  const layer = (sign: 1 | -1) => {
    const sums = new Map<number, number>();
    let total = 0;
    let within = 0;
    for (let e = 0; e < m; e++) {
      const w = sign * (graph[by][e] as number);
      if (w <= 0) continue;
      const a = community[from[e] as number] as number;
      const b = community[to[e] as number] as number;
      total += 2 * w;
      if (a === b) within += 2 * w;
      sums.set(a, (sums.get(a) ?? 0) + w);
      sums.set(b, (sums.get(b) ?? 0) + w);
    }
    if (total === 0) return { q: 0, total };
    let chance = 0;
    for (const sum of sums.values()) chance += (sum / total) ** 2;
    return { q: within / total - chance, total };
  };
  const plus = layer(1);
  const minus = layer(-1);
  const whole = plus.total + minus.total;
  return { positive: plus.q, negative: minus.q, value: whole > 0 ? (plus.total * plus.q - minus.total * minus.q) / whole : null };
}

/** The best partition by signed modularity that moving actors and joining communities from random starts finds: a lower bound. Dense: up to some hundred actors. */
export function maximiseSignedModularity(
  graph: SignedGraph,
  { random, starts = 30, by = "sign" }: { readonly random: () => number; readonly starts?: number; readonly by?: "sign" | "weight" },
): { readonly community: Int32Array; readonly value: number | null } {
  const { n } = graph;
  const gain = gains(graph, by);
  let best = new Int32Array(n);
  let value: number | null = null;
  for (let round = 0; round < starts; round++) {
    const community = Int32Array.from({ length: n }, (_, i) => (round === 0 ? i : Math.floor(random() * n)));
    do moveActors(gain, community, n, random);
    while (joinCommunities(gain, community, n));
    const found = signedModularity(graph, community, by).value;
    if (found === null) return { community: Int32Array.from({ length: n }, (_, i) => i), value: null };
    if (value === null || found > value + 1e-15) {
      value = found;
      best = community;
    }
  }
  return { community: best, value };
}

function gains(graph: SignedGraph, by: "sign" | "weight"): Float64Array {
  const { n, m, from, to } = graph;
  const gain = new Float64Array(n * n);
  for (const sign of [1, -1]) {
    const strength = new Float64Array(n);
    let total = 0;
    for (let e = 0; e < m; e++) {
      const w = Math.max(0, sign * (graph[by][e] as number));
      const i = from[e] as number;
      const j = to[e] as number;
      strength[i] = (strength[i] as number) + w;
      strength[j] = (strength[j] as number) + w;
      gain[i * n + j] = (gain[i * n + j] as number) + sign * w;
      gain[j * n + i] = (gain[j * n + i] as number) + sign * w;
      total += 2 * w;
    }
    if (total === 0) continue;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++)
        gain[i * n + j] = (gain[i * n + j] as number) - (sign * (strength[i] as number) * (strength[j] as number)) / total;
    }
  }
  return gain;
}
