import type { Row } from "../../../domain/tables.js";
import { identityProximity, type Traits } from "../../../methods/relations/identity-proximity.js";

/** Above this many actors with traits only pairs that have acts or ties are compared. */
const mostActors = 150;

/** Ideational proximity of each two actors that have a kind of trait in common. */
export function identitiesOf(
  traits: readonly Row<"trait">[],
  pairs: ReadonlySet<string>,
  pairOf: (a: string, b: string) => string,
): Row<"identity">[] {
  const byActor = new Map<string, { counted: number; traits: Record<string, string[]> }>();
  for (const { actor, trait, value } of traits) {
    const held = byActor.get(actor) ?? { counted: 0, traits: {} };
    held.counted++;
    const values = held.traits[trait];
    if (values) values.push(value);
    else held.traits[trait] = [value];
    byActor.set(actor, held);
  }
  const actors = [...byActor.keys()].sort();
  const rows: Row<"identity">[] = [];
  for (const [index, a] of actors.entries())
    for (const b of actors.slice(index + 1)) {
      if (actors.length > mostActors && !pairs.has(pairOf(a, b))) continue;
      const left = byActor.get(a) as { counted: number; traits: Traits };
      const right = byActor.get(b) as { counted: number; traits: Traits };
      const found = identityProximity(left.traits, right.traits);
      if (!Object.keys(found.byKind).length) continue;
      const kinds = Object.entries(found.byKind).map(([kind, { shared, onlyA, onlyB, jaccard }]) => [
        kind,
        { shared, only_a: onlyA, only_b: onlyB, jaccard },
      ]);
      rows.push({
        a,
        b,
        proximity: found.proximity,
        low: found.low,
        high: found.high,
        kinds: kinds.length,
        missing: found.missing.length,
        traits: JSON.stringify(Object.fromEntries(kinds)),
        rows: left.counted + right.counted,
      });
    }
  return rows;
}
