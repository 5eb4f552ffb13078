/** Traits of an actor by kind: {religion: ["Sunni Islam"], language: ["Pashto", "Dari"]}. */
export type Traits = Readonly<Record<string, readonly string[]>>;

export interface IdentityProximity {
  /** Mean over the kinds that both have of shared / all values, 0–1; null where they have no kind in common. */
  readonly proximity: number | null;
  /** Lowest and highest when one kind is left out; the same as `proximity` with one kind. */
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

/**
 * How much two identities share: Jaccard's index of the values of each kind of trait, averaged over the kinds, none weighing more than
 * another. Values are alike by their letters alone, small or large. A convention: it tells likeness as coded, not what it means.
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
  if (!values.length) return { proximity: null, low: null, high: null, byKind, missing };
  const sum = values.reduce((total, each) => total + each, 0);
  const proximity = sum / values.length;
  const without = values.length > 1 ? values.map((each) => (sum - each) / (values.length - 1)) : [proximity];
  return { proximity, low: Math.min(...without), high: Math.max(...without), byKind, missing };
}

function valuesOf(values: readonly string[] | undefined): Map<string, string> {
  return new Map((values ?? []).map((each) => [each.trim().toLowerCase(), each]));
}
