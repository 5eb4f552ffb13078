import { campsBySearch } from "./camps.js";
import { neighbours, type SignedGraph } from "./signed-graph.js";

export interface Doll {
  readonly index: number;
  readonly side: Uint8Array;
}

/**
 * Frustration index by branch and bound over nested parts: the last k actors are solved for growing k, and what they cost alone, with
 * the least that the actors ahead force on each, bounds the next. Verfaillie, Lemaître & Schiex (1996). Null beyond the budget of steps.
 */
export function russianDoll(graph: SignedGraph, random: () => number, budget = 2e6): Doll | null {
  const { n, weight } = graph;
  const near = neighbours(graph);
  const order = byTies(graph, near);
  const place = new Int32Array(n);
  order.forEach((i, at) => {
    place[i] = at;
  });
  const start = new Int32Array(n + 1);
  const other = new Int32Array(graph.m);
  const tie = new Float64Array(graph.m);
  let filled = 0;
  order.forEach((i, at) => {
    for (let each = near.start[i] as number; each < (near.start[i + 1] as number); each++) {
      const j = place[near.other[each] as number] as number;
      if (j < at) continue;
      other[filled] = j;
      tie[filled++] = weight[near.edge[each] as number] as number;
    }
    start[at + 1] = filled;
  });

  const alone = new Float64Array(n + 1);
  const apart = new Float64Array(n);
  const together = new Float64Array(n);
  const side = new Uint8Array(n);
  let best: Uint8Array = new Uint8Array(n);
  let limit = 0;
  let steps = 0;
  const assign = (at: number, cost: number, forced: number): boolean => {
    if (at === n) {
      limit = cost;
      best = side.slice();
      return true;
    }
    if (++steps > budget) return false;
    const zero = together[at] as number;
    const one = apart[at] as number;
    const rest = forced - Math.min(zero, one);
    const first = zero <= one ? 0 : 1;
    for (let turn = 0; turn < 2; turn++) {
      const chosen = turn === 0 ? first : 1 - first;
      const now = cost + (chosen === 0 ? zero : one);
      if (now + rest + (alone[at + 1] as number) >= limit) continue;
      side[at] = chosen;
      const then = rest + push(at, chosen, 1);
      const goesOn = now + then + (alone[at + 1] as number) >= limit || assign(at + 1, now, then);
      push(at, chosen, -1);
      if (!goesOn) return false;
    }
    return true;
  };
  const push = (at: number, chosen: number, direction: 1 | -1): number => {
    let change = 0;
    for (let each = start[at] as number; each < (start[at + 1] as number); each++) {
      const j = other[each] as number;
      const w = tie[each] as number;
      const before = Math.min(together[j] as number, apart[j] as number);
      const isZero = w > 0 === (chosen === 1);
      if (isZero) together[j] = (together[j] as number) + direction * Math.abs(w);
      else apart[j] = (apart[j] as number) + direction * Math.abs(w);
      change += Math.min(together[j] as number, apart[j] as number) - before;
    }
    return change;
  };
  const quick = campsBySearch(graph, random, 50);
  for (let from = n - 1; from >= 0; from--) {
    let most = 0;
    for (let each = start[from] as number; each < (start[from + 1] as number); each++) most += Math.abs(tie[each] as number);
    limit = Math.min((alone[from + 1] as number) + most / 2, quick.frustrated) + 0.5;
    side[from] = 0;
    const forced = push(from, 0, 1);
    const isDone = assign(from + 1, 0, forced);
    push(from, 0, -1);
    if (!isDone) return null;
    alone[from] = Math.round(limit - (Number.isInteger(limit) ? 0 : 0.5));
  }
  const found = new Uint8Array(n);
  if (Number.isInteger(limit)) {
    order.forEach((i, at) => {
      found[i] = best[at] as number;
    });
    return { index: limit, side: found };
  }
  return { index: quick.frustrated, side: quick.side };
}

/** From the actor with most ties on, always the one with most ties to those before. */
function byTies({ n, weight }: SignedGraph, near: ReturnType<typeof neighbours>): number[] {
  const strength = new Float64Array(n);
  const total = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let at = near.start[i] as number; at < (near.start[i + 1] as number); at++)
      total[i] = (total[i] as number) + Math.abs(weight[near.edge[at] as number] as number);
  }
  const left = new Set(total.keys());
  const order: number[] = [];
  while (left.size) {
    let next = -1;
    for (const i of left) {
      const isMore = next < 0 || (strength[i] as number) > (strength[next] as number);
      if (isMore || (strength[i] === strength[next] && (total[i] as number) > (total[next] as number))) next = i;
    }
    left.delete(next);
    order.push(next);
    for (let at = near.start[next] as number; at < (near.start[next + 1] as number); at++) {
      const j = near.other[at] as number;
      strength[j] = (strength[j] as number) + Math.abs(weight[near.edge[at] as number] as number);
    }
  }
  return order;
}
