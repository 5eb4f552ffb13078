/** Two documents that depend on one another, and how strongly (0–1). */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly containment: number;
}

/**
 * Documents folded into groups of one origin: the strongest ties first; two groups become one where at least half of what could tie them
 * does (average linkage, of large groups 32 members count), so that a sentence lent from one story to another does not melt the two.
 * Documents without a tie stand alone. Each group in the order of the documents, groups by their first.
 */
export function groupCopies(documents: number, ties: readonly Tie[]): number[][] {
  const above = Uint32Array.from({ length: documents }, (_, index) => index);
  const size = new Uint32Array(documents).fill(1);
  const links = new Map<number, Map<number, number>>();
  const root = (each: number): number => {
    let at = each;
    while (above[at] !== at) {
      above[at] = above[above[at] as number] as number;
      at = above[at] as number;
    }
    return at;
  };
  const add = (from: number, to: number, count: number) => {
    const mine = links.get(from) ?? new Map<number, number>();
    if (!links.has(from)) links.set(from, mine);
    mine.set(to, (mine.get(to) ?? 0) + count);
  };
  for (const { a, b } of ties) {
    add(a, b, 1);
    add(b, a, 1);
  }
  const unite = (a: number, b: number) => {
    const [into, gone] = (size[a] as number) >= (size[b] as number) ? [a, b] : [b, a];
    above[gone] = into;
    size[into] = (size[into] as number) + (size[gone] as number);
    for (const [other, count] of links.get(gone) ?? []) {
      const theirs = links.get(other);
      theirs?.delete(gone);
      if (other === into) continue;
      add(into, other, count);
      add(other, into, count);
    }
    links.delete(gone);
  };
  const sorted = [...ties].sort((x, y) => y.containment - x.containment || x.a - y.a || x.b - y.b);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b } of sorted) {
      const [left, right] = [root(a), root(b)];
      if (left === right) continue;
      const wanted = (Math.min(size[left] as number, 32) * Math.min(size[right] as number, 32)) / 2;
      if ((links.get(left)?.get(right) ?? 0) < wanted) continue;
      unite(left, right);
      changed = true;
    }
  }
  const groups = new Map<number, number[]>();
  for (let each = 0; each < documents; each++) {
    const mine = groups.get(root(each));
    if (mine) mine.push(each);
    else groups.set(root(each), [each]);
  }
  return [...groups.values()];
}
