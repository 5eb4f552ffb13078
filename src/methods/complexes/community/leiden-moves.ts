import { shuffled } from "./leiden-levels.js";
import type { WeightedGraph } from "./weighted-graph.js";

/** Moves actors to the community of highest gain until no queue of disturbed actors is left; changes `community`, says how many moved. */
export function moveFast(graph: WeightedGraph, community: Int32Array, resolution: number, random: () => number): number {
  const { n, start, other, weight, strength, total } = graph;
  const sums = new Float64Array(n);
  const size = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const c = community[i] as number;
    sums[c] = (sums[c] as number) + (strength[i] as number);
    size[c] = (size[c] as number) + 1;
  }
  const empty: number[] = [];
  for (let c = 0; c < n; c++) if (size[c] === 0) empty.push(c);
  const queue = shuffled(n, random);
  const waiting = new Uint8Array(n).fill(1);
  const pull = new Float64Array(n);
  const near = new Int32Array(n);
  const scale = resolution / total;
  let head = 0;
  let length = n;
  let moves = 0;
  while (length > 0) {
    const i = queue[head] as number;
    head = head + 1 === n ? 0 : head + 1;
    length--;
    waiting[i] = 0;
    const mine = community[i] as number;
    const from = start[i] as number;
    const to = start[i + 1] as number;
    let found = 0;
    for (let at = from; at < to; at++) {
      const c = community[other[at] as number] as number;
      const held = pull[c] as number;
      if (held === 0) near[found++] = c;
      pull[c] = held + (weight[at] as number);
    }
    const k = strength[i] as number;
    sums[mine] = (sums[mine] as number) - k;
    const factor = scale * k;
    let chosen = mine;
    let best = (pull[mine] as number) - factor * (sums[mine] as number);
    const margin = 1e-12 * (k + 1e-300);
    for (let at = 0; at < found; at++) {
      const c = near[at] as number;
      const gain = (pull[c] as number) - factor * (sums[c] as number);
      if (gain > best + margin) {
        best = gain;
        chosen = c;
      }
      pull[c] = 0;
    }
    if (best < -margin && (size[mine] as number) > 1 && empty.length) chosen = empty.pop() as number;
    sums[chosen] = (sums[chosen] as number) + k;
    if (chosen === mine) continue;
    moves++;
    size[mine] = (size[mine] as number) - 1;
    size[chosen] = (size[chosen] as number) + 1;
    if (size[mine] === 0) empty.push(mine);
    community[i] = chosen;
    for (let at = from; at < to; at++) {
      const j = other[at] as number;
      if (waiting[j] || community[j] === chosen) continue;
      waiting[j] = 1;
      const tail = head + length;
      queue[tail >= n ? tail - n : tail] = j;
      length++;
    }
  }
  return moves;
}

/** Inside each community, joins single actors to well-connected parts, by chance in proportion to e^(gain / θ). */
export function refine(
  graph: WeightedGraph,
  coarse: Int32Array,
  count: number,
  resolution: number,
  theta: number,
  random: () => number,
): Int32Array {
  const { n, start, other, weight, strength, total } = graph;
  const part = Int32Array.from({ length: n }, (_, i) => i);
  const partStrength = strength.slice();
  const outward = new Float64Array(n);
  const whole = new Float64Array(count);
  for (let i = 0; i < n; i++) {
    const c = coarse[i] as number;
    whole[c] = (whole[c] as number) + (strength[i] as number);
    let sum = 0;
    for (let at = start[i] as number; at < (start[i + 1] as number); at++)
      if (coarse[other[at] as number] === c) sum += weight[at] as number;
    outward[i] = sum;
  }
  const isAlone = new Uint8Array(n).fill(1);
  const pull = new Float64Array(n);
  const near = new Int32Array(n);
  const chance = new Float64Array(n);
  const scale = resolution / total;
  const temperature = (theta * total) / Math.max(1, start[n] as number);
  for (const i of shuffled(n, random)) {
    if (!isAlone[i]) continue;
    const c = coarse[i] as number;
    const k = strength[i] as number;
    const all = whole[c] as number;
    if ((outward[i] as number) < scale * k * (all - k)) continue;
    let found = 0;
    for (let at = start[i] as number; at < (start[i + 1] as number); at++) {
      const j = other[at] as number;
      if (coarse[j] !== c) continue;
      const p = part[j] as number;
      if (pull[p] === 0) near[found++] = p;
      pull[p] = (pull[p] as number) + (weight[at] as number);
    }
    let most = 0;
    let candidates = 0;
    let first = i;
    for (let at = 0; at < found; at++) {
      const p = near[at] as number;
      const held = partStrength[p] as number;
      const gain = (pull[p] as number) - scale * k * held;
      const isWell = (outward[p] as number) >= scale * held * (all - held);
      if (!isWell || gain < 0) {
        chance[at] = -1;
        continue;
      }
      chance[at] = gain;
      candidates++;
      if (gain > most || first === i) {
        most = gain;
        first = p;
      }
    }
    let chosen = first;
    if (candidates > 1 && theta > 0) chosen = drawn(near, chance, found, most, temperature, random);
    const joined = pull[chosen] as number;
    for (let at = 0; at < found; at++) pull[near[at] as number] = 0;
    if (candidates === 0) continue;
    isAlone[i] = 0;
    isAlone[chosen] = 0;
    part[i] = chosen;
    partStrength[chosen] = (partStrength[chosen] as number) + k;
    outward[chosen] = (outward[chosen] as number) + (outward[i] as number) - 2 * joined;
  }
  return part;
}

function drawn(near: Int32Array, chance: Float64Array, found: number, most: number, temperature: number, random: () => number): number {
  let sum = 0;
  for (let at = 0; at < found; at++) {
    const gain = chance[at] as number;
    if (gain < 0) continue;
    sum += Math.exp((gain - most) / temperature);
    chance[at] = sum;
  }
  const mark = random() * sum;
  let last = near[0] as number;
  for (let at = 0; at < found; at++) {
    if ((chance[at] as number) < 0) continue;
    last = near[at] as number;
    if ((chance[at] as number) > mark) break;
  }
  return last;
}
