import { partings, recognitionFinds, recognitionStances, tellingStances, toldOf } from "../vocabulary.js";
import { at, day, inFile, json, maybe, oneOf, type TableSpec, text, whole } from "./column.js";

export const narrativeTables = {
  recognition: {
    grain: "one coded recognition or refusal of another's standing: who recognises or refuses whom, and who says so",
    key: ["id"],
    origin: inFile,
    columns: {
      /** Id of the statement, the coding or the tie. */
      id: text,
      ...at,
      /** statement, coding, tie */
      found: oneOf(recognitionFinds),
      /** Whose word it is; null where a text or a claim tells it and no side of the case. */
      teller: maybe(text),
      /** Who recognises or refuses, and whom; null where it is not coded. */
      actor: maybe(text),
      target: maybe(text),
      stance: oneOf(recognitionStances),
      /** The act as it is written, else the category. */
      act: text,
      exact: maybe(text),
      source: maybe(text),
      /** Of what is spoken of, else of the document. */
      since: maybe(day),
      until: maybe(day),
      /** What of it is not coded. */
      lacks: maybe(text),
    },
  },
  telling: {
    grain: "one statement, or piece of evidence, in which a side tells of an event that another side tells of too",
    key: ["a", "b", "event", "id"],
    origin: inFile,
    columns: {
      /** The two sides, in order, and the event as in `narrative`. */
      a: text,
      b: text,
      event: text,
      /** Id of the statement, or of the claim and its piece of evidence. */
      id: text,
      ...at,
      side: text,
      stance: oneOf(tellingStances),
      actor: maybe(text),
      act: maybe(text),
      target: maybe(text),
      exact: maybe(text),
      source: maybe(text),
      since: maybe(day),
      until: maybe(day),
      /** JSON list of the categories coded on its words. */
      frames: json,
    },
  },
  narrative: {
    grain: "one event that two sides tell: how their tellings part, and in which frames",
    key: ["a", "b", "event"],
    origin: {
      trace: "relate/wording/narrative.trace.sql",
      of: "telling",
      adds: { rows: "count(*)", a_rows: "sum(case when side = a then 1 else 0 end)", b_rows: "sum(case when side = b then 1 else 0 end)" },
    },
    columns: {
      a: text,
      b: text,
      /** Id of the claim; else the two parties and the first day. */
      event: text,
      /** claim, happening */
      of: oneOf(toldOf),
      /** Whom it is about: the parties of a happening, in order; null of a claim. */
      party: maybe(text),
      other: maybe(text),
      /** First and last day of the tellings; null of a claim whose evidence has no day. */
      since: maybe(day),
      until: maybe(day),
      /** How they part; of several ways the first of the list. */
      parting: oneOf(partings),
      rows: whole,
      a_rows: whole,
      b_rows: whole,
      /** JSON {shared, only_a, only_b}: categories coded on the words of each side. */
      frames: json,
    },
  },
} as const satisfies Record<string, TableSpec>;
