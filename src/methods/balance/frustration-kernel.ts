import { type SignedEdge, type SignedGraph, signedGraph } from "./signed-graph.js";

/** What is left of a graph when pairs that some optimal division puts together, or apart, are made one. */
export interface Kernel {
  readonly graph: SignedGraph;
  /** A division of the graph from one of the kernel. */
  readonly lift: (side: ArrayLike<number>) => Uint8Array;
}

/**
 * Merges actors as long as some optimal division keeps a known relation between two of them: with weights w, u and v stand together
 * if Σ_x |λ w_ux − (1 − λ) w_vx| ≤ w_uv for some λ from 0 to 1 (moving u or v to the other then costs nothing), apart if the same
 * holds with v turned. λ = 1 is a tie that outweighs all others of u; λ = ½ are near twins, such as members of one alliance.
 * Optimal divisions are kept, their number is not. Whole weights.
 */
export function frustrationKernel(graph: SignedGraph): Kernel {
  const { n, m, from, to, weight } = graph;
  const ties: Map<number, number>[] = Array.from({ length: n }, () => new Map());
  const add = (i: number, j: number, w: number) => {
    const sum = ((ties[i] as Map<number, number>).get(j) ?? 0) + w;
    for (const [a, b] of [
      [i, j],
      [j, i],
    ] as const) {
      if (sum === 0) (ties[a] as Map<number, number>).delete(b);
      else (ties[a] as Map<number, number>).set(b, sum);
    }
  };
  for (let e = 0; e < m; e++) add(from[e] as number, to[e] as number, weight[e] as number);

  const into = new Int32Array(n).fill(-1);
  const turned = new Int8Array(n).fill(1);
  const waiting = new Set<number>(Array.from({ length: n }, (_, i) => i));
  for (const u of waiting) {
    waiting.delete(u);
    const mine = ties[u] as Map<number, number>;
    if (into[u] !== -1) continue;
    for (const v of candidates(ties, u)) {
      const sign = relation(mine, ties[v] as Map<number, number>, u, v);
      if (sign === 0) continue;
      for (const [x, w] of mine) {
        (ties[x] as Map<number, number>).delete(u);
        waiting.add(x);
        if (x !== v) add(v, x, sign * w);
      }
      mine.clear();
      into[u] = v;
      turned[u] = sign;
      waiting.add(v);
      break;
    }
  }
  const kept = Array.from({ length: n }, (_, i) => i).filter((i) => into[i] === -1);
  const place = new Map(kept.map((i, at) => [i, at]));
  const edges: SignedEdge[] = [];
  for (const i of kept)
    for (const [j, w] of ties[i] as Map<number, number>) if (i < j) edges.push([place.get(i) as number, place.get(j) as number, w]);
  return {
    graph: signedGraph(kept.length, edges),
    lift: (side) =>
      Uint8Array.from({ length: n }, (_, i) => {
        let at = i;
        let sign = 1;
        while (into[at] !== -1) {
          sign *= turned[at] as number;
          at = into[at] as number;
        }
        const found = side[place.get(at) as number] as number;
        return sign > 0 ? found : 1 - found;
      }),
  };
}

/** Neighbours, and neighbours of a neighbour with few ties, among which a twin without a tie would be. */
function candidates(ties: readonly Map<number, number>[], u: number): Set<number> {
  const mine = ties[u] as Map<number, number>;
  const found = new Set(mine.keys());
  let least: Map<number, number> | null = null;
  for (const x of mine.keys()) {
    const theirs = ties[x] as Map<number, number>;
    if (!least || theirs.size < least.size) least = theirs;
  }
  for (const v of least?.keys() ?? []) if (v !== u && (ties[v] as Map<number, number>).size === mine.size) found.add(v);
  return found;
}

/** 1 together, −1 apart, 0 not known. */
function relation(mine: Map<number, number>, theirs: Map<number, number>, u: number, v: number): -1 | 0 | 1 {
  const between = mine.get(v) ?? 0;
  let sumMine = 0;
  let sumTheirs = 0;
  for (const [x, w] of mine) if (x !== v) sumMine += Math.abs(w);
  for (const [x, w] of theirs) if (x !== u) sumTheirs += Math.abs(w);
  const signs = between > 0 ? [1] : between < 0 ? [-1] : [1, -1];
  for (const sign of signs) {
    const tie = Math.abs(between);
    for (const share of [1, 0, 0.5, sumTheirs / (sumMine + sumTheirs || 1)]) {
      const other = 1 - share;
      let apart = 0;
      for (const [x, w] of mine) if (x !== v) apart += Math.abs(share * w - sign * other * (theirs.get(x) ?? 0));
      for (const [x, w] of theirs) if (x !== u && !mine.has(x)) apart += other * Math.abs(w);
      if (apart <= tie * (1 + 1e-12) && (tie > 0 || (share > 0 && share < 1 && apart === 0))) return sign as -1 | 1;
    }
  }
  return 0;
}
