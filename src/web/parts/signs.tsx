import type { Standing } from "../../domain/provenance.js";
import type { ActorKind } from "../../views/figures/figure.js";
import { ActorSign } from "../../views/signs.js";
import { useActor } from "../naming/names.js";

export const standingLines: readonly (readonly [Standing, string])[] = [
  ["reported", "reported: a source says so"],
  ["coded", "coded: counted from rows or passages"],
  ["estimated", "estimated: a model with an interval"],
  ["judged", "judged: a person decided"],
  ["projected", "projected: not yet happened"],
];

/** An actor by its sign and name; one that actors.yaml does not know has a name only. */
export function ActorName({ id, isShort = false }: { id: string; isShort?: boolean }) {
  const actor = useActor(id);
  return (
    <span className="actor-name" title={actor.name}>
      {actor.kind !== "unknown" && <ActorSign kind={kindOf(actor)} />} {isShort ? actor.short : actor.name}
    </span>
  );
}

export function kindOf({ kind, outside }: { kind: string; outside: boolean }): ActorKind {
  if (outside) return "outside";
  return (["state", "territory", "group", "organisation", "person", "population"] as const).find((each) => each === kind) ?? "group";
}

/** Full line, dashed line, dotted line: amity, enmity, disputed. */
export function TieLine({ sign }: { sign: string }) {
  const words = sign === "none" ? "no sign" : sign;
  return (
    <svg className={`tie-line ${sign}`} viewBox="0 0 30 8" width={30} height={8} role="img" aria-label={words}>
      <title>{words}</title>
      <path d="M1 4h28" />
    </svg>
  );
}
