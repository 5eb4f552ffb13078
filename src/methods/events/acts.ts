import { type Clause, clauseOf, nounClauseOf, phraseHas, timeWords } from "./clause.js";
import type { EventStatus } from "./coded-event.js";
import type { Condition, Frame, FrameLexicon, Operator } from "./frames/frame.js";
import { turnCode } from "./frames/turn-code.js";
import { namesActor, namesKnown } from "./parties.js";
import { childrenOf, conjunctsOf, headOf, markerOf, relationOf, type Tree, tagOf, uposOf } from "./tree.js";

/** An act that a word names, before its actors and its status are settled. */
export interface Act {
  readonly at: number;
  /** Null for mere saying. */
  readonly code: string | null;
  readonly operator: Operator | null;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly reciprocal: boolean;
  /** The target was found in a place or is mere words: actors joined in the source may be meant of each other. */
  readonly weakTarget: boolean;
  /** Words that the frame counts as part of its verb: `express concern`, `decline to comment`. */
  readonly absorbed: readonly number[];
  readonly rule: string;
  /** The word of the act that this one is about; it is not coded again. */
  readonly inner: number;
  /** Whether the inner act is told with a status of its own, or merged. */
  readonly innerStatus: EventStatus | null;
  readonly noun: boolean;
  readonly clause: Clause;
}

/** Reads acts from a tree, each word once. */
export interface ActReader {
  readonly tree: Tree;
  readonly lexicon: FrameLexicon;
  readonly transparent: ReadonlySet<string>;
  readonly person: ReadonlySet<string>;
  readonly abstract: ReadonlySet<string>;
  readonly acts: (Act | null | undefined)[];
  readonly clauses: (Clause | undefined)[];
}

const none: ReadonlySet<string> = new Set();

export function actReader(tree: Tree, lexicon: FrameLexicon): ActReader {
  return {
    tree,
    lexicon,
    transparent: lexicon.classes.get("transparent") ?? none,
    person: lexicon.classes.get("person") ?? none,
    abstract: lexicon.classes.get("abstract") ?? none,
    acts: new Array(tree.tokens.length),
    clauses: new Array(tree.tokens.length),
  };
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

/** The act that a word names, or null. */
export function actOf(reader: ActReader, at: number, depth = 0): Act | null {
  const before = reader.acts[at];
  if (before !== undefined) return before;
  if (depth > 6) return null;
  reader.acts[at] = null;
  const upos = uposOf(reader.tree, at);
  const verbal = upos === "VERB" || upos === "AUX" || (upos === "ADJ" && predicative(reader.tree, at));
  const frames = verbal
    ? verbFrames(reader, at)
    : upos === "NOUN" || (upos === "PROPN" && !/^(march|may)$/.test(reader.tree.lemma[at] ?? ""))
      ? nounFrames(reader, at)
      : undefined;
  if (!frames) return null;
  const clause = clauseAt(reader, at, verbal);
  for (const frame of frames) {
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

function verbFrames(reader: ActReader, at: number): readonly Frame[] | undefined {
  const frames = reader.lexicon.verbs.get(reader.tree.lemma[at] ?? "");
  return frames ?? reader.lexicon.verbs.get(reader.tree.joined[at] ?? "");
}

function nounFrames(reader: ActReader, at: number): readonly Frame[] | undefined {
  const joined = reader.tree.joined[at];
  return (joined ? reader.lexicon.nouns.get(joined) : undefined) ?? reader.lexicon.nouns.get(reader.tree.lemma[at] ?? "");
}

export function clauseAt(reader: ActReader, at: number, verbal: boolean): Clause {
  let clause = reader.clauses[at];
  if (!clause) {
    clause = verbal ? clauseOf(reader.tree, at) : nounClauseOf(reader.tree, at);
    reader.clauses[at] = clause;
  }
  return clause;
}

/** An adjective that is said of a subject: it has a copula, or follows `remain` or `feel`. */
function predicative(tree: Tree, at: number): boolean {
  return relationOf(tree, at) === "xcomp" || childrenOf(tree, at).some((child) => relationOf(tree, child) === "cop");
}

function animate(reader: ActReader, head: number): boolean {
  const { tree } = reader;
  return (
    namesActor(tree, head) || /^(PRP|NNP|NNPS|WP)$/.test(tagOf(tree, head)) || phraseHas(tree, head, reader.person, reader.transparent)
  );
}

function matches(reader: ActReader, frame: Frame, clause: Clause, verbal: boolean): boolean {
  if (frame.particle && !hasParticle(reader.tree, clause, frame.particle)) return false;
  for (const condition of frame.conditions) if (holds(reader, condition, clause, verbal) === condition.not) return false;
  return true;
}

function hasParticle(tree: Tree, clause: Clause, particle: string): boolean {
  if (clause.particle === particle) return true;
  for (const child of childrenOf(tree, clause.head))
    if (tree.lemma[child] === particle && /advmod|compound|case|mark|obl/.test(relationOf(tree, child))) return true;
  return clause.preps.some(
    ([mark, head]) => mark === particle && headOf(tree, head) === clause.head && !timeWords.has(tree.lemma[head] ?? ""),
  );
}

function holds(reader: ActReader, condition: Condition, clause: Clause, verbal: boolean): boolean {
  const { tree, transparent } = reader;
  const { words } = condition;
  switch (condition.kind) {
    case "object":
      return (
        clause.object >= 0 &&
        (!words || phraseHas(tree, clause.object, words, transparent) || (words.has("territory") && actsAs(tree, clause.object, words)))
      );
    case "actor":
      if (clause.object < 0) return false;
      if (words) return phraseHas(tree, clause.object, words, transparent) || actsAs(tree, clause.object, words);
      if (reader.lexicon.nouns.has(tree.lemma[clause.object] ?? "") || reader.abstract.has(tree.lemma[clause.object] ?? "")) return false;
      return namesKnown(tree, clause.object) || animate(reader, clause.object);
    case "subject":
      if (clause.subject < 0) return false;
      return !words || phraseHas(tree, clause.subject, words, transparent) || actsAs(tree, clause.subject, words);
    case "prep":
      return clause.preps.some(([mark, head]) => condition.preps.includes(mark) && (!words || phraseHas(tree, head, words, transparent)));
    case "open":
      return clause.open >= 0 && (!words || words.has(tree.lemma[clause.open] ?? ""));
    case "clause":
      return clause.clause >= 0;
    case "passive":
      return clause.passive;
    case "modifier":
      return hasModifier(tree, clause, words, verbal);
    default:
      return false;
  }
}

/** `troops` where the actor's code says that it is an army, rebels or police. */
function actsAs(tree: Tree, head: number, words: ReadonlySet<string>): boolean {
  const code = tree.mention[head]?.code.slice(3) ?? "none";
  return (
    (words.has("troop") && /MIL|REB|UAF|SEP/.test(code)) ||
    (words.has("territory") && code === "" && tagOf(tree, head) === "NNP" && tree.mention[head]?.known === true) ||
    (words.has("rebel") && /REB|UAF|SEP|INS/.test(code)) ||
    (words.has("police") && /COP/.test(code))
  );
}

function hasModifier(tree: Tree, clause: Clause, words: ReadonlySet<string> | null, verbal: boolean): boolean {
  const has = (at: number) => !words || words.has(tree.lemma[at] ?? "") || words.has(tree.joined[at] ?? "");
  const before = (head: number): boolean =>
    childrenOf(tree, head).some(
      (child) =>
        /^(compound|amod|nmod:poss|flat)/.test(relationOf(tree, child)) &&
        (has(child) || conjunctsOf(tree, child).some(has) || before(child)),
    );
  if (!verbal) return before(clause.head);
  if (childrenOf(tree, clause.head).some((child) => /^(advmod|xcomp|compound|obl)/.test(relationOf(tree, child)) && has(child)))
    return true;
  return clause.object >= 0 && before(clause.object);
}

function build(reader: ActReader, frame: Frame, clause: Clause, verbal: boolean, depth: number): Act | null {
  const { tree } = reader;
  let inner = frame.operator ? innerOf(reader, frame.operator, frame.particle === "for" ? "for" : null, clause, verbal, depth) : null;
  const blamed = frame.operator === "accuse" && !frame.code && !(inner?.code && Number(inner.code.slice(0, 2)) >= 9);
  const merged: Operator | null = blamed ? "say" : frame.operator;
  if (merged && /^(do|aspect|try|cause|fail)$/.test(merged) && !inner && !frame.code) return null;
  if (merged === "stop" && !inner && !frame.code) return null;
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
  const turned = inner?.code && merged ? turnCode(merged, negatedInner(tree, inner)) : null;
  const code =
    merged === "say" || merged === "endorse" || (merged === "oppose" && !frame.code?.startsWith("12"))
      ? frame.code
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
    inner: inner?.at ?? (merged === "say" || merged === "expect" ? Math.max(clause.clause, clause.open) : -1),
    innerStatus: merged ? (innerStatuses[merged] ?? null) : null,
    noun: !verbal,
    clause,
  };
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
  const not = childrenOf(tree, inner.at).some((child) => tree.lemma[child] === "not" || tree.lemma[child] === "never");
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
    if (
      !/^(by|after|since|before|during|because|despite|amid|while|without|at|over)$/.test(mark) ||
      (operator === "accuse" && mark === "over")
    )
      tried.push(head);
  if (!verbal) for (const child of childrenOf(tree, clause.head)) if (relationOf(tree, child) === "compound") tried.push(child);
  if (operator !== "do" && !complement) tried.push(clause.open);
  for (const each of tried) {
    if (each < 0 || each === clause.head) continue;
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

const gifts = [
  ["weapon", "072"],
  ["humanitarian", "073"],
  ["money", "071"],
] as const;

/** Things that are given stand for giving them: to ask for weapons is to ask for military aid. */
function giftOf(reader: ActReader, head: number): Act | null {
  for (const [name, code] of gifts) {
    const words = reader.lexicon.classes.get(name);
    if (!words || /VERB|AUX/.test(uposOf(reader.tree, head)) || !phraseHas(reader.tree, head, words, reader.transparent)) continue;
    const clause = clauseAt(reader, head, false);
    return {
      at: head,
      code,
      operator: null,
      source: [],
      target: clause.preps
        .filter(([mark]) => mark === "to" || mark === "for")
        .map(([, each]) => each)
        .slice(0, 1),
      reciprocal: false,
      weakTarget: true,
      absorbed: [],
      rule: `gift:${name}`,
      inner: -1,
      innerStatus: null,
      noun: true,
      clause,
    };
  }
  return null;
}

/** The act of a phrase: of its head, of what stands before it, of what `of` brings, of what is coordinated. */
export function actOfPhrase(reader: ActReader, head: number, depth: number): Act | null {
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
  if (clause.passive && clause.subject < 0 && frame.operator === "intend" && clause.object >= 0) return [clause.object];
  if (clause.subject >= 0 && !(frame.operator === "aspect" && inner && clause.subject === inner.at)) return [clause.subject];
  if (!verbal && frame.ofActs) {
    const of = slotHead(clause, "of");
    if (of >= 0) return [of];
  }
  if (!verbal) {
    const from = clause.preps.find(([mark, head]) => mark === "from" && !frame.target.includes("from") && namesActor(reader.tree, head));
    if (from) return [from[1]];
  }
  return inner && /^(do|aspect|try|cause|stop)$/.test(frame.operator ?? "") ? [...inner.source] : [];
}

const usual = ["o", "against", "on", "upon", "at", "to", "with", "toward", "towards", "over", "for", "from", "into", "between", "in"];
const places = [
  "o",
  "against",
  "on",
  "to",
  "with",
  "into",
  "at",
  "across",
  "throughout",
  "through",
  "over",
  "in",
  "near",
  "outside",
  "from",
  "for",
];

function slotHead(clause: Clause, slot: string): number {
  if (slot === "o") return clause.object;
  if (slot === "i") return clause.indirect;
  if (slot === "s") return clause.passive ? clause.object : clause.subject;
  for (const [mark, head] of clause.preps) if (mark === slot) return head;
  return -1;
}

const fillers = new Set(
  "response wake light aftermath view connection relation addition order fact particular total effort bid case result end beginning while period ago late early".split(
    " ",
  ),
);

/** Heads of the target, and whether it is a weak one: a place beside the act, or words that name no actor. */
function targetOf(reader: ActReader, frame: Frame, clause: Clause, inner: Act | null, source: readonly number[]): [number[], boolean] {
  const { tree } = reader;
  const operator = frame.operator;
  let words = -1;
  const take = (head: number, keep = true): boolean => {
    if (head < 0 || source.includes(head) || (head === inner?.at && !inner.source.includes(head)) || timeWords.has(tree.lemma[head] ?? ""))
      return false;
    if (fillers.has(tree.lemma[head] ?? "")) return false;
    const own = sameOwner(tree, head, source);
    if (namesKnown(tree, head) && !own) return true;
    if (head === clause.object && !own && animate(reader, head)) return true;
    if (keep && words < 0 && !/VERB/.test(uposOf(tree, head)) && !fillers.has(tree.lemma[head] ?? "")) words = head;
    return false;
  };
  const all = (heads: readonly number[]): [number[], boolean] => [[...heads], false];
  const given = frame.target.length > 0;
  const own = given ? frame.target : usual;
  const slots = (): number => {
    for (const slot of own) {
      const head = slotHead(clause, slot);
      if (take(head, given || slot === "o")) return head;
    }
    return -1;
  };
  if (
    operator === "demand" ||
    operator === "appeal" ||
    operator === "accuse" ||
    operator === "cause" ||
    operator === "order" ||
    operator === "expect"
  ) {
    for (const slot of own) {
      const head = slotHead(clause, slot);
      if ((slot !== "o" || clause.object !== inner?.at) && take(head)) return all([head]);
    }
    if (inner && clause.clause === inner.at) for (const head of inner.source) if (take(head)) return all(inner.source);
    if (inner?.noun) for (const head of inner.source) if (take(head)) return all(inner.source);
    if (operator === "accuse" && clause.object >= 0 && inner?.noun === false && words >= 0) return [[words], true];
    for (const head of inner?.target ?? []) if (take(head)) return all(inner?.target ?? []);
    if (inner && words < 0) for (const head of inner.source) take(head);
    return words >= 0 ? [[words], true] : [[], true];
  }
  if (inner?.noun && (operator === "refuse" || operator === "oppose" || operator === "endorse"))
    for (const head of inner.source) if (take(head)) return all(inner.source);
  if (given && operator === "intend" && clause.object >= 0) {
    const slotted = slots();
    if (slotted >= 0) return all([slotted]);
  }
  if (operator === "oppose" || operator === "endorse") {
    const slotted = slots();
    if (slotted >= 0) return all([slotted]);
  }
  if (inner && clause.open === inner.at && operator !== "threaten")
    for (const head of inner.target) if (take(head)) return [[...inner.target], inner.weakTarget];
  const slotted = slots();
  if (slotted >= 0) return all([slotted]);
  for (const head of inner?.target ?? []) if (take(head)) return [[...(inner?.target ?? [])], inner?.weakTarget ?? false];
  if (operator && inner?.noun) for (const head of inner.source) if (take(head)) return all(inner.source);
  if (operator === "threaten") {
    const condition = [clause.head, inner?.at ?? -1]
      .flatMap((each) => (each >= 0 ? childrenOf(tree, each) : []))
      .find((each) => relationOf(tree, each).startsWith("advcl") && /^(if|unless)$/.test(markerOf(tree, each)));
    const whose = condition === undefined ? -1 : clauseAt(reader, condition, true).subject;
    if (take(whose, false)) return all([whose]);
  }
  if ((inner?.code ?? frame.code)?.startsWith("14")) {
    const against = protested(reader, clause, take);
    if (against.length > 0) return all(against);
  }
  for (const each of inner ? [clause, inner.clause] : [clause])
    for (const slot of places) {
      const head = slotHead(each, slot);
      if (head >= 0 && head !== clause.object && take(head, false)) return [[head], true];
    }
  return words >= 0 ? [[words], true] : [[], true];
}

/** Whom a protest is against by what it says it is for: `to demand reforms by the government`, `in protest of the ruling`. */
function protested(reader: ActReader, clause: Clause, take: (head: number, keep?: boolean) => boolean): readonly number[] {
  const { tree } = reader;
  for (const child of childrenOf(tree, clause.head)) {
    if (!/^(advcl|xcomp|acl|conj|parataxis)/.test(relationOf(tree, child))) continue;
    const act = actOfPhrase(reader, child, 2);
    for (const head of act?.target ?? []) if (take(head, false)) return act?.target ?? [];
  }
  for (const [mark, head] of clause.preps) {
    if (mark !== "in" && mark !== "over") continue;
    for (const child of childrenOf(tree, head)) if (relationOf(tree, child).startsWith("nmod") && take(child, false)) return [child];
  }
  return [];
}

/** Whether a phrase only names its source again: `its troops`. */
function sameOwner(tree: Tree, head: number, source: readonly number[]): boolean {
  const own = tree.mention[head];
  const state = (each: number) => tree.mention[each]?.code.slice(0, 3);
  for (const child of childrenOf(tree, head)) {
    if (relationOf(tree, child) !== "nmod:poss" || tagOf(tree, child) !== "PRP$") continue;
    const theirs = state(child) ?? own?.code.slice(0, 3);
    return !theirs || theirs === "---" || source.some((each) => state(each) === theirs);
  }
  return own !== undefined && source.some((each) => tree.mention[each]?.start === own.start);
}
