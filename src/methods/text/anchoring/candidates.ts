import { type Aligned, align, contextLikeness, likeness } from "./likeness.js";

/** A place of the folded text where a quotation may stand. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Of the words themselves, 0–1. */
  readonly words: number;
  /** Of what stands before and after, 0–1. */
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

export interface Wanted {
  /** Folded as the text is. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Runs of letters by which places are found. */
const gram = 5;

/** Where each run of five letters stands in a folded text: made once for a text. */
export function gramIndex(text: string): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (let at = 0; at + gram <= text.length; at++) {
    const key = text.slice(at, at + gram);
    const places = index.get(key);
    if (places) places.push(at);
    else index.set(key, [at]);
  }
  return index;
}

/** How a place compares with what is wanted. */
export function compared({ exact, prefix, suffix }: Wanted, text: string, start: number, end: number): Candidate {
  const words = exactLikeness(exact, text.slice(start, end));
  const before = contextLikeness(prefix, text, start, -1);
  const after = contextLikeness(suffix, text, end, 1);
  return { start, end, words, before, after, score: 0.6 * words + 0.2 * before + 0.2 * after };
}

const longest = 120;
/** Long texts are compared at their beginnings and ends. */
function exactLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length <= 3 * longest && b.length <= 4 * longest) return likeness(a, b);
  const lengths = Math.min(a.length, b.length) / Math.max(a.length, b.length);
  return lengths * Math.min(likeness(a.slice(0, longest), b.slice(0, longest)), likeness(a.slice(-longest), b.slice(-longest)));
}

/** The places most like what is wanted, best first, none overlapping a better one. */
export function likelyPlaces(wanted: Wanted, text: string, index: ReadonlyMap<string, readonly number[]>): Candidate[] {
  const { exact, prefix, suffix } = wanted;
  const whole = `${prefix}${exact}${suffix}`;
  const found: Candidate[] = [];
  for (const at of voted(whole, text.length, index)) {
    const span = whole.length <= 3 * longest ? around(wanted, whole, text, at) : endsOf(wanted, text, at, whole.length);
    if (!span || span.end <= span.start) continue;
    found.push(compared(wanted, text, span.start, span.end));
  }
  const apart: Candidate[] = [];
  for (const each of found.sort((a, b) => b.score - a.score))
    if (!apart.some((better) => each.start < better.end && each.end > better.start)) apart.push(each);
  return apart;
}

/** Beginnings of the places that share most runs of letters with the words. */
function voted(whole: string, length: number, index: ReadonlyMap<string, readonly number[]>): number[] {
  const width = Math.max(24, whole.length >> 2);
  const votes = new Map<number, number>();
  for (let at = 0; at + gram <= whole.length; at++) {
    const places = index.get(whole.slice(at, at + gram)) ?? [];
    if (places.length > 2000) continue;
    const weight = 1 / Math.sqrt(places.length);
    for (const place of places) {
      const bin = Math.floor((place - at) / width);
      votes.set(bin, (votes.get(bin) ?? 0) + weight);
    }
  }
  const both = [...votes].map(([bin, own]) => [bin, own + (votes.get(bin + 1) ?? 0)] as const);
  return both
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 8)
    .filter(([, votes], _, [first]) => votes >= 0.45 * (first?.[1] ?? 0))
    .map(([bin]) => Math.max(0, Math.min(length, bin * width)));
}

function around({ exact, prefix }: Wanted, whole: string, text: string, at: number): Pick<Aligned, "start" | "end"> | undefined {
  const reach = Math.max(48, whole.length >> 1);
  const from = Math.max(0, at - reach);
  const window = text.slice(from, at + whole.length + reach + (whole.length >> 2));
  const rough = align(whole, window);
  const near = Math.max(0, rough.start + prefix.length - 24 - (exact.length >> 3));
  const part = window.slice(near, Math.min(window.length, rough.start + prefix.length + exact.length + 32 + (exact.length >> 2)));
  const fine = align(exact, part);
  return fine.distance <= exact.length * 0.5 ? { start: from + near + fine.start, end: from + near + fine.end } : undefined;
}

/** Long passages are found by their beginning and their end. */
function endsOf({ exact, prefix }: Wanted, text: string, at: number, length: number): Pick<Aligned, "start" | "end"> | undefined {
  const head = exact.slice(0, longest);
  const tail = exact.slice(-longest);
  const from = Math.max(0, at - (length >> 2));
  const first = align(head, text.slice(from, at + prefix.length + longest + (length >> 1)));
  const low = from + first.start + Math.floor((exact.length - longest) * 0.6);
  const last = align(tail, text.slice(low, low + Math.ceil(exact.length * 0.9) + 2 * longest));
  const limit = longest * 0.4;
  return first.distance <= limit && last.distance <= limit ? { start: from + first.start, end: low + last.end } : undefined;
}
