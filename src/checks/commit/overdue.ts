import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A promise whose deadline lies within the period of the case and that is still open, without evidence that it was kept or broken. */
export const overdue: Rule = {
  code: "commit/overdue",
  run: ({ commitments, period }) =>
    commitments
      .filter((each) => (each.status === "open" || each.status === "overdue") && telling(each.evidence) === 0)
      .flatMap((each) => {
        const due = each.moved ?? each.due;
        if (due === null || due >= period.to) return [];
        return [
          problem(
            "commit/overdue",
            { file: each.file, line: each.line, column: 1 },
            `${each.id} was due on ${due}, and nothing says whether it was kept.`,
            "Add evidence and its status, kept, broken or contested, or the day it was moved to.",
          ),
        ];
      }),
};

/** Pieces that show that it was kept or broken; one that does not say what it shows may. */
function telling(json: string): number {
  const list = JSON.parse(json) as unknown;
  if (!Array.isArray(list)) return 0;
  return list.filter(({ shows = null, aside = null }) => !aside && (shows === null || shows === "kept" || shows === "broken")).length;
}
