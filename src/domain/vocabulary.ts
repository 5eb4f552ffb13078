/** The closed vocabularies of columns and of keys in YAML: one list each, from which the schema, the tables and the pages have their types. */

/** Which way two actors' acts point. */
export const actSigns = ["amity", "enmity"] as const;
/** The same, with those that point no way. */
export const signs = [...actSigns, "neutral"] as const;
export type Sign = (typeof signs)[number];
/** What the coded acts of a directed dyad tell. */
export const dyadSigns = [...signs, "insufficient"] as const;
export type DyadSign = (typeof dyadSigns)[number];
/** How two actors stand, by acts, deaths and what is stated, which may contradict each other. */
export const pairSigns = [...signs, "disputed"] as const;
export type PairSign = (typeof pairSigns)[number];
/** What words say against what deeds say. */
export const accordVerdicts = ["accord", "discord", "mixed"] as const;
/** Deaths of a year: from 25, and from 1,000. */
export const conflictLevels = ["armed conflict", "war"] as const;
export type ConflictLevel = (typeof conflictLevels)[number];

/** Acts of a directed dyad by their kind; *all* has both. */
export const actKinds = ["deeds", "words"] as const;
export const actSums = ["all", ...actKinds] as const;
/** What an actor's act does to a peace process. */
export const peaceRoles = ["mediating", "hosting", "pressing", "arming", "sheltering", "spoiling", "stationing"] as const;
export type PeaceRole = (typeof peaceRoles)[number];
/** What a dataset is to the case: it records what happens as others do, or it tells the happenings of the case's own table. */
export const datasetRoles = ["record", "chronicle"] as const;
export const sliceKinds = ["year", "quarter", "month", "before", "after"] as const;
/** Where a tie is stated. */
export const tieKinds = ["claim", "actors"] as const;
/** How the side of a coded passage is known. */
export const sidesBy = ["speaker", "document"] as const;
/** What an act does to another's standing: its government, its border, its right to be what it says it is. */
export const recognitionActs = ["recognises", "refuses"] as const;
export type RecognitionAct = (typeof recognitionActs)[number];
/** The same with whether it is done, announced, asked for or denied. */
export const recognitionStances = [
  ...recognitionActs,
  "is to recognise",
  "is to refuse",
  "is asked to recognise",
  "is asked to refuse",
  "denies refusing",
] as const;
export type RecognitionStance = (typeof recognitionStances)[number];
/** Where a recognition or refusal is coded. */
export const recognitionFinds = ["statement", "coding", "tie"] as const;
/** How a side stands to what it tells of an event. */
export const tellingStances = ["asserts", "denies", "expects", "demands", "silent"] as const;
export type TellingStance = (typeof tellingStances)[number];
/** What two sides' tellings are of: a claim of the case, or acts of the same two parties in the same days. */
export const toldOf = ["claim", "happening"] as const;
/** Noise of one size throughout a series, or of its own size in each stretch between breaks. */
export const noiseSizes = ["equal", "unequal"] as const;
export type NoiseSize = (typeof noiseSizes)[number];
/** How two sides' tellings of one event part; where they part in several ways, the first of them. */
export const partings = ["denied", "blame", "sign", "named apart", "alike", "one is silent", "other acts"] as const;
export type Parting = (typeof partings)[number];
export const sectors = ["military", "political", "economic", "societal", "environmental"] as const;
export const levels = ["domestic", "bilateral", "regional", "interregional", "global"] as const;
export const dimensions = ["sector", "level"] as const;

/** By what a regional security complex belongs together. */
export const layers = ["violence", "practice", "moves"] as const;
/** How surely an actor belongs to its complex. */
export const memberStandings = ["core", "periphery", "contested", "alone"] as const;
export type MemberStanding = (typeof memberStandings)[number];
export const complexKinds = ["complex", "cluster"] as const;
/** What a complex is by its amity; *none* is for what is no complex. */
const complexTypes = ["conflict formation", "security regime", "security community", "unclear"] as const;
export type ComplexType = (typeof complexTypes)[number];
export const sliceTypes = [...complexTypes, "none"] as const;
export type SliceType = (typeof sliceTypes)[number];
/** How a figure of the report is drawn. */
export const figureShapes = ["number", "series", "bars", "map", "network", "table", "compare", "intervals", "fan", "matrix"] as const;

/** What an interval of a ratio takes for granted. */
export const ratioLaws = ["exact", "quasi-poisson", "negative-binomial", "lasting", "placebo", "control"] as const;
export type RatioLaw = (typeof ratioLaws)[number];
export const interruptionLaws = ["poisson", "quasi-poisson", "negative-binomial", "lasting"] as const;
export type InterruptionLaw = (typeof interruptionLaws)[number];
export const interruptionAnswers = ["level", "slope", "after", "control"] as const;
export const breakMethods = ["chow", "pelt", "bai-perron", "poisson-break", "sup-f", "cusum"] as const;
export type BreakMethod = (typeof breakMethods)[number];
export const precedenceMethods = ["granger", "toda-yamamoto"] as const;
export const spilloverMethods = ["hhh4", "hawkes"] as const;
/** What a piece of evidence for or against an explanation is. */
export const markedKinds = ["claim", "figure", "words"] as const;
/** What became of a promise. */
export const promiseFates = ["kept", "broken", "contested", "open", "overdue"] as const;

/** How exact the day of a row is. */
export const dayPrecisions = ["day", "week", "month", "year", "unknown"] as const;
/** A row among those of its dataset that it contains, or that contain it. */
export const rowParts = ["total", "part"] as const;
/** Why a row of event data is kept and not counted. */
export const asideReasons = ["repeated", "superseded", "part", "contained", "outside", "across", "beyond"] as const;
/** How it is known which days a file covers. */
export const coverageBases = ["release", "rows", "selection"] as const;
/** What a difference between two datasets is about. */
export const scopes = ["country", "dyad"] as const;

/** What a piece of evidence for a claim is; *away*, its document is not fetched yet. */
export const claimEvidenceKinds = ["passage", "rows", "reference", "away"] as const;
/** By what two pieces of evidence were found to be connected. */
export const linkFinds = ["text", "numbers", "citation", "attribution", "hand"] as const;
export const comparedKinds = ["tally", "claim"] as const;
/** A figure beside others on the same thing: how it compares, or what sets it apart. */
export const comparisonVerdicts = ["alone", "agrees", "differs", "period", "place", "actor", "definition"] as const;
/** What people did with an event that the event coder proposed. */
export const proposalDecisions = ["open", "accepted", "corrected", "rejected"] as const;
/** What became of a promise, as a person wrote it. */
export const commitmentStatus = ["open", "kept", "broken", "contested"] as const;
