import type { Token } from "../../../syntax/syntax.js";
import type { EntryKind } from "../lexicon.js";
import type { ActorChoice, ActorMention } from "../mention.js";
import { casesOf, type Phrase, type ReadSentence, type TokenName } from "../phrase.js";

/** What one phrase says of one actor. */
export interface Reading extends Omit<ActorMention, "start" | "end" | "head"> {
  /** What it may be referred to as later. */
  readonly sort: "state" | "group" | "person" | "people" | "thing";
}

export interface ReadingContext {
  readonly sentence: ReadSentence;
  readonly date: string | null;
  /** The code that a possessive pronoun or a bare office takes from the story. */
  readonly before: (index: number) => Reading | null;
  /** What an earlier head of the sentence was read as. */
  readonly read: (index: number) => Reading | null;
}

export const stated: ReadonlySet<EntryKind> = new Set(["state", "people", "capital", "city", "seat"]);

/** Forces of a region are the region's: they get no role of the state's army. */
export const ofRegion = (code: string) => code.startsWith("REG", 3);

/** Whether a place stands after a preposition that makes it a place: `in Kabul`, `to Moscow`. */
export function isPlace(sentence: ReadSentence, index: number): boolean {
  return /^(?:in|at|near|from|to|through|across|around|outside|into|over|toward|towards|inside|off|via|on|throughout)$/u.test(
    casesOf(sentence, index),
  );
}

export function isPossessor({ tokens }: ReadSentence, name: TokenName, head: number): boolean {
  if (name.first <= head && head < name.last) return false;
  for (let at = name.first, step = 0; at >= 0 && at !== head && step < 6; step++) {
    const token = tokens[at] as Token;
    if (token.relation.startsWith("nmod:poss")) return true;
    at = token.head;
  }
  return (tokens[name.last] as Token | undefined)?.tag === "POS";
}

export function anyToken({ tokens }: ReadSentence, { first, last }: Phrase, is: (token: Token, at: number) => boolean): boolean {
  for (let at = first; at < last; at++) if (is(tokens[at] as Token, at)) return true;
  return false;
}

export function namesIn({ names, nameAt }: ReadSentence, { first, last }: Phrase): TokenName[] {
  const found: TokenName[] = [];
  for (let at = first; at < last; at++) {
    const index = nameAt[at] as number;
    if (index >= 0 && found.at(-1) !== names[index]) found.push(names[index] as TokenName);
  }
  return found;
}

export function nameOf({ names, nameAt }: ReadSentence, index: number): TokenName | undefined {
  return names[nameAt[index] as number];
}

export function hasKind({ entries }: TokenName, kind: EntryKind): boolean {
  return entries.some((entry) => entry.kind === kind);
}

export function has(name: TokenName, kinds: readonly EntryKind[]): boolean {
  return name.entries.some(({ kind }) => kinds.includes(kind));
}

export function agentRoles({ entries }: TokenName): string {
  return entries.find(({ kind }) => kind === "agent")?.codes[0]?.code ?? "";
}

export function distinct(choices: readonly ActorChoice[]): ActorChoice[] {
  return choices.filter((choice, index) => choices.findIndex(({ code }) => code === choice.code) === index);
}
