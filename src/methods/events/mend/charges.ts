import type { FrameLexicon } from "../frames/frame.js";
import { childOf, type Draft, move, setVerb, verbFor } from "./draft.js";

const reproaches = /^(accuse|suspect|convict|acquit|clear|guilty|accusation|allegation|charge|claim|capable)$/;

/** `accused of bombing hospitals`: a deed in -ing behind a charge, taken for a modifier of what it befalls. */
export function freeDeed(draft: Draft, at: number, lexicon: FrameLexicon): void {
  const text = draft.tokens[at]?.text ?? "";
  const object = draft.head[at] as number;
  if (!/[a-z]ing$/.test(text) || object <= at || object > at + 4 || !/^(compound|amod)$/.test(draft.relation[at] ?? "")) return;
  const of = at - 1;
  if (draft.lemma[of] !== "of" || draft.head[of] !== object || !/^(NNS|NNP|NNPS)$/.test(draft.tag[object] ?? "")) return;
  const beside = draft.head[object] as number;
  const reproach = beside >= 0 && draft.relation[beside] === "obj" ? (draft.head[beside] as number) : -1;
  const above = reproach >= 0 && reproaches.test(draft.lemma[reproach] ?? "") ? reproach : beside;
  const verb = verbFor(draft, at, lexicon);
  if (!verb || above < 0 || !reproaches.test(draft.lemma[above] ?? "")) return;
  const verbal = /^V/.test(draft.tag[above] ?? "");
  setVerb(draft, at, verb);
  draft.tag[at] = "VBG";
  move(draft, at, above, verbal ? "advcl" : "acl");
  move(draft, of, at, "mark");
  move(draft, object, at, "obj");
}

const reports = /^(accusation|allegation|charge|claim|report|rumour|rumor|suspicion|suggestion|fear)$/;

/** `cleared of charges that it expelled Serbs`: what a charge tells hangs on the charge, not on the verb above. */
export function lowerContent(draft: Draft, at: number): void {
  const that = draft.tokens.findIndex((_, each) => each < at && draft.head[each] === at && draft.relation[each] === "mark");
  if (that < 1 || draft.lemma[that] !== "that" || !reports.test(draft.lemma[that - 1] ?? "") || !/^NN/.test(draft.tag[that - 1] ?? ""))
    return;
  if (!/^(advcl|ccomp|acl:relcl)/.test(draft.relation[at] ?? "") || childOf(draft, at, "nsubj") < 0) return;
  move(draft, at, that - 1, "acl");
}

/** `Allegations by Kabul that Pakistan bombed Khost were rejected`: two finite verbs behind a charge, of which the second is the main one. */
export function splitContent(draft: Draft, lexicon: FrameLexicon): void {
  const { tokens } = draft;
  const that = draft.lemma.indexOf("that");
  if (that < 1 || that > 12) return;
  let charge = that - 1;
  while (charge >= 0 && !(reports.test(draft.lemma[charge] ?? "") && /^NN/.test(draft.tag[charge] ?? ""))) charge--;
  if (charge < 0 || that - charge > 5 || (charge < that - 1 && draft.lemma[charge + 1] !== "by")) return;
  for (let at = 0; at < that; at++) if (/^V|MD/.test(draft.tag[at] ?? "")) return;
  const deed = nextVerb(draft, that + 2, lexicon);
  if (deed < 0 || tokens.slice(that, deed).some(({ text }) => text === ",")) return;
  const from = deed + 1;
  let second = -1;
  for (let at = from; at < tokens.length && second < 0; at++) {
    if (/^(WDT|WP|IN)$/.test(draft.tag[at] ?? "") && /^(that|who|which|because|when|if)$/.test(draft.lemma[at] ?? "")) return;
    if (tokens[at]?.text === "," || draft.lemma[at] === "and") return;
    if (/^(VBD|VBZ|VBP|MD)$/.test(draft.tag[at] ?? "") && /^NN|^PRP/.test(draft.tag[at - 1] ?? "")) second = at;
  }
  if (second < 0) return;
  const main = mainOf(draft, second);
  const object = second - 1 > deed ? second - 1 : -1;
  const subject = deed - 1;
  const charged = /^NN|^PRP/.test(draft.tag[subject] ?? "") ? subject : that + 1;
  for (let at = 0; at < tokens.length; at++) {
    if (at === main || at === deed) continue;
    const head = draft.head[at] as number;
    if (at < that && at !== charge && (head >= that || head < 0)) draft.head[at] = charge;
    else if (at > that && at < charged && (head <= that || head > charged)) draft.head[at] = charged;
    else if (at > deed && at < object && (head <= deed || head > object)) draft.head[at] = object;
    else if (at > object && at >= second && (head < second || head < 0)) draft.head[at] = main;
  }
  move(draft, main, -1, "root");
  move(draft, charge, main, draft.lemma[second] === "be" && /^VBN$/.test(draft.tag[main] ?? "") ? "nsubj:pass" : "nsubj");
  if (second !== main)
    move(draft, second, main, /^V/.test(draft.tag[main] ?? "") ? (draft.lemma[second] === "be" ? "aux:pass" : "aux") : "cop");
  move(draft, deed, charge, "acl");
  draft.upos[deed] = "VERB";
  if (!/^V/.test(draft.tag[deed] ?? "") || draft.tag[deed] === "VBN") draft.tag[deed] = "VBD";
  move(draft, that, deed, "mark");
  draft.tag[that] = "IN";
  move(draft, charged, deed, "nsubj");
  if (object > 0) move(draft, object, deed, "obj");
}

function nextVerb(draft: Draft, from: number, lexicon: FrameLexicon): number {
  for (let at = from; at < draft.tokens.length && at < from + 7; at++)
    if (/^VB[DZPN]$/.test(draft.tag[at] ?? "") && verbFor(draft, at, lexicon) && !/^(have|be|do)$/.test(draft.lemma[at] ?? "")) return at;
  return -1;
}

/** The verb or adjective that an auxiliary or a copula brings; itself where it is a full verb. */
function mainOf(draft: Draft, at: number): number {
  if (!/^(be|have|do)$/.test(draft.lemma[at] ?? "") && draft.tag[at] !== "MD") return at;
  for (let each = at + 1; each < draft.tokens.length && each < at + 5; each++)
    if (/^(VB[NGD]?|JJ)$/.test(draft.tag[each] ?? "") && !/^(be|have)$/.test(draft.lemma[each] ?? "")) return each;
  return at;
}
