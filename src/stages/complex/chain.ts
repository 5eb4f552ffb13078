import type { ComplexFound, SliceFound } from "./slices/slice-input.js";

/** A complex with the name that it keeps from slice to slice. */
export interface Chained {
  readonly id: string;
  readonly age: number;
  readonly before: Named | null;
}
interface Named {
  readonly actors: readonly string[];
  readonly type: string;
}

/** |a ∩ b| / |a ∪ b| of two lists of actors. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a);
  const shared = b.filter((each) => left.has(each)).length;
  return shared / (a.length + b.length - shared);
}

/**
 * Names of complexes along the slices: a complex is the one of the slice before whose members it shares most, from half of all that either
 * has; else a new one. Slices of another kind (before and after a turning point) take names of complexes known so far.
 */
export function chainOf(
  found: readonly (SliceFound & { readonly actors: readonly string[]; readonly isRegular: boolean })[],
): ReadonlyMap<string, readonly Chained[]> {
  const known = new Map<string, Named[]>();
  let previous = new Map<string, Named & { readonly age: number }>();
  const chained = new Map<string, readonly Chained[]>();
  for (const slice of found) {
    const candidates: readonly (readonly [string, Named])[] = slice.isRegular
      ? [...previous]
      : [...known].flatMap(([id, all]) => all.map((each) => [id, each] as const));
    const named = slice.complexes.map((each) => namedOf(each, slice.actors));
    const offers = named
      .flatMap((each, at) => candidates.map(([id, other]) => ({ at, id, share: overlap(each.actors, other.actors) })))
      .filter(({ share }) => share >= 0.5)
      .sort((a, b) => b.share - a.share || a.at - b.at || (a.id < b.id ? -1 : 1));
    const ids = new Map<number, string>();
    const taken = new Set<string>();
    for (const { at, id } of offers) {
      if (ids.has(at) || taken.has(id)) continue;
      ids.set(at, id);
      taken.add(id);
    }
    const now = new Map<string, Named & { readonly age: number }>();
    chained.set(
      slice.slice,
      named.map((each, at) => {
        const id = ids.get(at) ?? `c${known.size + 1}`;
        const before = slice.isRegular ? (previous.get(id) ?? null) : null;
        const age = before ? before.age + 1 : 1;
        if (slice.isRegular || !known.has(id)) known.set(id, [...(known.get(id) ?? []), each]);
        if (slice.isRegular) now.set(id, { ...each, age: (previous.get(id)?.age ?? 0) + 1 });
        return { id, age, before };
      }),
    );
    if (slice.isRegular) previous = now;
  }
  return chained;
}

function namedOf({ members, type }: ComplexFound, actors: readonly string[]): Named {
  return { actors: members.map((each) => actors[each] as string), type };
}
