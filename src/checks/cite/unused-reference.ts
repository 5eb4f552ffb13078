import { problem } from "../../domain/problem.js";
import { citedIn } from "../../domain/report/manuscript.js";
import type { Rule } from "../facts.js";

/** A bibliography entry that neither the report nor a judgement nor a row of data cites. */
export const unusedReference: Rule = {
  code: "cite/unused-reference",
  run: ({ manuscript, references, referencesUsed }) => {
    if (!manuscript) return [];
    const cited = new Set(manuscript.sentences.flatMap((each) => citedIn(each.pieces).map((item) => item.key)));
    return references
      .filter((each) => !cited.has(each.id) && !referencesUsed.has(each.id))
      .map((each) =>
        problem(
          "cite/unused-reference",
          { file: each.file, line: each.line, column: 1 },
          `Nothing cites ${each.id}.`,
          `Cite it as @${each.id} where the report rests on it, or take the entry out.`,
        ),
      );
  },
};
