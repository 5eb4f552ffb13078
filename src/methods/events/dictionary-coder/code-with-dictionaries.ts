import type { Sentence, Token } from "../../syntax/syntax.js";
import type { Dictionaries, Discard, VerbForm, VerbPattern } from "./dictionary.js";
import { matchPattern, type PatternActors } from "./match-pattern.js";
import { dictionaryWord, isVerbWord, type PhrasedSentence, readNounPhrases } from "./noun-phrases.js";
import { phraseLength } from "./phrase-codes.js";
import { type DictionaryEvent, makeEvents, type Span } from "./sides.js";

/** From how many words to how many; `most` 0 for never. */
interface CommaLimits {
  readonly least: number;
  readonly most: number;
}

export interface DictionaryOptions {
  /** Clauses between two commas, behind the last and before the first that are passed over; PETRARCH's own: 2 to 8, 2 to 8, never. */
  readonly commas?: { readonly middle?: CommaLimits; readonly end?: CommaLimits; readonly start?: CommaLimits } | undefined;
  /** Whether events need a code on both sides; PETRARCH's usual. */
  readonly isDyadic?: boolean | undefined;
}

/** Whether a discard phrase leaves out a sentence or its whole story. */
function discardOf(sentence: Sentence, { discards }: Dictionaries): Discard | null {
  const words = sentence.tokens.map(({ text }) => dictionaryWord(text));
  let found: Discard | null = null;
  for (let at = 0; at < words.length; at++) {
    const match = discards.get(words[at] as string)?.find(({ phrase }) => phraseLength(phrase, words, at) > 0);
    if (match?.isStory) return match;
    found ??= match ?? null;
  }
  return found;
}

/** Events of one sentence by dictionaries of TABARI or PETRARCH, on our own tree. The day chooses among dated codes. */
export function codeWithDictionaries(
  sentence: Sentence,
  date: string | null,
  dictionaries: Dictionaries,
  options: DictionaryOptions = {},
): DictionaryEvent[] {
  if (discardOf(sentence, dictionaries)) return [];
  const day = date === null ? null : Number(date.replaceAll("-", "").slice(0, 8));
  const events: DictionaryEvent[] = [];
  const taken = new Set<number>();
  const code = () => {
    const phrased = readNounPhrases(sentence, day, dictionaries, taken);
    const { tokens, words, chunkAt } = phrased;
    const isVerb = (at: number) =>
      at < tokens.length && (chunkAt[at] as number) < 0 && (taken.has(at) || isVerbWord({ tokens, words, dictionaries }, at));
    const coding: Coding = {
      dictionaries,
      isLeftOut: commaClauses(phrased, options),
      isDyadic: options.isDyadic ?? true,
      isVerb,
      events,
    };
    for (let at = 0; at < tokens.length; ) at = codeVerb(phrased, at, coding);
    return phrased;
  };
  const phrased = code();
  if (events.length === 0) {
    for (let at = 0; at < phrased.tokens.length; at++)
      if (dictionaries.verbs.forms.has(phrased.words[at] as string) && isVerbAfterName(phrased, at)) taken.add(at);
    if (taken.size > 0) code();
  }
  return events.filter(
    (event, index) =>
      events.findIndex((each) => each.source === event.source && each.target === event.target && each.code === event.code) === index,
  );
}

/** Tokens of short clauses between commas, before the first or behind the last. */
function commaClauses({ tokens, phraseAt }: PhrasedSentence, { commas = {} }: DictionaryOptions): boolean[] {
  const { middle = { least: 2, most: 8 }, end = { least: 2, most: 8 }, start = { least: 2, most: 0 } } = commas;
  const isOut = tokens.map(() => false);
  const places = tokens.flatMap((token, index) => (token.text === "," && (phraseAt[index] as number) < 0 ? [index] : []));
  const leaveOut = (from: number, to: number, limits: CommaLimits) => {
    const count = tokens.slice(from, to).filter(({ text }) => /^\p{L}/u.test(text)).length;
    if (count < limits.least || count > limits.most) return;
    for (let at = from; at < to; at++) isOut[at] = true;
  };
  if (places[0] !== undefined) leaveOut(0, places[0], start);
  for (const [order, from] of places.entries())
    leaveOut(from, places[order + 1] ?? tokens.length, places[order + 1] === undefined ? end : middle);
  for (const [order, from] of places.entries()) if (order > 0 && isOut[from - 1] && isOut[places[order - 1] as number]) isOut[from] = true;
  return isOut;
}

/** Codes the verb at a token, if it is one; where to go on. */
function codeVerb(phrased: PhrasedSentence, at: number, coding: Coding): number {
  const { dictionaries, isLeftOut, events } = coding;
  const forms = dictionaries.verbs.forms.get(phrased.words[at] as string);
  if (!forms || isLeftOut[at] || !coding.isVerb(at)) return at + 1;
  const end = verbPhraseEnd(phrased, at, coding);
  for (const form of forms) {
    const span = formSpan(phrased.words, at, form);
    if (!span) continue;
    const before = upper(phrased, span[0], isLeftOut);
    const after = lower(phrased, span[1], end, isLeftOut);
    const block = dictionaries.verbs.blocks[form.block];
    const match = firstMatch(block?.patterns ?? [], phrased, before, after, dictionaries);
    const code = match && match.pattern.code !== "---" ? match.pattern.code : form.code;
    if (code === "---" || /^[+#]+$/u.test(code)) continue;
    const rule = match ? `${block?.name}: ${match.pattern.written} (line ${match.pattern.line})` : `${form.verb} (line ${form.line})`;
    const passive = isPassive(phrased, at, end);
    events.push(
      ...makeEvents(phrased, { at, span, before, after, passive, code, rule, actors: match?.actors ?? null, isDyadic: coding.isDyadic }),
    );
    return Math.max(end, span[1]);
  }
  return at + 1;
}

interface Coding {
  readonly dictionaries: Dictionaries;
  readonly isLeftOut: readonly boolean[];
  readonly isDyadic: boolean;
  readonly isVerb: (index: number) => boolean;
  readonly events: DictionaryEvent[];
}

/**
 * The end of a verb's phrase: the sentence's, or what comes first of a verb joined to it by `and`, the subject of a later verb that it hangs
 * on, and a comma with a clause of its own behind it.
 */
function verbPhraseEnd(phrased: PhrasedSentence, verb: number, { isVerb, isLeftOut }: Coding): number {
  const { tokens, chunkAt, chunks } = phrased;
  const above = new Set<number>();
  for (let at = (tokens[verb] as Token).head; at >= 0 && !above.has(at); at = (tokens[at] as Token).head) above.add(at);
  for (let at = verb + 1; at < tokens.length; at++) {
    if (isLeftOut[at]) continue;
    const token = tokens[at] as Token;
    if (/^(?:and|but)$/iu.test(token.text) && (chunkAt[at] as number) < 0 && isVerb(at + 1) && /^VB/u.test((tokens[at + 1] as Token).tag))
      return at;
    if (token.text === "," && isClauseBehind(phrased, at, isVerb)) return at;
    if (above.has(at) && isVerb(at) && /^VB[DPZ]|^MD/u.test(token.tag)) {
      const subject = tokens.findIndex(
        ({ head, relation }, index) => index > verb && index < at && head === at && relation.startsWith("nsubj"),
      );
      const chunk = chunks[chunkAt[subject] as number];
      return chunk ? chunk.first : at;
    }
  }
  return tokens.length;
}

/** Whether a noun phrase and then a finite verb follow a comma at once, and more than `it seems,` alone. */
function isClauseBehind(
  { tokens, chunkAt, chunks, phraseAt }: PhrasedSentence,
  comma: number,
  isVerb: (index: number) => boolean,
): boolean {
  const chunk = chunks[chunkAt[comma + 1] as number];
  return (
    (phraseAt[comma] as number) < 0 && chunk !== undefined && isVerb(chunk.last) && /^VB[DZP]$/u.test((tokens[chunk.last] as Token).tag)
  );
}

function isPassive({ tokens, words }: PhrasedSentence, verb: number, end: number): boolean {
  const { tag } = tokens[verb] as Token;
  if (!/^VB[ND]$/u.test(tag)) return false;
  const hasBe = words.slice(Math.max(0, verb - 4), verb).some((word) => /^(?:WAS|IS|BEEN|WERE|ARE|BEING|BE)$/u.test(word));
  return hasBe && words.slice(verb + 1, end).includes("BY");
}

function formSpan(words: readonly string[], at: number, form: VerbForm): Span | null {
  const from = at - form.before.length;
  const to = at + 1 + form.after.length;
  const fits =
    form.before.every((word, index) => words[from + index] === word) && form.after.every((word, index) => words[at + 1 + index] === word);
  return fits ? [from, to] : null;
}

/** Tokens before a verb, from it backwards to a comma outside noun phrases. */
function upper({ tokens, phraseAt }: PhrasedSentence, from: number, isLeftOut: readonly boolean[]): number[] {
  const found: number[] = [];
  for (let at = from - 1; at >= 0; at--) {
    if (isLeftOut[at]) continue;
    if ((tokens[at] as Token).text === "," && (phraseAt[at] as number) < 0) break;
    found.push(at);
  }
  return found;
}

function lower({ tokens }: PhrasedSentence, from: number, to: number, isLeftOut: readonly boolean[]): number[] {
  const found: number[] = [];
  for (let at = from; at < to && at < tokens.length; at++) if (!isLeftOut[at]) found.push(at);
  return found;
}

function firstMatch(
  patterns: readonly VerbPattern[],
  phrased: PhrasedSentence,
  before: readonly number[],
  after: readonly number[],
  { verbs }: Dictionaries,
): { pattern: VerbPattern; actors: PatternActors } | null {
  for (const pattern of patterns) {
    if (pattern.code === "+++") continue;
    const actors = matchPattern(pattern, phrased, before, after, verbs.synsets);
    if (actors) return { pattern, actors };
  }
  return null;
}

/** Whether the last word of a chunk that the tags take for a noun follows a name and stands before a preposition or an article: `Ethiopia departs from`. */
function isVerbAfterName({ tokens, chunkAt, chunks }: PhrasedSentence, index: number): boolean {
  const chunk = chunks[chunkAt[index] as number];
  const next = tokens[index + 1];
  return (
    chunk !== undefined &&
    chunk.last === index + 1 &&
    index - chunk.first <= 3 &&
    chunk.codes.length > 0 &&
    next !== undefined &&
    /^(?:IN|TO|DT|RP|RB)$/u.test(next.tag)
  );
}
