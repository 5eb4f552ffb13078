import { promiseFates } from "../vocabulary.js";
import { at, day, flag, inFile, json, maybe, oneOf, real, type TableSpec, text, whole } from "./column.js";

export const projectTables = {
  commitment: {
    grain: "one promise of judgements/commitments.yaml",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      says: text,
      promiser: text,
      promisee: maybe(text),
      agreement: maybe(text),
      made: maybe(day),
      due: maybe(day),
      moved: maybe(day),
      /** The day it was kept or broken, where known. */
      ended: maybe(day),
      /** kept, broken, contested, open, overdue */
      status: oneOf(promiseFates),
      /** Days between the first deadline and the day it was kept, or the last deadline where that day is unknown; negative is early. */
      late: maybe(whole),
      /** Pieces of evidence that it was kept, and that it was broken, counted by what they show. */
      kept: whole,
      broken: whole,
      evidence: json,
      /** Deadlines one after another: to, on, by, because. */
      moves: json,
      note: maybe(text),
    },
  },
  scenario: {
    grain: "one way to balance one unbalanced triad by turning one tie",
    key: ["triad", "turns"],
    origin: {
      trace: "project/scenario.trace.sql",
      of: "triad",
      adds: { triad: "min(a || '–' || b || '–' || c)", 1: "count(*)" },
    },
    columns: { triad: text, turns: text, was: text, becomes: text, says: text },
  },
  repair_set: {
    grain: "one tie of one smallest set of ties whose turning would balance all claimed ties of the case",
    key: ["ordinal", "a", "b"],
    origin: {
      trace: "project/repair-set.trace.sql",
      of: "claim",
      adds: { claims: "count(*)" },
    },
    columns: {
      ordinal: whole,
      a: text,
      b: text,
      was: text,
      becomes: text,
      /** Sets of this size there are; more than are listed where the list was cut off. */
      sets: whole,
      claims: whole,
    },
  },
  game: {
    grain: "one graph model of judgements/scenarios.yaml",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      says: text,
      /** The model whose options and wishes it takes where it says nothing else. */
      parent: maybe(text),
      /** Actors in their order; options: id, actor, says, lasting; wishes by actor: what they are and how they are written. */
      actors: json,
      options: json,
      wishes: json,
      states: whole,
      /** The state of today as Y and N in the order of the options; null where it is not said. */
      now: maybe(text),
      because: maybe(text),
      note: maybe(text),
    },
  },
  game_state: {
    grain: "one state of a graph model",
    key: ["game", "state"],
    origin: inFile,
    columns: {
      game: text,
      /** Y and N in the order of the options. */
      state: text,
      ...at,
      says: text,
      now: flag,
      /** Equilibria: nobody would leave alone. */
      nash: flag,
      gmr: flag,
      smr: flag,
      seq: flag,
      /** Actors that would not leave it, by concept. */
      stable: json,
      /** Coalitions that would leave it together by the Nash concept, each a list of actors. */
      leaves: json,
      /** Height in each actor's ranking, larger is better. */
      payoffs: json,
    },
  },
  game_turn: {
    grain: "one swap of two neighbouring states in one actor's ranking that changes the equilibria",
    key: ["game", "actor", "up", "down"],
    origin: inFile,
    columns: { game: text, actor: text, up: text, down: text, ...at, gained: json, lost: json },
  },
  game_wish: {
    grain: "one wish of one actor in a graph model, and what happens to the equilibria when it is turned round",
    key: ["game", "actor", "ordinal"],
    origin: inFile,
    columns: { game: text, actor: text, ordinal: whole, ...at, wish: text, turned: text, gained: json, lost: json },
  },
  game_need: {
    grain: "what one actor would have to prefer for one state to hold by the Nash concept",
    key: ["game", "state", "actor"],
    origin: inFile,
    columns: { game: text, state: text, actor: text, ...at, passed: json },
  },
  forecast: {
    grain: "one scenario of counts of judgements/scenarios.yaml",
    key: ["id"],
    origin: {
      trace: "project/forecast.trace.sql",
      of: "series_month",
      adds: { rows: "count(*)", since: "min(month)", until: "max(month)" },
    },
    columns: {
      id: text,
      file: text,
      line: whole,
      says: text,
      series: text,
      parent: maybe(text),
      /** Months that the model was fitted on. */
      since: day,
      until: day,
      months: whole,
      /** assumption */
      multiplier: real,
      spread: real,
      because: maybe(text),
      /** data: columns of the model with their estimates; model: family and dispersion. */
      model: json,
      draws: whole,
      /** Quantiles of the sum of all months, and what was counted where the months have passed. */
      low: real,
      median: real,
      high: real,
      counted: maybe(real),
      /** Of the months that have passed: mean CRPS, that of the last year repeated, share of months within the middle 80 %, Brier score of “more than in the same month a year before”. */
      scored: whole,
      crps: maybe(real),
      crps_naive: maybe(real),
      within: maybe(real),
      brier: maybe(real),
      rows: whole,
    },
  },
  forecast_month: {
    grain: "one month ahead of one scenario of counts",
    key: ["forecast", "month"],
    origin: {
      trace: "project/forecast-month.trace.sql",
      of: "series_month",
      adds: { rows: "count(*)" },
    },
    columns: {
      forecast: text,
      month: day,
      mean: real,
      q025: real,
      q10: real,
      q25: real,
      median: real,
      q75: real,
      q90: real,
      q975: real,
      counted: maybe(real),
      crps: maybe(real),
      /** Chance of more than in the same month a year before the forecast began, as drawn. */
      more: maybe(real),
      rows: whole,
    },
  },
} as const satisfies Record<string, TableSpec>;
