import type { EventStatus } from "../coded-event.js";
import { clauseWords } from "../frames/clause-words.js";
import { childrenOf, headOf, relationOf, type Tree, tagOf, uposOf } from "../sentence/tree.js";

const needed = clauseWords("needed");
const likely = clauseWords("likely");
const doubted = clauseWords("doubted");
const dread = clauseWords("dread");
const asking = clauseWords("asking");
const aimed = clauseWords("aimed");
const hopedFor = clauseWords("hoped");

/**
 * `It is necessary to lift the sanctions`, `it is likely that they fired`, `the danger that they will fire`, `the key is that they withdraw`: what
 * is said of a deed that nobody is told to have done. Null where the words are no such judgement.
 */
export function needOf(tree: Tree, at: number): EventStatus | null {
  const marks = childrenOf(tree, at).flatMap((each) => (/^(mark|obj)$/.test(relationOf(tree, each)) ? [tree.lemma[each]] : []));
  if (isAimed(tree, at, marks)) return "demanded";
  if (isAimOf(tree, at)) return "expected";
  if (!/^(csubj|xcomp|ccomp|advcl|acl)/.test(relationOf(tree, at))) return null;
  const judged = headOf(tree, at);
  if (judged < 0 || judged > at) return null;
  const lemma = tree.lemma[judged] ?? "";
  if (/^acl/.test(relationOf(tree, at)) && dread.has(lemma) && marks.includes("that") && hasSubject(tree, at)) return "hypothetical";
  if (/^acl/.test(relationOf(tree, at)) && asking.has(lemma) && marks.includes("that") && isBare(tree, at)) return "demanded";
  if (!isSaidOfIt(tree, judged)) return null;
  const isNeeded = needed.has(lemma);
  if (marks.includes("that")) return statusSaid(lemma, isNeeded && !isDone(tree, at));
  if (!marks.includes("to") || tagOf(tree, at) !== "VB") return null;
  return isNeeded ? "demanded" : "hypothetical";
}

/** `The goal of conquering`, `the army leaving would …`: a gerund that is an aim, or that something unreal is said of. */
function isAimOf(tree: Tree, at: number): boolean {
  const noun = headOf(tree, at);
  if (noun < 0 || relationOf(tree, at) !== "acl" || tagOf(tree, at) !== "VBG") return false;
  if (childrenOf(tree, at).some((each) => each < at && tree.lemma[each] === "of")) return hopedFor.has(tree.lemma[noun] ?? "");
  const verb = headOf(tree, noun);
  return (
    /^nsubj/.test(relationOf(tree, noun)) &&
    childrenOf(tree, verb).some((each) => relationOf(tree, each) === "aux" && /^would$/i.test(tree.tokens[each]?.text ?? ""))
  );
}

function statusSaid(lemma: string, isNeeded: boolean): EventStatus | null {
  if (isNeeded) return "demanded";
  return likely.has(lemma) || doubted.has(lemma) ? "hypothetical" : null;
}

/** What is said of a deed that a noun tells: `their release is essential`, `an attack is likely`. */
export function needOfNoun(tree: Tree, at: number): EventStatus | null {
  const said = headOf(tree, at);
  if (said < 0 || !/^nsubj/.test(relationOf(tree, at)) || uposOf(tree, said) !== "ADJ") return null;
  return statusSaid(tree.lemma[said] ?? "", needed.has(tree.lemma[said] ?? ""));
}

/** Told as done: `it is important that they have signed`. */
const isDone = (tree: Tree, at: number) =>
  (tagOf(tree, at) === "VBD" && tree.tokens[at]?.text !== tree.lemma[at]) ||
  childrenOf(tree, at).some((each) => relationOf(tree, each) === "aux" && tree.lemma[each] === "have");

/** Verbs whose past looks like their stem: `the demand that Turkey put to Cyprus`. */
const unchanged = /^(put|set|cut|hit|shut|let|read|cost|hurt|cast|beat|bet|burst|spread|split|quit|bid|rid)$/;

/** `The demand that Turkey withdraw`: the bare stem behind one alone tells of nothing that is or was. */
const isBare = (tree: Tree, at: number) =>
  tree.tokens[at]?.text === tree.lemma[at] &&
  !unchanged.test(tree.lemma[at] ?? "") &&
  !childrenOf(tree, at).some((each) => relationOf(tree, each).startsWith("aux") && tree.lemma[each] !== "be") &&
  childrenOf(tree, at).some(
    (each) =>
      /^nsubj/.test(relationOf(tree, each)) && /^(NNP?|PRP)$/.test(tagOf(tree, each)) && !/^(we|they|you|i)$/.test(tree.lemma[each] ?? ""),
  );

const hasSubject = (tree: Tree, at: number) =>
  childrenOf(tree, at).some((each) => /^nsubj/.test(relationOf(tree, each)) && !/^(that|which|who)$/.test(tree.lemma[each] ?? ""));

/** What is asked for: `what we need is that`. */
const asked = /^(matter|need|require|want|demand|count|ask|expect|seek)$/;

/** `What matters is that they withdraw`, `the key is for them to leave`: a clause that is what something else is. */
function isAimed(tree: Tree, at: number, marks: readonly (string | undefined)[]): boolean {
  const children = childrenOf(tree, at);
  const copula = children.find((each) => relationOf(tree, each) === "cop");
  const above = headOf(tree, at);
  const mark = marks.includes("that") || marks.includes("to");
  if (!mark || isDone(tree, at)) return false;
  const verb = copula !== undefined ? at : /^[cx]comp/.test(relationOf(tree, at)) && tree.lemma[above] === "be" ? above : -1;
  if (verb < 0) return false;
  return childrenOf(tree, verb).some((each) => {
    if (each > (copula ?? at)) return false;
    if (/^csubj/.test(relationOf(tree, each))) return asked.test(tree.lemma[each] ?? "");
    if (!/^nsubj/.test(relationOf(tree, each))) return false;
    return tree.lemma[each] === "what"
      ? childrenOf(tree, each).some((verb) => asked.test(tree.lemma[verb] ?? ""))
      : aimed.has(tree.lemma[each] ?? "");
  });
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
