import type { EventStatus } from "../coded-event.js";
import { childrenOf, headOf, relationOf, type Tree, tagOf, uposOf } from "../sentence/tree.js";

const needed = new Set(
  "necessary important essential vital imperative crucial indispensable urgent critical paramount incumbent mandatory advisable desirable appropriate high".split(
    " ",
  ),
);

/**
 * `It is necessary to lift the sanctions`, `it is essential for Iran to release them`: what is said of a deed that nobody is told to have done.
 * Null where the words are no such judgement.
 */
export function needOf(tree: Tree, at: number): EventStatus | null {
  if (!/^(csubj|xcomp|ccomp|advcl|acl)/.test(relationOf(tree, at))) return null;
  const marks = childrenOf(tree, at).flatMap((each) => (relationOf(tree, each) === "mark" ? [tree.lemma[each]] : []));
  const judged = headOf(tree, at);
  if (judged < 0 || judged > at || !isSaidOfIt(tree, judged)) return null;
  const isNeeded = needed.has(tree.lemma[judged] ?? "");
  if (marks.includes("that")) return isNeeded ? "demanded" : null;
  if (!marks.includes("to") || tagOf(tree, at) !== "VB") return null;
  return isNeeded ? "demanded" : "hypothetical";
}

/** An adjective or a noun said of `it`. */
function isSaidOfIt(tree: Tree, judged: number): boolean {
  if (!/^(ADJ|NOUN)$/.test(uposOf(tree, judged))) return false;
  const children = childrenOf(tree, judged);
  const subject = children.find((each) => /^(nsubj|expl)/.test(relationOf(tree, each)));
  const verb = children.some((each) => relationOf(tree, each) === "cop") ? judged : headOf(tree, judged);
  if (verb !== judged && !(relationOf(tree, judged) === "xcomp" && /^(become|seem|remain|prove)$/.test(tree.lemma[verb] ?? "")))
    return false;
  const it = subject ?? childrenOf(tree, verb).find((each) => /^(nsubj|expl)/.test(relationOf(tree, each)));
  return it !== undefined && tree.lemma[it] === "it";
}

/** What it is to be the one who does something. */
export const honours = /^(pleasure|honou?r|privilege|joy|duty|delight)$/;
const wishes = /^(like|wish|want|love|allow|permit|glad|pleased|happy|delighted|honou?red|proud|privileged|rejoice)$/;

/** `It is my pleasure to congratulate`, `allow me to thank`, `I would like to express`: to say so is to do it. */
export function isPerformed(tree: Tree, at: number): boolean {
  if (!/^(csubj|xcomp|ccomp|advcl|acl)/.test(relationOf(tree, at)) || tagOf(tree, at) !== "VB") return false;
  const above = headOf(tree, at);
  const lemma = tree.lemma[above] ?? "";
  if (wishes.test(lemma)) return ofFirst(tree, above);
  if (!honours.test(lemma)) return false;
  const verb = headOf(tree, above);
  return ofFirst(tree, above) || (/VERB|AUX/.test(uposOf(tree, verb)) && ofFirst(tree, verb, tree.lemma[verb] === "have"));
}

/** Whether I or we say it, now: `my pleasure`, `we wish`, `allow me`; not `we wished`, but `we had the honour`. */
function ofFirst(tree: Tree, at: number, mayBePast = false): boolean {
  const children = childrenOf(tree, at);
  const isPast = tagOf(tree, at) === "VBD" || children.some((each) => tagOf(tree, each) === "VBD");
  return (mayBePast || !isPast) && children.some((each) => /^(i|we|me|us|my|our)$/i.test(tree.tokens[each]?.text ?? ""));
}
