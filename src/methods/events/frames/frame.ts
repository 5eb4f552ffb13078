/** Turns the code of one act into that of another act about it. */
export type Operator =
  | "do"
  | "aspect"
  | "try"
  | "intend"
  | "appeal"
  | "demand"
  | "threaten"
  | "refuse"
  | "accuse"
  | "deny"
  | "stop"
  | "fail"
  | "allow"
  | "say"
  | "expect"
  | "cause"
  | "order"
  | "oppose"
  | "endorse";

export const operators: ReadonlySet<string> = new Set<Operator>([
  "do",
  "aspect",
  "try",
  "intend",
  "appeal",
  "demand",
  "threaten",
  "refuse",
  "accuse",
  "deny",
  "stop",
  "fail",
  "allow",
  "say",
  "expect",
  "cause",
  "order",
  "oppose",
  "endorse",
]);

export type ConditionKind = "object" | "indirect" | "subject" | "prep" | "open" | "clause" | "passive" | "modifier" | "actor" | "target";

export interface Condition {
  readonly kind: ConditionKind;
  readonly not: boolean;
  /** For `prep`: any of these. */
  readonly preps: readonly string[];
  /**
   * Any of these lemmas; null is any word. Some ask for more than a word: `territory` for a state by name, `somebody` for who is named,
   * `deed` for a noun that tells an act, and of a clause `bare`, `will` and `own` for how it is told.
   */
  readonly words: ReadonlySet<string> | null;
}

/** A sense of a verb or a noun: where its conditions hold, the words are coded so. */
export interface Frame {
  /** `lemma.n`: named in every event that it makes. */
  readonly id: string;
  readonly lemma: string;
  /** Particle of the verb (`carry out`), or null. */
  readonly particle: string | null;
  readonly conditions: readonly Condition[];
  /** A CAMEO code, or the code where the operator finds no act; null with no operator blocks the words. */
  readonly code: string | null;
  readonly operator: Operator | null;
  /** Slots for the target in order: `o`, `s`, `i` or prepositions; empty is the default. */
  readonly target: readonly string[];
  readonly source: readonly string[];
  readonly reciprocal: boolean;
  /** For nouns: whether `of` brings the one who acts. */
  readonly ofActs: boolean;
}

/** Frames by lemma, the most demanding first. */
export interface FrameLexicon {
  readonly verbs: ReadonlyMap<string, readonly Frame[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
  /** Classes of nouns: `aid`, `troops`. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
}
