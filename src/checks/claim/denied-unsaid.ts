import { flagsOf } from "../../domain/claim.js";
import { type Problem, problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** Words that attribute, doubt or deny (docs/checks/claim-denied-unsaid.md lists them). */
const attribution =
  /\b(?:den(?:y|ies|ied|ying|ials?)|rejects?|rejected|disputes?|disputed|contests?|contested|refutes?|refuted|contradicts?|contradicted|says?|said|saying|claims?|claimed|claiming|alleges?|alleged|allegedly|accus(?:e|es|ed|ing|ations?)|asserts?|asserted|argues?|argued|maintains?|maintained|insists?|insisted|reports?|reported|reportedly|according to|blames?|blamed|charges? that|on (?:its|his|her|their) word|unproven|unconfirmed|whether|not)\b/iu;

/** A sentence on a claim that somebody denies, without a word that says so or names who asserts it. */
export const deniedUnsaid: Rule = {
  code: "claim/denied-unsaid",
  run: ({ manuscript, claims, supports }) => {
    const denied = new Map(claims.filter((each) => flagsOf(each.flags).includes("denied")).map((each) => [each.id, each]));
    return (manuscript?.sentences ?? []).flatMap((sentence): Problem[] => {
      if (attribution.test(sentence.text)) return [];
      const seen = new Set<string>();
      return sentence.pieces.flatMap(({ link, at }): Problem[] => {
        const claim = link?.kind === "claim" ? denied.get(link.ref) : undefined;
        if (!claim || seen.has(claim.id)) return [];
        seen.add(claim.id);
        const by = [
          ...new Set(
            supports.filter((each) => each.claim === claim.id && each.stance === "denies").map((each) => each.speaker ?? each.origin ?? ""),
          ),
        ].filter(Boolean);
        const says =
          by.length > 0
            ? `${claim.id} is denied by ${by.join(", ")}; the sentence does not say so.`
            : `${claim.id} is denied; the sentence does not say so.`;
        return [problem("claim/denied-unsaid", at, says, "Say who asserts it, or that it is denied.")];
      });
    });
  },
};
