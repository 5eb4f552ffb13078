import { flagsOf } from "../../domain/claim.js";
import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A claim that several origins carry, all of one authority. */
export const singleBloc: Rule = {
  code: "claim/single-bloc",
  run: ({ claims }) =>
    claims
      .filter((each) => flagsOf(each.flags).includes("single-bloc"))
      .map((each) =>
        problem(
          "claim/single-bloc",
          { file: each.file, line: each.line, column: 1 },
          `${each.id} rests on ${each.origins_for} origins that answer to one authority.`,
          "Find somebody of another bloc who is in a position to say so, or say whose word it is where the report uses it.",
        ),
      ),
};
