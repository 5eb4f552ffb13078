import type { Estimated } from "./complex.js";
import type { ClaimSaid, Lead, RestsOn, Sign, WordsPart } from "./page.js";

/** A name, role or trait with the days on which it holds; null where open. */
export interface Dated {
  readonly says: string;
  readonly of: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** How an actor stands to another: acts of the last slice that has any, and what is stated of them. */
export interface ActorTie {
  readonly other: string;
  readonly slice: string | null;
  /** Mutual share of security concerns, 0–1. */
  readonly share: Estimated;
  readonly sign: Sign;
  readonly stated: Sign;
  readonly acts: number;
  /** Why it has no share and no sign by acts: too few of them. */
  readonly lacks: string | null;
  readonly at: string | null;
}

export interface RolePlayed {
  readonly role: string;
  readonly rows: number;
  readonly of: number;
  readonly share: Estimated;
  /** Why it has no share: too few acts. */
  readonly lacks: string | null;
  readonly stated: number;
  readonly parties: readonly string[];
  readonly at: string;
}

/** Where an actor hung in one slice. */
export interface Place {
  readonly slice: string;
  readonly name: string;
  readonly complex: string | null;
  readonly standing: string;
  readonly together: number;
  readonly at: string;
}

/** Trust and grievance in its words, by slice. */
export interface Regard {
  readonly slice: string;
  readonly trust: number;
  readonly grievance: number;
  readonly aggrieved: Estimated;
  readonly at: string;
}

/** Who is this actor, to whom is it tied, what part does it play. */
export interface ActorPage {
  readonly id: string;
  readonly lead: Lead | null;
  readonly note: string | null;
  readonly country: string | null;
  readonly bloc: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly names: readonly Dated[];
  readonly roles: readonly Dated[];
  readonly traits: readonly { readonly trait: string; readonly values: readonly string[] }[];
  readonly ties: readonly ActorTie[];
  readonly played: readonly RolePlayed[];
  readonly places: readonly Place[];
  readonly regards: readonly Regard[];
  readonly frames: readonly {
    readonly category: string;
    readonly name: string;
    readonly share: Estimated;
    readonly rows: number;
    readonly at: string;
  }[];
  readonly claims: readonly ClaimSaid[];
  readonly words: WordsPart;
  readonly promises: readonly { readonly at: string; readonly says: string; readonly status: string; readonly due: string | null }[];
  readonly rests: readonly RestsOn[];
}
