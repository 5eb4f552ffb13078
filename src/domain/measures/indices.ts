import type { TableName } from "../tables.js";

/** Pages that show indices. */
export const indexPages = ["Overview", "Timeline", "Dyad", "Complex", "Actor", "Effects", "Explanations", "Scenarios"] as const;
export type IndexPage = (typeof indexPages)[number];

/** What one number of Amity measures, and when it says nothing. */
export interface Index {
  readonly name: string;
  /** The table whose rows hold it. */
  readonly of: TableName;
  /** One sentence each. */
  readonly measures: string;
  readonly silent: string;
  /** Its page in docs/methods. */
  readonly method: string;
  readonly pages: readonly IndexPage[];
}

/** Every index that a page shows: pages, the panel of evidence and docs/methods/indices.md say the same words of it. */
export const indices: readonly Index[] = [
  {
    name: "Score of a month",
    of: "dyad_score",
    measures: "How friendly (1) or hostile (−1) the acts of one actor to another were up to the end of a month, older acts counting less.",
    silent:
      "No value from datasets that record only violence; no sign below five acts' or happenings' worth, or where crises are too few for a clear one.",
    method: "dyad-score",
    pages: ["Dyad", "Actor"],
  },
  {
    name: "Deeds and words of a span",
    of: "dyad_slice",
    measures: "The mean friendliness of what one actor did, and of what it said, to another in a span of time, all acts alike.",
    silent: "Not told below five acts' or happenings' worth, or where nearly all acts lie in one crisis.",
    method: "dyad-score",
    pages: ["Dyad", "Actor"],
  },
  {
    name: "Words before deeds",
    of: "dyad_lead",
    measures: "Whether months of words help to predict the months of deeds that follow, or the other way round.",
    silent: "Fewer than 24 months from the first act to the last, or fewer than eight with words or with deeds.",
    method: "lead",
    pages: ["Dyad", "Actor"],
  },
  {
    name: "Acts by documents read",
    of: "dyad_rate",
    measures: "Acts of two actors in a span for every hundred documents read about it, so that reading more is not mistaken for more acts.",
    silent: "Fewer than twenty documents in the span, or rows that came as data and not from documents.",
    method: "act-rates",
    pages: ["Dyad"],
  },
  {
    name: "Usual rate of two actors",
    of: "usual_rate",
    measures: "Acts of two actors for every hundred documents over all spans, beside the average pair.",
    silent: "Fewer than five acts of the two, or a model that does not settle.",
    method: "act-rates",
    pages: ["Dyad"],
  },
  {
    name: "Accord",
    of: "dyad_accord",
    measures: "Whether deeds, words and stated ties of two actors have the same sign in a span, and the one sign that they are given.",
    silent: "Nothing is compared where fewer than two of the three have a sign.",
    method: "dyad-accord",
    pages: ["Dyad", "Complex", "Actor", "Overview"],
  },
  {
    name: "Conflict by deaths a year",
    of: "dyad_conflict",
    measures: "Whether the deaths between two actors in a calendar year reach 25 (armed conflict) or 1,000 (war).",
    silent: "No dataset counts deaths of the pair in the year; fewer deaths do not mean peace.",
    method: "armed-conflict",
    pages: ["Dyad"],
  },
  {
    name: "Shared traits",
    of: "identity",
    measures: "The share of the traits stated for both actors that they have in common; it does not affect their sign.",
    silent: "Fewer than two traits known of both; then the shared ones are only named.",
    method: "identity-proximity",
    pages: ["Dyad"],
  },
  {
    name: "Share of a frame",
    of: "frame",
    measures: "What share of a side's coded words is coded with one frame.",
    silent: "Fewer than ten codings of the side.",
    method: "shares",
    pages: ["Dyad", "Actor"],
  },
  {
    name: "Divergence of narratives",
    of: "frame_divergence",
    measures: "How far apart the frames of two sides' words are, from 0 (the same mix) to 1 (nothing in common), in bits.",
    silent: "A side has no coded frame; no interval where there are too few texts to resample.",
    method: "jensen-shannon",
    pages: ["Dyad", "Actor"],
  },
  {
    name: "Trust and grievance",
    of: "trust_grievance",
    measures: "Of a side's coded words of trust and of grievance in a span, the share that speaks of grievance.",
    silent: "Fewer than ten such codings.",
    method: "shares",
    pages: ["Dyad", "Actor"],
  },
  {
    name: "One event, two tellings",
    of: "narrative",
    measures:
      "How two sides' accounts of one event differ: denied, blamed on each other, told as its opposite, named differently, or alike.",
    silent: "No claim has evidence by both, and no coded statements of both tell of the same two parties within a fortnight.",
    method: "narratives",
    pages: ["Dyad"],
  },
  {
    name: "Recognition and refusal",
    of: "recognition",
    measures: "Whether an actor acknowledges or refuses another's government, border or right to be, and who says so, as coded.",
    silent: "No statement, coding or tie is coded as recognition or refusal: then neither is known.",
    method: "narratives",
    pages: ["Dyad"],
  },
  {
    name: "Securitising move",
    of: "securitising_move",
    measures: "Who names whom or what as a threat, to what, asking for what, and whether the audience went along, as coded.",
    silent: "No passage is coded as a move: then the layer of moves is unknown, not calm.",
    method: "layers",
    pages: ["Dyad", "Complex", "Actor"],
  },
  {
    name: "Sector and level of what is told",
    of: "dimension_slice",
    measures: "How many codings of a side's words stand in each sector of security and on each level in a span.",
    silent: "An empty sector or level is shown as empty: nothing was coded there.",
    method: "layers",
    pages: ["Dyad", "Complex"],
  },
  {
    name: "Figures side by side",
    of: "reconciled",
    measures: "How two datasets that count deaths on the same country or pair in a year differ.",
    silent: "Only one of them counted there.",
    method: "reconcile-figures",
    pages: ["Dyad", "Overview", "Effects"],
  },
  {
    name: "Mutual share of security concerns",
    of: "security_tie",
    measures: "How much of all that binds two actors to anyone binds them to each other, by acts near in time and space.",
    silent: "Fewer than ten acts of the two; the value is drawn towards the middle where crises are few.",
    method: "interdependence",
    pages: ["Complex", "Actor"],
  },
  {
    name: "How sure a place in a group is",
    of: "membership",
    measures: "In what share of all settings and resampled acts the actor falls into the same group.",
    silent: "Fewer than ten acts of the actor, unless deaths with somebody reach 25 in a year.",
    method: "complexes",
    pages: ["Complex", "Actor"],
  },
  {
    name: "Group and its type",
    of: "complex_slice",
    measures:
      "Which actors are bound to one another more than to others, in which layers, how open the group is, how friendly its ties are, and what kind of group it is.",
    silent:
      "No complex below two territories or two layers; no type without evidence; no poles where a state has no figure of capabilities.",
    method: "complex-slices",
    pages: ["Complex", "Actor"],
  },
  {
    name: "Layer of interdependence",
    of: "layer_slice",
    measures: "How many rows of violence, of security practice and of securitising moves a span has, and how much of it the data cover.",
    silent: "A layer without rows is silent, which does not mean peace.",
    method: "layers",
    pages: ["Complex"],
  },
  {
    name: "Insulator and buffer",
    of: "insulator",
    measures: "How evenly a state that belongs to no complex is tied to two or more; and how a member stands between enemies of its own.",
    silent: "No score for a member, for an actor that is not a state, or for a state with enough acts with fewer than two complexes.",
    method: "insulators",
    pages: ["Complex", "Actor"],
  },
  {
    name: "Penetration and overlay",
    of: "penetration",
    measures: "What share of the members' interdependence is with one power from outside the region, and on whose side it stands.",
    silent: "Fewer than ten acts of the power with members; no magnitude of overlay without facts on bases or troops.",
    method: "penetration",
    pages: ["Complex", "Actor"],
  },
  {
    name: "Triangle of signs",
    of: "triad_slice",
    measures: "Whether three ties fit together: an even number of enmities is balanced.",
    silent: "One of the three ties has no sign or a disputed one.",
    method: "structural-balance",
    pages: ["Complex", "Dyad", "Actor"],
  },
  {
    name: "Tie whose turn would balance a triangle",
    of: "repair",
    measures: "Which single tie would have to change sign, and what speaks against it.",
    silent: "The triangle is balanced, or one of its ties has no sign.",
    method: "minimal-repairs",
    pages: ["Complex"],
  },
  {
    name: "Balance of a span",
    of: "balance_slice",
    measures: "What share of all triangles is balanced, and how few ties contradict a division into two camps, compared with chance.",
    silent: "No triangle with three signs; a division is called the best only where that is proved.",
    method: "frustration",
    pages: ["Complex"],
  },
  {
    name: "Role in the peace process",
    of: "peace_role",
    measures: "What share of an actor's acts towards the parties is mediating, hosting, pressing, arming, sheltering or spoiling.",
    silent: "Fewer than ten acts towards the parties.",
    method: "peace-roles",
    pages: ["Complex", "Actor"],
  },
  {
    name: "After over before",
    of: "effect_interval",
    measures:
      "Events or deaths a month after a turning point over those before it, in windows of equal length, with an interval for each model of chance.",
    silent: "Nothing happened before; the data do not cover a window; or the noise hardly fades, so that no interval can be relied on.",
    method: "effect",
    pages: ["Effects", "Overview"],
  },
  {
    name: "Other dates (placebo)",
    of: "placebo",
    measures: "How much the same series changes at every other date, which shows how often so large a change occurs anyway.",
    silent: "Too few dates with a full window on both sides.",
    method: "effect",
    pages: ["Effects"],
  },
  {
    name: "Jump and slope at a turning point",
    of: "interruption",
    measures: "By what factor the level jumps, and by what factor each month grows beyond the earlier trend.",
    silent: "Fewer than 36 months, fewer than nine for each column, or noise that hardly fades: then no p is printed.",
    method: "interrupted-series",
    pages: ["Effects"],
  },
  {
    name: "What the old trend leads to",
    of: "counterfactual",
    measures: "What the month would have been had the earlier trend continued, with an interval, beside the count.",
    silent: "The model of the jump is silent.",
    method: "interrupted-series",
    pages: ["Effects"],
  },
  {
    name: "Break of a series",
    of: "breakpoint",
    measures: "The month in which a search finds that a series changes, with the range of months in which it lies.",
    silent: "Fewer than 60 months, or noise that hardly fades: then no search is made, which is not “no break”.",
    method: "breaks-of-series",
    pages: ["Effects", "Timeline"],
  },
  {
    name: "Against another baseline",
    of: "baseline_ratio",
    measures: "One count divided by a baseline that it may be compared with, as a ratio with its interval.",
    silent: "The baseline has no event, or the data do not cover it.",
    method: "rate-ratio",
    pages: ["Effects"],
  },
  {
    name: "One series tells another",
    of: "precedence",
    measures: "Whether the past of one series helps to predict the next months of another, all pairs taken together.",
    silent: "Fewer than 24 months, or months whose noise the model does not absorb. Precedence is not causation.",
    method: "granger",
    pages: ["Effects"],
  },
  {
    name: "Spillover",
    of: "spillover",
    measures: "How many of a place's events follow from its own past, from its neighbours' past, and from neither.",
    silent: "Fewer than twenty periods, or a model that does not settle.",
    method: "hhh4",
    pages: ["Effects"],
  },
  {
    name: "Mark of evidence against an explanation",
    of: "consistency",
    measures: "How well a piece of evidence fits an explanation, as a person judged it; the fewest contrary marks rank first.",
    silent: "The explanation was never put to the test: that nothing speaks against it says nothing in its favour.",
    method: "competing-hypotheses",
    pages: ["Explanations"],
  },
  {
    name: "Fewest ties that would balance all",
    of: "repair_set",
    measures: "The smallest sets of claimed ties whose change of sign would leave no contradiction among friends and foes.",
    silent: "No claims state ties, or the search was cut off.",
    method: "minimal-repairs",
    pages: ["Scenarios", "Complex"],
  },
  {
    name: "Months ahead",
    of: "forecast_month",
    measures: "How many events there would be if the months went on like those learnt from: the median and the middle 80 % of draws.",
    silent: "Fewer than twelve months to learn from; it says nothing beyond more of the same.",
    method: "scenarios",
    pages: ["Scenarios"],
  },
  {
    name: "State that holds in a game",
    of: "game_state",
    measures: "Whether no party would leave an outcome, by its ranking of outcomes and how far it looks ahead.",
    silent: "A party's preferences run in a circle.",
    method: "graph-model",
    pages: ["Scenarios"],
  },
];

/** What a table's rows measure; none where they are no index. */
export function meaningOf(table: string): Index | undefined {
  return indices.find((each) => each.of === table);
}

export function indicesOn(page: IndexPage): readonly Index[] {
  return indices.filter((each) => each.pages.includes(page));
}
