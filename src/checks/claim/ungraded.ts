import { flagsOf } from "../../domain/claim.js";
import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A claim that nobody can judge for want of a grade: all its origins are F, which adds nothing. */
export const ungraded: Rule = {
  code: "claim/ungraded",
  run: ({ claims, origins }) =>
    claims
      .filter((each) => flagsOf(each.flags).includes("ungraded"))
      .map((each) => {
        const names = [...new Set(origins.filter((one) => one.claim === each.id).map((one) => one.name))];
        return problem(
          "claim/ungraded",
          { file: each.file, line: each.line, column: 1 },
          `${each.id} cannot be judged: ${names.join(", ")} ${names.length === 1 ? "has" : "have"} no grade from A to E, and F adds nothing.`,
          "Grade the source on the page Sources, the speaker in actors.yaml, or the dataset under events in case.yaml.",
        );
      }),
};
