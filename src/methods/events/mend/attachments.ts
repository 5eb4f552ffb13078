import type { FrameLexicon } from "../frames/frame.js";
import { childOf, type Draft, move } from "./draft.js";

/** `blamed one another`: two words that are one, read as two objects. */
export function joinPair(draft: Draft, at: number): void {
  const [first, second] = [draft.lemma[at], draft.lemma[at + 1]];
  if (!(first === "one" && second === "another") && !(first === "each" && second === "other")) return;
  if (draft.head[at + 1] === draft.head[at] && (draft.head[at] as number) < at) move(draft, at + 1, at, "fixed");
}

/** `came under attack from militants`: who attacks hangs on the verb, as where the attack comes from does. */
export function raiseAttacker(draft: Draft, at: number): void {
  const noun = draft.head[at] as number;
  const verb = noun < 0 ? -1 : (draft.head[noun] as number);
  if (verb < 0 || noun > at || !/^(come|be|remain|get|stay)$/.test(draft.lemma[verb] ?? "") || draft.relation[noun] !== "obl") return;
  const under = childOf(draft, noun, "case");
  const from = childOf(draft, at, "case");
  if (under < 0 || from < 0 || draft.lemma[under] !== "under" || !/^(from|by)$/.test(draft.lemma[from] ?? "")) return;
  move(draft, at, verb, "obl");
}

const charging = /^(accuse|suspect|convict|acquit|clear|absolve|exonerate)$/;

/** `accused Kabul of an attack`: the deed that somebody is charged with hangs on the charge, not on who is charged. */
export function raiseCharge(draft: Draft, at: number, lexicon: FrameLexicon): void {
  const charged = draft.head[at] as number;
  const verb = charged < 0 ? -1 : (draft.head[charged] as number);
  if (verb < 0 || at < charged || draft.relation[charged] !== "obj" || !charging.test(draft.lemma[verb] ?? "")) return;
  const isDoing = draft.tag[at] === "VBG" && /^acl/.test(draft.relation[at] ?? "");
  const isDeed = draft.relation[at] === "nmod" && /^NNS?$/.test(draft.tag[at] ?? "") && lexicon.nouns.has(draft.lemma[at] ?? "");
  const of = isDoing ? childOf(draft, at, "mark") : isDeed ? childOf(draft, at, "case") : -1;
  if (of > charged && draft.lemma[of] === "of") move(draft, at, verb, isDoing ? "advcl" : "obl");
}

/** `Warned by Cairo, Khartoum recalled its engineers`: a participle with its agent ahead of the clause befalls the subject behind it. */
export function lowerFronted(draft: Draft, at: number): void {
  const verb = draft.head[at] as number;
  if (verb <= at || draft.tag[at] !== "VBN" || draft.lemma[at + 1] !== "by" || childOf(draft, at, "obj") >= 0) return;
  for (const relation of ["mark", "advmod", "aux", "aux:pass", "nsubj", "nsubj:pass"]) if (childOf(draft, at, relation) >= 0) return;
  const subject = childOf(draft, verb, "nsubj");
  if (subject > at && subject < verb) move(draft, at, subject, "acl");
}

const namings = new Set("call brand label name term deem declare dub consider".split(" "));

/** `called the tax an attack`: of two objects of such a verb the second is what the first is called. */
export function lowerNaming(draft: Draft, verb: number): void {
  if (!namings.has(draft.lemma[verb] ?? "") || !/^V/.test(draft.tag[verb] ?? "")) return;
  const object = childOf(draft, verb, "obj");
  if (object <= verb) return;
  for (let at = object + 1; at < draft.tokens.length; at++)
    if (draft.head[at] === verb && draft.relation[at] === "obj") move(draft, at, verb, "xcomp");
}

/** `Islamabad condemned the strike and Kabul promised help`: who stands right before a verb that has no subject and no conjunction acts. */
export function freeSecond(draft: Draft, at: number): void {
  const [object, verb] = [draft.head[at] as number, at + 1];
  const first = object < 0 ? -1 : (draft.head[object] as number);
  if (
    first < 0 ||
    first > object ||
    !/^VB[DZ]$/.test(draft.tag[verb] ?? "") ||
    draft.head[verb] !== first ||
    draft.relation[verb] !== "conj"
  )
    return;
  const and = childOf(draft, at, "cc");
  if (and < 0 || !/^(NNPS?|NNS|PRP)$/.test(draft.tag[at] ?? "") || childOf(draft, verb, "nsubj") >= 0 || childOf(draft, verb, "cc") >= 0)
    return;
  move(draft, at, verb, "nsubj");
  move(draft, and, verb, "cc");
}

/** `Quad ministers to meet in Tokyo`: in a headline the infinitive behind somebody is what will be done. */
export function raiseHeadline(draft: Draft, lexicon: FrameLexicon): void {
  const root = draft.head.indexOf(-1);
  if (root < 0 || !/^(NNPS?|NNS)$/.test(draft.tag[root] ?? "") || lexicon.nouns.has(draft.lemma[root] ?? "")) return;
  const verb = childOf(draft, root, "acl");
  if (verb <= root || draft.tag[verb] !== "VB" || draft.lemma[verb - 1] !== "to") return;
  if (draft.tag.some((tag) => /^(VB[DZP]|MD)$/.test(tag)) || childOf(draft, root, "det") >= 0) return;
  move(draft, verb, -1, "root");
  for (let at = verb + 1; at < draft.tokens.length; at++) if (draft.head[at] === root) draft.head[at] = verb;
  move(draft, root, verb, "nsubj");
}

/** `Hamas leader Ismail Haniyeh`: the role heads the phrase and the name explains it, as where the name stands in commas. */
export function raiseRole(draft: Draft, role: number): void {
  const name = draft.head[role] as number;
  if (name <= role || draft.tag[role] !== "NN" || !/^\p{Ll}/u.test(draft.tokens[role]?.text ?? "")) return;
  move(draft, role, draft.head[name] as number, draft.relation[name] as string);
  for (let at = 0; at < draft.tokens.length; at++)
    if (at !== role && draft.head[at] === name && !(draft.relation[at] ?? "").startsWith("flat")) draft.head[at] = role;
  move(draft, name, role, "appos");
}
