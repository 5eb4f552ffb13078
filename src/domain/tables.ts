/**
 * Every table there is: its grain, its columns, and where its rows come from.
 * A table without an origin does not compile, so that nothing untraceable can be written.
 */

type Kind = "varchar" | "bigint" | "double" | "date" | "boolean" | "decimal(18,3)";
interface Column<T> {
  readonly type: Kind;
  readonly optional: boolean;
  /** Carries the TypeScript type only. */
  readonly row?: T;
}
const column = <T>(type: Kind): Column<T> => ({ type, optional: false });
/** A column that may be missing: `null` in rows. */
const maybe = <T>(inner: Column<T>): Column<T | null> => ({ type: inner.type, optional: true });

const text = column<string>("varchar");
const whole = column<number>("bigint");
const real = column<number>("double");
/** Summable without a last-digit quarrel about the order of rows. */
const score = column<number>("decimal(18,3)");
/** ISO day, `2021-08-15`. */
const day = column<string>("date");
const flag = column<boolean>("boolean");
/** JSON in text. */
const json = column<string>("varchar");

/** A row stands in a file of the case (columns `file`, `line`), or SQL beside its stage returns the rows behind one key. */
type Origin = { readonly file: true } | { readonly trace: string; readonly of: string };

interface TableSpec {
  /** One row per what. */
  readonly grain: string;
  readonly key: readonly string[];
  readonly origin: Origin;
  readonly columns: Readonly<Record<string, Column<unknown>>>;
}

const inFile = { file: true } as const;
const at = { file: text, line: whole };

export const tables = {
  // gather
  source: {
    grain: "one document or dataset of the case",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      sha256: text,
      bytes: whole,
      /** news, journal, policy, report, government, think tank, dataset, note */
      kind: text,
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
      /** The bibliography entry for it. */
      reference: maybe(text),
      /** JSON list of the columns a machine filled and nobody accepted yet. */
      proposed: json,
      note: maybe(text),
    },
  },
  grade: {
    grain: "one grade that somebody gave a source, from a day on",
    key: ["source", "since"],
    origin: inFile,
    columns: { source: text, ...at, since: day, grade: text, because: text },
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
      /** The source of the case that it describes. */
      source: maybe(text),
      apa: text,
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
      /** state, group, organisation, person, population */
      kind: text,
      /** ISO3 of its home, where it has one. */
      country: maybe(text),
      bloc: maybe(text),
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
    },
  },
  turning_point: {
    grain: "one turning point that the case fixed beforehand",
    key: ["id"],
    origin: inFile,
    columns: { id: text, ...at, name: text, day },
  },

  // read
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
      stop: whole,
      page: maybe(whole),
      exact: text,
    },
  },

  // import
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

  // code
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
      stop: whole,
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
      stop: whole,
      page: maybe(whole),
      exact: text,
      speaker: maybe(text),
      actor: maybe(text),
      act: text,
      target: maybe(text),
      /** asserted, denied, demanded, expected */
      status: text,
      day: maybe(text),
      place: maybe(text),
      quantity: maybe(text),
      machine: flag,
      accepted: flag,
    },
  },

  // trace
  stock: {
    grain: "one phrase that stands in many documents which share nothing else",
    key: ["phrase"],
    origin: inFile,
    columns: { phrase: text, source: text, ...at, start: whole, stop: whole, documents: whole },
  },
  copy: {
    grain: "one passage that one source has in common with an earlier one",
    key: ["later", "start", "earlier", "earlier_start"],
    origin: inFile,
    columns: {
      later: text,
      earlier: text,
      ...at,
      /** Code points of either text, end exclusive. */
      start: whole,
      stop: whole,
      exact: text,
      earlier_start: whole,
      earlier_stop: whole,
      earlier_exact: text,
      /** Shingles of three words in both, and their share of the shorter passage. */
      shingles: whole,
      containment: real,
    },
  },

  // cross-reference
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
      kind: text,
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
      /** JSON list: single-origin, single-bloc, denied, contested. */
      flags: json,
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
      stance: text,
      grade: text,
      bloc: maybe(text),
      interested: flag,
      weight: real,
      reason: text,
      documents: json,
      believed_without: real,
    },
  },
  support: {
    grain: "one piece of evidence of one claim",
    key: ["claim", "ordinal"],
    origin: inFile,
    columns: {
      claim: text,
      ordinal: whole,
      ...at,
      /** asserts, denies, silent */
      stance: text,
      /** passage, rows, reference */
      kind: text,
      speaker: maybe(text),
      origin: maybe(text),
      source: maybe(text),
      reference: maybe(text),
      start: maybe(whole),
      stop: maybe(whole),
      exact: maybe(text),
      page: maybe(text),
      query: maybe(text),
      rows: maybe(whole),
      note: maybe(text),
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
      /** Ordinals of support. */
      later: whole,
      earlier: whole,
      ...at,
      /** text, citation, attribution, hand */
      kind: text,
      /** one origin, may depend, apart */
      state: text,
      /** Of the words around the two spans. */
      containment: maybe(real),
      shingles: maybe(whole),
      /** The shared words, or those that attribute: code points, end exclusive. */
      later_start: maybe(whole),
      later_stop: maybe(whole),
      earlier_start: maybe(whole),
      earlier_stop: maybe(whole),
      because: text,
      /** Who decided, where a person did, and when. */
      decided: maybe(text),
      day: maybe(day),
    },
  },
  voice: {
    grain: "where one actor or origin stands on one claim",
    key: ["claim", "actor", "stance"],
    origin: inFile,
    columns: {
      claim: text,
      actor: text,
      ...at,
      name: text,
      /** asserts, denies, silent */
      stance: text,
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
      kind: text,
      ref: text,
      counter: text,
      value: real,
      unit: text,
      start: maybe(day),
      stop: maybe(day),
      place: maybe(text),
      actor: maybe(text),
      definition: maybe(text),
      source: maybe(text),
      /** alone, agrees, differs; or what sets it apart: period, place, actor, definition */
      verdict: text,
      because: maybe(text),
    },
  },

  // relate
  dyad_month: {
    grain: "one directed dyad, month and dataset",
    key: ["actor", "target", "month", "dataset"],
    origin: { trace: "relate/dyad-month.trace.sql", of: "event" },
    columns: {
      actor: text,
      target: text,
      /** First day of the month. */
      month: day,
      dataset: text,
      /** Rows of event behind it, and the happenings that they stand for. */
      rows: whole,
      events: whole,
      /** Deaths; null where the dataset counts none. */
      low: maybe(whole),
      best: maybe(whole),
      high: maybe(whole),
      /** Sum and count of Goldstein values; null where no event has one. */
      goldstein: maybe(score),
      scored: whole,
      /** Role of each side on the first day of the month with an event: state, government, group… */
      actor_role: maybe(text),
      target_role: maybe(text),
    },
  },

  // complex
  interdependence: {
    grain: "one undirected dyad, year and dataset",
    key: ["a", "b", "year", "dataset"],
    origin: { trace: "complex/interdependence.trace.sql", of: "event" },
    columns: {
      a: text,
      b: text,
      year: whole,
      dataset: text,
      rows: whole,
      events: whole,
      /** Deaths; null where the dataset counts none. */
      best: maybe(whole),
      /** Mutual share of the year's security concerns, 0–1: ½(w/s_a + w/s_b), w deaths, or events where none are counted. */
      share: real,
    },
  },
  triad: {
    grain: "three actors with signed ties among all of them",
    key: ["a", "b", "c"],
    origin: { trace: "complex/triad.trace.sql", of: "claim" },
    columns: { a: text, b: text, c: text, ab: text, bc: text, ac: text, balanced: flag, claims: whole },
  },

  // explain
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

  // project
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
      /** kept, broken, contested, open, overdue */
      status: text,
      evidence: json,
      note: maybe(text),
    },
  },
  scenario: {
    grain: "one way to balance one unbalanced triad by turning one tie",
    key: ["triad", "turns"],
    origin: { trace: "project/scenario.trace.sql", of: "triad" },
    columns: { triad: text, turns: text, was: text, becomes: text, says: text },
  },

  // report
  figure: {
    grain: "one named query of judgements/figures.yaml and what it gave",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      says: text,
      show: text,
      unit: maybe(text),
      query: text,
      value: maybe(text),
      number: maybe(real),
      rows: whole,
      standing: text,
      /** Hash of the query and of the tables that it read. */
      made_from: text,
      /** {columns, rows, total, reads, behind} as JSON; rows are the first 5,000, behind has the rows that the query reads. */
      answer: json,
    },
  },
  drawing: {
    grain: "one drawing of report.md, and the page that holds them",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      figure: text,
      /** Hash of what it was drawn from. */
      made_from: text,
      /** The figure as HTML with its SVG; of the page its hash. */
      markup: text,
    },
  },
  finding: {
    grain: "one sentence of report.md",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ...at,
      col: whole,
      start: whole,
      stop: whole,
      section: text,
      ordinal: whole,
      text,
      /** Null where the sentence is bare. */
      standing: maybe(text),
      bare: flag,
    },
  },
  evidence: {
    grain: "one thing that one sentence of the report rests on",
    key: ["finding", "ordinal"],
    origin: inFile,
    columns: {
      finding: text,
      ordinal: whole,
      ...at,
      /** figure, claim, reference, passage */
      kind: text,
      ref: text,
      words: text,
      start: whole,
      stop: whole,
    },
  },
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof tables;
type ColumnsOf<T extends TableName> = (typeof tables)[T]["columns"];
/** One row of a table, spelt as SQL spells it. */
export type Row<T extends TableName> = {
  [C in keyof ColumnsOf<T>]: ColumnsOf<T>[C] extends Column<infer V> ? V : never;
};
export const tableNames = Object.keys(tables) as TableName[];

/** `create table` of one table, in words both engines know. */
export function ddl(name: TableName): string {
  const columns = Object.entries(tables[name].columns as Record<string, Column<unknown>>);
  return `create table ${name} (${columns.map(([each, { type, optional }]) => `${quoted(each)} ${type}${optional ? "" : " not null"}`).join(", ")})`;
}

export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
