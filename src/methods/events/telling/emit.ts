import { cameoOf, type Quad, quadOf } from "../../../domain/cameo/cameo.js";
import type { Token } from "../../syntax/syntax.js";
import { sentAbroad } from "../actors/sent-abroad.js";
import type { Act, ActReader } from "../acts/act.js";
import { actOf } from "../acts/acts.js";
import { isBetweenActors } from "../acts/between-actors.js";
import type { CodedEvent, EventStatus, Party } from "../coded-event.js";
import { partiesOf } from "../sentence/parties.js";
import { phraseHas } from "../sentence/phrase-has.js";
import { timeWords } from "../sentence/time-words.js";
import { childrenOf, markerOf, relationOf, type Tree } from "../sentence/tree.js";

export interface Setting {
  readonly at: number;
  readonly status: EventStatus;
  readonly speaker: Party | null;
  /** The word is part of an act already told. */
  readonly told: boolean;
  /** How a verb joined to this one is told, where this one is a part of what somebody intends or refuses. */
  readonly joined?: EventStatus | undefined;
  /** Who acts in a nominal act that names nobody: the accused, whom a demand goes to. */
  readonly given?: readonly number[];
  /** Whom the speaker beside the clause talks to. */
  readonly addressed?: readonly number[];
}

/** An event with the words it came from, for statements and for tests. */
export interface ToldEvent extends CodedEvent {
  readonly act: Act;
}

export function emit(
  reader: ActReader,
  act: Act,
  code: string,
  status: EventStatus,
  rule: string,
  sources: readonly Party[],
  targets: readonly Party[],
  here: Setting,
  sentence: number,
  events: ToldEvent[],
): void {
  if (sources.length === 0 && targets.length === 0) return;
  const { tree } = reader;
  const named = cameoOf(code);
  const token = tree.tokens[act.at] as Token;
  const place = placeOf(tree, act) ?? struckPlace(reader, act);
  const base = {
    sentence,
    cameo: code,
    plover: named?.plover ?? null,
    mode: named?.mode ?? null,
    contexts: named?.contexts ?? [],
    goldstein: named?.goldstein ?? 0,
    quad: (quadOf(code) ?? 1) as Quad,
    status,
    speaker: here.speaker,
    predicate: { start: token.start, end: token.end },
    rule,
    act,
  };
  const captive = reader.lexicon.classes.get("captive") ?? reader.person;
  const thing = !act.target.some(
    (head) => phraseHas(tree, head, reader.person, reader.transparent) || phraseHas(tree, head, captive, reader.transparent),
  );
  const push = (source: Party | null, target: Party | null, reciprocal: boolean) => {
    if (target?.rule === "words" && thing && /^0[45678]/.test(code)) return;
    if (source && target && source.mention.start === target.mention.start && (source.code === target.code || source.rule === "words"))
      return;
    if (events.length < 400)
      events.push({ ...base, source: asOnce(source, target, code), target: asOnce(target, source, code), reciprocal });
  };
  const only = onlyState(tree);
  const settle = (each: Party) =>
    ofOnlyState(
      sentAbroad.test(lemmaOf(tree, each)) ? each : inPlace(each, place),
      anyPeople(tree, each) ||
        faced(sources, each, /^1[12]/) ||
        faced(targets, each, /^(1[1289]|20)/) ||
        anybody.test(firstWord(tree, each)) ||
        sentAbroad.test(lemmaOf(tree, each)) ||
        peers.test(each.name)
        ? null
        : only,
    );
  // Who acts on the only state that is named is not that state itself: `the prime minister accused New Delhi`.
  const faced = (side: readonly Party[], each: Party, codes: RegExp) =>
    codes.test(code) &&
    /^---(GOV|MIL|LEG)/.test(each.code) &&
    side.some((other) => other.code.slice(0, 3) === only && /^(GOV|$)/.test(other.code.slice(3)) && !/^(place|belongs)/.test(other.rule));
  const doers = sources.filter(({ rule: found, name }) => found !== "words" || !timeWords.has(name.toLowerCase()));
  const left = doers.length > 0 ? doers.map((each) => (isWeapon(reader, each) && strikes.test(code) ? each : settle(each))) : [null];
  const own = left[0]?.code ?? "";
  const isOwn = ({ code: theirs, rule: found }: Party) =>
    theirs === own && theirs !== "---" && found.startsWith("belongs") && /^(0|1[0-3])/.test(code);
  const done = targets.map(settle).filter((each) => !isOwn(each));
  if (targets.length > 0 && done.length === 0 && /^(0[67]|17)/.test(code)) return;
  const right = done.length > 0 ? done : [null];
  if (!isBetweenActors(reader, act, code, left, right)) return;
  const equals = act.reciprocal && mutual(code);
  const joined = equals && code.startsWith("050") ? joinedBy(tree, act, left) : [];
  if (joined.length > 1) {
    for (const a of joined) for (const b of joined) if (a.code !== b.code) push(a, b, true);
    return;
  }
  const among = act.operator === "intend" || act.weakTarget;
  if (equals && among && sources.filter(({ code: each }) => each !== "---").length > 1) {
    for (const a of sources) for (const b of sources) if (a !== b) push(a, b, true);
    return;
  }
  if (equals && sources.length === 0 && targets.length > 1 && act.target.every((head) => !/^(in|at|across)$/.test(markerOf(tree, head)))) {
    for (const a of targets) for (const b of targets) if (a !== b && a.code !== b.code) push(a, b, true);
    return;
  }
  for (const source of left) {
    const others = right.filter((each) => !source || !each || !isSelf(source, each, code));
    if (right[0] && others.length === 0 && code.startsWith("17") && !(source && readAsDoer(source, right[0]))) continue;
    for (const target of others.length > 0 ? others : [null]) {
      const both = equals && act.operator !== "intend" && !act.weakTarget;
      push(source, target, both && source !== null && target !== null);
    }
  }
}

/** `The court sentenced him`: a bare pronoun is never who acts, so the finder took it for the wrong one. */
const readAsDoer = (doer: Party, { code, rule }: Party) =>
  code === doer.code && !code.startsWith("---") && /^pronoun (it|them|him|her) /.test(rule);

const ofSpeaker = "pronoun of the speaker";

/** A state does nothing to itself but what it does to people or bodies of its own: not to its place, its name, its things. */
function isSelf(doer: Party, each: Party, code: string): boolean {
  if (readAsDoer(doer, each)) return true;
  if (doer.rule === ofSpeaker && each.rule === ofSpeaker) return doer.code === each.code;
  if (doer.code.startsWith("---") || !/^(place|lexicon: (state|city|people)|belongs|both sides)/.test(each.rule)) return false;
  if (/^(0[2-9]|1[0-46])/.test(code) && each.code === `${doer.code}REG`) return true;
  if (/^(0[2-9]|1[0-46])/.test(code)) return each.code === doer.code || (each.code === doer.code.slice(0, 3) && /^04/.test(code));
  return code.startsWith("17") && each.code === doer.code.slice(0, 3) && each.rule.startsWith("belongs to the possessor");
}

/** Those between whom a third brings something about: `the invasion restored ties between Pakistan and the US`. */
function joinedBy(tree: Tree, act: Act, left: readonly (Party | null)[]): readonly Party[] {
  const head = act.clause.preps.find(([mark]) => mark === "between")?.[1];
  const parties = head === undefined ? [] : partiesOf(tree, head).filter(({ code }) => code !== "---");
  return left.some((each) => parties.some(({ code }) => code.slice(0, 3) === each?.code.slice(0, 3))) ? [] : parties;
}

/** The state in whose place the act happens, where the words say it. */
function placeOf(tree: Tree, act: Act): Party | null {
  for (const [mark, head] of act.clause.preps)
    if (/^(in|at|near|through|across|outside|around)$/.test(mark) && /^[A-Z]{3}/.test(tree.mention[head]?.code ?? ""))
      return partiesOf(tree, head)[0] ?? null;
  return null;
}

/** `The strikes on Rafah killed …`: the place that the act in the subject falls on. */
function struckPlace(reader: ActReader, act: Act): Party | null {
  const subject = act.clause.subject;
  const inner = subject >= 0 && !act.noun ? actOf(reader, subject) : null;
  const head = inner?.target[0];
  return head !== undefined && /^[A-Z]{3}/.test(reader.tree.mention[head]?.code ?? "") ? (partiesOf(reader.tree, head)[0] ?? null) : null;
}

const governs = (code: string) => /^(?:...)+GOV/.test(code);

/** `The Taliban overthrew the Afghan government`, told when they govern: who fights the bodies of its own state did so before. */
function asOnce<Side extends Party | null>(party: Side, other: Party | null, deed: string): Side {
  if (!party?.former || !other || !/^(15|171|18|19|20)/.test(deed) || !governs(party.code) || governs(party.former)) return party;
  const isOwn = other.code.slice(0, 3) === party.code.slice(0, 3) && /^(GOV|MIL|COP|SPY|LEG)?$/.test(other.code.slice(3));
  return isOwn ? { ...party, code: party.former, rule: `${party.rule}, as it was before` } : party;
}

/** `A missile hit a school in Ukraine`: nobody says whose it was, least of all that it was Ukraine's. */
const isWeapon = ({ tree, lexicon }: ActReader, { code, mention }: Party): boolean => {
  const head = tree.tokens.findIndex(({ end }) => end === mention.end);
  const lemma = tree.lemma[head] ?? "";
  return code.startsWith("---") && (lexicon.classes.get("weapon")?.has(lemma) || /^(plane|aircraft|bomber)$/.test(lemma)) === true;
};
const strikes = /^(15|171|18|19|20)/;

/** `Civilians` of the place where the act happens: a role without a state takes the place's. */
function inPlace(party: Party, place: Party | null): Party {
  if (!place || party.rule === "words" || !/^---[A-Z]/.test(party.code)) return party;
  return { ...party, code: place.code.slice(0, 3) + party.code.slice(3), rule: `${party.rule}, in ${place.name}` };
}

/** The state of a sentence that names no other: a president without a country is then its president, and the rule says so. */
function onlyState(tree: Tree): string | null {
  let only: string | null = null;
  for (let at = 0; at < tree.mention.length; at++) {
    const mention = tree.mention[at];
    const state = mention?.code.slice(0, 3) ?? "---";
    // An envoy and an embassy are abroad, whoever else is at home there.
    if (sentAbroad.test(tree.lemma[at] ?? "")) continue;
    if (state === "---" || bodies.test(mention?.code ?? "")) continue;
    if (only !== null && only !== state) return null;
    only = state;
  }
  return only;
}

const bodies = /^(IGO|UNO|NGO|EUR|IMG|MNC|INT|AFR|ASA|MEA|WST|NAF|SAF|WAF|EAF|CAF|LAM|SAM|CAM|NMR|SAS|SEA|CAS|EIN|WSB|BLK|BAL|KUR)/;

/** Words that mean some or others: they are of no state that the sentence happens to name. */
const anybody =
  /^(some|other|others|many|all|any|certain|several|most|foreign|western|european|asian|african|arab|international|global|regional|no|every|each|various|both|those|different)\b/i;

/** `Young people`, `political parties`: people spoken of in general are of no state that happens to be named, unless their act is told of its place. */
function anyPeople(tree: Tree, { code, mention }: Party): boolean {
  if (!/^---(CVL|PTY|LEG|EDU|LAB|GOV)/.test(code)) return false;
  const head = tree.tokens.findIndex(({ end }) => end === mention.end);
  if (head < 0 || !/^NNS$/.test(tree.tag[head] ?? "")) return false;
  return !childrenOf(tree, head).some((each) => /^(det|nummod|nmod:poss|acl|nmod)/.test(relationOf(tree, each)));
}

/** Several states are not the one that is named. */
const peers = /\b(states|countries|governments|nations|powers)$/i;

const lemmaOf = (tree: Tree, { mention }: Party) => tree.lemma[tree.tokens.findIndex(({ end }) => end === mention.end)] ?? "";

const firstWord = (tree: Tree, { span }: Party) => tree.tokens.find(({ start }) => start === span.start)?.text ?? "";

function ofOnlyState(party: Party, only: string | null): Party {
  if (!only || party.rule === "words" || !/^---(GOV|MIL|COP|JUD|LEG|OPP|REB|CVL|EDU|LAB|REF|PTY|SEP|ELI|SPY)/.test(party.code))
    return party;
  const because = "the only state that the sentence names";
  return {
    ...party,
    code: only + party.code.slice(3),
    rule: `${party.rule}, ${because}`,
    choices:
      party.choices.length > 0
        ? party.choices
        : [
            { code: only + party.code.slice(3), because },
            { code: party.code, because: "no state in its words" },
          ],
  };
}

/** Roots whose acts hold both ways where their frame says so. */
const mutual = (code: string) => /^(03|04|05|06|08|11|16|19)/.test(code);
