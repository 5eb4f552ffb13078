import { type Problem, problem } from "../../domain/problem.js";
import { literal } from "../../domain/writing/sql.js";
import type { AgreementFact, FigureFact, Rule } from "../facts.js";
import { figureLinks } from "../figure/differs.js";

/** A code on which coders agree less than the case asks; and every figure, with the sentences that use it, that counts codings with it. */
export const lowAgreement: Rule = {
  code: "code/low-agreement",
  run: ({ agreements, figures, manuscript }) => {
    const low = agreements.filter((each) => each.alpha !== null && each.alpha < each.least);
    const found = low.map((each) =>
      problem(
        "code/low-agreement",
        { file: each.file, line: each.line, column: 1 },
        `${listed(each.coders)} agree on ${each.name} to α ${(each.alpha as number).toFixed(2)}; the case asks for ${each.least}.`,
        "Sharpen its rules and code again, or decide the differences on the page Agreement and count what the consensus coder holds.",
      ),
    );
    for (const figure of figures.values()) {
      const weak = agreements.filter((each) => (each.alpha === null || each.alpha < each.least) && restsOn(figure, each.category));
      if (!weak.length) continue;
      const spots = (manuscript?.sentences ?? []).flatMap((sentence) =>
        figureLinks(sentence)
          .filter((each) => each.ref === figure.id)
          .map((each) => sentence.spot(each.from, each.to)),
      );
      for (const at of spots.length ? spots : [figure.at]) found.push(gated(figure, weak, at));
    }
    return found;
  },
};

/** Counts codings with the category, of several coders: what the consensus coder holds was decided. */
function restsOn({ reads, query }: FigureFact, category: string): boolean {
  return reads.includes("coding") && query.includes(literal(category)) && !query.includes("'consensus'");
}

function gated(figure: FigureFact, weak: readonly AgreementFact[], at: Problem["at"][number]): Problem {
  const says = weak.map(({ name, alpha, because, least }) =>
    alpha === null ? `${name} (α is not defined: ${because})` : `${name} (α ${alpha.toFixed(2)}, below ${least})`,
  );
  return problem(
    "code/low-agreement",
    at,
    `${figure.id} counts codings on which coders do not agree enough: ${says.join(", ")}.`,
    "Count what the consensus coder holds (coder = 'consensus'), or say how far the coders agree.",
  );
}

function listed(names: readonly string[]): string {
  return names.length < 3 ? names.join(" and ") : `${names.length} coders`;
}
