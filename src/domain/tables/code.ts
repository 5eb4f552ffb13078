import { statuses } from "../coding/coding.js";
import { proposalDecisions } from "../vocabulary.js";
import { at, flag, inFile, maybe, oneOf, real, type TableSpec, text, whole } from "./column.js";

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
      end: whole,
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
      end: whole,
      page: maybe(whole),
      exact: text,
      speaker: maybe(text),
      actor: maybe(text),
      act: text,
      target: maybe(text),
      /** The first four are people's, the others the machine's. */
      status: oneOf(statuses),
      day: maybe(text),
      place: maybe(text),
      quantity: maybe(text),
      /** CAMEO code of the act, and codes of who acts and on whom (ISO3 and role), where the machine or a person gave them. */
      cameo: maybe(text),
      actor_code: maybe(text),
      target_code: maybe(text),
      /** The rule of the machine. */
      rule: maybe(text),
      /** How likely the machine's reading is right in actor, target, root and status at once, 0 to 1. */
      confidence: maybe(real),
      /** Spans of who acts and on whom: code points, end exclusive; of the predicate where `start` and `end` hold the sentence. */
      actor_start: maybe(whole),
      actor_end: maybe(whole),
      target_start: maybe(whole),
      target_end: maybe(whole),
      predicate_start: maybe(whole),
      predicate_end: maybe(whole),
      /** The statement that is read as the first telling of the same happening; null for the first itself and for people's own. */
      same_as: maybe(text),
      machine: flag,
      accepted: flag,
    },
  },
  machine_reading: {
    grain: "one event that the machine reads, and what a person decided of it",
    key: ["id"],
    origin: inFile,
    columns: {
      /** Of the sentence, the code and the parties: it stays where other parts of the text change. */
      id: text,
      ...at,
      source: text,
      /** Hash of the text, its day and place, and of the actors: the same one, the same readings. */
      made_from: text,
      /** open, accepted, corrected, rejected */
      decision: oneOf(proposalDecisions),
      by: maybe(text),
      cameo: text,
      actor: maybe(text),
      target: maybe(text),
      status: oneOf(statuses),
      /** As the person has it; null where nobody decided or the event was rejected. */
      cameo_by_person: maybe(text),
      actor_by_person: maybe(text),
      target_by_person: maybe(text),
      status_by_person: maybe(oneOf(statuses)),
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
      end: maybe(whole),
    },
  },
} as const satisfies Record<string, TableSpec>;
