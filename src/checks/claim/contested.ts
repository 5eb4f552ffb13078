import { flagsOf } from "../../domain/claim.js";
import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A claim that is asserted and denied with weight: a quarter or more of it is contested. */
export const contested: Rule = {
  code: "claim/contested",
  run: ({ claims }) =>
    claims
      .filter((each) => flagsOf(each.flags).includes("contested"))
      .map((each) =>
        problem(
          "claim/contested",
          { file: each.file, line: each.line, column: 1 },
          `${each.id} is asserted by ${count(each.origins_for)} and denied by ${count(each.origins_against)}, and neither side outweighs the other.`,
          "Tell both sides where the report uses it, or find evidence that one of them cannot answer.",
        ),
      ),
};

function count(origins: number): string {
  return origins === 1 ? "one origin" : `${origins} origins`;
}
