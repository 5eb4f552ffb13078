import { flagsOf } from "../../domain/claim.js";
import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A claim that all its documents have from one origin. */
export const singleSource: Rule = {
  code: "claim/single-source",
  run: ({ claims }) =>
    claims
      .filter((each) => flagsOf(each.flags).includes("single-origin"))
      .map((each) =>
        problem(
          "claim/single-source",
          { file: each.file, line: each.line, column: 1 },
          each.documents > 1 ? `${each.id} rests on one origin, told by ${each.documents} documents.` : `${each.id} rests on one origin.`,
          "Find somebody else in a position to say so, or name the one who does where the report uses it.",
        ),
      ),
};
