import type { Sentence, Token } from "../syntax/syntax.js";
import type { ActorMention } from "./actors/mention.js";

/** A sentence with its children by head and the actors on its tokens, for walking in either direction in linear time. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
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
  const children: number[][] = new Array(tokens.length).fill(childless);
  const lemma: string[] = new Array(tokens.length);
  const joined: (string | undefined)[] = new Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    lemma[at] = token.lemma.toLowerCase();
    const head = token.head;
    if (head < 0 || head >= tokens.length || head === at) continue;
    const siblings = children[head];
    if (siblings === childless) children[head] = [at];
    else siblings?.push(at);
  }
  for (let at = 2; at < tokens.length; at++) {
    const hyphen = tokens[at - 1] as Token;
    const before = tokens[at - 2] as Token;
    const after = tokens[at] as Token;
    if (hyphen.text === "-" && before.stop === hyphen.start && hyphen.stop === after.start) joined[at] = `${lemma[at - 2]}${lemma[at]}`;
    else if (after.text.includes("-")) joined[at] = (lemma[at] ?? "").replaceAll("-", "");
  }
  const named = mentionsByHead(tokens.length, mentions);
  return { sentence, tokens, children, lemma, joined, named, mention: Array.from(named, (each) => each?.[0]) };
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

export const relationOf = (tree: Tree, at: number): string => (tree.tokens[at] as Token).relation;
export const headOf = (tree: Tree, at: number): number => {
  const head = (tree.tokens[at] as Token).head;
  return head >= 0 && head < tree.tokens.length && head !== at ? head : -1;
};
export const tagOf = (tree: Tree, at: number): string => (tree.tokens[at] as Token).tag;
export const uposOf = (tree: Tree, at: number): string => (tree.tokens[at] as Token).upos;

/** The first child with the relation or one of its subtypes. */
export function childBy(tree: Tree, at: number, relation: string): number {
  for (const child of childrenOf(tree, at)) {
    const has = relationOf(tree, child);
    if (has === relation || (has.startsWith(relation) && has[relation.length] === ":")) return child;
  }
  return -1;
}

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
export function phraseOf(tree: Tree, head: number): { start: number; stop: number } {
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
  return { start: (tree.tokens[low] as Token).start, stop: (tree.tokens[high] as Token).stop };
}
