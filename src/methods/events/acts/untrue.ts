import type { EventStatus } from "../coded-event.js";
import { childrenOf, headOf, relationOf, type Tree, tagOf, uposOf } from "../sentence/tree.js";

const listed = (words: string) => new Set(words.split(" "));
const untrueWords = listed("false untrue baseless unfounded groundless fabricated fictitious incorrect");
const trueWords = listed("true correct case fact truth");
const inventions = listed("lie myth hoax fabrication falsehood fiction invention");
/** What others tell, which somebody may deny. */
const tellings = listed("report claim allegation accusation charge rumour rumor suggestion assertion story speculation");
const denials = listed("deny reject dismiss refute rebut debunk");
const grounds = listed("evidence proof sign indication basis");
/** Deeds of degrees: what is nearly doubled has grown, and a nearly destroyed town was fired at. */
const byDegrees = listed(
  "double treble triple quadruple halve destroy ruin level wipe complete finish exhaust empty eliminate cripple paralyse encircle surround stop halt",
);

/** What the words above a clause say of its truth: `it is false that`, `no evidence that`, `imagine that`, `pretended to`; null where they say nothing of it. */
export function untrueOf(tree: Tree, at: number): EventStatus | null {
  const relation = relationOf(tree, at);
  const above = headOf(tree, at);
  const lemma = tree.lemma[above] ?? "";
  if (above < 0) return null;
  if (/^[cx]comp/.test(relation)) {
    if (lemma === "pretend" || lemma === "feign") return "negated";
    if (/^(imagine|suppose)$/.test(lemma) && !childrenOf(tree, above).some((each) => /^nsubj/.test(relationOf(tree, each))))
      return "hypothetical";
  }
  if (!/^(csubj|ccomp|acl)/.test(relation) || !hasOwnSubject(tree, at)) return null;
  if (uposOf(tree, above) === "ADJ") return isUntrue(tree, above) ? "negated" : null;
  if (uposOf(tree, above) !== "NOUN") return null;
  if (isUntrue(tree, above)) return "negated";
  const denied = tellings.has(lemma) && /^(obj|nsubj:pass)/.test(relationOf(tree, above)) ? headOf(tree, above) : -1;
  if (denied >= 0 && denials.has(tree.lemma[denied] ?? "")) return isNegated(tree, denied) ? "alleged" : "denied";
  if (inventions.has(lemma)) return isNegated(tree, above) ? null : "negated";
  if (grounds.has(lemma) && childrenOf(tree, above).some((each) => tree.lemma[each] === "no")) return "negated";
  return saidOf(tree, above).some((each) => isUntrue(tree, each)) ? "negated" : null;
}

/** Said to be false, or said not to be true. */
function isUntrue(tree: Tree, at: number): boolean {
  const lemma = tree.lemma[at] ?? "";
  return isNegated(tree, at) ? trueWords.has(lemma) : untrueWords.has(lemma);
}

/** What is said of a noun: `the claim … is false`, `the report … proved false`. */
function saidOf(tree: Tree, noun: number): number[] {
  const verb = headOf(tree, noun);
  if (verb < 0 || !/^nsubj/.test(relationOf(tree, noun)))
    return childrenOf(tree, noun).filter((each) => each > noun && uposOf(tree, each) === "ADJ");
  return [verb, ...childrenOf(tree, verb).filter((each) => relationOf(tree, each) === "xcomp")];
}

/** A clause of its own, and none that only tells more of the noun: `the lie that Sudan fired`, not `the lie that started a war`. */
function hasOwnSubject(tree: Tree, at: number): boolean {
  return childrenOf(tree, at).some(
    (each) => /^nsubj/.test(relationOf(tree, each)) && !/^(that|which|who)$/i.test(tree.tokens[each]?.text ?? ""),
  );
}

/** `not`, and no `not only`. */
function isNegated(tree: Tree, at: number): boolean {
  const lemmas = childrenOf(tree, at).map((each) => tree.lemma[each] ?? "");
  return (
    lemmas.some((each) => /^(not|n't|n’t|never|no|hardly)$/.test(each)) && !lemmas.some((each) => /^(only|merely|just|simply)$/.test(each))
  );
}

/** What a verb says of itself that came to nothing, or has yet to come: `almost bombed`, `was to have attacked`, `would have fired`, `is to be released`. */
export function undoneOf(tree: Tree, at: number): EventStatus | null {
  const children = childrenOf(tree, at);
  if (!byDegrees.has(tree.lemma[at] ?? "") && children.some((each) => each < at && /^(almost|nearly)$/.test(tree.lemma[each] ?? "")))
    return "negated";
  const before = children.filter((each) => each < at && /^(aux|cop|mark)/.test(relationOf(tree, each))).map((each) => tree.lemma[each]);
  const auxiliaries = before.join(" ");
  if (auxiliaries === "be to be") return "expected";
  return auxiliaries === "be to have" || isUnreal(tree, at) || isWished(tree, at) ? "hypothetical" : null;
}

/** `Would have bombed`: no plan, but what did not come about. */
export function isUnreal(tree: Tree, at: number): boolean {
  const auxiliaries = childrenOf(tree, at).filter((each) => each < at && /^aux/.test(relationOf(tree, each)));
  const [first, next] = auxiliaries.map((each) => tree.lemma[each] ?? "");
  return /^(would|['’]d)$/.test(first ?? "") && next === "have";
}

/** `Had Iran agreed, …`: a condition that its order alone tells, where nothing but a comma stands before `had`, as in `never had Iran agreed`. */
function isWished(tree: Tree, at: number): boolean {
  const children = childrenOf(tree, at).filter((each) => uposOf(tree, each) !== "PUNCT");
  const [had, does] = children;
  if (had === undefined || does === undefined || (tree.tokens[had]?.text ?? "").toLowerCase() !== "had" || does > at) return false;
  return tagOf(tree, at) === "VBN" && /^aux/.test(relationOf(tree, had)) && /^nsubj/.test(relationOf(tree, does));
}

/** `never took place`, `did not happen`: said of a deed that a noun tells. */
export function isUnhappened(tree: Tree, at: number): boolean {
  const verb = headOf(tree, at);
  if (verb < 0 || !/^nsubj/.test(relationOf(tree, at)) || !isNegated(tree, verb)) return false;
  const lemma = tree.lemma[verb] ?? "";
  return (
    /^(happen|occur|materiali[sz]e)$/.test(lemma) ||
    (lemma === "take" && childrenOf(tree, verb).some((each) => tree.lemma[each] === "place"))
  );
}
