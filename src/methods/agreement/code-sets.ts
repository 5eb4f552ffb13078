import type { Difference } from "./alpha/krippendorff-alpha.js";
import { type Ratings, ratingsOf } from "./ratings.js";

/**
 * Several codes a unit: each set of codes becomes one value, and a distance of sets takes the place of the level of measurement.
 * The empty set is a value (nothing applies), not a missing one (null).
 */
export function ratingsOfSets(units: readonly (readonly (readonly string[] | null)[])[]): Ratings {
  return ratingsOf(units.map((unit) => unit.map((codes) => (codes ? keyOf(codes) : null))));
}

function keyOf(codes: readonly string[]): string {
  return JSON.stringify([...new Set(codes)].sort());
}

/** 1 − J · M, J the Jaccard index, M by kind of overlap; two empty sets agree (Passonneau 2006, as NLTK computes it). */
export const masi: Difference = {
  name: "MASI, 1 − J·M; Passonneau 2006",
  of: ofSets((a, b) => 1 - jaccard(a, b) * overlap(a, b)),
};

/** (1 − J) · (1 − M): another distance that goes by the same name (DKPro Statistics). */
export const masiDkpro: Difference = {
  name: "MASI, (1 − J)(1 − M); DKPro Statistics",
  of: ofSets((a, b) => (1 - jaccard(a, b)) * (1 - overlap(a, b))),
};

/** 0 for equal sets, 1/3 where one holds the other, 2/3 where they overlap, 1 else (DKPro Statistics). */
export const setDistance: Difference = { name: "set distance; DKPro Statistics", of: ofSets((a, b) => 1 - overlap(a, b)) };

function ofSets(distance: (a: ReadonlySet<string>, b: ReadonlySet<string>) => number): Difference["of"] {
  const sets = new Map<string, ReadonlySet<string>>();
  const setOf = (key: string): ReadonlySet<string> => {
    let found = sets.get(key);
    if (!found) {
      found = new Set(JSON.parse(key) as string[]);
      sets.set(key, found);
    }
    return found;
  };
  return (a, b) => (a === b ? 0 : distance(setOf(String(a)), setOf(String(b))));
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return shared;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = common(a, b);
  const all = a.size + b.size - shared;
  return all ? shared / all : 1;
}

/** 1 equal, 2/3 one holds the other, 1/3 they overlap, 0 nothing in common. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = common(a, b);
  if (shared === a.size && shared === b.size) return 1;
  if (shared === a.size || shared === b.size) return 2 / 3;
  return shared ? 1 / 3 : 0;
}
