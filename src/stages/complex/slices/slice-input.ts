import type { ComplexType, MemberStanding } from "../../../domain/vocabulary.js";
/** One undirected dyad of a slice: what binds it under each half-life, and how friendly it is. */
export interface PairInput {
  readonly i: number;
  readonly j: number;
  readonly rows: number;
  readonly violent: number;
  /** Interdependence under each half-life, and the crises it counts for. */
  readonly weight: readonly number[];
  readonly n_eff: readonly number[];
  readonly score: number | null;
  /** Sign of dyad_accord: by acts, deaths or what is stated. */
  readonly sign: string | null;
  /** Rows of violence, and agreements between the two. */
  readonly violence: number;
  readonly rules: number;
}

/** All that one slice's complexes are worked out from. */
export interface SliceInput {
  readonly slice: string;
  /** Members first; from `members` on powers from outside, which belong to no complex. */
  readonly actors: readonly string[];
  readonly members: number;
  readonly territories: readonly (string | null)[];
  /** Which of the actors are states. */
  readonly states: readonly boolean[];
  /** Whether a set that counts deaths covers the whole slice, so that violence would be known. */
  readonly isWatched: boolean;
  /** Among the actors, row by row. */
  readonly km: Float64Array;
  readonly touches: Uint8Array;
  readonly pairs: readonly PairInput[];
  /** 0 stands for no decay. */
  readonly halfLives: readonly number[];
  readonly lambdas: readonly number[];
  readonly resolutions: readonly number[];
  readonly draws: number;
  readonly seed: number;
}

export interface TieFound {
  readonly i: number;
  readonly j: number;
  readonly rows: number;
  readonly interdependence: number;
  readonly km: number | null;
  readonly near: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface MemberFound {
  readonly actor: number;
  readonly complex: number | null;
  readonly standing: MemberStanding;
  readonly together: number;
  readonly next: number | null;
  readonly nextTogether: number;
  readonly depends: Readonly<Record<string, number>>;
  readonly flips: boolean;
}

export interface ComplexFound {
  readonly members: readonly number[];
  readonly core: readonly number[];
  /** Most central first. */
  readonly central: readonly number[];
  readonly territories: readonly string[];
  readonly isConnected: boolean;
  readonly type: ComplexType;
  /** What evidence would tell its type; null where it is told. */
  readonly needs: string | null;
  /** Mean sign of its ties with bounds for what is unknown, and the parts of the interdependence by sign. */
  readonly amity: number | null;
  readonly amityLow: number | null;
  readonly amityHigh: number | null;
  readonly enmityShare: number;
  readonly amityShare: number;
  readonly unknownShare: number;
  /** The unknown or disputed ties with the largest parts. */
  readonly unknownTies: readonly (readonly [number, number])[];
  /** Share of D that lies in ties of violence alone. */
  readonly violent: number;
  /** Concentration of ties. */
  readonly n_eff: number | null;
  readonly n_low: number | null;
  readonly n_high: number | null;
  readonly conductance: number | null;
  readonly p: number | null;
  readonly internal: number;
  readonly parts: readonly (readonly number[])[];
  readonly modularity: number | null;
  readonly partP: number;
}

export interface PowerFound {
  readonly complex: number;
  readonly power: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly amity: number | null;
  readonly enmity: number | null;
  /** Members in amity and in enmity with it. */
  readonly friends: readonly number[];
  readonly foes: readonly number[];
}

/** A state with its ties to each group, its own left out where it is a member, and the rivals that it lies between within its own. */
export interface BorderFound {
  readonly actor: number;
  readonly ties: readonly { readonly complex: number; readonly w: number; readonly rows: number }[];
  readonly whole: number;
  readonly buffer: number | null;
  readonly between: readonly (readonly [number, number])[];
}

export interface SliceFound {
  readonly slice: string;
  readonly runs: number;
  readonly ties: readonly TieFound[];
  readonly members: readonly MemberFound[];
  readonly complexes: readonly ComplexFound[];
  readonly borders: readonly BorderFound[];
  readonly powers: readonly PowerFound[];
  readonly supers: readonly { readonly a: number; readonly b: number; readonly tie: number; readonly p: number }[];
}
