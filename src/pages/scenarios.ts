import type { WrittenAhead } from "../methods/scenarios/counts-ahead.js";
import type { Lead, ProblemLine, RestsOn } from "./page.js";

/** A wish, option or game as judgements/scenarios.yaml writes it; the browser works games out by itself. */
export interface GameWritten {
  readonly id: string;
  readonly says: string;
  readonly from?: string | undefined;
  readonly options?:
    | readonly { readonly id: string; readonly actor: string; readonly says: string; readonly lasting: boolean }[]
    | undefined;
  readonly impossible?: readonly Readonly<Record<string, boolean>>[] | undefined;
  readonly wishes?:
    | Readonly<Record<string, readonly { readonly options: Readonly<Record<string, boolean>>; readonly because?: string | undefined }[]>>
    | undefined;
  readonly pairs?: Readonly<Record<string, readonly (readonly [string, string])[]>> | undefined;
  readonly now?: Readonly<Record<string, boolean>> | undefined;
  readonly because?: string | undefined;
  readonly note?: string | undefined;
}

/** A scenario of counts as it is written, with its note. */
export interface CountsWritten extends WrittenAhead {
  readonly note?: string | undefined;
}

export interface RepairSet {
  readonly ordinal: number;
  readonly ties: readonly {
    readonly at: string;
    readonly a: string;
    readonly b: string;
    readonly was: string;
    readonly becomes: string;
    readonly claims: number;
  }[];
}

export interface ScenariosPage {
  readonly lead: Lead | null;
  readonly games: readonly GameWritten[];
  readonly counts: readonly CountsWritten[];
  /** Months of the series that scenarios of counts go on from. */
  readonly series: readonly {
    readonly id: string;
    readonly says: string;
    readonly months: readonly string[];
    readonly values: readonly number[];
  }[];
  readonly repairs: readonly RepairSet[];
  /** Sets of that size there are. */
  readonly repairSets: number;
  readonly problems: readonly ProblemLine[];
  readonly rests: readonly RestsOn[];
}
