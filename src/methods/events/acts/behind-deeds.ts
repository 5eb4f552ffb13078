import { clauseWords } from "../frames/clause-words.js";
import { namesActor } from "../sentence/parties.js";
import { phraseHas } from "../sentence/phrase-has.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, tagOf, uposOf } from "../sentence/tree.js";
import { type Act, type ActReader, clauseAt } from "./act.js";
import { actOf } from "./acts.js";

const sweep = clauseWords("sweep");
const finding = clauseWords("finding");
const answerable = clauseWords("answerable");
const perpetrator = clauseWords("perpetrator");

/**
 * Who acts where a deed stands in the doer's place: `launched strikes that killed`, `the offensive that Baku began displaced`. A deed whose doer
 * the sentence does not say leaves nobody: it never belongs to the place that it falls on.
 */
export function doersBehind(reader: ActReader, act: Act): readonly number[] {
  const heads = act.source.filter((head) => !(act.noun && head === act.at && !isNamedBefore(reader.tree, head)));
  if (heads.length === 0) {
    if (!act.noun) return heads;
    const answers = answering(reader, act);
    if (answers.length > 0 || !act.target.some((head) => isAimedAt(reader.tree, head))) return answers;
    return courseOf(reader, act.at) ?? [];
  }
  return heads.flatMap((head) => (isDeed(reader, head) ? (doersOf(reader, head) ?? []) : [head]));
}

const beside = /^(in|between|with|against|on|at|to|for|over|from)$/;

/**
 * `The relations between Pakistan and Iran raised questions`, `support for Ukraine divided the house`: a thing that only has somebody beside it
 * acts for nobody.
 */
export function isThingBeside(reader: ActReader, head: number): boolean {
  const { tree } = reader;
  if (tagOf(tree, head) !== "NN" && tagOf(tree, head) !== "NNS") return false;
  const mention = tree.mention[head];
  if (mention && !/^belongs to (in|between|with|against|on|at|to|for|over|from) /.test(mention.rule)) return false;
  if (isNamedBefore(tree, head) || phraseHas(tree, head, reader.person, reader.transparent)) return false;
  const named = childrenOf(tree, head).filter((each) => /^(nmod|acl|appos|flat)/.test(relationOf(tree, each)) && namesActor(tree, each));
  return named.length > 0 && named.every((each) => relationOf(tree, each) === "nmod" && beside.test(markerOf(tree, each)));
}

/** Somebody, and not only where it is. */
const isAimedAt = (tree: Tree, head: number) => namesActor(tree, head) && !/^(in|at|near|across)$/.test(markerOf(tree, head));

/** A noun that tells an act of conflict, and is nobody by itself. */
function isDeed(reader: ActReader, head: number): boolean {
  const { tree } = reader;
  if (uposOf(tree, head) !== "NOUN") return false;
  const mention = tree.mention[head];
  if (mention && !/^belongs to (of|in|at|on|for|against|to|from|with)/.test(mention.rule)) return false;
  if (isNamedBefore(tree, head)) return false;
  const frames = reader.lexicon.nouns.get(tree.joined[head] ?? "") ?? reader.lexicon.nouns.get(tree.lemma[head] ?? "");
  const deeds = frames?.filter(({ code }) => isConflict(code)) ?? [];
  // `The actions of the rebels` are theirs; `the shelling of Goma` falls on Goma.
  const isOf = childrenOf(tree, head).some((each) => markerOf(tree, each) === "of");
  return isOf ? deeds.some(({ target }) => target.includes("of")) : deeds.length > 0;
}

/** `An Israeli strike`, `the army's raid`: whose deed it is stands before it. */
function isNamedBefore(tree: Tree, at: number): boolean {
  if (/^belongs to (a|an|the) /.test(tree.mention[at]?.rule ?? "")) return true;
  return childrenOf(tree, at).some(
    (each) =>
      /^(amod|compound|nmod:poss)$/.test(relationOf(tree, each)) &&
      ((tree.mention[each]?.code ?? "---") !== "---" || isNamedBefore(tree, each)),
  );
}

const isConflict = (code: string | null | undefined) => Number(code?.slice(0, 2) ?? 0) >= 15;

/** Who does a deed that a noun names: whose it is, who launched it, in the course of what it was done; null where nobody is said. */
function doersOf(reader: ActReader, deed: number): readonly number[] | null {
  const { tree } = reader;
  const own = clauseAt(reader, deed, false).subject;
  if (own >= 0 && namesActor(tree, own)) return [own];
  const told = actOf(reader, deed)?.source.filter((head) => head !== deed && namesActor(tree, head)) ?? [];
  if (told.length > 0) return told;
  return launcherOf(reader, deed) ?? courseOf(reader, deed);
}

/** `Launched operations`, `the offensive that Azerbaijan began`: who leads the deed. */
function launcherOf(reader: ActReader, deed: number): readonly number[] | null {
  const { tree } = reader;
  const above = headOf(tree, firstJoined(tree, deed));
  const verbs = relationOf(tree, firstJoined(tree, deed)) === "obj" ? [above] : [];
  for (const child of childrenOf(tree, deed)) if (relationOf(tree, child) === "acl:relcl") verbs.push(child);
  for (const verb of verbs) {
    if (verb < 0 || !reader.lexicon.verbs.get(tree.lemma[verb] ?? "")?.some(({ operator }) => operator === "do" || operator === "aspect"))
      continue;
    const { subject } = clauseAt(reader, verb, true);
    if (subject >= 0 && subject !== deed && namesActor(tree, subject)) return [subject];
  }
  return null;
}

function firstJoined(tree: Tree, at: number): number {
  let first = at;
  for (let steps = 0; steps < 6 && relationOf(tree, first) === "conj" && headOf(tree, first) >= 0; steps++) first = headOf(tree, first);
  return first;
}

/** `Detained six during an operation that …`, `shelled the town in an attack that …`: the deeds of a clause are of one doer. */
function courseOf(reader: ActReader, deed: number): readonly number[] | null {
  const { tree } = reader;
  const mark = markerOf(tree, deed);
  const verb = headOf(tree, deed);
  if (verb < 0 || !/^(in|during)$/.test(mark) || relationOf(tree, deed) !== "obl" || uposOf(tree, verb) !== "VERB") return null;
  const isOwn = sweep.has(tree.lemma[deed] ?? "");
  if (!isOwn && mark === "during") return null;
  const act = actOf(reader, verb);
  const found = act && !act.operator && isConflict(act.code) && !act.code?.startsWith("16") ? act : null;
  if (!found && !(isOwn && finding.has(tree.lemma[verb] ?? ""))) return null;
  const { subject } = clauseAt(reader, verb, true);
  return subject >= 0 && namesActor(tree, subject) && !isDeed(reader, subject) ? [subject] : null;
}

/** `A leader responsible for attacks`, `the mastermind of the raid`, `was behind the bombing`: who answers for a deed of violence has done it. */
function answering(reader: ActReader, { at, code }: Act): readonly number[] {
  if (!isConflict(code)) return [];
  const { tree } = reader;
  const deed = firstJoined(tree, at);
  const mark = markerOf(tree, deed);
  const above = headOf(tree, deed);
  if (above < 0) return [];
  const lemma = tree.lemma[above] ?? "";
  if ((/^(for|in)$/.test(mark) || (mark === "with" && lemma === "involve")) && answerable.has(lemma)) {
    const { subject } = uposOf(tree, above) === "VERB" ? clauseAt(reader, above, true) : { subject: -1 };
    return subject >= 0 && namesActor(tree, subject) ? [subject] : whoIs(tree, above);
  }
  const isDoer = perpetrator.has(lemma);
  if (/^(NOUN|PROPN)$/.test(uposOf(tree, above)) && (mark === "behind" || (mark === "of" && isDoer))) return whoIs(tree, above);
  return [];
}

/** Of whom something is said: the noun that an adjective stands at, the subject of a predicate, the object that is held to be so. */
function whoIs(tree: Tree, said: number): readonly number[] {
  let at = said;
  for (let steps = 0; steps < 4; steps++) {
    const children = childrenOf(tree, at);
    const subject = children.find((each) => /^nsubj/.test(relationOf(tree, each)));
    if (subject !== undefined && !/^(who|which|that)$/.test(tree.lemma[subject] ?? "")) return [subject];
    const relation = relationOf(tree, at);
    const head = headOf(tree, at);
    if (head < 0) return isNamedNoun(tree, at) ? [at] : [];
    if (/^nsubj/.test(relation))
      return childrenOf(tree, head).some((each) => relationOf(tree, each) === "cop") && namesActor(tree, head) ? [head] : [];
    if (/^(amod|acl)/.test(relation)) at = head;
    else if (/^(xcomp|advcl|ccomp|obl)/.test(relation) && at === said) {
      // `Named Saeed as the planner` too, where the parser takes the name for a predicate.
      const object = childrenOf(tree, head).find(
        (each) => relationOf(tree, each) === "obj" || (relationOf(tree, each) === "xcomp" && each < at && isNamedNoun(tree, each)),
      );
      if (object !== undefined && tagOf(tree, at) !== "VBG") return [object];
      at = head;
    } else break;
    if (isNamedNoun(tree, at) && !childrenOf(tree, at).some((each) => relationOf(tree, each) === "cop")) return [at];
  }
  return isNamedNoun(tree, at) ? [at] : [];
}

const isNamedNoun = (tree: Tree, at: number) => /^(NOUN|PROPN|PRON)$/.test(uposOf(tree, at)) && namesActor(tree, at);
