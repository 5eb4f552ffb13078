import { useCallback, useMemo } from "react";
import type { ActorName } from "../../pages/page.js";
import { useCase } from "../addresses/address.js";

/** UCDP's way to name a state. */
const government = /^Government of (?:the )?(?<state>.+)$/u;

function stranger(id: string, kind: string | undefined): ActorName {
  const state = government.exec(id)?.groups?.["state"];
  return { id, name: id, short: state ?? id, kind: kind ?? (state ? "state" : "unknown"), country: null, outside: false };
}

/** Looks an actor up; a name that actors.yaml does not know stands for itself, with its kind where the world's files know it. */
export function useActors(): (id: string) => ActorName {
  const { actors, kinds } = useCase();
  const known = useMemo(() => new Map(actors.map((each) => [each.id, each])), [actors]);
  return useCallback((id) => known.get(id) ?? stranger(id, Object.hasOwn(kinds, id) ? kinds[id] : undefined), [known, kinds]);
}

/** Whether actors.yaml has an actor, so that there is something to show of it. */
export function useIsNamed(): (id: string) => boolean {
  const { actors } = useCase();
  const ids = useMemo(() => new Set(actors.map((each) => each.id)), [actors]);
  return useCallback((id) => ids.has(id), [ids]);
}

export function useActor(id: string): ActorName {
  return useActors()(id);
}
