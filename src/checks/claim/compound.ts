import { problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import type { Rule } from "../facts.js";

/** A claim that one source asserts in one half and denies in the other, in the words of the same speaker. */
export const compound: Rule = {
  code: "claim/compound",
  run: ({ claims, supports }) =>
    claims.flatMap((each) => {
      const counted = supports.filter((one) => one.claim === each.id && one.aside === null && one.stance !== "silent");
      const both = counted.find(
        (one) => one.stance === "asserts" && counted.some((other) => other.stance === "denies" && isOneVoice(one, other)),
      );
      if (!both) return [];
      const who = both.speaker ?? both.source ?? both.reference ?? both.origin;
      return [
        problem(
          "claim/compound",
          { file: each.file, line: each.line, column: 1 },
          `${who} both asserts and denies ${each.id}, so that it holds two claims in one.`,
          "Split it: one claim for what is asserted, one for what is denied.",
        ),
      ];
    }),
};

/** The same document or origin, in the words of the same speaker where somebody speaks. */
function isOneVoice(a: Row<"claim_evidence">, b: Row<"claim_evidence">): boolean {
  if (a.speaker !== b.speaker) return false;
  const documents = [a.source ?? a.reference, b.source ?? b.reference];
  return (documents[0] !== null && documents[0] === documents[1]) || (a.origin !== null && a.origin === b.origin && a.through === null);
}
