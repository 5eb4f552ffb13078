import { flagsOf } from "../../domain/claim.js";
import { type Problem, problem } from "../../domain/problem.js";
import { certaintyIn } from "../../methods/claims/certainty-words.js";
import { credibilityWords } from "../../methods/claims/corroboration.js";
import type { Rule } from "../facts.js";

const enough = { certain: 2, likely: 3 } as const;

/** Words of certainty in a sentence on a claim whose credibility does not carry them. */
export const wording: Rule = {
  code: "claim/wording",
  run: ({ manuscript, claims, certainty }) => {
    const byId = new Map(claims.map((each) => [each.id, each]));
    return (manuscript?.sentences ?? []).flatMap((sentence): Problem[] => {
      const [word] = certaintyIn(sentence.text, certainty);
      if (!word) return [];
      const linked = [...new Set(sentence.pieces.flatMap(({ link }) => (link?.kind === "claim" ? [link.ref] : [])))];
      return linked.flatMap((id): Problem[] => {
        const claim = byId.get(id);
        if (!claim) return [];
        const isContested = flagsOf(claim.flags).includes("contested");
        if (claim.credibility <= enough[word.level] && !isContested) return [];
        const says = `“${word.words}” is surer than ${id}: ${isContested ? "contested" : credibilityWords[claim.credibility]} (${claim.credibility}).`;
        return [problem("claim/wording", sentence.spot(word.start, word.end), says, "Say who says so, or how sure it is.")];
      });
    });
  },
};
