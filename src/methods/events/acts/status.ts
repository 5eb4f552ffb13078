import type { EventStatus } from "../coded-event.js";
import { bidden, isJudgedFor, isKeptFrom } from "../sentence/shared-subject.js";
import { timeWords } from "../sentence/time-words.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, tagOf, uposOf } from "../sentence/tree.js";
import { honours, needOf } from "./needs.js";
import { isDeniedByOpening, isFiction } from "./openings.js";
import { ableTo } from "./powers.js";
import { untrueOf } from "./untrue.js";

/** How a verb is told: negated, with which modal, under which condition. */
export interface Telling {
  readonly negated: boolean;
  /** `will` for all ways of the future, `may` for all of possibility, `must` for all of duty. */
  readonly modal: "will" | "would" | "may" | "must" | "should" | null;
  readonly hedged: boolean;
  readonly conditional: boolean;
  readonly habitual: boolean;
}

const negations = new Set(["not", "n't", "n’t", "never", "neither", "nor", "hardly", "barely", "no", "nt", "cannot"]);
const hedges = new Set(["allegedly", "reportedly", "supposedly", "purportedly", "apparently", "ostensibly"]);
const conditions = new Set(["if", "unless", "whether", "lest", "should"]);
const modals: Record<string, Telling["modal"]> = {
  will: "will",
  "'ll": "will",
  "’ll": "will",
  wo: "will",
  shall: "will",
  would: "would",
  "'d": "would",
  "’d": "would",
  may: "may",
  might: "may",
  could: "may",
  can: "may",
  ca: "may",
  must: "must",
  should: "should",
  ought: "should",
};

/** Reads what the auxiliaries and adverbs of a verb say; for a noun, its determiner and the verb above it stand in. */
export function tellingOf(tree: Tree, at: number): Telling {
  let negated = false;
  let modal: Telling["modal"] = null;
  let hedged = false;
  let conditional = false;
  for (const child of childrenOf(tree, at)) {
    const relation = relationOf(tree, child);
    const lemma = tree.lemma[child] ?? "";
    const text = (tree.tokens[child]?.text ?? "").toLowerCase();
    if (negations.has(lemma) || negations.has(text)) {
      if (
        relation === "advmod" ||
        relation === "det" ||
        relation === "cc:preconj" ||
        relation === "cc" ||
        relation === "mark" ||
        relation === "advmod:neg"
      )
        negated = true;
    }
    if (relation === "aux" || relation === "cop") modal = modals[text] ?? modals[lemma] ?? modal;
    if (relation === "advmod" && lemma === "longer") negated ||= childrenOf(tree, child).some((each) => tree.lemma[each] === "no");
    if (hedges.has(lemma) || hedges.has(text)) hedged = true;
    if (relation === "mark" && conditions.has(lemma)) conditional = true;
    if (relation === "mark" && lemma === "without") negated = true;
    if (/^(obj|nsubj|nsubj:pass)$/.test(relation)) negated ||= isNobody(tree, child);
  }
  // The verb it is joined to is read once, so that a long row takes no longer than its length.
  const first = relationOf(tree, at) === "conj" ? headOf(tree, at) : -1;
  if (first >= 0 && /VERB|AUX/.test(uposOf(tree, first))) {
    const told = tellingOf(tree, first);
    if (!modal && /^VBP?$/.test(tagOf(tree, at)) && !hasOwnSubject(tree, at)) modal = told.modal;
    // `Reportedly killed two men and burned their trucks`: one adverb for both verbs.
    if (!hasOwnSubject(tree, at)) {
      hedged ||= told.hedged;
      negated ||= isOfNobody(tree, at, first, told.negated);
    }
  }
  negated ||= isDeniedByOpening(tree, at);
  const above = relationOf(tree, at) === "xcomp" ? headOf(tree, at) : -1;
  if (!modal && above >= 0 && /^(need|ought)$/.test(tree.lemma[above] ?? "")) modal = "should";
  if (!modal && above >= 0 && tree.lemma[above] === "have" && markerOf(tree, at) === "to") modal = modalOfHaving(tree, above);
  return { negated, modal, hedged, conditional, habitual: false };
}

/** `No soldier`, `nobody`, `none of them`, `neither of the two`, `neither Iran nor Iraq`. */
const isNobody = (tree: Tree, at: number): boolean =>
  !/^(matter|doubt|wonder|secret|surprise|question|mistake)$/.test(tree.lemma[at] ?? "") &&
  ((/^(nobody|nothing|none|neither)$/.test(tree.lemma[at] ?? "") && !/^(other|but|less|short)$/.test(tree.lemma[at + 1] ?? "")) ||
    childrenOf(tree, at).some(
      (each) => /^(det|cc:preconj)$/.test(relationOf(tree, each)) && each < at && /^(no|neither)$/.test(tree.lemma[each] ?? ""),
    ));

/** `No women were hurt or detained`, `did not shoot or burn`: what nobody did or bore, no second verb makes done. */
function isOfNobody(tree: Tree, at: number, first: number, isFirstNegated: boolean): boolean {
  const ofNobody = childrenOf(tree, first).some(
    (each) =>
      /^nsubj/.test(relationOf(tree, each)) &&
      childrenOf(tree, each).some((below) => relationOf(tree, below) === "det" && /^(no|neither)$/.test(tree.lemma[below] ?? "")),
  );
  const isOr = childrenOf(tree, at).some((each) => relationOf(tree, each) === "cc" && /^n?or$/.test(tree.lemma[each] ?? ""));
  return ofNobody || (isOr && isFirstNegated);
}

const hasOwnSubject = (tree: Tree, at: number) => childrenOf(tree, at).some((each) => /^nsubj/.test(relationOf(tree, each)));

/** `Has to leave` and `has a duty to leave` must; `has the right to leave` may; `has the honour to leave` does. */
function modalOfHaving(tree: Tree, at: number): Telling["modal"] {
  const had = childrenOf(tree, at).find((each) => relationOf(tree, each) === "obj");
  const lemma = had === undefined ? "duty" : (tree.lemma[had] ?? "");
  if (/^(duty|obligation|responsibility|task|mandate)$/.test(lemma)) return "must";
  return honours.test(lemma) ? null : "may";
}

/** The clause is about a year well before the story's. */
export function longPast(tree: Tree, at: number, year: number | null): boolean {
  if (year === null) return false;
  if (
    /^acl/.test(relationOf(tree, at)) &&
    /^be$/.test(tree.lemma[headOf(tree, headOf(tree, at))] ?? "") &&
    longPast(tree, headOf(tree, headOf(tree, at)), year)
  )
    return true;
  for (const child of childrenOf(tree, at)) {
    if (!/^(obl|nmod|advmod)/.test(relationOf(tree, child))) continue;
    const found = yearIn(tree, child, 0);
    if (found !== null) return found < year - 1;
  }
  // What is told after it, in the same past: `In 1960 they staged a coup and put him on trial`.
  const above = headOf(tree, at);
  return (
    above >= 0 &&
    /^(conj|parataxis|advcl|acl:relcl)/.test(relationOf(tree, at)) &&
    tagOf(tree, at) === "VBD" &&
    /^VB[DN]$/.test(tagOf(tree, above)) &&
    !childrenOf(tree, above).some((each) => /^(has|have|who|which|that)$/.test(tree.tokens[each]?.text ?? "")) &&
    longPast(tree, above, year)
  );
}

function yearIn(tree: Tree, at: number, depth: number): number | null {
  const text = tree.tokens[at]?.text ?? "";
  if (/^(1[89]|20)\d\d$/.test(text)) return Number(text);
  for (const each of childrenOf(tree, at)) {
    const own = tree.tokens[each]?.text ?? "";
    if (/^(1[89]|20)\d\d$/.test(own)) return Number(own);
    if (depth < 2 && timeWords.has(tree.lemma[at] ?? "") && /^nmod/.test(relationOf(tree, each))) {
      const below = yearIn(tree, each, depth + 1);
      if (below !== null) return below;
    }
  }
  return null;
}

const order: readonly EventStatus[] = [
  "actual",
  "historical",
  "expected",
  "alleged",
  "demanded",
  "threatened",
  "hypothetical",
  "negated",
  "denied",
];

/** The less real of two statuses: what is denied inside what is alleged is denied. */
export function lessReal(a: EventStatus, b: EventStatus): EventStatus {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

const hopes = new Set(
  "hope long yearn wait dream wish want expect afford aim seek plan intend mean strive aspire endeavour endeavor".split(" "),
);

/** What the place of a word under its head does to its status: condition, purpose, comparison. */
export function statusOfPlace(tree: Tree, at: number): EventStatus {
  const relation = relationOf(tree, at);
  if (/^[xc]comp/.test(relation) && exhorts(tree, headOf(tree, at))) return "demanded";
  if (isFiction(tree, at)) return "hypothetical";
  const said = untrueOf(tree, at) ?? needOf(tree, at);
  if (said) return said;
  if (bidden(tree, at) >= 0) return "demanded";
  const able = ableTo(tree, at);
  if (able) return able;
  if (isKeptFrom(tree, at)) return "negated";
  if (isJudgedFor(tree, at)) return "actual";
  if (relation === "ccomp" && /^(hope|wish|pray|trust)$/.test(tree.lemma[headOf(tree, at)] ?? "")) return "expected";
  if (/^[xc]comp/.test(relation) && markerOf(tree, at) === "to" && hopes.has(tree.lemma[headOf(tree, at)] ?? "")) return "expected";
  // A gerund behind a preposition is a clause, whichever the parser calls it: `against travelling to Lebanon`.
  const isGerund = /^obl/.test(relation) && tagOf(tree, at) === "VBG";
  if (!relation.startsWith("advcl") && relation !== "acl" && !isGerund) return "actual";
  const mark = markerOf(tree, at);
  if (conditions.has(mark)) return "hypothetical";
  const isPast = tagOf(tree, headOf(tree, at)) === "VBD";
  const isPresent = /^VB[PZ]$/.test(tagOf(tree, at)) && !isPast;
  if (isPresent && childrenOf(tree, at).some((child) => /^(when|whenever|wherever)$/.test(tree.lemma[child] ?? ""))) return "hypothetical";
  if (mark === "against") return "hypothetical";
  if (/^(instead|than)$/.test(mark) && tagOf(tree, at) === "VBG") return "negated";
  if (/^(of|with|for|over)$/.test(mark) && tagOf(tree, at) === "VBG" && /^(charge|indict)$/.test(tree.lemma[headOf(tree, at)] ?? ""))
    return "alleged";
  if (mark === "to" || mark === "for" || mark === "until" || mark === "before" || inOrder(tree, at)) return "expected";
  return "actual";
}

/** `Let us …`, `let me …`. */
const exhorts = (tree: Tree, at: number) => tree.lemma[at] === "let" && /^(us|me|['’]s)$/i.test(tree.tokens[at + 1]?.text ?? "");

/** `in order to`, `so as to`. */
export function inOrder(tree: Tree, at: number): boolean {
  const before = childrenOf(tree, at).filter((each) => each < at && /^(mark|case|fixed|advmod)$/.test(relationOf(tree, each)));
  return before.some((each) => tree.lemma[each] === "to") && before.some((each) => tree.lemma[each] === "in" || tree.lemma[each] === "so");
}

/** Whether the sentence asks whether something is so: its verb comes first. What, who and why take the act for known. */
export function asks(tree: Tree): boolean {
  let last = tree.tokens.length - 1;
  while (last > 0 && /^["”’')\]]$/.test(tree.tokens[last]?.text ?? "")) last--;
  if (tree.tokens[last]?.text !== "?") return false;
  const first = tree.tokens.findIndex((_, at) => !/^(PUNCT|CCONJ|INTJ)$/.test(uposOf(tree, at)));
  return first >= 0 && (uposOf(tree, first) === "AUX" || /^(be|do|have)$/.test(tree.lemma[first] ?? ""));
}
