import { clauseWords } from "../frames/clause-words.js";
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

const keepers = clauseWords("keepers");
const judging = clauseWords("judging");
const deeming = clauseWords("deeming");
const relativePronouns = new Set(["who", "whom", "which", "that", "whose"]);
const objectControl = new Set(
  "ask urge order force allow press tell push request require permit enable encourage persuade convince invite instruct advise authorize authorise compel beg implore exhort call want warn caution remind dissuade deter discourage lead prompt drive dare challenge expect help pressure oblige lobby let make cause command direct forbid accuse suspect blame prod entice coax train deploy send use".split(
    " ",
  ),
);

const intransitive = new Set(
  "march rally protest demonstrate clash arrive travel fly go gather riot die resign surrender retreat withdraw fight meet talk agree cooperate call threaten vow promise refuse fail pledge decide hope".split(
    " ",
  ),
);

/** Verbs that only say that one is in a state: `stands accused`. */
const states = new Set("stand remain get become feel seem appear sit lie".split(" "));

/** Nouns that tell a time and no actor. */
export const timeWords = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight week month year day morning night evening afternoon weekend hour minute decade century time summer winter autumn spring".split(
    " ",
  ),
);

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
    if (passiveSubject < 0 && !participle && object < 0) object = sharedSubject(tree, at);
    subject = agent;
  } else {
    subject = subject >= 0 ? antecedent(tree, subject, at) : sharedSubject(tree, at);
    if (object >= 0) object = antecedent(tree, object, at);
    else if (relation.startsWith("acl:relcl")) object = relativeGap(tree, at);
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

/** The noun that a relative pronoun stands for. */
function antecedent(tree: Tree, argument: number, verb: number): number {
  if (!relativePronouns.has(tree.lemma[argument] ?? "")) return argument;
  for (let at = verb, steps = 0; at >= 0 && steps < 6; at = headOf(tree, at), steps++)
    if (relationOf(tree, at).startsWith("acl")) return headOf(tree, at);
  if (!/^(who|which)$/.test(tree.lemma[argument] ?? "")) return argument;
  for (let at = argument - 1; at >= 0 && at > argument - 4; at--) if (/^(NOUN|PROPN)$/.test(uposOf(tree, at))) return at;
  return argument;
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

const documents = new Set(
  "decree law order bill declaration statement letter report petition resolution document message communique memo note article editorial appeal speech".split(
    " ",
  ),
);

/** The subject that a verb without its own shares with the verb above it. */
function sharedSubject(tree: Tree, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 8; steps++) {
    const relation = relationOf(tree, at);
    const head = headOf(tree, at);
    if (head < 0) return -1;
    if (relation === "acl" || relation.startsWith("acl:")) {
      if (tagOf(tree, at) === "VBG" && charges.has(tree.lemma[head] ?? "")) return accusedIn(tree, head, at);
      if (markerOf(tree, at) !== "to" && !documents.has(tree.lemma[head] ?? "")) return head;
      const owner = ownerHead(tree, head);
      return owner >= 0 || markerOf(tree, at) === "to" ? owner : head;
    }
    if (!/^(conj|xcomp|advcl|parataxis|ccomp|dep|obl)/.test(relation)) return -1;
    if (relation === "ccomp" && tagOf(tree, at) !== "VB" && tagOf(tree, at) !== "VBG") return -1;
    if (isKeptFrom(tree, at) || isJudgedFor(tree, at)) {
      const { object, preps } = clauseOf(tree, head);
      const kept = object >= 0 ? object : preps.find(([mark]) => mark === "to")?.[1]; // `grateful to Poland for supplying arms`
      if (kept !== undefined) return kept;
    }
    if (relation === "xcomp" && uposOf(tree, at) === "ADJ" && deeming.has(tree.lemma[head] ?? "")) {
      // `Held Russia responsible`: what is said of an object.
      const object = childrenOf(tree, head).find((each) => relationOf(tree, each) === "obj");
      if (object !== undefined) return object;
    }
    const found = surfaceSubject(tree, head, relation === "xcomp" || (/^(advcl|obl)/.test(relation) && tagOf(tree, at) !== "VBD"));
    if (found >= 0) return found;
    at = head;
  }
  return -1;
}

/** `Kept Israel from bombing Rafah`, `shielded it from being bombed`: the deed is its object's, or falls on it, and is not done. */
export const isKeptFrom = (tree: Tree, at: number): boolean =>
  /^VB[GN]$/.test(tagOf(tree, at)) && markerOf(tree, at) === "from" && keepers.has(tree.lemma[headOf(tree, at)] ?? "");

/** `Thanked Qatar for hosting the talks`: who is thanked, blamed or punished for a deed has done it. */
export const isJudgedFor = (tree: Tree, at: number): boolean =>
  tagOf(tree, at) === "VBG" && /^(for|over)$/.test(markerOf(tree, at)) && judging.has(tree.lemma[headOf(tree, at)] ?? "");

const charges = new Set("accusation allegation charge claim suspicion report rumour rumor fear risk idea hope prospect danger".split(" "));
/** Nouns whose clause tells what is charged, feared or asked for. */
const telling = new Set([...charges, "demand", "request", "appeal", "call", "insistence", "ultimatum"]);
const faces = /^(face|deny|reject|dismiss|refute|fight|confront|contest|counter|escape|meet|avoid|answer|admit)$/;

/** Who is said to do what a charge tells of: whom it is `against`, else who faces or denies it; never the charge itself. */
function accusedIn(tree: Tree, charge: number, deed: number): number {
  for (const noun of [charge, deed])
    for (const child of childrenOf(tree, noun))
      if (markerOf(tree, child) === "against" && /^(nmod|obl)/.test(relationOf(tree, child))) return child;
  const verb = headOf(tree, charge);
  return verb >= 0 && relationOf(tree, charge) === "obj" && faces.test(tree.lemma[verb] ?? "") ? surfaceSubject(tree, verb, false) : -1;
}

function surfaceSubject(tree: Tree, verb: number, controlled: boolean): number {
  let object = -1;
  let subject = -1;
  let inSubject = -1;
  for (const child of childrenOf(tree, verb)) {
    const relation = relationOf(tree, child);
    if (relation === "obj" || relation === "iobj") object = object < 0 || relation === "iobj" ? child : object;
    else if (relation.startsWith("nsubj") && subject < 0) subject = child;
    else if (relation === "obl" && /^(on|upon|to)$/.test(markerOf(tree, child)) && inSubject < 0) inSubject = child;
  }
  if (controlled && objectControl.has(tree.lemma[verb] ?? "")) {
    if (object >= 0) return antecedent(tree, object, verb);
    if (inSubject >= 0 && /^(call|appeal)$/.test(tree.lemma[verb] ?? "")) return inSubject;
  }
  if (subject >= 0) return antecedent(tree, subject, verb);
  if (/^acl/.test(relationOf(tree, verb)) && markerOf(tree, verb) !== "to" && tagOf(tree, verb) !== "VBN") return headOf(tree, verb);
  return -1;
}

/** Whose plan or decision a noun with `to` is: its possessor, else the subject of the verb above it. */
function ownerHead(tree: Tree, noun: number): number {
  for (const child of childrenOf(tree, noun))
    if (relationOf(tree, child) === "nmod:poss" || (relationOf(tree, child) === "nmod" && /^(by|of)$/.test(markerOf(tree, child))))
      return child;
  for (const child of childrenOf(tree, noun)) if (/^(compound|amod)$/.test(relationOf(tree, child)) && tree.mention[child]) return child;
  const verb = headOf(tree, noun);
  return verb >= 0 && /VERB|AUX/.test(uposOf(tree, verb)) ? surfaceSubject(tree, verb, false) : -1;
}

/** The arguments of a noun that names an act: who by, of and whose; whom by the prepositions of its frame. */
export function nounClauseOf(tree: Tree, at: number): Clause {
  let subject = -1;
  let open = -1;
  let clause = -1;
  const preps: [string, number][] = [];
  for (const child of childrenOf(tree, at)) {
    const relation = relationOf(tree, child);
    if (relation === "nmod:poss" || (relation === "nmod" && markerOf(tree, child) === "by") || (relation === "nsubj" && isBehind(tree, at)))
      subject = child;
    else if (relation.startsWith("nmod") || relation === "obl") {
      preps.push([markerOf(tree, child), child]);
      if (markerOf(tree, child) === "of")
        for (const each of childrenOf(tree, child))
          if (relationOf(tree, each) === "nmod" && !/^(of|)$/.test(markerOf(tree, each))) preps.push([markerOf(tree, each), each]);
    } else if (/^(acl|acl:relcl|ccomp)$/.test(relation) && clause < 0 && telling.has(tree.lemma[at] ?? "") && says(tree, child))
      clause = child;
    else if (relation === "acl" && /^V/.test(tagOf(tree, child)) && open < 0) {
      const mark = markerOf(tree, child);
      if (mark === "to" || tagOf(tree, child) === "VBG") open = child;
      if (tagOf(tree, child) === "VBG" && charges.has(tree.lemma[at] ?? ""))
        for (const each of childrenOf(tree, child)) {
          if (!/^obl/.test(relationOf(tree, each)) || !/^(against|by)$/.test(markerOf(tree, each))) continue;
          if (markerOf(tree, each) === "by") subject = each;
          else preps.push(["against", each]);
        }
      if (isBrought(tree, child))
        for (const each of childrenOf(tree, child)) {
          if (!relationOf(tree, each).startsWith("obl")) continue;
          if (markerOf(tree, each) === "by") subject = each;
          else if (charges.has(tree.lemma[at] ?? "") && markerOf(tree, each) === "against") preps.push(["against", each]);
        }
    } else if ((relation === "ccomp" || relation === "acl") && clause < 0) clause = child;
    else if (relation === "conj" && child < at + 4)
      for (const each of childrenOf(tree, child)) if (relationOf(tree, each) === "nmod") preps.push([markerOf(tree, each), each]);
  }
  if (subject < 0)
    for (const child of childrenOf(tree, at))
      if (
        /^(compound|amod)$/.test(relationOf(tree, child)) &&
        (tree.mention[child] || (/^\p{Lu}/u.test(tree.tokens[child]?.text ?? "") && (tree.mention[at]?.code ?? "---") !== "---"))
      )
        subject = tree.mention[child] ? child : at;
  if (subject < 0) subject = isBehind(tree, at) ? sharedSubject(tree, at) : besideAct(tree, at);
  return { head: at, subject, object: -1, indirect: -1, preps, open, clause, passive: false, particle: "" };
}

/** `Charges levelled by`, also where the participle looks like a past: `brought against it by`. */
function isBrought(tree: Tree, at: number): boolean {
  if (tagOf(tree, at) === "VBN") return true;
  const children = childrenOf(tree, at);
  return (
    tagOf(tree, at) === "VBD" &&
    !children.some((each) => /^(nsubj|obj)/.test(relationOf(tree, each))) &&
    children.some((each) => relationOf(tree, each).startsWith("obl") && markerOf(tree, each) === "by")
  );
}

/** `The charge that they shelled the park`: a clause of its own, with its subject. */
function says(tree: Tree, at: number): boolean {
  const subjects = childrenOf(tree, at).filter((each) => /^nsubj/.test(relationOf(tree, each)));
  if (markerOf(tree, at) === "that") return subjects.length > 0;
  const objects = childrenOf(tree, at).filter((each) => relationOf(tree, each) === "obj");
  if (subjects.length > 0 && objects.length > 1 && tree.lemma[objects[0] as number] === "that") return true;
  return subjects.length > 1 && tree.lemma[subjects[0] as number] === "that";
}

/** `Israel was behind the attack`: who is behind an act has done it. */
export function isBehind(tree: Tree, at: number): boolean {
  const children = childrenOf(tree, at);
  return (
    children.some((child) => relationOf(tree, child) === "case" && tree.lemma[child] === "behind") &&
    children.some((child) => relationOf(tree, child) === "cop")
  );
}

/** Who acts in a nominal act that hangs on an actor or beside a verb: `Iraq in the fight against …`, `struck in support of …`. */
function besideAct(tree: Tree, at: number): number {
  if (markerOf(tree, at) !== "in") return -1;
  const relation = relationOf(tree, at);
  const head = headOf(tree, at);
  if (head < 0) return -1;
  if (relation === "nmod") return tree.mention[head] ? head : -1;
  if (
    relation !== "obl" ||
    !/^(support|defence|defense|protest|cooperation|coordination|collaboration|partnership|solidarity|alliance|talk|negotiation|discussion)$/.test(
      tree.lemma[at] ?? "",
    )
  )
    return -1;
  return /VERB/.test(uposOf(tree, head)) ? surfaceSubject(tree, head, false) : -1;
}

/** Words of a phrase that a frame may ask for: its head, what stands before it, what is coordinated, what `of` brings. */
export function phraseHas(tree: Tree, head: number, words: ReadonlySet<string>, transparent: ReadonlySet<string>, depth = 0): boolean {
  for (const each of conjunctsOf(tree, head)) {
    if (words.has(tree.lemma[each] ?? "") || words.has(tree.joined[each] ?? "")) return true;
    for (const child of childrenOf(tree, each)) {
      const relation = relationOf(tree, child);
      if (relation === "compound" || relation === "amod" || relation === "nummod" || relation === "flat") {
        if (words.has(tree.lemma[child] ?? "") || words.has(tree.joined[child] ?? "")) return true;
        if (relation === "compound")
          for (const inner of childrenOf(tree, child))
            if (words.has(tree.lemma[inner] ?? "") && relationOf(tree, inner) !== "punct") return true;
      } else if (relation === "nmod" && depth < 3 && markerOf(tree, child) === "of" && transparent.has(tree.lemma[each] ?? "")) {
        if (phraseHas(tree, child, words, transparent, depth + 1)) return true;
      }
    }
  }
  return false;
}
