import { childrenOf, conjunctsOf, markerOf, relationOf, type Tree } from "./tree.js";

/** Words of a phrase that a frame may ask for: its head, what stands before it, what is coordinated, what `of` brings. */
export function phraseHas(tree: Tree, head: number, words: ReadonlySet<string>, transparent: ReadonlySet<string>, depth = 0): boolean {
  for (const each of conjunctsOf(tree, head)) {
    if (words.has(tree.lemma[each] ?? "") || words.has(tree.joined[each] ?? "")) return true;
    for (const child of childrenOf(tree, each)) {
      const relation = relationOf(tree, child);
      if (relation === "compound" || relation === "amod" || relation === "nummod" || relation === "flat") {
        if (words.has(tree.lemma[child] ?? "") || words.has(tree.joined[child] ?? "")) return true;
        if (relation === "compound")
          for (const inner of childrenOf(tree, child))
            if (words.has(tree.lemma[inner] ?? "") && relationOf(tree, inner) !== "punct") return true;
      } else if (relation === "nmod" && depth < 3 && markerOf(tree, child) === "of" && transparent.has(tree.lemma[each] ?? "")) {
        if (phraseHas(tree, child, words, transparent, depth + 1)) return true;
      }
    }
  }
  return false;
}
