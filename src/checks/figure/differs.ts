import { type Problem, problem } from "../../domain/problem.js";
import type { WrittenSentence } from "../../domain/report/manuscript.js";
import { agrees, readAmounts, readNumbers, type WrittenNumber } from "../../methods/claims/read-numbers.js";
import type { FigureFact, Rule } from "../facts.js";

/** A number of the report, linked to a figure, that no value of the figure's rows rounds to. */
export const figureDiffers: Rule = {
  code: "figure/differs",
  run: ({ manuscript, figures, rounding }) =>
    (manuscript?.sentences ?? []).flatMap((sentence) =>
      figureLinks(sentence).flatMap(({ ref, from, to }): Problem[] => {
        const figure = figures.get(ref);
        if (!figure || figure.fault !== null) return [];
        const values = figure.rows.flat().filter((cell) => typeof cell === "number");
        if (values.length === 0) return [];
        return linkedNumbers(sentence.text, from, to)
          .filter((written) => !values.some((value) => agrees(value, written, figure.unit, rounding)))
          .map((written) =>
            problem(
              "figure/differs",
              sentence.spot(written.start, written.end),
              `The report says ${written.raw.trim()}; ${ref} gives ${given(figure, values)}.`,
              "Write what the rows give, or mend the query.",
            ),
          );
      }),
    ),
};

/** The stretches of a sentence that are linked to a figure; neighbours with one link count as one. */
export function figureLinks(sentence: WrittenSentence) {
  const links: { ref: string; from: number; to: number }[] = [];
  for (const { link, from, text } of sentence.pieces) {
    if (link?.kind !== "figure") continue;
    const last = links.at(-1);
    if (last && last.ref === link.ref && last.to === from) links[links.length - 1] = { ...last, to: from + text.length };
    else links.push({ ref: link.ref, from, to: from + text.length });
  }
  return links;
}

/** Numbers that start within a stretch: amounts, else years and the like, else words such as “six”. */
function linkedNumbers(text: string, from: number, to: number): WrittenNumber[] {
  const within = (all: readonly WrittenNumber[]) => all.filter((each) => each.end > from && each.start < to);
  const amounts = within(readAmounts(text));
  if (amounts.length > 0) return amounts;
  const numbers = within(readNumbers(text));
  if (numbers.length > 0) return numbers;
  const alone = text.slice(from, to).trim().toLowerCase() === "one";
  return within(readNumbers(text, { words: true })).filter((each) => alone || each.value !== 1);
}

function given(figure: FigureFact, values: readonly number[]): string {
  const shown = [...new Set(values)].slice(0, 4).map((each) => shortest(each, figure.digits));
  const more = new Set(values).size - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more values` : ""}${figure.unit ? ` (${figure.unit})` : ""}`;
}

function shortest(value: number, digits: number | null): string {
  if (Number.isInteger(value)) return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  return digits === null ? String(Number(value.toPrecision(6))) : value.toFixed(Math.min(6, digits + 2));
}
