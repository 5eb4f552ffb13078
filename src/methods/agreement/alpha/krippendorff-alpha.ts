import { type Agreement, because, undefinedAgreement } from "../agreement.js";
import { type Ratings, type Tally, tallyOf, type Value } from "../ratings.js";

export const levels = ["nominal", "ordinal", "interval", "ratio"] as const;
export type Level = (typeof levels)[number];

const mostCompared = 20_000;

/** A squared difference of two values: 0 for equal ones, symmetric, not negative. */
export interface Difference {
  readonly name: string;
  readonly of: (a: Value, b: Value) => number;
}

/**
 * Krippendorff's α = 1 − D_o / D_e (Krippendorff 2019, ch. 12): agreement of any number of coders at a level of measurement, or by a
 * difference of your own. Missing values are left out; a unit coded by fewer than two coders does not enter. Not defined without such
 * units, where only one value occurs, and where values do not fit the level (words at interval; negative numbers at ratio).
 * `observed` and `expected` are the disagreements D_o and D_e.
 */
export function krippendorffAlpha(data: Ratings | Tally, difference: Level | Difference = "nominal"): Agreement {
  const tally = tallyOf(data);
  const title = {
    name: "krippendorff_alpha",
    version: `${typeof difference === "string" ? difference : difference.name}; Krippendorff 2019`,
  };
  const n = pairableUnits(tally);
  const unfit = unfitFor(tally, difference);
  if (unfit) return undefinedAgreement(title, n, unfit);
  if (!n) return undefinedAgreement(title, n, because.noUnits);
  const { observed, expected } = disagreements(tally, difference);
  if (!(expected > 0)) return undefinedAgreement(title, n, "only one value occurs, so that no disagreement can be expected");
  return { ...title, value: 1 - observed / expected, n, observed, expected };
}

function unfitFor(tally: Tally, difference: Level | Difference): string | null {
  const { categories, ordered } = tally;
  if (difference === "nominal") return null;
  if ((typeof difference !== "string" || difference === "ratio") && categories.length > mostCompared) {
    return `there are ${categories.length} distinct values, each compared with each; ${mostCompared} is the limit`;
  }
  if (typeof difference !== "string") return null;
  if (difference === "ordinal") return ordered ? null : because.noOrder;
  if (categories.some((value) => typeof value !== "number")) return because.words(difference);
  if (categories.some((value) => !Number.isFinite(value))) return "a value is infinite";
  const isNegative = difference === "ratio" && categories.some((value) => (value as number) < 0);
  return isNegative ? "a value is negative; the ratio level needs a true zero" : null;
}

/** D_o and D_e. Squared distances to a mean stand for sums over pairs where the difference is one of numbers or ranks. */
function disagreements(tally: Tally, difference: Level | Difference): { observed: number; expected: number } {
  const { marginal, n } = marginals(tally);
  const q = marginal.length;
  const pairs = n * (n - 1);
  if (difference === "nominal") {
    let same = 0;
    for (const each of marginal) same += each * each;
    return { observed: within(tally, 1, (first, last, m) => m * m - squares(tally, first, last)) / n, expected: (n * n - same) / pairs };
  }
  if (difference === "interval" || difference === "ordinal") {
    const places = difference === "interval" ? Float64Array.from(tally.categories as readonly number[]) : midRanks(marginal);
    return {
      observed: within(tally, 2, (first, last, m) => m * scatter(places, tally.category, tally.count, first, last)) / n,
      expected: (2 * n * scatter(places, null, marginal, 0, q)) / pairs,
    };
  }
  const of = differenceOf(difference);
  const between = (c: number, k: number) => of(tally.categories[c] as Value, tally.categories[k] as Value);
  let expected = 0;
  for (let c = 0; c < q; c++) {
    const own = marginal[c] as number;
    if (own) for (let k = c + 1; k < q; k++) if (marginal[k]) expected += own * (marginal[k] as number) * between(c, k);
  }
  return { observed: within(tally, 2, (first, last) => pairwise(tally, first, last, between)) / n, expected: (2 * expected) / pairs };
}

/** The squared difference of two values, where it does not depend on how often values occur (all but the ordinal one). */
export function differenceOf(difference: Exclude<Level, "ordinal"> | Difference): Difference["of"] {
  if (typeof difference !== "string") return difference.of;
  if (difference === "nominal") return (a, b) => (a === b ? 0 : 1);
  return difference === "interval" ? (a, b) => ((a as number) - (b as number)) ** 2 : ratio;
}

function ratio(a: Value, b: Value): number {
  const sum = (a as number) + (b as number);
  return sum === 0 ? 0 : (((a as number) - (b as number)) / sum) ** 2;
}

/** Sum over pairable units of what a unit's pairs make, divided by the coders of the unit less one. */
function within(tally: Tally, factor: number, of: (first: number, last: number, m: number) => number): number {
  const { from, raters, times, rows } = tally;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const m = raters[row] as number;
    const first = from[row] as number;
    const last = from[row + 1] as number;
    if (m < 2 || last - first < 2) continue;
    const weight = times[row] as number;
    if (weight) total += (weight * of(first, last, m)) / (m - 1);
  }
  return total * factor;
}

function squares({ count }: Tally, first: number, last: number): number {
  let total = 0;
  for (let at = first; at < last; at++) total += (count[at] as number) ** 2;
  return total;
}

/** Σ n (x − x̄)²: half the sum of squared differences over pairs, divided by Σ n. */
function scatter(places: Float64Array, category: Int32Array | null, count: Int32Array | Float64Array, first: number, last: number): number {
  let weight = 0;
  let mean = 0;
  for (let at = first; at < last; at++) {
    const own = count[at] as number;
    weight += own;
    mean += own * (places[category ? (category[at] as number) : at] as number);
  }
  mean /= weight;
  let total = 0;
  for (let at = first; at < last; at++) {
    total += (count[at] as number) * ((places[category ? (category[at] as number) : at] as number) - mean) ** 2;
  }
  return total;
}

function pairwise({ category, count }: Tally, first: number, last: number, between: (c: number, k: number) => number): number {
  let total = 0;
  for (let i = first; i < last; i++) {
    for (let j = i + 1; j < last; j++) {
      total += (count[i] as number) * (count[j] as number) * between(category[i] as number, category[j] as number);
    }
  }
  return total;
}

/** Rank of the middle of each value: the ordinal difference is the squared distance of these. */
export function midRanks(marginal: Float64Array): Float64Array {
  let below = 0;
  return marginal.map((own) => {
    below += own;
    return below - own / 2;
  });
}

/** How often each category occurs in units with two coders or more, and the sum. */
export function marginals({ categories, rows, raters, times, from, category, count }: Tally): { marginal: Float64Array; n: number } {
  const marginal = new Float64Array(categories.length);
  let n = 0;
  for (let row = 0; row < rows; row++) {
    const weight = times[row] as number;
    if ((raters[row] as number) < 2 || !weight) continue;
    n += weight * (raters[row] as number);
    const last = from[row + 1] as number;
    for (let at = from[row] as number; at < last; at++) {
      const code = category[at] as number;
      marginal[code] = (marginal[code] as number) + weight * (count[at] as number);
    }
  }
  return { marginal, n };
}

/** Units coded by two coders at least. */
export function pairableUnits({ rows, raters, times }: Tally): number {
  let n = 0;
  for (let row = 0; row < rows; row++) if ((raters[row] as number) >= 2) n += times[row] as number;
  return n;
}
