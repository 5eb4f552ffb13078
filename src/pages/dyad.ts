import type { Sign as SignWord } from "../domain/vocabulary.js";
import type { Estimated } from "./complex.js";
import type { Recognitions, ToldByBoth } from "./narratives.js";
import type { ClaimSaid, Lead, RestsOn, Sign, Triad, WordsPart } from "./page.js";
import type { HappeningsPart } from "./timeline.js";

/** A standing tie of actors.yaml: a person of the case says it, with the days it holds. */
export interface StandingTie {
  readonly at: string;
  readonly id: string;
  /** amity, enmity, neutral */
  readonly sign: SignWord;
  readonly since: string | null;
  readonly until: string | null;
  readonly because: string;
  /** Claims that it rests on. */
  readonly claims: readonly string[];
}
interface YearPoint {
  readonly year: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly at: string;
}
/** Deaths between two in one calendar year, by the dataset that counts most of them. */
export interface ConflictYear {
  readonly year: number;
  readonly dataset: string;
  readonly deaths: number;
  /** armed conflict, war; null below both thresholds. */
  readonly level: string | null;
  readonly at: string;
}

export interface DyadPage {
  readonly a: string;
  readonly b: string;
  readonly sign: Sign;
  readonly lead: Lead | null;
  /** Years with deaths between the two. */
  readonly conflicts: readonly ConflictYear[];
  readonly years: readonly {
    readonly dataset: string;
    readonly measure: string;
    readonly points: readonly YearPoint[];
    /** Years that the dataset covers: a year outside is unknown, and no zero. */
    readonly covered: readonly number[];
    /** Fewest deaths a year that it lists; null where it lists any. */
    readonly least: number | null;
  }[];
  readonly months: readonly {
    readonly dataset: string;
    /** Months that the dataset covers: one without a row is zero, one outside is unknown. */
    readonly covered: readonly string[];
    readonly points: readonly { readonly month: string; readonly events: number; readonly best: number; readonly at: string }[];
  }[];
  /** What a chronicle tells of the pair. */
  readonly happenings: HappeningsPart;
  /** Those that hold on a day of the period. */
  readonly standing: readonly StandingTie[];
  /** Those about days of the period, and behind them those without a day; how many more are about other days. */
  readonly claims: readonly ClaimSaid[];
  readonly moreClaims: number;
  /** Those of the period, and those without a day. */
  readonly words: WordsPart;
  readonly triads: readonly Triad[];
  readonly neighbours: readonly { readonly a: string; readonly b: string }[];
  readonly rests: readonly RestsOn[];
}

/** The dyad score of one actor to another at the end of a month. */
interface ScorePoint {
  readonly month: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** insufficient, violence only; null where there is a score. */
  readonly reason: string | null;
  readonly flips: boolean;
  readonly at: string;
}

/** Deeds and words of one direction in one span. */
export interface SliceScore {
  readonly slice: string;
  readonly name: string;
  readonly kind: string;
  readonly since: string;
  /** all, deeds, words */
  readonly of: string;
  readonly rows: number;
  readonly nEff: number;
  readonly score: Estimated;
  readonly sign: string;
  readonly quad: Estimated;
  readonly deaths: Estimated;
  readonly agreed: string;
  readonly reason: string | null;
  readonly at: string;
}

export interface Direction {
  readonly actor: string;
  readonly target: string;
  readonly scores: readonly ScorePoint[];
  /** Days after which an act counts half in them; null where there are none. */
  readonly halfLife: number | null;
  readonly slices: readonly SliceScore[];
  readonly lead: {
    readonly first: string | null;
    readonly lag: number | null;
    readonly correlation: number | null;
    readonly pWords: number | null;
    readonly pDeeds: number | null;
    readonly reason: string | null;
    readonly at: string;
  } | null;
}

/** Whether deeds, words and stated ties point the same way in one span. */
export interface Accord {
  readonly slice: string;
  readonly name: string;
  readonly deeds: Estimated;
  readonly deedsSign: string;
  /** armed conflict, war, by the deaths of a year that reaches into the span. */
  readonly conflict: string | null;
  readonly words: Estimated;
  readonly wordsSign: string;
  readonly stated: string | null;
  readonly sign: string | null;
  readonly agree: number;
  readonly compared: number;
  readonly verdict: string | null;
  readonly lacks: string | null;
  readonly at: string;
}

export interface SharedIdentity {
  readonly proximity: Estimated;
  readonly traits: readonly {
    readonly kind: string;
    readonly shared: readonly string[];
    readonly onlyA: readonly string[];
    readonly onlyB: readonly string[];
  }[];
  readonly at: string;
}

/** How often a side's own words are coded with a category of a constructivist slot, and the days of those words. */
export interface Voice {
  readonly side: string;
  readonly category: string;
  readonly rows: number;
  readonly of: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly at: string;
}

/** How far apart the frames of the two sides' words are, in bits, 0 alike to 1 nothing in common. */
export interface FramesApart {
  readonly bits: Estimated;
  readonly textsA: number;
  readonly textsB: number;
  readonly reason: string | null;
  readonly at: string;
}

/** Acts of one sign in the documents of one span, by documents read. */
export interface ActRate {
  readonly acts: number;
  /** Acts per hundred documents; null where no document is dated in the span. */
  readonly rate: Estimated;
  /** The same as the model expects it, and acts over those expected. */
  readonly expected: number | null;
  readonly relative: Estimated;
  readonly at: string;
}

export interface SpanRate {
  readonly slice: string;
  readonly documents: number;
  /** Why it has no rate though documents were read: too few. */
  readonly lacks: string | null;
  readonly enmity: ActRate;
  readonly amity: ActRate;
}

/** A pair over all spans: its usual rate, and that over the average pair's. */
export interface UsualRate {
  readonly acts: number;
  readonly rate: Estimated;
  readonly relative: Estimated;
  readonly reason: string | null;
  readonly at: string;
}

/** Acts of a pair by documents read: whether more was told of it, or only more was read. */
export interface DyadRates {
  /** What they say in a sentence or two; else why there are none. */
  readonly says: string;
  /** From the first to the last span with a document; empty where no document tells of the pair. */
  readonly spans: readonly SpanRate[];
  readonly usual: { readonly enmity: UsualRate; readonly amity: UsualRate } | null;
  /** What is left out, in a sentence. */
  readonly leaves: string | null;
}

/** How two actors stand by their acts, each direction by itself. */
export interface DyadTrend {
  readonly directions: readonly Direction[];
  readonly accords: readonly Accord[];
  readonly identity: SharedIdentity | null;
  /** Identities, norms, narratives, trust and grievance in the coded words of each side. */
  readonly voices: readonly Voice[];
  readonly frames: FramesApart | null;
  /** Events that both tell, and whether either recognises the other. */
  readonly told: readonly ToldByBoth[];
  readonly recognised: Recognitions;
  readonly rates: DyadRates;
}
