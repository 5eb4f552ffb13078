/** An edge between two places, with its weight; the sign of the weight is the sign of the tie. */
export type SignedEdge = readonly [from: number, to: number, weight: number];

/** Undirected signed graph without loops and parallel edges. `from` < `to`, sorted by both. */
export interface SignedGraph {
  readonly n: number;
  readonly m: number;
  readonly negative: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  /** 1 or −1. */
  readonly sign: Int8Array;
  /** What was set aside: ties of an actor with itself, rows beyond the first of a pair (their weights are added), pairs whose weights cancel. */
  readonly loops: number;
  readonly repeats: number;
  readonly cancelled: number;
}

/** Graph of n actors from rows of pairs; repeated pairs are summed, loops and sums of 0 set aside and counted. Linear in n and rows. */
export function signedGraph(n: number, edges: readonly SignedEdge[]): SignedGraph {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a graph has a whole number of actors, not ${n}`);
  const rows = edges.length;
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  const given = new Float64Array(rows);
  const lowStart = new Int32Array(n + 1);
  const highStart = new Int32Array(n + 1);
  let loops = 0;
  let kept = 0;
  for (const edge of edges) {
    const i = edge[0];
    const j = edge[1];
    const w = edge[2];
    if (!Number.isInteger(i) || !Number.isInteger(j) || i < 0 || j < 0 || i >= n || j >= n || !Number.isFinite(w)) {
      throw new RangeError(`the edge ${i}, ${j} with weight ${w} is not one of ${n} actors`);
    }
    if (i === j) {
      loops++;
      continue;
    }
    const least = Math.min(i, j);
    const most = Math.max(i, j);
    low[kept] = least;
    high[kept] = most;
    given[kept++] = w;
    lowStart[least + 1] = (lowStart[least + 1] as number) + 1;
    highStart[most + 1] = (highStart[most + 1] as number) + 1;
  }
  const byHigh = placed(high, kept, highStart);
  const from = new Int32Array(kept);
  const to = new Int32Array(kept);
  const weight = new Float64Array(kept);
  const next = starts(lowStart);
  for (let at = 0; at < kept; at++) {
    const row = byHigh[at] as number;
    const least = low[row] as number;
    const place = next[least] as number;
    next[least] = place + 1;
    from[place] = least;
    to[place] = high[row] as number;
    weight[place] = given[row] as number;
  }
  return merged(n, from, to, weight, loops);
}

function merged(n: number, from: Int32Array, to: Int32Array, weight: Float64Array, loops: number): SignedGraph {
  let repeats = 0;
  let pairs = 0;
  for (let at = 0; at < from.length; at++) {
    if (pairs && from[pairs - 1] === from[at] && to[pairs - 1] === to[at]) {
      weight[pairs - 1] = (weight[pairs - 1] as number) + (weight[at] as number);
      repeats++;
      continue;
    }
    from[pairs] = from[at] as number;
    to[pairs] = to[at] as number;
    weight[pairs++] = weight[at] as number;
  }
  let m = 0;
  let negative = 0;
  const sign = new Int8Array(pairs);
  for (let at = 0; at < pairs; at++) {
    const w = weight[at] as number;
    if (w === 0) continue;
    from[m] = from[at] as number;
    to[m] = to[at] as number;
    weight[m] = w;
    if (w < 0) negative++;
    sign[m++] = w < 0 ? -1 : 1;
  }
  const cut = { from: from.subarray(0, m), to: to.subarray(0, m), weight: weight.subarray(0, m), sign: sign.subarray(0, m) };
  return { n, m, negative, ...cut, loops, repeats, cancelled: pairs - m };
}

function placed(key: Int32Array, rows: number, counts: Int32Array): Int32Array {
  const next = starts(counts);
  const order = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const place = next[key[row] as number] as number;
    next[key[row] as number] = place + 1;
    order[place] = row;
  }
  return order;
}

function starts(counts: Int32Array): Int32Array {
  const sums = Int32Array.from(counts);
  for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] as number) + (sums[at - 1] as number);
  return sums;
}

/** Neighbours of each actor: `edge` names the edge, `other` its far end, from `start[i]` up to `start[i + 1]`. */
export interface Neighbours {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly edge: Int32Array;
}

export function neighbours({ n, m, from, to }: SignedGraph): Neighbours {
  const start = new Int32Array(n + 1);
  for (let e = 0; e < m; e++) {
    start[(from[e] as number) + 1] = (start[(from[e] as number) + 1] as number) + 1;
    start[(to[e] as number) + 1] = (start[(to[e] as number) + 1] as number) + 1;
  }
  for (let i = 0; i < n; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const other = new Int32Array(2 * m);
  const edge = new Int32Array(2 * m);
  const put = (i: number, j: number, e: number) => {
    const place = next[i] as number;
    next[i] = place + 1;
    other[place] = j;
    edge[place] = e;
  };
  for (let e = 0; e < m; e++) {
    put(from[e] as number, to[e] as number, e);
    put(to[e] as number, from[e] as number, e);
  }
  return { start, other, edge };
}

/** Dense matrix of signs, or of weights, row by row. */
export function adjacency(graph: SignedGraph, by: "sign" | "weight" = "sign"): Float64Array {
  const { n, m, from, to } = graph;
  const values = new Float64Array(n * n);
  for (let e = 0; e < m; e++) {
    const value = graph[by][e] as number;
    values[(from[e] as number) * n + (to[e] as number)] = value;
    values[(to[e] as number) * n + (from[e] as number)] = value;
  }
  return values;
}

/** Component of each actor, numbered from 0 in the order of their first actors. */
export function components(graph: SignedGraph): { readonly of: Int32Array; readonly count: number } {
  const { start, other } = neighbours(graph);
  const of = new Int32Array(graph.n).fill(-1);
  const stack: number[] = [];
  let count = 0;
  for (let root = 0; root < graph.n; root++) {
    if (of[root] !== -1) continue;
    of[root] = count;
    stack.push(root);
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      for (let at = start[i] as number; at < (start[i + 1] as number); at++) {
        const j = other[at] as number;
        if (of[j] !== -1) continue;
        of[j] = count;
        stack.push(j);
      }
    }
    count++;
  }
  return { of, count };
}
