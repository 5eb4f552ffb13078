import type { Sentence } from "../../syntax/syntax.js";
import type { FrameLexicon } from "../frames/frame.js";
import { freeSecond, joinPair, lowerFronted, lowerNaming, raiseAttacker, raiseCharge, raiseHeadline, raiseRole } from "./attachments.js";
import { freeDeed, lowerContent, splitContent } from "./charges.js";
import {
  attachOf,
  freeCalled,
  freeObject,
  freeShared,
  freeSubjunctive,
  joinGerund,
  lowerNeighbour,
  lowerNoun,
  lowerParticiple,
  raiseNoun,
  raiseReproach,
  subjunctive,
} from "./complements.js";
import { freeCondition } from "./conditions.js";
import { raiseContent } from "./content.js";
import { detachDateline } from "./dateline.js";
import { freeDative } from "./datives.js";
import type { Draft } from "./draft.js";
import { tagInfinitive, turnInversion } from "./inversion.js";
import { auxiliaries, knownLemma } from "./lemmas.js";
import { freeModifier, freePlan, joinHave, promoteAuxiliary, promoteFinite, promoteParticiple, raiseVerb } from "./main-verbs.js";
import { freeWhom } from "./object-relatives.js";
import { freeAfterDay } from "./opening-day.js";
import { freeMatter } from "./opening-matter.js";
import { lowerPurpose } from "./opening-purpose.js";
import { raiseOpening } from "./opening-verb.js";
import { findVerb, freeModal, freeNeither, freeParticle, freePassive, lowerReduced } from "./passives.js";
import { attachSpeaker, days, freeDay, freeOpening, freeUnmarked, joinSubjects, raiseFromDay } from "./subjects.js";

/**
 * Mends what a parser trained on little news gets wrong in the same way again and again: a main verb taken for an auxiliary or for a
 * participle of its subject, `has` cut off from its participle, the speaker at the end hung on the nearest noun.
 */
export function mendSentence(sentence: Sentence, lexicon: FrameLexicon): Sentence {
  const { tokens } = sentence;
  const count = tokens.length;
  if (count < 3) return sentence;
  const draft: Draft = {
    tokens,
    lemma: tokens.map((token) => knownLemma(token, lexicon)),
    head: Int32Array.from(tokens, ({ head }) => head),
    relation: tokens.map(({ relation }) => relation),
    tag: tokens.map(({ tag }) => tag),
    upos: tokens.map(({ upos, tag }) =>
      /^NN/.test(tag) && !/^(NOUN|PROPN|NUM|PRON)$/.test(upos) ? (tag.startsWith("NNP") ? "PROPN" : "NOUN") : upos,
    ),
  };
  mend(draft, lexicon);
  let changed = false;
  const mended = tokens.map((token, at) => {
    if (
      token.head === draft.head[at] &&
      token.lemma.toLowerCase() === draft.lemma[at] &&
      token.relation === draft.relation[at] &&
      token.tag === draft.tag[at] &&
      token.upos === draft.upos[at]
    )
      return token;
    changed = true;
    // In full and in the order of the reader, not spread: engines then keep one shape for all tokens, and what reads them stays fast.
    return {
      text: token.text,
      start: token.start,
      end: token.end,
      lemma: draft.lemma[at] as string,
      tag: draft.tag[at] as string,
      upos: draft.upos[at] as string,
      head: draft.head[at] as number,
      relation: draft.relation[at] as string,
    };
  });
  return changed ? { ...sentence, tokens: mended } : sentence;
}

function mend(draft: Draft, lexicon: FrameLexicon): void {
  const count = draft.tokens.length;
  detachDateline(draft);
  raiseOpening(draft);
  for (let at = 0; at < count; at++) if (draft.relation[at] === "nmod:desc") raiseRole(draft, at);
  freeAfterDay(draft);
  turnInversion(draft, lexicon);
  findVerb(draft, lexicon);
  freeCondition(draft, lexicon);
  splitContent(draft, lexicon);
  for (let at = 1; at < count - 2; at++) freeModal(draft, at);
  for (let at = 1; at < count; at++) {
    if (!subjunctive.has(draft.lemma[at] ?? "")) continue;
    if (/^(that|for)$/.test(draft.lemma[at + 1] ?? "")) freeSubjunctive(draft, at, at + 1, lexicon);
    else if (draft.lemma[at + 1] === "on" && draft.lemma[at + 3] === "that") freeSubjunctive(draft, at, at + 3, lexicon);
  }
  for (let at = 0; at < count; at++) {
    if (
      /^aux/.test(draft.relation[at] ?? "") &&
      !auxiliaries.has(draft.lemma[at] ?? "") &&
      /^V/.test(draft.tag[at] ?? "") &&
      lexicon.verbs.has(draft.lemma[at] ?? "")
    )
      promoteAuxiliary(draft, at);
    if (/^(have|has|had)$/.test(draft.lemma[at] ?? "") && !/^aux/.test(draft.relation[at] ?? "")) joinHave(draft, at, lexicon);
  }
  if (/^V/.test(draft.tag[1] ?? "")) {
    freeParticle(draft, 1, lexicon);
    freePassive(draft, 1, lexicon);
  }
  for (let at = 2; at < count; at++) {
    if (/^nsubj/.test(draft.relation[at] ?? "")) joinSubjects(draft, at);
    if (/^V/.test(draft.tag[at] ?? "")) raiseFromDay(draft, at);
    joinPair(draft, at);
    if (draft.relation[at] === "conj") freeSecond(draft, at);
    if (draft.relation[at] === "obl") attachOf(draft, at);
    if (draft.relation[at] === "nmod") raiseAttacker(draft, at);
    if (/^(?:nmod|acl)/.test(draft.relation[at] ?? "")) raiseCharge(draft, at, lexicon);
    if (draft.relation[at] === "conj" && /^V/.test(draft.tag[at] ?? "")) freeShared(draft, at);
    if (draft.relation[at] === "amod") freeModifier(draft, at, lexicon);
    if (draft.tag[at] === "VBG" && /^acl/.test(draft.relation[at] ?? "")) raiseReproach(draft, at);
    tagInfinitive(draft, at, lexicon);
    if (/^NNS?$/.test(draft.tag[at] ?? "")) freePlan(draft, at);
    if (/^NNS?$/.test(draft.tag[at] ?? "")) raiseVerb(draft, at, lexicon);
    if (draft.tag[at] === "VBG" && draft.relation[at] === "advcl") joinGerund(draft, at);
    if (/^V/.test(draft.tag[at] ?? "")) {
      freeParticle(draft, at, lexicon);
      freePassive(draft, at, lexicon);
      freeNeither(draft, at, lexicon);
    }
    if (/^(compound|amod)$/.test(draft.relation[at] ?? "")) freeDeed(draft, at, lexicon);
    if (/^(advcl|ccomp|acl:relcl)/.test(draft.relation[at] ?? "")) lowerContent(draft, at);
    if (draft.relation[at] === "xcomp") lowerParticiple(draft, at, lexicon);
    if (draft.relation[at] === "ccomp" && /^(NOUN|PROPN)$/.test(draft.upos[at] ?? "")) lowerNoun(draft, at);
    if (/^(ccomp|advcl|xcomp)$/.test(draft.relation[at] ?? "") && /^V|^J/.test(draft.tag[at] ?? "")) freeObject(draft, at);
    if (draft.tag[at] === "JJ" && /^(ccomp|xcomp|obl)$/.test(draft.relation[at] ?? "")) raiseNoun(draft, at, lexicon);
    if (
      draft.tag[at] === "VBG" &&
      /^(neighbou?ring|visiting|ruling|warring|opposing|leading|remaining|incoming|outgoing|surrounding|existing)$/i.test(
        draft.tokens[at]?.text ?? "",
      )
    )
      lowerNeighbour(draft, at);
  }
  const root = draft.head.indexOf(-1);
  if (root >= 0) {
    promoteFinite(draft, root);
    promoteParticiple(draft, draft.head.indexOf(-1), lexicon);
  }
  freeOpening(draft, draft.head.indexOf(-1));
  lowerPurpose(draft);
  attachSpeaker(draft);
  freeWhom(draft);
  lowerReduced(draft, lexicon);
  raiseHeadline(draft, lexicon);
  freeMatter(draft);
  for (let at = 0; at < 4; at++) if (draft.relation[at] === "advcl") lowerFronted(draft, at);
  for (let at = 1; at < count; at++) {
    if (/^V/.test(draft.tag[at] ?? "")) freeDative(draft, at);
    lowerNaming(draft, at);
    if (draft.relation[at] === "ccomp" && /^(NOUN|PROPN)$/.test(draft.upos[at] ?? "")) lowerNoun(draft, at);
    if (draft.relation[at] === "acl") raiseContent(draft, at);
    if (draft.relation[at] === "obl:unmarked") freeUnmarked(draft, at);
    if (days.has(draft.lemma[at] ?? "")) freeDay(draft, at);
    if (/^(call|appeal|urge|prevail)$/.test(draft.lemma[at] ?? "") && /^V/.test(draft.tag[at] ?? "")) freeCalled(draft, at);
    if (subjunctive.has(draft.lemma[at] ?? "") && /^(that|for)$/.test(draft.lemma[at + 1] ?? ""))
      freeSubjunctive(draft, at, at + 1, lexicon);
    else if (subjunctive.has(draft.lemma[at] ?? "") && draft.lemma[at + 1] === "on" && draft.lemma[at + 3] === "that")
      freeSubjunctive(draft, at, at + 3, lexicon);
  }
}
