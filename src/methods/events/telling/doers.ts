import type { Party } from "../coded-event.js";
import { codebookCode, partiesOf } from "../sentence/parties.js";
import type { Tree } from "../sentence/tree.js";

/** Whose text it is, as who acts in a clause without a subject; it has no words of its own, so it stands before the verb. */
export function authorAt(tree: Tree, at: number, code: string): Party {
  const { start } = tree.tokens[at] as (typeof tree.tokens)[number];
  const span = { start, end: start };
  return {
    code: codebookCode(code),
    actor: null,
    name: code,
    known: true,
    span,
    mention: span,
    choices: [],
    rule: "pronoun of the speaker",
  };
}

/** Several bodies; forces, guards and services are one. */
const several = /(?<!force|guard|service)s$/i;

/** Bodies of states, whose ministries and armies are their members'. */
const bodies = /^(?:UNO|EUR|IGO|NGO|IMG)$/;

/** `The ministry denies …` in a text of a state is its own ministry, as long as no other state stands before it. */
export function ofAuthor(tree: Tree, party: Party, author: string | undefined): Party {
  if (author?.length !== 3 || bodies.test(author) || !/^---(GOV|MIL|COP|JUD|LEG|SPY)/.test(party.code) || party.rule.startsWith("pronoun"))
    return party;
  const first = tree.tokens.findIndex(({ start }) => start === party.span.start);
  if (!/^(the|our)$/i.test(tree.tokens[first]?.text ?? "") || several.test(party.name.split(/ (?:of|for) /)[0] ?? "")) return party;
  for (let at = 0; at < first; at++) {
    const state = tree.mention[at]?.code.slice(0, 3) ?? "---";
    if (state !== "---" && state !== author) return party;
  }
  return { ...party, code: author + party.code.slice(3), rule: `${party.rule}, of whose text it is` };
}

/**
 * `Jordan trained it`, `Havana sent it doctors`: who is done something to by a bare pronoun is not who does it. Where just one other state was
 * named before, it is meant.
 */
export function notDoer(tree: Tree, each: Party, doers: readonly Party[]): Party {
  const state = each.code.slice(0, 3);
  if (!/^pronoun it /.test(each.rule) || state === "---" || !doers.some(({ code }) => code.slice(0, 3) === state)) return each;
  const others = new Map<string, number>();
  for (let at = 0; at < tree.tokens.length && (tree.tokens[at]?.start ?? 0) < each.span.start; at++) {
    const mention = tree.mention[at];
    if (!mention?.known || mention.rule.startsWith("pronoun") || !/^[A-Z]{3}/.test(mention.code) || mention.code.slice(0, 3) === state)
      continue;
    others.set(mention.code.slice(0, 3), at);
  }
  const [only] = others.values();
  const other = others.size === 1 && only !== undefined ? partiesOf(tree, only)[0] : undefined;
  return other ? { ...other, mention: each.mention, span: each.span, rule: `${each.rule}, not who acts` } : each;
}
