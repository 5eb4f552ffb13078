import type { Row } from "../../domain/tables.js";
import { readAmounts } from "../../methods/claims/read-numbers.js";
import { type Figure, reconcileFigures } from "../../methods/claims/reconcile-figures.js";

type Placed = Figure & { readonly kind: "tally" | "claim"; readonly file: string; readonly line: number; readonly source: string | null };

/** Published totals, and the numbers in what claims quote, side by side where several count the same thing. */
export function comparisonsOf(
  tallies: readonly Row<"tally">[],
  claims: readonly Row<"claim">[],
  supports: readonly Row<"claim_evidence">[],
): Row<"comparison">[] {
  const placed = [...tallies.map(fromTally), ...claims.flatMap((claim) => quotedIn(claim, supports))];
  const byId = new Map(placed.map((each) => [each.id, each]));
  return reconcileFigures(placed).flatMap(({ thing, figures }) =>
    figures.map(({ figure, verdict, because }, ordinal): Row<"comparison"> => {
      const { file, line, kind, source } = byId.get(figure.id) as Placed;
      const { id, counter, value, unit, since, until, place, actor, definition } = figure;
      return {
        thing,
        ordinal,
        file,
        line,
        kind,
        ref: id,
        counter,
        value,
        unit,
        since,
        until,
        place,
        actor,
        definition,
        source,
        verdict,
        because,
      };
    }),
  );
}

function fromTally(row: Row<"tally">): Placed {
  const { id, file, line, counter, measure, unit, value, since, until, place, actor, target, definition, source, reference } = row;
  return {
    kind: "tally",
    id,
    file,
    line,
    counter,
    measure,
    unit,
    value,
    since,
    until,
    place,
    actor,
    target,
    definition,
    source: source ?? reference,
  };
}

/** The number in each quotation behind a claim of quantity; quotations with several are left to the reader, who can tell which is meant. */
function quotedIn(claim: Row<"claim">, supports: readonly Row<"claim_evidence">[]): Placed[] {
  if (claim.kind !== "quantity") return [];
  return supports.flatMap((each): Placed[] => {
    if (each.claim !== claim.id || each.aside || !each.exact || !each.origin) return [];
    const [amount, second] = readAmounts(each.exact);
    if (!amount || second) return [];
    const unit = amount.percent ? "%" : (/^\W{0,2}(\p{L}+)/u.exec(each.exact.slice(amount.end))?.[1] ?? "").toLowerCase();
    const scope = { since: claim.since, until: claim.until, place: null, actor: null, definition: null };
    const { file, line, source, origin } = each;
    return [
      {
        kind: "claim",
        id: `${claim.id}#${each.ordinal + 1}`,
        file,
        line,
        counter: origin,
        measure: claim.says,
        unit,
        value: amount.value,
        source,
        ...scope,
      },
    ];
  });
}
