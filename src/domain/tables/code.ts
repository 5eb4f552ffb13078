import { at, flag, inFile, maybe, real, type TableSpec, text, whole } from "./column.js";

export const codeTables = {
  coding: {
    grain: "one span coded with one category by one coder",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      coder: text,
      source: text,
      start: whole,
      stop: whole,
      page: maybe(whole),
      exact: text,
      category: text,
      memo: maybe(text),
      machine: flag,
      accepted: flag,
    },
  },
  statement: {
    grain: "who says what of whom, at one span of one source",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      coder: text,
      source: text,
      start: whole,
      stop: whole,
      page: maybe(whole),
      exact: text,
      speaker: maybe(text),
      actor: maybe(text),
      act: text,
      target: maybe(text),
      /** asserted, denied, demanded, expected */
      status: text,
      day: maybe(text),
      place: maybe(text),
      quantity: maybe(text),
      machine: flag,
      accepted: flag,
    },
  },
  placement: {
    grain: "one coding whose source changed since it was made, and where its words were found",
    key: ["coder", "coding"],
    origin: inFile,
    columns: {
      coding: text,
      coder: text,
      ...at,
      source: text,
      /** diff, quote, fuzzy; lost where a person has to decide */
      how: text,
      because: maybe(text),
      /** Likeness of words and context, 0–1. */
      score: real,
      /** The words as they were, and as they were found. */
      exact: text,
      found: maybe(text),
      start: maybe(whole),
      stop: maybe(whole),
    },
  },
} as const satisfies Record<string, TableSpec>;
