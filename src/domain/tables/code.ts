import { at, flag, inFile, maybe, type TableSpec, text, whole } from "./column.js";

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
} as const satisfies Record<string, TableSpec>;
