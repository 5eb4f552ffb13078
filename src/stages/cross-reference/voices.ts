import type { CaseFileOf } from "../../case/schema/schema.js";
import { spanOf } from "../../domain/days/period.js";
import type { Row } from "../../domain/tables.js";
import type { Shelf } from "./evidence.js";
import { dayOf } from "./origins.js";

type Claim = CaseFileOf<"claims">["claims"][number];

/** Who asserts a claim, who denies it, and who of those that it is about is silent. */
export function voicesOf(
  claim: Claim,
  found: readonly Row<"claim_evidence">[],
  shelf: Shelf,
  at: { file: string; line: number },
): Row<"claim_stance">[] {
  const rows = new Map<string, Row<"claim_stance">>();
  const add = (actor: string, stance: Row<"claim_stance">["stance"], day: string | undefined) => {
    const key = JSON.stringify([actor, stance]);
    const span = day === undefined || day === "9999" ? undefined : spanOf(day);
    const before = rows.get(key);
    const known = shelf.actors.get(actor);
    rows.set(key, {
      claim: claim.id,
      actor,
      ...at,
      name: known?.name ?? shelf.sources.get(actor)?.title ?? actor,
      stance,
      known: known !== undefined,
      since: first(before?.since, span?.since, (a, b) => a < b),
      until: first(before?.until, span?.until, (a, b) => a > b),
      pieces: (before?.pieces ?? 0) + (day === undefined ? 0 : 1),
    });
  };
  for (const each of found) {
    const actor = each.speaker ?? each.origin;
    if (!each.aside && actor) add(actor, each.stance, dayOf(each, claim, shelf));
  }
  const heard = new Set([...rows.values()].map((each) => each.actor));
  for (const actor of claim.actors) if (!heard.has(actor)) add(actor, "silent", undefined);
  return [...rows.values()];
}

function first(a: string | null | undefined, b: string | null | undefined, before: (a: string, b: string) => boolean): string | null {
  if (!a || !b) return a ?? b ?? null;
  return before(a, b) ? a : b;
}
