import { childrenOf, headOf, relationOf, type Tree, tagOf, uposOf } from "./tree.js";

/** Verbs of moving and ending that stand beside another verb without sharing its object: `came and killed two men`. */
const objectless = new Set(
  "march rally protest demonstrate clash arrive travel fly go come return stop wait stand sit rise turn try begin continue gather riot die resign surrender retreat withdraw fight meet talk agree cooperate call threaten vow promise refuse fail pledge decide hope lie fall live stay move land run walk cross speak act vote work".split(
    " ",
  ),
);

/** The object that joined verbs share and the last of them has: `bombed and shelled Kharkiv`, `has not imposed and will not impose sanctions`; -1. */
export function sharedObject(tree: Tree, at: number): number {
  if (objectless.has(tree.lemma[at] ?? "") || !/^VB/.test(tagOf(tree, at))) return -1;
  if (relationOf(tree, at) === "conj") {
    const first = headOf(tree, at);
    // The parser gives the object to the first verb, though it stands behind the second.
    return first >= 0 && uposOf(tree, first) === "VERB" && isBare(tree, at, -1) ? objectOf(tree, first, at) : -1;
  }
  const second = childrenOf(tree, at).find((each) => each > at && relationOf(tree, each) === "conj");
  if (second === undefined || uposOf(tree, second) !== "VERB" || !isBare(tree, at, second)) return -1;
  const join = childrenOf(tree, second).find((each) => relationOf(tree, each) === "cc");
  const hasSubject = childrenOf(tree, second).some((each) => /^nsubj/.test(relationOf(tree, each)));
  return join === at + 1 && !hasSubject && !/^VBG$/.test(tagOf(tree, second)) ? objectOf(tree, second, second) : -1;
}

const objectOf = (tree: Tree, verb: number, after: number): number =>
  childrenOf(tree, verb).find((each) => each > after && relationOf(tree, each) === "obj") ?? -1;

/** Nothing of its own stands behind the verb but what is joined to it. */
const isBare = (tree: Tree, at: number, joined: number): boolean =>
  childrenOf(tree, at).every((each) => each < at || each === joined || /^(conj|cc|punct|advmod)$/.test(relationOf(tree, each))) &&
  !childrenOf(tree, at).some((each) => /pass$/.test(relationOf(tree, each)));
