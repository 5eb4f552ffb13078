import { actSigns } from "../vocabulary.js";
import { at, inFile, maybe, oneOf, real, type TableSpec, text, whole } from "./column.js";

export const rateTables = {
  document_slice: {
    grain: "one document: the year, quarter or month of the case's period that its day lies in",
    key: ["source"],
    origin: inFile,
    columns: {
      source: text,
      ...at,
      day: maybe(text),
      /** Null for `reason`: undated, several slices, outside the period; copy, of a document that is there twice. */
      slice: maybe(text),
      reason: maybe(text),
    },
  },
  dyad_rate: {
    grain: "one undirected dyad, slice and sign: acts that the slice's documents tell of it, by documents read",
    key: ["a", "b", "slice", "sign"],
    origin: {
      trace: "relate/rates/dyad-rate.trace.sql",
      of: "act",
      adds: { rows: "count(*)", telling: "count(distinct source)" },
    },
    columns: {
      a: text,
      b: text,
      /** A year, quarter or month: that of the document, not of what it tells. */
      slice: text,
      sign: oneOf(actSigns),
      /** Acts read; documents that tell one of them, of all documents dated in the slice. 0 acts are a count of zero. */
      rows: whole,
      telling: whole,
      documents: whole,
      /** Acts per hundred documents with 95 % interval; null where no document is dated in the slice. */
      rate: maybe(real),
      low: maybe(real),
      high: maybe(real),
      /** Acts that the model expects: documents × what is usual of the dyad × what is general in the slice; null for `reason`. */
      expected: maybe(real),
      /** Acts over those expected, with 95 % interval: above 1 more is told of the dyad than reading and the time account for. */
      relative: maybe(real),
      relative_low: maybe(real),
      relative_high: maybe(real),
      reason: maybe(text),
    },
  },
  usual_rate: {
    grain: "one undirected dyad and sign: its acts by documents read, over all slices with documents",
    key: ["a", "b", "sign"],
    origin: {
      trace: "relate/rates/usual-rate.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: {
      a: text,
      b: text,
      sign: oneOf(actSigns),
      rows: whole,
      documents: whole,
      /** Acts per hundred documents with 95 % interval: the model's where there is one, else acts by documents. */
      rate: maybe(real),
      low: maybe(real),
      high: maybe(real),
      /** Times the average dyad of the model (geometric mean), what is general in each slice taken out; null for `reason`. */
      relative: maybe(real),
      relative_low: maybe(real),
      relative_high: maybe(real),
      /** Of the model of this sign: variance μ + μ²/θ, null for Poisson or without a model; of documents: variance over mean, from 1. */
      theta: maybe(real),
      spread: real,
      reason: maybe(text),
    },
  },
  slice_rate: {
    grain: "one slice and sign: acts of all dyads by documents read, what is general in the slice",
    key: ["slice", "sign"],
    origin: {
      trace: "relate/rates/slice-rate.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: {
      slice: text,
      sign: oneOf(actSigns),
      rows: whole,
      documents: whole,
      /** Acts per hundred documents with 95 % interval: the model's where it holds every dyad; null where no document is dated in it. */
      rate: maybe(real),
      low: maybe(real),
      high: maybe(real),
      reason: maybe(text),
    },
  },
} as const satisfies Record<string, TableSpec>;
