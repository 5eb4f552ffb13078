import { useCallback, useMemo } from "react";
import type { ActorName } from "../domain/page.js";
import { useCase } from "./address.js";

/** Looks an actor up; a name that actors.yaml does not know stands for itself. */
export function useActors(): (id: string) => ActorName {
  const { actors } = useCase();
  const known = useMemo(() => new Map(actors.map((each) => [each.id, each])), [actors]);
  return useCallback((id) => known.get(id) ?? { id, name: id, short: id, kind: "unknown", country: null, outside: false }, [known]);
}

export function useActor(id: string): ActorName {
  return useActors()(id);
}
