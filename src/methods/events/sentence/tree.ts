import type { Sentence, Token } from "../../syntax/syntax.js";
import type { ActorMention } from "../actors/mention.js";

/** A sentence with its children by head and the actors on its tokens, for walking in either direction in linear time. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly head: Int32Array;
  readonly relation: readonly string[];
  readonly tag: readonly string[];
  readonly upos: readonly string[];
  /** Children of each token in the order of the text. */
  readonly children: readonly (readonly number[])[];
  /** Lower-case lemma. */
  readonly lemma: readonly string[];
  /** `cease-fire` as one word on its last token: `ceasefire`. */
  readonly joined: readonly (string | undefined)[];
  /** The first actor of the phrase that a token heads. */
  readonly mention: readonly (ActorMention | undefined)[];
  /** All of them: `Afghan and Pakistani forces` are two. */
  readonly named: readonly (readonly ActorMention[] | undefined)[];
}

const childless: number[] = [];

/** Reads the tree of a sentence once. A head outside the sentence counts as the root. */
export function treeOf(sentence: Sentence, mentions: readonly ActorMention[]): Tree {
  const tokens = sentence.tokens;
  const count = tokens.length;
  const lemma: string[] = new Array(count);
  const joined: (string | undefined)[] = new Array(count);
  const head = new Int32Array(count);
  const relation: string[] = new Array(count);
  const tag: string[] = new Array(count);
  const upos: string[] = new Array(count);
  for (let at = 0; at < count; at++) {
    const token = tokens[at] as Token;
    lemma[at] = token.lemma.toLowerCase();
    head[at] = token.head >= 0 && token.head < count && token.head !== at ? token.head : -1;
    relation[at] = token.relation;
    tag[at] = token.tag;
    upos[at] = token.upos;
  }
  const children: number[][] = new Array(count).fill(childless);
  for (let at = 0; at < count; at++) {
    const above = head[at] as number;
    if (above < 0) continue;
    const siblings = children[above];
    if (siblings === childless) children[above] = [at];
    else siblings?.push(at);
  }
  for (let at = 2; at < count; at++) {
    const hyphen = tokens[at - 1] as Token;
    const before = tokens[at - 2] as Token;
    const after = tokens[at] as Token;
    if (hyphen.text === "-" && before.end === hyphen.start && hyphen.end === after.start) joined[at] = `${lemma[at - 2]}${lemma[at]}`;
    else if (after.text.includes("-")) joined[at] = (lemma[at] ?? "").replaceAll("-", "");
  }
  const named = mentionsByHead(count, mentions);
  return { sentence, tokens, head, relation, tag, upos, children, lemma, joined, named, mention: Array.from(named, (each) => each?.[0]) };
}

/** Mentions by the token that heads them; a mention without a head in the sentence is left out. */
function mentionsByHead(count: number, mentions: readonly ActorMention[]): (readonly ActorMention[] | undefined)[] {
  const byHead: (ActorMention[] | undefined)[] = new Array(count);
  for (const mention of mentions) {
    const before = byHead[mention.head];
    if (before) before.push(mention);
    else if (mention.head >= 0 && mention.head < count) byHead[mention.head] = [mention];
  }
  return byHead;
}

/** Children of a token in the order of the text. */
export const childrenOf = (tree: Tree, at: number): readonly number[] => tree.children[at] ?? childless;

export const relationOf = (tree: Tree, at: number): string => tree.relation[at] as string;
export const headOf = (tree: Tree, at: number): number => tree.head[at] as number;
export const tagOf = (tree: Tree, at: number): string => tree.tag[at] as string;
export const uposOf = (tree: Tree, at: number): string => tree.upos[at] as string;

/** The preposition of a noun or the marker of a clause: `on`, `according`; empty where there is none. */
export function markerOf(tree: Tree, at: number): string {
  for (const child of childrenOf(tree, at)) {
    const relation = relationOf(tree, child);
    if ((relation === "case" && tree.lemma[child] !== "'s" && tree.lemma[child] !== "’s") || relation === "mark")
      return tree.lemma[child] ?? "";
  }
  return "";
}

/** A head and the heads coordinated with it. */
export function conjunctsOf(tree: Tree, at: number): number[] {
  const heads = [at];
  for (let each = 0; each < heads.length && heads.length < 12; each++)
    for (const child of childrenOf(tree, heads[each] as number)) if (relationOf(tree, child) === "conj") heads.push(child);
  return heads;
}

const nominalParts = new Set([
  "compound",
  "amod",
  "det",
  "det:predet",
  "nummod",
  "nmod:poss",
  "flat",
  "case",
  "advmod",
  "fixed",
  "goeswith",
  "punct",
]);

/** The noun phrase of a head without its clauses, its coordinated heads and its opening preposition: code points. */
export function phraseOf(tree: Tree, head: number): { start: number; end: number } {
  let low = head;
  let high = head;
  const open = [head];
  for (let each = 0; each < open.length && open.length < 60; each++) {
    const at = open[each] as number;
    for (const child of childrenOf(tree, at)) {
      const relation = relationOf(tree, child);
      const part =
        nominalParts.has(relation) || relation.startsWith("flat") || relation.startsWith("nmod") || (relation === "appos" && at === head);
      if (!part || (at === head && relation === "case" && child < head) || (relation === "punct" && at === head)) continue;
      if (relation === "advmod" && child > head) continue;
      if (child < low) low = child;
      if (child > high) high = child;
      open.push(child);
    }
  }
  return { start: (tree.tokens[low] as Token).start, end: (tree.tokens[high] as Token).end };
}
