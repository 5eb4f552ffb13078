import type { EditStep } from "./edit.js";

/** Names in event data that nobody placed yet, the heaviest first. */
export interface NamesMet {
  readonly names: readonly NameMet[];
  /** Names without a place, all of them; the list may be shorter. */
  readonly all: number;
  /** Sides of counted rows that are placed by actors.yaml or by what the words name, those of groups that the data record, those that are no actor, and all. */
  readonly placed: number;
  readonly recorded: number;
  readonly nobody: number;
  readonly sides: number;
}

export interface NameMet {
  readonly name: string;
  /** Its rows, as evidence. */
  readonly at: string;
  readonly datasets: readonly string[];
  readonly rows: number;
  /** Deaths in the rows that name it, best estimates; null where none are counted. */
  readonly deaths: number | null;
  readonly proposal: Proposal | null;
}

/** What a name may be, and the change of actors.yaml that says so. */
export interface Proposal {
  /** In a few words: “a name of TTP”, “a group in Mali”. */
  readonly says: string;
  /** Why it is thought so. */
  readonly because: string;
  /** The actor of actors.yaml whose name it may be; null for a new one. */
  readonly actor: string | null;
  /** Null where nothing needs to be written. */
  readonly steps: readonly EditStep[] | null;
}
