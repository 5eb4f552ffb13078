import { type Problem, problem } from "../../domain/problem.js";
import type { FigureFact, Rule } from "../facts.js";

/** What each drawing needs of its rows. */
const needs: Readonly<Record<FigureFact["show"], readonly string[]>> = {
  number: [],
  series: ["x", "value"],
  bars: ["label", "value"],
  map: ["country", "value"],
  network: ["actor", "target", "sign"],
  table: [],
  compare: ["source", "value"],
  intervals: ["label", "value"],
  fan: ["x", "median"],
  matrix: ["evidence", "hypothesis", "mark"],
};

/** A figure whose query is refused, fails, or lacks a column of its drawing. */
export const badQuery: Rule = {
  code: "figure/bad-query",
  run: ({ figures }) =>
    [...figures.values()].flatMap((each): Problem[] => {
      if (each.fault !== null)
        return [
          problem(
            "figure/bad-query",
            each.at,
            `The query of ${each.id} cannot run. ${each.fault}`,
            "Mend its sql; it may be one select over the tables of the case.",
          ),
        ];
      const missing = needs[each.show].filter((column) => !each.columns.includes(column));
      if (missing.length > 0)
        return [
          problem(
            "figure/bad-query",
            each.at,
            `${each.id} is shown as ${each.show} and has no column ${missing.join(", ")}.`,
            `Name the columns in its sql: ${needs[each.show].join(", ")}.`,
          ),
        ];
      if (each.show === "number" && each.total > 1)
        return [
          problem(
            "figure/bad-query",
            each.at,
            `${each.id} is a number and its query returns ${each.total} rows.`,
            "Return one row, or show it as a table.",
          ),
        ];
      return [];
    }),
};
