import type { Sentence, Token } from "../../syntax/syntax.js";
import type { Dictionaries, Discard, VerbForm, VerbPattern } from "./dictionary.js";
import { matchPattern, type PatternActors } from "./match-pattern.js";
import { dictionaryWord, type NounPhrase, type PhrasedSentence, readNounPhrases } from "./noun-phrases.js";
import { phraseLength } from "./phrase-codes.js";

/** An event as TABARI and PETRARCH write it, with the spans that it rests on (code points, end exclusive). */
export interface DictionaryEvent {
  readonly source: string;
  readonly target: string;
  readonly code: string;
  readonly spans: { readonly source: Span | null; readonly target: Span | null; readonly predicate: Span };
  /** The pattern or verb of the dictionary that made it, with its line. */
  readonly rule: string;
}

export type Span = readonly [start: number, stop: number];

export interface DictionaryOptions {
  /** Comma clauses of this many words are passed over: between two commas, and at the end. PETRARCH's own are 2 to 8. */
  readonly commas?: { readonly least: number; readonly most: number } | undefined;
  /** Whether events need a code on both sides; PETRARCH's usual. */
  readonly isDyadic?: boolean | undefined;
}

/** Whether a discard phrase leaves out a sentence or its whole story. */
export function discardOf(sentence: Sentence, { discards }: Dictionaries): Discard | null {
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
  const phrased = readNounPhrases(sentence, day, dictionaries);
  const { least = 2, most = 8 } = options.commas ?? {};
  const isLeftOut = commaClauses(phrased, least, most);
  const events: DictionaryEvent[] = [];
  for (let at = 0; at < phrased.tokens.length; ) at = codeVerb(phrased, at, isLeftOut, dictionaries, options.isDyadic ?? true, events);
  return events.filter(
    (event, index) =>
      events.findIndex((each) => each.source === event.source && each.target === event.target && each.code === event.code) === index,
  );
}

/** Tokens of short clauses between commas, or behind the last. */
function commaClauses({ tokens, phraseAt, phrases }: PhrasedSentence, least: number, most: number): boolean[] {
  const isOut = tokens.map(() => false);
  const commas = tokens.flatMap((token, index) =>
    token.text === "," && !isWithinCompound(phrases[phraseAt[index] as number], index) ? [index] : [],
  );
  const end = tokens.length;
  for (const [order, from] of commas.entries()) {
    const to = commas[order + 1] ?? end;
    const count = tokens.slice(from + 1, to).filter(({ text }) => /^\p{L}/u.test(text)).length;
    if (count < least || count > most) continue;
    for (let at = from; at < to; at++) isOut[at] = true;
    if (to < end && isOut[from]) isOut[to] = true;
  }
  return isOut;
}

function isWithinCompound(phrase: NounPhrase | undefined, index: number): boolean {
  return phrase?.isCompound === true && index > phrase.first && index < phrase.last - 1;
}

/** Codes the verb at a token, if it is one; where to go on. */
function codeVerb(
  phrased: PhrasedSentence,
  at: number,
  isLeftOut: readonly boolean[],
  dictionaries: Dictionaries,
  isDyadic: boolean,
  events: DictionaryEvent[],
): number {
  const { words } = phrased;
  const forms = dictionaries.verbs.forms.get(words[at] as string);
  if (!forms || isLeftOut[at] || !isVerb(phrased, at)) return at + 1;
  const end = verbPhraseEnd(phrased, at);
  const passive = isPassive(phrased, at, end);
  for (const form of forms) {
    const span = formSpan(words, at, form);
    if (!span) continue;
    const before = upper(phrased, span[0], isLeftOut);
    const after = lower(phrased, span[1], end, isLeftOut);
    const block = dictionaries.verbs.blocks[form.block];
    const match = firstMatch(block?.patterns ?? [], phrased, before, after, dictionaries);
    const code = match && match.pattern.code !== "---" ? match.pattern.code : form.code;
    if (code === "---" || /^[+#]+$/u.test(code)) continue;
    const rule = match ? `${block?.name}: ${match.pattern.written} (line ${match.pattern.line})` : `${form.verb} (line ${form.line})`;
    const made = makeEvents(phrased, { at, span, before, after, passive, code, rule, actors: match?.actors ?? null, isDyadic });
    events.push(...made);
    return Math.max(end, span[1]);
  }
  return at + 1;
}

function isVerb({ tokens, phraseAt, phrases }: PhrasedSentence, index: number): boolean {
  const { tag, relation } = tokens[index] as Token;
  if (!/^(?:VB|MD)/u.test(tag) || relation.startsWith("amod")) return false;
  const phrase = phrases[phraseAt[index] as number];
  return phrase === undefined || !(index >= phrase.first && index < phrase.baseLast);
}

/** The last token of what hangs on a verb to its right, punctuation left out. */
function verbPhraseEnd({ tokens, children }: PhrasedSentence, verb: number): number {
  let end = verb + 1;
  const open = [verb];
  while (open.length > 0) {
    for (const child of children[open.pop() as number] ?? []) {
      const { relation } = tokens[child] as Token;
      if (
        child < verb ||
        relation === "punct" ||
        (relation === "conj" && /^VB/u.test((tokens[child] as Token).tag) && (tokens[child] as Token).head === verb) ||
        relation === "parataxis"
      )
        continue;
      end = Math.max(end, child + 1);
      open.push(child);
    }
  }
  return end;
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
    const actors = matchPattern(pattern, phrased, before, after, verbs.synsets);
    if (actors) return { pattern, actors };
  }
  return null;
}

interface Found {
  readonly at: number;
  readonly span: Span;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly passive: boolean;
  readonly code: string;
  readonly rule: string;
  readonly actors: PatternActors | null;
  readonly isDyadic: boolean;
}

function makeEvents(phrased: PhrasedSentence, found: Found): DictionaryEvent[] {
  const target = found.actors?.target ?? targetOf(phrased, found.after);
  if (target === null) return [];
  const source = found.actors?.source ?? sourceOf(phrased, found, target);
  if (source === null) return [];
  const [forth = "", back] = found.code.split(":");
  let sources = codesOf(phrased, source);
  let targets = codesOf(phrased, target);
  if (found.passive && found.actors?.source == null) [sources, targets] = [targets, sources];
  const isSwapped = found.passive && found.actors?.source == null;
  if (back !== undefined && targets[0] === "---") targets = sources;
  else if (back !== undefined && sources[0] === "---") sources = targets;
  const spanOf = (index: number): Span => spanFrom(phrased, phrased.phrases[index] as NounPhrase);
  const spans = {
    source: spanOf(isSwapped ? target : source),
    target: spanOf(isSwapped ? source : target),
    predicate: [(phrased.tokens[found.span[0]] as Token).start, (phrased.tokens[found.span[1] - 1] as Token).stop] as const,
  };
  const events: DictionaryEvent[] = [];
  const add = (from: readonly string[], to: readonly string[], code: string) => {
    for (const one of from) {
      for (const other of to) {
        if (one === other || (found.isDyadic && (one === "---" || other === "---"))) continue;
        events.push({ source: one, target: other, code, spans, rule: found.rule });
      }
    }
  };
  add(sources, targets, forth);
  if (back !== undefined) add(targets, sources, back);
  return events;
}

function spanFrom({ tokens }: PhrasedSentence, { first, last }: NounPhrase): Span {
  return [(tokens[first] as Token).start, (tokens[last - 1] as Token).stop];
}

function codesOf({ phrases }: PhrasedSentence, index: number): readonly string[] {
  const { codes } = phrases[index] as NounPhrase;
  return codes.length > 0 ? codes : ["---"];
}

function isCoded({ phrases }: PhrasedSentence, index: number): boolean {
  return phrases[index]?.codes.some((code) => code !== "---") === true;
}

/** The first coded noun phrase behind the verb, else the first of any kind. */
function targetOf(phrased: PhrasedSentence, after: readonly number[]): number | null {
  const indexes = after.map((token) => phrased.phraseAt[token] as number).filter((index) => index >= 0);
  return indexes.find((index) => isCoded(phrased, index)) ?? indexes[0] ?? null;
}

/** The subject of the verb where it has a code, else the nearest coded noun phrase before it that is not the target's, else the nearest. */
function sourceOf(phrased: PhrasedSentence, { at, before }: Found, target: number): number | null {
  const subject = subjectOf(phrased, at);
  const differs = (index: number) => index !== target && codesOf(phrased, index).join() !== codesOf(phrased, target).join();
  if (subject !== null && isCoded(phrased, subject) && differs(subject)) return subject;
  const indexes = before.map((token) => phrased.phraseAt[token] as number).filter((index) => index >= 0);
  return indexes.find((index) => isCoded(phrased, index) && differs(index)) ?? indexes.find((index) => index !== target) ?? null;
}

/** The subject of a verb, or of the verb that it is joined to or hangs on without one of its own. */
function subjectOf({ tokens, children, phraseAt }: PhrasedSentence, verb: number): number | null {
  for (let at = verb, steps = 0; at >= 0 && steps < 5; steps++) {
    const subject = (children[at] ?? []).find((child) => /^nsubj/u.test((tokens[child] as Token).relation) && child < verb);
    if (subject !== undefined) {
      const index = phraseAt[subject] as number;
      return index >= 0 ? index : null;
    }
    const { head, relation } = tokens[at] as Token;
    if (!/^(?:conj|xcomp|advcl|ccomp|acl)/u.test(relation)) return null;
    at = head;
  }
  return null;
}
