import type { Sentence, Token } from "../../syntax/syntax.js";
import { type ActorLexicon, matchNames, type NameMatch } from "./lexicon.js";
import { type Piece, pieces } from "./pieces.js";

/** A sentence with what the lexicon names in it, by token. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
  readonly names: readonly TokenName[];
  /** Index into `names` of the name that covers a token, or -1. */
  readonly nameAt: Int32Array;
}

export interface TokenName extends NameMatch {
  /** Tokens, end exclusive. */
  readonly first: number;
  readonly last: number;
  /** The word that a hyphen ties to it: `led` of `US-led`, `anti` of `anti-American`. */
  readonly tied: string | null;
}

/** A noun with what stands before it and the rest of its name behind it. Tokens, end exclusive. */
export interface Phrase {
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

const none: readonly number[] = [];

/** The tokens that hang on each token, in their order. */
function childrenOf(tokens: readonly Token[]): readonly (readonly number[])[] {
  const children: number[][] = new Array(tokens.length).fill(none);
  for (let index = 0; index < tokens.length; index++) {
    const { head } = tokens[index] as Token;
    if (head < 0 || head === index) continue;
    const list = children[head];
    if (list === none) children[head] = [index];
    else list?.push(index);
  }
  return children;
}

export function readNames(sentence: Sentence, lexicon: ActorLexicon, day: string | null): ReadSentence {
  const { tokens } = sentence;
  const children = childrenOf(tokens);
  const parts = pieces(tokens.map(({ text }) => text));
  const nameAt = new Int32Array(tokens.length).fill(-1);
  const matches = matchNames(lexicon, parts, day).filter((match) => !isVenue(tokens, parts, match));
  const names = matches.map((match, index) => {
    const first = (parts[match.from] as Piece).token;
    const last = (parts[match.to - 1] as Piece).token + 1;
    nameAt.fill(index, first, last);
    return { ...match, first, last, tied: tiedWord(tokens, parts, match) };
  });
  return { tokens, children, names, nameAt };
}

const accords =
  /^(?:agreements?|accords?|treaty|conventions?|protocol|declaration|charter|statute|conference|process|format|framework|principles|consensus)$/iu;

/** Whether a town only says where an accord was made: the Paris Agreement is not of France. */
function isVenue(tokens: readonly Token[], parts: readonly Piece[], { entries, from, to }: NameMatch): boolean {
  if (!entries.every(({ kind }) => kind === "capital" || kind === "city" || kind === "seat")) return false;
  const before = tokens[(parts[from] as Piece).token - 1]?.text ?? "";
  if (/^(?:-|–|and|&|\/)$/u.test(before)) return false;
  for (let at = (parts[to - 1] as Piece).token + 1, steps = 0; steps < 3; at++, steps++) {
    const token = tokens[at];
    if (!token || !/^(?:NN|JJ)/u.test(token.tag)) return false;
    if (accords.test(token.text)) return true;
  }
  return false;
}

const backed =
  /^(?:led|backed|made|born|sponsored|supported|supplied|aligned|funded|trained|brokered|mediated|allied|occupied|controlled|friendly|style|built|friendly)$/u;
const against = /^(?:anti|pro|non|ex|post|pre)$/u;

function tiedWord(tokens: readonly Token[], parts: readonly Piece[], match: NameMatch): string | null {
  const last = parts[match.to - 1] as Piece;
  const after = parts[match.to];
  if (after && backed.test(after.key)) {
    const between = tokens[last.token + 1]?.text;
    if (after.token === last.token || (after.token === last.token + 2 && (between === "-" || between === "–"))) return after.key;
  }
  const first = parts[match.from] as Piece;
  const before = parts[match.from - 1];
  if (before && against.test(before.key)) {
    const between = tokens[before.token + 1]?.text;
    if (before.token === first.token || (before.token === first.token - 2 && between === "-") || before.token === first.token - 1)
      return before.key;
  }
  return null;
}

const inner = /^(?:compound|flat|amod|det|nummod|fixed|goeswith|nmod:unmarked|nmod:npmod|nmod:desc|cc:preconj)/u;
const nounTag = /^(?:NN|PRP$|PRP\b)/u;
const argument = /^(?:nsubj|obj|iobj|obl|nmod|conj|root|appos|parataxis|list|dislocated|vocative|ccomp|xcomp|orphan|dep)/u;

/** Whether a token heads a noun phrase of its own. */
export function isNominalHead({ tokens, names, nameAt }: ReadSentence, index: number, named: boolean): boolean {
  const token = tokens[index] as Token;
  if (token.tag === "PRP" || token.tag === "WP" || token.tag === "WDT")
    return !token.relation.startsWith("expl") && !token.relation.startsWith("det");
  if (
    inner.test(token.relation) &&
    token.head >= 0 &&
    /^(?:NN|CD|JJ)/u.test(tokens[token.head]?.tag ?? "") &&
    Math.abs(token.head - index) < 8
  )
    return false;
  if (isTitle(tokens, index)) return false;
  if (isOrdinal({ tokens, names, nameAt, children: [] }, index)) return true;
  if (nounTag.test(token.tag)) return true;
  if (/^JJ/u.test(token.tag) && nameAt[index] !== -1 && token.head !== index + 1 && argument.test(token.relation)) {
    const name = names[nameAt[index] as number];
    if (name?.last === index + 1 && name.entries.some(({ kind }) => kind === "agent")) return true;
  }
  return (named || /^(?:CD|DT)$/u.test(token.tag)) && argument.test(token.relation) && !/^(?:VB|MD|IN|TO|RB)/u.test(token.tag);
}

/** `The latter`, `the former` that stand for a noun. */
export function isOrdinal({ tokens }: ReadSentence, index: number): boolean {
  const token = tokens[index] as Token;
  return (
    /^(?:latter|former)$/iu.test(token.text) &&
    tokens[index - 1]?.text.toLowerCase() === "the" &&
    argument.test(token.relation) &&
    !/^(?:NN|JJ)/u.test(tokens[index + 1]?.tag ?? "")
  );
}

/** Whether a capitalised title stands before a capitalised name, whatever the tree says: `President Macron`. */
function isTitle(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  return (
    next !== undefined &&
    /^NNPS?$/u.test(next.tag) &&
    /^\p{Lu}/u.test(next.text) &&
    title.test(token.text) &&
    next.head >= index &&
    token.head >= index - 1
  );
}

const title =
  /^(?:president|minister|premier|chancellor|king|queen|prince|sheikh|senator|governor|mayor|general|colonel|admiral|secretary|ambassador|ayatollah|mullah|maulana|judge|justice|pope|emir|sultan|spokesman|spokeswoman|leader|chief|commander|chairman|speaker|lawmaker|envoy|mr\.?|mrs\.?|ms\.?|dr\.?|sir|lord)$/iu;

const leftOf =
  /^(?:det|amod|compound|nummod|nmod:poss|flat|nmod:unmarked|nmod:npmod|nmod:desc|nmod$|advmod|case|punct|cc|conj|obl:npmod|obl:unmarked|cc:preconj|dep|fixed|goeswith|advcl|acl$)/u;

/** The phrase of a head: from its leftmost near modifier to the end of its name. */
export function phraseOf({ tokens, children, names, nameAt }: ReadSentence, head: number): Phrase {
  let first = head;
  for (let at = head - 1; at >= 0 && belongs(tokens, at, head); at--) first = at;
  first = overJoined({ tokens, names, nameAt }, overTitle(tokens, overTied(tokens, first)));
  while (
    first < head &&
    nameAt[first] === -1 &&
    /^(?:punct|cc$|case$|advmod|RB)/u.test((tokens[first] as Token).relation) &&
    (tokens[first] as Token).tag !== "POS"
  )
    first++;
  let last = head + 1;
  const covering = nameAt[head] as number;
  if (covering >= 0) last = Math.max(last, (names[covering] as TokenName).last);
  for (const child of children[head] ?? []) {
    if (child >= head && /^(?:flat|goeswith|fixed)/u.test((tokens[child] as Token).relation) && child <= last + 3)
      last = Math.max(last, child + 1, endOfName(children, tokens, child));
  }
  if (covering >= 0) first = Math.min(first, (names[covering] as TokenName).first);
  return { head, first, last };
}

/** Over `Somalia-based` and `Kurdish-led` before a noun. */
function overTied(tokens: readonly Token[], first: number): number {
  if (first < 3 || !backed.test((tokens[first - 1] as Token).text.toLowerCase()) || !/^[-–]$/u.test((tokens[first - 2] as Token).text))
    return first;
  return /^(?:NNP?S?|JJ)$/u.test((tokens[first - 3] as Token).tag) ? first - 3 : first;
}

/** Over the words of a title before a name. */
function overTitle(tokens: readonly Token[], first: number): number {
  let from = first;
  if (from > 0 && isTitle(tokens, from - 1)) {
    from--;
    while (
      from > 0 &&
      /^(?:NNP?|JJ|VBN|NNPS?)$/u.test((tokens[from - 1] as Token).tag) &&
      !/^[,;:]$/u.test((tokens[from - 1] as Token).text) &&
      first - from < 6
    )
      from--;
  }
  return from;
}

/** Over `Afghan and` before `Pakistani forces`, where the tree has torn them apart. */
function overJoined({ tokens, names, nameAt }: Pick<ReadSentence, "tokens" | "names" | "nameAt">, first: number): number {
  let from = first;
  const people = (at: number) =>
    names[nameAt[at] as number]?.entries.some(({ kind }) => kind === "people") === true &&
    /^(?:JJ|NNPS?)$/u.test((tokens[at] as Token).tag);
  for (let steps = 0; steps < 4; steps++) {
    const link = /^(?:and|or|,|-|–)$/iu.test(tokens[from - 1]?.text ?? "");
    if (
      from >= 1 &&
      from <= first &&
      people(from - 1) &&
      title.test(tokens.slice(from, from + 3).findLast(({ text }) => title.test(text))?.text ?? "")
    )
      from -= 1;
    else if (from >= 2 && link && people(from) && people(from - 2) && (tokens[from - 2] as Token).tag === "JJ") from -= 2;
    else if (from >= 1 && from < first && /^(?:DT|JJ)$/u.test((tokens[from - 1] as Token).tag)) from -= 1;
    else break;
  }
  return from;
}

function endOfName(children: readonly (readonly number[])[], tokens: readonly Token[], index: number): number {
  return (children[index] ?? []).reduce(
    (end, child) => (child > index && /^(?:flat|compound)/u.test((tokens[child] as Token).relation) ? Math.max(end, child + 1) : end),
    index + 1,
  );
}

/** Whether a token before the head hangs on it through modifiers alone. */
function belongs(tokens: readonly Token[], index: number, head: number): boolean {
  let at = index;
  for (let step = 0; step < 8; step++) {
    const token = tokens[at] as Token;
    if (at === head) return true;
    if (token.head < 0 || !leftOf.test(token.relation)) return false;
    if (token.relation === "punct" && !/^["'“”‘’`-]+$/u.test(token.text))
      return (tokens[token.head] as Token).tag.startsWith("JJ") || isBetweenModifiers(tokens, at, head);
    if (/^(?:IN|TO|VB[DPZ]?|MD|W)/u.test(token.tag) && token.tag !== "WP$") return false;
    at = token.head;
  }
  return false;
}

function isBetweenModifiers(tokens: readonly Token[], index: number, head: number): boolean {
  return index > 0 && /^(?:JJ|CD|NNP?)/u.test((tokens[index - 1] as Token).tag) && head - index <= 3;
}

/** The word of a preposition that ties a noun to what it hangs on: `of`, `in`; an empty text where there is none. */
export function casesOf({ tokens, children }: ReadSentence, index: number): string {
  for (const child of children[index] ?? []) {
    const token = tokens[child] as Token;
    if (child < index && token.relation.startsWith("case")) return token.lemma.toLowerCase();
  }
  return "";
}
