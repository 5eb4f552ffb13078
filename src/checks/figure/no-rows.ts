import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A figure whose query runs and returns nothing, or a number that is null. */
export const figureWithoutRows: Rule = {
  code: "figure/no-rows",
  run: ({ figures }) =>
    [...figures.values()]
      .filter(
        (each) =>
          each.fault === null && (each.rows.length === 0 || (each.show === "number" && each.rows.flat().every((cell) => cell === null))),
      )
      .map((each) =>
        problem(
          "figure/no-rows",
          each.at,
          `The query of ${each.id} returns ${each.rows.length === 0 ? "no rows" : "nothing but null"}.`,
          "Look at its conditions: dataset, country, days. `amity query` runs it by itself.",
        ),
      ),
};
