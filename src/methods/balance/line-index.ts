import { adjacency, type SignedGraph } from "./signed-graph.js";

export interface LineIndex {
  /** Fewest ties against a division into at most k camps; an upper bound where `isProved` is false. */
  readonly index: number;
  readonly isProved: boolean;
  /** Camp of each actor, numbered in the order of their first actors. */
  readonly camp: Int32Array;
}

/**
 * Line index of weak balance: minus within a camp or plus between camps, at most k camps; k = 2 is the frustration index, k = n
 * correlation clustering. Davis (1967); Doreian & Mrvar (1996). Branch and bound over actors, most ties first: for some twenty actors;
 * beyond the budget of steps the best found is an upper bound.
 */
export function lineIndex(graph: SignedGraph, k: number = graph.n, budget = 2e7): LineIndex {
  const { n } = graph;
  if (!(k >= 1)) throw new RangeError(`a division has at least one camp, not ${k}`);
  const tie = adjacency(graph);
  const degree = Array.from({ length: n }, (_, i) => tie.subarray(i * n, (i + 1) * n).reduce((sum, each) => sum + Math.abs(each), 0));
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => (degree[b] as number) - (degree[a] as number));
  const most = Math.min(k, Math.max(1, n));
  const plusAll = new Float64Array(n);
  const within = new Float64Array(n * most);
  const camp = new Int32Array(n).fill(-1);
  let best = greedy(tie, order, most, n);
  let index = costOf(tie, best, n);
  let steps = 0;

  const costIn = (i: number, c: number) => (plusAll[i] as number) - (within[i * most + c] as number);
  const least = (i: number, camps: number) => {
    let found = camps < most ? (plusAll[i] as number) : Number.POSITIVE_INFINITY;
    for (let c = 0; c < camps; c++) found = Math.min(found, costIn(i, c));
    return found;
  };
  const visit = (at: number, cost: number, camps: number): void => {
    if (at === n) {
      index = cost;
      best = camp.slice();
      return;
    }
    if (++steps > budget) return;
    let rest = 0;
    for (let later = at; later < n; later++) rest += least(order[later] as number, camps);
    if (cost + rest >= index) return;
    const i = order[at] as number;
    const options = Array.from({ length: Math.min(most, camps + 1) }, (_, c) => c).sort((a, b) => costIn(i, a) - costIn(i, b));
    for (const c of options) {
      const now = cost + costIn(i, c);
      if (now >= index) break;
      camp[i] = c;
      mark(i, c, 1);
      visit(at + 1, now, Math.max(camps, c + 1));
      mark(i, c, -1);
      camp[i] = -1;
    }
  };
  const mark = (i: number, c: number, direction: 1 | -1) => {
    for (let j = 0; j < n; j++) {
      const w = tie[i * n + j] as number;
      if (w === 0) continue;
      if (w > 0) plusAll[j] = (plusAll[j] as number) + direction;
      within[j * most + c] = (within[j * most + c] as number) + direction * w;
    }
  };
  visit(0, 0, 0);
  return { index, isProved: steps <= budget, camp: renumbered(best) };
}

/** Camps numbered from 0 in the order of their first members. */
export function renumbered(camp: ArrayLike<number>): Int32Array {
  const names = new Map<number, number>();
  return Int32Array.from(camp, (each) => {
    const name = names.get(each) ?? names.size;
    names.set(each, name);
    return name;
  });
}

function costOf(tie: Float64Array, camp: ArrayLike<number>, n: number): number {
  let cost = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const w = tie[i * n + j] as number;
      if (w !== 0 && w < 0 === (camp[i] === camp[j])) cost++;
    }
  }
  return cost;
}

function greedy(tie: Float64Array, order: readonly number[], most: number, n: number): Int32Array {
  const camp = new Int32Array(n).fill(-1);
  for (let round = 0; round < 20; round++) {
    let moved = false;
    for (const i of order) {
      const pull = new Float64Array(most);
      for (let j = 0; j < n; j++)
        if (j !== i && (camp[j] as number) >= 0) pull[camp[j] as number] = (pull[camp[j] as number] as number) + (tie[i * n + j] as number);
      let chosen = camp[i] === -1 ? 0 : (camp[i] as number);
      for (let c = 0; c < most; c++) if ((pull[c] as number) > (pull[chosen] as number)) chosen = c;
      if (chosen !== camp[i]) moved = true;
      camp[i] = chosen;
    }
    if (!moved) break;
  }
  return camp;
}
