import { childrenOf, relationOf, type Tree } from "./tree.js";

/** `Each other`, `one another`. */
export function isReciprocal(tree: Tree, at: number): boolean {
  const [first, second] = [tree.tokens[at]?.text.toLowerCase(), tree.tokens[at + 1]?.text.toLowerCase()];
  return (first === "each" && second === "other") || (first === "one" && second === "another");
}

/** Whether a phrase is a reciprocal or something that each has of the other: `each other's diplomats`. */
export function reciprocalIn(tree: Tree, head: number): boolean {
  return (
    isReciprocal(tree, head) ||
    childrenOf(tree, head).some((child) => /^(nmod|det|compound)/.test(relationOf(tree, child)) && isReciprocal(tree, child))
  );
}
