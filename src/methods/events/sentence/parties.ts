import type { Token } from "../../syntax/syntax.js";
import type { ActorMention } from "../actors/mention.js";
import { others } from "../actors/others.js";
import type { Party } from "../coded-event.js";
import { childrenOf, conjunctsOf, markerOf, phraseOf, relationOf, type Tree, tagOf, uposOf } from "./tree.js";

const owners = ["nmod:poss", "compound", "amod", "appos", "nmod", "flat", "acl", "nmod:unmarked", "nmod:desc"];
/** Where those are whom somebody has as allies or enemies; whose they are says nothing of who they are. */
const otherMarks = ["from", "in"];
const ownerMarks = ["by", "of", "from", "in", "for", "to", "between", "with", "at", "against", "on", ""];

/**
 * The actors that a noun phrase names, one for each of its coordinated heads, unless it is to be read alone; words with code `---` where it names none.
 */
export function partiesOf(tree: Tree, head: number, isAlone = false): Party[] {
  const parties: Party[] = [];
  const within = tree.mention[head];
  for (const each of isAlone ? [head] : conjunctsOf(tree, head)) {
    if (each !== head && (!nominal(tree, each) || covers(within, tree.tokens[each]) || isLeftOut(tree, each))) continue;
    const named = tree.named[each];
    if (named && named[0]?.code !== "---") for (const mention of named) parties.push(party(tree, each, mention));
    else {
      const own = ownerOf(tree, each, 0, named !== undefined) ?? named?.[0];
      parties.push(own ? party(tree, each, own) : unknownParty(tree, each));
    }
  }
  const all = distinct(shareState(tree, head, parties));
  if (all.length > 1 && isArea(tree, head)) {
    const others = all.filter(({ mention }) => mention.start !== tree.mention[head]?.start && mention.start !== tree.tokens[head]?.start);
    if (others.some(({ code }) => code.length > 3)) return others;
  }
  return all[0] && all[0].rule !== "words" && all.length > 1 ? all.filter((each, index) => index === 0 || !isOwnThing(tree, each)) : all;
}

/** `In Panjwai district, Kandahar province, Afghan forces …`: a place between commas is read as the first of a row of actors, and is none. */
const isArea = (tree: Tree, head: number): boolean =>
  /^(province|district|county|governorate|region|prefecture|municipality|village|valley|state|department|oblast|city|town)$/.test(
    tree.lemma[head] ?? "",
  ) && tree.tokens[head + 1]?.text === ",";

const joins = new Set(["cc", "punct", "conj"]);

/** `Kenyan troops and police`: what is joined without a word of its own is of the same state as the first. */
function shareState(tree: Tree, head: number, parties: readonly Party[]): Party[] {
  const [first, ...rest] = parties;
  if (!first || first.code.startsWith("---") || first.code.length < 6 || !first.rule.startsWith("agent with a state")) return [...parties];
  const bare = new Set(
    conjunctsOf(tree, head).filter((each) => childrenOf(tree, each).every((child) => joins.has(relationOf(tree, child)))),
  );
  const starts = new Set([...bare].map((each) => tree.tokens[each]?.start));
  return [
    first,
    ...rest.map((each) =>
      each.rule === "agent" && each.code.startsWith("---") && starts.has(each.mention.start)
        ? { ...each, code: first.code.slice(0, 3) + each.code.slice(3), rule: `agent joined to ${first.name}` }
        : each,
    ),
  ];
}

/** `Captured Bukavu and its airport`: a thing of what was named before it is nobody of its own. */
function isOwnThing(tree: Tree, { rule, mention }: Party): boolean {
  if (rule !== "words") return false;
  const head = tree.tokens.findIndex(({ start }) => start === mention.start);
  return childrenOf(tree, head).some((each) => relationOf(tree, each) === "nmod:poss" && tagOf(tree, each) === "PRP$");
}

/** Whether a joined noun is a part of the name before it: `Trinidad and Tobago`. */
const covers = (name: ActorMention | undefined, token: Token | undefined): boolean =>
  name !== undefined && token !== undefined && name.start <= token.start && token.end <= name.end;

/** Whether a phrase names an actor that is known or new by name, or a person. */
export const namesActor = (tree: Tree, head: number): boolean => tree.mention[head] !== undefined || ownerOf(tree, head, 0) !== undefined;

/** Whether it is one that has a code or a name, not only a role without a state. */
export const namesKnown = (tree: Tree, head: number): boolean => {
  const code = tree.mention[head]?.code ?? "---";
  return code !== "---" || ownerOf(tree, head, 0) !== undefined;
};

function party(tree: Tree, head: number, mention: ActorMention): Party {
  return {
    code: codebookCode(mention.code),
    actor: mention.actor,
    name: mention.name,
    known: mention.known,
    span: phraseOf(tree, head),
    mention: { start: mention.start, end: mention.end },
    choices: mention.choices,
    former: mention.former,
    rule: mention.rule,
  };
}

/** The CAMEO codebook sets `IGO` before the United Nations and the European Union, as before all bodies of states. */
export function codebookCode(code: string): string {
  return /^(UNO|EUR)/.test(code) ? `IGO${code}` : code;
}

/** Words that name nobody. */
export function unknownParty(tree: Tree, head: number): Party {
  const token = tree.tokens[head] as Token;
  return {
    code: "---",
    actor: null,
    name: token.text,
    known: false,
    span: phraseOf(tree, head),
    mention: { start: token.start, end: token.end },
    choices: [],
    rule: "words",
  };
}

/** `Shelled Somalia but not Sudan`, `rather than Sudan`: joined to be left out; `not only Sudan` is not. */
const isLeftOut = (tree: Tree, at: number): boolean =>
  childrenOf(tree, at).some((each) => {
    if (each > at) return false;
    const isNot = relationOf(tree, each) === "advmod" && tree.lemma[each] === "not";
    if (isNot) return !/^(only|just|merely|simply)$/.test(tree.lemma[each + 1] ?? "");
    return relationOf(tree, each) === "cc" && tree.lemma[each] === "rather";
  });

const nominal = (tree: Tree, at: number) => /^(NOUN|PROPN|PRON|NUM|ADJ|DET|SYM|X)$/.test(uposOf(tree, at));

/** The actor that a thing belongs to or comes from: possessor, adjective, compound, apposition, `by`, `of`; of somebody not who did it to him. */
function ownerOf(tree: Tree, head: number, depth: number, isSomebody = false): ActorMention | undefined {
  if (depth > 3) return undefined;
  const children = childrenOf(tree, head);
  const isOther = others.test(tree.lemma[head] ?? "");
  // `Kuwait's invasion by Iraq` is Iraq's.
  const by = children.find((each) => relationOf(tree, each) === "nmod" && markerOf(tree, each) === "by");
  if (by !== undefined && known(tree, by) && !/^nmod/.test(relationOf(tree, head))) return tree.mention[by];
  for (const relation of owners) {
    if (isOther && relation === "nmod:poss") continue;
    if (relation === "nmod") {
      for (const mark of isOther ? otherMarks : ownerMarks)
        for (const child of children) {
          if (relationOf(tree, child) !== "nmod" || markerOf(tree, child) !== mark) continue;
          const found = known(tree, child) ? tree.mention[child] : ownerOf(tree, child, depth + 1);
          if (found) return found;
        }
      continue;
    }
    for (const child of children) {
      const has = relationOf(tree, child);
      if (has !== relation && !(relation === "flat" && has.startsWith("flat"))) continue;
      if (isOther && relation === "compound" && tree.mention[child]?.rule === "lexicon: state") continue;
      // `Insurgents wounded by the army` are not the army's.
      if (relation === "acl" && (isSomebody || !/^V/.test(tagOf(tree, child)))) continue;
      if (known(tree, child)) return tree.mention[child];
      if (relation === "acl") {
        const by = childrenOf(tree, child).find((each) => relationOf(tree, each).startsWith("obl") && markerOf(tree, each) === "by");
        if (by !== undefined) return known(tree, by) ? tree.mention[by] : ownerOf(tree, by, depth + 1);
        continue;
      }
      const deeper = ownerOf(tree, child, depth + 1);
      if (deeper) return deeper;
    }
  }
  return undefined;
}

const known = (tree: Tree, at: number) => (tree.mention[at]?.code ?? "---") !== "---";

function distinct(parties: Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter((each) => {
    const key = `${each.mention.start}-${each.mention.end}-${each.code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
