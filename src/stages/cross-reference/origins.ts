import type { CaseFileOf } from "../../case/schema.js";
import type { Row } from "../../domain/tables.js";
import { type Grade, type Origin, weightOf } from "../../methods/corroboration.js";
import type { Evidence, Shelf } from "./evidence.js";

type Claim = CaseFileOf<"claims">["claims"][number];
type Support = Row<"support">;

export interface Folded {
  readonly origin: Origin;
  readonly name: string;
  readonly documents: readonly string[];
  readonly note: string;
}

/** Evidence of one origin and stance counts once, with the grade of its earliest document. */
export function foldOrigins(claim: Claim, found: readonly Support[], shelf: Shelf): Folded[] {
  const groups = new Map<string, Support[]>();
  for (const each of found) {
    if (each.aside || each.stance === "silent" || !each.origin) continue;
    const key = `${each.stance} ${each.origin}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const ids = new Set<string>();
  return [...groups.values()].map((group): Folded => {
    const [root] = [...group].sort((a, b) => dayOf(a, claim, shelf).localeCompare(dayOf(b, claim, shelf)) || a.ordinal - b.ordinal) as [
      Support,
    ];
    const evidence = claim.evidence[root.ordinal] as Evidence;
    const name = root.origin as string;
    const id = ids.has(name) ? `${name} (${root.stance})` : name;
    ids.add(id);
    const bloc =
      evidence.bloc ?? shelf.actors.get(name)?.bloc ?? (root.source ? shelf.sources.get(root.source)?.bloc : undefined) ?? undefined;
    const { grade, note } = gradeOf(evidence, root, name, shelf);
    return {
      origin: {
        id,
        grade,
        polarity: root.stance as Origin["polarity"],
        interested: group.some((each) => claim.evidence[each.ordinal]?.interested),
        ...(bloc ? { bloc } : {}),
      },
      name: shelf.actors.get(name)?.name ?? shelf.sources.get(name)?.title ?? name,
      documents: [...new Set(group.flatMap((each) => each.source ?? each.reference ?? each.query ?? []))],
      note,
    };
  });
}

function gradeOf(evidence: Evidence, root: Support, name: string, shelf: Shelf): { grade: Grade; note: string } {
  if (evidence.grade) return { grade: evidence.grade, note: "graded by hand" };
  const own =
    shelf.sources.get(name)?.grade ??
    (root.source === name || root.reference === name ? (root.source ? shelf.sources.get(root.source)?.grade : undefined) : undefined);
  return own ? { grade: own as Grade, note: "the grade of the source" } : { grade: "F", note: "nobody graded it" };
}

function dayOf(support: Support, claim: Claim, shelf: Shelf): string {
  return claim.evidence[support.ordinal]?.day ?? (support.source ? shelf.sources.get(support.source)?.day : undefined) ?? "9999";
}

/** Why an origin weighs what it weighs, in words that can be checked by hand. */
export function reasonOf(origin: Origin, weight: number, note: string): string {
  const own = weightOf(origin);
  const parts = [`${origin.grade}: ${note}`];
  if (origin.interested) parts.push("halved: it gains from being believed");
  if (weight < own - 1e-12) parts.push(`counts ${fraction(weight / own)}: others of ${origin.bloc} come first`);
  return parts.join("; ");
}

function fraction(value: number): string {
  return value === 0.5 ? "½" : value === 0.25 ? "¼" : `1/${Math.round(1 / value)}`;
}
