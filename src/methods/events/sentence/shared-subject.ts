import { clauseWords } from "../frames/clause-words.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, tagOf, uposOf } from "./tree.js";

/** Reads the arguments of a verb above (clause.ts does): its object and its prepositions. */
type ReadArguments = (tree: Tree, at: number) => { readonly object: number; readonly preps: readonly (readonly [string, number])[] };

const keepers = clauseWords("keepers");
const judging = clauseWords("judging");
const deeming = clauseWords("deeming");
const asking = clauseWords("asking");
export const relativePronouns = new Set(["who", "whom", "which", "that", "whose"]);
const objectControl = new Set(
  "ask urge order force allow press tell push request require permit enable encourage persuade convince invite instruct advise authorize authorise compel beg implore exhort call want warn caution remind dissuade deter discourage lead prompt drive dare challenge expect help pressure oblige lobby let make cause command direct forbid accuse suspect blame prod entice coax train deploy send use".split(
    " ",
  ),
);

/** The noun that a relative pronoun stands for. */
export function antecedent(tree: Tree, argument: number, verb: number): number {
  if (!relativePronouns.has(tree.lemma[argument] ?? "")) return argument;
  for (let at = verb, steps = 0; at >= 0 && steps < 6; at = headOf(tree, at), steps++)
    if (relationOf(tree, at).startsWith("acl")) return headOf(tree, at);
  if (!/^(who|which)$/.test(tree.lemma[argument] ?? "")) return argument;
  for (let at = argument - 1; at >= 0 && at > argument - 4; at--) if (/^(NOUN|PROPN)$/.test(uposOf(tree, at))) return at;
  return argument;
}

const documents = new Set(
  "decree law order bill declaration statement letter report petition resolution document message communique memo note article editorial appeal speech".split(
    " ",
  ),
);

/** `The call for Syria to free the men`: whom a noun is for that is to do something; -1 where the words are not so. */
export function bidden(tree: Tree, verb: number): number {
  if (tagOf(tree, verb) !== "VB" || !/^(advcl|xcomp|acl)$/.test(relationOf(tree, verb))) return -1;
  const to = childrenOf(tree, verb).find((each) => each < verb && relationOf(tree, each) === "mark" && tree.lemma[each] === "to") ?? -1;
  const who = to - 1;
  if (who < 2 || relationOf(tree, who) !== "nmod" || markerOf(tree, who) !== "for" || who > verb) return -1;
  return asking.has(tree.lemma[headOf(tree, who)] ?? "") ? who : -1;
}

/** The subject that a verb without its own shares with the verb above it. */
export function sharedSubject(tree: Tree, verb: number, argumentsOf: ReadArguments): number {
  const asked = bidden(tree, verb);
  if (asked >= 0) return asked;
  let at = verb;
  for (let steps = 0; steps < 8; steps++) {
    const relation = relationOf(tree, at);
    const head = headOf(tree, at);
    if (head < 0) return -1;
    if (relation === "acl" || relation.startsWith("acl:")) {
      if (tagOf(tree, at) === "VBG" && charges.has(tree.lemma[head] ?? "")) return accusedIn(tree, head, at);
      if (markerOf(tree, at) !== "to" && !documents.has(tree.lemma[head] ?? "")) return head;
      const owner = ownerHead(tree, head);
      return owner >= 0 || markerOf(tree, at) === "to" ? owner : head;
    }
    if (!/^(conj|xcomp|advcl|parataxis|ccomp|dep|obl)/.test(relation)) return -1;
    if (relation === "ccomp" && tagOf(tree, at) !== "VB" && tagOf(tree, at) !== "VBG") return -1;
    if (isKeptFrom(tree, at) || isJudgedFor(tree, at)) {
      const { object, preps } = argumentsOf(tree, head);
      const kept = object >= 0 ? object : preps.find(([mark]) => mark === "to")?.[1]; // `grateful to Poland for supplying arms`
      if (kept !== undefined) return kept;
    }
    if (relation === "xcomp" && uposOf(tree, at) === "ADJ" && deeming.has(tree.lemma[head] ?? "")) {
      // `Held Russia responsible`: what is said of an object.
      const object = childrenOf(tree, head).find((each) => relationOf(tree, each) === "obj");
      if (object !== undefined) return object;
    }
    const found = surfaceSubject(tree, head, relation === "xcomp" || (/^(advcl|obl)/.test(relation) && tagOf(tree, at) !== "VBD"));
    if (found >= 0) return found;
    at = head;
  }
  return -1;
}

/** `Kept Israel from bombing Rafah`, `shielded it from being bombed`: the deed is its object's, or falls on it, and is not done. */
export const isKeptFrom = (tree: Tree, at: number): boolean =>
  /^VB[GN]$/.test(tagOf(tree, at)) && markerOf(tree, at) === "from" && keepers.has(tree.lemma[headOf(tree, at)] ?? "");

/** `Thanked Qatar for hosting the talks`: who is thanked, blamed or punished for a deed has done it. */
export const isJudgedFor = (tree: Tree, at: number): boolean =>
  tagOf(tree, at) === "VBG" && /^(for|over)$/.test(markerOf(tree, at)) && judging.has(tree.lemma[headOf(tree, at)] ?? "");

/** Nouns of what is told or feared of somebody. */
export const charges = new Set(
  "accusation allegation charge claim suspicion report rumour rumor fear risk idea hope prospect danger".split(" "),
);
const faces = /^(face|deny|reject|dismiss|refute|fight|confront|contest|counter|escape|meet|avoid|answer|admit)$/;

/** Who is said to do what a charge tells of: whom it is `against`, else who faces or denies it; never the charge itself. */
function accusedIn(tree: Tree, charge: number, deed: number): number {
  for (const noun of [charge, deed])
    for (const child of childrenOf(tree, noun))
      if (markerOf(tree, child) === "against" && /^(nmod|obl)/.test(relationOf(tree, child))) return child;
  const verb = headOf(tree, charge);
  return verb >= 0 && relationOf(tree, charge) === "obj" && faces.test(tree.lemma[verb] ?? "") ? surfaceSubject(tree, verb, false) : -1;
}

export function surfaceSubject(tree: Tree, verb: number, controlled: boolean): number {
  let object = -1;
  let subject = -1;
  let inSubject = -1;
  for (const child of childrenOf(tree, verb)) {
    const relation = relationOf(tree, child);
    if (relation === "obj" || relation === "iobj") object = object < 0 || relation === "iobj" ? child : object;
    else if (relation.startsWith("nsubj") && subject < 0) subject = child;
    else if (relation === "obl" && /^(on|upon|to)$/.test(markerOf(tree, child)) && inSubject < 0) inSubject = child;
  }
  if (controlled && objectControl.has(tree.lemma[verb] ?? "")) {
    if (object >= 0) return antecedent(tree, object, verb);
    if (inSubject >= 0 && /^(call|appeal)$/.test(tree.lemma[verb] ?? "")) return inSubject;
  }
  if (subject >= 0) return antecedent(tree, subject, verb);
  if (/^acl/.test(relationOf(tree, verb)) && markerOf(tree, verb) !== "to" && tagOf(tree, verb) !== "VBN") return headOf(tree, verb);
  return -1;
}

/** Whose plan or decision a noun with `to` is: its possessor, else the subject of the verb above it. */
function ownerHead(tree: Tree, noun: number): number {
  for (const child of childrenOf(tree, noun))
    if (relationOf(tree, child) === "nmod:poss" || (relationOf(tree, child) === "nmod" && /^(by|of)$/.test(markerOf(tree, child))))
      return child;
  for (const child of childrenOf(tree, noun)) if (/^(compound|amod)$/.test(relationOf(tree, child)) && tree.mention[child]) return child;
  const verb = headOf(tree, noun);
  return verb >= 0 && /VERB|AUX/.test(uposOf(tree, verb)) ? surfaceSubject(tree, verb, false) : -1;
}
