/** A number as somebody wrote it. */
export interface WrittenNumber {
  readonly raw: string;
  /** UTF-16 indexes of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Worth of one unit of the last digit written: 0.01 of 1.64, 100 000 of “2.9 million”. */
  readonly step: number;
  /** Worth of one unit of the last digit that is not a zero: 1,000 of 36,000. */
  readonly coarse: number;
  readonly percent: boolean;
  /** ×1.64, 1.64 times, 3-fold. */
  readonly times: boolean;
  readonly hedge: "about" | "above" | "below" | null;
  /** Written in letters. */
  readonly word: boolean;
}

const figures = /(?<![\p{L}\p{N}_]|\p{L}-|[\d][.,/:])(?:\d{1,3}(?:[,\u2009\u202f\u00a0]\d{3})+(?![\d])|\d+)(?:\.\d+)?(?![\d]|[/:]\d)/gu;
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9, m: 1e6, k: 1e3 };
const afterScale = /^[\s\u00a0\u202f\u2009-]?(thousand|million|billion|trillion)\b|^\s?(bn|m|k)(?![\p{L}\p{N}])/iu;
const afterPercent = /^[\s\u00a0\u202f\u2009-]?(?:%|per\s?cent\b|percentage points?\b)/iu;
const afterTimes = /^(?:[\s\u00a0\u202f\u2009]?×(?!\s?\d)|[\s\u00a0\u202f\u2009]times\b|-?fold\b)/iu;
const hedges: readonly [RegExp, "about" | "above" | "below"][] = [
  [/(?:about|around|some|roughly|nearly|almost|approximately|circa|ca\.|close to|~|≈)\s*$/iu, "about"],
  [/(?:more than|over|above|at least|upwards of|>|≥)\s*$/iu, "above"],
  [/(?:less than|fewer than|under|below|at most|up to|<|≤)\s*$/iu, "below"],
];

/** Every number of a text, as `1,885`, `−3`, `×1.64`, `79 %`, `2.9 million`, `36 000`; with `words` also `six`, `twenty-one`, `three hundred`. */
export function readNumbers(text: string, { words = false } = {}): WrittenNumber[] {
  const found = [...text.matchAll(figures)].flatMap((match) => inFigures(text, match[0], match.index) ?? []);
  return words ? [...found, ...inWords(text)].sort((a, b) => a.start - b.start) : found;
}

function inFigures(text: string, digits: string, index: number): WrittenNumber | undefined {
  let start = index;
  let end = index + digits.length;
  const plain = digits.replaceAll(/[,\u2009\u202f\u00a0]/gu, "");
  let scale = 1;
  const scaled = afterScale.exec(text.slice(end, end + 12));
  if (scaled) {
    scale = scales[(scaled[1] ?? scaled[2] ?? "").toLowerCase()] ?? 1;
    end += scaled[0].length;
  }
  const percent = afterPercent.exec(text.slice(end, end + 20));
  if (percent) end += percent[0].length;
  const before = text.slice(Math.max(0, start - 16), start);
  const cross = /[×✕]\s?$/u.exec(before);
  const times = cross ?? afterTimes.exec(text.slice(end, end + 8));
  if (!percent && !times && /^\p{L}/u.test(text.slice(end, end + 2)) && !scaled) return undefined;
  let negative = false;
  if (cross) start -= cross[0].length;
  else if (times) end += times[0].length;
  const sign = /(?:^|[\s([“"‘'])([−-])$/u.exec(text.slice(Math.max(0, start - 2), start));
  if (sign) {
    negative = true;
    start -= 1;
  }
  const value = Number(plain) * scale * (negative ? -1 : 1);
  const decimals = plain.split(".")[1]?.length ?? 0;
  const step = 10 ** -decimals * scale;
  const zeros = decimals === 0 ? (/(?<!0)0+$/.exec(plain)?.[0].length ?? 0) : 0;
  const lead = text.slice(Math.max(0, start - 16), start);
  const hedge = hedges.find(([pattern]) => pattern.test(lead))?.[1] ?? null;
  const coarse = step * 10 ** (plain.length > zeros ? zeros : 0);
  return {
    raw: text.slice(start, end),
    start,
    end,
    value,
    step,
    coarse,
    percent: percent !== null,
    times: times !== null,
    hedge,
    word: false,
  };
}

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const unit = [...ones].reverse().join("|");
const words = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(${tens.join("|")})(?:[- ](${ones.slice(1, 10).join("|")}))?|(${unit}|a)(?=[ -](?:hundred|thousand|million))|(${unit})|(twice))(?:[ -](hundred|thousand|million))?(?![\\p{L}\\p{N}])`,
  "giu",
);

function inWords(text: string): WrittenNumber[] {
  return [...text.matchAll(words)].map((match) => {
    const [raw, ten, after, counted, one, twice, size] = match.map((each) => each?.toLowerCase());
    const base = ten
      ? (tens.indexOf(ten) + 2) * 10 + (after ? ones.indexOf(after) : 0)
      : twice
        ? 2
        : counted === "a"
          ? 1
          : ones.indexOf((counted ?? one) as string);
    const scale = size === "hundred" ? 100 : size ? (scales[size] ?? 1) : 1;
    const end = match.index + (raw?.length ?? 0);
    const percent = afterPercent.exec(text.slice(end, end + 20));
    const stop = end + (percent?.[0].length ?? 0);
    const lead = text.slice(Math.max(0, match.index - 16), match.index);
    return {
      raw: text.slice(match.index, stop),
      start: match.index,
      end: stop,
      value: base * scale,
      step: scale,
      coarse: ten && !after ? 10 * scale : scale,
      percent: percent !== null,
      times: twice !== undefined || / times\b/iu.test(text.slice(end, end + 6)),
      hedge: hedges.find(([pattern]) => pattern.test(lead))?.[1] ?? null,
      word: true,
    };
  });
}

const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const year = "(?:1[0-9]|20)\\d\\d";
/** Stretches whose digits are names or dates, not amounts. */
const names: readonly RegExp[] = [
  /\b\d{4}-\d{2}(?:-\d{2})?\b/gu,
  new RegExp(`\\b\\d{1,2}(?:\\s?[–-]\\s?\\d{1,2}|(?:st|nd|rd|th))?\\s+(?:of\\s+)?${month}(?:,?\\s+${year})?(?![\\p{L}])`, "giu"),
  new RegExp(`(?<![\\p{L}])${month}\\s+\\d{1,2}(?:\\s?[–-]\\s?\\d{1,2}|(?:st|nd|rd|th))?(?:,?\\s+${year})?(?!\\d)`, "giu"),
  new RegExp(
    `(?<![\\d.,×$€£])\\b${year}(?:s\\b|(?:\\s?[–/—-]\\s?(?:${year}|\\d{2})\\b)?)(?![\\d]|[.,]\\d|[\\s\\u00a0\\u202f]?(?:%|per\\s?cent|million|thousand|billion|times))`,
    "giu",
  ),
  /\b\d+(?:st|nd|rd|th)\b/giu,
  /\b\d{1,2}:\d{2}\b|\b\d+\/\d+(?:\/\d+)?\b/gu,
  /(?:\b(?:sections?|chapters?|ch\.|tables?|figures?|fig\.|articles?|art\.|resolutions?|notes?|appendix|annex|no\.|nos\.|pp?\.|pages?|paras?\.?|paragraphs?|version|vol\.|volume|line|row|step|phase)|§|№|#)\s*\d+(?:[.–-]\d+)*/giu,
  /\(\d{1,2}\)/gu,
  /\b\d+\.\d+\.\d+\b/gu,
];

/** The amounts of a text: its numbers without years, days, ordinals, clock times, and numbers of sections, pages or resolutions. */
export function readAmounts(text: string, options: { words?: boolean } = {}): WrittenNumber[] {
  const taken = names.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
  );
  return readNumbers(text, options).filter((each) => !taken.some(([from, to]) => each.start < to && each.end > from));
}

/** Whether a row's value gives the number written, rounded to its digits: within `rounding` units of the last one. */
export function agrees(value: number, written: WrittenNumber, unit: string | null, rounding: number): boolean {
  return meanings(value, written, unit).some((meant) => near(meant, written, rounding));
}

function meanings(value: number, written: WrittenNumber, unit: string | null): number[] {
  if (!written.percent) return [value];
  if (unit === null) return [value, value * 100];
  return /^(?:%|per\s?cent|percentage points?)/iu.test(unit) ? [value] : [value * 100];
}

function near(value: number, written: WrittenNumber, rounding: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  const within = (step: number) => Math.abs(value - written.value) <= rounding * step + slack;
  if (within(written.step)) return true;
  if (written.hedge === "about") return within(written.coarse);
  const reach = written.coarse + slack;
  if (written.hedge === "above") return value >= written.value - slack && value - written.value <= reach;
  return written.hedge === "below" && value <= written.value + slack && written.value - value <= reach;
}
