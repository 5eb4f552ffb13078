import { namesKnown } from "../sentence/parties.js";
import { childrenOf, markerOf, relationOf, type Tree, tagOf } from "../sentence/tree.js";
import type { Act, ActReader } from "./act.js";
import { actOf } from "./acts.js";
import { animate } from "./match-frame.js";

const none: ReadonlySet<string> = new Set();
const classOf = (reader: ActReader, name: string) => reader.lexicon.classes.get(name) ?? none;
const lands = /^(gulf|strait|sea|bay|river|lake|ocean|valley|desert|coast|mountain|peninsula|delta|sky)$/;

/**
 * Words of force without force: tourists that invade a town, prices that hit a state, a state that attacks a problem. What decides is what
 * the nouns are (tables/kinds-of-nouns.txt), unless the frame itself asks for such a noun, as `seize power` does.
 */
export function figurative(reader: ActReader, act: Act, code: string): boolean {
  const root = Number(code.slice(0, 2));
  if (root < 15) return false;
  const { tree } = reader;
  const civil = classOf(reader, "leisure");
  const things = classOf(reader, "impersonal");
  const doneByThings = act.source.some((head) => {
    const lemma = tree.lemma[head] ?? "";
    if (civil.has(lemma) || lands.test(lemma)) return true;
    if (!code.startsWith("172") && things.has(lemma) && !tree.mention[head]) return true;
    if (act.noun || root !== 18 || head !== act.clause.subject) return false;
    const doing = Number(actOf(reader, head)?.code?.slice(0, 2) ?? 99);
    return doing < 17;
  });
  return doneByThings || doneToIdeas(reader, act, code);
}

/** Codes of deeds that need a body: not what is withheld, restricted or protested. */
const bodily = /^(15|17[0135]|18|19|20)/;

function doneToIdeas(reader: ActReader, act: Act, code: string): boolean {
  if (!bodily.test(code)) return false;
  const { tree } = reader;
  const { object } = act.clause;
  if (!act.noun && !act.operator && object >= 0 && !act.absorbed.includes(object) && isIdea(reader, object, code)) return true;
  const heads = act.target.filter((head) => !act.absorbed.includes(head));
  if (heads.length > 0 && heads.every((head) => !namesKnown(tree, head) && isIdea(reader, head, code))) return true;
  const effort = act.inner >= 0 ? act.inner : act.at;
  if (!efforts.has(tree.lemma[effort] ?? "")) return false;
  // `The battle for hearts and minds in Mali`: what it is for tells, wherever it is.
  const sought = childrenOf(tree, effort).filter((each) => relationOf(tree, each) === "nmod" && markerOf(tree, each) === "for");
  if (sought.length > 0 && sought.every((head) => isIdea(reader, head, code))) return true;
  const fought = heads.length > 0 ? heads : againstIn(act);
  return fought.length > 0 && fought.every((head) => isIdea(reader, head, code) || (!namesKnown(tree, head) && !mayBeFought(reader, head)));
}

const againstIn = ({ clause }: Act) => clause.preps.filter(([mark]) => mark === "against").map(([, head]) => head);

/** Nouns of war that are said of every effort, and are meant only where somebody or some place is fought. */
const efforts = new Set("war fight battle campaign combat struggle crusade assault offensive onslaught blow".split(" "));

function mayBeFought(reader: ActReader, head: number): boolean {
  const { tree } = reader;
  const lemma = tree.lemma[head] ?? "";
  if (animate(reader, head) || !/^NNS?$/.test(tagOf(tree, head)) || /^\p{Lu}/u.test(tree.tokens[head]?.text ?? "")) return true;
  return ["bodily", "force", "police", "weapon"].some((name) => classOf(reader, name).has(lemma));
}

/** Whether a phrase names something without a body: by its head, or by what `a wave of` and its like bring. */
function isIdea(reader: ActReader, head: number, code: string): boolean {
  const { tree } = reader;
  const mention = tree.mention[head];
  if (mention?.known && !mention.rule.startsWith("belongs")) return false;
  const within = reader.transparent.has(tree.lemma[head] ?? "") ? ofBelow(tree, head) : -1;
  if (within >= 0) return isIdea(reader, within, code);
  const lemma = tree.lemma[head] ?? "";
  if (classOf(reader, "fancy").has(lemma) || suffixed(lemma)) return true;
  if (code.startsWith("15")) return classOf(reader, "means").has(lemma);
  return code.startsWith("192") && classOf(reader, "part").has(lemma);
}

const ofBelow = (tree: Tree, head: number) =>
  childrenOf(tree, head).find((each) => relationOf(tree, each) === "nmod" && markerOf(tree, each) === "of") ?? -1;

/** Nouns made of qualities and doctrines: `willingness`, `feudalism`, `scarcity`. */
const suffixed = (lemma: string) =>
  lemma.length > 6 && /(ness|ism|hood|arity|icity|ality|acity|osity|bility|tude)$/.test(lemma) && !bodies.has(lemma);
const bodies = new Set(
  "business witness wilderness harness neighbourhood neighborhood brotherhood priesthood facility municipality locality multitude nationality".split(
    " ",
  ),
);
