import { key } from "./hash.js";
import { type Lemmatise, lemmatiser } from "./lemma.js";
import { pairMarks } from "./pair-marks.js";
import { parseWords } from "./parse/parse.js";
import { sentenceEnds } from "./split/split-sentences.js";
import { entryOf } from "./table.js";
import { tagWords } from "./tag.js";
import { type Places, tokenise } from "./tokenise.js";
import { readWeights, type Weights } from "./weights.js";
import { longestSentence, look, makeWords, type Words } from "./words-of-sentence.js";

/** One word, number or sign as the English UD treebanks cut it: `won't` is `wo` + `n't`, `Pakistan's` is `Pakistan` + `'s`. */
export interface Token {
  /** The very characters of the text between `start` and `stop`. */
  readonly text: string;
  /** Code points in the whole text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  /** Penn tag (UD's XPOS): VBD, NNP, IN … */
  readonly tag: string;
  /** Universal part of speech: VERB, AUX, PROPN … */
  readonly upos: string;
  /** Index of the head among the tokens of the sentence; -1 is the root. */
  readonly head: number;
  /** UD v2 relation with its subtype: nsubj:pass, obl:agent, acl:relcl … */
  readonly relation: string;
}

export interface Sentence {
  /** Code points in the whole text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** The opened weights with the room a reader works in. One reader reads one text at a time. */
export interface Syntax {
  readonly weights: Weights;
  readonly lemmatise: Lemmatise;
  readonly words: Words;
  /** Numbers of the relations `punct` and `root`. */
  readonly punct: number;
  readonly root: number;
  readonly tagScores: Int32Array;
}

/** Opens the weights that `npm run train` made. */
export function loadSyntax(bytes: Uint8Array): Syntax {
  const weights = readWeights(bytes);
  return {
    weights,
    lemmatise: lemmatiser(weights.header),
    words: makeWords(),
    punct: weights.header.relations.indexOf("punct"),
    root: weights.header.relations.indexOf("root"),
    tagScores: new Int32Array(weights.tagger.classes),
  };
}

/**
 * Sentences of an English text with tokens, lemmas, tags, heads and relations; each sentence has one root. Lossless: between tokens
 * stand only white space, control and format characters. Linear in the text; a sentence longer than 400 tokens is cut.
 */
export function readSentences(text: string, syntax: Syntax): Sentence[] {
  const places = tokenise(text);
  const points = codePoints(text);
  const sentences: Sentence[] = [];
  let first = 0;
  for (const end of sentenceEnds(text, places, syntax.weights.splitter, syntax.weights.usual)) {
    while (first < end) {
      const stop = end - first > longestSentence ? cut(text, places, first) : end;
      sentences.push(readSentence(text, places, first, stop, points, syntax));
      first = stop;
    }
  }
  return sentences;
}

/** Tags and parses one sentence that is cut into tokens already; they stand apart by a space each. At most 400 of them are read. */
export function readTokens(forms: readonly string[], syntax: Syntax): readonly Token[] {
  const text = forms.join(" ");
  const count = Math.min(forms.length, longestSentence);
  const starts = new Int32Array(count);
  const stops = new Int32Array(count);
  let at = 0;
  for (let token = 0; token < count; token++) {
    starts[token] = at;
    at += (forms[token] as string).length;
    stops[token] = at++;
  }
  return count ? readSentence(text, { count, starts, stops }, 0, count, codePoints(text), syntax).tokens : [];
}

/** Where a sentence beyond the limit is cut: behind its last comma, colon or semicolon if the second half has one. */
function cut(text: string, places: Places, first: number): number {
  for (let token = first + longestSentence - 1; token > first + longestSentence / 2; token--) {
    const unit = text.charCodeAt(places.starts[token] as number);
    if (unit === 44 || unit === 58 || unit === 59) return token + 1;
  }
  return first + longestSentence;
}

/** Code points before a UTF-16 index, asked in rising order. */
function codePoints(text: string): (unit: number) => number {
  let at = 0;
  let points = 0;
  return (unit) => {
    for (; at < unit; at++) {
      const here = text.charCodeAt(at);
      if (here >= 0xdc00 && here < 0xe000 && at > 0) {
        const before = text.charCodeAt(at - 1);
        if (before >= 0xd800 && before < 0xdc00) continue;
      }
      points++;
    }
    return points;
  };
}

function readSentence(
  text: string,
  places: Places,
  first: number,
  end: number,
  points: (unit: number) => number,
  syntax: Syntax,
): Sentence {
  const { weights, words } = syntax;
  const { header } = weights;
  look(words, text, places.starts, places.stops, first, end, weights.usual, weights.classes);
  tagWords(words, weights.tagger, syntax.tagScores);
  parseWords(words, weights.network, syntax.root);
  pairMarks(words, syntax.punct, text, places, first);
  const tokens: Token[] = [];
  for (let token = first; token < end; token++) {
    const index = token - first;
    const from = places.starts[token] as number;
    const to = places.stops[token] as number;
    const form = text.slice(from, to);
    const tag = header.tags[words.tag[index] as number] ?? "NN";
    tokens.push({
      text: form,
      start: points(from),
      end: points(to),
      lemma: syntax.lemmatise(form, tag),
      tag,
      upos: header.uposes[universal(words, index, weights)] ?? "X",
      head: words.head[index] as number,
      relation: header.relations[words.relation[index] as number] ?? "dep",
    });
  }
  return { start: (tokens[0] as Token).start, end: (tokens[tokens.length - 1] as Token).end, tokens };
}

/** Number of the universal part of speech, from the tag and relation, and from the word where that decides. */
function universal(words: Words, index: number, weights: Weights): number {
  const tag = words.tag[index] as number;
  const relation = words.relation[index] as number;
  const found =
    entryOf(weights.upos, key(1, words.small[index] as number, tag, relation)) ||
    entryOf(weights.upos, key(2, tag, relation)) ||
    entryOf(weights.upos, key(3, tag));
  return found - 1;
}
