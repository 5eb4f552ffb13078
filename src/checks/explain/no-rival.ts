import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

const causal =
  /\b(?:caus(?:e|es|ed|ing)\b|because of\b|due to\b|led to\b|leads to\b|as a result of\b|result(?:s|ed)? (?:in|from)\b|brought about\b|responsible for\b|made\b.{0,60}\b(?:rise|fall|grow|worse|tangled)\b)/iu;

/** A claim of cause that the report states, and no explanation of judgements/hypotheses.yaml states it beside a rival. */
export const noRival: Rule = {
  code: "explain/no-rival",
  run: ({ claims, manuscript, hypotheses }) => {
    const told = new Set(
      (manuscript?.sentences ?? []).flatMap(({ pieces }) => pieces.flatMap(({ link }) => (link?.kind === "claim" ? [link.ref] : []))),
    );
    const stated = new Set(hypotheses.length > 1 ? hypotheses.map((each) => each.claim) : []);
    return claims
      .filter(({ id, says, kind }) => kind === "analytic" && causal.test(says) && told.has(id) && !stated.has(id))
      .map(({ id, file, line }) =>
        problem(
          "explain/no-rival",
          { file, line, column: 1 },
          `${id} says what caused what, and no rival explanation is held against it.`,
          `Add an explanation with claim: ${id} to judgements/hypotheses.yaml, and a rival beside it.`,
        ),
      );
  },
};
