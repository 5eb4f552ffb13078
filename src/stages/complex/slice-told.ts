import type { Row } from "../../domain/tables.js";
import type { Chained } from "./chain.js";
import type { KnownBy } from "./comings.js";
import type { PairSum } from "./slices/pair-sums.js";
import type { SliceFound, SliceInput } from "./slices/slice-input.js";

/** One slice with what was found in it, its complexes' names, and the sums of all acts in it. */
export interface SliceTold {
  readonly input: SliceInput;
  readonly found: SliceFound;
  readonly chain: readonly Chained[];
  readonly isRegular: boolean;
  /** Why the slice is not to be compared with the one before. */
  readonly compared: string | null;
  /** Sums of those taken. */
  readonly sums: readonly PairSum[];
  /** Acts that each actor has a part in. */
  readonly active: ReadonlyMap<string, number>;
  /** The slice before it among those of years or quarters; null where there is none. */
  readonly earlier: KnownBy | null;
  readonly signs: ReadonlyMap<string, Row<"dyad_accord">["sign"]>;
  /** Pairs (a, NUL, b) in armed conflict or war in the slice. */
  readonly conflicts: ReadonlySet<string>;
  /** Coded securitising moves of the slice that set one actor against another. */
  readonly moves: readonly { readonly speaker: string; readonly threat_actor: string | null }[];
  /** Capabilities of states by ISO3, of the last year of the slice that has any; null where the case has none. */
  readonly capabilities: { readonly year: number; readonly of: ReadonlyMap<string, number> } | null;
  /** Share of the slice's days on which a power had bases or troops on an actor's soil, by coded or given facts: power, NUL, actor. */
  readonly stationed: ReadonlyMap<string, number>;
}

/** Slices that a complex must last, and share of chance groups that may be as closed. */
export const leastAge = 3;

/** From this p on, groups drawn by chance are as closed as a complex. */
export const mostByChance = 0.05;
