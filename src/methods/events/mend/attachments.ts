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
