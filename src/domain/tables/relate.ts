import {
  accordVerdicts,
  actKinds,
  actSums,
  conflictLevels,
  datasetRoles,
  dimensions,
  dyadSigns,
  levels,
  pairSigns,
  peaceRoles,
  recognitionActs,
  sectors,
  sidesBy,
  signs,
  sliceKinds,
  tieKinds,
} from "../vocabulary.js";
import { actorKinds } from "../world/actor-kinds.js";
import { at, day, flag, inFile, json, maybe, oneOf, real, score, type TableSpec, text, whole } from "./column.js";

export const relateTables = {
  source_day: {
    grain: "one document or dataset: from when it is, and whose",
    key: ["source"],
    origin: inFile,
    columns: {
      source: text,
      ...at,
      kind: text,
      bloc: maybe(text),
      day: maybe(text),
      /** remote.yaml names it and nobody fetched it yet: it was not read. */
      away: flag,
    },
  },
  slice: {
    grain: "one span of the case's period: a year, quarter or month, or what lies before or after a turning point",
    key: ["id"],
    origin: inFile,
    columns: {
      /** 2021, 2021-Q3, 2021-08; before-kabul, after-kabul */
      id: text,
      ...at,
      name: text,
      /** year, quarter, month; before, after */
      kind: oneOf(sliceKinds),
      since: day,
      until: day,
      turning_point: maybe(text),
      /** Datasets that it rests on, a list in JSON. */
      rests_on: maybe(json),
      /** Why it is not compared with what comes before it; null where it may be. */
      compared: maybe(text),
    },
  },
  slice_dataset: {
    grain: "one slice (with one of all days, without an id) and dataset: how much of it the dataset covers, and whether it counts there",
    key: ["slice", "dataset"],
    origin: { trace: "relate/dyads/sources/slice-dataset.trace.sql", of: "coverage", adds: { rows: "count(*)" } },
    columns: {
      slice: text,
      dataset: text,
      /** record: it records what happens, as others do; chronicle: happenings that the case's own table tells. */
      role: oneOf(datasetRoles),
      /** Datasets that count different things by definition bear one unit: sums may cross them. */
      unit: text,
      /** Stretches of coverage that the dataset has. */
      rows: whole,
      /** Share of the slice's days, 0 to 1. */
      covered: real,
      counts: flag,
      why: maybe(text),
    },
  },
  slice_source: {
    grain: "one slice (with one of all days, without an id), undirected dyad and dataset: whether its acts count there",
    key: ["slice", "a", "b", "dataset"],
    origin: { trace: "relate/dyads/sources/slice-source.trace.sql", of: "act", adds: { rows: "count(*)" } },
    columns: { slice: text, a: text, b: text, dataset: text, rows: whole, counts: flag, why: maybe(text) },
  },
  counts_as: {
    grain: "one name of an actor in the data and stretch of days, and the actor that its acts count for on them",
    key: ["name", "since"],
    origin: inFile,
    columns: {
      /** As event has it: an id of actors.yaml or the dataset's name; file and line are of actors.yaml, else of its first event. */
      name: text,
      /** First and last day on which it is so; null where open. */
      since: maybe(day),
      until: maybe(day),
      ...at,
      actor: text,
      /** state, territory, group, organisation, person, population; null for a stranger. */
      kind: maybe(oneOf(actorKinds)),
      /** ISO3 of the territory that hosts it: its country, else where most of its own events are. */
      territory: maybe(text),
      /** itself, role (of a person or an agency), country (in the name, as “Police (India)”), territory, data (a group that conflict data record), stranger, nobody. */
      how: text,
    },
  },
  act_code: {
    grain: "one wording of an act in the data or statements, and the code that codebook.yaml gives it",
    key: ["word"],
    origin: inFile,
    columns: {
      /** In small letters. */
      word: text,
      ...at,
      cameo: text,
      quad: whole,
      goldstein: real,
      /** mediating, hosting, pressing, arming, sheltering, spoiling; null where the code says it. */
      role: maybe(oneOf(peaceRoles)),
      /** recognises, refuses: what it does to the other's standing, by codebook.yaml or by the code (054, 161); null where neither says so. */
      recognition: maybe(oneOf(recognitionActs)),
    },
  },
  act: {
    grain: "one event or statement with a code, as an act of one actor on another",
    key: ["id"],
    origin: {
      trace: "relate/acts/act.trace.sql",
      of: "event",
      adds: { id: "min(id)", 1: "count(*)" },
    },
    columns: {
      /** Id of the event, or “said:” and the id of the statement. */
      id: text,
      /** event, statement */
      made_of: text,
      /** The document that it was read from: the statement's, or the one that the row of the data names; null where it came as data. */
      source: maybe(text),
      /** As counts_as has them: a minister counts for the government, “Police (India)” for India. */
      actor: text,
      target: text,
      dataset: text,
      /** Middle day of what the row spans; first and last day. */
      day,
      since: day,
      until: day,
      /** CAMEO code: the row's, or that which acts of codebook.yaml give its type; of a statement what its speaker does by saying it. */
      cameo: maybe(text),
      /** deeds: CAMEO's material classes and rows with deaths; words: its verbal ones. */
      kind: oneOf(actKinds),
      /** Happenings that it stands for; 1 + ln(1 + deaths) where a row sums deaths over time and counts none. */
      times: real,
      /** −1 to 1 by Goldstein's value, by quad class, by log deaths; null where the row has no code and no deaths. */
      goldstein: maybe(real),
      quad: maybe(real),
      deaths: maybe(real),
      /** 1 military or political, .25 otherwise. */
      salience: real,
      /** What it does to a peace process: mediating, hosting, pressing, arming, sheltering, spoiling. */
      role: maybe(oneOf(peaceRoles)),
      /** Whether its set has no friendly row at all. */
      violence_only: flag,
      /** Its dataset names two sides and not who acted: it tells of the pair, never of one's stand to the other. */
      undirected: flag,
      /** The happening: day and place. */
      cluster: text,
    },
  },
  dyad_month: {
    grain: "one dyad, month and dataset, directed where the dataset says who acted",
    key: ["actor", "target", "month", "dataset", "undirected"],
    origin: {
      trace: "relate/dyads/dyad-month.trace.sql",
      of: "event",
      adds: {
        rows: "count(*)",
        events: "sum(coalesce(events, 1))",
        low: "sum(low)",
        best: "sum(best)",
        high: "sum(high)",
        goldstein: "sum(goldstein)",
        scored: "count(goldstein)",
        amity: "sum(coalesce(events, 1) * case when goldstein > 0 then goldstein when goldstein <= 0 then 0 end) / 10",
        enmity: "sum(coalesce(events, 1) * case when goldstein < 0 then -goldstein when goldstein >= 0 then 0 end) / 10",
        deeds: "sum(case when quad in (2, 4) then 1 else 0 end)",
        words: "sum(case when quad in (1, 3) then 1 else 0 end)",
      },
    },
    columns: {
      actor: text,
      target: text,
      /** First day of the month. */
      month: day,
      dataset: text,
      /** The two sides in the order of their names, since the dataset does not say who acted. */
      undirected: flag,
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
      /** Sums of the friendly and of the hostile weights, each act 0–1 (Goldstein by 10); null where no event has one. */
      amity: maybe(real),
      enmity: maybe(real),
      /** Hostile part of what is scored, 0–1: enmity / (amity + enmity); null where both are 0 or nothing is scored. */
      tension: maybe(real),
      /** Rows by kind: deeds (quad 2, 4), words (quad 1, 3); the rest has no code. */
      deeds: whole,
      words: whole,
      /** Documents dated in the month that the set's rows were read from; null where they came as data. Divide by it: the offset. */
      documents: maybe(whole),
      /** Role of each side on the first day of the month with an event: state, government, group… */
      actor_role: maybe(text),
      target_role: maybe(text),
    },
  },
  crisis_day: {
    grain: "one undirected dyad and day on which an act between the two begins: the crisis that the day belongs to",
    key: ["a", "b", "day"],
    origin: { trace: "relate/dyads/crisis-day.trace.sql", of: "act", adds: { rows: "count(*)" } },
    columns: {
      a: text,
      b: text,
      day,
      /** First day of the run of acts with gaps of at most 14 days, or of each 60 days of it. */
      crisis: day,
      rows: whole,
    },
  },
  dyad_score: {
    grain: "how one actor stands to another on the last day of a month with an act, all acts up to then, each fading by half_life",
    key: ["actor", "target", "month"],
    origin: {
      trace: "relate/dyads/dyad-score.trace.sql",
      of: "act",
      adds: {
        rows: "count(*)",
        amity: "sum(fades * times * greatest(goldstein, 0))",
        enmity: "sum(fades * times * greatest(-goldstein, 0))",
        score:
          "case when min(case when violence_only then 1 else 0 end) = 0 then sum(fades * times * goldstein) / (sum(fades * times) + 1) end",
        n_eff: "power(sum(fades * times), 2) / sum(power(fades * times, 2))",
      },
    },
    columns: {
      actor: text,
      target: text,
      /** First day of the month; the standing is of its last day. */
      month: day,
      /** Acts with a code up to then. */
      rows: whole,
      /** Days after which an act counts half: the middle one of `complexes: half_life` in case.yaml. */
      half_life: real,
      amity: real,
      enmity: real,
      /** Hostile part, 0–1. */
      tension: maybe(real),
      /** (amity − enmity) / (mass + 1), −1 to 1, with its 95 % interval; null for `reason`. */
      score: maybe(real),
      low: maybe(real),
      high: maybe(real),
      /** Effective number of acts, of happenings, and of crises: runs of acts between the two, which the interval draws as one. */
      n_eff: real,
      happenings: real,
      crises: real,
      /** amity, enmity, neutral; null for `reason`, and where crises are too few for a score that is not clear. */
      sign: maybe(oneOf(signs)),
      /** insufficient, violence only */
      reason: maybe(text),
      /** The score by the shortest and the longest half-life, and by the other two weightings; `flips` where two of the signs contradict. */
      score_short: maybe(real),
      score_long: maybe(real),
      score_quad: maybe(real),
      score_deaths: maybe(real),
      flips: flag,
    },
  },
  dyad_slice: {
    grain: "one directed dyad, slice of time and kind of act: the mean of the acts in the slice, all alike",
    key: ["actor", "target", "slice", "kind"],
    origin: {
      trace: "relate/dyads/dyad-slice.trace.sql",
      of: "act",
      adds: {
        rows: "count(*)",
        happenings: "count(distinct cluster)",
        n_eff: "power(sum(times), 2) / sum(power(times, 2))",
        score: "case when min(case when violence_only then 1 else 0 end) = 0 then sum(times * goldstein) / (sum(times) + 1) end",
        quad: "case when min(case when violence_only then 1 else 0 end) = 0 then sum(times * quad) / (sum(times) + 1) end",
        deaths: "case when min(case when violence_only then 1 else 0 end) = 0 then sum(times * deaths) / (sum(times) + 1) end",
      },
    },
    columns: {
      actor: text,
      target: text,
      slice: text,
      /** all, deeds, words */
      kind: oneOf(actSums),
      rows: whole,
      /** Happenings (day and place) and crises (runs of acts of the two, either way) behind the rows, and how many acts they count for. */
      happenings: whole,
      crises: whole,
      n_eff: real,
      /** By Goldstein's values, −1 to 1, with 95 % interval; null for `reason`. Widest first: compare with the two below. */
      score: maybe(real),
      low: maybe(real),
      high: maybe(real),
      /** amity, enmity, neutral, insufficient */
      sign: oneOf(dyadSigns),
      /** By quad class (±1), and by log deaths. */
      quad: maybe(real),
      quad_low: maybe(real),
      quad_high: maybe(real),
      quad_sign: text,
      deaths: maybe(real),
      deaths_low: maybe(real),
      deaths_high: maybe(real),
      deaths_sign: text,
      /** The sign that the three weightings share; flips: two contradict each other, so there is no conclusion. */
      agreed: text,
      /** insufficient: fewer than five acts' or happenings' worth, or hardly more than one crisis; violence only: no set behind it has a friendly row. */
      reason: maybe(text),
    },
  },
  dyad_lead: {
    grain: "one directed dyad: whether words go before deeds, by months",
    key: ["actor", "target"],
    origin: {
      trace: "relate/dyads/dyad-lead.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: {
      actor: text,
      target: text,
      rows: whole,
      /** Months from the first act to the last. */
      months: whole,
      /** Months by which words are best moved to fit deeds: above 0, words go before; and the correlation there and without a lag. */
      lag: maybe(whole),
      correlation: maybe(real),
      at_once: maybe(real),
      /** p values of Granger's test, words before deeds and deeds before words, adjusted over all dyads of the case (Benjamini–Hochberg). */
      p_words: maybe(real),
      p_deeds: maybe(real),
      /** words first, deeds first, both, neither; null for `reason`. */
      first: maybe(text),
      reason: maybe(text),
    },
  },
  tie: {
    grain: "one standing tie that a claim or actors.yaml states",
    key: ["id"],
    origin: inFile,
    columns: {
      /** The claim's id, or actor:target:number for a tie of actors.yaml. */
      id: text,
      ...at,
      actor: text,
      target: text,
      act: maybe(text),
      /** amity, enmity, neutral */
      sign: oneOf(signs),
      since: maybe(day),
      until: maybe(day),
      /** JSON list of [first, last] days that its sources cover, where nobody gave it days: it holds in no slice beyond them. */
      covers: json,
      /** claim, actors */
      kind: oneOf(tieKinds),
      /** Credibility of the best of its claims, 1 confirmed to 6 cannot be judged; whether all are denied by somebody. Null without claims. */
      credibility: maybe(whole),
      denied: flag,
      /** JSON list of the claims that it rests on. */
      claims: json,
      because: maybe(text),
    },
  },
  identity: {
    grain: "one undirected dyad: how much its two identities share, by the traits of actors.yaml",
    key: ["a", "b"],
    origin: {
      trace: "relate/wording/identity.trace.sql",
      of: "trait",
      adds: { rows: "count(*)", "kinds + missing": "count(distinct trait)" },
    },
    columns: {
      a: text,
      b: text,
      /** Mean over the kinds of trait that both have of shared / all values (Jaccard), 0–1; null with fewer than two kinds in common. */
      proximity: maybe(real),
      /** The same with each kind left out: lowest and highest. */
      low: maybe(real),
      high: maybe(real),
      /** Kinds of trait that both have, that only one has. */
      kinds: whole,
      missing: whole,
      /** JSON {kind: {shared, only_a, only_b, jaccard}}. */
      traits: json,
      rows: whole,
    },
  },
  wording: {
    grain: "one coding as words of one side: its speaker's, else of the authority whose document it stands in",
    key: ["id"],
    origin: {
      trace: "relate/wording/wording.trace.sql",
      of: "coding",
      adds: { 1: "count(*)", id: "min(id)", source: "min(source)", category: "min(category)" },
    },
    columns: {
      /** The coding's id. */
      id: text,
      side: text,
      category: text,
      slot: maybe(text),
      source: text,
      /** Of the document, else of what is spoken of; null where neither has one. */
      since: maybe(day),
      until: maybe(day),
      /** speaker, document: how the side is known. */
      by: oneOf(sidesBy),
    },
  },
  securitising_move: {
    grain: "one coded securitising move: who calls what a threat to what, and what is asked for",
    key: ["id"],
    origin: inFile,
    columns: {
      /** The coding's id. */
      id: text,
      ...at,
      /** Who makes it: the side of the speaker, else the authority whose document it is. */
      speaker: text,
      /** Who or what is called a threat, in the words of the coding; the actor that it is, where it is one of the case. */
      threat: maybe(text),
      threat_actor: maybe(text),
      /** What is said to be threatened; the measure that is asked for, and of whom. */
      referent: maybe(text),
      measure: maybe(text),
      asked_of: maybe(text),
      /** Slots of the sector and the level, coded on the same words. */
      sector: maybe(oneOf(sectors)),
      level: maybe(oneOf(levels)),
      /** accepts, refuses; null where nobody coded the audience. */
      audience: maybe(text),
      source: text,
      /** Days of the statement or its document. */
      since: maybe(day),
      until: maybe(day),
      /** What of it is not coded. */
      lacks: maybe(text),
    },
  },
  dimension_slice: {
    grain: "one slice and slot of the sectors and levels of the theory",
    key: ["slice", "dimension", "value"],
    origin: { trace: "relate/wording/dimension-slice.trace.sql", of: "wording", adds: { rows: "count(*)" } },
    columns: {
      slice: text,
      /** sector, level */
      dimension: oneOf(dimensions),
      value: text,
      /** Codings of a side's words that fill it; 0 is an empty slot. */
      rows: whole,
    },
  },
  frame: {
    grain: "one side and frame: how often the side's own words are coded with it",
    key: ["side", "category"],
    origin: {
      trace: "relate/wording/frame.trace.sql",
      of: "wording",
      adds: { rows: "count(*)", texts: "count(distinct source)" },
    },
    columns: {
      side: text,
      category: text,
      /** Codings of it in the side's words, of all the side's codings; Wilson's 95 % interval of the share. */
      rows: whole,
      of: whole,
      share: real,
      low: real,
      high: real,
      /** Texts (documents) behind them. */
      texts: whole,
    },
  },
  frame_divergence: {
    grain: "two sides: how far apart the frames of their words are",
    key: ["a", "b"],
    origin: {
      trace: "relate/wording/frame-divergence.trace.sql",
      of: "wording",
      adds: { rows: "count(*)", "a_texts + b_texts": "count(distinct side || ' ' || source)" },
    },
    columns: {
      a: text,
      b: text,
      /** Jensen–Shannon in bits, 0 alike to 1 nothing in common; less its bias by few texts; 95 % by resampling texts. */
      bits: maybe(real),
      corrected: maybe(real),
      low: maybe(real),
      high: maybe(real),
      a_texts: whole,
      b_texts: whole,
      rows: whole,
      /** Why there is no interval. */
      reason: maybe(text),
    },
  },
  trust_grievance: {
    grain: "one side and slice: how much of its coded words speaks of trust, and how much of grievance",
    key: ["side", "slice"],
    origin: {
      trace: "relate/wording/trust-grievance.trace.sql",
      of: "wording",
      adds: {
        rows: "count(*)",
        trust: "sum(case when slot = 'constructivism/trust' then 1 else 0 end)",
        grievance: "sum(case when slot = 'constructivism/grievance' then 1 else 0 end)",
      },
    },
    columns: {
      side: text,
      slice: text,
      /** Codings of slots constructivism/trust and constructivism/grievance, of all codings of the side's words in the slice. */
      trust: whole,
      grievance: whole,
      rows: whole,
      /** Grievance / (trust + grievance), 0–1 with Wilson's interval; null where there is neither. */
      aggrieved: maybe(real),
      low: maybe(real),
      high: maybe(real),
    },
  },
  dyad_conflict: {
    grain: "one undirected dyad, calendar year and dataset that counts deaths between the two",
    key: ["a", "b", "year", "dataset"],
    origin: {
      trace: "relate/dyads/conflict/dyad-conflict.trace.sql",
      of: "event",
      adds: { rows: "count(*)", best: "sum(best)", low: "sum(coalesce(low, best))", high: "sum(coalesce(high, best))" },
    },
    columns: {
      a: text,
      b: text,
      year: whole,
      dataset: text,
      rows: whole,
      /** Deaths. */
      low: whole,
      best: whole,
      high: whole,
      /** armed conflict (from 25), war (from 1,000), by the thresholds of UCDP; null below, which is no peace. */
      level: maybe(oneOf(conflictLevels)),
      /** First and last day of rows with deaths. */
      since: day,
      until: day,
    },
  },
  dyad_accord: {
    grain: "one undirected dyad and slice: how far deeds, words and stated ties agree",
    key: ["a", "b", "slice"],
    origin: {
      trace: "relate/dyads/accord/dyad-accord.trace.sql",
      of: "act",
      adds: {
        rows: "count(*)",
        violent: "coalesce(sum(case when violence_only then 1 else 0 end), 0)",
        score: "case when min(case when violence_only then 1 else 0 end) = 0 then sum(times * goldstein) / (sum(times) + 1) end",
        deeds:
          "case when min(case when kind = 'deeds' and not violence_only then 0 else 1 end) = 0 then sum(case when kind = 'deeds' then times * goldstein else 0 end) / (sum(case when kind = 'deeds' then times else 0 end) + 1) end",
        words:
          "case when min(case when kind = 'words' and not violence_only then 0 else 1 end) = 0 then sum(case when kind = 'words' then times * goldstein else 0 end) / (sum(case when kind = 'words' then times else 0 end) + 1) end",
      },
    },
    columns: {
      a: text,
      b: text,
      slice: text,
      /** Acts behind deeds and words; how many of sets that record only violence. */
      rows: whole,
      violent: whole,
      /** Most deaths between them in a year that reaches into the slice, by one dataset, and the threshold that it meets: armed conflict, war. */
      deaths: maybe(whole),
      deaths_year: maybe(whole),
      deaths_dataset: maybe(text),
      conflict: maybe(text),
      /** Deeds and words together, with 95 % interval; null where there is none. Of violence alone no score, but bounds where it is a conflict. */
      score: maybe(real),
      low: maybe(real),
      high: maybe(real),
      deeds: maybe(real),
      deeds_low: maybe(real),
      deeds_high: maybe(real),
      /** amity, enmity, neutral, insufficient */
      deeds_sign: text,
      words: maybe(real),
      words_low: maybe(real),
      words_high: maybe(real),
      words_sign: text,
      /** Sign of the ties that claims and actors.yaml state for the slice: amity, enmity, neutral, disputed; null where none is stated. */
      stated: maybe(oneOf(pairSigns)),
      /** JSON list of ids of tie. */
      ties: json,
      /** Share of the traits of both that both have, 0–1; it stands beside and has no vote. */
      identity: maybe(real),
      /** amity, enmity, neutral, disputed: enmity where a year of deaths is a conflict, else by deeds and words together, else as stated. */
      sign: maybe(oneOf(pairSigns)),
      /** What gives the sign: acts, deaths, stated, joined by +. */
      rests_on: maybe(text),
      /** Pairs of the three, deeds (or deaths), words and stated ties, that agree, of those that can be compared. */
      agree: whole,
      compared: whole,
      /** accord, discord, mixed; null where nothing can be compared. */
      verdict: maybe(oneOf(accordVerdicts)),
      /** What the data of the case do not carry about this dyad. */
      lacks: maybe(text),
    },
  },
  party: {
    grain: "one party of the peace process",
    key: ["actor"],
    origin: inFile,
    columns: { actor: text, ...at },
  },
  peace_role: {
    grain: "one actor and role toward the parties of the conflict",
    key: ["actor", "role"],
    origin: {
      trace: "relate/acts/peace-role.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: {
      actor: text,
      /** mediating, hosting, pressing, arming, sheltering, spoiling */
      role: oneOf(peaceRoles),
      /** Acts of this role, of all the actor's acts toward the parties. */
      rows: whole,
      of: whole,
      share: maybe(real),
      /** Wilson's 95 % interval of the share. */
      low: maybe(real),
      high: maybe(real),
      /** Ties of claims and actors.yaml that state it. */
      stated: whole,
      /** JSON list of the actors that it is done to. */
      parties: json,
      since: maybe(day),
      until: maybe(day),
    },
  },
} as const satisfies Record<string, TableSpec>;
