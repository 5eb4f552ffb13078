import { bestProjective, hasCrossing, mostProjective } from "./projective.js";

/**
 * The best tree over scored arcs with one word under the root, and none that cross up to a hundred words. `scores` has `width` numbers a word:
 * the root's first, then each word's as its head. Fills `head` with indices, -1 for the root. Mostly the best head of each word makes a
 * tree already.
 */
export function bestTree(scores: Int32Array, width: number, count: number, head: Int32Array): void {
  let roots = 0;
  for (let word = 0; word < count; word++) {
    let best = -1;
    let score = scores[word * width] as number;
    for (let other = 0; other < count; other++) {
      const here = scores[word * width + other + 1] as number;
      if (here <= score || other === word) continue;
      score = here;
      best = other;
    }
    head[word] = best;
    if (best < 0) roots++;
  }
  const isTree = roots === 1 && !circle(head, count);
  if (count > mostProjective) {
    if (!isTree) bestCrossing(scores, width, count, head);
  } else if (!isTree || hasCrossing(head, count)) bestProjective(scores, width, count, head);
}

function circle(head: Int32Array, count: number): boolean {
  const seen = new Int32Array(count);
  for (let word = 0; word < count; word++) {
    let up = word;
    for (; up >= 0 && seen[up] === 0; up = head[up] as number) seen[up] = word + 1;
    if (up >= 0 && seen[up] === word + 1) return true;
  }
  return false;
}

/** More than all scores of a sentence together: the root takes a second word only where there is no other way. */
const rootPrice = 2 ** 44;

interface Circle {
  readonly name: number;
  readonly members: readonly { readonly name: number; readonly words: readonly number[]; readonly arc: number }[];
}

/** Chu and Liu (1965) and Edmonds (1967): circles of best heads become one word each, until there are none; then they are opened again. */
export function bestCrossing(scores: Int32Array, width: number, count: number, head: Int32Array): void {
  const size = count + 1;
  const weight = new Float64Array(count * size).fill(Number.NEGATIVE_INFINITY);
  /** The arc that stands behind a weight: dependent × size + head + 1. */
  const arc = new Int32Array(count * size);
  for (let word = 0; word < count; word++) {
    for (let above = 0; above < size; above++) {
      arc[word * size + above] = word * size + above;
      if (above !== word + 1) weight[word * size + above] = (scores[word * width + above] as number) - (above ? 0 : rootPrice);
    }
  }
  const words = Array.from({ length: count }, (_, word) => [word]);
  let active = words.map((_, word) => word);
  const best = new Int32Array(count);
  const circles: Circle[] = [];
  for (;;) {
    for (const word of active) best[word] = highest(weight, word, size, active);
    const members = circleOf(best, active);
    if (!members) break;
    const name = members[0] as number;
    circles.push({
      name,
      members: members.map((each) => ({
        name: each,
        words: words[each] as number[],
        arc: arc[each * size + (best[each] as number)] as number,
      })),
    });
    const inside = new Set(members);
    const others = active.filter((each) => !inside.has(each));
    join(weight, arc, best, size, name, members, others);
    words[name] = members.flatMap((each) => words[each] as number[]);
    active = [...others, name];
  }
  const chosen = new Int32Array(count);
  for (const word of active) chosen[word] = arc[word * size + (best[word] as number)] as number;
  for (const { name, members } of circles.reverse()) {
    const entering = chosen[name] as number;
    const entered = Math.floor(entering / size);
    for (const each of members) chosen[each.name] = each.words.includes(entered) ? entering : each.arc;
  }
  for (let word = 0; word < count; word++) head[word] = ((chosen[word] as number) % size) - 1;
}

/** Column of the best head: 0 for the root, or a word and one. */
function highest(weight: Float64Array, word: number, size: number, active: readonly number[]): number {
  let best = 0;
  for (const other of active) if ((weight[word * size + other + 1] as number) > (weight[word * size + best] as number)) best = other + 1;
  return best;
}

function circleOf(best: Int32Array, active: readonly number[]): number[] | undefined {
  const seen = new Int32Array(best.length);
  for (const word of active) {
    let up = word;
    for (; up >= 0 && seen[up] === 0; up = (best[up] as number) - 1) seen[up] = word + 1;
    if (up < 0 || seen[up] !== word + 1) continue;
    const members = [up];
    for (let next = (best[up] as number) - 1; next !== up; next = (best[next] as number) - 1) members.push(next);
    return members;
  }
  return undefined;
}

/** Puts the members of a circle in one place: for each word outside, the best arc into the circle and the best out of it. */
function join(
  weight: Float64Array,
  arc: Int32Array,
  best: Int32Array,
  size: number,
  name: number,
  members: readonly number[],
  others: readonly number[],
): void {
  const within = members.map((each) => weight[each * size + (best[each] as number)] as number);
  for (const column of [0, ...others.map((each) => each + 1)]) {
    let highestIn = Number.NEGATIVE_INFINITY;
    let arcIn = 0;
    members.forEach((each, at) => {
      const here = (weight[each * size + column] as number) - (within[at] as number);
      if (here <= highestIn) return;
      highestIn = here;
      arcIn = arc[each * size + column] as number;
    });
    weight[name * size + column] = highestIn;
    arc[name * size + column] = arcIn;
  }
  for (const word of others) {
    const row = word * size;
    let from = name;
    for (const each of members) if ((weight[row + each + 1] as number) > (weight[row + from + 1] as number)) from = each;
    weight[row + name + 1] = weight[row + from + 1] as number;
    arc[row + name + 1] = arc[row + from + 1] as number;
  }
}
