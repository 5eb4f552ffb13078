import { interval } from "../agreement/bootstrap.js";

export interface Divergence {
  /** Divergence of the pooled shares in bits, 0–1; null where a side has nothing. */
  readonly value: number | null;
  /** The same less its bias by few texts, as the bootstrap shows it; at least 0. */
  readonly corrected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly undefined_because?: string;
}

/** Jensen–Shannon divergence of two lists of counts over the same categories, in bits: 0 alike, 1 nothing in common. Lin (1991). */
export function jensenShannon(p: ArrayLike<number>, q: ArrayLike<number>): number | null {
  if (p.length !== q.length) throw new RangeError(`the sides have ${p.length} and ${q.length} categories`);
  const sumP = total(p);
  const sumQ = total(q);
  if (sumP === 0 || sumQ === 0) return null;
  let bits = 0;
  for (let at = 0; at < p.length; at++) {
    const a = (p[at] as number) / sumP;
    const b = (q[at] as number) / sumQ;
    const middle = (a + b) / 2;
    if (a > 0) bits += (a * Math.log2(a / middle)) / 2;
    if (b > 0) bits += (b * Math.log2(b / middle)) / 2;
  }
  return Math.min(1, Math.max(0, bits));
}

/**
 * Divergence of two sides' narratives, with an interval by resampling their texts. Rows are texts, columns counts of categories.
 * Counted shares are further apart than true ones; the interval is moved by twice the bias that resampling shows.
 */
export function narrativeDivergence(
  left: readonly ArrayLike<number>[],
  right: readonly ArrayLike<number>[],
  { random, resamples = 2000, level = 0.95 }: { readonly random: () => number; readonly resamples?: number; readonly level?: number },
): Divergence {
  const categories = left[0]?.length ?? right[0]?.length ?? 0;
  const value = left.length && right.length ? jensenShannon(pool(left, categories), pool(right, categories)) : null;
  if (value === null) {
    return { value: null, corrected: null, low: null, high: null, undefined_because: "a side has no coded text" };
  }
  if (left.length < 2 || right.length < 2) {
    return { value, corrected: null, low: null, high: null, undefined_because: "an interval needs two texts on each side" };
  }
  const drawn = new Float64Array(resamples);
  let defined = 0;
  for (let round = 0; round < resamples; round++) {
    const each = jensenShannon(pool(left, categories, random), pool(right, categories, random));
    if (each !== null) drawn[defined++] = each;
  }
  const values = drawn.subarray(0, defined);
  const bounds = interval(values, resamples, level);
  const bias = defined ? total(values) / defined - value : 0;
  const move = (each: number) => Math.min(1, Math.max(0, each - 2 * bias));
  return { value, corrected: Math.max(0, value - bias), low: bounds && move(bounds.low), high: bounds && move(bounds.high) };
}

function pool(texts: readonly ArrayLike<number>[], categories: number, random?: () => number): Float64Array {
  const sums = new Float64Array(categories);
  for (let at = 0; at < texts.length; at++) {
    const text = texts[random ? Math.floor(random() * texts.length) : at] as ArrayLike<number>;
    for (let category = 0; category < categories; category++) sums[category] = (sums[category] as number) + (text[category] as number);
  }
  return sums;
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const each = counts[at] as number;
    if (!(each >= 0) || each === Number.POSITIVE_INFINITY) throw new RangeError(`${each} is not a count`);
    sum += each;
  }
  return sum;
}
