import type { PatternPart, VerbPattern } from "./dictionary.js";
import type { NounPhrase, PhrasedSentence } from "./noun-phrases.js";

/** The actors that a pattern gives; null for those that the coder has to look for. */
export interface PatternActors {
  readonly source: NounPhrase | null;
  readonly target: NounPhrase | null;
}

interface Walk {
  readonly sentence: PhrasedSentence;
  readonly synsets: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Tokens in the order of the walk. */
  readonly order: readonly number[];
  readonly backwards: boolean;
  steps: number;
}

/** Words that patterns pass over, even where they must touch. */
const passed = new Set(
  "THE A AN IT HE THEY HER HAS HAD HAVE SOME FEW THAT HUNDRED THOUSAND MILLION BILLION TRILLION DOZEN ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE DOLLAR DUCAT".split(
    " ",
  ),
);
/** No pattern is tried for longer than this many steps. */
const patience = 4000;

/** Whether a pattern fits about a verb: its parts before it from the verb backwards, those behind it forwards, others between unless tied. */
export function matchPattern(
  pattern: VerbPattern,
  sentence: PhrasedSentence,
  before: readonly number[],
  after: readonly number[],
  synsets: ReadonlyMap<string, readonly (readonly string[])[]>,
): PatternActors | null {
  const lower = walk({ sentence, synsets, order: after, backwards: false, steps: 0 }, pattern.after, pattern.isTightAfter);
  if (!lower) return null;
  const upper = walk(
    { sentence, synsets, order: before, backwards: true, steps: 0 },
    [...pattern.before].reverse(),
    pattern.isTightBefore,
    true,
  );
  if (!upper) return null;
  return {
    source: upper.source ?? lower.source,
    target: upper.target ?? lower.target,
  };
}

function walk(walking: Walk, parts: readonly PatternPart[], isTightFirst: boolean, reversed = false): PatternActors | null {
  const tied = parts.map((part, index) =>
    index === 0 ? isTightFirst : reversed ? part.isTight : (parts[index - 1] as PatternPart).isTight,
  );
  return step(walking, parts, tied, 0, 0, { source: null, target: null });
}

function step(
  walking: Walk,
  parts: readonly PatternPart[],
  tied: readonly boolean[],
  index: number,
  from: number,
  actors: PatternActors,
): PatternActors | null {
  const part = parts[index];
  if (!part) return actors;
  if (walking.steps++ > patience) return null;
  const { order, sentence } = walking;
  if (part.is === "source" || part.is === "target") {
    const next = nextPhrase(walking, from);
    return next && step(walking, parts, tied, index + 1, next.at, { ...actors, [part.is]: next.phrase });
  }
  if (part.is === "skip") {
    const to = endOfNextPhrase(walking, from);
    return to === null ? null : step(walking, parts, tied, index + 1, to, actors);
  }
  if (part.is === "compound") {
    const found = order.findIndex((token, at) => at >= from && sentence.phrases[sentence.phraseAt[token] as number]?.isCompound === true);
    const phrase = found < 0 ? undefined : sentence.phrases[sentence.phraseAt[order[found] as number] as number];
    const both = walking.backwards ? { source: phrase ?? null, target: phrase ?? null } : { ...actors, target: phrase ?? null };
    return phrase === undefined ? null : step(walking, parts, tied, index + 1, found, both);
  }
  if (part.is !== "word" && part.is !== "synset") return null;
  for (let at = from; at < order.length; at++) {
    const length = lengthAt(walking, part, at);
    if (length > 0) {
      const rest = step(walking, parts, tied, index + 1, at + length, actors);
      if (rest) return rest;
    }
    if (tied[index] && !isPassed(walking, at)) return null;
  }
  return null;
}

function isPassed({ order, sentence }: Walk, at: number): boolean {
  const word = sentence.words[order[at] as number] as string;
  return passed.has(word) || /^\d+$/u.test(word) || word === "'S" || word === "-";
}

/** How many tokens of the walk a word or a synset takes at a place; 0 for none. */
function lengthAt(walking: Walk, part: Extract<PatternPart, { is: "word" | "synset" }>, at: number): number {
  if (part.is === "word") return wordAt(walking, at) === part.word ? 1 : 0;
  for (const words of walking.synsets.get(part.name) ?? []) {
    const inOrder = walking.backwards ? [...words].reverse() : words;
    if (inOrder.every((word, index) => wordAt(walking, at + index) === word)) return inOrder.length;
  }
  return `&${part.name}` === wordAt(walking, at) ? 1 : 0;
}

function wordAt({ order, sentence }: Walk, at: number): string | undefined {
  const token = order[at];
  return token === undefined ? undefined : sentence.words[token];
}

/** The next noun phrase that has a code, else the next of any kind. */
function nextPhrase({ order, sentence }: Walk, from: number): { phrase: NounPhrase; at: number } | null {
  let other: { phrase: NounPhrase; at: number } | null = null;
  for (let at = from; at < order.length; at++) {
    const token = order[at] as number;
    const chunk = sentence.chunks[sentence.chunkAt[token] as number];
    if (!chunk) continue;
    const whole = sentence.phrases[sentence.phraseAt[token] as number];
    const phrase = whole && !whole.isCompound && whole.first === chunk.first ? whole : chunk;
    if (phrase.codes.some((code) => code !== "---")) return { phrase, at };
    other ??= { phrase, at };
  }
  return other;
}

function endOfNextPhrase({ order, sentence }: Walk, from: number): number | null {
  for (let at = from; at < order.length; at++) {
    const chunk = sentence.chunkAt[order[at] as number] as number;
    if (chunk < 0) continue;
    let to = at + 1;
    while (to < order.length && sentence.chunkAt[order[to] as number] === chunk) to++;
    return to;
  }
  return null;
}
