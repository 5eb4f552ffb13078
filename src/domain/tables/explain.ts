import { marks } from "../hypothesis.js";
import {
  breakMethods,
  interruptionAnswers,
  interruptionLaws,
  markedKinds,
  precedenceMethods,
  ratioLaws,
  spilloverMethods,
} from "../vocabulary.js";
import { at, day, flag, inFile, json, maybe, oneOf, real, type TableSpec, text, whole } from "./column.js";

/** A ratio with one interval; null where the method gives none. */
const interval = { ratio: maybe(real), low: maybe(real), high: maybe(real), p: maybe(real) };

export const explainTables = {
  series: {
    grain: "one series that is searched for breaks: of case.yaml, or where that names none, of the data themselves",
    key: ["id"],
    origin: inFile,
    columns: {
      id: text,
      ordinal: whole,
      says: text,
      sql: text,
      /** Months before and after each turning point, as a list in JSON. */
      windows: json,
      /** The dataset that it sums up where the data gave it; null where a person wrote it. */
      dataset: maybe(text),
      ...at,
    },
  },
  series_month: {
    grain: "one series and month",
    key: ["series", "month"],
    origin: inFile,
    columns: { series: text, month: day, value: real, ...at },
  },
  effect: {
    grain: "one series, turning point and window",
    key: ["series", "turning_point", "months"],
    origin: {
      trace: "explain/traces/effect.trace.sql",
      of: "series_month",
      adds: {
        rows: "count(*)",
        before: "sum(case when side = 'before' then value else 0 end)",
        after: "sum(case when side = 'after' then value else 0 end)",
        ratio: "sum(case when side = 'after' then value end) / nullif(sum(case when side = 'before' then value end), 0)",
      },
    },
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
  effect_interval: {
    grain: "one interval of one effect",
    key: ["series", "turning_point", "months", "law"],
    origin: {
      trace: "explain/traces/effect.trace.sql",
      of: "series_month",
      adds: { rows: "count(*)" },
    },
    columns: {
      series: text,
      turning_point: text,
      months: whole,
      /**
       * exact, quasi-poisson, negative-binomial: months taken as independent, so without p; lasting: noise that lasts as long as the series
       * lets suppose; placebo; control: over the same ratio of the control series, both with lasting noise
       */
      law: oneOf(ratioLaws),
      ...interval,
      /** Pearson χ² a degree of freedom around the two means; what the intervals of exact and quasi-poisson differ by. */
      dispersion: maybe(real),
      /** placebo: place of the turning point among all dates of the series, the largest change first, and how many dates there are. */
      place: maybe(whole),
      dates: maybe(whole),
      /** lasting: mean correlation of the noise of neighbouring months. */
      neighbours: maybe(real),
      rows: whole,
    },
  },
  placebo: {
    grain: "one date of one series with a window filled on both sides",
    key: ["series", "months", "month"],
    origin: {
      trace: "explain/traces/placebo.trace.sql",
      of: "series_month",
      adds: {
        rows: "count(*)",
        ratio:
          "case when sum(case when side = 'after' then value end) > 0 and sum(case when side = 'before' then value end) > 0 then sum(case when side = 'after' then value end) / sum(case when side = 'before' then value end) else (sum(case when side = 'after' then value end) + 0.5) / (sum(case when side = 'before' then value end) + 0.5) end",
      },
    },
    columns: {
      series: text,
      months: whole,
      month: day,
      ratio: real,
      /** The turning point of case.yaml in this month. */
      turning_point: maybe(text),
      rows: whole,
    },
  },
  interruption: {
    grain: "one interval of one answer of the segmented model of a series at a turning point",
    key: ["series", "turning_point", "answer", "law"],
    origin: {
      trace: "explain/traces/interruption.trace.sql",
      of: "series_month",
      adds: { rows: "count(*)" },
    },
    columns: {
      series: text,
      turning_point: text,
      /** level: the jump; slope: a month, beyond the old trend; after: all months after, with and without; control: the jump beyond that of a control series */
      answer: oneOf(interruptionAnswers),
      /** poisson, quasi-poisson, negative-binomial: months taken as independent, so without p; lasting: noise that lasts as it seems to */
      law: oneOf(interruptionLaws),
      /** The control series. */
      control: maybe(text),
      ...interval,
      /** Columns of the model, comma-joined. */
      columns: text,
      dispersion: real,
      /** Ljung–Box p of what the model leaves, 12 months: small where months depend on one another and the plain intervals are too narrow. */
      left_over: maybe(real),
      /** lasting: mean correlation of the noise of neighbouring months. */
      neighbours: maybe(real),
      since: day,
      until: day,
      rows: whole,
    },
  },
  counterfactual: {
    grain: "one month from a turning point on: what the old trend leads to, and what was counted",
    key: ["series", "turning_point", "month"],
    origin: {
      trace: "explain/traces/counterfactual.trace.sql",
      of: "series_month",
      adds: { rows: "count(*)" },
    },
    columns: { series: text, turning_point: text, month: day, counted: real, expected: real, low: real, high: real, rows: whole },
  },
  breakpoint: {
    grain: "one break of a series by one method, or its answer that there is none",
    key: ["series", "method", "ordinal"],
    origin: {
      trace: "explain/traces/breakpoint.trace.sql",
      of: "series_month",
      adds: { rows: "count(*)", since: "min(month)", until: "max(month)" },
    },
    columns: {
      series: text,
      /** chow, pelt, bai-perron, poisson-break, sup-f, cusum */
      method: oneOf(breakMethods),
      ordinal: whole,
      /** False where the date was fixed beforehand, in turning_points of case.yaml. */
      searched: flag,
      turning_point: maybe(text),
      /** First month of the new regime; null where the method finds none or names none. */
      month: maybe(day),
      low: maybe(day),
      high: maybe(day),
      statistic: maybe(real),
      p: maybe(real),
      /** Of this month, given that there is one break. */
      probability: maybe(real),
      /** Means before and after, on the scale of the series, geometric where the method takes logarithms. */
      before: maybe(real),
      after: maybe(real),
      /** The nearest turning point of case.yaml, and how many months later than it the break is. */
      nearest: maybe(text),
      months_off: maybe(whole),
      note: maybe(text),
      /** Months that the method saw. */
      since: day,
      until: day,
      rows: whole,
    },
  },
  baseline: {
    grain: "one count of a baseline question of case.yaml: the first is asked about, the others are what it may be held against",
    key: ["question", "ordinal"],
    origin: inFile,
    columns: { question: text, ordinal: whole, says: text, value: whole, exposure: real, ...at },
  },
  baseline_ratio: {
    grain: "the count of a baseline question over one baseline, with one interval",
    key: ["question", "ordinal", "law"],
    origin: {
      trace: "explain/traces/baseline-ratio.trace.sql",
      of: "baseline",
      adds: {
        rows: "count(*)",
        ratio: "max(case when ordinal = 1 then value / exposure end) / max(case when ordinal <> 1 then value / exposure end)",
      },
    },
    columns: {
      question: text,
      ordinal: whole,
      /** exact, or dispersion-4 where counts vary four times as much as Poisson counts would */
      law: text,
      says: text,
      ...interval,
      dispersion: real,
      rows: whole,
    },
  },
  precedence: {
    grain: "one ordered pair of series and one test whether the past of the first helps to tell the second",
    key: ["cause", "effect", "method"],
    origin: {
      trace: "explain/traces/precedence.trace.sql",
      of: "series_month",
      adds: { rows: "count(*)", since: "min(month)", until: "max(month)" },
    },
    columns: {
      cause: text,
      effect: text,
      /** granger, toda-yamamoto */
      method: oneOf(precedenceMethods),
      lags: whole,
      statistic: real,
      p: real,
      /** p after Benjamini and Hochberg over all pairs of this method. */
      q: real,
      pairs: whole,
      /** Ljung–Box p of what both pasts leave of the second series. */
      left_over: maybe(real),
      since: day,
      until: day,
      rows: whole,
    },
  },
  neighbour_count: {
    grain: "one place of a spillover question of case.yaml and period",
    key: ["question", "place", "period"],
    origin: inFile,
    columns: { question: text, place: text, period: day, value: whole, ...at },
  },
  spillover: {
    grain: "one number of one model of spillover",
    key: ["question", "method", "term"],
    origin: {
      trace: "explain/traces/spillover.trace.sql",
      of: "neighbour_count",
      adds: { rows: "count(*)" },
    },
    columns: {
      question: text,
      /** hhh4, hawkes */
      method: oneOf(spilloverMethods),
      /** own: what a place keeps of its own past; neighbours; from → to between kinds; decay; residuals */
      term: text,
      value: maybe(real),
      low: maybe(real),
      high: maybe(real),
      /** Twice the gain in log likelihood, and its p with the effect at its boundary. */
      ratio: maybe(real),
      p: maybe(real),
      q: maybe(real),
      note: maybe(text),
      rows: whole,
    },
  },
  refusal: {
    grain: "one question that a method declined to answer",
    key: ["subject", "method", "about"],
    origin: inFile,
    columns: {
      /** A series, a baseline question, a question of spillover. */
      subject: text,
      method: text,
      /** A turning point, a window, another series; empty where the subject alone is meant. */
      about: text,
      ...at,
      code: text,
      says: text,
      mend: text,
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
      /** The claim that states it. */
      claim: maybe(text),
      /** Rows of evidence inconsistent and consistent with it; weight counts II twice, each row by its own weight. */
      inconsistent: whole,
      weight: real,
      consistent: whole,
      /** Rows of evidence that say anything of it: those not marked N. */
      asked: whole,
      /** 1 has least against it; equal where tied. */
      rank: whole,
      tied: flag,
      /** Weight without each row of evidence in turn: the least and the most places it takes. */
      rank_low: whole,
      rank_high: whole,
      /** Judged beforehand; null where nobody judged. */
      prior: maybe(real),
      /** Sum of the evidence in decibels, against the explanation that has most; 0 for that one. Priors are not in it. */
      decibels: maybe(real),
      /** The same with each dependence group counted row by row, as if its rows were independent. */
      decibels_apart: maybe(real),
      /** Place by decibels; and the places it takes without each row of evidence in turn. */
      decibel_rank: maybe(whole),
      decibel_rank_low: maybe(whole),
      decibel_rank_high: maybe(whole),
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
      kind: oneOf(markedKinds),
      ref: maybe(text),
      /** CC, C, N, I, II */
      mark: oneOf(marks),
      /** How much the row counts against an explanation, as judged; 1 where nobody said. */
      counts: real,
      /** Spread of the row's marks, 0–4: 0 tells nothing apart. */
      diagnosticity: whole,
      /** The nearest mark that would change which hypotheses lead; null where none would. */
      flips: maybe(text),
      /** Rows of one name rest on one chain of sources and count once together. */
      dependence: maybe(text),
      /** Chance of seeing this if the hypothesis holds, as judged. */
      likelihood: maybe(real),
      /** Its weight against the mean of the rivals, in decibels, as it counts in its group. */
      decibels: maybe(real),
      /** hoop, smoking-gun, doubly-decisive, straw-in-the-wind: read off the likelihoods, hypothesis against the mean of its rivals. */
      test: maybe(text),
      because: maybe(text),
      decided: text,
      day,
    },
  },
  second_mark: {
    grain: "one mark that another reader gave to a piece of evidence against one hypothesis",
    key: ["reading", "evidence", "hypothesis"],
    origin: inFile,
    columns: {
      /** Who read it again. */
      reading: text,
      evidence: text,
      hypothesis: text,
      ...at,
      /** CC, C, N, I, II */
      mark: oneOf(marks),
      /** The mark of the first reader: the one of the table consistency. */
      first: oneOf(marks),
      same: flag,
      because: maybe(text),
      day,
    },
  },
  expected_evidence: {
    grain: "one piece of evidence that the case lacks, held against one hypothesis",
    key: ["id", "hypothesis"],
    origin: inFile,
    columns: {
      id: text,
      hypothesis: text,
      ...at,
      says: text,
      /** Where it could be found. */
      look: maybe(text),
      /** Chance of finding it if the hypothesis holds, as judged. */
      likelihood: real,
      /** Decibels against the mean of the rivals if it is found, and if it is looked for and not found. */
      found: real,
      missing: real,
      test: text,
      /** The largest weight that it could have between two hypotheses, found or not: what would decide most comes first. */
      decides: real,
    },
  },
} as const satisfies Record<string, TableSpec>;
