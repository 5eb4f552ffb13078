import { type Act, type ActReader, clauseAt } from "../acts/act.js";
import { animate } from "../acts/match-frame.js";
import type { Frame } from "../frames/frame.js";
import type { Clause } from "./clause.js";
import { namesKnown } from "./parties.js";
import { timeWords } from "./time-words.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, tagOf, uposOf } from "./tree.js";

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

export function slotHead(clause: Clause, slot: string): number {
  if (slot === "o") return clause.object;
  if (slot === "i") return clause.indirect;
  if (slot === "s") return clause.passive ? clause.object : clause.subject;
  for (const [mark, head] of clause.preps) if (mark === slot) return head;
  return -1;
}

const fillers = new Set(
  "search pursuit hunt response wake light aftermath view connection relation addition order fact particular total effort bid case result end beginning while period ago late early behalf".split(
    " ",
  ),
);

/** Heads of the target, and whether it is a weak one: a place beside the act, or words that name no actor. */
export function targetOf(
  reader: ActReader,
  frame: Frame,
  clause: Clause,
  inner: Act | null,
  source: readonly number[],
): [number[], boolean] {
  const { tree } = reader;
  const operator = frame.operator;
  let words = -1;
  const take = (head: number, keep = true): boolean => {
    if (head < 0 || source.includes(head) || (head === inner?.at && !inner.source.includes(head)) || timeWords.has(tree.lemma[head] ?? ""))
      return false;
    if (/^(myself|ourselves|yourself|yourselves|himself|herself|itself|themselves)$/i.test(tree.tokens[head]?.text ?? "")) return false;
    if (fillers.has(tree.lemma[head] ?? "")) return false;
    const own = sameOwner(tree, head, source);
    if (namesKnown(tree, head) && !own) return true;
    if (head === clause.object && !own && animate(reader, head)) return true;
    if (keep && words < 0 && !/VERB/.test(uposOf(tree, head)) && !fillers.has(tree.lemma[head] ?? "")) words = head;
    return false;
  };
  const all = (heads: readonly number[]): [number[], boolean] => [[...heads], false];
  const asked = atRequest(reader, clause);
  if (asked >= 0 && take(asked, false)) return all([asked]);
  const drew = drawnBy(reader, clause, frame);
  if (drew >= 0 && take(drew, false)) return all([drew]);
  const searched = soughtIn(reader, clause, inner?.code ?? frame.code);
  if (searched >= 0 && take(searched, false)) return all([searched]);
  const aimedAt = aimedIn(reader, clause, inner?.code ?? frame.code);
  if (aimedAt.some((head) => take(head, false))) return all(aimedAt);
  const feared = clause.object >= 0 && /^11/.test(frame.code ?? "") ? fearedOf(reader, clause.object) : -1;
  if (feared >= 0 && take(feared, false)) return all([feared]);
  const given = frame.target.length > 0;
  // Whom one fights or kills for is not whom one fights, nor is where shells are fired or troops are deployed from.
  const code = inner?.code ?? frame.code ?? "";
  const isNotWhom = (slot: string) => (slot === "for" && /^(18|19|20)/.test(code)) || (slot === "from" && /^(15|18|19|20)/.test(code));
  const own = given ? frame.target : usual.filter((slot) => !isNotWhom(slot));
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
    if (!inner && clause.clause >= 0) {
      const bidden = clauseAt(reader, clause.clause, true).subject;
      if (take(bidden)) return all([bidden]);
    }
    if (inner && clause.clause === inner.at) for (const head of inner.source) if (take(head)) return all(inner.source);
    if (inner?.noun) for (const head of inner.source) if (take(head)) return all(inner.source);
    if (operator === "accuse" && clause.object >= 0 && inner?.noun === false && words >= 0) return [[words], true];
    for (const head of inner?.target ?? []) if (take(head)) return all(inner?.target ?? []);
    if (inner && words < 0) for (const head of inner.source) take(head);
    return words >= 0 ? [[words], true] : [[], true];
  }
  if (inner?.noun && (operator === "refuse" || operator === "deny" || operator === "oppose" || operator === "endorse"))
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
  // `Deplores that the army has shelled …`: whose deed it is.
  if (!inner && clause.clause >= 0 && judges.has(frame.lemma) && /^(11|05)/.test(frame.code ?? "")) {
    const judged = clauseAt(reader, clause.clause, true).subject;
    if (take(judged, false)) return all([judged]);
  }
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
      if (isNotWhom(slot)) continue;
      const head = slotHead(each, slot);
      if (head >= 0 && head !== clause.object && take(head, false)) return [[head], true];
    }
  return words >= 0 ? [[words], true] : [[], true];
}

const judges = new Set("deplore condemn denounce criticize criticise decry welcome applaud commend praise congratulate hail".split(" "));

/** Who acts `at the request of` somebody was asked. */
function atRequest(reader: ActReader, { head }: Clause): number {
  const { tree } = reader;
  const verb = headOf(tree, head);
  if (verb < 0 || markerOf(tree, head) !== "at" || !/^(request|invitation|urging|behest|insistence|demand)$/.test(tree.lemma[head] ?? ""))
    return -1;
  if (!/^VERB$/.test(uposOf(tree, verb))) return -1;
  const above = clauseAt(reader, verb, true);
  return above.subject >= 0 ? above.subject : above.passive ? above.object : -1;
}

/** `An operation in the district in search of a commander`: whom it is to find, not where. */
function soughtIn(reader: ActReader, { object, preps }: Clause, code: string | null): number {
  const { tree } = reader;
  if (!code || !/^(17|19)/.test(code) || (object >= 0 && animate(reader, object))) return -1;
  const search = preps.find(([mark, head]) => mark === "in" && /^(search|pursuit|hunt)$/.test(tree.lemma[head] ?? ""))?.[1] ?? -1;
  if (search < 0) return -1;
  return childrenOf(tree, search).find((each) => relationOf(tree, each) === "nmod" && /^(of|for)$/.test(markerOf(tree, each))) ?? -1;
}

/** `An operation to capture a commander`, `strikes in Raqqa targeting a commander`: whom the purpose names, where no `on` or `against` does. */
function aimedIn(reader: ActReader, { head, object, preps }: Clause, code: string | null): readonly number[] {
  const { tree } = reader;
  if (!code?.startsWith("19") || object < 0 || !reader.lexicon.nouns.has(tree.lemma[object] ?? "")) return [];
  if (preps.some(([mark, each]) => /^(on|against|upon)$/.test(mark) && namesKnown(tree, each))) return [];
  for (const child of [...childrenOf(tree, object), ...childrenOf(tree, head)]) {
    if (child < object || !/^(acl|advcl|xcomp)/.test(relationOf(tree, child))) continue;
    const isAim = markerOf(tree, child) === "to" || /^(target|aim)$/.test(tree.lemma[child] ?? "");
    const purpose = isAim ? reader.phraseAct(child, 2) : null;
    if (Number(purpose?.code?.slice(0, 2) ?? 0) >= 15) return purpose?.target ?? [];
  }
  return [];
}

/** `Concerns that Russia may …`: of whom something is feared. */
function fearedOf(reader: ActReader, object: number): number {
  const { tree } = reader;
  const told = childrenOf(tree, object).find((each) => /^(acl|ccomp)/.test(relationOf(tree, each)) && markerOf(tree, each) === "that");
  return told === undefined ? -1 : clauseAt(reader, told, true).subject;
}

/** `The raid drew a rebuke from Oslo`: words that a deed calls forth go to whose deed it is. */
function drawnBy(reader: ActReader, { head, preps }: Clause, frame: Frame): number {
  const { tree } = reader;
  let top = head;
  while (relationOf(tree, top) === "conj" && headOf(tree, top) >= 0) top = headOf(tree, top);
  const verb = headOf(tree, top);
  if (verb < 0 || relationOf(tree, top) !== "obj" || !/^(11|05|12|13)/.test(frame.code ?? "")) return -1;
  if (!/^(draw|provoke|earn|elicit|prompt|win|bring)$/.test(tree.lemma[verb] ?? "") || !preps.some(([mark]) => mark === "from")) return -1;
  return clauseAt(reader, verb, true).subject;
}

/** Whom a protest is against by what it says it is for: `to demand reforms by the government`, `in protest of the ruling`. */
function protested(reader: ActReader, clause: Clause, take: (head: number, keep?: boolean) => boolean): readonly number[] {
  const { tree } = reader;
  for (const child of childrenOf(tree, clause.head)) {
    if (!/^(advcl|xcomp|acl|conj|parataxis)/.test(relationOf(tree, child))) continue;
    const act = reader.phraseAct(child, 2);
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
