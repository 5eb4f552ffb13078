import type { StatementLine } from "../../../pages/page.js";

interface KnownActor {
  readonly id: string;
  readonly names: readonly string[];
  readonly hasAliases: boolean;
}

/** Words of the text that are to be a name of an actor of the case from now on. */
export interface Lesson {
  /** The place of the actor in actors.yaml. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly hasAliases: boolean;
}

/** The actors that actors.yaml has, in its order. */
export function actorsIn(says: unknown): KnownActor[] {
  const list = (says as { actors?: unknown } | null)?.actors;
  if (!Array.isArray(list)) return [];
  return list.map((each: { id?: unknown; name?: unknown; aliases?: unknown }) => {
    const aliases = Array.isArray(each?.aliases) ? each.aliases : null;
    const names = (aliases ?? []).map((alias: unknown) => String((alias as { name?: unknown } | null)?.name ?? alias));
    return { id: String(each?.id ?? ""), names: [String(each?.name ?? ""), ...names], hasAliases: aliases !== null };
  });
}

/** Words of the text that a person has put right to an actor of the case, and that actors.yaml does not know as its name. */
export function lessonsOf(
  one: Pick<StatementLine, "actor" | "target">,
  as: Readonly<Record<"actor" | "target", string>>,
  actors: readonly KnownActor[],
): Lesson[] {
  return (
    [
      ["actor", one.actor],
      ["target", one.target],
    ] as const
  ).flatMap(([part, words]) => {
    const index = actors.findIndex(({ id }) => id === as[part]);
    const actor = actors[index];
    const name = words?.replace(/^the /i, "") ?? "";
    const isNew = actor && name && name !== actor.id && !actor.names.some((each) => each.toLowerCase() === name.toLowerCase());
    return isNew && !actors.some(({ id }) => id === name) ? [{ index, id: actor.id, name, hasAliases: actor.hasAliases }] : [];
  });
}
