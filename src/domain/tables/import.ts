import { asideReasons, coverageBases, dayPrecisions, rowParts } from "../vocabulary.js";
import { at, day, flag, inFile, json, maybe, oneOf, real, score, type TableSpec, text, whole } from "./column.js";

/** Whether a row is one happening, or a sum over as long a time. */
export const grains = ["event", "day", "month", "year", "period"] as const;

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
      grain: oneOf(grains),
      /** First and last day. */
      day,
      last: day,
      /** How exact the day is: day, week, month, year, unknown. */
      precision: maybe(oneOf(dayPrecisions)),
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
      /** The dataset names two sides and does not say who acted: actor and target are side A and side B, in no order. */
      undirected: flag,
      /** Place of the row among those of its dataset that it contains, or that contain it: total, part; null where it stands alone. */
      part: maybe(oneOf(rowParts)),
      /** When or in which order the dataset last changed the row, where it says. */
      revised: maybe(text),
      /** The row and the region of the case: inside, one side, across (in several countries, some of the region), outside; null where neither place nor sides are known. */
      inside: maybe(text),
      /**
       * Why the row is not counted: repeated (the fresher copy is), superseded (by a later release), part (its total is), contained (finer rows
       * of its dataset are), outside (the region), across (its border, with no side at home in it), beyond (the period). Null where it counts: sums add rows of one dataset with null here.
       */
      aside: maybe(oneOf(asideReasons)),
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
      since: day,
      until: day,
      place: maybe(text),
      actor: maybe(text),
      target: maybe(text),
      definition: maybe(text),
      source: maybe(text),
      /** Where in the text of `source` the words stand that it was read off: `START-END HASH`, as a piece of evidence is pointed into a document. */
      passage: maybe(text),
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
      /** A–F, and whom its makers answer to. */
      grade: maybe(text),
      bloc: maybe(text),
      /** Rows of event that count, and how many stand aside for each reason, `{"outside": 120}`. */
      counted: whole,
      aside: json,
      /** Rows outside the region or the period that are not kept in event, because they are too many; they are among those aside. */
      unkept: whole,
    },
  },
  coverage: {
    grain: "one stretch of days that one file of event data covers: outside of it nothing is known, and no row there is no zero",
    key: ["file", "since"],
    origin: inFile,
    columns: {
      ...at,
      dataset: text,
      version: maybe(text),
      grain: oneOf(grains),
      since: day,
      until: day,
      /** release: what the version is known to cover; rows: from the first row to the last; selection: the same, of a file that is named a sample. */
      basis: oneOf(coverageBases),
      /** ISO3 of the countries that have rows, before region and period are looked at, as a list in JSON. */
      places: json,
      /** It covers the world, so that a country without a row has none. */
      worldwide: flag,
      /** Kinds of events in it, as a list in JSON. */
      kinds: json,
      rows: whole,
      /** Counts deaths. */
      deaths: flag,
      /** Fewest deaths that a row of the dataset tells; less than that has no row. Null where there is no such floor. */
      least: maybe(whole),
      /** What the dataset counts, in words. */
      counts: maybe(text),
    },
  },
  rejected: {
    grain: "one row of event data that could not be read",
    key: ["file", "line", "col"],
    origin: inFile,
    columns: { ...at, col: whole, reason: text, raw: text },
  },
} as const satisfies Record<string, TableSpec>;
