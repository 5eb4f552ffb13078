import type { FrameLexicon } from "../frames/frame.js";
import { childOf, type Draft, move } from "./draft.js";

const reproaches = new Set("accuse blame suspect charge convict condemn criticise criticize praise thank acquit".split(" "));

/** `accused Afghanistan of sheltering`: what somebody is reproached with hangs on the reproach, not on who is reproached. */
export function raiseReproach(draft: Draft, at: number): void {
  const noun = draft.head[at] as number;
  const verb = noun < 0 ? -1 : (draft.head[noun] as number);
  if (verb < 0 || !/^(obj|nsubj:pass|obl:agent)$/.test(draft.relation[noun] ?? "") || !reproaches.has(draft.lemma[verb] ?? "")) return;
  const marker = draft.tokens.findIndex(
    (token, index) => draft.head[index] === at && /^(mark|case)$/.test(draft.relation[index] ?? "") && /^(of|for|with)$/i.test(token.text),
  );
  if (marker >= 0) move(draft, at, verb, "advcl");
}

const takesGerund = new Set(
  "deny admit acknowledge confess regret stop begin start continue keep resume suspend cease halt finish quit avoid consider contemplate propose recommend suggest oppose risk justify defend".split(
    " ",
  ),
);

/** `denies backing rebels`: what stands in -ing right behind such a verb is its complement, no circumstance. */
export function joinGerund(draft: Draft, at: number): void {
  const verb = draft.head[at] as number;
  if (verb !== at - 1 || !/^V/.test(draft.tag[verb] ?? "") || !takesGerund.has(draft.lemma[verb] ?? "")) return;
  if (childOf(draft, at, "mark") < 0 && childOf(draft, at, "nsubj") < 0) move(draft, at, verb, "xcomp");
}

/** `reject proposed changes`, `deliver devastating blows`: a participle before its noun is no complement. */
export function lowerParticiple(draft: Draft, at: number, lexicon: FrameLexicon): void {
  const verb = draft.head[at] as number;
  const tag = draft.tag[at] ?? "";
  if (tag === "JJ" && verb === at - 1 && /^V/.test(draft.tag[verb] ?? "") && /^\p{Lu}/u.test(draft.tokens[at]?.text ?? "")) {
    lowerNational(draft, at, verb);
    return;
  }
  if (verb < 0 || verb !== at - 1 || !/^(VBN|VBG)$/.test(tag) || !/^V/.test(draft.tag[verb] ?? "")) return;
  const frames = lexicon.verbs.get(draft.lemma[verb] ?? "");
  if (!frames || (tag === "VBG" && frames.some((frame) => frame.conditions.some(({ kind, not }) => kind === "open" && !not)))) return;
  if (/^(be|have|get|see|keep|leave|hear|want)$/.test(draft.lemma[verb] ?? "") || childOf(draft, at, "mark") >= 0) return;
  const object = childOf(draft, at, "obj");
  if (object <= at || object > at + 4) return;
  move(draft, object, verb, "obj");
  for (let each = at + 1; each < draft.tokens.length; each++) if (draft.head[each] === at) draft.head[each] = each < object ? object : verb;
  move(draft, at, object, "amod");
  draft.upos[at] = "ADJ";
}

const takesOf = new Set(
  "accuse rob convict inform complain warn consist deprive assure remind suspect acquit dispose strip speak approve disapprove tell notify boast dream hear know think despair clear cure absolve".split(
    " ",
  ),
);

/** `part of a stronghold`: what `of` brings belongs to the noun before it, unless the verb asks for it. */
export function attachOf(draft: Draft, at: number): void {
  let of = at - 1;
  while (of > at - 9 && of > 0 && !(draft.head[of] === at && draft.relation[of] === "case")) of--;
  if (of < 1 || draft.head[of] !== at || draft.lemma[of] !== "of") return;
  const noun = of - 1;
  const head = draft.head[at] as number;
  if (head === noun || !/^(NOUN|PROPN|NUM)$/.test(draft.upos[noun] ?? "") || (head >= 0 && takesOf.has(draft.lemma[head] ?? ""))) return;
  if (head < 0 || !/^V/.test(draft.tag[head] ?? "") || head > noun) return;
  move(draft, at, noun, "nmod");
}

/** `telephoned Russian Foreign Minister Kozyrev`. */
function lowerNational(draft: Draft, at: number, verb: number): void {
  let noun = -1;
  for (let each = at + 1; each < Math.min(at + 6, draft.tokens.length); each++)
    if (
      draft.head[each] === at &&
      /^(iobj|obj|nsubj|conj)$/.test(draft.relation[each] ?? "") &&
      /^(NOUN|PROPN)$/.test(draft.upos[each] ?? "") &&
      childOf(draft, each, "cc") < 0
    )
      noun = each;
  if (noun < 0 || childOf(draft, verb, "obj") >= 0) return;
  move(draft, noun, verb, "obj");
  for (let each = at + 1; each < draft.tokens.length; each++) if (draft.head[each] === at) draft.head[each] = each < noun ? noun : verb;
  move(draft, at, noun, "amod");
}

/** `criticised Washington but praised Manila`: the noun before the conjunction is the object of the first verb. */
export function freeShared(draft: Draft, at: number): void {
  const verb = draft.head[at] as number;
  if (
    verb < 0 ||
    verb >= at ||
    !/^V/.test(draft.tag[verb] ?? "") ||
    !/^(but|and|or)$/.test(draft.lemma[at - 1] ?? "") ||
    childOf(draft, verb, "obj") >= 0
  )
    return;
  const object = childOf(draft, at, "nsubj");
  if (object < 0 || object <= verb || object > verb + 5 || object > at - 1) return;
  move(draft, object, verb, "obj");
}

/** A noun for a clause, without a copula or a subject, is the object. */
export function lowerNoun(draft: Draft, at: number): void {
  const verb = draft.head[at] as number;
  if (verb < 0 || verb >= at || !/^V/.test(draft.tag[verb] ?? "") || childOf(draft, verb, "obj") >= 0) return;
  if (
    childOf(draft, at, "cop") >= 0 ||
    childOf(draft, at, "nsubj") >= 0 ||
    childOf(draft, at, "case") >= 0 ||
    childOf(draft, at, "mark") >= 0
  )
    return;
  draft.relation[at] = "obj";
}

const subordinators = new Set("before until till unless after because if since while although though once".split(" "));

/** `will not lift the embargo until China signs`: the object of the first verb, taken for the subject of the second. */
export function freeObject(draft: Draft, at: number): void {
  const verb = draft.head[at] as number;
  if (verb < 0 || verb >= at || !/^V/.test(draft.tag[verb] ?? "") || childOf(draft, verb, "obj") >= 0) return;
  let object = -1;
  for (let each = verb + 1; each < at; each++)
    if (draft.head[each] === at && /^nsubj/.test(draft.relation[each] ?? "")) object = object < 0 ? each : object;
  if (object < 0 || object - verb > 6) return;
  for (let mark = object + 1; mark < at && mark < object + 10; mark++) {
    if (/^(VB[DZP]|MD)$/.test(draft.tag[mark] ?? "")) return;
    if (!subordinators.has(draft.lemma[mark] ?? "") || !/^(IN|RB|WRB)$/.test(draft.tag[mark] ?? "")) continue;
    let subject = -1;
    for (let each = mark + 1; each < at; each++) {
      if (/^(MD|VB.?)$/.test(draft.tag[each] ?? "")) break;
      if (/^(NOUN|PROPN|PRON)$/.test(draft.upos[each] ?? "")) subject = each;
    }
    if (subject < 0) return;
    move(draft, object, verb, "obj");
    for (let each = verb + 1; each < mark; each++) if (draft.head[each] === at) draft.head[each] = object;
    for (let each = mark + 1; each < subject; each++) {
      const head = draft.head[each] as number;
      if (head <= mark || head >= at) draft.head[each] = subject;
    }
    move(draft, subject, at, "nsubj");
    move(draft, mark, at, "mark");
    move(draft, at, verb, "advcl");
    return;
  }
}

/** A noun of acts that was taken for an adjective: `rejected … proposal for a truce`. */
export function raiseNoun(draft: Draft, at: number, lexicon: FrameLexicon): void {
  const verb = draft.head[at] as number;
  if (
    verb < 0 ||
    verb >= at ||
    !lexicon.nouns.has(draft.lemma[at] ?? "") ||
    childOf(draft, at, "cop") >= 0 ||
    !/^V/.test(draft.tag[verb] ?? "")
  )
    return;
  draft.upos[at] = "NOUN";
  draft.tag[at] = "NN";
  if (draft.relation[at] !== "obl" && childOf(draft, verb, "obj") < 0) draft.relation[at] = "obj";
}

/** `from neighboring Lebanon`. */
export function lowerNeighbour(draft: Draft, at: number): void {
  const noun = childOf(draft, at, "obj");
  if (noun <= at) return;
  const above = draft.head[at] as number;
  move(draft, noun, above, /^V/.test(draft.tag[above] ?? "") ? "obl" : "nmod");
  for (let each = 0; each < at; each++)
    if (draft.head[each] === at) {
      draft.head[each] = noun;
      if (draft.relation[each] === "mark") draft.relation[each] = "case";
    }
  move(draft, at, noun, "amod");
}

export const subjunctive = new Set("demand insist urge ask request propose recommend require suggest order".split(" "));

/** `demanded that Israel end the war`: the bare verb of a demand, taken for a noun. */
export function freeSubjunctive(draft: Draft, verb: number, that: number, lexicon: FrameLexicon): void {
  const count = draft.tokens.length;
  if (!/^V/.test(draft.tag[verb] ?? "")) return;
  for (let at = that + 2; at < count && at < that + 12; at++) {
    const tag = draft.tag[at] ?? "";
    if (/^(VB|VBP|VBZ|VBD|MD)$/.test(tag)) return;
    if (tag !== "NN" || !lexicon.verbs.has(draft.lemma[at] ?? "") || !/^NN/.test(draft.tag[at - 1] ?? "")) continue;
    if (!/^(DT|PRP\$|JJ|NN|NNS|NNP|NNPS|RP|CD|IN)$/.test(draft.tag[at + 1] ?? "")) continue;
    let last = -1;
    for (let each = at + 1; each < count && /^(DT|PRP\$|JJ|NN|NNS|NNP|NNPS|RP|CD|POS|VBN|HYPH)$|^IN$/.test(draft.tag[each] ?? ""); each++) {
      if (draft.tag[each] === "IN" && !(each === at + 1 && /^(over|up|out|off|down|back)$/.test(draft.lemma[each] ?? ""))) break;
      if (/^NN/.test(draft.tag[each] ?? "")) last = each;
    }
    if (last < 0) continue;
    move(draft, at, verb, "ccomp");
    draft.tag[at] = "VB";
    draft.upos[at] = "VERB";
    for (let each = that + 1; each < at; each++)
      if ((draft.head[each] as number) < that + 1 || (draft.head[each] as number) >= at) draft.head[each] = at - 1;
    move(draft, at - 1, at, "nsubj");
    for (let each = at + 1; each <= last; each++) {
      const head = draft.head[each] as number;
      if (each !== last && (head <= at || head > last)) draft.head[each] = last;
    }
    if (draft.tag[at + 1] === "IN" || draft.tag[at + 1] === "RP") move(draft, at + 1, at, "compound:prt");
    move(draft, last, at, "obj");
    if (/^(compound|amod|nmod)/.test(draft.relation[last] ?? "")) draft.relation[last] = "obj";
    move(draft, that, at, "mark");
    for (let each = last + 1; each < count; each++)
      if (draft.head[each] === that || ((draft.head[each] as number) > that && (draft.head[each] as number) < at)) draft.head[each] = last;
    return;
  }
}

/** `called on the minister to resign`, where the minister was taken for the subject of a clause of its own. */
export function freeCalled(draft: Draft, verb: number): void {
  for (let at = verb + 1; at < draft.tokens.length && at < verb + 30; at++) {
    if (draft.head[at] !== verb || !/^(advcl|ccomp|acl)/.test(draft.relation[at] ?? "") || !/^V/.test(draft.tag[at] ?? "")) continue;
    const subject = childOf(draft, at, "nsubj");
    const on = draft.tokens.findIndex(
      (_, each) =>
        draft.head[each] === at && /^(mark|case)$/.test(draft.relation[each] ?? "") && /^(on|upon)$/.test(draft.lemma[each] ?? ""),
    );
    if (subject < 0 || on < 0) return;
    move(draft, subject, verb, "obl");
    move(draft, on, subject, "case");
    draft.relation[at] = "xcomp";
    return;
  }
}
