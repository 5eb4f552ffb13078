import type { Sentence, Token } from "../../syntax/syntax.js";
import { amountOf, bareAmount, people, percentOf } from "./amounts.js";
import { type CountedAs, outcomeOf } from "./outcomes.js";

/** A number with what it counts. */
export interface Quantity {
  /** Code points of the number with its noun, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly low: number;
  /** Null where the words give no upper end: `at least 12`, `dozens`. */
  readonly high: number | null;
  readonly counted: CountedAs;
  /** Lemma of the noun counted, and the whole phrase. */
  readonly noun: string;
  readonly of: string;
  /** Token index of the noun counted and of the word that says what befell it, where one does. */
  readonly head: number;
  readonly by: number | null;
  /** Whether the words say that it happened: no `to capture`, `would`, `not`. */
  readonly isActual: boolean;
  /** Whether the words set these apart from others named before: `two other insurgents`, `also detained`. */
  readonly isMore: boolean;
  readonly rule: string;
}

/** The quantities of a sentence: every noun phrase that says how many, and every person or thing that something befell. */
export function readQuantities(sentence: Sentence): Quantity[] {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, index) => {
    if (token.head >= 0 && token.head !== index) children[token.head]?.push(index);
  });
  const found: Quantity[] = [];
  tokens.forEach((token, head) => {
    if (!isCounted(tokens, children, head)) return;
    const percent = percentOf(tokens, children, head);
    const [noun, first, last] = boundsOf(tokens, children, head);
    const befell = outcomeOf(tokens, children, head);
    const amount = percent ?? amountOf(tokens, children, head);
    const said = amount ?? (befell ? bareAmount(token, tokens, children, head) : null);
    if (!said) return;
    const lemma = (tokens[noun] as Token).lemma.toLowerCase();
    const counted = percent ? "per cent" : (befell?.counted ?? (people.test(lemma) ? "people" : "thing"));
    if (counted === "thing" && !amount) return;
    const start = tokens[Math.min(first, noun)] as Token;
    const stop = tokens[Math.max(last, noun + 1) - 1] as Token;
    found.push({
      ...{ start: start.start, end: stop.end, low: said.low, high: said.high, counted, noun: lemma, head: noun, by: befell?.by ?? null },
      isActual: befell === null || isActual(tokens, children, befell.by),
      isMore: isMore(tokens, first, Math.max(last, noun + 1), befell?.by ?? null),
      of: tokens
        .slice(first, Math.max(last, noun + 1))
        .map(({ text }) => text)
        .join(" "),
      rule: befell ? `${said.rule}; ${befell.rule}` : said.rule,
    });
  });
  return found;
}

/** Whether a verb says that something happened: neither an infinitive with `to` nor behind a modal or `not`. */
function isActual(tokens: readonly Token[], children: readonly (readonly number[])[], by: number): boolean {
  if (!/^VB/u.test((tokens[by] as Token).tag))
    return !/^(?:attempted|planned|possible|threatened|alleged)$/iu.test(tokens[by - 1]?.text ?? "");
  const helpers = (children[by] ?? []).filter((child) => child < by).map((child) => (tokens[child] as Token).text.toLowerCase());
  return !helpers.some((word) => /^(?:to|will|would|could|may|might|should|can|must|not|n't|never)$/u.test(word));
}

function isMore(tokens: readonly Token[], first: number, last: number, by: number | null): boolean {
  const words = tokens.slice(first, last + 1).map(({ text }) => text.toLowerCase());
  if (words.some((word) => /^(?:additional|other|others|another|further|remaining|second)$/u.test(word))) return true;
  return by !== null && [by - 1, by + 1].some((at) => /^(?:also|later|separately)$/iu.test(tokens[at]?.text ?? ""));
}

const inner = /^(?:compound|amod|det|nummod|flat|fixed|nmod:poss|goeswith)/u;

function isCounted(tokens: readonly Token[], children: readonly (readonly number[])[], index: number): boolean {
  const { tag, relation, text } = tokens[index] as Token;
  if (inner.test(relation)) return false;
  if (/^NN/u.test(tag)) return true;
  if (/^(?:him|her|them)$/iu.test(text)) return relation === "obj";
  if (/^(?:CD|NN)/u.test(tag))
    return /^(?:nsubj|obj|obl|root|conj|nmod|ccomp|appos)/u.test(relation) && !/^\d{4}$/u.test(text) && !hasMonth(tokens, children, index);
  return /^(?:none|nobody|several|many|some|others?|few|dozens)$/iu.test(text) && /^(?:nsubj|obj|conj)/u.test(relation);
}

function hasMonth(tokens: readonly Token[], children: readonly (readonly number[])[], index: number): boolean {
  return [index - 1, ...(children[index] ?? [])].some((at) =>
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?$/iu.test(tokens[at]?.text ?? ""),
  );
}

/** The noun counted (behind `dozens of`), and the bounds of the phrase. */
function boundsOf(tokens: readonly Token[], children: readonly (readonly number[])[], head: number): [number, number, number] {
  let first = head;
  for (let at = head - 1; at >= 0 && head - at < 12 && hangsOn(tokens, at, head); at--) first = at;
  const group =
    /^(?:dozens?|scores?|hundreds?|thousands?|millions?|number|group|couple|total|handful|pair|more|some|none|one|two|three|four|five|six|seven|eight|nine|ten|several|many|most|all|\d+)$/iu;
  const { text } = tokens[head] as Token;
  const of = (children[head] ?? []).find(
    (child) =>
      child > head &&
      /^nmod/u.test((tokens[child] as Token).relation) &&
      tokens[child - 1] !== undefined &&
      (children[child] ?? []).some((each) => (tokens[each] as Token).text.toLowerCase() === "of"),
  );
  if (of !== undefined && group.test(text)) return [of, first, of + 1];
  return [head, first, head + 1];
}

function hangsOn(tokens: readonly Token[], index: number, head: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < 6; steps++) {
    if (at === head) return true;
    const token = tokens[at] as Token;
    if (/^(?:VB[DPZ]|IN|MD|TO)$/u.test(token.tag) && !/^(?:than|to|at)$/iu.test(token.text)) return false;
    at = token.head;
  }
  return false;
}
