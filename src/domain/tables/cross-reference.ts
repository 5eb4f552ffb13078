import { claimKinds, joinedReaches, linkStates, reaches, stances } from "../claim.js";
import { claimEvidenceKinds, comparedKinds, comparisonVerdicts, linkFinds } from "../vocabulary.js";
import { at, day, flag, inFile, json, maybe, oneOf, real, type TableSpec, text, whole } from "./column.js";

export const crossReferenceTables = {
  claim: {
    grain: "one claim of judgements/claims.yaml",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      says: text,
      speaker: maybe(text),
      /** factual, analytic, attributed, denial, quantity */
      kind: oneOf(claimKinds),
      actors: json,
      since: maybe(text),
      until: maybe(text),
      note: maybe(text),
      /** The tie that it is about, where it is about one: actor, act, target; sign is amity, enmity or none. */
      tie_actor: maybe(text),
      tie_act: maybe(text),
      tie_target: maybe(text),
      tie_sign: maybe(text),
      documents: whole,
      origins_for: whole,
      origins_against: whole,
      /** METHODS and reference/corroboration: conventions, never probabilities. */
      support: real,
      denial: real,
      believed: real,
      refuted: real,
      contested: real,
      unknown: real,
      credibility: whole,
      /** JSON list: single-origin, single-bloc, denied, contested, unread, ungraded. */
      flags: json,
      /** How far what counts reaches; none where nothing counts. */
      reach: oneOf(joinedReaches),
      believed_low: real,
      believed_high: real,
      standing: maybe(text),
      /** How the credibility comes about, in words that can be checked by hand. */
      explained: text,
      /** Confidence by TruthFinder over all claims, 0–1: a cross-check, never the score; null without evidence. */
      truthfinder: maybe(real),
    },
  },
  origin: {
    grain: "one origin of one claim: who was in a position to say so",
    key: ["claim", "id"],
    origin: inFile,
    columns: {
      claim: text,
      id: text,
      ...at,
      name: text,
      stance: oneOf(stances),
      grade: text,
      bloc: maybe(text),
      interested: flag,
      /** As of the claim. */
      reach: oneOf(joinedReaches),
      weight: real,
      reason: text,
      documents: json,
      believed_without: real,
    },
  },
  claim_evidence: {
    grain: "one piece of evidence of one claim",
    key: ["claim", "ordinal"],
    origin: inFile,
    columns: {
      claim: text,
      ordinal: whole,
      ...at,
      stance: oneOf(stances),
      /** away: its document is not fetched yet */
      kind: oneOf(claimEvidenceKinds),
      speaker: maybe(text),
      origin: maybe(text),
      source: maybe(text),
      reference: maybe(text),
      start: maybe(whole),
      end: maybe(whole),
      exact: maybe(text),
      page: maybe(text),
      query: maybe(text),
      rows: maybe(whole),
      note: maybe(text),
      /** read, rows, told, none. */
      reach: oneOf(reaches),
      /** The source through which alone it is known; null for what a note tells for itself. */
      through: maybe(text),
      /** JSON list of [first, last] days: those of the rows, else what the source is said to cover, else its date. */
      covers: json,
      /** Why it does not count, where it is set aside. */
      aside: maybe(text),
    },
  },

  link: {
    grain: "one tie between two pieces of evidence of one claim",
    key: ["claim", "later", "earlier", "kind"],
    origin: inFile,
    columns: {
      claim: text,
      /** Ordinals of claim_evidence. */
      later: whole,
      earlier: whole,
      ...at,
      /** text, numbers, citation, attribution, hand */
      kind: oneOf(linkFinds),
      /** one origin, may depend, apart */
      state: oneOf(linkStates),
      /** Of the words around the two spans. */
      containment: maybe(real),
      shingles: maybe(whole),
      /** The shared words, or those that attribute: code points, end exclusive. */
      later_start: maybe(whole),
      later_end: maybe(whole),
      earlier_start: maybe(whole),
      earlier_end: maybe(whole),
      because: text,
      /** Who decided, where a person did, and when. */
      decided: maybe(text),
      day: maybe(day),
    },
  },
  claim_stance: {
    grain: "where one actor or origin stands on one claim",
    key: ["claim", "actor", "stance"],
    origin: inFile,
    columns: {
      claim: text,
      actor: text,
      ...at,
      name: text,
      stance: oneOf(stances),
      /** Whether actors.yaml names it; else it is an origin. */
      known: flag,
      /** First and last day on which it is heard; null where no source has a date. */
      since: maybe(day),
      until: maybe(day),
      pieces: whole,
    },
  },
  comparison: {
    grain: "one figure of one source, beside those of others on the same thing",
    key: ["thing", "ordinal"],
    origin: inFile,
    columns: {
      thing: text,
      ordinal: whole,
      ...at,
      /** tally, claim */
      kind: oneOf(comparedKinds),
      ref: text,
      counter: text,
      value: real,
      unit: text,
      since: maybe(day),
      until: maybe(day),
      place: maybe(text),
      actor: maybe(text),
      definition: maybe(text),
      source: maybe(text),
      /** alone, agrees, differs; or what sets it apart: period, place, actor, definition */
      verdict: oneOf(comparisonVerdicts),
      because: maybe(text),
    },
  },
} as const satisfies Record<string, TableSpec>;
