/** One reading of an ambiguous name, and why it is one. */
export interface ActorChoice {
  readonly code: string;
  readonly because: string;
}

/** An actor as one sentence names it. */
export interface ActorMention {
  /** Code points of the text that the sentences were read from, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Index of its head among the tokens of the sentence; mentions that share it are actors joined in one phrase (`Afghan and Pakistani forces`). */
  readonly head: number;
  /** ISO3 of a state or the code of a body, then roles, as in CAMEO: `PAKGOV`, `AFGREB`, `UNO`; `---COP` or `---` where no state is known. */
  readonly code: string;
  /** Its id in the case's actors.yaml. */
  readonly actor: string | null;
  /** The actor's own name, where the text has a pronoun or a short form; else the words of the text. */
  readonly name: string;
  /** Whether a lexicon names it; a new named actor is not known, and is kept. */
  readonly known: boolean;
  /** Every reading where there is more than one, the one taken first; else empty. */
  readonly choices: readonly ActorChoice[];
  /** What made it: the entry of the lexicon, the title, the apposition, the earlier mention. */
  readonly rule: string;
  /** The code that a named group had before today's: who governs may have been the government's foe. */
  readonly former?: string | undefined;
}
