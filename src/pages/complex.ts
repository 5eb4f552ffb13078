import type { Traced } from "../domain/provenance.js";
import type { SliceType } from "../domain/vocabulary.js";
import type { Lead, RestsOn, Sign } from "./page.js";

/** A span of the case's period that the page can show. */
export interface SliceName {
  readonly id: string;
  readonly name: string;
  /** year, quarter, month; before, after */
  readonly kind: string;
  readonly since: string;
  readonly until: string;
  /** Acts in it between any two actors. */
  readonly acts: number;
  /** Datasets that it rests on. */
  readonly restsOn: readonly string[];
  /** Why it is not compared with what comes before it; null where it is. */
  readonly compared: string | null;
}

/** How an actor hangs with a complex, and how much that depends on the settings, each 0–1. */
export interface Member {
  readonly actor: string;
  /** Id of the complex; null for one that hangs with nobody. */
  readonly complex: string | null;
  /** core, periphery, contested, alone */
  readonly standing: string;
  readonly together: number;
  readonly next: string | null;
  readonly nextTogether: number;
  readonly depends: Readonly<Record<"lambda" | "gamma" | "halfLife" | "draw", number>>;
  readonly flips: boolean;
  readonly territory: string | null;
  readonly rows: number;
  readonly at: string;
  /** Why nothing is said of its place: too few acts. */
  readonly lacks: string | null;
}

export interface Estimated {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ComplexLine {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly core: readonly string[];
  readonly territories: readonly string[];
  /** complex, cluster */
  readonly kind: string;
  /** security complex, interdependence in violence, cluster… */
  readonly called: string;
  /** Rows between its members by layer. */
  readonly layers: Readonly<Record<"violence" | "practice" | "moves", number>>;
  readonly lacks: string | null;
  readonly type: SliceType;
  /** What evidence would tell the type. */
  readonly needs: string | null;
  /** Mean sign of its ties, with bounds for those whose sign is unknown; parts of the interdependence by sign. */
  readonly amity: Estimated;
  readonly signs: Readonly<Record<"enmity" | "amity" | "unknown", number>>;
  /** By capabilities of its states in a year; or why there is none. */
  readonly polarity: string | null;
  readonly polarityYear: number | null;
  readonly polarityLacks: string | null;
  readonly poles: number | null;
  /** Concentration of ties: how many equal members would be as concentrated. */
  readonly concentration: Estimated;
  /** Part of its ties that leave it, 0 closed to 1 open; share of groups by chance as closed. */
  readonly openness: number | null;
  readonly p: number | null;
  readonly change: string;
  readonly changed: string | null;
  readonly joined: readonly string[];
  readonly parted: readonly string[];
  readonly at: string;
}

/** The mutual share D of two actors' security concerns, 0–1. */
export interface SecurityTie {
  readonly a: string;
  readonly b: string;
  readonly share: Estimated;
  readonly sign: Sign;
  readonly km: number | null;
  readonly rows: number;
  readonly at: string;
}

/** A state that stands between complexes, or a member between rivals of its own. */
export interface Between {
  readonly actor: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly isFirst: boolean;
  readonly complexes: readonly string[];
  readonly buffer: number | null;
  readonly between: readonly string[];
  readonly at: string;
}

/** A power from outside the region, and whose side it is on. */
export interface OutsidePower {
  readonly complex: string;
  readonly power: string;
  readonly share: Estimated;
  readonly friends: readonly string[];
  readonly foes: readonly string[];
  /** Share of the days with its bases or troops among the members; null without a fact. */
  readonly stationed: number | null;
  readonly overlay: number | null;
  readonly isOverlay: boolean;
  readonly lacks: string | null;
  readonly at: string;
}

/** One layer of interdependence in the slice, with what the data cover. */
export interface LayerLine {
  readonly layer: "violence" | "practice" | "moves";
  readonly rows: number;
  readonly pairs: number;
  readonly covered: number | null;
  readonly texts: Traced<number> | null;
  readonly at: string;
}

/** One sector or level of the theory, with the codings that fill it. */
export interface DimensionLine {
  readonly dimension: "sector" | "level";
  readonly value: string;
  readonly rows: number;
  readonly at: string;
}

/** A coded securitising move. */
export interface MoveLine {
  readonly id: string;
  readonly speaker: string;
  readonly threat: string | null;
  readonly referent: string | null;
  readonly measure: string | null;
  readonly sector: string | null;
  readonly audience: string | null;
  readonly lacks: string | null;
  readonly at: string;
}

/** Turning one tie that would balance an unbalanced triangle. */
export interface TriadRepair {
  readonly turns: string;
  readonly says: string;
  readonly actsAgainst: number;
  readonly tiesAgainst: number;
  readonly at: string;
}

export interface SignedTriad {
  readonly actors: readonly [string, string, string];
  readonly signs: readonly [Sign, Sign, Sign];
  /** acts, deaths, stated, joined by +: what gives each sign. */
  readonly restsOn: readonly [string, string, string];
  readonly balanced: boolean;
  readonly says: string;
  readonly before: string | null;
  readonly lacks: string | null;
  readonly repairs: readonly TriadRepair[];
  readonly at: string;
}

export interface BalanceLine {
  readonly ties: number;
  readonly minus: number;
  readonly triads: number;
  readonly balanced: number;
  readonly chance: number | null;
  readonly p: number | null;
  readonly frustration: number;
  readonly bound: number;
  readonly proved: boolean;
  readonly optimal: number;
  readonly counted: boolean;
  readonly walk: number | null;
  readonly lacks: string | null;
  /** Camps of one optimal division. */
  readonly camps: readonly (readonly string[])[];
  readonly at: string;
}

/** Who belongs together in one slice, where the border is. */
export interface ComplexPage {
  readonly lead: Lead | null;
  readonly slices: readonly SliceName[];
  /** Id of the slice shown; null where there is none. */
  readonly slice: string | null;
  readonly members: readonly Member[];
  /** Complexes, and groups of which two members at least have enough acts to say that they belong together; the others by name. */
  readonly complexes: readonly ComplexLine[];
  readonly thinGroups: readonly Pick<ComplexLine, "id" | "name">[];
  /** Those with enough acts to tell their share, the largest first; how many have too few. */
  readonly ties: readonly SecurityTie[];
  readonly thinTies: number;
  /** Ties of all slices, for places that stay from slice to slice. */
  readonly everTied: readonly (readonly [string, string])[];
  readonly layers: readonly LayerLine[];
  readonly dimensions: readonly DimensionLine[];
  readonly moves: readonly MoveLine[];
  /** Why no state is an insulator, where none is: the first reason by number of states. */
  readonly insulatorsLack: string | null;
  readonly insulators: readonly Between[];
  readonly powers: readonly OutsidePower[];
  readonly triads: readonly SignedTriad[];
  /** Triads that the page leaves out because it would not hold them. */
  readonly moreTriads: number;
  readonly balance: BalanceLine | null;
  readonly rests: readonly RestsOn[];
}
