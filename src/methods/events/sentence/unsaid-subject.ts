import { childrenOf, headOf, relationOf, type Tree, tagOf } from "./tree.js";

const subjects = /^(nsubj|csubj|expl)/;
/** What may stand before the verb that opens a clause: `Also strongly condemns`, `3. Calls upon`. */
const before = /^(RB|RBR|CD|LS|CC|[.,:;()])$/;

/**
 * Whether a verb is one whose subject nobody says because the whole text is its: the clauses of resolutions and communiqués, `Condemns the
 * attack and calls on both sides`, `Deploring the raid`.
 */
export function hasUnsaidSubject(tree: Tree, at: number): boolean {
  const isBare = (verb: number) => !childrenOf(tree, verb).some((child) => subjects.test(relationOf(tree, child)));
  let top = at;
  for (let steps = 0; relationOf(tree, top) === "conj" && isBare(top) && steps < 8; steps++) top = headOf(tree, top);
  if (top < 0 || headOf(tree, top) >= 0 || !isBare(top) || !/^VB[ZG]$/.test(tagOf(tree, top))) return false;
  if (top !== at && tagOf(tree, at) !== tagOf(tree, top)) return false;
  for (let each = 0; each < top; each++) if (!before.test(tagOf(tree, each))) return false;
  return true;
}
