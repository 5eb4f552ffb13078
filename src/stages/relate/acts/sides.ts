import type { Row } from "../../../domain/tables.js";

/** Whom a speaker speaks for: persons, agencies and spokesmen for the actor that their roles name; undefined for a stranger. */
export function sideOf(actors: readonly Row<"actor">[], roles: readonly Row<"role">[]): (id: string | null) => string | undefined {
  const known = new Map(actors.map((each) => [each.id, each]));
  const above = new Map<string, string>();
  for (const { actor, state } of roles) {
    const kind = known.get(actor)?.kind;
    if (state && known.has(state) && (kind === "person" || kind === "organisation") && !above.has(actor)) above.set(actor, state);
  }
  return (id) => {
    if (id === null || !known.has(id)) return undefined;
    let at = id;
    for (let steps = 0; steps < 4; steps++) {
      const next = above.get(at);
      if (next === undefined || isGovernment(roles, at)) return at;
      at = next;
    }
    return at;
  };
}

function isGovernment(roles: readonly Row<"role">[], actor: string): boolean {
  return roles.some((each) => each.actor === actor && each.role === "government");
}
