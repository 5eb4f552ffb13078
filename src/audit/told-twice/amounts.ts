/** What a printed number may stand for: all values that round to it, or that its words leave open. */
export interface Amount {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const printed = /\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/u;
const about = /\b(?:about|around|approximately|roughly|some|circa|ca?\.|estimated|estimate of|near|perhaps|probably)\s(?:at\s)?$/iu;
const less =
  /\b(?:nearly|almost|close to|just under|less than|fewer than|under|below|up to|at most|no more than|not more than|as many as|as much as|a maximum of)\s$/iu;
const more =
  /\b(?:more than|over|at least|upwards? of|exceed\w*|above|in excess of|well over|no fewer than|no less than|not less than|a minimum of|greater than)\s$/iu;
const range = /^\s?(?:[-–—]|to|or)\s?(\d[\d,]{0,15}(?:\.\d{1,4})?)(?![\d/])/u;
const between = /\b(?:between|from)\s$/iu;
const until = /^[^.;]{0,12}?\s(?:and|to)\s(\d[\d,]{0,15}(?:\.\d{1,4})?)/u;

/** The amount of a number, by its letters and those around it; undefined where it is no figure. */
export function amountOf(words: string, before: string, after: string): Amount | undefined {
  const figure = printed.exec(words)?.[0];
  if (figure === undefined) return undefined;
  const scale = scaleOf(words);
  const value = plain(figure) * scale;
  const unit = resolution(figure) * scale;
  const shown = { value, low: value - unit / 2, high: value + unit };
  const isExact = unit === 1 && scale === 1 && !/%|cent/iu.test(words);
  const amount = isExact ? { value, low: value, high: value } : shown;
  const inner = /\d\s?[-–]\s?(\d[\d,.]*)/u.exec(words)?.[1];
  const other = inner ?? range.exec(after)?.[1] ?? (between.test(before.slice(-10)) ? until.exec(after)?.[1] : undefined);
  if (other !== undefined) {
    const end = plain(other) * (scale > 1 ? scale : scaleOf(after.slice(0, 30)));
    return end > value ? { value, low: amount.low, high: end } : { value, low: 0, high: Number.POSITIVE_INFINITY };
  }
  const lead = before.slice(-40).replace(/(?:US\$|[$€£₹¥]|\b(?:the|a|an|USD|EUR))\s?$/u, "");
  if (/^\s?(?:or so|or more|\+|plus)(?!\p{L})/iu.test(after)) return { value, low: value * 0.9, high: Number.POSITIVE_INFINITY };
  if (about.test(lead)) return { value, low: Math.min(amount.low, value * 0.9), high: Math.max(amount.high, value * 1.1) };
  if (less.test(lead))
    return { value, low: /\b(?:nearly|almost|close to|just under)\s$/iu.test(lead) ? value * 0.85 : 0, high: amount.high };
  if (more.test(lead)) return { value, low: value, high: Number.POSITIVE_INFINITY };
  return amount;
}

/** Whether one value can be meant by both. */
export function agree(a: Amount, b: Amount): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Two numbers that a slip of the hand turns into each other: digits that changed places, one digit more, less or other. */
export function looksSlipped(a: number, b: number): boolean {
  const [left, right] = [digits(a), digits(b)];
  if (left === right) return a !== b;
  if (left.length < 2 || right.length < 2) return false;
  if (left.length === right.length) {
    const differing = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
    const [first = 0, second = 0] = differing;
    if (differing.length === 1) return left.length >= 3;
    return differing.length === 2 && left[first] === right[second] && left[second] === right[first];
  }
  const [long, short] = left.length > right.length ? [left, right] : [right, left];
  return short.length >= 3 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

function digits(value: number): string {
  return String(value).replace(".", "").replace(/0+$/u, "");
}

function plain(figure: string): number {
  return Number(figure.replace(/[,\u00a0\u202f ]/gu, ""));
}

function scaleOf(words: string): number {
  return [...words.matchAll(/\b(hundred|thousand|lakh|million|mn|crore|billion|bn|trillion)s?\b/giu)].reduce(
    (product, [, word = ""]) => product * (scales[word.toLowerCase()] ?? 1),
    1,
  );
}

/** What the last digit that counts stands for: 0.1 of 3.4, 100 of 1,200, 1 of 271. */
function resolution(figure: string): number {
  const decimals = /\.(\d+)$/u.exec(figure)?.[1]?.length;
  if (decimals !== undefined) return 10 ** -decimals;
  return 10 ** (/0*$/u.exec(figure.replace(/\D/gu, ""))?.[0].length ?? 0);
}
