import type { Token } from "../../syntax/syntax.js";

/** How many a phrase means at least and at most, and how it says so. */
interface Amount {
  readonly low: number;
  readonly high: number | null;
  readonly rule: string;
}

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

export const people =
  /^(?:people|person|man|woman|child|civilian|soldier|policeman|officer|militant|insurgent|rebel|terrorist|fighter|leader|commander|villager|worker|journalist|student|individual|facilitator|suspect|member|attacker|bomber|gunman|guard|troop|tribesman|passenger|other|foreigner|local|resident|one|militiaman|enemy|supporter|protester|pilgrim|shia|hazara|citizen|national|personnel|subordinate|associate|operative|cleric|judge|victim|casualty|boy|girl|family|combatant|taliban|male|female|driver|emplacer)$/u;

export function percentOf(tokens: readonly Token[], children: readonly (readonly number[])[], head: number): Amount | null {
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
export function amountOf(tokens: readonly Token[], children: readonly (readonly number[])[], head: number): Amount | null {
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
export function bareAmount(token: Token, tokens: readonly Token[], children: readonly (readonly number[])[], head: number): Amount | null {
  if (token.tag === "PRP")
    return /^them$/iu.test(token.text) ? { low: 2, high: null, rule: "them, at least two" } : { low: 1, high: 1, rule: "one person" };
  if (!people.test(token.lemma.toLowerCase()) && !/^NNP/u.test(token.tag)) return null;
  const article = (children[head] ?? []).map((child) => (tokens[child] as Token).text.toLowerCase());
  if (article.includes("no")) return { low: 0, high: 0, rule: "none" };
  if (/^NNP?S$/u.test(token.tag) || (/^(?:people|men|personnel|taliban)$/iu.test(token.text) && !article.includes("a")))
    return { low: 2, high: null, rule: "a plural, at least two" };
  return { low: 1, high: 1, rule: "one of its kind" };
}
