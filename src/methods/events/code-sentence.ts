import { type Act, type ActReader, clauseAt } from "./acts/act.js";
import { actOf } from "./acts/acts.js";
import { doersBehind, isThingBeside } from "./acts/behind-deeds.js";
import { movedBy } from "./acts/move-code.js";
import { isPerformed, needOfNoun } from "./acts/needs.js";
import { asks, inOrder, lessReal, longPast, statusOfPlace, type Telling, tellingOf } from "./acts/status.js";
import { subCodeOf } from "./acts/sub-codes.js";
import { isUnhappened, undoneOf } from "./acts/untrue.js";
import type { EventStatus, Party } from "./coded-event.js";
import { authorAt, notDoer, ofAuthor } from "./doers.js";
import { emit, type Setting, type ToldEvent } from "./emit.js";
import { isBehind } from "./sentence/clause.js";
import { partiesOf, unknownParty } from "./sentence/parties.js";
import { isReciprocal, reciprocalIn } from "./sentence/reciprocal.js";
import { childrenOf, headOf, markerOf, phraseOf, relationOf, type Tree, uposOf } from "./sentence/tree.js";
import { hasUnsaidSubject } from "./sentence/unsaid-subject.js";

/**
 * Codes one sentence: every act with its actors, its status and who says so. The story's year marks what is long past; whose text it is acts
 * where a clause says no subject.
 */
export function codeSentence(reader: ActReader, sentence: number, year: number | null, author?: string): ToldEvent[] {
  const { tree } = reader;
  const events: ToldEvent[] = [];
  const open: Setting[] = [];
  for (let at = tree.tokens.length - 1; at >= 0; at--)
    if (headOf(tree, at) < 0) open.push({ at, status: asks(tree) ? "hypothetical" : statusOfPlace(tree, at), speaker: null, told: false });
  const seen = new Uint8Array(tree.tokens.length);
  while (open.length > 0) {
    const setting = open.pop() as Setting;
    if (seen[setting.at]) continue;
    seen[setting.at] = 1;
    const act = actOf(reader, setting.at);
    const speaker = setting.speaker ?? besideSpeaker(reader, setting.at);
    const here = speaker === setting.speaker ? setting : { ...setting, speaker, addressed: addresseeBeside(reader.tree, setting.at) };
    const after = act
      ? tell(reader, act, here, sentence, year, events, author)
      : { inner: -1, innerStatus: null, speaker, status: here.status };
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
  if (
    child !== after.inner &&
    /^(acl|ccomp)$/.test(relation) &&
    markerOf(tree, child) === "that" &&
    charges.test(tree.lemma[headOf(tree, child)] ?? "")
  )
    return { at: child, status: lessReal(here.status, "alleged"), speaker: here.speaker, told: false };
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
      joined: merged && child === after.inner ? joinedStatus[act.operator ?? ""] : undefined,
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
      ? lessReal(here.status, (relation === "conj" && here.joined) || "actual")
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

/** `Agreed to share data and train analysts`: the second is meant as the first is. */
const joinedStatus: Readonly<Record<string, EventStatus>> = { intend: "expected", refuse: "negated", allow: "expected" };

/** What such words tell is no more than said. */
const charges = /^(accusation|allegation|charge|claim|report|rumour|rumor|suspicion|suggestion)$/;

const efforts = new Set(
  "effort campaign operation offensive battle fight war mission struggle drive push fighting resolve determination commitment action".split(
    " ",
  ),
);

/** What an effort is for and may not reach: to arrest, to kill, to free, to occupy. */
const outcomes = /^(173|18|084|192)/;

/**
 * A purpose whose act is done by doing the main one: words (`met to discuss`, `marched to demand`), or what an effort goes into
 * (`efforts to counter`). A purpose of deeds stays expected.
 */
function purposeHolds(reader: ActReader, at: number): boolean {
  const { tree } = reader;
  const relation = relationOf(tree, at);
  if (isPerformed(tree, at) && /^(018|05[135])/.test(actOf(reader, at)?.code ?? "")) return true;
  if (markerOf(tree, at) !== "to") return false;
  const isReached = !outcomes.test(actOf(reader, at)?.code ?? "");
  if (relation === "acl") return isReached && efforts.has(tree.lemma[headOf(tree, at)] ?? "");
  if (!relation.startsWith("advcl")) return false;
  if (
    isReached &&
    childrenOf(tree, headOf(tree, at)).some((each) => relationOf(tree, each) === "obj" && efforts.has(tree.lemma[each] ?? ""))
  )
    return true;
  const head = headOf(tree, at);
  const above = tellingOf(tree, head);
  if (
    at < head ||
    inOrder(tree, at) ||
    above.modal ||
    above.negated ||
    /^(establish|create|found|design|need)$/.test(tree.lemma[head] ?? "")
  )
    return false;
  const root = Number(actOf(reader, at)?.code?.slice(0, 2) ?? 99);
  return (
    root <= 12 && (root < 6 || root > 8 || !/^(sign|agree|promise|plan|reach|seize|use|grasp|choose|hope)$/.test(tree.lemma[head] ?? ""))
  );
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
  "cause hurt hit wound injure damage destroy disrupt displace trigger spark prompt draw provoke wreck cost isolate cripple deprive end begin start continue resume occur happen erupt intensify escalate place hold rage flare widen go collapse fail break take leave kill follow come".split(
    " ",
  ),
);

function tell(
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
  if (telling.hedged) status = lessReal(status, "alleged");
  if (telling.conditional || conditioned(tree, act.at)) status = lessReal(status, "hypothetical");
  if (longPast(tree, act.at, year)) status = lessReal(status, "historical");
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

/** Whom a speaker beside a quotation talks to: `…,” the minister told Greece`. */
function addresseeBeside(tree: Tree, at: number): readonly number[] {
  for (const child of childrenOf(tree, at))
    if (relationOf(tree, child) === "parataxis" && /^(tell|warn|assure|remind)$/.test(tree.lemma[child] ?? ""))
      return childrenOf(tree, child).filter(
        (each) => /^i?obj$/.test(relationOf(tree, each)) && /^[A-Z]{3}(GOV|MIL|$)/.test(tree.mention[each]?.code ?? ""),
      );
  return [];
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

const unreal: ReadonlySet<EventStatus> = new Set(["expected", "demanded", "hypothetical", "negated"]);

/** Whether the words take an act for known whatever becomes of the clause around it: `to end the war`, `if it stops its attacks`. */
function takenAsKnown(tree: Tree, at: number): boolean {
  if (/^(after|since|following|despite|because|amid)$/.test(markerOf(tree, at))) return true;
  return childrenOf(tree, at).some(
    (each) =>
      relationOf(tree, each) === "nmod:poss" ||
      (relationOf(tree, each) === "det" && /^(the|this|these|those)$/.test(tree.lemma[each] ?? "")),
  );
}

const averts = new Set("avoid prevent avert deter forestall preclude thwart foil risk fear".split(" "));
const fears = new Set(
  "fear risk possibility prospect danger likelihood chance probability threat scenario case event potential speculation talk".split(" "),
);

/** A noun tells an act only where the sentence says that it happens; elsewhere it is taken as known before. */
function statusOfNoun(tree: Tree, at: number): EventStatus {
  const relation = relationOf(tree, at);
  const head = headOf(tree, at);
  if (head < 0 || relation === "root" || isBehind(tree, at)) return "actual";
  if (isUnhappened(tree, at)) return "negated";
  const needed = needOfNoun(tree, at);
  if (needed) return needed;
  if (/^nsubj/.test(relation) && /^(would|may)$/.test(tellingOf(tree, head).modal ?? "") && !takenAsKnown(tree, at)) return "hypothetical";
  if (markerOf(tree, at) === "without") return "negated";
  if (relation === "obj" && averts.has(tree.lemma[head] ?? "") && !takenAsKnown(tree, at)) return "hypothetical";
  if (relation === "nmod" && /^(of|about|for)$/.test(markerOf(tree, at)) && fears.has(tree.lemma[head] ?? "")) return "hypothetical";
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
