import type { Token } from "../syntax/syntax.js";
import type { ActorMention } from "./actors/mention.js";
import type { Party } from "./coded-event.js";
import { childrenOf, conjunctsOf, markerOf, phraseOf, relationOf, type Tree, tagOf, uposOf } from "./tree.js";

const owners = ["nmod:poss", "compound", "amod", "appos", "nmod", "flat", "acl", "nmod:unmarked", "nmod:desc"];
const ownerMarks = ["by", "of", "from", "in", "for", "to", "between", "with", "at", "against", "on", ""];

/** The actors that a noun phrase names, one for each of its coordinated heads; words with code `---` where it names none. */
export function partiesOf(tree: Tree, head: number): Party[] {
  const parties: Party[] = [];
  for (const each of conjunctsOf(tree, head)) {
    if (each !== head && !nominal(tree, each)) continue;
    const mention = tree.mention[each];
    const twin = twinOf(tree, each);
    if (twin) parties.push(party(tree, each, twin));
    const own = mention ?? ownerOf(tree, each, 0);
    parties.push(own ? party(tree, each, own) : unknownParty(tree, each));
  }
  return distinct(parties);
}

/** Whether a phrase names an actor that is known or new by name, or a person. */
export const namesActor = (tree: Tree, head: number): boolean => tree.mention[head] !== undefined || ownerOf(tree, head, 0) !== undefined;

export function party(tree: Tree, head: number, mention: ActorMention): Party {
  return {
    code: mention.code,
    actor: mention.actor,
    name: mention.name,
    known: mention.known,
    span: { start: mention.start, stop: mention.stop },
    phrase: phraseOf(tree, head),
    choices: mention.choices,
    rule: mention.rule,
  };
}

function unknownParty(tree: Tree, head: number): Party {
  const token = tree.tokens[head] as Token;
  return {
    code: "---",
    actor: null,
    name: token.text,
    known: false,
    span: { start: token.start, stop: token.stop },
    phrase: phraseOf(tree, head),
    choices: [],
    rule: "words",
  };
}

const nominal = (tree: Tree, at: number) => /^(NOUN|PROPN|PRON|NUM|ADJ|DET|SYM|X)$/.test(uposOf(tree, at));

/** `Afghan and Pakistani forces`: the actor of the first adjective, where the head carries the second. */
function twinOf(tree: Tree, head: number): ActorMention | undefined {
  for (const child of childrenOf(tree, head)) {
    if (child > head || (relationOf(tree, child) !== "amod" && relationOf(tree, child) !== "compound")) continue;
    const mention = tree.mention[child];
    if (!mention || mention === tree.mention[head]) continue;
    const joined = childrenOf(tree, child).some(
      (each) => relationOf(tree, each) === "conj" && tree.mention[each] && tree.mention[each] !== mention,
    );
    if (joined && tree.mention[head]) return mention;
  }
  return undefined;
}

/** The actor that a thing belongs to or comes from: possessor, adjective, compound, apposition, `by`, `of`. */
export function ownerOf(tree: Tree, head: number, depth: number): ActorMention | undefined {
  if (depth > 3) return undefined;
  const children = childrenOf(tree, head);
  for (const relation of owners) {
    if (relation === "nmod") {
      for (const mark of ownerMarks)
        for (const child of children) {
          if (relationOf(tree, child) !== "nmod" || markerOf(tree, child) !== mark) continue;
          const found = tree.mention[child] ?? ownerOf(tree, child, depth + 1);
          if (found) return found;
        }
      continue;
    }
    for (const child of children) {
      const has = relationOf(tree, child);
      if (has !== relation && !(relation === "flat" && has.startsWith("flat"))) continue;
      if (relation === "acl" && !/^V/.test(tagOf(tree, child))) continue;
      if (tree.mention[child]) return tree.mention[child];
      if (relation === "acl") {
        const by = childrenOf(tree, child).find((each) => relationOf(tree, each).startsWith("obl") && markerOf(tree, each) === "by");
        if (by !== undefined) return tree.mention[by] ?? ownerOf(tree, by, depth + 1);
        continue;
      }
      const deeper = ownerOf(tree, child, depth + 1);
      if (deeper) return deeper;
    }
  }
  return undefined;
}

function distinct(parties: Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter((each) => {
    const key = `${each.span.start}-${each.span.stop}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
