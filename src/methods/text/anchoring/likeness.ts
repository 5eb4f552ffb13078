/**
 * Edits that make one text of the other; each letter put in, taken out or changed counts 1. Thirty-two letters of a column at once, in the
 * bits of a number (Myers 1999, in blocks as Hyyrö 2003 has them).
 */
function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (!a.length || !b.length) return Math.max(a.length, b.length);
  const blocks = Math.ceil(a.length / 32);
  const [plus, minus] = [new Int32Array(blocks).fill(-1), new Int32Array(blocks)];
  const masks = new Map<number, Int32Array>();
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i);
    const mask = masks.get(letter) ?? new Int32Array(blocks);
    masks.set(letter, mask);
    mask[i >> 5] = (mask[i >> 5] as number) | (1 << (i & 31));
  }
  const last = 1 << ((a.length - 1) & 31);
  let distance = a.length;
  for (let j = 0; j < b.length; j++) {
    const mask = masks.get(b.charCodeAt(j));
    let [up, down] = [1, 0];
    for (let block = 0; block < blocks; block++) {
      const [vp, vn] = [plus[block] as number, minus[block] as number];
      const here = mask ? (mask[block] as number) : 0;
      const x = here | vn;
      const eq = here | down;
      const d = (((eq & vp) + vp) ^ vp) | eq;
      let hp = vn | ~(d | vp);
      let hn = vp & d;
      const top = block === blocks - 1 ? last : 1 << 31;
      const [nextUp, nextDown] = [hp & top ? 1 : 0, hn & top ? 1 : 0];
      if (block === blocks - 1) distance += nextUp - nextDown;
      hp = (hp << 1) | up;
      hn = (hn << 1) | down;
      plus[block] = hn | ~(x | hp);
      minus[block] = hp & x;
      [up, down] = [nextUp, nextDown];
    }
  }
  return distance;
}

/** 1 where two texts are one, 0 where no letter is in its place. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer ? 1 - editDistance(a, b) / longer : 1;
}

/**
 * How well the end of `context` is met by what ends at `at`: the best over a few letters more or fewer.
 * `side` 1 compares what begins there instead.
 */
export function contextLikeness(context: string, text: string, at: number, side: -1 | 1): number {
  if (!context) return 0;
  let best = 0;
  for (const more of [0, -3, 3]) {
    const length = Math.max(1, context.length + more);
    const beside = side < 0 ? text.slice(Math.max(0, at - length), at) : text.slice(at, at + length);
    best = Math.max(best, likeness(context, beside));
    if (best === 1) break;
  }
  return best;
}

export interface Aligned {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** Where `pattern` stands in `text` with the fewest edits (Sellers 1980); of equals the first. */
export function align(pattern: string, text: string): Aligned {
  const m = pattern.length;
  let cost = new Int32Array(m + 1);
  let from = new Int32Array(m + 1);
  let nextCost = new Int32Array(m + 1);
  let nextFrom = new Int32Array(m + 1);
  for (let i = 0; i <= m; i++) cost[i] = i;
  let best: Aligned = { start: 0, end: 0, distance: m };
  for (let j = 1; j <= text.length; j++) {
    const letter = text.charCodeAt(j - 1);
    nextCost[0] = 0;
    nextFrom[0] = j;
    for (let i = 1; i <= m; i++) {
      let least = (cost[i - 1] as number) + (pattern.charCodeAt(i - 1) === letter ? 0 : 1);
      let origin = from[i - 1] as number;
      const out = (nextCost[i - 1] as number) + 1;
      if (out < least) {
        least = out;
        origin = nextFrom[i - 1] as number;
      }
      const more = (cost[i] as number) + 1;
      if (more < least) {
        least = more;
        origin = from[i] as number;
      }
      nextCost[i] = least;
      nextFrom[i] = origin;
    }
    [cost, nextCost] = [nextCost, cost];
    [from, nextFrom] = [nextFrom, from];
    if ((cost[m] as number) < best.distance) best = { start: from[m] as number, end: j, distance: cost[m] as number };
  }
  return best;
}
