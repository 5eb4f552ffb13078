import { childrenOf, headOf, relationOf, type Tree, tagOf, uposOf } from "../sentence/tree.js";

const spans = /^(year|decade|century)$/;
const days = /^(day|night|morning|moment|anniversary|year)$/;
const remembering = /^(mark|commemorate|remember|recall|observe|honou?r|mourn)$/;

/** A deed that a clause takes for long past, whatever the year of the story: nothing that was done when it was told. */
export const isRemembered = (tree: Tree, at: number): boolean => isYearsAgo(tree, at) || isCommemorated(tree, at);

/** `Eighty years after Germany invaded Poland`, `decades since the war began`. The word may hang on the subject or on the verb. */
function isYearsAgo(tree: Tree, at: number): boolean {
  const children = childrenOf(tree, at);
  const subjects = children.filter((each) => each < at && /^nsubj/.test(relationOf(tree, each)));
  return [...children, ...subjects.flatMap((each) => childrenOf(tree, each))].some(
    (each) =>
      each > 0 &&
      each < at &&
      /^(after|since)$/.test(tree.lemma[each] ?? "") &&
      tagOf(tree, each - 1) === "NNS" &&
      spans.test(tree.lemma[each - 1] ?? ""),
  );
}

/** `Japan marked the day when the United States bombed Hiroshima`. */
function isCommemorated(tree: Tree, at: number): boolean {
  if (!/^(advcl|acl)/.test(relationOf(tree, at))) return false;
  const when = childrenOf(tree, at).find((each) => each > 0 && each < at && tree.lemma[each] === "when");
  if (when === undefined || !days.test(tree.lemma[when - 1] ?? "")) return false;
  const above = headOf(tree, when - 1);
  return above >= 0 && uposOf(tree, above) === "VERB" && remembering.test(tree.lemma[above] ?? "");
}
