import type { Token } from "../../syntax/syntax.js";
import type { FrameLexicon } from "../frames/frame.js";
import { verbLemma } from "../sentence/verb-lemma.js";

export const auxiliaries = new Set(
  "be have do get will would shall should can could may might must ought need use dare 'll ’ll 'd ’d 've ’ve 'm ’m 're ’re 's ’s wo ca go is are was were been being has had did does".split(
    " ",
  ),
);

export function knownLemma(token: Token, lexicon: FrameLexicon): string {
  const lemma = token.lemma.toLowerCase();
  if (/^NNP?S$/.test(token.tag) && lemma === token.text.toLowerCase() && /[^s]s$/.test(lemma) && lemma.length > 3 && !pluralOnly.has(lemma))
    return lemma.replace(/ies$/, "y").replace(/([^y])s$/, "$1");
  if (!/^V/.test(token.tag) || lexicon.verbs.has(lemma) || auxiliaries.has(lemma)) return lemma;
  return verbLemma(token.text, (each) => lexicon.verbs.has(each)) ?? lemma;
}

const pluralOnly = new Set(["news", "series", "means", "species", "headquarters", "barracks", "crossroads", "politics", "economics"]);
