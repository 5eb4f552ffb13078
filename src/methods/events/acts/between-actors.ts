import type { Party } from "../coded-event.js";
import { clauseWords } from "../frames/clause-words.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, tagOf } from "../sentence/tree.js";
import type { Act, ActReader } from "./act.js";
import { figurative } from "./figurative.js";
import { animate } from "./match-frame.js";

type Side = readonly (Party | null)[];

/** Whether words that fit a frame tell an event between actors: not what things do, not names of events, not what one wants for himself. */
export function isBetweenActors(reader: ActReader, act: Act, code: string, left: Side, right: Side): boolean {
  const { tree } = reader;
  if ((act.noun || relationOf(tree, act.at) === "amod") && inName(tree, act.at)) return false;
  return political(code, [...left, ...right]) && between(reader, act, code, left, right);
}

/** Whether anybody takes part: not ideas that support ideas. */
function political(code: string, parties: readonly (Party | null)[]): boolean {
  if (parties.some((each) => each && (each.code !== "---" || each.rule.startsWith("new name")))) return true;
  const named = parties.filter((each) => each && each.rule !== "words" && each.rule !== "given name").length;
  return Number(code.slice(0, 2)) >= 9 ? named > 0 : named > 1;
}

const sweep = clauseWords("sweep");
const isWhere = (tree: Tree, head: number) => /^(in|at|near|across|throughout|of)$/.test(markerOf(tree, head));

/** `Is committed to multilateralism`: a state of mind, not the word given to do something. */
const isBound = (tree: Tree, { at }: Act): boolean =>
  /^commit/.test(tree.lemma[at] ?? "") &&
  !childrenOf(tree, at).some((each) => /^VB/.test(tagOf(tree, each)) && /^(xcomp|advcl|acl|ccomp|obl)/.test(relationOf(tree, each))) &&
  childrenOf(tree, at).some(
    (each) => /^(cop|aux:pass)$/.test(relationOf(tree, each)) && /^(is|are|am)$/i.test(tree.tokens[each]?.text ?? ""),
  );

const isCapital = (tree: Tree, at: number) => /^\p{Lu}/u.test(tree.tokens[at]?.text ?? "");

/** Whether a noun ends a name of something else, outside a headline: `Cold War`, `Special Operations`, `Support Mission`. */
function inName(tree: Tree, at: number): boolean {
  if (at === 0 || !isCapital(tree, at)) return false;
  const above = headOf(tree, at);
  if (relationOf(tree, at) === "nmod" && above >= 0 && isCapital(tree, above) && !tree.mention[above] && !isHeadline(tree)) return true;
  if (!isCapital(tree, at - 1) || tree.mention[at - 1]) return false;
  return !tree.mention[at]?.rule.startsWith("belongs to a state") && !isHeadline(tree);
}

const headlines = new WeakMap<Tree, boolean>();

/** Whether most longer words are written with capitals, or the sentence in capitals alone. */
function isHeadline(tree: Tree): boolean {
  let known = headlines.get(tree);
  if (known === undefined) {
    const words = tree.tokens.flatMap(({ text }, index) => (/^\p{L}{4,}/u.test(text) ? [index] : []));
    known = words.filter((at) => isCapital(tree, at)).length >= 0.6 * words.length;
    headlines.set(tree, known);
  }
  return known;
}

/**
 * Words, help and refusals are events between actors: a noun tells one only where it names both, and a mere thing (`the risks`) does none,
 * unless it is an act of somebody (`the aid`). Deeds of conflict are told also where one side is not.
 * What a speaker says of himself alone (`we want peace`) is no event either.
 */
function between(reader: ActReader, act: Act, code: string, left: Side, right: Side): boolean {
  const root = Number(code.slice(0, 2));
  if (figurative(reader, act, code) || doneByNobody(reader, act, left)) return false;
  if (root >= 14 && (act.noun || root !== 17)) return true;
  const named = (side: Side) => side.some((each) => each !== null && each.rule !== "words");
  // `Committed to the cause`, `during an operation in the district`: nobody to whom, nobody by whom.
  if (code === "030" && act.inner < 0 && !named(right) && isBound(reader.tree, act) && left[0]?.rule !== "words") return false;
  if (act.noun && !named(left) && sweep.has(reader.tree.lemma[act.at] ?? "") && act.target.every((head) => isWhere(reader.tree, head)))
    return false;
  if (act.noun) return named(left) && named(right);
  if (relationOf(reader.tree, act.at) === "amod" && !left.some((each) => each?.known) && !(named(left) && named(right))) return false;
  if (left.every((each) => each?.rule === "pronoun of the speaker") && !named(right)) return false;
  if (left[0] === null || named(left) || act.source.some((head) => canAct(reader, head))) return true;
  return (
    !right.some((each) => each?.rule.startsWith("belongs")) &&
    act.source.some((head) => reader.lexicon.nouns.has(reader.tree.lemma[head] ?? ""))
  );
}

/**
 * `The treaty limits`, `who threatens them?`, `the situation in Mali leaves room`: papers do nothing of themselves, a question names nobody, and
 * what is the case in a state is not done by that state.
 */
function doneByNobody(reader: ActReader, act: Act, left: Side): boolean {
  const { tree } = reader;
  if (act.noun || act.reciprocal || act.source.length === 0) return false;
  const papers = reader.lexicon.classes.get("instrument");
  const circumstances = reader.lexicon.classes.get("circumstance");
  const isNamed = left.some((each) => each !== null && !each.code.startsWith("---"));
  return act.source.every((head) => {
    const lemma = (tree.lemma[head] ?? "").toLowerCase();
    if ((/^(who|which|whoever)$/.test(lemma) && !tree.mention[head]) || isAskedFor(tree, head)) return true;
    if (papers?.has(lemma)) return !isNamed;
    return circumstances?.has(lemma) === true && (!isNamed || isOnlyWhere(tree, head));
  });
}

/** `Which country attacked`, `what force bombed`; with a question mark, `whose planes bombed`. */
function isAskedFor(tree: Tree, head: number): boolean {
  const asking = tree.tokens.at(-1)?.text === "?" ? /^(which|what|whose)$/i : /^(which|what)$/i;
  return childrenOf(tree, head).some((each) => each < head && asking.test(tree.tokens[each]?.text ?? ""));
}

const places = /^(in|at|on|across|around|within|inside)$/;

/** Whether somebody is named as where it is and not as whose: `the crisis in Mali`, not `Russia's presence in Mali`. */
function isOnlyWhere(tree: Tree, head: number): boolean {
  const children = childrenOf(tree, head);
  const isNamed = (each: number) => !(tree.mention[each]?.code ?? "---").startsWith("---");
  return (
    children.some((each) => relationOf(tree, each) === "nmod" && places.test(markerOf(tree, each))) &&
    !children.some((each) => isNamed(each) && !places.test(markerOf(tree, each)))
  );
}

/** Whether words without an actor may still be one: persons, and what is written as a name. */
function canAct(reader: ActReader, head: number): boolean {
  const { tree } = reader;
  if (animate(reader, head) || (isCapital(tree, head) && (head > 0 || isCapital(tree, 1)))) return true;
  return childrenOf(tree, head).some(
    (child) => child > 0 && isCapital(tree, child) && /^(compound|amod|flat)/.test(relationOf(tree, child)),
  );
}
