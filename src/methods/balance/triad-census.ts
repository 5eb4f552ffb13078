import { neighbours, type SignedGraph } from "./signed-graph.js";

/** Triangles by their signs; “++-” and “---” are unbalanced. */
export type TriadCensus = Readonly<Record<"+++" | "++-" | "+--" | "---", number>>;

export interface TriadBalance {
  readonly census: TriadCensus;
  readonly triangles: number;
  /** Share of triangles whose signs multiply to plus; null without triangles. Cartwright & Harary (1956). */
  readonly balance: number | null;
}

/** All triangles of a signed graph by the number of minus signs. Each edge points to the end of higher degree: O(m √m). */
export function triadCensus(graph: SignedGraph): TriadBalance {
  const { n } = graph;
  const { start, other, sign } = outward(graph);
  const mark = new Int8Array(n);
  let none = 0;
  let one = 0;
  let two = 0;
  let three = 0;
  for (let u = 0; u < n; u++) {
    const from = start[u] as number;
    const to = start[u + 1] as number;
    if (to - from < 2) continue;
    for (let at = from; at < to; at++) mark[other[at] as number] = sign[at] as number;
    for (let at = from; at < to; at++) {
      const v = other[at] as number;
      const minusUV = (sign[at] as number) - 1;
      const end = start[v + 1] as number;
      for (let near = start[v] as number; near < end; near++) {
        const uw = mark[other[near] as number] as number;
        if (uw === 0) continue;
        const minus = minusUV + uw + (sign[near] as number) - 2;
        if (minus === 0) none++;
        else if (minus === 1) one++;
        else if (minus === 2) two++;
        else three++;
      }
    }
    for (let at = from; at < to; at++) mark[other[at] as number] = 0;
  }
  return fromCounts(none, one, two, three);
}

function fromCounts(none: number, one: number, two: number, three: number): TriadBalance {
  const triangles = none + one + two + three;
  const census = { "+++": none, "++-": one, "+--": two, "---": three };
  return { census, triangles, balance: triangles ? (none + two) / triangles : null };
}

export interface Triad {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Places of the edges ab, bc and ac. */
  readonly edges: readonly [number, number, number];
  readonly isBalanced: boolean;
}

/** The triangles themselves, a < b < c, up to `most`. */
export function triads(graph: SignedGraph, most: number = Number.POSITIVE_INFINITY): Triad[] {
  const { n, from, to, sign } = graph;
  const { start, other, edge } = neighbours(graph);
  const mark = new Int32Array(n).fill(-1);
  const found: Triad[] = [];
  for (let a = 0; a < n; a++) {
    for (let at = start[a] as number; at < (start[a + 1] as number); at++) mark[other[at] as number] = edge[at] as number;
    for (let at = start[a] as number; at < (start[a + 1] as number); at++) {
      const ab = edge[at] as number;
      const b = other[at] as number;
      if (b < a) continue;
      for (let near = start[b] as number; near < (start[b + 1] as number); near++) {
        const bc = edge[near] as number;
        const c = to[bc] as number;
        if (from[bc] !== b || (mark[c] as number) < 0) continue;
        const ac = mark[c] as number;
        const product = (sign[ab] as number) * (sign[bc] as number) * (sign[ac] as number);
        found.push({ a, b, c, edges: [ab, bc, ac], isBalanced: product > 0 });
        if (found.length >= most) return found;
      }
    }
    for (let at = start[a] as number; at < (start[a + 1] as number); at++) mark[other[at] as number] = -1;
  }
  return found;
}

/** Edges outward to the end of higher degree; sign 1 for plus, 2 for minus. */
function outward({ n, m, from, to, sign }: SignedGraph) {
  const degree = new Int32Array(n);
  for (let e = 0; e < m; e++) {
    degree[from[e] as number] = (degree[from[e] as number] as number) + 1;
    degree[to[e] as number] = (degree[to[e] as number] as number) + 1;
  }
  const start = new Int32Array(n + 1);
  const tail = new Int32Array(m);
  for (let e = 0; e < m; e++) {
    const i = from[e] as number;
    const j = to[e] as number;
    const isUp = (degree[i] as number) <= (degree[j] as number);
    tail[e] = isUp ? i : j;
    start[(tail[e] as number) + 1] = (start[(tail[e] as number) + 1] as number) + 1;
  }
  for (let i = 0; i < n; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const other = new Int32Array(m);
  const marks = new Int8Array(m);
  for (let e = 0; e < m; e++) {
    const i = tail[e] as number;
    const place = next[i] as number;
    next[i] = place + 1;
    other[place] = i === from[e] ? (to[e] as number) : (from[e] as number);
    marks[place] = (sign[e] as number) > 0 ? 1 : 2;
  }
  return { start, other, sign: marks };
}
