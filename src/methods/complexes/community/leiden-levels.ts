import type { WeightedGraph } from "./weighted-graph.js";

/** The same partition with communities numbered from 0 in the order of their first members. */
export function compact(community: ArrayLike<number>): { readonly of: Int32Array; readonly count: number } {
  const n = community.length;
  const of = new Int32Array(n);
  let most = -1;
  for (let i = 0; i < n; i++) most = Math.max(most, community[i] as number);
  const names = new Int32Array(most + 1).fill(-1);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const c = community[i] as number;
    if (names[c] === -1) names[c] = count++;
    of[i] = names[c] as number;
  }
  return { of, count };
}

/** The graph whose actors are the parts: weights between parts added up, those inside one its tie with itself. */
export function aggregate(graph: WeightedGraph, part: Int32Array, count: number): WeightedGraph {
  const { n, start, other, weight, own, strength, total } = graph;
  const first = new Int32Array(count + 1);
  for (let i = 0; i < n; i++) first[(part[i] as number) + 1] = (first[(part[i] as number) + 1] as number) + 1;
  for (let p = 0; p < count; p++) first[p + 1] = (first[p + 1] as number) + (first[p] as number);
  const next = first.slice();
  const members = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const place = next[part[i] as number] as number;
    next[part[i] as number] = place + 1;
    members[place] = i;
  }
  const begins = new Int32Array(count + 1);
  const owns = new Float64Array(count);
  const strengths = new Float64Array(count);
  let others = new Int32Array(Math.max(16, Math.min(other.length, 4 * count)));
  let weights = new Float64Array(others.length);
  const pull = new Float64Array(count);
  const near = new Int32Array(count);
  let filled = 0;
  for (let p = 0; p < count; p++) {
    let found = 0;
    let twice = 0;
    let mine = 0;
    let force = 0;
    for (let at = first[p] as number; at < (first[p + 1] as number); at++) {
      const i = members[at] as number;
      mine += own[i] as number;
      force += strength[i] as number;
      for (let each = start[i] as number; each < (start[i + 1] as number); each++) {
        const q = part[other[each] as number] as number;
        if (q === p) {
          twice += weight[each] as number;
          continue;
        }
        const held = pull[q] as number;
        if (held === 0) near[found++] = q;
        pull[q] = held + (weight[each] as number);
      }
    }
    owns[p] = mine + twice / 2;
    strengths[p] = force;
    if (filled + found > others.length) {
      const room = Math.max(filled + found, 2 * others.length);
      const wider = new Int32Array(room);
      wider.set(others);
      others = wider;
      const heavier = new Float64Array(room);
      heavier.set(weights);
      weights = heavier;
    }
    for (let at = 0; at < found; at++) {
      const q = near[at] as number;
      others[filled] = q;
      weights[filled++] = pull[q] as number;
      pull[q] = 0;
    }
    begins[p + 1] = filled;
  }
  return {
    n: count,
    start: begins,
    other: others.subarray(0, filled),
    weight: weights.subarray(0, filled),
    own: owns,
    strength: strengths,
    total,
  };
}

/** The numbers below n in random order (Fisher and Yates). */
export function shuffled(n: number, random: () => number): Int32Array {
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}
