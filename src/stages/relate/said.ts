import { cameoOf } from "../../domain/cameo.js";
import { spanOf } from "../../domain/period.js";
import type { Row } from "../../domain/tables.js";
import { speechAct } from "../../methods/speech-act.js";
import { middle } from "./days.js";

type Side = (id: string | null) => string | undefined;

/** The acts that lie in statements: who accuses, praises, promises or threatens whom by what is said. */
export function saidActs(
  statements: readonly Row<"statement">[],
  sources: ReadonlyMap<string, string | null>,
  codes: ReadonlyMap<string, Row<"act_code">>,
  side: Side,
  isEnemy: (a: string, b: string) => boolean,
): Row<"act">[] {
  return statements.flatMap((each): Row<"act">[] => {
    const speaker = side(each.speaker);
    const code = codes.get(each.act.trim().toLowerCase());
    if (each.cameo !== null) return each.accepted ? toldAct(each, sources, side) : [];
    const span = spanOf(sources.get(each.source) ?? "") ?? spanOf(each.day ?? "");
    if (!each.accepted || !speaker || !code || !span?.since) return [];
    const target = side(each.target) ?? each.target;
    const found = speechAct({
      speaker,
      actor: side(each.actor) ?? each.actor,
      target,
      status: each.status,
      goldstein: code.goldstein,
      isAgainstTarget: target !== null && isEnemy(speaker, target),
    });
    const word = found && cameoOf(found.cameo);
    if (!found || !word || !side(found.target)) return [];
    const until = span.until ?? span.since;
    const sign = word.quad <= 2 ? 1 : -1;
    return [
      {
        id: `said:${each.id}`,
        made_of: "statement",
        actor: found.actor,
        target: side(found.target) ?? found.target,
        dataset: "statements",
        day: middle(span.since, until),
        since: span.since,
        until,
        cameo: found.cameo,
        kind: "words",
        times: 1,
        goldstein: word.goldstein / 10,
        quad: sign,
        deaths: sign / (1 + Math.log(1001)),
        salience: 1,
        role: word.root === "10" || word.root === "13" ? "pressing" : null,
        violence_only: false,
        cluster: `${span.since} ${each.source}`,
      },
    ];
  });
}

/** The act that an accepted statement with a code of its own tells of: what was done, on the day that it names. */
function toldAct(each: Row<"statement">, sources: ReadonlyMap<string, string | null>, side: Side): Row<"act">[] {
  const [actor, target, word] = [side(each.actor), side(each.target), cameoOf(each.cameo ?? "")];
  const span = spanOf(each.day ?? "") ?? spanOf(sources.get(each.source) ?? "");
  const isTold = each.status === "actual" || each.status === "asserted";
  if (!actor || !target || actor === target || !word || !span?.since || !isTold) return [];
  const until = span.until ?? span.since;
  const sign = word.quad <= 2 ? 1 : -1;
  return [
    {
      id: `said:${each.id}`,
      made_of: "statement",
      actor,
      target,
      dataset: "statements",
      day: middle(span.since, until),
      since: span.since,
      until,
      cameo: word.code,
      kind: word.quad % 2 === 0 ? "deeds" : "words",
      times: 1,
      goldstein: word.goldstein / 10,
      quad: sign,
      deaths: sign / (1 + Math.log(1001)),
      salience: 1,
      role: word.root === "10" || word.root === "13" ? "pressing" : null,
      violence_only: false,
      cluster: `${span.since} ${each.place ?? each.source}`,
    },
  ];
}
