/** One coding as disagreements compare it. */
export interface Compared {
  readonly id: string;
  readonly coder: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly category: string;
}

/** Codings of one category that overlap, by whoever made them, and how far the coders agree on them. */
export interface Cluster {
  readonly source: string;
  readonly category: string;
  readonly start: number;
  readonly end: number;
  readonly codings: readonly Compared[];
  /** Coders of the source who made none of them. */
  readonly without: readonly string[];
  /** agreed: all have it, to the same letter; borders: all have it, with other ends; missing: somebody has it not. */
  readonly kind: "agreed" | "borders" | "missing";
}

/** Codings of each category and source that overlap, in the order of the texts; sources that fewer than two coders coded are left out. */
export function clusters(codings: readonly Compared[], codersOf: (source: string) => ReadonlySet<string>): Cluster[] {
  const groups = new Map<string, Compared[]>();
  for (const each of codings) {
    const coders = codersOf(each.source);
    if (coders.size < 2 || !coders.has(each.coder)) continue;
    const key = `${each.source}\n${each.category}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const found: Cluster[] = [];
  for (const group of groups.values()) {
    let open: Compared[] = [];
    let end = -1;
    const close = () => {
      if (open.length) found.push(clusterOf(open, codersOf((open[0] as Compared).source)));
    };
    for (const each of group.sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (open.length && each.start < end) open.push(each);
      else {
        close();
        open = [each];
        end = each.end;
      }
      end = Math.max(end, each.end);
    }
    close();
  }
  return found.sort((a, b) => compare(a.source, b.source) || a.start - b.start || compare(a.category, b.category));
}

function clusterOf(codings: readonly Compared[], coders: ReadonlySet<string>): Cluster {
  const first = codings[0] as Compared;
  const own = new Set(codings.map((each) => each.coder));
  const without = [...coders].filter((each) => !own.has(each)).sort();
  const isSame = codings.every((each) => each.start === first.start && each.end === first.end);
  return {
    source: first.source,
    category: first.category,
    start: Math.min(...codings.map((each) => each.start)),
    end: Math.max(...codings.map((each) => each.end)),
    codings,
    without,
    kind: without.length ? "missing" : isSame ? "agreed" : "borders",
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
