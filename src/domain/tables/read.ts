import { at, inFile, json, maybe, type TableSpec, text, whole } from "./column.js";

export const readTables = {
  document: {
    grain: "the normalised text of one source",
    key: ["source"],
    origin: inFile,
    columns: {
      source: text,
      ...at,
      sha256: text,
      pages: maybe(whole),
      words: whole,
      text,
      /** JSON list of [start, page or null, offset in the original]: the map back, in code points. */
      segments: json,
      /** What the file itself says of its title, authors, day, language (JSON). */
      metadata: json,
    },
  },
  passage: {
    grain: "one paragraph or sentence of one source",
    key: ["source", "start", "kind"],
    origin: inFile,
    columns: {
      source: text,
      ...at,
      kind: text,
      ordinal: whole,
      /** Ordinal of the paragraph that a sentence stands in. */
      paragraph: whole,
      /** Code points of the normalised text, end exclusive. */
      start: whole,
      end: whole,
      page: maybe(whole),
      exact: text,
    },
  },
} as const satisfies Record<string, TableSpec>;
