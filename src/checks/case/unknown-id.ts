import { type Problem, problem } from "../../domain/problem.js";
import { nearestNames } from "../../methods/text/nearest-names.js";
import type { Facts, Rule } from "../facts.js";

/** A figure, claim or source that the report links to and nothing in the case bears. */
export const unknownId: Rule = {
  code: "case/unknown-id",
  run: (facts) => {
    if (!facts.manuscript) return [];
    const names = namesOf(facts);
    const links = facts.manuscript.sentences.flatMap((sentence) =>
      sentence.pieces.flatMap(({ link, at }) => (link && link.kind !== "citation" ? [{ kind: link.kind, ref: link.ref, at }] : [])),
    );
    const drawings = facts.manuscript.drawings.map((each) => ({ kind: "figure" as const, ref: each.figure, at: each.at }));
    return [...links, ...drawings].flatMap(({ kind, ref, at }): Problem[] => {
      if (names[kind].has(ref)) return [];
      const near = nearestNames(ref, [...names[kind]]);
      const mend = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `Add ${ref} to ${homes[kind]}, or take the link out.`;
      return [problem("case/unknown-id", at, `There is no ${kind} ${ref} in the case.`, mend)];
    });
  },
};

const homes = { figure: "judgements/figures.yaml", claim: "judgements/claims.yaml", source: "sources/" } as const;

function namesOf(facts: Facts): Record<"figure" | "claim" | "source", ReadonlySet<string>> {
  return {
    figure: new Set(facts.figures.keys()),
    claim: new Set(facts.claims.map((each) => each.id)),
    source: new Set(facts.sources.keys()),
  };
}
