import { type Act, type ActReader, clauseAt } from "../acts/act.js";
import { actOf } from "../acts/acts.js";
import { doersBehind, isThingBeside } from "../acts/behind-deeds.js";
import { movedBy } from "../acts/move-code.js";
import { isPerformed } from "../acts/needs.js";
import { isFiction, isPlayed } from "../acts/openings.js";
import { isRemembered } from "../acts/remembered.js";
import { lessReal, longPast, type Telling, tellingOf } from "../acts/status.js";
import { subCodeOf } from "../acts/sub-codes.js";
import { undoneOf } from "../acts/untrue.js";
import type { EventStatus, Party } from "../coded-event.js";
import { unknownParty } from "../sentence/parties.js";
import { isReciprocal, reciprocalIn } from "../sentence/reciprocal.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, uposOf } from "../sentence/tree.js";
import { hasUnsaidSubject } from "../sentence/unsaid-subject.js";
import { authorAt, notDoer, ofAuthor } from "./doers.js";
import { emit, type Setting, type ToldEvent } from "./emit.js";
import { statusOfNoun, takenAsKnown, unreal } from "./noun-status.js";
import { apart, partiesAt } from "./parties-at.js";

export interface After {
  readonly inner: number;
  readonly innerStatus: EventStatus | null;
  readonly speaker: Party | null;
  readonly status: EventStatus;
}

export function tell(
  reader: ActReader,
  act: Act,
  here: Setting,
  sentence: number,
  year: number | null,
  events: ToldEvent[],
  author?: string,
): After {
  const { tree } = reader;
  const telling = tellingOf(tree, act.at);
  const acting =
    act.source.length === 0 && act.noun && here.given ? here.given.filter((head) => !act.target.includes(head)) : doersBehind(reader, act);
  const things = act.noun || act.reciprocal ? [] : acting.filter((head) => isThingBeside(reader, head));
  const said = [
    ...partiesAt(
      tree,
      acting.filter((head) => !isReciprocal(tree, head) && !things.includes(head)),
      here.speaker,
      act.noun ? act.at : -1,
    ),
    ...things.map((head) => unknownParty(tree, head)),
  ];
  const sources =
    said.length === 0 && author && !act.noun && (hasUnsaidSubject(tree, act.at) || isPerformed(tree, act.at))
      ? [authorAt(tree, act.at, author)]
      : said.map((each) => ofAuthor(tree, each, author));
  const speaking = sources[0] ?? null;
  let status = here.status;
  let code = act.code;
  let rule = act.rule;
  if (act.operator === "fail") status = lessReal(status, "negated");
  if (act.operator === "expect") status = lessReal(status, telling.negated ? "negated" : (act.innerStatus ?? "expected"));
  const undone = act.noun ? null : undoneOf(tree, act.at);
  if (undone) status = lessReal(status, undone);
  if (isFiction(tree, act.at) || (/^(1[5-9]|20)/.test(act.code ?? "") && isPlayed(tree, act.at))) status = lessReal(status, "hypothetical");
  if (telling.hedged) status = lessReal(status, "alleged");
  if (telling.conditional || conditioned(tree, act.at)) status = lessReal(status, "hypothetical");
  if (longPast(tree, act.at, year) || isRemembered(tree, act.at)) status = lessReal(status, "historical");
  if (act.noun && !here.told) {
    const own = act.operator === "accuse" && act.inner >= 0 && act.inner === act.clause.clause ? "actual" : statusOfNoun(tree, act.at);
    status = own === "historical" && takenAsKnown(tree, act.at) && unreal.has(status) ? own : lessReal(status, own);
    if (charged(here.speaker, sources, code)) status = lessReal(status, "alleged");
  }
  if (!act.noun && relationOf(tree, act.at) === "amod") status = lessReal(status, "historical");
  const feared = !act.noun && telling.modal !== null && isActNoun(reader, act.clause.subject);
  if (feared) status = lessReal(status, telling.modal === "will" ? "expected" : "hypothetical");
  let moved = code && !act.noun && !feared ? movedBy(tree, act, telling, here, sources) : null;
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
  if (code) code = subCodeOf(tree, act.at, code);
  if (!code || here.told || (code === "010" && !addressed(tree, act))) return inner;
  const given = moved?.byDuty ? [here.speaker as Party] : sources;
  const named = moved?.byDuty ? sources : partiesAt(tree, act.target, here.speaker).map((each) => notDoer(tree, each, sources));
  const others = named.filter((each) => each.rule !== "words" && !ownedBy(sources[0], each));
  const targets = others.length > 0 ? named : (hurtBy(reader, act) ?? toldTo(reader, act, code, here) ?? named);
  if (act.target.some((head) => reciprocalIn(tree, head))) {
    for (const one of sources)
      for (const other of sources)
        if (one !== other) emit(reader, act, code, status, `each other < ${rule}`, [one], [other], here, sentence, events);
    return inner;
  }
  const doers = given.map((each) => apart(each, targets));
  emit(reader, act, code, status, rule, doers, targets, here, sentence, events);
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

/** Whether what acts is itself an act: `a blockade would disrupt trade` threatens nobody. */
function isActNoun(reader: ActReader, head: number): boolean {
  return head >= 0 && /^(NOUN|PROPN)$/.test(uposOf(reader.tree, head)) && (actOf(reader, head)?.code ?? null) !== null;
}

/** `India's torture of Kashmiris must end`, says another: a deed of violence that only its opponent's words name is a charge. */
function charged(speaker: Party | null, sources: readonly Party[], code: string | null): boolean {
  if (!speaker || !code || !/^(1[78]|19|20)/.test(code) || speaker.code.startsWith("---")) return false;
  return sources.length > 0 && sources.every((each) => !each.code.startsWith("---") && each.code.slice(0, 3) !== speaker.code.slice(0, 3));
}

function innerStatusOf(act: Act, telling: Telling): EventStatus | null {
  if (act.operator === "say" || act.operator === "aspect")
    return telling.negated ? "negated" : telling.modal === "may" ? "hypothetical" : act.innerStatus;
  return act.innerStatus;
}

/** `Its envoy`, where it is the doer's own. */
const ownedBy = (doer: Party | undefined, { rule, code }: Party): boolean =>
  doer !== undefined && rule.includes("the possessor") && code.slice(0, 3) === doer.code.slice(0, 3);

/** Whom an act that names nobody has hurt: `the Saudi embargo has hurt Canadian farmers`. */
function hurtBy(reader: ActReader, act: Act): readonly Party[] | null {
  const { tree } = reader;
  const verb = headOf(tree, act.at);
  if (
    !act.noun ||
    relationOf(tree, act.at) !== "nsubj" ||
    !/^(hurt|hit|harm|affect|damage|cripple|isolate|deprive)$/.test(tree.lemma[verb] ?? "")
  )
    return null;
  const object = childrenOf(tree, verb).find((each) => relationOf(tree, each) === "obj");
  return object !== undefined && (tree.mention[object]?.code ?? "---") !== "---" ? partiesAt(tree, [object], null) : null;
}

/** Who is meant by words that name nobody: whom they are told to, and by a threat whoever the condition is about. */
function toldTo(reader: ActReader, act: Act, code: string, here: Setting): readonly Party[] | null {
  const { tree } = reader;
  if (!/^(02|03|1[0-3])/.test(code)) return null;
  if (here.addressed && here.addressed.length > 0) return partiesAt(tree, here.addressed, null);
  if (!code.startsWith("13")) return null;
  const condition = childrenOf(tree, act.at).find(
    (each) => relationOf(tree, each).startsWith("advcl") && /^(if|unless|until)$/.test(markerOf(tree, each)),
  );
  const subject = condition === undefined ? -1 : clauseAt(reader, condition, true).subject;
  return subject >= 0 && (tree.mention[subject]?.code ?? "---") !== "---" ? partiesAt(tree, [subject], here.speaker) : null;
}

/** A statement is an event where somebody is told; at the end of a sentence it only names the speaker. */
function addressed(tree: Tree, act: Act): boolean {
  return (
    act.target.some((head) => !(tree.mention[head]?.code ?? "---").startsWith("---")) &&
    !/^(parataxis|ccomp|conj)/.test(relationOf(tree, act.at))
  );
}

/** Whether an `if` clause hangs on the verb. */
function conditioned(tree: Tree, at: number): boolean {
  return childrenOf(tree, at).some(
    (child) => relationOf(tree, child).startsWith("advcl") && markerOf(tree, child) === "if" && tellingOf(tree, at).modal !== null,
  );
}
