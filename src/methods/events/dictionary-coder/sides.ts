import type { Token } from "../../syntax/syntax.js";
import type { PatternActors } from "./match-pattern.js";
import type { NounPhrase, PhrasedSentence } from "./noun-phrases.js";

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

/** The events of a verb: one for each pair of codes of its source and target, none where either is missing. */
export function makeEvents(phrased: PhrasedSentence, found: Found): DictionaryEvent[] {
  const target = found.actors?.target ?? targetOf(phrased, found.after);
  if (target === null) return [];
  const source = found.actors?.source ?? sourceOf(phrased, found, target);
  if (source === null) return [];
  const [forth = "", back] = found.code.split(":");
  const isSwapped = found.passive && !found.actors?.source && !found.actors?.target;
  const [actor, other] = isSwapped ? [target, source] : [source, target];
  let sources = codesOf(actor);
  let targets = codesOf(other);
  if (back !== undefined && targets[0] === "---") targets = sources;
  else if (back !== undefined && sources[0] === "---") sources = targets;
  const predicate = [(phrased.tokens[found.span[0]] as Token).start, (phrased.tokens[found.span[1] - 1] as Token).end] as const;
  const spans = { source: spanFrom(phrased, actor), target: spanFrom(phrased, other), predicate };
  const events: DictionaryEvent[] = [];
  const add = (from: readonly string[], to: readonly string[], code: string) => {
    for (const one of from) {
      for (const two of to) {
        if (one === two || (found.isDyadic && (one === "---" || two === "---"))) continue;
        events.push({ source: one, target: two, code, spans, rule: found.rule });
      }
    }
  };
  add(sources, targets, forth);
  if (back !== undefined) add(targets, sources, back);
  return events;
}

function spanFrom({ tokens }: PhrasedSentence, { first, last }: NounPhrase): Span {
  return [(tokens[first] as Token).start, (tokens[last - 1] as Token).end];
}

function codesOf({ codes }: NounPhrase): readonly string[] {
  return codes.length > 0 ? codes : ["---"];
}

function isCoded({ codes }: NounPhrase): boolean {
  return codes.some((code) => code !== "---");
}

function phrasesOf({ phrases, phraseAt }: PhrasedSentence, tokens: readonly number[]): NounPhrase[] {
  return [...new Set(tokens.flatMap((token) => phrases[phraseAt[token] as number] ?? []))];
}

/** The first coded noun phrase behind the verb, else the first of any kind. */
function targetOf(phrased: PhrasedSentence, after: readonly number[]): NounPhrase | null {
  const all = phrasesOf(phrased, after);
  return all.find(isCoded) ?? all[0] ?? null;
}

/** The subject of the verb where it has a code, else the nearest coded noun phrase before it that is not the target's, else the nearest. */
function sourceOf(phrased: PhrasedSentence, { at, before }: Found, target: NounPhrase): NounPhrase | null {
  const differs = (phrase: NounPhrase) => phrase !== target && codesOf(phrase).join() !== codesOf(target).join();
  const subject = subjectOf(phrased, at);
  if (subject && isCoded(subject) && differs(subject)) return subject;
  const all = phrasesOf(phrased, before);
  const first = /^(?:and|but)$/iu.test(phrased.tokens[at - 1]?.text ?? "") ? all.findLast(isCoded) : undefined;
  if (first && differs(first)) return first;
  return all.find((phrase) => isCoded(phrase) && differs(phrase)) ?? all.find((phrase) => phrase !== target) ?? null;
}

/** The subject of a verb, or of the verb that it is joined to or hangs on without one of its own. */
function subjectOf({ tokens, phraseAt, phrases }: PhrasedSentence, verb: number): NounPhrase | null {
  for (let at = verb, steps = 0; at >= 0 && steps < 5; steps++) {
    const subject = tokens.findIndex(({ head, relation }, index) => head === at && index < verb && /^nsubj/u.test(relation));
    if (subject >= 0) return phrases[phraseAt[subject] as number] ?? null;
    const { head, relation } = tokens[at] as Token;
    if (!/^(?:conj|xcomp|advcl|ccomp)/u.test(relation)) return null;
    at = head;
  }
  return null;
}

/** An event as TABARI and PETRARCH write it, with the spans that it rests on (code points, end exclusive). */
export interface DictionaryEvent {
  readonly source: string;
  readonly target: string;
  readonly code: string;
  readonly spans: { readonly source: Span | null; readonly target: Span | null; readonly predicate: Span };
  /** The pattern or verb of the dictionary that made it, with its line. */
  readonly rule: string;
}

/** Characters of a sentence, from the first to the one after the last. */
export type Span = readonly [start: number, stop: number];
