import { at, inFile, real, type TableSpec, text, whole } from "./column.js";

export const textReuseTables = {
  same_document: {
    grain: "one source that is the document of another source once more: in another format, or with another head line or ending",
    key: ["source"],
    origin: inFile,
    columns: {
      source: text,
      ...at,
      /** The document of origin: the first of its copies by day, then by name. It is none itself. */
      of: text,
      /** Share of the shorter text's words that stand in both, in order; words of the shorter as a share of the longer one's. */
      share: real,
      length: real,
    },
  },
  stock_phrase: {
    grain: "one phrase that stands in many documents which share nothing else",
    key: ["phrase"],
    origin: inFile,
    columns: { phrase: text, source: text, ...at, start: whole, end: whole, documents: whole },
  },
  copy: {
    grain: "one passage that one source has in common with an earlier one",
    key: ["later", "start", "earlier", "earlier_start"],
    origin: inFile,
    columns: {
      later: text,
      earlier: text,
      ...at,
      /** Code points of either text, end exclusive. */
      start: whole,
      end: whole,
      exact: text,
      earlier_start: whole,
      earlier_end: whole,
      earlier_exact: text,
      /** Shingles of three words in both, and their share of the shorter passage. */
      shingles: whole,
      containment: real,
    },
  },
} as const satisfies Record<string, TableSpec>;
