import { at, day, flag, inFile, maybe, real, type TableSpec, text, whole } from "./column.js";

export const explainTables = {
  series_month: {
    grain: "one series of case.yaml and month",
    key: ["series", "month"],
    origin: inFile,
    columns: { series: text, month: day, value: real, ...at },
  },
  effect: {
    grain: "one series, turning point and window",
    key: ["series", "turning_point", "months"],
    origin: { trace: "explain/effect.trace.sql", of: "series_month" },
    columns: {
      series: text,
      turning_point: text,
      months: whole,
      before_since: day,
      before_until: day,
      after_since: day,
      after_until: day,
      before: real,
      after: real,
      before_monthly: real,
      after_monthly: real,
      /** After over before; null where nothing happened before. */
      ratio: maybe(real),
      rows: whole,
    },
  },

  hypothesis: {
    grain: "one explanation of judgements/hypotheses.yaml",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      says: text,
      /** Rows of evidence inconsistent and consistent with it; weight counts II twice. */
      inconsistent: whole,
      weight: whole,
      consistent: whole,
      /** 1 has least against it; equal where tied. */
      rank: whole,
      tied: flag,
      note: maybe(text),
    },
  },
  consistency: {
    grain: "one piece of evidence held against one hypothesis",
    key: ["evidence", "hypothesis"],
    origin: inFile,
    columns: {
      evidence: text,
      hypothesis: text,
      ...at,
      says: text,
      /** claim, figure, words */
      kind: text,
      ref: maybe(text),
      /** CC, C, N, I, II */
      mark: text,
      /** Spread of the row's marks, 0–4: 0 tells nothing apart. */
      diagnosticity: whole,
      /** The nearest mark that would change which hypotheses lead; null where none would. */
      flips: maybe(text),
      because: maybe(text),
      decided: text,
      day,
    },
  },
} as const satisfies Record<string, TableSpec>;
