import type { Parting, RecognitionStance, TellingStance } from "../domain/vocabulary.js";

/** What one side tells of an event, in the words of its coding or of the piece of evidence. */
export interface TellingSaid {
  readonly stance: TellingStance;
  readonly actor: string | null;
  readonly act: string | null;
  readonly target: string | null;
  readonly exact: string | null;
  readonly since: string | null;
  readonly at: string;
}

/** One event that both of a pair tell, and how their tellings part. */
export interface ToldByBoth {
  /** What the claim says; null of a happening, which is acts of `party` and `other` on each other. */
  readonly claim: string | null;
  readonly party: string | null;
  readonly other: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly parting: Parting;
  readonly byA: readonly TellingSaid[];
  readonly byB: readonly TellingSaid[];
  /** Names of the categories coded on the words of both, and of one side alone. */
  readonly frames: { readonly shared: readonly string[]; readonly onlyA: readonly string[]; readonly onlyB: readonly string[] };
  readonly at: string;
}

/** Whether one of a pair recognises or refuses the other's standing, as coded. */
interface Recognised {
  readonly actor: string | null;
  readonly target: string | null;
  readonly stance: RecognitionStance;
  readonly act: string;
  readonly teller: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly at: string;
}

export interface Recognitions {
  readonly rows: readonly Recognised[];
  /** Codings of either's words as recognition or refusal that name nobody. */
  readonly unnamed: number;
}
