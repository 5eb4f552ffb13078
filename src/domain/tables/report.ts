import { standings } from "../provenance.js";
import { figureShapes } from "../vocabulary.js";
import { at, flag, inFile, json, maybe, oneOf, real, type TableSpec, text, whole } from "./column.js";

export const reportTables = {
  figure: {
    grain: "one named query of judgements/figures.yaml and what it gave",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      says: text,
      show: oneOf(figureShapes),
      unit: maybe(text),
      query: text,
      value: maybe(text),
      number: maybe(real),
      rows: whole,
      standing: oneOf(standings),
      /** Hash of the query and of the tables that it read. */
      made_from: text,
      /** {columns, rows, total, reads, behind} as JSON; rows are the first 5,000, behind has the rows that the query reads. */
      answer: json,
    },
  },
  drawing: {
    grain: "one drawing of report.md, and the page that holds them",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      figure: text,
      /** Hash of what it was drawn from. */
      made_from: text,
      /** The figure as HTML with its SVG; of the page its hash. */
      markup: text,
    },
  },
  sentence: {
    grain: "one sentence of report.md",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      col: whole,
      start: whole,
      end: whole,
      section: text,
      ordinal: whole,
      text,
      /** Null where the sentence is bare. */
      standing: maybe(oneOf(standings)),
      bare: flag,
    },
  },
  sentence_evidence: {
    grain: "one thing that one sentence of the report rests on",
    key: ["sentence", "ordinal"],
    origin: inFile,
    columns: {
      sentence: text,
      ordinal: whole,
      ...at,
      /** figure, claim, reference, passage */
      kind: text,
      ref: text,
      words: text,
      start: whole,
      end: whole,
    },
  },
} as const satisfies Record<string, TableSpec>;
