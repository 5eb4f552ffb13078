import type { EventStatus } from "../coded-event.js";
import { clauseWords } from "../frames/clause-words.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, tagOf } from "../sentence/tree.js";

const power = clauseWords("power");
const using = clauseWords("using");

/**
 * `Lost the ability to attack`, `reserved its right to strike`: what one has the power to do and is not told to have done; what one took the
 * opportunity to say is said (tookTheChance). Null where no such noun stands above.
 */
export function ableTo(tree: Tree, at: number): EventStatus | null {
  if (tagOf(tree, at) !== "VB" || markerOf(tree, at) !== "to") return null;
  const above = headOf(tree, at);
  if (above < 0 || above > at) return null;
  const relation = relationOf(tree, at);
  if (relation === "acl") return power.has(tree.lemma[above] ?? "") && !isUsed(tree, above) ? "hypothetical" : null;
  if (!/^(xcomp|advcl)/.test(relation) || using.has(tree.lemma[above] ?? "")) return null;
  // The parser often hangs the infinitive on the verb: the noun before it is what it belongs to.
  const noun = childrenOf(tree, above).find((each) => each > above && each < at && /^(obj|obl)/.test(relationOf(tree, each)));
  return noun !== undefined && noun + 2 >= at - 1 && power.has(tree.lemma[noun] ?? "") ? "hypothetical" : null;
}

/** `Took the opportunity to thank`. */
export const tookTheChance = (tree: Tree, at: number): boolean =>
  relationOf(tree, at) === "acl" && power.has(tree.lemma[headOf(tree, at)] ?? "") && isUsed(tree, headOf(tree, at));

/** `Used its power to expel`: what was used is no mere power. */
const isUsed = (tree: Tree, noun: number): boolean =>
  /^(obj|nsubj:pass)/.test(relationOf(tree, noun)) && using.has(tree.lemma[headOf(tree, noun)] ?? "");
