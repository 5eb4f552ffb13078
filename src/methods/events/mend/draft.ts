import type { Token } from "../../syntax/syntax.js";
import type { FrameLexicon } from "../frames/frame.js";
import { verbLemma } from "../sentence/verb-lemma.js";

/** Heads, relations and tags of a sentence, open to correction. */
export interface Draft {
  readonly tokens: readonly Token[];
  readonly lemma: readonly string[];
  readonly head: Int32Array;
  readonly relation: string[];
  readonly tag: string[];
  readonly upos: string[];
}

export const intransitive = new Set(
  "march rally protest demonstrate clash arrive travel fly go gather riot die resign surrender retreat withdraw fight meet talk agree cooperate call threaten vow promise demand refuse fail pledge decide warn insist appeal hope hesitate".split(
    " ",
  ),
);

export function leftEdge(draft: Draft, head: number): number {
  let left = head;
  while (left > 0 && draft.head[left - 1] !== undefined && under(draft, left - 1, head)) left--;
  return left;
}

function under(draft: Draft, at: number, head: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < 8; up = draft.head[up] as number, steps++) if (up === head) return true;
  return false;
}

/** The head of the phrase that a noun ends, below the verb. */
export function topNoun(draft: Draft, noun: number, verb: number): number {
  let top = noun;
  for (let steps = 0; steps < 6; steps++) {
    const above = draft.head[top] as number;
    if (above < 0 || above >= verb || above > noun || !/^(NOUN|PROPN|PRON|NUM)$/.test(draft.upos[above] ?? "")) return top;
    top = above;
  }
  return top;
}

export function finite(draft: Draft, at: number): boolean {
  const tag = draft.tag[at] ?? "";
  if (tag === "MD" || tag === "VBZ" || tag === "VBP") return true;
  return tag === "VBD" && !/^acl/.test(draft.relation[at] ?? "");
}

export function move(draft: Draft, at: number, head: number, relation: string): void {
  draft.head[at] = head;
  draft.relation[at] = relation;
}

export function setVerb(draft: Draft, at: number, verb: string): void {
  draft.upos[at] = "VERB";
  if (draft.tag[at] === "JJ") draft.tag[at] = "VBN";
  (draft.lemma as string[])[at] = verb;
}

export function childOf(draft: Draft, head: number, relation: string): number {
  for (let at = 0; at < draft.tokens.length; at++) if (draft.head[at] === head && draft.relation[at] === relation) return at;
  return -1;
}

/** The lemma under which the frames know a participle that was taken for an adjective. */
export function verbFor(draft: Draft, at: number, lexicon: FrameLexicon): string | null {
  const lemma = draft.lemma[at] ?? "";
  if (lexicon.verbs.has(lemma) && !lemma.endsWith("ed")) return lemma;
  return verbLemma(draft.tokens[at]?.text ?? "", (each) => lexicon.verbs.has(each));
}
