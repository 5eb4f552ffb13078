import { cameoOf } from "../../../domain/cameo/cameo.js";
import { spanOf } from "../../../domain/days/period.js";
import type { Row } from "../../../domain/tables.js";
import type { TellingStance } from "../../../domain/vocabulary.js";
import { narrativesApart, type Telling } from "../../../methods/relations/narratives-apart.js";
import { dayNumber } from "../acts/days.js";

type Side = (id: string | null, day?: string | null) => string | undefined;
type TellingRow = Omit<Row<"telling">, "a" | "b" | "event">;
type Told = Telling & { readonly row: TellingRow };

interface Coded {
  readonly codings: readonly Row<"coding">[];
  readonly statements: readonly Row<"statement">[];
  readonly wordings: readonly Row<"wording">[];
  readonly evidence: readonly Row<"claim_evidence">[];
  readonly actCodes: readonly Row<"act_code">[];
  readonly days: ReadonlyMap<string, string | null>;
  readonly side: Side;
}

const stances: Readonly<Record<string, TellingStance>> = {
  asserted: "asserts",
  actual: "asserts",
  historical: "asserts",
  denied: "denies",
  negated: "denies",
  expected: "expects",
  threatened: "expects",
  demanded: "demands",
};

/** The events that two sides of the case tell, by their coded statements and by the evidence of claims, and how their tellings part. */
export function narrativesOf(coded: Coded): { readonly narratives: Row<"narrative">[]; readonly tellings: Row<"telling">[] } {
  const found = narrativesApart([...statementsTold(coded), ...claimsTold(coded)]);
  const rows = found.map(({ a, b, claim, parties, tellings, parting, frames }) => {
    const told = tellings.map(({ row }) => row);
    const days = told.flatMap(({ since, until }) => [since, until]).filter((each) => each !== null);
    const [since, until] = days.length ? [days.toSorted()[0] as string, days.toSorted().at(-1) as string] : [null, null];
    const event = claim ?? `${parties?.join("–")} ${since}`;
    const narrative: Row<"narrative"> = {
      ...{
        a,
        b,
        event,
        of: claim === null ? "happening" : "claim",
        party: parties?.[0] ?? null,
        other: parties?.[1] ?? null,
        since,
        until,
      },
      ...{ parting, rows: told.length, a_rows: told.filter(({ side }) => side === a).length },
      ...{ b_rows: told.filter(({ side }) => side === b).length, frames: JSON.stringify(frames) },
    };
    return { narrative, tellings: told.map((each) => ({ a, b, event, ...each })) };
  });
  return { narratives: rows.map(({ narrative }) => narrative), tellings: rows.flatMap(({ tellings }) => tellings) };
}

function statementsTold({ codings, statements, wordings, actCodes, days, side }: Coded): Told[] {
  const codes = new Map(actCodes.map((each) => [each.word, each.cameo]));
  const sides = new Map(wordings.map((each) => [each.id, each.side]));
  const own = new Map(codings.map((each) => [`${each.file}:${each.line}`, each]));
  const framesAt = framesBy(codings);
  return statements.flatMap((each): Told[] => {
    const stance = stances[each.status];
    const coding = own.get(`${each.file}:${each.line}`);
    if (!each.accepted || !stance) return [];
    const span = spanOf(each.day ?? "") ?? spanOf(days.get(each.source) ?? "");
    const teller = (each.speaker ? side(each.speaker, span?.since) : undefined) ?? (coding && sides.get(coding.id));
    if (!teller) return [];
    const folded = (id: string | null) => side(id, span?.since) ?? null;
    const code = cameoOf(each.cameo ?? codes.get(each.act.trim().toLowerCase()) ?? "");
    const row: TellingRow = {
      ...{ id: each.id, file: each.file, line: each.line, side: teller, stance, actor: folded(each.actor), act: each.act },
      ...{ target: folded(each.target), exact: each.exact, source: each.source, since: span?.since ?? null, until: untilOf(span) },
      frames: JSON.stringify(framesAt(each.source, each.start, each.end)),
    };
    return [toldAs(row, null, code?.root ?? null, code?.goldstein ?? null)];
  });
}

function claimsTold({ codings, evidence, days, side }: Coded): Told[] {
  const framesAt = framesBy(codings);
  return evidence.flatMap((each): Told[] => {
    if (each.aside !== null || each.reach === "none") return [];
    const span = spanOf((each.source && days.get(each.source)) ?? "");
    const teller = side(each.speaker, span?.since);
    if (!teller) return [];
    const frames = each.source !== null && each.start !== null && each.end !== null ? framesAt(each.source, each.start, each.end) : [];
    const row: TellingRow = {
      ...{ id: `${each.claim}/${each.ordinal}`, file: each.file, line: each.line, side: teller, stance: each.stance },
      ...{ actor: null, act: null, target: null, exact: each.exact ?? each.note, source: each.source },
      ...{ since: span?.since ?? null, until: untilOf(span), frames: JSON.stringify(frames) },
    };
    return [toldAs(row, each.claim, null, null)];
  });
}

function toldAs(row: TellingRow, claim: string | null, root: string | null, goldstein: number | null): Told {
  const { side, stance, actor, target, act, since, until } = row;
  const number = (day: string | null) => (day === null ? null : dayNumber(day));
  const frames = JSON.parse(row.frames) as string[];
  return { side, stance, claim, actor, target, act, root, goldstein, first: number(since), last: number(until), frames, row };
}

function untilOf(span: { readonly since: string | null; readonly until: string | null } | undefined): string | null {
  return span?.since ? (span.until ?? span.since) : null;
}

/** Categories coded on words of a source that touch these. */
function framesBy(codings: readonly Row<"coding">[]): (source: string, start: number, end: number) => string[] {
  const bySource = new Map<string, Row<"coding">[]>();
  for (const each of codings)
    if (each.accepted) {
      const list = bySource.get(each.source);
      if (list) list.push(each);
      else bySource.set(each.source, [each]);
    }
  return (source, start, end) =>
    [...new Set((bySource.get(source) ?? []).filter((one) => one.start < end && one.end > start).map(({ category }) => category))].sort();
}
