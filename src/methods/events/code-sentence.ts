import { cameoOf, type Quad, quadOf } from "../../domain/cameo.js";
import type { Token } from "../syntax/syntax.js";
import { type Act, type ActReader, actOf } from "./acts.js";
import type { CodedEvent, EventStatus, Party } from "./coded-event.js";
import { turnCode } from "./frames/turn-code.js";
import { partiesOf } from "./parties.js";
import { lessReal, longPast, statusOfPlace, type Telling, tellingOf } from "./status.js";
import { childrenOf, headOf, markerOf, phraseOf, relationOf, type Tree, tagOf, uposOf } from "./tree.js";

interface Setting {
  readonly at: number;
  readonly status: EventStatus;
  readonly speaker: Party | null;
  /** The word is part of an act already told. */
  readonly told: boolean;
  /** Who acts in a nominal act that names nobody: the accused, whom a demand goes to. */
  readonly given?: readonly number[];
}

/** An event with the words it came from, for statements and for tests. */
export interface ToldEvent extends CodedEvent {
  readonly act: Act;
}

/** Codes one sentence: every act with its actors, its status and who says so. The story's year marks what is long past. */
export function codeSentence(reader: ActReader, sentence: number, year: number | null): ToldEvent[] {
  const { tree } = reader;
  const events: ToldEvent[] = [];
  const open: Setting[] = [];
  for (let at = tree.tokens.length - 1; at >= 0; at--)
    if (headOf(tree, at) < 0) open.push({ at, status: "actual", speaker: null, told: false });
  const seen = new Uint8Array(tree.tokens.length);
  while (open.length > 0) {
    const setting = open.pop() as Setting;
    if (seen[setting.at]) continue;
    seen[setting.at] = 1;
    const act = actOf(reader, setting.at);
    const speaker = setting.speaker ?? besideSpeaker(reader, setting.at);
    const here = speaker === setting.speaker ? setting : { ...setting, speaker };
    const after = act ? tell(reader, act, here, sentence, year, events) : { inner: -1, innerStatus: null, speaker, status: here.status };
    const children = childrenOf(tree, setting.at);
    for (let each = children.length - 1; each >= 0; each--) {
      const child = children[each] as number;
      open.push(settingOf(reader, act, child, here, after));
    }
  }
  return events;
}

interface After {
  readonly inner: number;
  readonly innerStatus: EventStatus | null;
  readonly speaker: Party | null;
  readonly status: EventStatus;
}

function settingOf(reader: ActReader, act: Act | null, child: number, here: Setting, after: After): Setting {
  const { tree } = reader;
  const relation = relationOf(tree, child);
  const place = purposeHolds(reader, child) ? "actual" : statusOfPlace(tree, child);
  if (act?.absorbed.includes(child) && child !== after.inner) return { at: child, status: here.status, speaker: here.speaker, told: true };
  const within = act && after.inner >= 0 && (child === after.inner || descends(tree, after.inner, child, act.at));
  if (within) {
    const merged = after.innerStatus === null && act.operator !== "say";
    const speaks =
      act.operator === "say" ||
      act.operator === "accuse" ||
      act.operator === "deny" ||
      act.operator === "demand" ||
      act.operator === "threaten";
    return {
      at: child,
      status: after.innerStatus
        ? lessReal(here.status, after.innerStatus)
        : lessReal(here.status, act.operator === "say" ? "actual" : after.status),
      speaker: speaks ? (after.speaker ?? here.speaker) : here.speaker,
      told: merged && child === after.inner,
      given: /^(accuse|demand|appeal|order|cause)$/.test(act.operator ?? "")
        ? act.target
        : /^(oppose|endorse|say|expect)$/.test(act.operator ?? "")
          ? []
          : act.source,
    };
  }
  const aside = relation === "parataxis" || relation.startsWith("acl:relcl") || relation === "appos";
  const base =
    relation === "conj" || aside
      ? here.status
      : lessReal(
          here.status,
          after.status === "negated" || after.status === "hypothetical"
            ? relation === "xcomp" || relation === "ccomp"
              ? after.status
              : "actual"
            : "actual",
        );
  return { at: child, status: lessReal(base, place), speaker: aside && relation !== "acl:relcl" ? null : here.speaker, told: false };
}

const efforts = new Set(
  "effort campaign operation offensive battle fight war mission struggle drive push fighting resolve determination commitment action".split(
    " ",
  ),
);

/**
 * A purpose whose act is done by doing the main one: words (`met to discuss`, `marched to demand`), or what an effort goes into
 * (`efforts to counter`). A purpose of deeds stays expected.
 */
function purposeHolds(reader: ActReader, at: number): boolean {
  const { tree } = reader;
  const relation = relationOf(tree, at);
  if (markerOf(tree, at) !== "to") return false;
  if (relation === "acl") return efforts.has(tree.lemma[headOf(tree, at)] ?? "");
  if (!relation.startsWith("advcl")) return false;
  if (childrenOf(tree, headOf(tree, at)).some((each) => relationOf(tree, each) === "obj" && efforts.has(tree.lemma[each] ?? "")))
    return true;
  const code = actOf(reader, at)?.code;
  return code !== null && code !== undefined && Number(code.slice(0, 2)) <= 12;
}

function descends(tree: Tree, inner: number, child: number, top: number): boolean {
  for (let at = inner, steps = 0; at >= 0 && at !== top && steps < 8; at = headOf(tree, at), steps++) if (at === child) return true;
  return false;
}

/** Who says it from beside the clause: `…, the army said`, `according to the army`. */
function besideSpeaker(reader: ActReader, at: number): Party | null {
  const { tree } = reader;
  for (const child of childrenOf(tree, at)) {
    const relation = relationOf(tree, child);
    if (relation === "parataxis" && sayingVerbs.has(tree.lemma[child] ?? "")) {
      const subject = childrenOf(tree, child).find((each) => relationOf(tree, each).startsWith("nsubj"));
      if (subject !== undefined) return partiesOf(tree, subject)[0] ?? null;
    }
    if (
      relation.startsWith("obl") &&
      tree.lemma[childrenOf(tree, child).find((each) => relationOf(tree, each) === "case") ?? -1] === "accord"
    )
      return partiesOf(tree, child)[0] ?? null;
    if (relation.startsWith("obl") && markerOf(tree, child) === "according") return partiesOf(tree, child)[0] ?? null;
  }
  return null;
}

const sayingVerbs = new Set(
  "say report add tell announce confirm claim note declare state write warn insist explain argue believe think quote show reveal allege suggest protest charge complain demand admit acknowledge tweet".split(
    " ",
  ),
);
const ownPronouns = new Set(["i", "we", "us", "me", "he", "she", "it", "they", "him", "her", "them", "our", "my", "his", "its", "their"]);
const happens = new Set(
  "end begin start continue resume occur happen erupt intensify escalate place hold rage flare widen go collapse fail break take leave kill follow come".split(
    " ",
  ),
);

function tell(reader: ActReader, act: Act, here: Setting, sentence: number, year: number | null, events: ToldEvent[]): After {
  const { tree } = reader;
  const telling = tellingOf(tree, act.at);
  const acting = act.source.length === 0 && act.noun && here.given ? here.given.filter((head) => !act.target.includes(head)) : act.source;
  const sources = partiesAt(tree, acting, here.speaker);
  const speaking = sources[0] ?? null;
  let status = here.status;
  let code = act.code;
  let rule = act.rule;
  if (act.operator === "fail") status = lessReal(status, "negated");
  if (act.operator === "expect") status = lessReal(status, telling.negated ? "negated" : "expected");
  if (telling.hedged) status = lessReal(status, "alleged");
  if (telling.conditional || conditioned(tree, act.at)) status = lessReal(status, "hypothetical");
  if (longPast(tree, act.at, year)) status = lessReal(status, "historical");
  if (act.noun && !here.told) status = lessReal(status, statusOfNoun(tree, act.at));
  let moved = code && !act.noun ? movedBy(tree, act, telling, here, sources) : null;
  if (moved) {
    code = moved.code;
    rule = moved.rule ? `${moved.rule} < ${rule}` : rule;
    status = lessReal(status, moved.status);
  } else moved = null;
  const inner: After = {
    inner: act.inner,
    innerStatus: innerStatusOf(act, telling),
    speaker: speaking,
    status,
  };
  if (!code || here.told || (code === "010" && !addressed(tree, act))) return inner;
  const given = moved?.byDuty ? [here.speaker as Party] : sources;
  const targets = moved?.byDuty ? sources : partiesAt(tree, act.target, here.speaker);
  emit(reader, act, code, status, rule, given, targets, here, sentence, events);
  const rallied = act.operator === "appeal" && act.inner >= 0 ? actOf(reader, act.inner) : null;
  if (rallied?.code && /^05[0-2]/.test(rallied.code) && rallied.target.some((head) => !act.target.includes(head)))
    emit(
      reader,
      { ...act, weakTarget: false },
      "053",
      status,
      `for ${rule}`,
      given,
      partiesAt(tree, rallied.target, here.speaker),
      here,
      sentence,
      events,
    );
  return inner;
}

function innerStatusOf(act: Act, telling: Telling): EventStatus | null {
  if (act.operator === "say" || act.operator === "aspect")
    return telling.negated ? "negated" : telling.modal === "may" ? "hypothetical" : act.innerStatus;
  return act.innerStatus;
}

/** A statement is an event where somebody is told; at the end of a sentence it only names the speaker. */
function addressed(tree: Tree, act: Act): boolean {
  return act.target.some((head) => tree.mention[head] !== undefined) && !/^(parataxis|ccomp|conj)/.test(relationOf(tree, act.at));
}

interface Moved {
  readonly code: string;
  readonly status: EventStatus;
  readonly rule: string;
  /** The speaker demands what the subject must do. */
  readonly byDuty: boolean;
}

/** What `will`, `must`, `may` and `not` make of an act. */
function movedBy(tree: Tree, act: Act, telling: Telling, here: Setting, sources: readonly Party[]): Moved | null {
  const code = act.code as string;
  const root = Number(code.slice(0, 2));
  const headline = headOf(tree, act.at) < 0 && telling.modal === null && markerOf(tree, act.at) === "to" && tagOf(tree, act.at) === "VB";
  const going =
    telling.modal === "will" || (telling.modal === "would" && here.status === "actual" && (here.speaker !== null || !iffy(tree)));
  if (headline) return { code: turnCode("intend", code) ?? code, status: "expected", rule: "to", byDuty: false };
  if (going) {
    if (telling.negated) {
      if (root >= 14) return { code: turnCode("stop", code) ?? code, status: "negated", rule: "will not", byDuty: false };
      if (root >= 9) return { code, status: "negated", rule: "will not", byDuty: false };
      return { code: turnCode("refuse", code) ?? "120", status: "actual", rule: "will not", byDuty: false };
    }
    if (root === 2 || (root >= 9 && root <= 13) || root === 3 || root === 1) return { code, status: "actual", rule: "will", byDuty: false };
    const meant = turnCode("intend", code) ?? code;
    if (root < 14) return { code: meant, status: "actual", rule: "will", byDuty: false };
    return { code: meant, status: own(here.speaker, sources) ? "actual" : "expected", rule: "will", byDuty: false };
  }
  if (telling.negated) return { code, status: "negated", rule: "", byDuty: false };
  if (telling.modal === "would" || telling.modal === "may") return { code, status: "hypothetical", rule: "", byDuty: false };
  if (telling.modal === "must" || telling.modal === "should") {
    if (
      here.speaker &&
      sources.length > 0 &&
      here.status === "actual" &&
      !sources.some((each) => each.mention.start === here.speaker?.mention.start)
    ) {
      const asked = telling.modal === "must" ? (turnCode("demand", code) ?? "100") : (turnCode("appeal", code) ?? "020");
      return { code: asked, status: "actual", rule: telling.modal, byDuty: true };
    }
    return { code, status: "demanded", rule: telling.modal, byDuty: false };
  }
  return null;
}

/** Whether any condition stands in the sentence: `would` is then no plan. */
const iffy = (tree: Tree) => tree.lemma.some((lemma) => lemma === "if" || lemma === "unless" || lemma === "were");

function own(speaker: Party | null, sources: readonly Party[]): boolean {
  if (!speaker || speaker.code === "---" || sources.length === 0) return true;
  return sources.some((each) => each.code === "---" || each.code.slice(0, 3) === speaker.code.slice(0, 3));
}

/** Whether an `if` clause hangs on the verb. */
function conditioned(tree: Tree, at: number): boolean {
  return childrenOf(tree, at).some(
    (child) => relationOf(tree, child).startsWith("advcl") && markerOf(tree, child) === "if" && tellingOf(tree, at).modal !== null,
  );
}

/** A noun tells an act only where the sentence says that it happens; elsewhere it is taken as known before. */
function statusOfNoun(tree: Tree, at: number): EventStatus {
  const relation = relationOf(tree, at);
  const head = headOf(tree, at);
  if (head < 0 || relation === "root") return "actual";
  if (relation === "conj") return statusOfNoun(tree, head);
  if (/^nsubj/.test(relation) && happens.has(tree.lemma[head] ?? "")) return "actual";
  if (relation === "obl" && /^(in|during|as)$/.test(markerOf(tree, at))) return "actual";
  if (relation === "nsubj:pass" && /VERB/.test(uposOf(tree, head)) && tree.lemma[head] === "blame") return "alleged";
  return "historical";
}

function partiesAt(tree: Tree, heads: readonly number[], speaker: Party | null): Party[] {
  const parties: Party[] = [];
  for (const head of heads) {
    for (const each of partiesOf(tree, head)) {
      const pronoun = ownPronouns.has((tree.lemma[head] ?? "").toLowerCase());
      if (!pronoun) parties.push(each);
      else if (each.code === "---" && speaker) parties.push({ ...speaker, mention: each.mention });
      else parties.push(named(tree, head, each));
    }
  }
  return parties.slice(0, 8);
}

/** A pronoun's party with the words that name it, where the sentence has them before. */
function named(tree: Tree, pronoun: number, party: Party): Party {
  for (let at = pronoun - 1; at >= 0; at--) {
    const mention = tree.mention[at];
    if (mention && mention.name === party.name && !mention.rule.startsWith("pronoun")) return { ...party, span: phraseOf(tree, at) };
  }
  return party;
}

function emit(
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
    predicate: { start: token.start, stop: token.stop },
    rule,
    act,
  };
  const push = (source: Party | null, target: Party | null, reciprocal: boolean) => {
    if (source && target && source.mention.start === target.mention.start && (source.code === target.code || source.rule === "words"))
      return;
    if (events.length < 400) events.push({ ...base, source, target, reciprocal });
  };
  const only = onlyState(tree);
  const settle = (each: Party) => ofOnlyState(inPlace(each, place), only);
  const left = sources.length > 0 ? sources.map(settle) : [null];
  const right = targets.length > 0 ? targets.map(settle) : [null];
  if (!political(code, [...left, ...right])) return;
  const equals = act.reciprocal && mutual(code);
  const among = act.operator === "intend" || act.weakTarget;
  if (equals && among && sources.filter(({ code: each }) => each !== "---").length > 1) {
    for (const a of sources) for (const b of sources) if (a !== b) push(a, b, true);
    return;
  }
  if (equals && sources.length === 0 && targets.length > 1) {
    for (const a of targets) for (const b of targets) if (a !== b) push(a, b, true);
    return;
  }
  for (const source of left)
    for (const target of right) {
      const both = equals && act.operator !== "intend" && !act.weakTarget;
      push(source, target, both && source !== null && target !== null);
    }
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

/** `Civilians` of the place where the act happens: a role without a state takes the place's. */
function inPlace(party: Party, place: Party | null): Party {
  if (!place || party.rule === "words" || !/^---[A-Z]/.test(party.code)) return party;
  return { ...party, code: place.code.slice(0, 3) + party.code.slice(3), rule: `${party.rule}, in ${place.name}` };
}

/** The state of a sentence that names no other: a president without a country is then its president, and the rule says so. */
function onlyState(tree: Tree): string | null {
  let only: string | null = null;
  for (const mention of tree.mention) {
    const state = mention?.code.slice(0, 3) ?? "---";
    if (state === "---" || bodies.test(mention?.code ?? "")) continue;
    if (only !== null && only !== state) return null;
    only = state;
  }
  return only;
}

const bodies = /^(IGO|UNO|NGO|EUR|IMG|MNC|INT|AFR|ASA|MEA|WST|NAF|SAF|WAF|EAF|CAF|LAM|SAM|CAM|NMR|SAS|SEA|CAS|EIN|WSB|BLK|BAL|KUR)/;

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

/** Whether an act is one between actors and not of things alone: ideas that support ideas. */
function political(code: string, parties: readonly (Party | null)[]): boolean {
  if (parties.some((each) => each && (each.code !== "---" || each.rule.startsWith("new name")))) return true;
  const named = parties.filter((each) => each && each.rule !== "words").length;
  return Number(code.slice(0, 2)) >= 9 ? named > 0 : named > 1;
}

/** Roots whose acts hold both ways where their frame says so. */
const mutual = (code: string) => /^(03|04|05|06|08|16|19)/.test(code);
