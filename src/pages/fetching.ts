/** What sources/remote.yaml lists and the case does not hold yet. */
export interface AwayPage {
  readonly files: readonly AwayFile[];
  readonly state: FetchState;
}

export interface AwayFile {
  /** As remote.yaml writes it. */
  readonly file: string;
  readonly title: string;
  readonly isData: boolean;
  readonly bytes: number | null;
  readonly host: string;
  readonly licence: string;
  /** What somebody accepts who fetches it; null where nothing is asked. */
  readonly terms: string | null;
  /**
   * Why it is fetched on the command line only: a key of this machine is let go there, it is put together from many answers, or it is a part
   * of a table whose server a person names.
   */
  readonly byCommand: "key" | "many" | "table" | null;
  /** Claims with evidence from it. */
  readonly claims: readonly { readonly id: string; readonly says: string }[];
  readonly line: number;
}

/** A fetch that runs, or how the last one ended. */
export interface FetchState {
  readonly isRunning: boolean;
  readonly progress: readonly { readonly file: string; readonly bytes: number; readonly of: number | null }[];
  /** How many came, and what did not; null before the first. */
  readonly ended: { readonly fetched: number; readonly faults: readonly string[] } | null;
}
