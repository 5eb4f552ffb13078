import type { Sentence, Token } from "../../syntax/syntax.js";

const countedAs = [
  "killed",
  "wounded",
  "captured",
  "displaced",
  "abducted",
  "missing",
  "released",
  "arms seized",
  "per cent",
  "people",
  "thing",
] as const;
export type CountedAs = (typeof countedAs)[number];

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

/** How many a phrase means at least and at most, and how it says so. */
interface Amount {
  readonly low: number;
  readonly high: number | null;
  readonly rule: string;
}

const killed = /^(?:kill|slay|murder|assassinate|die|execute|behead|massacre|gun|perish|martyr|shoot|lynch)$/u;
const outcomes: readonly (readonly [RegExp, CountedAs])[] = [
  [killed, "killed"],
  [/^(?:wound|injure|hurt|maim)$/u, "wounded"],
  [/^(?:capture|detain|arrest|apprehend|nab|imprison|jail|round|hold)$/u, "captured"],
  [/^(?:displace|flee|evacuate|uproot|expel|deport|repatriate)$/u, "displaced"],
  [/^(?:abduct|kidnap)$/u, "abducted"],
  [/^(?:release|free|pardon)$/u, "released"],
];
const outcomeNouns: readonly (readonly [RegExp, CountedAs])[] = [
  [/^(?:death|killing|murder|fatality|assassination|execution|deaths)$/u, "killed"],
  [/^(?:injury|wounding)$/u, "wounded"],
  [/^(?:detention|capture|arrest|apprehension)$/u, "captured"],
  [/^(?:displacement|deportation|evacuation|expulsion)$/u, "displaced"],
  [/^(?:abduction|kidnapping)$/u, "abducted"],
  [/^release$/u, "released"],
];
const bearers: readonly (readonly [RegExp, CountedAs])[] = [
  [/^(?:dead|death|fatality|body|corpse)$/u, "killed"],
  [/^(?:wounded|injured|injury)$/u, "wounded"],
  [/^(?:detainee|captive|prisoner)$/u, "captured"],
  [/^(?:refugee|idp|displaced|evacuee)$/u, "displaced"],
  [/^hostage$/u, "abducted"],
];
const people =
  /^(?:people|person|man|woman|child|civilian|soldier|policeman|officer|militant|insurgent|rebel|terrorist|fighter|leader|commander|villager|worker|journalist|student|individual|facilitator|suspect|member|attacker|bomber|gunman|guard|troop|tribesman|passenger|other|foreigner|local|resident|one|militiaman|enemy|supporter|protester|pilgrim|shia|hazara|citizen|national|personnel|subordinate|associate|operative|cleric|judge|victim|casualty|boy|girl|family|combatant|taliban|male|female|driver|emplacer)$/u;
const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const vague: Readonly<Record<string, Amount>> = {
  number: { low: 3, high: null, rule: "a number of, taken as several" },
  several: { low: 3, high: null, rule: "several, at least three" },
  few: { low: 3, high: null, rule: "a few, at least three" },
  couple: { low: 2, high: 2, rule: "a couple" },
  multiple: { low: 3, high: null, rule: "multiple, taken as several" },
  numerous: { low: 4, high: null, rule: "numerous, at least four" },
  many: { low: 4, high: null, rule: "many, at least four" },
  dozens: { low: 24, high: null, rule: "dozens, at least two" },
  scores: { low: 40, high: null, rule: "scores, at least two" },
  hundreds: { low: 200, high: null, rule: "hundreds, at least two" },
  thousands: { low: 2000, high: null, rule: "thousands, at least two" },
  millions: { low: 2_000_000, high: null, rule: "millions, at least two" },
  no: { low: 0, high: 0, rule: "none" },
  none: { low: 0, high: 0, rule: "none" },
  nobody: { low: 0, high: 0, rule: "none" },
};
const scale: Readonly<Record<string, number>> = { dozen: 12, score: 20, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

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

function percentOf(tokens: readonly Token[], children: readonly (readonly number[])[], head: number): Amount | null {
  const { text } = tokens[head] as Token;
  const isPercent =
    /^(?:%|percent|per-cent|percentage)$/iu.test(text) || (/^cent$/iu.test(text) && /^per$/iu.test(tokens[head - 1]?.text ?? ""));
  if (!isPercent) return null;
  for (const at of [...(children[head] ?? []), head - 1, head - 2]) {
    const value = numberOf(tokens[at]?.text ?? "");
    if (value !== null) return { low: value, high: value, rule: "a share" };
  }
  return null;
}

/** What the phrase itself says of how many: numbers, `a dozen`, `between 5 and 7`, `at least`. */
function amountOf(tokens: readonly Token[], children: readonly (readonly number[])[], head: number): Amount | null {
  const own = numberWords(tokens, children, head);
  if (own.values.length === 0) {
    for (const at of [head, ...(children[head] ?? [])]) {
      const word = (tokens[at] as Token).text.toLowerCase();
      const amount = vague[word];
      if (amount && at <= head && (word !== "number" || /^of$/iu.test(tokens[at + 1]?.text ?? ""))) return amount;
    }
    return null;
  }
  const [first = 0] = own.values;
  const lead =
    own.first > 0
      ? tokens
          .slice(Math.max(0, own.first - 3), own.first)
          .map(({ text }) => text.toLowerCase())
          .join(" ")
      : "";
  if (own.values.length > 1) return { low: Math.min(...own.values), high: Math.max(...own.values), rule: "from one number to another" };
  if (/(?:more than|over|above)$/u.test(lead)) return { low: Number.isInteger(first) ? first + 1 : first, high: null, rule: "more than" };
  if (/(?:at least|upwards of|no fewer than|no less than)$/u.test(lead)) return { low: first, high: null, rule: "at least" };
  if (/(?:up to|as many as|at most|fewer than|less than|under|no more than)$/u.test(lead)) return { low: 0, high: first, rule: "at most" };
  return {
    low: first,
    high: first,
    rule: /(?:about|around|some|nearly|almost|approximately|roughly|an estimated)$/u.test(lead) ? "about" : "a number",
  };
}

/** The numbers of a phrase: one, or two with `to`, `or`, `and` or a dash between them. */
function numberWords(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  head: number,
): { values: number[]; first: number } {
  const places: number[] = [];
  const open = [head];
  for (let steps = 0; open.length > 0 && steps < 40; steps++) {
    const at = open.pop() as number;
    if (at <= head && (tokens[at] as Token).tag === "CD") places.push(at);
    for (const child of children[at] ?? [])
      if (child < head && /^(?:nummod|compound|conj|nmod|amod|advmod|obl|flat)/u.test((tokens[child] as Token).relation) && at !== child)
        open.push(child);
  }
  places.sort((a, b) => a - b);
  const values: number[] = [];
  let first = head;
  for (let index = 0; index < places.length; index++) {
    const at = places[index] as number;
    let value = numberOf((tokens[at] as Token).text);
    if (value === null) continue;
    let end = at;
    while (places[index + 1] === end + 1) {
      const next = (tokens[end + 1] as Token).text.toLowerCase();
      value = scale[next] !== undefined ? value * (scale[next] ?? 1) : value + (numberOf(next) ?? 0);
      end++;
      index++;
    }
    if (values.length === 0) first = at;
    values.push(value);
  }
  const before = (tokens[head - 1] as Token | undefined)?.text.toLowerCase() ?? "";
  if (values.length === 0 && scale[before] !== undefined) return { values: [scale[before] ?? 1], first: head - 2 };
  const own = (tokens[head] as Token).text.toLowerCase();
  if (values.length === 1 && scale[own] !== undefined && (tokens[head] as Token).tag !== "CD")
    return { values: [(values[0] ?? 1) * (scale[own] ?? 1)], first };
  if (values.length === 0 && scale[own] !== undefined && /^(?:a|half)$/iu.test(tokens[head - 1]?.text ?? ""))
    return { values: [scale[own] ?? 1], first: head - 1 };
  return { values: values.slice(0, 2), first };
}

/** The number that one word writes: `1,200`, `12`, `twenty-one`, `a`; null for none. */
export function numberOf(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(lower)) return Number(lower.replaceAll(",", ""));
  const one = ones.indexOf(lower);
  if (one >= 0) return one;
  const [ten, digit] = lower.split("-");
  const at = tens.indexOf(ten ?? "");
  if (at >= 0) return (at + 2) * 10 + (digit === undefined ? 0 : Math.max(0, ones.indexOf(digit)));
  return scale[lower] ?? null;
}

/** Of a person that something befell without a number: one of `a militant`, at least two of `militants`. */
function bareAmount(token: Token, tokens: readonly Token[], children: readonly (readonly number[])[], head: number): Amount | null {
  if (token.tag === "PRP")
    return /^them$/iu.test(token.text) ? { low: 2, high: null, rule: "them, at least two" } : { low: 1, high: 1, rule: "one person" };
  if (!people.test(token.lemma.toLowerCase()) && !/^NNP/u.test(token.tag)) return null;
  const article = (children[head] ?? []).map((child) => (tokens[child] as Token).text.toLowerCase());
  if (article.includes("no")) return { low: 0, high: 0, rule: "none" };
  if (/^NNP?S$/u.test(token.tag) || (/^(?:people|men|personnel|taliban)$/iu.test(token.text) && !article.includes("a")))
    return { low: 2, high: null, rule: "a plural, at least two" };
  return { low: 1, high: 1, rule: "one of its kind" };
}

interface Outcome {
  readonly counted: CountedAs;
  readonly by: number;
  readonly rule: string;
}

/** What befell the counted: as object of a verb, subject of a passive, or behind a noun (`the death of`). */
function outcomeOf(tokens: readonly Token[], children: readonly (readonly number[])[], head: number): Outcome | null {
  const noun = (tokens[head] as Token).lemma.toLowerCase();
  let at = head;
  for (let steps = 0; steps < 6; steps++) {
    const { relation, head: up } = tokens[at] as Token;
    if (up < 0) break;
    const parent = tokens[up] as Token;
    const lemma = parent.lemma.toLowerCase();
    if (relation === "conj") {
      if (/^VB/u.test(parent.tag)) break;
      at = up;
      continue;
    }
    const dying = /^(?:die|perish)$/u.test(lemma);
    const object = relation === "obj" || relation.startsWith("nsubj:pass") || (dying && relation.startsWith("nsubj"));
    const state = relation === "nsubj" ? bearers.find(([pattern]) => pattern.test(lemma) && /^(?:JJ|VBN)/u.test(parent.tag)) : undefined;
    if (state) return { counted: state[1], by: up, rule: `said to be ${lemma}` };
    const found = object ? outcomes.find(([pattern]) => pattern.test(lemma)) : undefined;
    if (found) return { counted: found[1], by: up, rule: `${relation} of ${lemma}` };
    if (object) {
      const shared = (children[up] ?? []).find(
        (child) =>
          (tokens[child] as Token).relation === "conj" &&
          /^VB/u.test((tokens[child] as Token).tag) &&
          isObjectShared(tokens, children, child),
      );
      const other =
        shared === undefined ? undefined : outcomes.find(([pattern]) => pattern.test((tokens[shared] as Token).lemma.toLowerCase()));
      if (other) return { counted: other[1], by: shared as number, rule: `shared object of ${(tokens[shared as number] as Token).lemma}` };
    }
    if (/^(?:nmod|obl)/u.test(relation) && isAlongWith(tokens, at)) {
      const beside = outcomes.find(([pattern]) => /^VB/u.test(parent.tag) && pattern.test(lemma));
      if (beside) return { counted: beside[1], by: up, rule: `along with what ${lemma} has` };
      at = up;
      continue;
    }
    if (/^nmod/u.test(relation)) {
      const of = outcomeNouns.find(([pattern]) => pattern.test(lemma));
      if (of) return { counted: of[1], by: up, rule: `of ${lemma}` };
      if (
        /^(?:dozens?|scores?|hundreds?|thousands?|number|group|couple|total|one|two|three|several|some|none|all)$/u.test(lemma) ||
        parent.tag === "CD"
      ) {
        at = up;
        continue;
      }
    }
    break;
  }
  const participle = (children[head] ?? []).find(
    (child) => child > head && /^acl$/u.test((tokens[child] as Token).relation) && (tokens[child] as Token).tag === "VBN",
  );
  const by =
    participle === undefined ? undefined : outcomes.find(([pattern]) => pattern.test((tokens[participle] as Token).lemma.toLowerCase()));
  if (by) return { counted: by[1], by: participle as number, rule: `noun before ${(tokens[participle as number] as Token).lemma}` };
  const bearer = bearers.find(([pattern]) => pattern.test(noun));
  return bearer ? { counted: bearer[1], by: head, rule: `the word ${noun}` } : null;
}

function isAlongWith(tokens: readonly Token[], index: number): boolean {
  const before = tokens
    .slice(Math.max(0, index - 5), index)
    .map(({ text }) => text.toLowerCase())
    .join(" ");
  return /(?:along|together) with\b/u.test(before);
}

function isObjectShared(tokens: readonly Token[], children: readonly (readonly number[])[], verb: number): boolean {
  return !(children[verb] ?? []).some((child) => /^(?:obj|nsubj)/u.test((tokens[child] as Token).relation));
}
