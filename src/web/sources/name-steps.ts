import type { EditStep } from "../../pages/edit.js";
import type { Proposal } from "../../pages/names.js";

interface Written {
  readonly id?: unknown;
  readonly aliases?: unknown;
}

/** The steps on actors.yaml that take a proposal, made for what the file says now: others may have been taken since it was made. */
export function proposalSteps(says: unknown, { actor, steps }: Pick<Proposal, "actor" | "steps">): EditStep[] {
  const written = ((says as { actors?: unknown } | null)?.actors ?? []) as readonly Written[];
  const index = actor === null ? -1 : written.findIndex(({ id }) => id === actor);
  if (actor !== null && index < 0) return [];
  return (steps ?? []).map((step) => {
    if (!("add" in step)) return step;
    if (index >= 0) return { ...step, add: ["actors", index, "aliases"] };
    const made = step.value as { readonly id?: unknown };
    return typeof made.id === "string" ? { ...step, value: { ...made, id: freeId(made.id, written) } } : step;
  });
}

function freeId(id: string, written: readonly Written[]): string {
  const taken = new Set(written.map((each) => each.id));
  for (let n = 1; ; n++) {
    const free = n === 1 ? id : `${id}-${n}`;
    if (!taken.has(free)) return free;
  }
}
