import type { Resolved } from "./citations/resolve.js";
import { isWords, type Prose, type Sentence } from "./manuscript/prose.js";

const numberKinds = ["percentage", "money", "count", "length", "duration", "date"] as const;
export type NumberKind = (typeof numberKinds)[number];

/** A number of the prose and the citation that stands for it. UTF-16 indexes of the cleaned text. */
export interface StatedNumber {
  readonly kind: NumberKind;
  readonly start: number;
  readonly end: number;
  readonly section: number;
  /** Citation of the same sentence, else of the next one in the section. */
  readonly citation: Resolved | null;
  readonly citationIn: "same" | "next" | null;
}

const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const year = "(?:1[5-9]|20)\\d{2}";
const figure = "\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const spelled =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?";
const scale = "(?:hundred|thousand|million|billion|trillion|bn|mn|crore|lakh)";
const currency = "(?:US\\$|USD|EUR|GBP|PKR|Rs\\.?|A\\$|C\\$|[$€£₹¥])";
const time = "(?:years?|decades?|months?|weeks?|days?|hours?|minutes?|centur(?:y|ies)|year-long|nights?)";
const length =
  "(?:kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|square (?:kilomet(?:er|re)s|miles)|km²|sq\\.? ?km|acres?|hectares?|tons?|tonnes?|kg|barrels?|feet|ft|inches)";

/** What a number may be, the first that fits a place wins. */
const patterns: readonly (readonly [NumberKind, RegExp])[] = [
  [
    "date",
    new RegExp(
      `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+)?${month}\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:of\\s+)?${year}(?!\\d)`,
      "gu",
    ),
  ],
  [
    "date",
    new RegExp(
      `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${month}|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?)(?![\\p{L}\\d])(?!\\s+(?:attacks?|bombings?|Movement|Accords?|Agreement))`,
      "gu",
    ),
  ],
  [
    "percentage",
    new RegExp(
      `(?<![\\p{L}\\d.])(?:${figure}|${spelled})\\s*(?:[-–]\\s*(?:${figure})\\s*)?(?:%|per\\s?cent\\b|percentage points?\\b)`,
      "giu",
    ),
  ],
  [
    "money",
    new RegExp(
      `${currency}\\s?(?:${figure})(?:\\s?[-–]\\s?(?:${figure}))?(?:[\\s-]${scale}s?\\b)?|(?<![\\p{L}\\d.])(?:${figure}|${spelled})(?:[\\s-]${scale}s?)?\\s+(?:US\\s)?(?:dollars?|euros?|rupees?|pounds)\\b|\\b(?:hundreds|thousands|millions|billions|trillions)\\s+of\\s+(?:US\\s)?(?:dollars|euros|rupees|pounds)\\b`,
      "giu",
    ),
  ],
  ["length", new RegExp(`(?<![\\p{L}\\d.])(?:${figure}|${spelled})(?:[\\s-]${scale})?[\\s-]?${length}\\b`, "giu")],
  [
    "duration",
    new RegExp(
      `(?<![\\p{L}\\d.-])(?:${figure}|${spelled})(?:\\s+(?:and a half|to|or)\\s+(?:${figure}|${spelled}))?[\\s-]${time}(?![\\p{L}])`,
      "giu",
    ),
  ],
  [
    "date",
    new RegExp(`(?<![\\p{L}\\d$€£.,/–-])${year}s(?!\\p{L})|(?<![\\p{L}\\d$€£.,/])${year}\\s?[-–]\\s?(?:\\d{4}|\\d{2})(?!\\d)`, "gu"),
  ],
  [
    "date",
    new RegExp(
      `(?<![\\p{L}\\d$€£.,/–-])${year}(?![\\d%])(?![,.]\\d)(?!\\s+(?:[\\p{Ll}]+\\s)?(?:people|persons|troops|soldiers|fighters|civilians|deaths|casualties|attacks|refugees|members|prisoners)\\b)`,
      "gu",
    ),
  ],
  ["count", /\b(?:dozens|hundreds|thousands|tens of thousands|hundreds of thousands|millions|billions|trillions)\s+of\b/giu],
  ["count", new RegExp(`(?<![\\p{L}\\d.,/–-])(?:${figure})(?:[\\s-]${scale}s?\\b)?(?![\\d%/]|\\.\\d|:\\d|[\\p{L}])`, "gu")],
  ["count", new RegExp(`(?<![\\p{L}\\d-])(?:${spelled}|a|several)(?:\\s+${scale})+(?![\\p{L}])`, "giu")],
];

/** Digits that are names: 9/11, F-16, G20, Article 370, Table 2, COVID-19, notes and list numbers. */
const names =
  /\b\d{1,2}\/\d{1,2}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:st|nd|rd|th)?\s+(?:attacks?|bombings?|movement|accords?|massacre|coup|agreement)|\b\p{Lu}\p{L}{0,40}-\d+\p{L}*|\b\p{Lu}{1,12}\d+\b|\b(?:[Aa]rticles?|[Ss]ections?|[Cc]hapters?|[Tt]ables?|[Ff]ig(?:ure)?s?\.?|[Rr]esolutions?|[Nn]os?\.|[Vv]ol(?:ume)?\.?|[Pp]p?\.|[Pp]aras?\.?|[Aa]ppendix|[Aa]nnex|[Pp]hase|[Pp]art|[Hh]ypothes[ie]s|RQ|Question|Group|Version|Type|World War|Agenda)\s+\d+(?:[.–-]\d+)*|\b20[2-6]0 Agenda\b|\[\d+(?:\s?[,–-]\s?\d+)*\]|^\(?\d{1,2}[.)]\s|(?:https?:\/\/|www\.|doi:)\S+|\b\S{1,64}@\S+/gu;

/** `a study from 2023`, `the 2021 report`: the year of a source, which is no finding. */
const sourceYears = new RegExp(
  `\\b(?:stud(?:y|ies)|reports?|surveys?|articles?|papers?|books?|analys[ie]s|assessments?|polls?|publications?)\\s+(?:from|of|in|published in|dated)\\s+${year}\\b|\\b${year}\\s+(?:study|report|survey|article|paper|book|analysis|assessment|poll)\\b`,
  "giu",
);

/** Every number of the prose outside citations and marks of notes, with the citation nearest to it. */
export function numbersOf(
  text: string,
  prose: Prose,
  citations: readonly Resolved[],
  marks: readonly (readonly [number, number])[] = [],
): StatedNumber[] {
  const found: StatedNumber[] = [];
  const inOrder = [...marks].sort((a, b) => a[0] - b[0]);
  let from = 0;
  const bySentence = prose.sentences.map((sentence) => {
    while (from < citations.length && (citations[from] as Resolved).end <= sentence.start) from += 1;
    let to = from;
    while (to < citations.length && (citations[to] as Resolved).start < sentence.end) to += 1;
    return citations.slice(from, to);
  });
  for (const [at, sentence] of prose.sentences.entries()) {
    const own = bySentence[at] ?? [];
    if (own.length === 0 && !isWords(sentence.text)) continue;
    const next = prose.sentences[at + 1];
    const following = next && next.section === sentence.section ? (bySentence[at + 1] ?? []) : [];
    for (const { kind, start, end } of stated(text, sentence, own, inOrder)) {
      const nearest = own.find((each) => each.end >= end) ?? own.at(-1);
      const citation = nearest ?? following[0] ?? null;
      found.push({ kind, start, end, section: sentence.section, citation, citationIn: nearest ? "same" : citation ? "next" : null });
    }
  }
  return found;
}

function stated(
  text: string,
  sentence: Sentence,
  citations: readonly Resolved[],
  marks: readonly (readonly [number, number])[],
): { kind: NumberKind; start: number; end: number }[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!/\d|\b(?:hundred|thousand|million|billion|trillion|dozen|decade|year|month|week|day|per\s?cent|mile|kilomet)/iu.test(words))
    return [];
  const taken = new Uint8Array(words.length);
  for (const each of citations) taken.fill(1, Math.max(0, each.start - sentence.start), Math.max(0, each.end - sentence.start));
  for (let at = firstFrom(marks, sentence.start); at < marks.length; at += 1) {
    const [start, end] = marks[at] as readonly [number, number];
    if (start >= sentence.end) break;
    if (end <= sentence.end) taken.fill(1, start - sentence.start, end - sentence.start);
  }
  for (const pattern of [names, sourceYears])
    for (const match of words.matchAll(pattern)) taken.fill(1, match.index, match.index + match[0].length);
  const found: { kind: NumberKind; start: number; end: number }[] = [];
  const hasDigits = /\d/u.test(words);
  for (const [kind, pattern] of patterns) {
    if (!hasDigits && kind === "date") continue;
    for (const match of words.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ kind, start: sentence.start + start, end: sentence.start + end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Index of the first of some stretches, by their beginnings, that begins at a place or behind it. */
function firstFrom(sorted: readonly (readonly [number, number])[], place: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as readonly [number, number])[0] < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Percentages, money, counts and lengths: what a reader would want a source for. */
export function isQuantity(number: StatedNumber): boolean {
  return number.kind !== "date" && number.kind !== "duration";
}
