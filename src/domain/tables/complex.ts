import { flag, maybe, real, type TableSpec, text, whole } from "./column.js";

export const complexTables = {
  interdependence: {
    grain: "one undirected dyad, year and dataset",
    key: ["a", "b", "year", "dataset"],
    origin: { trace: "complex/interdependence.trace.sql", of: "event" },
    columns: {
      a: text,
      b: text,
      year: whole,
      dataset: text,
      rows: whole,
      events: whole,
      /** Deaths; null where the dataset counts none. */
      best: maybe(whole),
      /** Mutual share of the year's security concerns, 0–1: ½(w/s_a + w/s_b), w deaths, or events where none are counted. */
      share: real,
    },
  },
  triad: {
    grain: "three actors with signed ties among all of them",
    key: ["a", "b", "c"],
    origin: { trace: "complex/triad.trace.sql", of: "claim" },
    columns: { a: text, b: text, c: text, ab: text, bc: text, ac: text, balanced: flag, claims: whole },
  },
} as const satisfies Record<string, TableSpec>;
