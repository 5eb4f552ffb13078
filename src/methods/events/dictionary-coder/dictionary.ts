/** A word of a phrase, in capitals, and whether the next must follow it at once (`_`) or others may stand between (a space). */
export interface PhraseWord {
  readonly word: string;
  readonly isTight: boolean;
}

/** A code of an actor with the days, as yyyymmdd numbers, between which it holds; both ends belong. */
export interface ActorCode {
  /** `PAKGOV`, `ELR/GAL` for two actors, `---` for none. */
  readonly code: string;
  readonly since: number | null;
  readonly until: number | null;
}

export interface DictionaryActor {
  readonly phrase: readonly PhraseWord[];
  readonly codes: readonly ActorCode[];
  readonly line: number;
}

export interface DictionaryAgent {
  readonly phrase: readonly PhraseWord[];
  /** `~GOV` stands behind the code of the actor, `NGO~` before it. */
  readonly code: string;
  readonly line: number;
}

export interface Discard {
  readonly phrase: readonly PhraseWord[];
  /** Whether the whole story is left out, not the sentence alone. */
  readonly isStory: boolean;
  readonly line: number;
}

/** One place of a pattern: a word, a synset, or a sign. */
export type PatternPart =
  | { readonly is: "word"; readonly word: string; readonly isTight: boolean }
  | { readonly is: "synset"; readonly name: string; readonly isTight: boolean }
  | { readonly is: "source" | "target" | "skip" | "compound"; readonly isTight: boolean };

/** What must stand before and behind the verb. */
export interface VerbPattern {
  readonly before: readonly PatternPart[];
  readonly after: readonly PatternPart[];
  /** Whether the last part before it, or the first behind it, must touch the verb. */
  readonly isTightBefore: boolean;
  readonly isTightAfter: boolean;
  /** `111`, `030:031` for both directions, `---` for none; null where the entry's own code holds. */
  readonly code: string;
  readonly line: number;
  readonly written: string;
}

/** One form of a verb: the words before the verb itself, the verb, those behind it. */
export interface VerbForm {
  readonly before: readonly string[];
  readonly verb: string;
  readonly after: readonly string[];
  readonly code: string;
  /** Index of its block. */
  readonly block: number;
  readonly line: number;
}

export interface VerbBlock {
  readonly name: string;
  readonly code: string;
  readonly patterns: readonly VerbPattern[];
}

/** A rule of PETRARCH-2 that turns an event within an event into one: `a (b . ATTACK) SAY = a b 112`. */
export interface Transformation {
  readonly written: string;
  readonly outer: readonly string[];
  readonly inner: { readonly source: string; readonly target: string; readonly verb: string };
  readonly source: string;
  readonly result: { readonly source: string; readonly target: string; readonly code: string };
  readonly line: number;
}

export interface VerbDictionary {
  readonly blocks: readonly VerbBlock[];
  /** By the verb itself, in capitals; the longest forms first. */
  readonly forms: ReadonlyMap<string, readonly VerbForm[]>;
  readonly synsets: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly transformations: readonly Transformation[];
}

/** What one coder needs; each list may be empty. */
export interface Dictionaries {
  readonly verbs: VerbDictionary;
  /** By the first word of the phrase, longest first. */
  readonly actors: ReadonlyMap<string, readonly DictionaryActor[]>;
  readonly agents: ReadonlyMap<string, readonly DictionaryAgent[]>;
  readonly discards: ReadonlyMap<string, readonly Discard[]>;
}

/** Entries by the first word of their phrase, the longest first and otherwise in their order. */
export function byFirstWord<T extends { readonly phrase: readonly PhraseWord[] }>(entries: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const entry of entries) {
    const first = entry.phrase[0]?.word;
    if (first === undefined) continue;
    const list = map.get(first);
    if (list) list.push(entry);
    else map.set(first, [entry]);
  }
  for (const list of map.values()) list.sort((a, b) => letters(b.phrase) - letters(a.phrase));
  return map;
}

function letters(phrase: readonly PhraseWord[]): number {
  return phrase.length * 1000 + phrase.reduce((sum, { word }) => sum + word.length, 0);
}
