import type { ActRate, SpanRate } from "../../pages/dyad.js";
import { formatNumber, formatRange } from "../../views/format-number.js";
import { plural } from "../words.js";

const signWords = { enmity: "hostile", amity: "friendly" } as const;
type Sign = keyof typeof signWords;

interface Span {
  readonly slice: string;
  readonly documents: number;
  readonly acts: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Whether more was told of a pair or only more was read: the span with most acts of the sign beside the one before it that has documents,
 * or after it where it is the first. Empty where no act is told.
 */
export function ratesSay(spans: readonly SpanRate[], sign: Sign): string {
  const read = spans.filter((span) => span[sign].rate.value !== null).map((span) => spanOf(span, span[sign]));
  const most = read.reduce<number>((best, span, at) => (span.acts >= (read[best]?.acts ?? 0) ? at : best), 0);
  const top = read[most];
  const word = signWords[sign];
  if (!top || top.acts === 0) return "";
  const other = read[most - 1] ?? read[most + 1];
  if (!other) {
    const found = `${top.acts} in ${plural(top.documents, "document")} of ${top.slice}, ${told(top)} per hundred`;
    return `${start(word)} acts told of the two: ${found}. No other span has documents to set beside it.`;
  }
  const overlap = top.low > other.high || other.low > top.high ? "" : "; the intervals overlap, so that no difference can be told";
  const rates = `${told(top)} against ${told(other)} per hundred documents${overlap}.`;
  const acts = `${top.acts} in ${top.slice}, ${other.acts} in ${other.slice}`;
  const from =
    top.documents === other.documents ? `from ${top.documents} documents each` : `from ${top.documents} and ${other.documents} documents`;
  if (top.acts === other.acts) return `As many ${word} acts were told (${acts}), ${from}: ${rates}`;
  if (top.rate > other.rate) return `More ${word} acts were told (${acts}), ${from}, and more by document too: ${rates}`;
  const by = top.rate < other.rate ? "less" : "the same";
  return `More ${word} acts were told (${acts}), but more was read: ${from}. By document it is ${by}: ${rates}`;
}

const start = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const short = (value: number) => formatNumber(value, { digits: value > 0 && value < 10 ? 1 : 0 });
const told = ({ rate, low, high }: Span) => `${short(rate)} (${formatRange(low, high, { digits: high < 10 ? 1 : 0 })})`;

function spanOf({ slice, documents }: SpanRate, { acts, rate }: ActRate): Span {
  return { slice, documents, acts, rate: rate.value ?? 0, low: rate.low ?? 0, high: rate.high ?? 0 };
}
