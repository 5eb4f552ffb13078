import type { CaseFileOf } from "../../case/schema/schema.js";
import { type JoinedReach, reachOf } from "../../domain/claim.js";
import type { Row } from "../../domain/tables.js";
import { type Grade, type Origin, weightOf } from "../../methods/claims/corroboration.js";
import type { Evidence, Shelf } from "./evidence.js";

type Claim = CaseFileOf<"claims">["claims"][number];
type Support = Row<"claim_evidence">;
type Link = Row<"link">;

export interface Folded {
  readonly origin: Origin;
  readonly name: string;
  readonly reach: JoinedReach;
  readonly documents: readonly string[];
  readonly note: string;
  /** Why it is half where actors.yaml says so. */
  readonly interest: string | undefined;
  /** Why each further piece is no origin of its own. */
  readonly folded: readonly string[];
}

/** Actors whose word on another counts half, with the reason. */
export type Interests = ReadonlyMap<string, readonly { readonly about: string; readonly because: string }[]>;

/**
 * Evidence of one stance and one origin counts once, with the grade of its root: the earliest piece that has it from no other of the group.
 * One origin are those that name the same, and those that a link ties; two that a person keeps apart never come together.
 */
export function foldOrigins(claim: Claim, found: readonly Support[], links: readonly Link[], shelf: Shelf, interests: Interests): Folded[] {
  const ids = new Set<string>();
  return groupsOf(found, links).map((group): Folded => {
    const root = rootOf(group, links, (each) => dayOf(each, claim, shelf));
    const evidence = claim.evidence[root.ordinal] as Evidence;
    const name = root.origin as string;
    const id = ids.has(name) ? `${name} (${root.stance})` : name;
    ids.add(id);
    const isSource = name === root.source || name === root.reference;
    const bloc =
      evidence.bloc ??
      shelf.actors.get(name)?.bloc ??
      shelf.sources.get(isSource && root.source ? root.source : name)?.bloc ??
      shelf.datasets.get(name)?.bloc ??
      undefined;
    const { grade, note } = gradeOf(evidence, root, name, shelf);
    const said = group.map((each) => claim.evidence[each.ordinal]?.interested);
    const gains = said.includes(false) ? undefined : interestOf(name, root.speaker, claim, interests);
    return {
      origin: {
        id,
        grade,
        polarity: root.stance as Origin["polarity"],
        interested: said.includes(true) || gains !== undefined,
        isTold: group.every((each) => each.reach === "told"),
        ...(bloc ? { bloc } : {}),
      },
      reach: reachOf(group.map((each) => each.reach)),
      name: shelf.actors.get(name)?.name ?? shelf.sources.get(name)?.title ?? name,
      documents: [...new Set(group.flatMap((each) => each.source ?? each.reference ?? each.query ?? []))],
      note,
      interest: said.includes(true) ? undefined : gains,
      folded: foldedBecause(group, root, links),
    };
  });
}

/** Pieces of one origin, in the order of their first. */
function groupsOf(found: readonly Support[], links: readonly Link[]): Support[][] {
  const counted = found.filter((each) => !each.aside && each.stance !== "silent" && each.origin);
  const apart = links.filter((each) => each.state === "apart" && each.kind === "hand");
  let groups: Support[][] = [];
  const unite = (a: Support[], b: Support[]) => {
    if (a === b || a[0]?.stance !== b[0]?.stance) return;
    const kept = apart.some(
      ({ later, earlier }) =>
        holds(a, later) !== holds(a, earlier) && holds(b, later) !== holds(b, earlier) && (holds(a, later) || holds(b, later)),
    );
    if (kept) return;
    a.push(...b);
    groups = groups.filter((each) => each !== b);
  };
  for (const each of counted) {
    const own = [each];
    groups.push(own);
    const same = groups.find(
      (group) => group !== own && group[0]?.stance === each.stance && group.some((one) => one.origin === each.origin),
    );
    if (same) unite(same, own);
  }
  for (const each of links) {
    if (each.state !== "one origin") continue;
    const [a, b] = [groups.find((group) => holds(group, each.earlier)), groups.find((group) => holds(group, each.later))];
    if (a && b) unite(groups.indexOf(a) < groups.indexOf(b) ? a : b, groups.indexOf(a) < groups.indexOf(b) ? b : a);
  }
  return groups;
}

function holds(group: readonly Support[], ordinal: number): boolean {
  return group.some((each) => each.ordinal === ordinal);
}

function rootOf(group: readonly Support[], links: readonly Link[], day: (each: Support) => string): Support {
  const told = new Set(
    links.flatMap((each) =>
      each.state === "one origin" &&
      each.kind !== "text" &&
      each.kind !== "numbers" &&
      !each.because.startsWith("both ") &&
      holds(group, each.earlier)
        ? [each.later]
        : [],
    ),
  );
  const first = group.filter((each) => !told.has(each.ordinal));
  const [root] = [...(first.length ? first : group)].sort((a, b) => order(day(a), day(b)) || a.ordinal - b.ordinal) as [Support];
  return root;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function foldedBecause(group: readonly Support[], root: Support, links: readonly Link[]): string[] {
  return links
    .filter((each) => each.state === "one origin" && holds(group, each.later) && holds(group, each.earlier))
    .map((each) => {
      const piece = group.find(({ ordinal }) => ordinal === (each.later === root.ordinal ? each.earlier : each.later)) as Support;
      return `${piece.source ?? piece.reference ?? piece.origin} is no origin of its own: ${each.because}${each.decided ? ` (${each.decided}, ${each.day})` : ""}`;
    });
}

function interestOf(name: string, speaker: string | null, claim: Claim, interests: Interests): string | undefined {
  const named = new Set([...claim.actors, ...(claim.tie ? [claim.tie.actor, claim.tie.target] : [])]);
  for (const who of [name, speaker]) {
    const gain = who ? interests.get(who)?.find(({ about }) => named.has(about)) : undefined;
    if (gain) return gain.because;
  }
  return undefined;
}

/** The grade of an origin: by hand, else of the source, dataset or speaker; what is told by another source is never graded above that. */
function gradeOf(evidence: Evidence, root: Support, name: string, shelf: Shelf): { grade: Grade; note: string } {
  const teller = root.through ? (shelf.sources.get(root.through)?.grade ?? "F") : undefined;
  if (evidence.grade) {
    if (!teller || worse(evidence.grade, teller) === evidence.grade) return { grade: evidence.grade, note: "graded by hand" };
    return { grade: teller as Grade, note: `graded ${evidence.grade} by hand, and known only through one of grade ${teller}` };
  }
  if (teller) return { grade: teller as Grade, note: "the grade of the source that tells it" };
  const source = root.source ? shelf.sources.get(root.source)?.grade : undefined;
  const speaker = shelf.actors.get(name)?.grade;
  const isSpeaker = name === root.speaker || shelf.actors.has(name);
  if (isSpeaker && speaker && source)
    return { grade: worse(speaker, source), note: `the speaker is graded ${speaker}, the source ${source}: the worse counts` };
  if (isSpeaker && speaker) return { grade: speaker as Grade, note: "the grade of the speaker" };
  const isSource = root.source === name || root.reference === name;
  const own = shelf.sources.get(name)?.grade ?? (isSource || isSpeaker ? source : undefined);
  if (own) return { grade: own as Grade, note: "the grade of the source" };
  const datasets = name.split(", ").map((each) => shelf.datasets.get(each)?.grade);
  if (root.kind === "rows" && datasets.every((each) => each))
    return { grade: datasets.reduce((a, b) => worse(a as string, b as string)) as Grade, note: "the grade of the dataset" };
  return { grade: "F", note: "nobody graded it, so it adds nothing" };
}

/** F, which cannot be judged, counts for less than E. */
function worse(a: string, b: string): Grade {
  return (a > b ? a : b) as Grade;
}

/** The day of a piece of evidence; `9999` where nobody says. */
export function dayOf(support: Support, claim: Claim, shelf: Shelf): string {
  return claim.evidence[support.ordinal]?.day ?? (support.source ? shelf.sources.get(support.source)?.day : undefined) ?? "9999";
}

/** Why an origin weighs what it weighs, in words that can be checked by hand. */
export function reasonOf(
  { origin, note, interest, folded }: Pick<Folded, "origin" | "note" | "interest" | "folded">,
  weight: number,
): string {
  const own = weightOf(origin);
  const parts = [`${origin.grade}: ${note}`];
  if (origin.interested) parts.push(interest ? `halved: ${interest}` : "halved: it gains from being believed");
  if (own > 0 && weight < own - 1e-12) parts.push(`counts ${fraction(weight / own)}: others of ${origin.bloc} come first`);
  return [...parts, ...folded].join("; ");
}

function fraction(value: number): string {
  return value === 0.5 ? "½" : value === 0.25 ? "¼" : `1/${Math.round(1 / value)}`;
}
