import { type Problem, problem } from "../../domain/problem.js";
import { matchQuote, type Quotable, quotable } from "../../methods/text/match-quote.js";
import type { Rule } from "../facts.js";

/** Words that the report quotes from a source and that are not in it. Spaces, quotation marks, dashes and case may differ. */
export const quoteNotFound: Rule = {
  code: "claim/quote-not-found",
  run: ({ manuscript, sources }) => {
    const prepared = new Map<string, Quotable>();
    return (manuscript?.sentences ?? []).flatMap((sentence) =>
      sentence.pieces.flatMap(({ link, at }): Problem[] => {
        if (link?.kind !== "source" || link.quote === null) return [];
        const source = sources.get(link.ref);
        if (!source) return [];
        if (source.text === null)
          return [
            problem(
              "claim/quote-not-found",
              at,
              `${link.ref} has no text to look the quotation up in.`,
              "Link a source that was read, or cite the work.",
            ),
          ];
        const document = prepared.get(link.ref) ?? quotable(source.text);
        prepared.set(link.ref, document);
        if (matchQuote(document, link.quote)) return [];
        return [
          problem(
            "claim/quote-not-found",
            at,
            `${link.ref} does not contain “${short(link.quote)}”.`,
            "Quote its words exactly, or link the source without a quotation.",
          ),
        ];
      }),
    );
  },
};

function short(text: string): string {
  const letters = [...text];
  return letters.length > 80 ? `${letters.slice(0, 77).join("")}…` : text;
}
