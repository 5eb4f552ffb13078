import type { Sentence, Token } from "../../syntax/syntax.js";
import { isNominalHead, phraseOf, type ReadSentence } from "../actors/phrase.js";
import type { Dictionaries } from "./dictionary.js";
import { codeOfPhrase } from "./phrase-codes.js";

/** A noun phrase with what hangs on it by prepositions. Tokens, end exclusive. */
export interface NounPhrase {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  /** End of the phrase before its first preposition. */
  readonly baseLast: number;
  /** A code for each of its actors; none where it has no code. */
  readonly codes: readonly string[];
  readonly isCompound: boolean;
}

export interface PhrasedSentence {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly children: readonly (readonly number[])[];
  readonly phrases: readonly NounPhrase[];
  /** Index of the phrase that a token belongs to, -1 for none. */
  readonly phraseAt: Int32Array;
}

/** The words as dictionaries write them: in capitals, `n't` as `N'T`. */
export function dictionaryWord(text: string): string {
  return text
    .toUpperCase()
    .replaceAll("’", "'")
    .replace(/^[-–—]$/u, "-");
}

/** Noun phrases of a sentence from its tree, joined ones as compounds, with their codes of the day (yyyymmdd). */
export function readNounPhrases(sentence: Sentence, day: number | null, dictionaries: Dictionaries): PhrasedSentence {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, index) => {
    if (token.head >= 0 && token.head !== index) children[token.head]?.push(index);
  });
  const tree: ReadSentence = { tokens, children, names: [], nameAt: new Int32Array(tokens.length).fill(-1) };
  const words = tokens.map(({ text }) => dictionaryWord(text));
  const isHead = tokens.map((token, index) => isNominalHead(tree, index, false) && !token.relation.startsWith("nmod:poss"));
  const phraseAt = new Int32Array(tokens.length).fill(-1);
  const phrases: NounPhrase[] = [];
  const taken = new Set<number>();
  tokens.forEach((_, head) => {
    if (!isHead[head] || taken.has(head) || isPartOfEarlier(tree, head, isHead)) return;
    const whole = gather(tree, head, isHead, taken, 0);
    const codes = [
      ...new Set(
        whole.versions.flatMap(
          (version) => codeOfPhrase(version.map((index) => words[index] as string).filter(isWord), day, dictionaries) ?? [],
        ),
      ),
    ].flatMap((code) => code.split("/"));
    const compound = whole.versions.length > 1;
    phraseAt.fill(phrases.length, whole.first, whole.last);
    phrases.push({
      head,
      first: whole.first,
      last: whole.last,
      baseLast: whole.baseLast,
      codes: codes.filter((code, index) => codes.indexOf(code) === index && (code !== "---" || codes.length === 1)),
      isCompound: compound,
    });
  });
  return { tokens, words, children, phrases, phraseAt };
}

function isWord(word: string): boolean {
  return word !== "'S" && word !== "'" && word !== "," && word !== "(" && word !== ")" && word !== "-";
}

interface Gathered {
  readonly first: number;
  readonly last: number;
  readonly baseLast: number;
  /** The tokens of each reading: one for each of the actors joined in it. */
  readonly versions: readonly (readonly number[])[];
}

const most = 12;

/** A head with those joined to it and the prepositional phrases behind it. */
function gather(tree: ReadSentence, head: number, isHead: readonly boolean[], taken: Set<number>, depth: number): Gathered {
  taken.add(head);
  const own = phraseOf(tree, head);
  let last = own.last;
  let versions: number[][] = [range(own.first, own.last)];
  const joint: Gathered[] = [];
  for (const child of tree.children[head] ?? []) {
    if (child <= head || !isHead[child] || depth > 4) continue;
    const { relation } = tree.tokens[child] as Token;
    if (relation === "conj") joint.push(gather(tree, child, isHead, taken, depth + 1));
    else if (relation.startsWith("nmod") && joint.length === 0) {
      const inner = gather(tree, child, isHead, taken, depth + 1);
      versions = versions
        .flatMap((version) =>
          inner.versions.map((more) => [...version, ...range(last, inner.first).filter((index) => index < inner.first), ...more]),
        )
        .slice(0, most);
      last = Math.max(last, inner.last);
    } else if (relation === "appos" && tree.tokens[child - 1]?.text === "(") {
      taken.add(child);
      last = Math.max(last, child + 2);
    }
  }
  if (joint.length > 0) {
    const shared = range(own.first, head).filter(
      (index) =>
        /^(?:amod|compound|nmod:poss)/u.test((tree.tokens[index] as Token).relation) || (tree.tokens[index] as Token).tag === "POS",
    );
    for (const each of joint) {
      const isBare = each.first === each.versions[0]?.[0] && each.baseLast - each.first === 1;
      for (const version of each.versions) versions.push(isBare ? [...shared, ...version] : [...version]);
      last = Math.max(last, each.last);
    }
  }
  return { first: own.first, last, baseLast: own.last, versions: versions.slice(0, most) };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Whether a head hangs on an earlier noun that takes it up: as one joined to it or by a preposition. */
function isPartOfEarlier({ tokens }: ReadSentence, index: number, isHead: readonly boolean[]): boolean {
  const { head, relation } = tokens[index] as Token;
  return (
    head >= 0 &&
    head < index &&
    isHead[head] === true &&
    (relation === "conj" || (relation.startsWith("nmod") && !relation.startsWith("nmod:poss")))
  );
}
