// Reads CoNLL-U treebanks: documents of paragraphs of sentences, with the raw text of each document rebuilt.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Sentences of a treebank: {words: [{form, lemma, upos, tag, head, relation, space}], isNewPart, isNewDocument, document}. */
export function readTreebank(path) {
  const sentences = [];
  let words = [];
  let document = "";
  let isNewDocument = false;
  let isNewPart = false;
  let blocks = [];
  let isBlockOver = false;
  let spanEnd = 0;
  let spanSpace = true;
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    if (line.startsWith("# newdoc")) {
      isNewDocument = true;
      document = line.split(" = ")[1] ?? "";
    } else if (line.startsWith("# newpar")) {
      isNewPart = true;
      blocks.push(...[...line.matchAll(/\((\d+) s\)/g)].map((match) => Number(match[1])));
    } else if (line.startsWith("#")) continue;
    else if (!line) {
      if (words.length) {
        sentences.push({ words, document, isNewDocument, isNewPart: isNewPart || isNewDocument || isBlockOver });
        blocks = blocks.map((left) => left - 1);
        isBlockOver = blocks.includes(0);
        blocks = blocks.filter((left) => left > 0);
      }
      words = [];
      isNewDocument = false;
      isNewPart = false;
    } else {
      const [id, form, lemma, upos, tag, , head, relation, , misc] = line.split("\t");
      if (id.includes(".")) continue;
      const space = !/SpaceAfter=No/.test(misc);
      if (id.includes("-")) {
        spanEnd = Number(id.split("-")[1]);
        spanSpace = space;
        continue;
      }
      const number = Number(id);
      const isInside = number < spanEnd;
      words.push({
        form,
        lemma,
        upos,
        tag,
        head: Number(head) - 1,
        relation,
        space: isInside ? false : number === spanEnd ? spanSpace : space,
      });
      if (number === spanEnd) spanEnd = 0;
    }
  }
  return sentences;
}

/**
 * Documents with name and raw text: paragraphs and other blocks (captions, heads, items) apart by a blank line; each token and sentence
 * with its place in UTF-16 units.
 */
export function documents(sentences) {
  const found = [];
  let now;
  for (const sentence of sentences) {
    if (!now || sentence.isNewDocument) {
      now = { name: sentence.document, text: "", sentences: [] };
      found.push(now);
    } else if (sentence.isNewPart) now.text = `${now.text.trimEnd()}\n\n`;
    const tokens = sentence.words.map((word) => {
      const start = now.text.length;
      now.text += word.form;
      const end = now.text.length;
      if (word.space) now.text += " ";
      return { start, end };
    });
    now.sentences.push({ start: tokens[0].start, end: tokens.at(-1).end, tokens, words: sentence.words });
  }
  return found;
}
