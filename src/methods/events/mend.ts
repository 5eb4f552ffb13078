import type { Sentence, Token } from "../syntax/syntax.js";
import type { FrameLexicon } from "./frames/frame.js";
import { verbLemma } from "./verb-lemma.js";

/** Heads, relations and tags of a sentence, open to correction. */
export interface Draft {
  readonly tokens: readonly Token[];
  readonly lemma: readonly string[];
  readonly head: Int32Array;
  readonly relation: string[];
  readonly tag: string[];
  readonly upos: string[];
}

const auxiliaries = new Set(
  "be have do get will would shall should can could may might must ought need use dare 'll ’ll 'd ’d 've ’ve 'm ’m 're ’re 's ’s wo ca go is are was were been being has had did does".split(
    " ",
  ),
);
const sayings = new Set(
  "say report add tell announce confirm state declare write claim note disclose reveal protest charge show".split(" "),
);
const intransitive = new Set(
  "march rally protest demonstrate clash arrive travel fly go gather riot die resign surrender retreat withdraw fight meet talk agree cooperate".split(
    " ",
  ),
);

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
    upos: tokens.map(({ upos }) => upos),
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
    return {
      ...token,
      lemma: draft.lemma[at] as string,
      head: draft.head[at] as number,
      relation: draft.relation[at] as string,
      tag: draft.tag[at] as string,
      upos: draft.upos[at] as string,
    };
  });
  return changed ? { ...sentence, tokens: mended } : sentence;
}

function knownLemma(token: Token, lexicon: FrameLexicon): string {
  const lemma = token.lemma.toLowerCase();
  if (/^NNP?S$/.test(token.tag) && lemma === token.text.toLowerCase() && /[^s]s$/.test(lemma) && lemma.length > 3 && !pluralOnly.has(lemma))
    return lemma.replace(/ies$/, "y").replace(/([^y])s$/, "$1");
  if (!/^V/.test(token.tag) || lexicon.verbs.has(lemma) || auxiliaries.has(lemma)) return lemma;
  return verbLemma(token.text, (each) => lexicon.verbs.has(each)) ?? lemma;
}

const pluralOnly = new Set(["news", "series", "means", "species", "headquarters", "barracks", "crossroads", "politics", "economics"]);

function mend(draft: Draft, lexicon: FrameLexicon): void {
  const count = draft.tokens.length;
  detachDateline(draft);
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
  for (let at = 2; at < count; at++) {
    if (/^nsubj/.test(draft.relation[at] ?? "")) joinSubjects(draft, at);
    if (draft.relation[at] === "amod") freeModifier(draft, at, lexicon);
    if (draft.tag[at] === "VBG" && /^acl/.test(draft.relation[at] ?? "")) raiseReproach(draft, at);
    if (/^NNS?$/.test(draft.tag[at] ?? "")) freePlan(draft, at);
    if (/^NNS?$/.test(draft.tag[at] ?? "")) raiseVerb(draft, at, lexicon);
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
  if (root >= 0) promoteParticiple(draft, root, lexicon);
  attachSpeaker(draft);
  for (let at = 1; at < count; at++) {
    if (days.has(draft.lemma[at] ?? "")) freeDay(draft, at);
    if (/^(call|appeal|urge|prevail)$/.test(draft.lemma[at] ?? "") && /^V/.test(draft.tag[at] ?? "")) freeCalled(draft, at);
    if (subjunctive.has(draft.lemma[at] ?? "") && /^(that|for)$/.test(draft.lemma[at + 1] ?? ""))
      freeSubjunctive(draft, at, at + 1, lexicon);
    else if (subjunctive.has(draft.lemma[at] ?? "") && draft.lemma[at + 1] === "on" && draft.lemma[at + 3] === "that")
      freeSubjunctive(draft, at, at + 3, lexicon);
  }
}

const reproaches = new Set("accuse blame suspect charge convict condemn criticise criticize praise thank acquit".split(" "));

/** `accused Afghanistan of sheltering`: what somebody is reproached with hangs on the reproach, not on who is reproached. */
function raiseReproach(draft: Draft, at: number): void {
  const noun = draft.head[at] as number;
  const verb = noun < 0 ? -1 : (draft.head[noun] as number);
  if (verb < 0 || !/^(obj|nsubj:pass)$/.test(draft.relation[noun] ?? "") || !reproaches.has(draft.lemma[verb] ?? "")) return;
  const marker = draft.tokens.findIndex(
    (token, index) => draft.head[index] === at && /^(mark|case)$/.test(draft.relation[index] ?? "") && /^(of|for|with)$/i.test(token.text),
  );
  if (marker >= 0) move(draft, at, verb, "advcl");
}

/** Two subjects of one verb are joined (`the United States, Britain and France`) or one phrase (`Hamas leader Ismail Haniyeh`). */
function joinSubjects(draft: Draft, at: number): void {
  const verb = draft.head[at] as number;
  if (verb <= at) return;
  for (let before = at - 1; before >= 0; before--) {
    if (draft.head[before] !== verb || draft.relation[before] !== draft.relation[at]) continue;
    if (!/^(NOUN|PROPN)$/.test(draft.upos[before] ?? "") || !/^(NOUN|PROPN)$/.test(draft.upos[at] ?? "")) return;
    let left = leftEdge(draft, at);
    while (left < at && /^(,|and)$/.test(draft.tokens[left]?.text ?? "")) left++;
    const between = draft.tokens[left - 1]?.text ?? "";
    if (between === "," || between === "and") move(draft, at, before, "conj");
    else if (/^(NOUN|PROPN)$/.test(draft.upos[left - 1] ?? "")) move(draft, at, topNoun(draft, left - 1, at), "appos");
    return;
  }
}

function leftEdge(draft: Draft, head: number): number {
  let left = head;
  while (left > 0 && draft.head[left - 1] !== undefined && under(draft, left - 1, head)) left--;
  return left;
}

function under(draft: Draft, at: number, head: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < 8; up = draft.head[up] as number, steps++) if (up === head) return true;
  return false;
}

/** `The two countries held talks`: a participle between two nouns is the verb of the first. */
function freeModifier(draft: Draft, at: number, lexicon: FrameLexicon): void {
  const object = draft.head[at] as number;
  if (object !== at + 1 && !(object === at + 2 && draft.head[at + 1] === object)) return;
  if (
    !/^(VBN|VBD)$/.test(draft.tag[at] ?? "") ||
    !/^(NNS|NNP|NNPS|PRP)$/.test(draft.tag[at - 1] ?? "") ||
    !/^(NOUN|PROPN)$/.test(draft.upos[object] ?? "")
  )
    return;
  const verb = verbFor(draft, at, lexicon);
  const subject = at - 1;
  const above = draft.head[object] as number;
  if (
    !verb ||
    !/^(nsubj|root|obj|ccomp|dep|conj)/.test(draft.relation[object] ?? "") ||
    (draft.head[subject] !== object && draft.head[subject] !== above)
  )
    return;
  const relation = draft.relation[object] ?? "";
  move(draft, at, above, above < 0 ? "root" : /^nsubj/.test(relation) ? "ccomp" : relation);
  move(draft, object, at, "obj");
  move(draft, subject, at, "nsubj");
  for (let each = 0; each < subject; each++) if (draft.head[each] === object) draft.head[each] = subject;
  setVerb(draft, at, verb);
  draft.tag[at] = "VBD";
}

/** `reject proposed changes`, `deliver devastating blows`: a participle before its noun is no complement. */
function lowerParticiple(draft: Draft, at: number, lexicon: FrameLexicon): void {
  const verb = draft.head[at] as number;
  const tag = draft.tag[at] ?? "";
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

/** `EU and UN hand over supplies`: a noun with a subject and no copula is a verb. */
function raiseVerb(draft: Draft, at: number, lexicon: FrameLexicon): void {
  const subject = childOf(draft, at, "nsubj");
  if (subject < 0 || subject > at || childOf(draft, at, "cop") >= 0 || childOf(draft, at, "det") >= 0) return;
  const verb = lexicon.verbs.has(draft.lemma[at] ?? "") ? (draft.lemma[at] as string) : null;
  if (!verb) return;
  setVerb(draft, at, verb);
  draft.tag[at] = "VBP";
  const particle = at + 1;
  if (/^(over|out|up|off|down|back)$/.test(draft.lemma[particle] ?? "") && draft.relation[particle] === "case") {
    const object = draft.head[particle] as number;
    if (draft.head[object] === at) draft.relation[object] = "obj";
    move(draft, particle, at, "compound:prt");
  }
}

/** A noun for a clause, without a copula or a subject, is the object. */
function lowerNoun(draft: Draft, at: number): void {
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
function freeObject(draft: Draft, at: number): void {
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
function raiseNoun(draft: Draft, at: number, lexicon: FrameLexicon): void {
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

/** `KABUL, Afghanistan (AP) -- The Taliban …`: a dateline acts in nothing. */
function detachDateline(draft: Draft): void {
  const end = datelineEnd(draft);
  if (end < 0) return;
  let verb = -1;
  for (let at = 0; at <= end; at++) {
    const head = draft.head[at] as number;
    if (head > end && /^nsubj/.test(draft.relation[at] ?? "")) verb = head;
  }
  const root = draft.head.indexOf(-1);
  if (root >= 0 && root <= end) {
    let main = -1;
    for (let at = end + 1; at < draft.tokens.length; at++)
      if ((draft.head[at] as number) <= end && /^V/.test(draft.tag[at] ?? "") && main < 0) main = at;
    if (main < 0) return;
    for (let at = end + 1; at < draft.tokens.length; at++) if (at !== main && (draft.head[at] as number) <= end) draft.head[at] = main;
    move(draft, main, -1, "root");
    verb = verb < 0 ? main : verb;
  }
  const top = draft.head.indexOf(-1);
  for (let at = 0; at <= end; at++) if ((draft.head[at] as number) > end || draft.head[at] === -1) move(draft, at, top, "dep");
  let subject = -1;
  for (let at = end + 1; at < draft.tokens.length; at++)
    if ((draft.head[at] as number) <= end && at !== top) {
      draft.head[at] = verb >= 0 ? verb : top;
      if (verb > at && subject < 0 && /^(NOUN|PROPN|PRON)$/.test(draft.upos[at] ?? "")) subject = at;
    }
  if (verb < 0 || childOf(draft, verb, "nsubj") >= 0 || childOf(draft, verb, "nsubj:pass") >= 0) return;
  for (let at = verb - 1; subject < 0 && at > end; at--)
    if (/^(NOUN|PROPN|PRON)$/.test(draft.upos[at] ?? "") && draft.lemma[at - 1] !== "on" && !days.has(draft.lemma[at] ?? ""))
      subject = topNoun(draft, at, verb);
  if (subject > end) move(draft, subject, verb, childOf(draft, verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
}

/** The last token of a dateline; -1 where the sentence opens with none. */
function datelineEnd(draft: Draft): number {
  const first = draft.tokens[0]?.text ?? "";
  const shouted =
    /^\p{Lu}{3,}$/u.test(first) || /^(Washington|London|Beijing|Moscow|Kabul|Islamabad|Geneva|Paris|Berlin|Cairo|Jerusalem)$/.test(first);
  for (let at = 1; at < Math.min(12, draft.tokens.length - 3); at++) {
    const text = draft.tokens[at]?.text ?? "";
    if (/^(--|—|–|―)$/.test(text) || (text === ":" && at < 4) || (text === "-" && draft.tokens[at - 1]?.stop !== draft.tokens[at]?.start))
      return shouted || draft.tokens[at - 1]?.text === ")" ? at : -1;
    if (/^(V|MD|DT|WDT|WP|PRP)/.test(draft.tag[at] ?? "") && at > 1) return -1;
    if (text === ")" && shouted && /^\p{Lu}/u.test(draft.tokens[at + 1]?.text ?? "") && at < 8) return at;
  }
  return /^\($/.test(first) && draft.tokens[2]?.text === ")" ? 2 : -1;
}

/** `from neighboring Lebanon`. */
function lowerNeighbour(draft: Draft, at: number): void {
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

const plans = new Set("plan aim hope vow demand offer pledge promise threat urge order".split(" "));

/** `President Macron plans to visit …`: a plural noun before `to` after a name is the verb where the sentence has no other. */
function freePlan(draft: Draft, at: number): void {
  if (!plans.has(draft.lemma[at] ?? "") || draft.tag[at] !== "NNS" || draft.lemma[at + 1] !== "to" || draft.tag[at + 2] !== "VB") return;
  if (!/^(NNP|NNPS|NNS)$/.test(draft.tag[at - 1] ?? "")) return;
  for (let each = 0; each < draft.tokens.length; each++) if (finite(draft, each)) return;
  const subject = at - 1;
  for (let each = 0; each < subject; each++) if (draft.head[each] === at) draft.head[each] = subject;
  const above = draft.head[at] as number;
  move(draft, subject, at, "nsubj");
  if (above >= 0 && above < at) {
    move(draft, at, draft.head[above] as number, draft.relation[above] as string);
    move(draft, above, subject, "compound");
  }
  move(draft, at + 2, at, "xcomp");
  draft.upos[at] = "VERB";
  draft.tag[at] = "VBZ";
}

const subjunctive = new Set("demand insist urge ask request propose recommend require suggest order".split(" "));

/** `demanded that Israel end the war`: the bare verb of a demand, taken for a noun. */
function freeSubjunctive(draft: Draft, verb: number, that: number, lexicon: FrameLexicon): void {
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
function freeCalled(draft: Draft, verb: number): void {
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

const days = new Set("monday tuesday wednesday thursday friday saturday sunday today yesterday".split(" "));

/** A day is no subject: `The United Nations on Tuesday reduced …`, `A top official today praised …`. */
function freeDay(draft: Draft, at: number): void {
  const noun = draft.head[at] as number;
  if (
    noun === at + 1 &&
    draft.relation[at] === "compound" &&
    draft.lemma[at - 1] === "on" &&
    draft.relation[noun] === "obl" &&
    /^V/.test(draft.tag[draft.head[noun] as number] ?? "")
  ) {
    const above = draft.head[noun] as number;
    if (childOf(draft, above, "obj") >= 0) return;
    move(draft, at, above, "obl");
    move(draft, at - 1, at, "case");
    draft.relation[noun] = "obj";
    return;
  }
  const verb = draft.head[at] as number;
  if (verb <= at || !/^V/.test(draft.tag[verb] ?? "")) return;
  const relation = draft.relation[at] ?? "";
  if (/^nsubj/.test(relation)) {
    const on = draft.lemma[at - 1] === "on" ? at - 1 : at;
    const noun = on - 1;
    if (noun < 0 || !/^(NOUN|PROPN|PRON)$/.test(draft.upos[noun] ?? "")) return;
    const top = topNoun(draft, noun, verb);
    const above = draft.head[top] as number;
    if (above < 0 || above >= verb || !/^V/.test(draft.tag[above] ?? "")) move(draft, top, verb, relation);
    move(draft, at, verb, "obl");
    if (on < at) move(draft, on, at, "case");
  } else if (
    relation === "obl:unmarked" &&
    at > 0 &&
    draft.head[at - 1] === at &&
    childOf(draft, verb, "nsubj") < 0 &&
    childOf(draft, verb, "nsubj:pass") < 0
  ) {
    const noun = at - 1;
    for (let each = 0; each < noun; each++) if (draft.head[each] === at) draft.head[each] = noun;
    move(draft, noun, verb, "nsubj");
    if (draft.upos[noun] === "ADJ") {
      draft.upos[noun] = "NOUN";
      draft.tag[noun] = "NN";
    }
  }
}

/** The head of the phrase that a noun ends, below the verb. */
function topNoun(draft: Draft, noun: number, verb: number): number {
  let top = noun;
  for (let steps = 0; steps < 6; steps++) {
    const above = draft.head[top] as number;
    if (above < 0 || above >= verb || above > noun || !/^(NOUN|PROPN|PRON|NUM)$/.test(draft.upos[above] ?? "")) return top;
    top = above;
  }
  return top;
}

/** `Zambia extradited suspected …`: the verb takes the place of the word that it was to help. */
function promoteAuxiliary(draft: Draft, at: number): void {
  const main = draft.head[at] as number;
  if (main < 0) return;
  move(draft, at, draft.head[main] as number, draft.relation[main] as string);
  draft.upos[at] = "VERB";
  for (let each = 0; each < draft.tokens.length; each++)
    if (draft.head[each] === main && each < at) {
      draft.head[each] = at;
      if (draft.relation[each] === "nsubj:pass") draft.relation[each] = "nsubj";
    }
  move(draft, main, at, /^V/.test(draft.tag[main] ?? "") ? "xcomp" : "obj");
}

/** `has once again outright rejected`, `have upgraded their ties`. */
function joinHave(draft: Draft, have: number, lexicon: FrameLexicon): void {
  for (let at = have + 1; at < draft.tokens.length && at < have + 6; at++) {
    if (/^RB/.test(draft.tag[at] ?? "")) continue;
    const form = draft.tokens[at]?.text ?? "";
    const verb = verbFor(draft, at, lexicon);
    if (!verb || !/(ed|[tn])$/.test(form) || !/^(VBN|VBD|JJ)$/.test(draft.tag[at] ?? "")) return;
    const next = draft.tag[at + 1] ?? "";
    if (draft.tag[at] === "JJ" && !/^(PRP\$|DT|TO|IN|NNP)/.test(next)) return;
    const above = draft.head[have] as number;
    const before = draft.head[at] as number;
    if (before >= 0 && before !== have && before > at && /^(amod|nmod)/.test(draft.relation[at] ?? "")) {
      move(draft, at, above, draft.relation[have] as string);
      move(draft, before, at, "obj");
    } else if (before === have) move(draft, at, above, draft.relation[have] as string);
    else return;
    setVerb(draft, at, verb);
    for (let each = 0; each < draft.tokens.length; each++) if (draft.head[each] === have && each !== at) draft.head[each] = at;
    move(draft, have, at, "aux");
    return;
  }
}

/** A noun for a root and no finite verb: its participle is the verb (`Thousands marched …`, `Chinese ships rammed a boat`). */
function promoteParticiple(draft: Draft, root: number, lexicon: FrameLexicon): void {
  if (!/^(NOUN|PROPN|NUM|PRON)$/.test(draft.upos[root] ?? "")) return;
  for (let at = 0; at < draft.tokens.length; at++) if (finite(draft, at)) return;
  for (let at = 1; at < draft.tokens.length; at++) {
    const relation = draft.relation[at] ?? "";
    if (!/^(acl|acl:relcl|amod)$/.test(relation) || !/^(VBN|VBD)$/.test(draft.tag[at] ?? "")) continue;
    const verb = verbFor(draft, at, lexicon);
    if (!verb) continue;
    const next = draft.tag[at + 1] ?? "";
    const active = /^(DT|PRP|NNP|NN|NNS|NNPS|CD|JJ|PDT|PRP\$)$/.test(next) || intransitive.has(verb) || draft.tag[at] === "VBD";
    if (relation === "amod") {
      if ((draft.head[at] as number) < at || at < 1 || !/^(NOUN|PROPN|ADJ)$/.test(draft.upos[at - 1] ?? "") || !active) continue;
      promoteModifier(draft, at, verb);
    } else {
      const own = childOf(draft, at, "nsubj");
      const noun = draft.head[at] as number;
      move(draft, at, -1, "root");
      move(draft, root, at, own >= 0 ? "compound" : active ? "nsubj" : "nsubj:pass");
      if (own >= 0) draft.head[root] = own;
      else if (noun !== root && noun < at && noun >= 0) draft.head[root] = at;
      for (let each = at + 1; each < draft.tokens.length; each++) if (draft.head[each] === root) draft.head[each] = at;
      setVerb(draft, at, verb);
      if (active) draft.tag[at] = "VBD";
    }
    return;
  }
}

function promoteModifier(draft: Draft, at: number, verb: string): void {
  const object = draft.head[at] as number;
  move(draft, at, draft.head[object] as number, draft.relation[object] as string);
  move(draft, object, at, "obj");
  let subject = -1;
  for (let each = 0; each < at; each++)
    if (draft.head[each] === object) {
      draft.head[each] = at;
      subject = each;
    }
  if (subject < 0) subject = at - 1;
  for (let each = 0; each < at; each++) if (draft.head[each] === at && each !== subject) draft.head[each] = subject;
  move(draft, subject, at, "nsubj");
  if (draft.upos[subject] === "ADJ") draft.upos[subject] = "PROPN";
  setVerb(draft, at, verb);
  draft.tag[at] = "VBD";
}

function finite(draft: Draft, at: number): boolean {
  const tag = draft.tag[at] ?? "";
  if (tag === "MD" || tag === "VBZ" || tag === "VBP") return true;
  return tag === "VBD" && !/^acl/.test(draft.relation[at] ?? "");
}

/** `…, two officials said on Monday.`: a saying verb behind the last comma hangs beside the main clause. */
function attachSpeaker(draft: Draft): void {
  const count = draft.tokens.length;
  for (let at = count - 1; at > 2 && at > count - 14; at--) {
    if (!sayings.has(draft.lemma[at] ?? "") || !/^VB[DZP]$/.test(draft.tag[at] ?? "")) continue;
    let comma = at - 1;
    while (comma > 0 && at - comma < 16 && !/^[,”"]$/.test(draft.tokens[comma]?.text ?? "")) {
      if (/^(VB[DZP]|MD|WDT|WP)$/.test(draft.tag[comma] ?? "")) return;
      comma--;
    }
    if (comma <= 0 || at - comma < 2 || at - comma >= 16) return;
    const subject = lastNoun(draft, comma + 1, at);
    const root = draft.head.indexOf(-1);
    if (subject < 0 || root < 0) return;
    if (root === at && !raiseMain(draft, at, comma)) return;
    if (root !== at && root > comma) return;
    const main = draft.head.indexOf(-1);
    move(draft, at, main, "parataxis");
    move(draft, subject, at, "nsubj");
    for (let each = 0; each < count; each++) {
      const head = draft.head[each] as number;
      if (each > comma && each < at && each !== subject && (head <= comma || head > at)) draft.head[each] = subject;
      if (each < comma && head > comma && each !== main) {
        draft.head[each] = main;
        if (/^nsubj/.test(draft.relation[each] ?? "")) draft.relation[each] = "dep";
      }
    }
    return;
  }
}

/** The clause that the last verb was to govern becomes the main one and takes back its subject. */
function raiseMain(draft: Draft, said: number, comma: number): boolean {
  let main = -1;
  for (let each = 0; each < comma; each++)
    if (draft.head[each] === said && /^(ccomp|advcl|parataxis|dep)/.test(draft.relation[each] ?? "") && /^V/.test(draft.tag[each] ?? ""))
      main = each;
  if (main < 0) return false;
  move(draft, main, -1, "root");
  const has = childOf(draft, main, "nsubj") >= 0 || childOf(draft, main, "nsubj:pass") >= 0;
  for (let each = 0; each < comma; each++)
    if (draft.head[each] === said && each !== main) {
      draft.head[each] = main;
      if (/^nsubj/.test(draft.relation[each] ?? "") && (has || each > main)) draft.relation[each] = "dep";
    }
  return true;
}

function lastNoun(draft: Draft, from: number, to: number): number {
  for (let at = from; at < to; at++) if (draft.head[at] === to && /^nsubj/.test(draft.relation[at] ?? "")) return at;
  for (let at = to - 1; at >= from; at--) if (/^(NOUN|PROPN|PRON)$/.test(draft.upos[at] ?? "")) return at;
  return to - 1 >= from && draft.tag[to - 1] === "JJ" ? to - 1 : -1;
}

function move(draft: Draft, at: number, head: number, relation: string): void {
  draft.head[at] = head;
  draft.relation[at] = relation;
}

function setVerb(draft: Draft, at: number, verb: string): void {
  draft.upos[at] = "VERB";
  if (draft.tag[at] === "JJ") draft.tag[at] = "VBN";
  (draft.lemma as string[])[at] = verb;
}

function childOf(draft: Draft, head: number, relation: string): number {
  for (let at = 0; at < draft.tokens.length; at++) if (draft.head[at] === head && draft.relation[at] === relation) return at;
  return -1;
}

/** The lemma under which the frames know a participle that was taken for an adjective. */
function verbFor(draft: Draft, at: number, lexicon: FrameLexicon): string | null {
  const lemma = draft.lemma[at] ?? "";
  if (lexicon.verbs.has(lemma) && !lemma.endsWith("ed")) return lemma;
  return verbLemma(draft.tokens[at]?.text ?? "", (each) => lexicon.verbs.has(each));
}
