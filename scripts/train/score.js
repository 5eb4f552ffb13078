// Scores a parser on a treebank from raw text: a word counts where its place, its head's place and, for LAS, its relation are right.
import { documents, readTreebank } from "./treebank.js";

/** F1 of sentences alone, in per cent, over documents {text, sentences: [{start, end}]} with places in UTF-16 units. */
export function scoreSentences(texts, syntax, readSentences) {
  let found = 0;
  let wanted = 0;
  let right = 0;
  for (const { text, sentences } of texts) {
    const points = pointsOf(text);
    const spans = new Set(sentences.map(({ start, end }) => `${points[start]}:${points[end]}`));
    wanted += spans.size;
    for (const sentence of readSentences(text, syntax)) {
      found++;
      if (spans.has(`${sentence.start}:${sentence.end}`)) right++;
    }
  }
  return { sentences: wanted, sentence_f1: Number(((200 * right) / (found + wanted)).toFixed(2)) };
}

/** Texts of one sentence each, put into paragraphs of four in the order given. */
export function paragraphs(texts) {
  const made = [];
  for (let from = 0; from < texts.length; from += 4) {
    let text = "";
    const sentences = texts.slice(from, from + 4).map((each) => {
      if (text) text += " ";
      const start = text.length;
      text += each;
      return { start, end: text.length };
    });
    made.push({ text, sentences });
  }
  return made;
}

/** F1 of sentences and tokens, tag and arc scores in per cent; the denominators are the gold words. */
export function scoreTreebank(path, syntax, readSentences) {
  const count = {
    sentences: 0,
    found: 0,
    right: 0,
    tokens: 0,
    foundTokens: 0,
    rightTokens: 0,
    tags: 0,
    verbs: 0,
    rightVerbs: 0,
    foundVerbs: 0,
    heads: 0,
    arcs: 0,
  };
  for (const { text, sentences } of documents(readTreebank(path))) {
    const points = pointsOf(text);
    const place = ({ start, end }) => `${points[start]}:${points[end]}`;
    const gold = new Map();
    const spans = new Set();
    for (const sentence of sentences) {
      spans.add(place(sentence));
      sentence.words.forEach((word, index) => {
        gold.set(place(sentence.tokens[index]), { ...word, above: word.head < 0 ? "root" : place(sentence.tokens[word.head]) });
        if (word.tag.startsWith("VB")) count.verbs++;
      });
    }
    count.sentences += spans.size;
    count.tokens += gold.size;
    for (const sentence of readSentences(text, syntax)) {
      count.found++;
      if (spans.has(`${sentence.start}:${sentence.end}`)) count.right++;
      for (const token of sentence.tokens) {
        count.foundTokens++;
        if (token.tag.startsWith("VB")) count.foundVerbs++;
        const word = gold.get(`${token.start}:${token.end}`);
        if (!word) continue;
        count.rightTokens++;
        if (word.tag === token.tag) count.tags++;
        if (word.tag.startsWith("VB") && token.tag.startsWith("VB")) count.rightVerbs++;
        const head = sentence.tokens[token.head];
        if (word.above !== (head ? `${head.start}:${head.end}` : "root")) continue;
        count.heads++;
        if (word.relation === token.relation) count.arcs++;
      }
    }
  }
  const percent = (some, all) => Number(((100 * some) / all).toFixed(2));
  return {
    sentence_f1: percent(2 * count.right, count.found + count.sentences),
    token_f1: percent(2 * count.rightTokens, count.foundTokens + count.tokens),
    xpos: percent(count.tags, count.tokens),
    verb_recall: percent(count.rightVerbs, count.verbs),
    verb_precision: percent(count.rightVerbs, count.foundVerbs),
    uas: percent(count.heads, count.tokens),
    las: percent(count.arcs, count.tokens),
  };
}

/** Scores with the treebank's own sentences and tokens. */
export function scoreGoldTokens(path, syntax, readTokens) {
  let words = 0;
  let tags = 0;
  let verbs = 0;
  let rightVerbs = 0;
  let heads = 0;
  let arcs = 0;
  for (const sentence of readTreebank(path)) {
    const found = readTokens(
      sentence.words.map((word) => word.form),
      syntax,
    );
    sentence.words.forEach((word, index) => {
      const token = found[index];
      words++;
      if (token.tag === word.tag) tags++;
      if (word.tag.startsWith("VB")) {
        verbs++;
        if (token.tag.startsWith("VB")) rightVerbs++;
      }
      if (token.head !== word.head) return;
      heads++;
      if (token.relation === word.relation) arcs++;
    });
  }
  const percent = (some, all) => Number(((100 * some) / all).toFixed(2));
  return { xpos: percent(tags, words), verb_recall: percent(rightVerbs, verbs), uas: percent(heads, words), las: percent(arcs, words) };
}

function pointsOf(text) {
  const points = new Int32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at <= text.length; at++) {
    points[at] = count;
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit >= 0xdc00) count++;
  }
  return points;
}
