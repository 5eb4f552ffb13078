/** Traits of an actor by kind: {religion: ["Sunni Islam"], language: ["Pashto", "Dari"]}. */
export type Traits = Readonly<Record<string, readonly string[]>>;

export interface IdentityProximity {
  /** Mean over the kinds that both have of shared / all values, 0–1; null where they have fewer than two kinds in common. */
  readonly proximity: number | null;
  /** Lowest and highest when one kind is left out. */
  readonly low: number | null;
  readonly high: number | null;
  readonly byKind: Readonly<
    Record<
      string,
      { readonly shared: readonly string[]; readonly onlyA: readonly string[]; readonly onlyB: readonly string[]; readonly jaccard: number }
    >
  >;
  /** Kinds that only one side has: nothing is said of them. */
  readonly missing: readonly string[];
}

/** Fewest kinds of trait that both have: one trait is no proximity. */
const leastKinds = 2;

/**
 * How much two identities share: Jaccard's index of the values of each kind of trait, averaged over the kinds, none weighing more than
 * another; null with fewer than two kinds in common. Values are alike by their words, in whatever order, case and brackets: “Sunni Islam” is
 * “Islam (Sunni)”. A convention: it tells likeness as coded, not what it means, and never whom one fears.
 */
export function identityProximity(a: Traits, b: Traits): IdentityProximity {
  const byKind: Record<string, IdentityProximity["byKind"][string]> = {};
  const missing: string[] = [];
  for (const kind of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    const left = valuesOf(a[kind]);
    const right = valuesOf(b[kind]);
    if (!left.size || !right.size) {
      missing.push(kind);
      continue;
    }
    const shared = [...left.keys()].filter((each) => right.has(each));
    const only = (own: Map<string, string>, other: Map<string, string>) =>
      [...own].filter(([key]) => !other.has(key)).map(([, value]) => value);
    byKind[kind] = {
      shared: shared.map((each) => left.get(each) as string),
      onlyA: only(left, right),
      onlyB: only(right, left),
      jaccard: shared.length / (left.size + right.size - shared.length),
    };
  }
  const values = Object.values(byKind).map((each) => each.jaccard);
  if (values.length < leastKinds) return { proximity: null, low: null, high: null, byKind, missing };
  const sum = values.reduce((total, each) => total + each, 0);
  const proximity = sum / values.length;
  const without = values.map((each) => (sum - each) / (values.length - 1));
  return { proximity, low: Math.min(...without), high: Math.max(...without), byKind, missing };
}

const little = new Set(["a", "an", "and", "of", "the"]);

/** A value by its words: folded, sorted, without brackets and little words. */
function keyOf(value: string): string {
  const words = value
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each && !little.has(each));
  return [...new Set(words)].sort().join(" ") || value.trim().toLowerCase();
}

function valuesOf(values: readonly string[] | undefined): Map<string, string> {
  return new Map((values ?? []).map((each) => [keyOf(each), each]));
}
