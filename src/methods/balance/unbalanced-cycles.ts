import { neighbours, type SignedGraph } from "./signed-graph.js";

/** Ties of a cycle whose signs multiply to minus: any division has at least one of them against it. */
export type Cycle = readonly number[];

export interface Lightest {
  /** Cycles whose ties weigh less than 1 together. */
  readonly cycles: readonly Cycle[];
  /** A division from each actor on: everybody on the side that lies nearer. */
  readonly sides: readonly Uint8Array[];
}

/** Cycles that weigh less than this are told; a solver is exact to some 1e-7. */
const least = 1 - 1e-5;
/** What a tie weighs beside its weight, so that of two cycles alike the shorter is told. */
const step = 1e-4;

/**
 * The lightest unbalanced cycle through each tie, where it weighs less than 1. A walk that comes back to its actor with the other sign is a path
 * in the graph of two copies of each, of which a minus tie joins unlike ones; Dijkstra finds it. Barahona & Mahjoub (1986).
 */
export function lightestCycles(graph: SignedGraph, weight: ArrayLike<number>): Lightest {
  const { n, sign } = graph;
  const near = neighbours(graph);
  const cycles = new Map<string, Cycle>();
  const sides: Uint8Array[] = [];
  const far = new Float64Array(2 * n);
  const by = new Int32Array(2 * n);
  const heap = emptyHeap();
  /** The copy of the other actor of a tie that it leads to. */
  const over = (at: number, place: number) =>
    2 * (near.other[place] as number) + ((at & 1) ^ ((sign[near.edge[place] as number] as number) < 0 ? 1 : 0));
  for (let root = 0; root < n; root++) {
    far.fill(Number.POSITIVE_INFINITY);
    far[2 * root] = 0;
    heap.push(0, 2 * root);
    for (let next = heap.pop(); next; next = heap.pop()) {
      const [length, at] = next;
      if (length > (far[at] as number)) continue;
      for (let place = near.start[at >> 1] as number; place < (near.start[(at >> 1) + 1] as number); place++) {
        const to = over(at, place);
        const then = length + Math.max(0, weight[near.edge[place] as number] as number) + step;
        if (then >= (far[to] as number)) continue;
        far[to] = then;
        by[to] = near.edge[place] as number;
        heap.push(then, to);
      }
    }
    sides.push(Uint8Array.from({ length: n }, (_, i) => ((far[2 * i] as number) <= (far[2 * i + 1] as number) ? 0 : 1)));
    for (let place = near.start[root] as number; place < (near.start[root + 1] as number); place++) {
      const e = near.edge[place] as number;
      const at = over(2 * root + 1, place);
      if (!((far[at] as number) + (weight[e] as number) < 1)) continue;
      const cycle = simple(graph, root, [...pathTo(graph, at, 2 * root, by), e]);
      if (cycle.reduce((sum, each) => sum + (weight[each] as number), 0) < least) cycles.set(cycle.join(" "), cycle);
    }
  }
  return { cycles: [...cycles.values()], sides };
}

/** The ties from one copy of an actor to another, in order. */
function pathTo({ from, to, sign }: SignedGraph, goal: number, root: number, by: Int32Array): number[] {
  const path: number[] = [];
  for (let at = goal; at !== root; ) {
    const e = by[at] as number;
    path.push(e);
    const i = at >> 1;
    at = 2 * (from[e] === i ? (to[e] as number) : (from[e] as number)) + ((at & 1) ^ ((sign[e] as number) < 0 ? 1 : 0));
  }
  return path.reverse();
}

/** Of a walk from an actor back to it, the part that first comes back to some actor: there it has the other sign. */
function simple({ from, to }: SignedGraph, root: number, path: readonly number[]): Cycle {
  const seen = new Map([[root, 0]]);
  let i = root;
  for (let at = 0; at < path.length; at++) {
    const e = path[at] as number;
    i = from[e] === i ? (to[e] as number) : (from[e] as number);
    const before = seen.get(i);
    if (before !== undefined) return path.slice(before, at + 1).sort((a, b) => a - b);
    seen.set(i, at + 1);
  }
  throw new Error("a walk that does not come back");
}

/** Places by their distance, the nearest first. */
function emptyHeap() {
  const held: (readonly [number, number])[] = [];
  const swap = (a: number, b: number) => {
    [held[a], held[b]] = [held[b] as readonly [number, number], held[a] as readonly [number, number]];
  };
  const keyOf = (at: number) => (held[at] as readonly [number, number])[0];
  return {
    push: (key: number, place: number) => {
      let at = held.push([key, place]) - 1;
      for (let up = (at - 1) >> 1; at > 0 && keyOf(up) > key; up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    pop: () => {
      if (!held.length) return undefined;
      swap(0, held.length - 1);
      const first = held.pop();
      for (let at = 0; ; ) {
        let next = 2 * at + 1;
        if (next >= held.length) return first;
        if (next + 1 < held.length && keyOf(next + 1) < keyOf(next)) next++;
        if (keyOf(next) >= keyOf(at)) return first;
        swap(at, next);
        at = next;
      }
    },
  };
}
