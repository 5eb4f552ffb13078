import { at, day, inFile, json, maybe, type TableSpec, text } from "./column.js";

export const projectTables = {
  commitment: {
    grain: "one promise of judgements/commitments.yaml",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      says: text,
      promiser: text,
      promisee: maybe(text),
      agreement: maybe(text),
      made: maybe(day),
      due: maybe(day),
      moved: maybe(day),
      /** kept, broken, contested, open, overdue */
      status: text,
      evidence: json,
      note: maybe(text),
    },
  },
  scenario: {
    grain: "one way to balance one unbalanced triad by turning one tie",
    key: ["triad", "turns"],
    origin: { trace: "project/scenario.trace.sql", of: "triad" },
    columns: { triad: text, turns: text, was: text, becomes: text, says: text },
  },
} as const satisfies Record<string, TableSpec>;
