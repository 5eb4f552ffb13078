import { retractionNatures } from "../bibliography/retraction.js";
import { sourceKinds } from "../source.js";
import { actorKinds } from "../world/actor-kinds.js";
import { at, day, flag, inFile, json, maybe, oneOf, type TableSpec, text, whole } from "./column.js";

export const gatherTables = {
  source: {
    grain: "one document or dataset of the case",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      sha256: text,
      bytes: whole,
      kind: oneOf(sourceKinds),
      /** What its reader calls it; `away` where remote.yaml names it and nobody fetched it yet. */
      format: text,
      title: text,
      /** JSON list of names. */
      authors: json,
      publisher: maybe(text),
      bloc: maybe(text),
      day: maybe(text),
      language: maybe(text),
      url: maybe(text),
      /** A–F; who graded it and why. */
      grade: maybe(text),
      grade_reason: maybe(text),
      /** The bibliography entry for it; of a note, of the work that it is about. */
      reference: maybe(text),
      /** The source through which alone its words are known. */
      through: maybe(text),
      /** The time that it speaks of, where somebody says so. */
      covers: maybe(text),
      /** JSON object of what else is known of it, by name. */
      attributes: json,
      /** JSON list of the columns a machine filled and nobody accepted yet. */
      proposed: json,
      note: maybe(text),
    },
  },
  grade: {
    grain: "one grade that somebody gave a source, from a day on; the one before any dated one has no day",
    key: ["source", "since"],
    origin: inFile,
    columns: { source: text, ...at, since: maybe(day), grade: text, because: maybe(text) },
  },
  interest: {
    grain: "one actor of whom another actor's word counts half",
    key: ["actor", "about"],
    origin: inFile,
    columns: { actor: text, about: text, ...at, because: text },
  },
  reference: {
    grain: "one entry of a bibliography",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      type: text,
      /** JSON list of {family, given, particle?, literal?}. */
      authors: json,
      year: maybe(whole),
      day: maybe(text),
      title: text,
      container: maybe(text),
      publisher: maybe(text),
      volume: maybe(text),
      issue: maybe(text),
      pages: maybe(text),
      doi: maybe(text),
      url: maybe(text),
      abstract: maybe(text),
      /** JSON list of keywords and tags. */
      keywords: json,
      /** The source of the case that it describes. */
      source: maybe(text),
      /** What the case's list of retractions says became of it, and on which day. */
      became: maybe(oneOf(retractionNatures)),
      became_on: maybe(text),
      apa: text,
      /** The whole work as CSL-JSON has it. */
      csl: json,
    },
  },
  actor: {
    grain: "one actor of actors.yaml",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      name: text,
      short: text,
      kind: oneOf(actorKinds),
      /** ISO3 of its home, where it has one. */
      country: maybe(text),
      bloc: maybe(text),
      /** A–F, of its word. */
      grade: maybe(text),
      outside: flag,
      note: maybe(text),
    },
  },
  alias: {
    grain: "one name of one actor, with the days on which it is meant",
    key: ["name", "actor", "since"],
    origin: inFile,
    columns: { name: text, actor: text, since: maybe(day), until: maybe(day), ...at },
  },
  role: {
    grain: "one role of one actor in one span of days",
    key: ["actor", "role", "since"],
    origin: inFile,
    columns: { actor: text, role: text, state: maybe(text), since: maybe(day), until: maybe(day), ...at },
  },
  trait: {
    grain: "one identity trait of one actor",
    key: ["actor", "trait", "value"],
    origin: inFile,
    columns: { actor: text, trait: text, value: text, ...at },
  },
  category: {
    grain: "one category of the codebook",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      parent: maybe(text),
      name: text,
      definition: text,
      include: maybe(text),
      exclude: maybe(text),
      example: maybe(text),
      slot: maybe(text),
      /** JSON list of words and phrases, `*` at the end for any ending. */
      terms: json,
      /** JSON list of words, or of {quote, source?, not?, because?}. */
      examples: json,
      /** #3D4FA3 */
      colour: maybe(text),
      /** What is typed to code with it. */
      key: maybe(text),
      /** JSON list of the ids that it bore before, and of categories merged into it. */
      was: json,
    },
  },
  turning_point: {
    grain: "one turning point that the case fixed beforehand",
    key: ["id"],
    origin: inFile,
    columns: { id: text, ...at, name: text, day },
  },
} as const satisfies Record<string, TableSpec>;
