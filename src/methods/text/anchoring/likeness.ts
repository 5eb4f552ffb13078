/** Edits that make one text of the other; each letter put in, taken out or changed counts 1. */
function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  let row = Int32Array.from({ length: b.length + 1 }, (_, index) => index);
  let next = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1);
    }
    [row, next] = [next, row];
  }
  return row[b.length] as number;
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
