import type { EventStatus } from "../coded-event.js";
import { clauseWords } from "../frames/clause-words.js";
import type { Frame, FrameLexicon, Operator } from "../frames/frame.js";
import { turnCode } from "../frames/turn-code.js";
import type { Clause } from "../sentence/clause.js";
import { namesActor } from "../sentence/parties.js";
import { slotHead, targetOf } from "../sentence/targets.js";
import { childrenOf, conjunctsOf, headOf, markerOf, relationOf, type Tree, tagOf, uposOf } from "../sentence/tree.js";
import { type Act, type ActReader, clauseAt } from "./act.js";
import { giftOf } from "./gifts.js";
import { matches } from "./match-frame.js";

const none: ReadonlySet<string> = new Set();

export function actReader(tree: Tree, lexicon: FrameLexicon): ActReader {
  const reader: ActReader = {
    tree,
    lexicon,
    transparent: lexicon.classes.get("transparent") ?? none,
    person: lexicon.classes.get("person") ?? none,
    abstract: lexicon.classes.get("abstract") ?? none,
    acts: new Array(tree.tokens.length),
    clauses: new Array(tree.tokens.length),
    phraseAct: (head, depth) => actOfPhrase(reader, head, depth),
  };
  return reader;
}

const innerStatuses: Partial<Record<Operator, EventStatus>> = {
  accuse: "alleged",
  deny: "denied",
  appeal: "demanded",
  demand: "demanded",
  threaten: "threatened",
  expect: "expected",
  oppose: "historical",
  endorse: "historical",
};

const aims = clauseWords("aims");

/** Prepositions of what stands beside an act and is no part of it. */
const beside =
  /^(by|after|since|before|during|because|despite|amid|while|without|at|over|above|below|beneath|beyond|within|under|unlike|accord|according|per|pending|due|owing|thanks)$/;
/** `In response to the demands`: what an act answers or agrees with. */
const answers =
  /^(response|reply|reaction|line|accordance|keeping|view|light|connection|conjunction|compliance|conformity|contrast|consequence|defiance)$/;

const saidOf = /^(report|say|alleged?|believe|think|understand|rumou?r(ed)?|reputed|supposed)$/;
const foundOf = /^(know|find|show|see|confirm)$/;

/** `Is said to have shelled` and `is believed to be arming` allege, `is known to have shelled` tells; `is expected to shell` and `is believed to leave` are of what comes. */
function reputed(lemma: string, tree: Tree, inner: Act | null): EventStatus {
  if (foundOf.test(lemma)) return "actual";
  if (!saidOf.test(lemma)) return "expected";
  const auxiliaries = inner ? childrenOf(tree, inner.at).filter((each) => relationOf(tree, each) === "aux") : [];
  const hasBegun = auxiliaries.some(
    (each) => tree.lemma[each] === "have" || (tree.lemma[each] === "be" && tagOf(tree, inner?.at ?? -1) === "VBG"),
  );
  return hasBegun || /^(say|alleged?)$/.test(lemma) ? "alleged" : "expected";
}

/** The act that a word names, or null. */
export function actOf(reader: ActReader, at: number, depth = 0): Act | null {
  const before = reader.acts[at];
  if (before !== undefined) return before;
  if (depth > 6) return null;
  reader.acts[at] = null;
  const upos = uposOf(reader.tree, at);
  const verbal = upos === "VERB" || upos === "AUX" || (upos === "ADJ" && predicative(reader.tree, at));
  if (verbal && isFelt(reader.tree, at)) return null;
  if (!verbal && (inPersonsName(reader.tree, at) || isInCharge(reader.tree, at))) return null;
  const frames = verbal
    ? verbFrames(reader, at)
    : upos === "NOUN" || (upos === "PROPN" && !/^(march|may)$/.test(reader.tree.lemma[at] ?? ""))
      ? nounFrames(reader, at)
      : undefined;
  if (!frames) return null;
  const clause = clauseAt(reader, at, verbal);
  for (const frame of frames) {
    if (upos === "ADJ" && frame.conditions.some(({ kind, not }) => !not && (kind === "object" || kind === "actor"))) continue;
    if (!matches(reader, frame, clause, verbal)) continue;
    if (!frame.code && !frame.operator) break;
    const act = build(reader, frame, clause, verbal, depth);
    if (act) {
      reader.acts[at] = act;
      return act;
    }
  }
  return null;
}

/** `Ban Ki-moon` bans nothing: a word of a name that the lexicon of actors has. */
function inPersonsName(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  if (!token || tree.tag[at] !== "NNP") return false;
  for (let up = at, steps = 0; up >= 0 && steps < 4; up = headOf(tree, up), steps++) {
    const name = tree.mention[up];
    if (name?.known && name.rule.startsWith("lexicon") && name.start <= token.start && token.end <= name.end) return true;
  }
  return false;
}

/** `Feel threatened`, `felt abandoned and humiliated`: a state of mind that nobody brought about. */
function isFelt(tree: Tree, at: number): boolean {
  if (tagOf(tree, at) !== "VBN") return false;
  const first = relationOf(tree, at) === "conj" ? headOf(tree, at) : at;
  return (
    tagOf(tree, first) === "VBN" &&
    relationOf(tree, first) === "xcomp" &&
    /^feel$/.test(tree.lemma[headOf(tree, first)] ?? "") &&
    !childrenOf(tree, at).some((each) => relationOf(tree, each) === "obl:agent" || markerOf(tree, each) === "by")
  );
}

/** `In charge of the district`: an office and no accusation. */
const isInCharge = (tree: Tree, at: number): boolean =>
  tree.lemma[at] === "charge" && tree.lemma[at - 1] === "in" && tree.lemma[at + 1] === "of";

function verbFrames(reader: ActReader, at: number): readonly Frame[] | undefined {
  const frames = reader.lexicon.verbs.get(reader.tree.lemma[at] ?? "");
  return frames ?? reader.lexicon.verbs.get(reader.tree.joined[at] ?? "");
}

function nounFrames(reader: ActReader, at: number): readonly Frame[] | undefined {
  const joined = reader.tree.joined[at];
  return (joined ? reader.lexicon.nouns.get(joined) : undefined) ?? reader.lexicon.nouns.get(reader.tree.lemma[at] ?? "");
}

/** An adjective that is said of a subject: it has a copula, or follows `remain` or `feel`. */
function predicative(tree: Tree, at: number): boolean {
  return relationOf(tree, at) === "xcomp" || childrenOf(tree, at).some((child) => relationOf(tree, child) === "cop");
}

function build(reader: ActReader, frame: Frame, clause: Clause, verbal: boolean, depth: number): Act | null {
  const { tree } = reader;
  let inner = frame.operator ? innerOf(reader, frame.operator, frame.particle === "for" ? "for" : null, clause, verbal, depth) : null;
  const blamed = frame.operator === "accuse" && !frame.code && !(inner?.code && Number(inner.code.slice(0, 2)) >= 9);
  const isAim = frame.operator === "intend" && !frame.code && aims.has(frame.lemma) && Number(inner?.code?.slice(0, 2) ?? 0) >= 14;
  const merged: Operator | null = blamed ? "say" : isAim ? "expect" : frame.operator;
  if (merged && /^(do|aspect|try|cause|fail)$/.test(merged) && !inner && !frame.code) return null;
  if (merged === "stop" && !inner && !frame.code) return null;
  if (merged === "cause" && inner && clause.open === inner.at && doneByAnother(tree, clause)) return null;
  if (merged === "do" && inner?.operator && inner.inner < 0 && /^(appeal|demand|intend|threaten|refuse)$/.test(inner.operator)) {
    const about = [clause.open, clause.clause]
      .filter((each) => each >= 0)
      .map((each) => actOf(reader, each, depth + 2))
      .find((each) => each?.code);
    const meant = about?.code ? turnCode(inner.operator, about.code) : null;
    if (meant && about)
      inner = {
        ...inner,
        code: meant,
        rule: `${inner.rule} < ${about.rule}`,
        target: inner.target.length > 0 ? inner.target : about.target,
      };
  }
  const claimed = merged === "accuse" && verbal && clause.clause >= 0 && inner !== null && ownDeed(tree, clause.subject, inner);
  if (claimed && inner?.code && Number(inner.code.slice(0, 2)) >= 14) {
    const [target, weakTarget] = [[...inner.target], inner.weakTarget];
    return {
      at: clause.head,
      code: "015",
      operator: merged,
      source: clause.subject >= 0 ? [clause.subject] : [],
      target,
      reciprocal: false,
      weakTarget,
      absorbed: [],
      rule: `${frame.id} < ${inner.rule}`,
      inner: inner.at,
      innerStatus: "alleged",
      noun: false,
      clause,
    };
  }
  if (isDuty(reader, frame, clause)) return null;
  const said = merged === "intend" && /^(wish|want|like)$/.test(frame.lemma) && /^(018|05[135])/.test(inner?.code ?? "");
  const turned = inner?.code && merged ? (said ? inner.code : turnCode(merged, negatedInner(tree, inner))) : null;
  const code =
    merged === "say" || merged === "endorse" || (merged === "oppose" && !frame.code?.startsWith("12"))
      ? frame.code
      : // What is expected or said of a verb is told by that verb itself.
        merged === "expect" && inner?.noun === false
        ? null
        : (turned ?? frame.code ?? (merged === "stop" ? null : (inner?.code ?? null)));
  if (!code && merged !== "say" && merged !== "expect") return null;
  const source = sourceOf(reader, frame, clause, inner, verbal);
  const [target, weakTarget] = targetOf(reader, frame, clause, inner, source);
  return {
    at: clause.head,
    code,
    operator: merged,
    source,
    target,
    reciprocal: frame.reciprocal || (inner?.reciprocal === true && /^(do|aspect|intend|try|stop|fail)$/.test(merged ?? "")),
    weakTarget,
    absorbed: verbal ? absorbedBy(frame, clause) : [],
    rule: inner?.code && merged !== "say" ? `${frame.id} < ${inner.rule}` : frame.id,
    inner:
      inner?.at ?? (merged && /^(say|expect|accuse|deny|demand|appeal|threaten)$/.test(merged) ? Math.max(clause.clause, clause.open) : -1),
    innerStatus: blamed
      ? "alleged"
      : merged === "expect"
        ? reputed(frame.lemma, tree, inner)
        : merged
          ? (innerStatuses[merged] ?? null)
          : null,
    noun: !verbal,
    clause,
  };
}

/** `Charged with monitoring the border`: a duty, where what one is charged with is a friendly deed. */
function isDuty(reader: ActReader, frame: Frame, { preps }: Clause): boolean {
  if (frame.lemma !== "charge" || !frame.code?.startsWith("112")) return false;
  return preps.some(([mark, head]) => {
    if (mark !== "with" || tagOf(reader.tree, head) !== "VBG") return false;
    const code = reader.phraseAct(head, 2)?.code;
    return Number(code?.slice(0, 2) ?? 99) < 9;
  });
}

/** `Pressure led Bogota to free the men`: what an actor of another state is brought to do is his own act. */
function doneByAnother(tree: Tree, clause: Clause): boolean {
  const made = tree.mention[clause.object]?.code ?? "---";
  const maker = tree.mention[clause.subject]?.code ?? "---";
  const isForced = /^(force|compel|coerce|oblige)$/.test(tree.lemma[clause.head] ?? "");
  const armed = isForced ? /REB|UAF|PRM/ : /REB|MIL|UAF|PRM/;
  return !made.startsWith("---") && made.slice(0, 3) !== maker.slice(0, 3) && !armed.test(made.slice(3));
}

function absorbedBy(frame: Frame, clause: Clause): number[] {
  const absorbed: number[] = [];
  for (const { kind, not, words } of frame.conditions) {
    if (kind === "object" && !not && words) absorbed.push(clause.object);
    if (kind === "open" && !not && !frame.operator) absorbed.push(clause.open);
  }
  return absorbed;
}

/** Whether the act that is claimed is the speaker's own: `claimed that they had attacked …`. */
function ownDeed(tree: Tree, subject: number, inner: Act): boolean {
  return inner.source.some((head) => {
    if (!/^(PRP|PRP\$)$/.test(tagOf(tree, head))) return false;
    const code = tree.mention[head]?.code ?? "---";
    return code === "---" || code === tree.mention[subject]?.code;
  });
}

/** What an agreement not to act comes to. */
function negatedInner(tree: Tree, inner: Act): string {
  const code = inner.code ?? "";
  const not =
    inner.operator === "fail" || childrenOf(tree, inner.at).some((child) => tree.lemma[child] === "not" || tree.lemma[child] === "never");
  return not ? (turnCode(Number(code.slice(0, 2)) >= 14 ? "stop" : "refuse", code) ?? code) : code;
}

function innerOf(
  reader: ActReader,
  operator: Operator,
  particle: string | null,
  clause: Clause,
  verbal: boolean,
  depth: number,
): Act | null {
  const { tree } = reader;
  const tried: number[] = [];
  if (operator === "say") return null;
  if (particle) for (const [mark, head] of clause.preps) if (mark === particle) tried.push(head);
  const complement = clause.open >= 0 && (!verbal || /^(xcomp|ccomp)/.test(relationOf(tree, clause.open)));
  if (operator !== "do") tried.push(complement ? clause.open : -1, clause.clause);
  if (verbal) tried.push(clause.object);
  if (operator === "aspect" && verbal && clause.object < 0 && clause.open < 0) tried.push(clause.subject);
  for (const [mark, head] of clause.preps)
    if (!(beside.test(mark) || (mark === "in" && answers.test(tree.lemma[head] ?? ""))) || (operator === "accuse" && mark === "over"))
      tried.push(head);
  if (!verbal) for (const child of childrenOf(tree, clause.head)) if (relationOf(tree, child) === "compound") tried.push(child);
  if (operator !== "do" && !complement) tried.push(clause.open);
  for (const each of tried) {
    if (each < 0 || each === clause.head) continue;
    // `Published a report on the strikes`: what is told in what one makes is not one's own deed.
    if (operator === "do" && actOf(reader, each, depth + 1)?.operator === "say") continue;
    const act = actOfPhrase(reader, each, depth + 1);
    if (act?.code) return act;
  }
  if (/^(appeal|demand|intend|refuse|stop)$/.test(operator))
    for (const each of tried)
      if (each >= 0 && each !== clause.open && each !== clause.clause) {
        const given = giftOf(reader, each);
        if (given) return given;
      }
  return null;
}

/** The act of a phrase: of its head, of what stands before it, of what `of` brings, of what is coordinated. */
function actOfPhrase(reader: ActReader, head: number, depth: number): Act | null {
  const act = actOf(reader, head, depth);
  if (act?.code || depth > 6) return act;
  const { tree } = reader;
  const through = act?.inner ?? -1;
  if (through >= 0) return actOfPhrase(reader, through, depth + 1);
  if (/VERB|AUX|ADJ/.test(uposOf(tree, head))) return null;
  for (const child of childrenOf(tree, head)) {
    const relation = relationOf(tree, child);
    const inside =
      relation === "compound" ||
      relation === "conj" ||
      (relation === "nmod" && markerOf(tree, child) === "of" && reader.transparent.has(tree.lemma[head] ?? ""));
    if (!inside) continue;
    const found = actOfPhrase(reader, child, depth + 1);
    if (found?.code) return found;
  }
  return null;
}

function sourceOf(reader: ActReader, frame: Frame, clause: Clause, inner: Act | null, verbal: boolean): number[] {
  for (const slot of frame.source) {
    const head = slotHead(clause, slot);
    if (head >= 0) return [head];
  }
  if (frame.source.length > 0) return [];
  if (inner?.clause.passive && inner.at === clause.open && !clause.passive && /^(aspect|fail|expect)$/.test(frame.operator ?? ""))
    return [...inner.source];
  if (clause.passive && clause.subject < 0 && frame.operator === "intend" && clause.object >= 0) return [clause.object];
  if (clause.subject >= 0 && !(frame.operator === "aspect" && inner && clause.subject === inner.at)) return [clause.subject];
  if (!verbal && (frame.ofActs || (frame.reciprocal && clause.preps.some(([mark]) => mark === "with" || mark === "against")))) {
    const of = slotHead(clause, "of");
    if (of >= 0 && (frame.ofActs || namesActor(reader.tree, of))) return [of];
  }
  if (!verbal) {
    const from = clause.preps.find(([mark, head]) => mark === "from" && !frame.target.includes("from") && namesActor(reader.tree, head));
    if (from) return [from[1]];
  }
  if (!verbal) {
    const by = deepAgent(reader, clause.head);
    if (by >= 0) return [by];
  }
  return inner && /^(do|aspect|try|cause|stop)$/.test(frame.operator ?? "") ? [...inner.source] : [];
}

/** `The destruction of the grid of Ukraine by Russia`: who acts, hung on what it befalls; what befalls it may be no act of its own. */
function deepAgent(reader: ActReader, act: number): number {
  const { tree } = reader;
  for (const child of childrenOf(tree, act)) {
    if (!relationOf(tree, child).startsWith("nmod") || !/^(of|on|against|at|in|with|to)$/.test(markerOf(tree, child))) continue;
    for (let at = child, steps = 0; at >= 0 && steps < 3; steps++) {
      if (reader.lexicon.nouns.has(tree.lemma[at] ?? "")) break;
      let below = -1;
      for (const each of conjunctsOf(tree, at).flatMap((one) => childrenOf(tree, one))) {
        if (!/^(nmod|obl)/.test(relationOf(tree, each))) continue;
        if (markerOf(tree, each) === "by" && namesActor(tree, each)) return each;
        if (markerOf(tree, each) === "of") below = each;
      }
      at = below;
    }
  }
  return -1;
}
