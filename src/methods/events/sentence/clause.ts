import { sharedObject } from "./shared-object.js";
import { antecedent, relativePronouns, sharedSubject, surfaceSubject } from "./shared-subject.js";
import { timeWords } from "./time-words.js";
import { childrenOf, conjunctsOf, headOf, markerOf, relationOf, type Tree, tagOf, uposOf } from "./tree.js";

/** The arguments of a verb, an adjective or a noun that names an act: heads of phrases, by their part. */
export interface Clause {
  readonly head: number;
  /** Who acts: the subject of an active verb, the `by` of a passive one; found through relatives, control and coordination. */
  readonly subject: number;
  readonly object: number;
  readonly indirect: number;
  /** Preposition and phrase, those of the verb before those of its object. */
  readonly preps: readonly (readonly [string, number])[];
  /** Complement without a subject of its own: `to leave`, `sheltering`. */
  readonly open: number;
  /** Complement with a subject of its own. */
  readonly clause: number;
  readonly passive: boolean;
  readonly particle: string;
}

const intransitive = new Set(
  "march rally protest demonstrate clash arrive travel fly go gather riot die resign surrender retreat withdraw fight meet talk agree cooperate call threaten vow promise refuse fail pledge decide hope".split(
    " ",
  ),
);

/** Verbs that only say that one is in a state: `stands accused`. */
const states = new Set("stand remain get become feel seem appear sit lie".split(" "));

/** Verbs that have no passive, though their past looks like one. */
const sided = new Set("stand sit lie abide go come stay stick remain pass march sail".split(" "));

/** Reads the arguments of a verb or predicate adjective. */
export function clauseOf(tree: Tree, at: number): Clause {
  let subject = -1;
  let passiveSubject = -1;
  let object = -1;
  let indirect = -1;
  let open = -1;
  let gerund = -1;
  let purpose = -1;
  let clause = -1;
  let passive = false;
  let helped = false;
  let bare = -1;
  let particle = "";
  let agent = -1;
  const preps: [string, number][] = [];
  for (const child of childrenOf(tree, at)) {
    const relation = relationOf(tree, child);
    switch (relation) {
      case "nsubj":
      case "nsubj:outer":
        if (subject < 0 || tree.lemma[subject] === "that" || relationOf(tree, subject) === "nsubj:outer") subject = child;
        break;
      case "expl":
        if (subject < 0 && tree.lemma[child] === "it") subject = child;
        break;
      case "nsubj:pass":
        passiveSubject = child;
        passive = true;
        break;
      case "aux:pass":
        passive = true;
        helped = true;
        break;
      case "obj":
        if (tree.lemma[child] === "that" && tagOf(tree, child) === "IN") break;
        if (strandedBy(tree, at, child)) {
          agent = child;
          break;
        }
        if (timeWords.has(tree.lemma[child] ?? "")) {
          for (const each of childrenOf(tree, child)) if (relationOf(tree, each) === "nmod") preps.push([markerOf(tree, each), each]);
          break;
        }
        if (object < 0) object = child;
        else if (indirect < 0 && child > object && !preps.some(([, head]) => head > object && head < child)) {
          indirect = object;
          object = child;
        }
        break;
      case "iobj":
        indirect = child;
        break;
      case "compound:prt":
        particle = tree.lemma[child] ?? "";
        break;
      case "xcomp":
        if (open < 0) open = child;
        break;
      case "ccomp":
        if (
          open < 0 &&
          tagOf(tree, child) === "VBG" &&
          !markerOf(tree, child) &&
          !childrenOf(tree, child).some((each) => /^nsubj/.test(relationOf(tree, each)))
        )
          open = child;
        else if (clause < 0 || (uposOf(tree, clause) !== "VERB" && uposOf(tree, child) === "VERB")) clause = child;
        break;
      case "advcl":
      case "advcl:relcl":
      case "acl": {
        const mark = markerOf(tree, child);
        if (mark === "to" && purpose < 0) purpose = child;
        else if (isGerund(tree, child) && gerund < 0 && mark && !/^(against|without|despite|instead|than)$/.test(mark)) gerund = child;
        if (mark && mark !== "to" && tagOf(tree, child) === "VBG") preps.push([mark, child]);
        break;
      }
      case "obl:agent":
        if (markerOf(tree, child) === "by") {
          agent = child;
          preps.push(["by", child]);
        } else if (markerOf(tree, child)) preps.push([markerOf(tree, child), child]);
        else if (child > at) bare = child;
        break;
      default:
        if (
          (relation === "obl" || relation === "obl:unmarked") &&
          bare < 0 &&
          child > at &&
          !markerOf(tree, child) &&
          /^(NOUN|PROPN|PRON)$/.test(uposOf(tree, child)) &&
          !timeWords.has(tree.lemma[child] ?? "")
        )
          bare = child;
        else if (relation === "obl" || relation === "nmod" || relation === "obl:arg" || relation === "dep") {
          if (timeWords.has(tree.lemma[child] ?? ""))
            for (const each of childrenOf(tree, child)) if (relationOf(tree, each) === "nmod") preps.push([markerOf(tree, each), each]);
          // `On behalf of Angola against South Africa`: what hangs on the phrase is the verb's.
          if (tree.lemma[child] === "behalf")
            for (const each of childrenOf(tree, child))
              if (relationOf(tree, each) === "nmod" && markerOf(tree, each) !== "of") preps.push([markerOf(tree, each), each]);
          const mark = strandedBy(tree, at, child) ? "by" : markerOf(tree, child);
          if (mark === "by" && agent < 0) agent = child;
          if (mark === "at" && tree.lemma[child] === "hand" && agent < 0)
            agent = childrenOf(tree, child).find((each) => markerOf(tree, each) === "of") ?? -1;
          if (mark) preps.push([mark, child]);
        }
    }
  }
  if (object < 0 && bare >= 0 && !helped) object = bare;
  if (object < 0 && indirect >= 0 && !helped) {
    object = indirect;
    indirect = -1;
  }
  if (passive && agent < 0) agent = agentBelow(tree, open);
  // `Handed by the envoy of Peru to the minister`: what is given goes to somebody, not the envoy.
  if (passive && agent >= 0 && !preps.some(([mark]) => mark === "to"))
    for (const each of childrenOf(tree, agent))
      if (relationOf(tree, each) === "nmod" && markerOf(tree, each) === "to") preps.push(["to", each]);
  const stranded = passive && agent >= 0 && strandedBy(tree, at, agent) ? markerOf(tree, agent) : "";
  if (passiveSubject >= 0 && !helped && object >= 0) {
    subject = passiveSubject;
    passiveSubject = -1;
    passive = false;
  }
  // `Kenya stood by Somalia`: who follows `by` bears what such a verb tells.
  if (passive && !helped && passiveSubject >= 0 && sided.has(tree.lemma[at] ?? "")) {
    subject = passiveSubject;
    passiveSubject = -1;
    passive = false;
  }
  const relation = relationOf(tree, at);
  const finite = relation === "acl" && object >= 0 && agent < 0;
  const going = intransitive.has(tree.lemma[at] ?? "") && agent < 0;
  const standing = tagOf(tree, at) === "VBN" && relation === "xcomp" && object < 0 && states.has(tree.lemma[headOf(tree, at)] ?? "");
  const participle =
    tagOf(tree, at) === "VBN" && (relation === "acl" || (relation === "advcl" && object < 0)) && subject < 0 && !finite && !going;
  if (participle) passive = true;
  if (standing && passiveSubject < 0) {
    passive = true;
    passiveSubject = surfaceSubject(tree, headOf(tree, at), false);
  }
  const shared =
    !passive && object < 0 && subject < 0 && tagOf(tree, at) === "VBN" && relation === "conj" && open < 0 ? passiveAbove(tree, at) : -1;
  if (shared >= 0) {
    passive = true;
    passiveSubject = shared;
  }
  if (finite && tagOf(tree, at) === "VBN") passive = false;
  if (open < 0) open = gerund >= 0 ? gerund : purpose;
  if (passive) {
    if (object < 0) object = passiveSubject >= 0 ? antecedent(tree, passiveSubject, at) : participle ? headOf(tree, at) : object;
    else if (passiveSubject >= 0 && indirect < 0) indirect = antecedent(tree, passiveSubject, at);
    if (passiveSubject < 0 && !participle && object < 0) object = sharedSubject(tree, at, clauseOf);
    subject = agent;
  } else {
    subject = subject >= 0 ? antecedent(tree, subject, at) : sharedSubject(tree, at, clauseOf);
    if (object >= 0) object = antecedent(tree, object, at);
    else if (relation.startsWith("acl:relcl")) object = relativeGap(tree, at);
    if (object < 0 && open < 0 && clause < 0) object = sharedObject(tree, at);
    if (subject >= 0 && subject === object) object = -1;
  }
  if (stranded && object >= 0) preps.push([stranded, object]);
  if (object >= 0)
    for (const each of conjunctsOf(tree, object))
      for (const child of childrenOf(tree, each)) {
        if (relationOf(tree, child) === "acl" && tagOf(tree, child) === "VBN")
          for (const below of childrenOf(tree, child))
            if (relationOf(tree, below) === "obl" && !/^(by|in|at|during|since|after|)$/.test(markerOf(tree, below)))
              preps.push([markerOf(tree, below), below]);
        if (relationOf(tree, child).startsWith("nmod") && relationOf(tree, child) !== "nmod:poss") {
          preps.push([markerOf(tree, child), child]);
          if (/^(of|in|for|near|around|at)$/.test(markerOf(tree, child)))
            for (const below of childrenOf(tree, child)) if (relationOf(tree, below) === "nmod") preps.push([markerOf(tree, below), below]);
        }
      }
  return {
    head: at,
    subject,
    object,
    indirect,
    preps: preps.map(([mark, head]) => [mark, antecedent(tree, head, at)] as const),
    open,
    clause,
    passive,
    particle,
  };
}

/** `Of shelling`, and `of being behind the shelling`. */
const isGerund = (tree: Tree, at: number) =>
  tagOf(tree, at) === "VBG" || (isBehind(tree, at) && childrenOf(tree, at).some((each) => tagOf(tree, each) === "VBG"));

/** Whom a passive verb befalls that the participle is joined to: `were killed or wounded`; -1 where the verb above is none. */
function passiveAbove(tree: Tree, at: number): number {
  const head = headOf(tree, at);
  if (head < 0 || tagOf(tree, head) !== "VBN") return -1;
  let befallen = -1;
  for (const child of childrenOf(tree, head)) {
    if (/^(obj|nsubj)$/.test(relationOf(tree, child))) return -1;
    if (relationOf(tree, child) === "nsubj:pass") befallen = child;
  }
  if (befallen >= 0) return befallen;
  return relationOf(tree, head) === "acl" && !intransitive.has(tree.lemma[head] ?? "") ? headOf(tree, head) : -1;
}

/** `Was fired upon by the army`: the preposition is the verb's, and who follows `by` acts. */
function strandedBy(tree: Tree, verb: number, at: number): boolean {
  if (tagOf(tree, verb) !== "VBN") return false;
  const cases = childrenOf(tree, at).filter((each) => each < at && /^(case|mark|fixed)$/.test(relationOf(tree, each)));
  return (
    cases.length === 2 && tree.lemma[cases[1] as number] === "by" && /^(on|upon|at|to|into)$/.test(tree.lemma[cases[0] as number] ?? "")
  );
}

/** `were asked to leave by the junta`: the agent that hangs on the complement. */
function agentBelow(tree: Tree, open: number): number {
  if (open < 0) return -1;
  for (const child of childrenOf(tree, open)) {
    if (relationOf(tree, child) === "obj")
      for (const each of childrenOf(tree, child))
        if (markerOf(tree, each) === "by" && (tree.mention[each]?.code ?? "---") !== "---") return each;
    if (relationOf(tree, child).startsWith("obl") && markerOf(tree, child) === "by" && tree.mention[child]) return child;
  }
  return -1;
}

/** The antecedent of a relative clause that lacks its object: `Hezbollah, which Iran arms`. */
function relativeGap(tree: Tree, at: number): number {
  const children = childrenOf(tree, at);
  const filled = children.some(
    (child) =>
      /^(nsubj|obj|obl|nsubj:pass)$/.test(relationOf(tree, child)) &&
      relativePronouns.has(tree.lemma[child] ?? "") &&
      !relationOf(tree, child).startsWith("obj"),
  );
  return filled ? -1 : headOf(tree, at);
}

/** `Israel was behind the attack`: who is behind an act has done it. */
export function isBehind(tree: Tree, at: number): boolean {
  const children = childrenOf(tree, at);
  return (
    children.some((child) => relationOf(tree, child) === "case" && tree.lemma[child] === "behind") &&
    children.some((child) => relationOf(tree, child) === "cop")
  );
}
