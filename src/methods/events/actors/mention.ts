/** One code that an ambiguous name may stand for, and why it is a choice. */
export interface ActorChoice {
  readonly code: string;
  readonly because: string;
}

/** An actor named, described or referred to in a sentence. Offsets are code points of the whole text, end exclusive. */
export interface ActorMention {
  readonly start: number;
  readonly stop: number;
  /** CAMEO-like: ISO3 or organisation and then roles, such as `PAKGOV`, `AFGREB`, `GOV`; `---` where nothing is known of a named actor. */
  readonly code: string;
  /** Key in the case's actors.yaml, or null. */
  readonly actor: string | null;
  readonly name: string;
  /** Whether a lexicon or the case knows it; false for an actor new to both. */
  readonly known: boolean;
  /** The codes to choose from where the name is ambiguous; empty otherwise. */
  readonly choices: readonly ActorChoice[];
  /** What found it: lexicon entry, demonym and role, pronoun and its antecedent… */
  readonly rule: string;
}
