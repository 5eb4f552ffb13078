import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A source that appeared before the time that the claim speaks of; it is set aside and does not count. */
export const sourceOlder: Rule = {
  code: "claim/source-older",
  run: ({ supports }) =>
    supports
      .filter((each) => each.aside?.startsWith("it is dated "))
      .map((each) =>
        problem(
          "claim/source-older",
          { file: each.file, line: each.line, column: 1 },
          `${each.claim}: ${each.source ?? each.reference ?? each.origin ?? "a source"} cannot carry this: ${each.aside}.`,
          "Name a later source, mend its date, or let the claim speak of an earlier time.",
        ),
      ),
};
