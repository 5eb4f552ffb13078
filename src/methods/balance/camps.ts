import { type Neighbours, neighbours, type SignedGraph } from "./signed-graph.js";

/** A division into two camps, 0 or 1 for each actor, and the weight of the ties that go against it. */
export interface Camps {
  readonly side: Uint8Array;
  readonly frustrated: number;
}

/** Weight of the ties against a division. */
export function frustratedWeight(graph: SignedGraph, side: ArrayLike<number>): number {
  return frustratedEdges(graph, side).reduce((sum, e) => sum + Math.abs(graph.weight[e] as number), 0);
}

/** Ties against a division: plus between camps, minus within one. */
export function frustratedEdges({ m, from, to, sign }: SignedGraph, side: ArrayLike<number>): number[] {
  const against: number[] = [];
  for (let e = 0; e < m; e++) {
    const isApart = side[from[e] as number] !== side[to[e] as number];
    if (isApart === (sign[e] as number) > 0) against.push(e);
  }
  return against;
}

/**
 * A division with few ties against it, by moving single actors from random starts until none helps: an upper bound of the
 * frustration index, not the index. The first start follows a spanning tree, so that a balanced graph is always found balanced.
 */
export function campsBySearch(graph: SignedGraph, random: () => number, starts = 20): Camps {
  const { n } = graph;
  const near = neighbours(graph);
  let best: Camps | null = null;
  const side = new Uint8Array(n);
  for (let round = 0; round < Math.max(1, starts); round++) {
    if (round === 0) alongTree(graph, near, side);
    else for (let i = 0; i < n; i++) side[i] = random() < 0.5 ? 0 : 1;
    settle(graph, near, side);
    const frustrated = frustratedWeight(graph, side);
    if (!best || frustrated < best.frustrated) best = { side: side.slice(), frustrated };
    if (best.frustrated === 0) break;
  }
  return best as Camps;
}

/** Moves single actors of a division, one after the other, until no move helps. */
export function settle({ n, weight }: SignedGraph, near: Neighbours, side: Uint8Array): void {
  const pull = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let at = near.start[i] as number; at < (near.start[i + 1] as number); at++) {
      const w = weight[near.edge[at] as number] as number;
      sum += side[near.other[at] as number] === side[i] ? w : -w;
    }
    pull[i] = sum;
  }
  for (let moved = true; moved; ) {
    moved = false;
    for (let i = 0; i < n; i++) {
      if ((pull[i] as number) >= 0) continue;
      moved = true;
      side[i] = 1 - (side[i] as number);
      pull[i] = -(pull[i] as number);
      for (let at = near.start[i] as number; at < (near.start[i + 1] as number); at++) {
        const j = near.other[at] as number;
        const w = weight[near.edge[at] as number] as number;
        const now = side[j] === side[i] ? w : -w;
        pull[j] = (pull[j] as number) + 2 * now;
      }
    }
  }
}

function alongTree({ n, sign }: SignedGraph, near: Neighbours, side: Uint8Array): void {
  const seen = new Uint8Array(n);
  for (let root = 0; root < n; root++) {
    if (seen[root]) continue;
    seen[root] = 1;
    side[root] = 0;
    const queue = [root];
    for (const i of queue) {
      for (let at = near.start[i] as number; at < (near.start[i + 1] as number); at++) {
        const j = near.other[at] as number;
        if (seen[j]) continue;
        seen[j] = 1;
        side[j] = (sign[near.edge[at] as number] as number) > 0 ? (side[i] as number) : 1 - (side[i] as number);
        queue.push(j);
      }
    }
  }
}

/** Cycles without a common edge whose signs multiply to minus; each needs a tie against any division: a lower bound where weights are at least 1. */
export function disjointUnbalancedCycles(graph: SignedGraph, camps: Camps): number {
  const { n, from, to } = graph;
  const near = neighbours(graph);
  const used = new Uint8Array(graph.m);
  const against = frustratedEdges(graph, camps.side);
  for (const e of against) used[e] = 1;
  const reached = new Int32Array(n);
  const by = new Int32Array(n);
  let stamp = 0;
  let cycles = 0;
  for (const e of against) {
    stamp++;
    const goal = to[e] as number;
    const queue = [from[e] as number];
    reached[from[e] as number] = stamp;
    for (const i of queue) {
      if (reached[goal] === stamp) break;
      for (let at = near.start[i] as number; at < (near.start[i + 1] as number); at++) {
        const j = near.other[at] as number;
        const edge = near.edge[at] as number;
        if (used[edge] || reached[j] === stamp) continue;
        reached[j] = stamp;
        by[j] = edge;
        queue.push(j);
      }
    }
    if (reached[goal] !== stamp) continue;
    cycles++;
    for (let i = goal; i !== from[e]; ) {
      const edge = by[i] as number;
      used[edge] = 1;
      i = from[edge] === i ? (to[edge] as number) : (from[edge] as number);
    }
  }
  return cycles;
}
