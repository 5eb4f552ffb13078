import { scopes } from "../vocabulary.js";
import { flag, maybe, oneOf, type TableSpec, text, whole } from "./column.js";

export const reconcileTables = {
  reconciled: {
    grain: "two datasets that count deaths on one country, or undirected dyad, in one year",
    key: ["scope", "a", "b", "year", "one", "two"],
    origin: {
      trace: "reconcile/reconciled.trace.sql",
      of: "event",
      adds: {
        rows: "count(*)",
        one: "min(dataset)",
        two: "max(dataset)",
        "one_rows + two_rows": "count(*)",
        "one_best + two_best": "sum(best)",
      },
    },
    columns: {
      /** country, dyad */
      scope: oneOf(scopes),
      /** ISO3, or the first side; the second side, nothing for a country. */
      a: text,
      b: text,
      year: whole,
      /** The datasets, in the order of their names. */
      one: text,
      two: text,
      /** Best estimates of the rows that count, and how many rows those are. */
      one_best: whole,
      two_best: whole,
      one_rows: whole,
      two_rows: whole,
      rows: whole,
      /** Their ranges from low to high meet. */
      overlap: flag,
      /** They differ by more than a tenth of the larger, and by five deaths or more. */
      apart: flag,
      /** What of coverage, kinds, least numbers, definitions and releases tells them apart; null where nothing known does. */
      why: maybe(text),
      /** The first reason: coverage, kinds, least, definition, release. */
      reason: maybe(text),
    },
  },
} as const satisfies Record<string, TableSpec>;
