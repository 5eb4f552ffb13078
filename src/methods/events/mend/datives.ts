import { timeWords } from "../sentence/time-words.js";
import { childOf, type Draft, move } from "./draft.js";

const datives = new Set(
  "give lend sell send offer grant show hand pay promise deny teach award loan supply owe bring cost refuse donate".split(" "),
);

/** `sold Taiwan a dozen batteries`, `lent Sudan three billion dollars`: of two nouns behind such a verb the first receives. */
export function freeDative(draft: Draft, verb: number): void {
  if (!datives.has(draft.lemma[verb] ?? "") || !/^V/.test(draft.tag[verb] ?? "") || childOf(draft, verb, "iobj") >= 0) return;
  const object = childOf(draft, verb, "obj");
  if (object <= verb) return;
  const owner = possessorWithoutMark(draft, verb, object);
  if (owner >= 0) {
    move(draft, owner, verb, "iobj");
    return;
  }
  if (childOf(draft, object, "case") >= 0) return;
  for (let at = object + 1; at < draft.tokens.length && at < object + 9; at++) {
    if (/^(IN|TO|VB[DZP]?|MD|CC|[,;:])$/.test(draft.tag[at] ?? "")) return;
    const head = draft.head[at] as number;
    const beside = head === verb && /^obl/.test(draft.relation[at] ?? "");
    const below =
      head === object &&
      (/^nmod(?!:poss)/.test(draft.relation[at] ?? "") ||
        /^appos/.test(draft.relation[at] ?? "") ||
        (draft.relation[at] === "conj" && childOf(draft, at, "cc") < 0));
    if (!(beside || below) || !isThing(draft, at)) continue;
    move(draft, object, verb, "iobj");
    move(draft, at, verb, "obj");
    return;
  }
}

const counts =
  /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens|hundreds|thousands|several|many)$/i;
/** What such a verb does to a thing, so that a name right before the thing receives it: `denied Jordan water`. */
const toSomebody = new Set("give lend hand deny award grant".split(" "));

/**
 * `lent Sudan three billion dollars` with Sudan for a possessor that has no `'s`, or for a part of the thing's name or number: no name goes on with an
 * article or a number.
 */
function possessorWithoutMark(draft: Draft, verb: number, object: number): number {
  const { head, relation, tag, tokens } = draft;
  const owner = verb + 1;
  const next = tag[owner + 1] ?? "";
  const inNumber = (head[owner] as number) > owner && (head[owner] as number) < object && /^(CD|DT|PDT)$/.test(next);
  if ((head[owner] !== object && !inNumber) || owner === object || childOf(draft, owner, "case") >= 0) return -1;
  if (relation[owner] === "nmod:poss" && /^NN/.test(tag[owner] ?? "")) return /^(CD|DT|JJ|PDT)$/.test(next) ? owner : -1;
  if (!/^(compound|amod|flat|nummod|det)/.test(relation[owner] ?? "") || tag[owner] !== "NNP") return -1;
  if (/^(CD|DT|PDT)$/.test(next) || counts.test(tokens[owner + 1]?.text ?? "")) return owner;
  // `Gave Pakistan financial and military support`: a state by its own name, then an adjective that is no part of a name.
  if (next === "JJ" && /^\p{Ll}/u.test(tokens[owner + 1]?.text ?? "") && /^NNS?$/.test(tag[object] ?? "")) return owner;
  return toSomebody.has(draft.lemma[verb] ?? "") && owner + 1 === object && /^NNS?$/.test(next) ? owner : -1;
}

/** A noun with a determiner or a number of its own, without a preposition, that is no time. */
function isThing(draft: Draft, at: number): boolean {
  return (
    /^NN/.test(draft.tag[at] ?? "") &&
    !timeWords.has(draft.lemma[at] ?? "") &&
    childOf(draft, at, "case") < 0 &&
    (childOf(draft, at, "det") >= 0 || childOf(draft, at, "nummod") >= 0)
  );
}
