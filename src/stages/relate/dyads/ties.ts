import type { CaseFile } from "../../../case/case.js";
import type { Row } from "../../../domain/tables.js";
import { type Span, unitedSpans } from "../../../methods/text/covered-days.js";

type Claim = Pick<
  Row<"claim">,
  "id" | "file" | "line" | "tie_actor" | "tie_act" | "tie_target" | "tie_sign" | "credibility" | "flags" | "since" | "until"
>;

type Piece = Pick<Row<"claim_evidence">, "claim" | "stance" | "aside" | "covers">;

/**
 * Standing ties that actors.yaml and claims state, with their days; without days, with those that the sources of their claims cover. A claim
 * without days is set aside where actors.yaml dates the pair.
 */
export function tiesOf(
  caseFile: CaseFile,
  claims: readonly Claim[],
  pieces: readonly Piece[],
  ended: ReadonlyMap<string, string> = new Map(),
): Row<"tie">[] {
  const covered = (ids: readonly string[]): string =>
    JSON.stringify(
      unitedSpans(
        pieces
          .filter((each) => each.stance === "asserts" && each.aside === null && ids.includes(each.claim))
          .flatMap(({ covers }) => JSON.parse(covers) as Span[]),
      ),
    );
  const byId = new Map(claims.map((each) => [each.id, each]));
  const rows: Row<"tie">[] = [];
  const dated = new Set<string>();
  for (const [index, { id, ties }] of caseFile.says.actors.actors.entries())
    for (const [n, tie] of ties.entries()) {
      if (tie.to === id) continue;
      const { file, line } = caseFile.at("actors", "actors", index, "ties", n);
      const found = tie.claims.flatMap((each) => byId.get(each) ?? []);
      dated.add(pairOf(id, tie.to));
      rows.push({
        id: `${id}:${tie.to}:${n + 1}`,
        file,
        line,
        actor: id,
        target: tie.to,
        act: null,
        sign: tie.sign,
        since: tie.since ?? null,
        until: tie.until ?? null,
        covers: tie.since || tie.until ? "[]" : covered(tie.claims),
        kind: "actors",
        credibility: found.length ? Math.min(...found.map((one) => one.credibility)) : null,
        denied: found.length > 0 && found.every(isDenied),
        claims: JSON.stringify(tie.claims),
        because: tie.because,
      });
    }
  for (const each of claims) {
    const { tie_actor: actor, tie_target: target, tie_sign: sign } = each;
    if (!actor || !target || actor === target || (sign !== "amity" && sign !== "enmity")) continue;
    if (!each.since && !each.until && dated.has(pairOf(actor, target))) continue;
    rows.push({
      id: each.id,
      file: each.file,
      line: each.line,
      actor,
      target,
      act: each.tie_act,
      sign,
      since: each.since,
      until: each.until,
      covers: each.since || each.until ? "[]" : covered([each.id]),
      kind: "claim",
      credibility: each.credibility,
      denied: isDenied(each),
      claims: JSON.stringify([each.id]),
      because: null,
    });
  }
  return rows.map((row) => untilTheEnd(row, ended)).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** No tie outlives a side: it ends on the last day of the one that goes first. */
function untilTheEnd(row: Row<"tie">, ended: ReadonlyMap<string, string>): Row<"tie"> {
  const last = [row.actor, row.target].flatMap((each) => ended.get(each) ?? []).sort()[0];
  if (last === undefined) return row;
  if (!row.since && !row.until) {
    const covers = (JSON.parse(row.covers) as Span[]).flatMap(([from, to]): Span[] => (from > last ? [] : [[from, earlier(to, last)]]));
    return { ...row, covers: JSON.stringify(covers) };
  }
  return { ...row, until: row.until ? earlier(row.until, last) : last };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a}–${b}` : `${b}–${a}`;
}

/** A denial is one, whether or not anybody graded it. */
function isDenied({ flags }: Pick<Claim, "flags">): boolean {
  return flags.includes('"denied"');
}

/**
 * Ties that hold in a slice: they cover at least half of it, or lie wholly in it. One that nobody gave days holds where a source of it
 * covers a day of the slice, and nowhere else.
 */
export function heldIn(ties: readonly Row<"tie">[], slice: Pick<Row<"slice">, "since" | "until">): Row<"tie">[] {
  return ties.filter(({ since, until, covers }) => {
    if (!since && !until) return (JSON.parse(covers) as Span[]).some(([first, last]) => first <= slice.until && last >= slice.since);
    const from = since && since > slice.since ? since : slice.since;
    const to = until && until < slice.until ? until : slice.until;
    if (from > to) return false;
    const isInside = since !== null && until !== null && since >= slice.since && until <= slice.until;
    return isInside || 2 * (days(from, to) + 1) >= days(slice.since, slice.until) + 1;
  });
}

function days(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
