import type { Traced } from "../domain/provenance.js";
import type { CommitmentLine, CoverageLine, Lead, RestsOn } from "./page.js";

export interface TimelineEvent {
  readonly at: string;
  readonly day: string;
  readonly last: string;
  readonly precision: string | null;
  readonly title: string;
  /** Who acted, then upon whom; two sides in no order where the dataset does not say who acted. */
  readonly actors: readonly string[];
  readonly isBetween: boolean;
  readonly place: string | null;
  readonly note: string | null;
}

/** Some of the happenings of a period, in the order of their days, and how many there are in all. */
export interface HappeningsPart {
  readonly events: readonly TimelineEvent[];
  readonly total: number;
}

/** Stretches of days as wide as the drawing can tell apart, one after the other. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Happenings of one actor: those in which it acts, and those between it and another of which nobody says who acted. */
export interface TimelineLane {
  readonly actor: string;
  readonly n: number;
  readonly between: number;
  /** By stretch: all, and of them between. */
  readonly density: readonly (readonly [all: number, between: number])[];
}

export interface TimelinePage {
  readonly lead: Lead | null;
  /** Happenings of the period, and of them those that the chosen actor has a part in. */
  readonly total: Traced<number>;
  readonly stretches: readonly Stretch[];
  /** Actors with most first; how many more there are. */
  readonly lanes: readonly TimelineLane[];
  readonly moreLanes: number;
  /** Actors by the happenings that they have a part in, acted upon or not: what the list can be narrowed to. */
  readonly actors: readonly { readonly actor: string; readonly n: number }[];
  /** Every happening, where a drawing can show each by itself; else empty, and the lanes tell how many by stretch. */
  readonly single: readonly TimelineEvent[];
  /** The first of the list. */
  readonly first: HappeningsPart;
  readonly commitments: readonly CommitmentLine[];
  readonly coverage: readonly CoverageLine[];
  readonly rests: readonly RestsOn[];
}
