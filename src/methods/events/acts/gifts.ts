import { phraseHas } from "../sentence/phrase-has.js";
import { uposOf } from "../sentence/tree.js";
import { type Act, type ActReader, clauseAt } from "./act.js";

const gifts = [
  ["weapon", "072"],
  ["humanitarian", "073"],
  ["money", "071"],
] as const;

/** Things that are given stand for giving them: to ask for weapons is to ask for military aid. */
export function giftOf(reader: ActReader, head: number): Act | null {
  for (const [name, code] of gifts) {
    const words = reader.lexicon.classes.get(name);
    if (!words || /VERB|AUX/.test(uposOf(reader.tree, head)) || !phraseHas(reader.tree, head, words, reader.transparent)) continue;
    const clause = clauseAt(reader, head, false);
    return {
      at: head,
      code,
      operator: null,
      source: [],
      target: clause.preps
        .filter(([mark]) => mark === "to" || mark === "for")
        .map(([, each]) => each)
        .slice(0, 1),
      reciprocal: false,
      weakTarget: true,
      absorbed: [],
      rule: `gift:${name}`,
      inner: -1,
      innerStatus: null,
      noun: true,
      clause,
    };
  }
  return null;
}
