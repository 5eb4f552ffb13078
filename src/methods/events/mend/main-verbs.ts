import type { FrameLexicon } from "../frames/frame.js";
import { childOf, type Draft, finite, intransitive, move, setVerb, verbFor } from "./draft.js";

/** `The two countries held talks`: a participle between two nouns is the verb of the first. */
export function freeModifier(draft: Draft, at: number, lexicon: FrameLexicon): void {
  const object = draft.head[at] as number;
  if (object !== at + 1 && !(object === at + 2 && draft.head[at + 1] === object)) return;
  if (
    !/^(VBN|VBD)$/.test(draft.tag[at] ?? "") ||
    !/^(NNS|NNP|NNPS|PRP)$/.test(draft.tag[at - 1] ?? "") ||
    !/^(NOUN|PROPN)$/.test(draft.upos[object] ?? "")
  )
    return;
  const verb = verbFor(draft, at, lexicon);
  const subject = at - 1;
  const above = draft.head[object] as number;
  if (
    !verb ||
    !/^(nsubj|root|obj|ccomp|dep|conj)/.test(draft.relation[object] ?? "") ||
    (draft.head[subject] !== object && draft.head[subject] !== above)
  )
    return;
  const relation = draft.relation[object] ?? "";
  move(draft, at, above, above < 0 ? "root" : /^nsubj/.test(relation) ? "ccomp" : relation);
  move(draft, object, at, "obj");
  move(draft, subject, at, "nsubj");
  for (let each = 0; each < subject; each++) if (draft.head[each] === object) draft.head[each] = subject;
  setVerb(draft, at, verb);
  draft.tag[at] = "VBD";
}

/** `EU and UN hand over supplies`: a noun with a subject and no copula is a verb. */
export function raiseVerb(draft: Draft, at: number, lexicon: FrameLexicon): void {
  const subject = childOf(draft, at, "nsubj");
  if (subject < 0 || subject > at || childOf(draft, at, "cop") >= 0 || childOf(draft, at, "det") >= 0) return;
  const verb = lexicon.verbs.has(draft.lemma[at] ?? "") ? (draft.lemma[at] as string) : verbFor(draft, at, lexicon);
  if (!verb) return;
  const isPast = verb !== (draft.tokens[at]?.text ?? "").toLowerCase() && draft.tag[at] === "NN";
  setVerb(draft, at, verb);
  draft.tag[at] = isPast ? "VBD" : "VBP";
  if (isPast)
    for (let each = at + 1; each < draft.tokens.length; each++)
      if (draft.head[each] === at && draft.relation[each] === "nmod") draft.relation[each] = "obl";
  const particle = at + 1;
  if (/^(over|out|up|off|down|back)$/.test(draft.lemma[particle] ?? "") && draft.relation[particle] === "case") {
    const object = draft.head[particle] as number;
    if (draft.head[object] === at) draft.relation[object] = "obj";
    move(draft, particle, at, "compound:prt");
  }
}

const plans = new Set("plan aim hope vow demand offer pledge promise threat urge order".split(" "));

/** `President Macron plans to visit …`: a plural noun before `to` after a name is the verb where the sentence has no other. */
export function freePlan(draft: Draft, at: number): void {
  if (!plans.has(draft.lemma[at] ?? "") || draft.tag[at] !== "NNS" || draft.lemma[at + 1] !== "to" || draft.tag[at + 2] !== "VB") return;
  const isName = draft.tag[at - 1] === "JJ" && /^\p{Lu}/u.test(draft.tokens[at - 1]?.text ?? "");
  if (!isName && !/^(NNP|NNPS|NNS)$/.test(draft.tag[at - 1] ?? "")) return;
  for (let each = 0; each < draft.tokens.length; each++) if (finite(draft, each)) return;
  const subject = at - 1;
  for (let each = 0; each < subject; each++) if (draft.head[each] === at) draft.head[each] = subject;
  const above = draft.head[at] as number;
  move(draft, subject, at, "nsubj");
  if (above >= 0 && above < at) {
    move(draft, at, draft.head[above] as number, draft.relation[above] as string);
    move(draft, above, subject, "compound");
  }
  move(draft, at + 2, at, "xcomp");
  draft.upos[at] = "VERB";
  draft.tag[at] = "VBZ";
}

/** `Zambia extradited suspected …`: the verb takes the place of the word that it was to help. */
export function promoteAuxiliary(draft: Draft, at: number): void {
  const main = draft.head[at] as number;
  if (main < 0) return;
  move(draft, at, draft.head[main] as number, draft.relation[main] as string);
  draft.upos[at] = "VERB";
  for (let each = 0; each < draft.tokens.length; each++)
    if (draft.head[each] === main && each < at) {
      draft.head[each] = at;
      if (draft.relation[each] === "nsubj:pass") draft.relation[each] = "nsubj";
    }
  move(draft, main, at, /^V/.test(draft.tag[main] ?? "") ? "xcomp" : "obj");
}

/** `has once again outright rejected`, `have upgraded their ties`. */
export function joinHave(draft: Draft, have: number, lexicon: FrameLexicon): void {
  for (let at = have + 1; at < draft.tokens.length && at < have + 6; at++) {
    if (/^RB/.test(draft.tag[at] ?? "")) continue;
    const form = draft.tokens[at]?.text ?? "";
    const verb = verbFor(draft, at, lexicon);
    if (!verb || !/(ed|[tn])$/.test(form) || !/^(VBN|VBD|JJ)$/.test(draft.tag[at] ?? "")) return;
    const next = draft.tag[at + 1] ?? "";
    if (draft.tag[at] === "JJ" && !/^(PRP\$|DT|TO|IN|NNP)/.test(next)) return;
    const above = draft.head[have] as number;
    const before = draft.head[at] as number;
    if (before >= 0 && before !== have && before > at && /^(amod|nmod)/.test(draft.relation[at] ?? "")) {
      move(draft, at, above, draft.relation[have] as string);
      move(draft, before, at, "obj");
    } else if (before === have) move(draft, at, above, draft.relation[have] as string);
    else return;
    setVerb(draft, at, verb);
    for (let each = 0; each < draft.tokens.length; each++) if (draft.head[each] === have && each !== at) draft.head[each] = at;
    move(draft, have, at, "aux");
    return;
  }
}

/** `Serbian President Kostunica promised …` with a noun for its root: the finite verb that lacks a subject is the main one. */
export function promoteFinite(draft: Draft, root: number): void {
  if (!/^(NOUN|PROPN|ADJ)$/.test(draft.upos[root] ?? "") || childOf(draft, root, "cop") >= 0 || childOf(draft, root, "nsubj") >= 0) return;
  for (let at = root + 1; at < draft.tokens.length; at++) {
    if (/^[,;:—–(]$/.test(draft.tokens[at]?.text ?? "")) return;
    if (
      draft.head[at] !== root ||
      !/^(parataxis|acl:relcl|ccomp|conj|acl)$/.test(draft.relation[at] ?? "") ||
      !/^VB[DZP]$/.test(draft.tag[at] ?? "")
    )
      continue;
    if (/^W/.test(draft.tag[at - 1] ?? "") || draft.lemma[at - 1] === "that") return;
    const own = childOf(draft, at, "nsubj");
    if (own > at) return;
    move(draft, at, -1, "root");
    if (own >= 0) move(draft, root, own, "compound");
    else move(draft, root, at, childOf(draft, at, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
    for (let each = at + 1; each < draft.tokens.length; each++) if (draft.head[each] === root) draft.head[each] = at;
    return;
  }
}

/** A noun for a root and no finite verb: its participle is the verb (`Thousands marched …`, `Chinese ships rammed a boat`). */
export function promoteParticiple(draft: Draft, root: number, lexicon: FrameLexicon): void {
  if (!/^(NOUN|PROPN|NUM|PRON)$/.test(draft.upos[root] ?? "")) return;
  for (let at = 0; at < draft.tokens.length; at++) if (finite(draft, at)) return;
  for (let at = 1; at < draft.tokens.length; at++) {
    const relation = draft.relation[at] ?? "";
    if (!/^(acl|acl:relcl|amod)$/.test(relation) || !/^(VBN|VBD)$/.test(draft.tag[at] ?? "")) continue;
    const verb = verbFor(draft, at, lexicon);
    if (!verb) continue;
    const next = draft.tag[at + 1] ?? "";
    const active = /^(DT|PRP|NNP|NN|NNS|NNPS|CD|JJ|PDT|PRP\$)$/.test(next) || intransitive.has(verb) || draft.tag[at] === "VBD";
    if (relation === "amod") {
      if ((draft.head[at] as number) < at || at < 1 || !/^(NOUN|PROPN|ADJ)$/.test(draft.upos[at - 1] ?? "") || !active) continue;
      promoteModifier(draft, at, verb);
    } else {
      const own = childOf(draft, at, "nsubj");
      const noun = draft.head[at] as number;
      move(draft, at, -1, "root");
      move(draft, root, at, own >= 0 ? "compound" : active ? "nsubj" : "nsubj:pass");
      if (own >= 0) draft.head[root] = own;
      else if (noun !== root && noun < at && noun >= 0) draft.head[root] = at;
      for (let each = at + 1; each < draft.tokens.length; each++) if (draft.head[each] === root) draft.head[each] = at;
      setVerb(draft, at, verb);
      if (active) draft.tag[at] = "VBD";
    }
    return;
  }
}

function promoteModifier(draft: Draft, at: number, verb: string): void {
  const object = draft.head[at] as number;
  move(draft, at, draft.head[object] as number, draft.relation[object] as string);
  move(draft, object, at, "obj");
  let subject = -1;
  for (let each = 0; each < at; each++)
    if (draft.head[each] === object) {
      draft.head[each] = at;
      subject = each;
    }
  if (subject < 0) subject = at - 1;
  for (let each = 0; each < at; each++) if (draft.head[each] === at && each !== subject) draft.head[each] = subject;
  move(draft, subject, at, "nsubj");
  if (draft.upos[subject] === "ADJ") draft.upos[subject] = "PROPN";
  setVerb(draft, at, verb);
  draft.tag[at] = "VBD";
}
