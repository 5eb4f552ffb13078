import { type Cameo, cameoOf } from "../../../domain/cameo/cameo.js";
import { spanOf } from "../../../domain/days/period.js";
import type { Row } from "../../../domain/tables.js";
import { speechAct } from "../../../methods/relations/speech-act.js";
import { middle } from "./days.js";

type Side = (id: string | null, day?: string | null) => string | undefined;
type Statement = Row<"statement">;

export interface Hearing {
  /** Day of each source. */
  readonly days: ReadonlyMap<string, string | null>;
  /** Codes of wordings, by the codebook. */
  readonly codes: ReadonlyMap<string, Row<"act_code">>;
  readonly side: Side;
  /** Last days of the actors that are no more: no act is made of them later. */
  readonly ended?: ReadonlyMap<string, string>;
  readonly isEnemy: (a: string, b: string) => boolean;
  /** Whether what the machine read and nobody accepted yet counts too. */
  readonly proposed: boolean;
}

/**
 * The acts that lie in statements. What a text tells as done is an act of its actor; what somebody says, or asks, or denies is an act of
 * the speaker: to accuse, to praise, to demand, to promise, to threaten, to deny.
 */
export function saidActs(statements: readonly Statement[], hearing: Hearing): Row<"act">[] {
  return statements.flatMap((each) => {
    const counts = each.accepted || (hearing.proposed && each.machine && each.same_as === null);
    const code = cameoOf(each.cameo ?? hearing.codes.get(each.act.trim().toLowerCase())?.cameo ?? "");
    if (!counts || !code) return [];
    const acts = each.status === "actual" ? done(each, code, hearing) : said(each, code, hearing);
    return acts.filter(({ actor, target, since }) => [actor, target].every((one) => since <= (hearing.ended?.get(one) ?? since)));
  });
}

function done(each: Statement, code: Cameo, { days, side }: Hearing): Row<"act">[] {
  const span = spanOf(each.day ?? "") ?? spanOf(days.get(each.source) ?? "");
  const actor = side(each.actor, span?.since);
  const target = side(each.target, span?.since);
  return actor && target && actor !== target && span?.since ? [actOf(each, actor, target, code, span.since, span.until ?? span.since)] : [];
}

function said(each: Statement, code: Cameo, { days, side, isEnemy }: Hearing): Row<"act">[] {
  const span = spanOf(days.get(each.source) ?? "") ?? spanOf(each.day ?? "");
  const on = span?.since;
  const speaker = side(each.speaker, on);
  if (!speaker || !on) return [];
  const target = side(each.target, on) ?? each.target;
  const found = speechAct({
    speaker,
    actor: side(each.actor, on) ?? each.actor,
    target,
    status: each.status,
    goldstein: code.goldstein,
    isAgainstTarget: target !== null && isEnemy(speaker, target),
  });
  const word = found && cameoOf(found.cameo);
  const heard = found && side(found.target, on);
  return word && heard ? [actOf(each, found.actor, heard, word, on, span.until ?? on)] : [];
}

function actOf(each: Statement, actor: string, target: string, code: Cameo, since: string, until: string): Row<"act"> {
  const sign = code.quad <= 2 ? 1 : -1;
  return {
    id: `said:${each.id}`,
    made_of: "statement",
    source: each.source,
    actor,
    target,
    dataset: each.accepted ? "statements" : "statements proposed",
    day: middle(since, until),
    since,
    until,
    cameo: code.code,
    kind: code.quad % 2 ? "words" : "deeds",
    times: 1,
    goldstein: code.goldstein / 10,
    quad: sign,
    deaths: sign / (1 + Math.log(1001)),
    salience: 1,
    role: code.root === "10" || code.root === "13" ? "pressing" : null,
    violence_only: false,
    undirected: false,
    cluster: `${since} ${each.place ?? each.source}`,
  };
}
