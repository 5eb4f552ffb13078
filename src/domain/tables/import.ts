import { at, day, inFile, maybe, real, score, type TableSpec, text, whole } from "./column.js";

export const importTables = {
  event: {
    grain: "one row of one event dataset; grain tells whether it is one event or a published sum",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      dataset: text,
      version: maybe(text),
      /** event, day, month, year, period */
      grain: text,
      /** First and last day. */
      day,
      last: day,
      /** How exact the day is: day, week, month, year, unknown. */
      precision: maybe(text),
      /** Ids of actors.yaml where the name is known there on that day, else the dataset's name. Directed. */
      actor: maybe(text),
      target: maybe(text),
      actor_name: maybe(text),
      target_name: maybe(text),
      cameo: maybe(text),
      root: maybe(text),
      quad: maybe(whole),
      /** −10 to 10. */
      goldstein: maybe(score),
      /** The dataset's own name for what happened. */
      type: maybe(text),
      title: maybe(text),
      /** Deaths. */
      low: maybe(whole),
      best: maybe(whole),
      high: maybe(whole),
      /** Happenings the row stands for. */
      events: maybe(whole),
      place: maybe(text),
      admin1: maybe(text),
      admin2: maybe(text),
      /** ISO3. */
      country: maybe(text),
      latitude: maybe(real),
      longitude: maybe(real),
      /** Reports behind it, where the dataset counts them. */
      reports: maybe(whole),
      url: maybe(text),
      source: maybe(text),
      reference: maybe(text),
      /** Comma-joined codes of what is odd about the row. */
      flags: maybe(text),
      note: maybe(text),
    },
  },
  tally: {
    grain: "one published total: who counted what, where, when",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      counter: text,
      measure: text,
      value: real,
      low: maybe(real),
      high: maybe(real),
      unit: text,
      start: day,
      stop: day,
      place: maybe(text),
      actor: maybe(text),
      target: maybe(text),
      definition: maybe(text),
      source: maybe(text),
      reference: maybe(text),
      url: maybe(text),
      note: maybe(text),
    },
  },
  dataset: {
    grain: "one file of event data",
    key: ["file"],
    origin: inFile,
    columns: {
      ...at,
      dataset: text,
      version: maybe(text),
      format: text,
      sha256: text,
      rows: whole,
      good: whole,
      flagged: whole,
      bad: whole,
      since: maybe(day),
      until: maybe(day),
      licence: maybe(text),
      citation: maybe(text),
    },
  },
  rejected: {
    grain: "one row of event data that could not be read",
    key: ["file", "line", "col"],
    origin: inFile,
    columns: { ...at, col: whole, reason: text, raw: text },
  },
} as const satisfies Record<string, TableSpec>;
