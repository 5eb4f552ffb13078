import { useCallback, useMemo } from "react";
import type { ActorName } from "../../pages/page.js";
import { useCase } from "../addresses/address.js";

/** UCDP's way to name a state. */
const government = /^Government of (?:the )?(?<state>.+)$/u;

function stranger(id: string): ActorName {
  const state = government.exec(id)?.groups?.["state"];
  return { id, name: id, short: state ?? id, kind: state ? "state" : "unknown", country: null, outside: false };
}

/** Looks an actor up; a name that actors.yaml does not know stands for itself. */
export function useActors(): (id: string) => ActorName {
  const { actors } = useCase();
  const known = useMemo(() => new Map(actors.map((each) => [each.id, each])), [actors]);
  return useCallback((id) => known.get(id) ?? stranger(id), [known]);
}

export function useActor(id: string): ActorName {
  return useActors()(id);
}
