/** Words of a source that bear a proposal out, where they stand now; code points, end exclusive. */
export interface ProposedQuote {
  /** Names the proposal among all coders. */
  readonly key: string;
  readonly source: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A code that the assistant proposes, and that nobody wrote or refused yet. */
export interface ProposedCodeLine {
  /** Its name as names are compared. */
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly include: string | null;
  readonly exclude: string | null;
  readonly because: string | null;
  readonly quotes: readonly ProposedQuote[];
}

/** Whom the assistant takes a name to mean. */
export interface ProposedNameLine {
  readonly name: string;
  readonly actor: string;
  readonly because: string | null;
  readonly quotes: readonly ProposedQuote[];
}

/** What waits for a person beside the texts themselves: codes for the codebook, and names that are placed. */
export interface Proposed {
  readonly codes: readonly ProposedCodeLine[];
  readonly names: readonly ProposedNameLine[];
}
