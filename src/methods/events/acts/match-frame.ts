import type { Condition, Frame } from "../frames/frame.js";
import type { Clause } from "../sentence/clause.js";
import { namesActor, namesKnown } from "../sentence/parties.js";
import { phraseHas } from "../sentence/phrase-has.js";
import { isReciprocal } from "../sentence/reciprocal.js";
import { timeWords } from "../sentence/time-words.js";
import { childrenOf, conjunctsOf, headOf, relationOf, type Tree, tagOf } from "../sentence/tree.js";
import type { ActReader } from "./act.js";
import { tellingOf } from "./status.js";

export function animate(reader: ActReader, head: number): boolean {
  const { tree } = reader;
  return (
    namesActor(tree, head) ||
    isReciprocal(tree, head) ||
    /^(PRP|NNP|NNPS|WP)$/.test(tagOf(tree, head)) ||
    phraseHas(tree, head, reader.person, reader.transparent)
  );
}

export function matches(reader: ActReader, frame: Frame, clause: Clause, verbal: boolean): boolean {
  if (frame.particle && !hasParticle(reader.tree, clause, frame.particle)) return false;
  for (const condition of frame.conditions) if (holds(reader, condition, clause, verbal) === condition.not) return false;
  return true;
}

/** Particles that are also prepositions of place: they belong to the verb only where they follow it at once. */
const loose = new Set(["in", "up", "out", "off", "down", "over", "away", "back"]);

function hasParticle(tree: Tree, clause: Clause, particle: string): boolean {
  if (clause.particle === particle) return true;
  for (const child of childrenOf(tree, clause.head))
    if (tree.lemma[child] === particle && /advmod|compound|case|mark|obl/.test(relationOf(tree, child))) return true;
  if (loose.has(particle) && tree.lemma[clause.head + 1] !== particle) return false;
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
        (!words ||
          phraseHas(tree, clause.object, words, transparent) ||
          (words.has("territory") && actsAs(tree, clause.object, words)) ||
          (words.has("deed") && reader.lexicon.nouns.has(tree.lemma[clause.object] ?? "")))
      );
    case "indirect":
      return clause.indirect >= 0 && (!words?.has("somebody") || isNamed(tree, clause.indirect));
    case "actor":
      if (clause.object < 0) return false;
      if (words) return phraseHas(tree, clause.object, words, transparent) || actsAs(tree, clause.object, words);
      if (reader.lexicon.nouns.has(tree.lemma[clause.object] ?? "") || reader.abstract.has(tree.lemma[clause.object] ?? "")) return false;
      return namesKnown(tree, clause.object) || animate(reader, clause.object);
    case "subject":
      if (clause.subject < 0) return false;
      return (
        !words ||
        phraseHas(tree, clause.subject, words, transparent) ||
        actsAs(tree, clause.subject, words) ||
        (words.has("somebody") && namesKnown(tree, clause.subject))
      );
    case "prep":
      return clause.preps.some(
        ([mark, head]) =>
          condition.preps.includes(mark) &&
          (words
            ? phraseHas(tree, head, words, transparent) || (words.has("somebody") && namesKnown(tree, head))
            : !timeWords.has(tree.lemma[head] ?? "")),
      );
    case "open":
      return clause.open >= 0 && (!words || words.has(tree.lemma[clause.open] ?? ""));
    case "clause":
      return clause.clause >= 0 && (!words || isTold(tree, clause, words));
    case "passive":
      return clause.passive;
    case "modifier":
      return hasModifier(tree, clause, words, verbal);
    default:
      return false;
  }
}

/** How a content clause is told: `bare` of a bidding (`insists that it leave`), `will` of a promise, `own` of the speaker's own deed to come. */
function isTold(tree: Tree, { clause, subject }: Clause, words: ReadonlySet<string>): boolean {
  const children = childrenOf(tree, clause);
  const does = children.find((each) => /^nsubj/.test(relationOf(tree, each)));
  if (does === undefined) return false;
  const text = tree.tokens[clause]?.text.toLowerCase() ?? "";
  if (words.has("bare") && /^VB[PZD]?$/.test(tagOf(tree, clause)) && text === tree.lemma[clause] && !unchanging.has(text))
    return /^(NNP?|PRP)$/.test(tagOf(tree, does)) && oneOnly(tree, does) && !children.some((each) => /^aux/.test(relationOf(tree, each)));
  const { modal } = tellingOf(tree, clause);
  if (modal !== "will" && modal !== "would") return false;
  if (words.has("will")) return true;
  const speaks = tree.mention[subject];
  const same = speaks !== undefined && tree.mention[does]?.start === speaks.start;
  return words.has("own") && (same || (/^(it|he|she|they|we|i)$/i.test(tree.tokens[does]?.text ?? "") && refersTo(tree, does, subject)));
}

/** Named in the sentence: not me, not us, to whom everything gives everything. */
const isNamed = (tree: Tree, at: number) =>
  namesKnown(tree, at) && /^(NNPS?|PRP)$/.test(tagOf(tree, at)) && !/^(me|us|you)$/i.test(tree.tokens[at]?.text ?? "");

/** Verbs whose past is like their bare form. */
const unchanging = new Set("put cut set let hit shut cost hurt read spread split quit cast beat burst bet".split(" "));

/** One alone, of whom a verb in the present would end in -s. */
const oneOnly = (tree: Tree, at: number) =>
  conjunctsOf(tree, at).length === 1 && (tagOf(tree, at) !== "PRP" || /^(it|he|she)$/i.test(tree.tokens[at]?.text ?? ""));

/** Whether a pronoun was found to be who speaks, or names nobody else. */
function refersTo(tree: Tree, pronoun: number, speaker: number): boolean {
  const code = tree.mention[pronoun]?.code ?? "---";
  return code.startsWith("---") || code.slice(0, 3) === tree.mention[speaker]?.code.slice(0, 3);
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
