import { problem } from "../../domain/problem.js";
import type { WrittenSentence } from "../../domain/report/manuscript.js";
import { readAmounts } from "../../methods/claims/read-numbers.js";
import type { Facts, Rule } from "../facts.js";

/** Amounts of the report that stand in no link, in a sentence that cites no work; years, days, ordinals and section numbers are no amounts. */
export const numberWithoutEvidence: Rule = {
  code: "figure/no-evidence",
  run: (facts) =>
    (facts.manuscript?.sentences ?? []).flatMap((sentence) => {
      if (sentence.pieces.some((each) => each.link?.kind === "citation")) return [];
      const told = new Set(readAmounts(said(sentence, facts)).map((each) => each.value));
      return readAmounts(masked(sentence))
        .filter((each) => !told.has(each.value))
        .map((each) =>
          problem(
            "figure/no-evidence",
            sentence.spot(each.start, each.end),
            `Nothing in the case makes ${each.raw.trim()}.`,
            `Link it to a figure, [${each.raw.trim()}](figure:…), to a source, or cite the work.`,
          ),
        );
    }),
};

/** The sentence with spaces for what stands in links or code, of the same length. */
function masked(sentence: WrittenSentence): string {
  const units = sentence.text.split("");
  for (const { from, text, link, href, marks } of sentence.pieces)
    if (link || href || marks.includes("code")) units.fill("\u0001", from, from + text.length);
  return units.join("");
}

/** What the evidence of the sentence says in its own words: “36 months” of a figure need not be linked again. */
function said(sentence: WrittenSentence, { figures, claims }: Facts): string {
  return sentence.pieces
    .map(({ link }) => {
      if (link?.kind === "figure") return `${figures.get(link.ref)?.says ?? ""}; ${figures.get(link.ref)?.subtitle ?? ""}`;
      if (link?.kind === "claim") return claims.find((each) => each.id === link.ref)?.says ?? "";
      return link?.kind === "source" ? (link.quote ?? "") : "";
    })
    .join("; ");
}
