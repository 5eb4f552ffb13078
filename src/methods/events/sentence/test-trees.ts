import type { Sentence, Token } from "../../syntax/syntax.js";
import type { ActorMention } from "../actors/mention.js";

const uposOfTag: readonly (readonly [RegExp, string])[] = [
  [/^NNP/, "PROPN"],
  [/^NN/, "NOUN"],
  [/^MD/, "AUX"],
  [/^V/, "VERB"],
  [/^JJ/, "ADJ"],
  [/^RB/, "ADV"],
  [/^PRP|^W/, "PRON"],
  [/^CD/, "NUM"],
  [/^DT/, "DET"],
  [/^CC/, "CCONJ"],
  [/^IN|^TO|^RP|^POS/, "ADP"],
];

/**
 * A tree in one line, a word each: `fired=fire:VBD:0:root`, heads from 1 and 0 for the root; an actor's code stands after a fifth colon.
 * For tests of rules apart from the parser.
 */
export function treeFromLine(line: string): { sentence: Sentence; mentions: ActorMention[] } {
  const tokens: Token[] = [];
  const mentions: ActorMention[] = [];
  let at = 0;
  for (const [index, word] of line.trim().split(/\s+/).entries()) {
    const [form = "", tag = "", head = "0", relation = "root", subtypeOrCode, code] = word.split(":");
    const [text = "", lemma = form.toLowerCase()] = form.split("=");
    const subtype = subtypeOrCode && /^[a-z]/.test(subtypeOrCode) ? `:${subtypeOrCode}` : "";
    const actor = code ?? (subtype ? undefined : subtypeOrCode);
    const auxiliary = relation === "aux" || relation === "cop";
    const upos = auxiliary ? "AUX" : (uposOfTag.find(([pattern]) => pattern.test(tag))?.[1] ?? "PUNCT");
    tokens.push({ text, start: at, end: at + text.length, lemma, tag, upos, head: Number(head) - 1, relation: relation + subtype });
    if (actor)
      mentions.push({
        start: at,
        end: at + text.length,
        head: index,
        code: actor,
        actor: null,
        name: text,
        known: true,
        choices: [],
        rule: "lexicon",
      });
    at += text.length + 1;
  }
  return { sentence: { start: 0, end: at - 1, tokens }, mentions };
}
