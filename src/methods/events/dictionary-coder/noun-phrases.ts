import type { Sentence, Token } from "../../syntax/syntax.js";
import type { Dictionaries } from "./dictionary.js";
import { codeOfPhrase, phraseLength } from "./phrase-codes.js";

/** A stretch of words that names something, with the codes of its actors; none where it has no code. Tokens, end exclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly codes: readonly string[];
  readonly isCompound: boolean;
}

export interface PhrasedSentence {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  /** Bare noun phrases, which patterns walk over. */
  readonly chunks: readonly NounPhrase[];
  readonly chunkAt: Int32Array;
  /** Noun phrases with what is joined to them or hangs on them by prepositions, which events are between. */
  readonly phrases: readonly NounPhrase[];
  readonly phraseAt: Int32Array;
}

interface Making {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly isActor: readonly boolean[];
  readonly dictionaries: Dictionaries;
  readonly day: number | null;
  /** Tokens that are verbs whatever their tags say. */
  readonly taken: ReadonlySet<number>;
}

/** The words as dictionaries write them: in capitals, `n't` as `N'T`. */
export function dictionaryWord(text: string): string {
  return text
    .toUpperCase()
    .replaceAll("’", "'")
    .replace(/^[-–—]$/u, "-");
}

/** The noun phrases of a sentence, with their codes of the day (yyyymmdd): by the tags, where the dictionary's own names go before them. */
export function readNounPhrases(
  { tokens }: Sentence,
  day: number | null,
  dictionaries: Dictionaries,
  taken: ReadonlySet<number> = new Set(),
): PhrasedSentence {
  const words = tokens.map(({ text }) => dictionaryWord(text));
  const making: Making = { tokens, words, isActor: actorTokens(words, dictionaries), dictionaries, day, taken };
  const bare = chunksOf(making);
  const chunkAt = new Int32Array(tokens.length).fill(-1);
  for (const [index, [first, last]] of bare.entries()) chunkAt.fill(index, first, last);
  const chunks = bare.map(([first, last]) => phraseFrom(making, first, last, [range(first, last)]));
  const phrases: NounPhrase[] = [];
  const phraseAt = new Int32Array(tokens.length).fill(-1);
  for (let index = 0; index < bare.length; ) {
    const whole = joined(making, bare, index, 0);
    phraseAt.fill(phrases.length, whole.first, whole.last);
    phrases.push(phraseFrom(making, whole.first, whole.last, whole.versions));
    index = whole.next;
  }
  return { tokens, words, chunks, chunkAt, phrases, phraseAt };
}

/** Tokens that a name of the dictionary covers, words in between left out. */
function actorTokens(words: readonly string[], { actors }: Dictionaries): boolean[] {
  const is = words.map(() => false);
  for (let at = 0; at < words.length; at++) {
    const match = actors.get(words[at] as string)?.find(({ phrase }) => phraseLength(phrase, words, at) === phrase.length);
    if (!match) continue;
    is.fill(true, at, at + match.phrase.length);
    at += match.phrase.length - 1;
  }
  return is;
}

const opening = /^(?:DT|PDT|PRP\$)$/u;
const soon = /^(?:next|last|this)$/iu;

function chunksOf(making: Making): [number, number][] {
  const { tokens, words, isActor } = making;
  const found: [number, number][] = [];
  let first = -1;
  let isNamed = false;
  const close = (last: number) => {
    let end = last;
    while (end > first && first >= 0 && !isActor[end - 1] && /^(?:POS|HYPH|RB|,|CC)$/u.test((tokens[end - 1] as Token).tag)) end--;
    const opened = first >= 0 && (opening.test((tokens[first] as Token).tag) || isActor[first]) && end - first > 1;
    if (first >= 0 && end > first && (isNamed || opened)) found.push([first, end]);
    first = -1;
    isNamed = false;
  };
  tokens.forEach((token, index) => {
    const part = partOf(making, index);
    if (part === "out") {
      close(index);
      return;
    }
    if (part === "alone") {
      close(index);
      found.push([index, index + 1]);
      return;
    }
    const previous = tokens[index - 1];
    const tied = previous?.tag === "POS" || previous?.tag === "HYPH" || words[index - 1] === "-";
    if (first >= 0 && !tied && isNamed && (opening.test(token.tag) || soon.test(token.text)) && !isActor[index]) close(index);
    if (first < 0) {
      if (token.tag === "POS" || token.tag === "HYPH") return;
      first = index;
    }
    if (part === "noun") isNamed = true;
  });
  close(tokens.length);
  return found;
}

function partOf(making: Making, index: number): "noun" | "modifier" | "alone" | "out" {
  const { tokens, words, isActor } = making;
  const token = tokens[index] as Token;
  if (making.taken.has(index)) return "out";
  if (isActor[index]) return "noun";
  if (isVerbWord(making, index)) return "out";
  if (/^(?:TODAY|YESTERDAY|TOMORROW|TONIGHT)$/u.test(words[index] as string)) return "out";
  if (/^NN/u.test(token.tag)) return "noun";
  if (/^(?:PRP|EX)$/u.test(token.tag)) return "alone";
  if (/^(?:DT|PDT|PRP\$|JJ[RS]?|CD|POS|HYPH)$/u.test(token.tag) || words[index] === "-") return "modifier";
  if (/^VB[NGD]$/u.test(token.tag) && token.relation === "amod") return "modifier";
  const next = tokens[index + 1];
  if (
    /^RB/u.test(token.tag) &&
    index > 0 &&
    /^(?:DT|PRP\$)$/u.test((tokens[index - 1] as Token).tag) &&
    next &&
    /^(?:JJ|VBN|RB)/u.test(next.tag)
  )
    return "modifier";
  if (token.text === "," && index > 0 && /^JJ/u.test((tokens[index - 1] as Token).tag) && next && /^JJ/u.test(next.tag)) return "modifier";
  if (token.tag === "CC" && index > 0 && /^JJ/u.test((tokens[index - 1] as Token).tag) && next && /^JJ/u.test(next.tag)) return "modifier";
  return "out";
}

/** Whether a token is a verb, also where the tags take a verb of the dictionary that follows `and` or `to` for a participle or a noun. */
export function isVerbWord({ tokens, words, dictionaries }: Pick<Making, "tokens" | "words" | "dictionaries">, index: number): boolean {
  const { tag, relation } = tokens[index] as Token;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  const listed = dictionaries.verbs.forms.has(words[index] as string);
  if (/^(?:VB|MD)/u.test(tag) && relation !== "amod") return true;
  if (!listed || previous === undefined) return false;
  if (/^VB/u.test(tag) && previous.tag === "CC" && hasVerb(tokens, index)) return true;
  return (
    /^(?:to|will|would|should|may|might|can|could|must|did|does|do)$/iu.test(previous.text) &&
    /^(?:NN|JJ|VB)$/u.test(tag) &&
    next !== undefined &&
    !/^(?:,|\.)$/u.test(next.text) &&
    !(previous.tag === "IN" && /^NN/u.test(tag) && isNounAfterTo(next))
  );
}

function isNounAfterTo(next: Token): boolean {
  return /^(?:NN|IN|CC)/u.test(next.tag) && next.text.toLowerCase() !== "whether";
}

function hasVerb(tokens: readonly Token[], before: number): boolean {
  return tokens.slice(0, before).some(({ tag }) => /^VB[DPZ]/u.test(tag));
}

interface Joined {
  readonly first: number;
  readonly last: number;
  /** Index of the chunk behind it. */
  readonly next: number;
  /** The tokens of each reading: one for each of the actors joined in it. */
  readonly versions: readonly (readonly number[])[];
}

const most = 12;
const links = /^(?:OF|FROM|IN|WITH|BETWEEN|BY|TO|ON|AT|FOR|TOWARD|TOWARDS|AGAINST|OVER|ABOUT|AMONG|NEAR)$/u;

/** A chunk with the chunks joined to it by commas and `and`, and those that prepositions hang on it. */
function joined(making: Making, bare: readonly [number, number][], index: number, depth: number): Joined {
  const [first, firstEnd] = bare[index] as [number, number];
  let last = firstEnd;
  let next = index + 1;
  let versions: number[][] = [range(first, last)];
  const withLink = (): boolean => {
    const after = bare[next];
    if (!after || depth > 5 || after[0] - last !== 1) return false;
    const link = making.words[last] as string;
    if (!links.test(link) || !hangs(making, link, first, last, after)) return false;
    const inner = joined(making, bare, next, depth + 1);
    versions = versions.flatMap((version) => inner.versions.map((more) => [...version, last, ...more])).slice(0, most);
    last = inner.last;
    next = inner.next;
    return true;
  };
  while (withLink());
  const list = listBehind(making, bare, next, last);
  if (list.length > 0) {
    const shared = sharedModifiers(making, first, firstEnd);
    for (const item of list) {
      const [from, to] = bare[item] as [number, number];
      const isBare = !opening.test((making.tokens[from] as Token).tag) && !making.isActor.slice(from, to).includes(true);
      versions.push(isBare ? [...shared, ...range(from, to)] : range(from, to));
      last = to;
      next = item + 1;
    }
    while (withLastLink());
  }
  function withLastLink(): boolean {
    const after = bare[next];
    if (!after || after[0] - last !== 1 || making.words[last] !== "OF") return false;
    const inner = joined(making, bare, next, depth + 1);
    const end = versions.pop() ?? [];
    versions.push([...end, last, ...(inner.versions[0] ?? [])]);
    last = inner.last;
    next = inner.next;
    return true;
  }
  return { first, last, next, versions: versions.slice(0, most) };
}

/** Whether a chunk behind a preposition belongs to the noun before it: always after `of`; else as the tree has it, or where an agent finds its state. */
function hangs(
  { tokens, isActor, words, dictionaries, day }: Making,
  link: string,
  first: number,
  last: number,
  [from, to]: readonly [number, number],
): boolean {
  if (link === "OF") return true;
  const code = codeOfPhrase(words.slice(first, last).filter(isWord), day, dictionaries);
  if (/^(?:FROM|IN)$/u.test(link) && code?.startsWith("---") && isActor.slice(from, to).includes(true)) return true;
  for (let at = from; at < to; at++) {
    const { head, relation } = tokens[at] as Token;
    if (relation.startsWith("nmod") && head >= first && head < last) return true;
  }
  return false;
}

/** The chunks of a list `A, B and C` behind its first; a noun that begins a clause of its own is none of them. */
function listBehind({ tokens, words }: Making, bare: readonly [number, number][], from: number, last: number): number[] {
  const items: number[] = [];
  let end = last;
  for (let item = from; item < bare.length && items.length < most; item++) {
    const [start, stop] = bare[item] as [number, number];
    const between = words.slice(end, start);
    const text = between.join(" ");
    if (text === ",") {
      items.push(item);
      end = stop;
      continue;
    }
    if (!/^,? ?(?:AND|OR|NOR|&)$/u.test(text)) return [];
    const verb = tokens[stop];
    const isClause =
      verb !== undefined && /^VB[DZ]$/u.test(verb.tag) && tokens.slice(0, last).some(({ tag }) => /^(?:VB[DPZ]|MD)$/u.test(tag));
    if (isClause) return [];
    return [...items, item];
  }
  return [];
}

/** What stands before the noun of the first chunk and serves the others as well: `Danish` of `Danish media and government`. */
function sharedModifiers({ tokens }: Making, first: number, last: number): number[] {
  return range(first, last - 1).filter((index) => !/^(?:DT|CD)$/u.test((tokens[index] as Token).tag));
}

function phraseFrom(
  { words, dictionaries, day }: Making,
  first: number,
  last: number,
  versions: readonly (readonly number[])[],
): NounPhrase {
  const codes = versions.flatMap(
    (version) => codeOfPhrase(version.map((index) => words[index] as string).filter(isWord), day, dictionaries)?.split("/") ?? [],
  );
  const distinct = [...new Set(codes)];
  return {
    first,
    last,
    codes: distinct.length > 1 ? distinct.filter((code) => code !== "---") : distinct,
    isCompound: versions.length > 1,
  };
}

function isWord(word: string): boolean {
  return !/^(?:'S|'|,|\(|\)|-)$/u.test(word);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
