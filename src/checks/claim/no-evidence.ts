import { flagsOf } from "../../domain/claim.js";
import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A claim without a passage, rows or a reference that assert or deny it; works that nobody read are told by claim/unread. */
export const claimWithoutEvidence: Rule = {
  code: "claim/no-evidence",
  run: ({ claims, supports }) => {
    const supported = new Set(supports.filter((each) => each.stance !== "silent" && each.aside === null).map((each) => each.claim));
    return claims
      .filter((each) => !supported.has(each.id) && !flagsOf(each.flags).includes("unread"))
      .map((each) => {
        const aside = supports.filter((one) => one.claim === each.id).length;
        return problem(
          "claim/no-evidence",
          { file: each.file, line: each.line, column: 1 },
          aside > 0
            ? `Nothing that counts supports or denies ${each.id}: ${aside} set aside or silent.`
            : `Nothing supports or denies ${each.id}.`,
          "Add evidence: a source with a quote, a reference with a page, or rows.",
        );
      });
  },
};
