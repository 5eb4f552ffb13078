import type { CaseFileOf } from "../../case/schema/schema.js";
import { type Place, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import type { Work } from "../../flow/stage.js";

export type Promised = CaseFileOf<"commitments">["commitments"][number];

/** What the support of a piece of evidence says, with what the piece shows. */
export interface Shown {
  readonly shows: "promised" | "kept" | "broken" | "moved" | null;
  readonly aside: string | null;
}

export interface Judged {
  readonly status: Row<"commitment">["status"];
  readonly deadline: string | null;
  readonly late: number | null;
  readonly kept: number;
  readonly broken: number;
}

/**
 * How a promise stands: as a person judged it, or overdue where it is open, its last deadline lies before the end of the case, and no
 * evidence shows that it was kept or broken.
 */
export function judge(each: Promised, evidence: readonly Shown[], end: string): Judged {
  const counted = evidence.filter(({ aside }) => !aside);
  const count = (shows: Shown["shows"]) => counted.filter((one) => one.shows === shows).length;
  const [kept, broken] = [count("kept"), count("broken")];
  const deadline = each.moves.at(-1)?.to ?? each.moved ?? each.due ?? null;
  const done = each.ended ?? (each.status === "kept" ? deadline : null);
  const isOverdue = each.status === "open" && deadline !== null && deadline < end && kept + broken + count(null) === 0;
  return {
    status: isOverdue ? "overdue" : each.status,
    deadline,
    late: each.due && done ? Math.round((Date.parse(done) - Date.parse(each.due)) / 86_400_000) : null,
    kept,
    broken,
  };
}

/** What is wrong with a promise itself: a status that its evidence does not show, days that cannot follow one another. */
export function tellFaults(each: Promised, { kept, broken }: Judged, at: (...path: (string | number)[]) => Place, work: Work): void {
  const { status } = each;
  const shown = kept && broken ? "both that it was kept and that it was broken" : kept ? "that it was kept" : "that it was broken";
  const isAgainst =
    (kept && broken && status !== "contested") || (kept && !broken && status === "broken") || (broken && !kept && status === "kept");
  if (isAgainst)
    work.problem(
      problem(
        "commit/status-differs",
        at("status"),
        `${each.id} is called ${status}, and its evidence shows ${shown}.`,
        kept && broken ? "Call it contested, or look at the evidence again." : "Give it the status that its evidence shows.",
      ),
    );
  if ((status === "kept" || status === "broken") && kept + broken === 0)
    work.problem(
      problem(
        "commit/unsupported",
        at("status"),
        `${each.id} is called ${status}, and no evidence shows it.`,
        `Add evidence with shows: ${status}, or set the status back to open.`,
      ),
    );
  const order: [string, string | undefined, (string | number)[]][] = [
    ["its deadline", each.due, ["due"]],
    ["its new deadline", each.moved, ["moved"]],
    ["the day it ended", each.ended, ["ended"]],
  ];
  for (const [index, { to, on }] of each.moves.entries())
    order.push(["a new deadline", to, ["moves", index, "to"]], ["the day of a new deadline", on, ["moves", index, "on"]]);
  for (const [what, day, path] of order)
    if (each.made && day && day < each.made)
      work.problem(
        problem(
          "commit/out-of-order",
          at(...path),
          `${each.id}: ${what}, ${day}, lies before the promise of ${each.made}.`,
          "Mend the day that is wrong.",
        ),
      );
}
