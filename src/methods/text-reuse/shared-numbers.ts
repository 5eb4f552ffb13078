/** Numbers in both of two passages, and how telling they are together. */
export interface SharedNumbers {
  /** As the first passage has them, the larger first. */
  readonly numbers: readonly string[];
  /** One for each, two for one of four digits and more; a percentage alone tells less than two numbers. */
  readonly weight: number;
  readonly hasShare: boolean;
  /** A percentage that both give for one year, and both as what a report or a count says. */
  readonly isReported: boolean;
}

/** From this weight on two passages have their numbers from one count: three numbers, or one of four digits with another. */
export const sureNumbers = 3;

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const dates = new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${months})|(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?)\\b`, "giu");
const number = /(?<![\p{L}\d.,:/-])\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?![\d,])|(?<![\p{L}\d.,:/-])\d+(?:\.\d+)?(?![\d:/]|,\d)/gu;

/**
 * Numbers that two passages share and that hardly agree by chance: not years, days, clock times, numbers below ten and round ones.
 * “1524” is “1,524”.
 */
export function sharedNumbers(a: string, b: string): SharedNumbers {
  const left = numbersIn(a);
  const right = numbersIn(b);
  const both = [...left].filter(([value]) => right.has(value)).sort(([x], [y]) => y - x);
  const hasShare = both.some(([value, { isShare }]) => isShare && right.get(value)?.isShare);
  return {
    isReported: hasShare && [a, b].every((each) => report.test(each)) && yearsIn(a).some((each) => yearsIn(b).includes(each)),
    numbers: both.map(([, { text }]) => text),
    weight: both.reduce((sum, [value]) => sum + (value >= 1000 ? 2 : 1), 0),
    hasShare,
  };
}

/** How a number is told roughly, and how far from it the exact one may lie, as shares of it. */
const rounded: readonly { readonly pattern: RegExp; readonly from: number; readonly to: number }[] = [
  {
    pattern: /\b(?:more than|over|at least|upwards of)\s(\d{1,3}(?:,000){1,3}|\d{1,3},\d00|[1-9]\d{0,3}00)(?![\d,.]\d)/giu,
    from: 1,
    to: 1.1,
  },
  {
    pattern: /\b(?:nearly|almost|close to|just under)\s(\d{1,3}(?:,000){1,3}|\d{1,3},\d00|[1-9]\d{0,3}00)(?![\d,.]\d)/giu,
    from: 0.9,
    to: 1,
  },
  { pattern: /\b(?:about|around|some|roughly)\s(\d{1,3}(?:,000){1,3}|\d{1,3},\d00|[1-9]\d{0,3}00)(?![\d,.]\d)/giu, from: 0.95, to: 1.05 },
];

/** “More than 1,300” for the 1,312 of the other passage, where both tell it of a report: as the first has it. */
export function roundedNumber(a: string, b: string): string | undefined {
  if (![a, b].every((each) => report.test(each))) return undefined;
  return roundedIn(a, numbersIn(b)) ?? roundedIn(b, numbersIn(a));
}

function roundedIn(text: string, exact: ReadonlyMap<number, unknown>): string | undefined {
  for (const { pattern, from, to } of rounded)
    for (const [found, number] of text.matchAll(pattern)) {
      const value = Number(number?.replaceAll(",", ""));
      if ([...exact.keys()].some((each) => each >= 100 && each >= value * from && each <= value * to)) return found;
    }
  return undefined;
}

const report = /\b(?:reports?|reviews?|study|survey|think[- ]tank|institute|data|figures|bulletin|tally|statistics|monitors?)\b/iu;

function yearsIn(text: string): string[] {
  return text.match(/(?<![\d,.])(?:19|20)\d{2}(?!\d|,\d)/gu) ?? [];
}

function numbersIn(text: string): Map<number, { text: string; isShare: boolean }> {
  const found = new Map<number, { text: string; isShare: boolean }>();
  const plain = text.replace(dates, (date) => " ".repeat(date.length));
  for (const match of plain.matchAll(number)) {
    const value = Number(match[0].replace(/[,\u00a0\u202f]/gu, ""));
    const isYear = /^(?:19|20)\d{2}$/u.test(match[0]);
    const isRound = value >= 100 ? value % 100 === 0 : value % 10 === 0;
    if (isYear || isRound || value < 10) continue;
    const isShare = /^\s*(?:%|pc\b|per ?cent)/iu.test(plain.slice(match.index + match[0].length));
    found.set(value, { text: match[0], isShare });
  }
  return found;
}
