import { floors } from "../../domain/measures/floor.js";

/** What tells whether a slice has enough of an actor to say where it belongs. */
export interface KnownBy {
  /** Acts that each actor has a part in. */
  readonly active: ReadonlyMap<string, number>;
  /** Pairs (a, NUL, b) in armed conflict or war in the slice. */
  readonly conflicts: ReadonlySet<string>;
}

/** As `enoughMember` has it on the page: ten acts, or deaths of a conflict. */
function isKnown({ active, conflicts }: KnownBy, actor: string): boolean {
  return (active.get(actor) ?? 0) >= floors.share.least || [...conflicts].some((pair) => pair.split("\u0000").includes(actor));
}

/**
 * Who joined a group since the slice before, and who parted from it. An actor with one act in one quarter neither comes nor goes: one that joined
 * is known now, and one that parted was known then and is known now, since an actor of whom nothing is told has not been seen to leave.
 */
export function comings(
  members: readonly string[],
  before: readonly string[] | null,
  now: KnownBy,
  then: KnownBy | null,
): { readonly joined: string[]; readonly parted: string[] } {
  if (!before) return { joined: [], parted: [] };
  return {
    joined: members.filter((one) => !before.includes(one) && isKnown(now, one)),
    parted: before.filter((one) => !members.includes(one) && then !== null && isKnown(then, one) && isKnown(now, one)),
  };
}
