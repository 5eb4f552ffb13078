import type { CodedSpan } from "./spans.js";

/** How unlike two units are; an absent unit costs `empty`. */
export interface Dissimilarity {
  readonly of: (a: CodedSpan, b: CodedSpan) => number;
  readonly empty: number;
}

export interface Alignment {
  /** Mean cost of a unit, over the mean number of units of a coder. */
  readonly disorder: number;
  /** Units that belong together, one a coder at most. */
  readonly together: readonly (readonly CodedSpan[])[];
}

const mostTogether = 18;
const mostTwo = 300;

/**
 * The alignment of units of several coders that costs least (Mathet, Widlöcher & Métivier 2015), exact. Units that cannot be aligned
 * at a gain fall apart into groups solved alone. Null where a group is too large: 300 units of two coders, 18 of more.
 */
export function bestAlignment(spans: readonly CodedSpan[], coders: number, unlike: Dissimilarity): Alignment | null {
  const groups = groupsOf(spans, coders, unlike);
  const together: CodedSpan[][] = [];
  let total = 0;
  for (const group of groups) {
    const found = coders === 2 && group.length > mostTogether ? matched(group, unlike) : covered(group, coders, unlike);
    if (!found) return null;
    total += found.cost;
    together.push(...found.together);
  }
  return { disorder: total / (spans.length / coders), together };
}

/** Mean over pairs of coders of the dissimilarity of what they have. */
function costOf(units: readonly CodedSpan[], coders: number, { of, empty }: Dissimilarity): number {
  let total = 0;
  for (let i = 0; i < units.length; i++)
    for (let j = i + 1; j < units.length; j++) total += of(units[i] as CodedSpan, units[j] as CodedSpan);
  const pairs = (coders * (coders - 1)) / 2;
  return (total + (pairs - (units.length * (units.length - 1)) / 2) * empty) / pairs;
}

/** Two units can gain from standing together only if their dissimilarity is below what absence costs at worst. */
function groupsOf(spans: readonly CodedSpan[], coders: number, { of, empty }: Dissimilarity): CodedSpan[][] {
  const parent = spans.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    parent[at] = top;
    return top;
  };
  const limit = coders * empty * ((coders * (coders - 1)) / 2);
  for (let i = 0; i < spans.length; i++) {
    for (let j = i + 1; j < spans.length; j++) {
      const [a, b] = [spans[i] as CodedSpan, spans[j] as CodedSpan];
      if (a.coder !== b.coder && root(i) !== root(j) && of(a, b) < limit) parent[root(i)] = root(j);
    }
  }
  const groups = new Map<number, CodedSpan[]>();
  for (const [at, span] of spans.entries()) groups.set(root(at), [...(groups.get(root(at)) ?? []), span]);
  return [...groups.values()];
}

interface Found {
  readonly cost: number;
  readonly together: CodedSpan[][];
}

/** Least cost over all partitions of a small group, subset by subset. */
function covered(group: readonly CodedSpan[], coders: number, unlike: Dissimilarity): Found | null {
  if (group.length > mostTogether) return null;
  const full = 2 ** group.length - 1;
  const best = new Float64Array(full + 1).fill(Number.NaN);
  const choice = new Int32Array(full + 1);
  best[0] = 0;
  const costs = new Map<number, number>();
  const cost = (mask: number): number => {
    let known = costs.get(mask);
    if (known === undefined) {
      known = costOf(
        group.filter((_, at) => mask & (1 << at)),
        coders,
        unlike,
      );
      costs.set(mask, known);
    }
    return known;
  };
  const solve = (left: number): number => {
    const known = best[left] as number;
    if (!Number.isNaN(known)) return known;
    const first = 31 - Math.clz32(left & -left);
    let least = Number.POSITIVE_INFINITY;
    const extend = (mask: number, from: number, used: number): void => {
      const here = cost(mask);
      const whole = here + solve(left & ~mask);
      if (whole < least) {
        least = whole;
        choice[left] = mask;
      }
      for (let at = from; at < group.length; at++) {
        const own = 1 << at;
        const coder = 1 << (group[at] as CodedSpan).coder;
        if (left & own && !(used & coder)) extend(mask | own, at + 1, used | coder);
      }
    };
    extend(1 << first, first + 1, 1 << (group[first] as CodedSpan).coder);
    best[left] = least;
    return least;
  };
  const least = solve(full);
  const together: CodedSpan[][] = [];
  for (let left = full; left; left &= ~(choice[left] as number))
    together.push(group.filter((_, at) => (choice[left] as number) & (1 << at)));
  return { cost: least, together };
}

/** Two coders: assignment by the Hungarian method (Jonker and Volgenant's form), each unit may stay alone. */
function matched(group: readonly CodedSpan[], unlike: Dissimilarity): Found | null {
  if (group.length > mostTwo) return null;
  const coders = [...new Set(group.map((each) => each.coder))];
  const [rows, columns] = [0, 1].map((at) => group.filter((each) => each.coder === coders[at])) as [CodedSpan[], CodedSpan[]];
  const n = rows.length + columns.length;
  const alone = unlike.empty;
  const cost = (i: number, j: number): number => {
    const [a, b] = [rows[i], columns[j]];
    if (a && b) return Math.min(unlike.of(a, b), 2 * alone);
    return a || b ? alone : 0;
  };
  const at = assignment(n, cost);
  const together: CodedSpan[][] = [];
  let total = 0;
  for (let i = 0; i < n; i++) {
    const j = at[i] as number;
    const [a, b] = [rows[i], columns[j]];
    total += cost(i, j);
    if (a && b && unlike.of(a, b) <= 2 * alone) together.push([a, b]);
    else together.push(...[a, b].filter((each) => each !== undefined).map((each) => [each]));
  }
  return { cost: total, together };
}

function assignment(n: number, cost: (i: number, j: number) => number): Int32Array {
  const [u, v] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  const rowOf = new Int32Array(n + 1);
  const way = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i;
    let column = 0;
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    do {
      used[column] = 1;
      const row = rowOf[column] as number;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = cost(row - 1, j - 1) - (u[row] as number) - (v[j] as number);
        if (reduced < (least[j] as number)) {
          least[j] = reduced;
          way[j] = column;
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number;
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          const own = rowOf[j] as number;
          u[own] = (u[own] as number) + delta;
          v[j] = (v[j] as number) - delta;
        } else least[j] = (least[j] as number) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const before = way[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    } while (column);
  }
  const at = new Int32Array(n);
  for (let j = 1; j <= n; j++) at[(rowOf[j] as number) - 1] = j - 1;
  return at;
}
