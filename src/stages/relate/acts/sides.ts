import type { Row } from "../../../domain/tables.js";
import { lastDayOf } from "../../../domain/world/last-day.js";

type Role = Pick<Row<"role">, "actor" | "role" | "state" | "since" | "until">;

/**
 * Whom a speaker speaks for: persons, agencies and spokesmen for the actor that their roles name, with a day for the one of that day; undefined
 * for a stranger. Who held an office before or after that day is nobody's but their own.
 */
export function sideOf(
  actors: readonly Row<"actor">[],
  roles: readonly Role[],
): (id: string | null, day?: string | null) => string | undefined {
  const known = new Map(actors.map((each) => [each.id, each]));
  const above = rolesAbove(actors, roles);
  return (id, day) => {
    if (id === null || !known.has(id)) return undefined;
    let at = id;
    for (let steps = 0; steps < 4; steps++) {
      const mine = above.get(at) ?? [];
      const next = mine.find((role) => !day || holds(role, day))?.state;
      if (!next || roles.some((each) => each.actor === at && each.role === "government" && (!day || holds(each, day)))) return at;
      at = next;
    }
    return at;
  };
}

/** First days from which an actor may count for another than the day before, by its roles and those above it, in order. */
export function bordersOf(actors: readonly Row<"actor">[], roles: readonly Role[]): (id: string) => string[] {
  const above = rolesAbove(actors, roles);
  const found = (id: string, steps: number): string[] =>
    steps === 0
      ? []
      : (above.get(id) ?? []).flatMap(({ since, until, state }) => [
          ...(since ? [since] : []),
          ...(until ? [dayAfter(until)] : []),
          ...(state ? found(state, steps - 1) : []),
        ]);
  return (id) => [...new Set(found(id, 4))].sort();
}

/** Last days of the actors that are no more. */
export function endedIn(actors: readonly Row<"actor">[], roles: readonly Role[]): Map<string, string> {
  return new Map(
    actors.flatMap(({ id, kind }) => {
      const last = lastDayOf({ kind, roles: roles.filter(({ actor }) => actor === id) });
      return last === null ? [] : [[id, last] as const];
    }),
  );
}

function rolesAbove(actors: readonly Row<"actor">[], roles: readonly Role[]): Map<string, Role[]> {
  const known = new Map(actors.map((each) => [each.id, each]));
  const above = new Map<string, Role[]>();
  for (const role of roles) {
    const kind = known.get(role.actor)?.kind;
    if (role.state && known.has(role.state) && (kind === "person" || kind === "organisation"))
      above.set(role.actor, [...(above.get(role.actor) ?? []), role]);
  }
  return above;
}

function holds({ since, until }: Role, day: string): boolean {
  return (!since || since <= day) && (!until || day <= until);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
