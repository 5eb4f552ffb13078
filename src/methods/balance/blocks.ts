import { neighbours, type SignedGraph } from "./signed-graph.js";

/** Edges of each biconnected block; a bridge is a block of one edge. Every cycle lies in one block. Hopcroft & Tarjan (1973). */
export function blocks(graph: SignedGraph): number[][] {
  const { n } = graph;
  const { start, other, edge } = neighbours(graph);
  const order = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const next = start.slice();
  const inward = new Int32Array(n).fill(-1);
  const open: number[] = [];
  const found: number[][] = [];
  let clock = 0;
  for (let root = 0; root < n; root++) {
    if (order[root] !== -1) continue;
    order[root] = low[root] = clock++;
    const path = [root];
    while (path.length) {
      const i = path[path.length - 1] as number;
      const at = next[i] as number;
      if (at < (start[i + 1] as number)) {
        next[i] = at + 1;
        const j = other[at] as number;
        const e = edge[at] as number;
        if (e === inward[i]) continue;
        if (order[j] === -1) {
          order[j] = low[j] = clock++;
          inward[j] = e;
          open.push(e);
          path.push(j);
        } else if ((order[j] as number) < (order[i] as number)) {
          open.push(e);
          low[i] = Math.min(low[i] as number, order[j] as number);
        }
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent === undefined) continue;
      low[parent] = Math.min(low[parent] as number, low[i] as number);
      if ((low[i] as number) < (order[parent] as number)) continue;
      const block: number[] = [];
      for (let e = open.pop(); e !== undefined; e = open.pop()) {
        block.push(e);
        if (e === inward[i]) break;
      }
      found.push(block);
    }
  }
  return found;
}
