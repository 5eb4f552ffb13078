import type { FrameLexicon } from "../frames/frame.js";
import { timeWords } from "../sentence/time-words.js";
import { childOf, type Draft, finite, intransitive, move, setVerb, verbFor } from "./draft.js";

/** `Iran attacked by Israel`: a past form with `by` and somebody, and without an object, is a passive that lost its auxiliary. */
export function freePassive(draft: Draft, verb: number, lexicon: FrameLexicon): void {
  const lemma = draft.lemma[verb] ?? "";
  if (!/^VB[DN]$/.test(draft.tag[verb] ?? "") || intransitive.has(lemma) || !lexicon.verbs.has(lemma)) return;
  const subject = childOf(draft, verb, "nsubj");
  if (subject < 0 || subject > verb || draft.lemma[verb + 1] !== "by") return;
  for (const relation of ["obj", "iobj", "aux", "aux:pass", "ccomp", "xcomp"]) if (childOf(draft, verb, relation) >= 0) return;
  const agent = agentOf(draft, verb);
  if (agent < 0) return;
  draft.relation[subject] = "nsubj:pass";
  draft.relation[agent] = "obl:agent";
  draft.tag[verb] = "VBN";
}

/** Who stands behind `by` as a doer: a name or a plural, no time, measure or means. */
function agentOf(draft: Draft, verb: number): number {
  for (let at = verb + 2; at < draft.tokens.length && at < verb + 9; at++) {
    if (draft.head[at] !== verb || !/^obl/.test(draft.relation[at] ?? "")) continue;
    if (draft.head[verb + 1] !== at || timeWords.has(draft.lemma[at] ?? "") || childOf(draft, at, "nummod") >= 0) return -1;
    return /^(NNP|NNPS|NNS)$/.test(draft.tag[at] ?? "") || childOf(draft, at, "amod") >= 0 || childOf(draft, at, "det") >= 0 ? at : -1;
  }
  return -1;
}

/**
 * `The bridge built by engineers opened`, `Threatened by Ankara, Athens sent two ships`: a participle with its agent was taken for the main
 * verb, and the finite verb behind it hung below.
 */
export function lowerReduced(draft: Draft, lexicon: FrameLexicon): void {
  const root = draft.head.indexOf(-1);
  if (root < 0 || draft.tag[root] !== "VBN" || draft.lemma[root + 1] !== "by" || childOf(draft, root, "aux:pass") >= 0) return;
  const subject = Math.max(childOf(draft, root, "nsubj:pass"), childOf(draft, root, "nsubj"));
  if (subject > root || (subject < 0 && root !== 0)) return;
  for (let at = root + 3; at < draft.tokens.length; at++) {
    if (/^(WDT|WP|WP\$|MD|VBZ|VBP)$/.test(draft.tag[at] ?? "") || draft.lemma[at] === "that") return;
    if (draft.tag[at] !== "VBD" || !verbFor(draft, at, lexicon)) continue;
    const comma = draft.tokens.findIndex(({ text }, each) => each > root && each < at && text === ",");
    const subjects = childOf(draft, at, "nsubj");
    if ((subjects >= 0 && subjects < comma) || (subjects >= 0 && comma < 0) || /^(and|but|or)$/.test(draft.lemma[at - 1] ?? "")) return;
    const own = comma < 0 ? -1 : subjects >= 0 ? subjects : at - 1;
    if (comma >= 0 && (subject >= 0 || own <= comma || !/^NN|^PRP/.test(draft.tag[own] ?? ""))) return;
    if (comma < 0 && subject < 0) return;
    const top = subject >= 0 ? subject : own;
    move(draft, at, -1, "root");
    for (let each = at + 1; each < draft.tokens.length; each++) if (draft.head[each] === root) draft.head[each] = at;
    if (subject < 0)
      for (let each = comma + 1; each < own; each++) {
        const head = draft.head[each] as number;
        if (head <= comma || head >= at) draft.head[each] = own;
      }
    move(draft, top, at, "nsubj");
    if (subject >= 0) move(draft, root, subject, "acl");
    else move(draft, root, own, "acl");
    return;
  }
}

/** `Peru neither shelled nor besieged Quito`, read as a passive of two verbs and a name in a row: the name is whom the second is done to. */
export function freeNeither(draft: Draft, verb: number, lexicon: FrameLexicon): void {
  const subject = childOf(draft, verb, "nsubj:pass");
  if (draft.tag[verb] !== "VBN" || draft.lemma[verb - 1] !== "neither" || subject < 0 || subject > verb) return;
  if (childOf(draft, verb, "aux:pass") >= 0 || draft.lemma[verb + 1] !== "nor" || !/^VB[DN]$/.test(draft.tag[verb + 2] ?? "")) return;
  const second = verb + 2;
  if (draft.head[second] !== verb || !lexicon.verbs.has(draft.lemma[second] ?? "")) return;
  for (let object = second + 1; object < draft.tokens.length && object < second + 6; object++) {
    if (draft.head[object] !== verb || draft.relation[object] !== "conj" || !/^(NOUN|PROPN)$/.test(draft.upos[object] ?? "")) continue;
    move(draft, object, second, "obj");
    draft.relation[subject] = "nsubj";
    for (const each of [verb, second]) draft.tag[each] = "VBD";
    return;
  }
}

const particles = new Set(["down", "off", "up", "out", "over", "back"]);

/** `shut down the radio station`, read as a passive with a place: the particle belongs to the verb, and what follows is its object. */
export function freeParticle(draft: Draft, verb: number, lexicon: FrameLexicon): void {
  const particle = draft.lemma[verb + 1] ?? "";
  if (!particles.has(particle) || !/^V/.test(draft.tag[verb] ?? "") || childOf(draft, verb, "obj") >= 0) return;
  if (!lexicon.verbs.get(draft.lemma[verb] ?? "")?.some((frame) => frame.particle === particle)) return;
  const object = draft.head[verb + 1] as number;
  if (draft.relation[verb + 1] !== "case" || draft.head[object] !== verb || object <= verb + 1 || object > verb + 8) return;
  if (childOf(draft, verb, "aux:pass") >= 0 || timeWords.has(draft.lemma[object] ?? "")) return;
  if (childOf(draft, object, "det") < 0 && childOf(draft, object, "nmod:poss") < 0 && childOf(draft, object, "amod") < 0) return;
  move(draft, object, verb, "obj");
  move(draft, verb + 1, verb, "compound:prt");
  const subject = childOf(draft, verb, "nsubj:pass");
  if (subject >= 0) draft.relation[subject] = "nsubj";
  if (draft.tag[verb] === "VBN") draft.tag[verb] = "VBD";
}

/** `would flood Iraqi villages`: what stands at once behind `would` and before a noun phrase is a verb. */
export function freeModal(draft: Draft, modal: number): void {
  const verb = modal + 1;
  if (draft.tag[modal] !== "MD" || draft.tag[verb] !== "NN" || modal < 1) return;
  let object = verb + 1;
  while (/^(DT|JJ|CD|PRP\$|NNP)$/.test(draft.tag[object] ?? "") && object < verb + 5) object++;
  if (object === verb + 1 || !/^NN/.test(draft.tag[object] ?? "")) return;
  const subject = draft.tokens.findIndex(
    (_, at) =>
      at < modal && (draft.head[at] === -1 || (draft.head[at] as number) >= modal) && /^(NOUN|PROPN|PRON)$/.test(draft.upos[at] ?? ""),
  );
  if (subject < 0) return;
  const above = draft.head[subject] as number;
  const relation = draft.relation[subject] as string;
  draft.upos[verb] = "VERB";
  draft.tag[verb] = "VB";
  for (let at = 0; at < draft.tokens.length; at++) {
    const head = draft.head[at] as number;
    if (at > object && (head === subject || head < 0)) draft.head[at] = verb;
    else if (at > verb && at < object && (head <= verb || head > object)) draft.head[at] = object;
  }
  move(
    draft,
    verb,
    above >= 0 && (above < modal || above > object) ? above : -1,
    above < 0 ? "root" : above < modal || above > object ? relation : "root",
  );
  move(draft, subject, verb, "nsubj");
  move(draft, modal, verb, "aux");
  move(draft, object, verb, "obj");
}

/** `India, Pakistan trade fire`, `Kachin soldiers overran a base`: no verb was found, yet one stands between two nouns. */
export function findVerb(draft: Draft, lexicon: FrameLexicon): void {
  const count = draft.tokens.length;
  for (let at = 0; at < count; at++) if (finite(draft, at) || /^V/.test(draft.tag[at] ?? "")) return;
  const last = count - (/^[.!]$/.test(draft.tokens[count - 1]?.text ?? "") ? 1 : 0);
  for (let at = 1; at < last - 1; at++) {
    const text = draft.tokens[at]?.text ?? "";
    const verb = verbFor(draft, at, lexicon);
    if (!verb || /^\p{Lu}/u.test(text)) continue;
    const past = verb !== text.toLowerCase() && /^(IN|JJ|NN|RB)$/.test(draft.tag[at] ?? "") && !/(s|ing)$/.test(text);
    const bare = draft.tag[at] === "NN" && /^(NNPS?|NNS)$/.test(draft.tag[at - 1] ?? "") && joinedNames(draft, at - 1);
    if (!past && !bare) continue;
    if (!/^(NNPS?|NNS|NN|PRP)$/.test(draft.tag[at - 1] ?? "") || !/^(DT|NN|NNS|NNP|NNPS|CD|JJ|PRP\$|IN)$/.test(draft.tag[at + 1] ?? ""))
      continue;
    raise(draft, at, verb, past ? "VBD" : "VBP");
    return;
  }
}

/** Names alone up to here, two at least: `India, Pakistan`, `Sudan and Chad`. */
function joinedNames(draft: Draft, last: number): boolean {
  let links = 0;
  for (let at = last; at >= 0; at--) {
    if (/^(,|and)$/.test(draft.lemma[at] ?? "")) links++;
    else if (!/^NNPS?$/.test(draft.tag[at] ?? "")) return false;
  }
  return links > 0;
}

function raise(draft: Draft, verb: number, lemma: string, tag: string): void {
  const count = draft.tokens.length;
  let object = verb + 1;
  while (object < count - 1 && !/^NN|^PRP$/.test(draft.tag[object] ?? "")) object++;
  while (/^NN/.test(draft.tag[object + 1] ?? "")) object++;
  const direct = draft.tag[verb + 1] !== "IN";
  const subject = verb - 1;
  setVerb(draft, verb, lemma);
  draft.tag[verb] = tag;
  for (let each = 0; each < count; each++) {
    const head = draft.head[each] as number;
    if (each === verb) continue;
    if (each < subject && (head >= subject || head < 0)) draft.head[each] = subject;
    else if (each > verb && each < object && (head <= verb || head > object)) draft.head[each] = object;
    else if (each > object && (head <= verb || head < 0)) draft.head[each] = object;
  }
  move(draft, verb, -1, "root");
  move(draft, subject, verb, "nsubj");
  move(draft, object, verb, direct ? "obj" : "obl");
  let first = -1;
  for (let each = 0; each < subject; each++)
    if (/^NNPS?$/.test(draft.tag[each] ?? "") && /^(,|and)$/.test(draft.lemma[each + 1] ?? "") && tag === "VBP") {
      if (first < 0) first = each;
      else move(draft, each, first, "conj");
    }
  if (first < 0) return;
  move(draft, first, verb, "nsubj");
  move(draft, subject, first, "conj");
}
