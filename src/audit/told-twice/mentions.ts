import type { Manuscript } from "../manuscript/manuscript.js";
import type { Sentence } from "../manuscript/prose.js";
import type { StatedNumber } from "../numbers.js";
import { folded, openers, places } from "../words.js";
import { type Amount, amountOf } from "./amounts.js";
import { actOf, anybody, deedOf } from "./deeds.js";

/** A quantity with what says of which thing it is. UTF-16 indexes of the cleaned text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly amount: Amount;
  /** Kind, unit and thing that is counted: only what is alike here is set side by side. */
  readonly key: string;
  readonly deed: string | undefined;
  /** Acts in the words next to the number, by family or stem. */
  readonly acts: ReadonlySet<string>;
  /** Small words before the thing counted: `young` of *217 young voters*. */
  readonly described: string;
  readonly times: { readonly years: string; readonly months: string; readonly days: string };
  readonly names: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Words that narrow what is counted or say who counts. */
  readonly scope: string;
  readonly isOwn: boolean;
  /** Ids of the works that its sentence cites. */
  readonly works: ReadonlySet<string>;
  /** Where its sentence stands among all. */
  readonly order: number;
  readonly section: number;
}

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const monthNames = new Set(months.split("|"));
const day = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${months})\\b|\\b(?:${months})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`,
  "giu",
);
const month = new RegExp(`\\b(?:${months})\\b`, "giu");
const year = /(?<![\d,.])(?:1[89]|20)\d{2}(?!\d|,\d)/gu;
/** Numbers of a part, an addition, a change or a rate, which another number of the same thing does not contradict. */
const partBefore =
  /\b(?:another|a further|further|additional|other|including|includes?|included|of (?:whom|which|these|those|them)|among them|average|mean|median|each|every|only|the (?:first|last|next|remaining|other)|remaining|by|per|from|than|versus|vs\.?|against|table|figure|no\.?|number|page|chapter|section|aged?|top)\s(?:(?:of|the|some|about|around|nearly|over|an?|more than|at least|almost|approximately|roughly)\s){0,2}$|\bfrom\s[^.;]{0,60}\d[^.;]{0,60}\sto\s(?:\p{L}{1,12}\s)?$/iu;
const partAfter =
  /^(?:[-–](?:\p{L})|\s?(?:%|per ?cent)?\s?(?:times\b|more\b|others?\b|additional\b|further\b|fewer\b|less\b|per\b|each\b|an? (?:day|week|month|year)\b|(?:daily|weekly|monthly|annually|years old|years? later)\b|of (?:the|them|these|those|whom|which)\s\d|\/|of (?:whom|which|them|these|those)\b|out of\b))/iu;
/** A limit or a value of a variable: `IQ ≥ 80`, also where the font lost the sign. */
const variable = /[=<>≤≥±~×]\s?$|(?<!\p{L})\p{Lu}\s$/u;
/** The sentence itself speaks of several counts, of what might be, or of what others got wrong. */
const unsettled =
  /\b(?:rather than|instead of|contrary|disput\w+|revis\w+|initial(?:ly)?|preliminary|correct(?:ed|ion)|var(?:y|ies|ied)|conflicting|contradict\w*|different (?:sources|estimates|counts|figures)|other (?:sources|estimates|counts|figures)|higher (?:estimate|figure)|lower (?:estimate|figure)|if|would|could|suppose|projected|forecast|targets?|plans? to|planned|aims? to|hypothetical\w*|compared (?:to|with)|up from|down from|as against|respectively|rose to|fell to|increased to|by then|so far|to date|at the time)\b/iu;
const narrowing =
  /\b(?:first|second|third|fourth|half|quarter|last|previous|next|earlier|later|early|late|daily|annual(?:ly)?|monthly|weekly|yearly|average|men|women|male|female|girls|boys|children|rural|urban|officials?|residents|witnesses|government|police|army|military|militants?|insurgents?|rebels|ministry|activists|locals?|independent|media|press|confirmed|suspected|reported(?:ly)?|claim(?:s|ed)?|alleg\w+|wave|round|phase|panel|pilot|main|control|treatment|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|before|after|since|until|now|today|currently|an? (?:day|week|month|year)|per (?!cent)\p{L}{1,20}|each|every)\b/giu;
const smallWords = new Set(
  (
    "about above across after against also although among been being between both came could during each either from further given have having here however " +
    "into itself just like made many more most much nearly number numbers only other over part people percent percentage cent points quite same several since " +
    "some such than that their them then there these they this those through thus total under until upon very were what when where whether which while whom " +
    "whose will with within without would year years least roughly approximately around almost altogether overall paper article study chapter section"
  ).split(" "),
);
const closing =
  /^(?:of|in|on|at|by|for|from|with|to|into|onto|and|or|but|nor|were|was|are|is|be|been|being|had|has|have|having|who|whom|which|that|as|than|per|during|between|among|amongst|across|since|until|till|while|where|when|within|without|under|over|against|near|around|through|throughout|before|after|about|also|each|the|a|an|it|they|we|did|do|does|will|would|can|could|may|might|must|shall|should|not|alone|only|so|then|worth|ago|later|out|up|down|said|took|came|went|made|left|lost|held|ran|rose|fell)$/iu;

/** Letters beyond which what stands between two points is no sentence. */
const longest = 1_500;

/** Every quantity of the prose of which its sentence says what it counts. */
export function mentionsOf({ text, prose, numbers, citations }: Manuscript): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  for (const number of numbers) {
    while (at < prose.sentences.length && (prose.sentences[at] as Sentence).end <= number.start) at += 1;
    const sentence = prose.sentences[at];
    if (!sentence?.isProse || sentence.start > number.start || sentence.text.length > longest) continue;
    const cited = citations.filter((each) => each.start < sentence.end && each.end > sentence.start);
    const mention = mentionOf(text, sentence, at, number, cited);
    if (mention) found.push(mention);
  }
  return found;
}

function mentionOf(
  text: string,
  sentence: Sentence,
  order: number,
  { kind, start, end, section }: StatedNumber,
  cited: Manuscript["citations"],
): Mention | undefined {
  if (kind === "date" || kind === "duration" || unsettled.test(sentence.text)) return undefined;
  const plain = blanked(text.slice(sentence.start, sentence.end), sentence.start, cited);
  const [from, to] = [start - sentence.start, end - sentence.start];
  const [before, words, after] = [plain.slice(0, from), plain.slice(from, to), plain.slice(to)];
  if (partBefore.test(before.slice(-140)) || partAfter.test(after) || variable.test(before.slice(-4)) || isQuoted(before)) return undefined;
  const amount = amountOf(words, before, after);
  if (!amount || amount.value < 5) return undefined;
  const thing = thingOf(kind, words, after);
  const clause = clauseOf(plain, from, to);
  const deed = deedNear(before, after, thing.head);
  const head = anybody.test(thing.head) || (thing.head === "" && deed !== undefined) ? "people" : stemOf(thing.head);
  if (kind === "count" && head === "") return undefined;
  const times = timesOf(plain, clause);
  if (!times) return undefined;
  const unit =
    kind === "count" || kind === "percentage"
      ? ""
      : words
          .replace(/[\d.,\s\u00a0\u202f–-]+/gu, " ")
          .replace(/\b(?:hundred|thousand|lakh|million|mn|crore|billion|bn|trillion)s?\b/giu, "")
          .trim();
  return {
    ...{ start, end, printed: words, amount, deed, times, order, section },
    key: [kind, unit.toLowerCase().replace(/s$/u, ""), head].join(" "),
    acts: actsNear(before, after),
    described: thing.before.map(stemOf).join(" "),
    names: namesOf(plain),
    stems: stemsOf(plain, thing.head),
    scope: [...new Set([...plain.matchAll(narrowing)].map(([word]) => word.toLowerCase()))].sort().join(" "),
    isOwn:
      /\b(?:[Ww]e|I|[Oo]ur|[Mm]y|(?:[Tt]his|[Tt]he present) (?:study|paper|article|report|survey))\b/u.test(plain) ||
      /\b(?:respondents|interviewees|participants)\b/u.test(thing.head),
    works: new Set(cited.flatMap((each) => (each.entry ? [each.entry.id] : []))),
  };
}

/** A sentence with blanks in the place of its citations, so that no name or year of theirs is taken for what it tells. */
function blanked(words: string, start: number, cited: Manuscript["citations"]): string {
  return cited.reduce((rest, each) => {
    const [from, to] = [Math.max(0, each.start - start), Math.min(rest.length, each.end - start)];
    return rest.slice(0, from) + " ".repeat(Math.max(0, to - from)) + rest.slice(to);
  }, words);
}

function isQuoted(before: string): boolean {
  return (before.match(/[“«„]/gu)?.length ?? 0) > (before.match(/[”»]/gu)?.length ?? 0) || (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}

/** The noun that is counted and the words before it: of a percentage what stands behind “of”. */
function thingOf(kind: StatedNumber["kind"], words: string, after: string): { head: string; before: string[] } {
  if (kind === "money" || kind === "length") return { head: "", before: [] };
  const rest = kind === "percentage" ? (/^\s+of\s+(?:the |all |its |their |our |these |those )?([\s\S]*)/iu.exec(after)?.[1] ?? "") : after;
  if (kind === "count" && /\bof$/u.test(words)) return { head: "", before: [] };
  const phrase: string[] = [];
  for (const [word] of rest.matchAll(/[^\s,;:.()[\]–—]+|[,;:.()[\]–—]/gu)) {
    if (!/^\p{L}[\p{L}\p{M}’'-]*$/u.test(word) || closing.test(word) || phrase.length > 4) break;
    if (phrase.length > 0 && (/ed$/u.test(word) || deedOf(word) === "kill")) break;
    phrase.push(word);
  }
  const small = phrase.filter((word) => /^\p{Ll}/u.test(word));
  return { head: small.at(-1) ?? "", before: small.slice(0, -1) };
}

/** What was done to what is counted: the verb just before the number, else the first behind it, else the last before. */
function deedNear(before: string, after: string, head: string): string | undefined {
  const own = deedOf(head);
  if (own !== undefined) return own;
  const cut = (clause: string) => clause.match(/\p{L}+/gu) ?? [];
  const left = cut(before.slice(Math.max(before.length - 120, before.lastIndexOf(";") + 1, before.lastIndexOf(":") + 1)));
  const right = cut(/^[^;:]*/u.exec(after.slice(0, 90))?.[0] ?? "");
  const first = (words: readonly string[]) => words.map(deedOf).find((each) => each !== undefined);
  return first(left.slice(-3).reverse()) ?? first(right.slice(0, 7)) ?? first([...left].reverse());
}

/** What the words just before the number and just behind it name as acts. */
function actsNear(before: string, after: string): Set<string> {
  const words = (part: string) => part.match(/\p{L}+/gu) ?? [];
  const left = words(/[^;:,]*$/u.exec(before.slice(-80))?.[0] ?? "").slice(-4);
  const right = words(/^[^;:,.]*/u.exec(after.slice(0, 80))?.[0] ?? "").slice(0, 5);
  return new Set([...left, ...right].flatMap((word) => actOf(word) ?? []));
}

function clauseOf(sentence: string, from: number, to: number): string {
  const left = Math.max(...[";", ":", " — ", " while ", " whereas ", " but ", ", and "].map((mark) => sentence.lastIndexOf(mark, from)), 0);
  const rights = [";", ":", " — ", " while ", " whereas ", " but ", ", and "]
    .map((mark) => sentence.indexOf(mark, to))
    .filter((each) => each > 0);
  return sentence.slice(left, Math.min(sentence.length, ...rights));
}

/** Years, months and days of a sentence, or of the clause where there are several; undefined where it cannot be said which is meant. */
function timesOf(sentence: string, clause: string): Mention["times"] | undefined {
  const all = (words: string, pattern: RegExp) =>
    [...new Set([...words.matchAll(pattern)].map((match) => (match[1] ?? match[2] ?? match[0]).toLowerCase()))].sort().join(" ");
  const isSpan = /(?:1[89]|20)\d{2}\s?(?:[-–—/]|to|and|until|through)\s?(?:(?:1[89]|20)\d{2}|\d{2}\b)/u;
  const of = (words: string) => ({ years: all(words, year), months: all(words.replace(/\bmay\b/gu, ""), month), days: all(words, day) });
  const whole = of(sentence);
  const isOne = (times: Mention["times"]) => !/ /u.test(times.years) && !/ /u.test(times.months) && !/ /u.test(times.days);
  if (isOne(whole)) return whole;
  if (isSpan.test(sentence) && whole.years.split(" ").length === 2) return { ...whole, years: `${whole.years} span` };
  const own = of(clause);
  return isOne(own) && own.years + own.months !== "" ? own : undefined;
}

/** Names by their first letters, so that *Afghan* and *Afghanistan* are one. */
function namesOf(sentence: string): Set<string> {
  const found = new Set<string>();
  for (const match of sentence.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu)) {
    const word = match[0].replace(/[’']s$/u, "");
    const opens = /^[\s"“(]*$/u.test(sentence.slice(0, match.index));
    if (word.length < 2 || monthNames.has(word.toLowerCase()) || openers.has(word.toLowerCase())) continue;
    if (opens && !/^\p{Lu}{2}/u.test(word) && !places.has(word.toLowerCase()) && !sentence.includes(` ${word}`)) continue;
    found.add(folded(word).slice(0, 5));
  }
  return found;
}

function stemsOf(sentence: string, head: string): Set<string> {
  const words = [...sentence.matchAll(/(?<![\p{L}])\p{L}[\p{L}\p{M}’-]{3,40}/gu)].map(([word]) => word.toLowerCase());
  return new Set(
    words
      .filter((word) => word !== head.toLowerCase() && !smallWords.has(word) && !openers.has(word) && deedOf(word) === undefined)
      .map(stemOf),
  );
}

function stemOf(word: string): string {
  const plain = folded(word);
  return plain.replace(/(?:ies|ied|ing|ed|es|s|y|e)$/u, "").slice(0, 6) || plain;
}
