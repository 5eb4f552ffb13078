import { t975 } from "../../statistics/student-t.js";
import { type Agreement, because, undefinedAgreement } from "../agreement.js";
import { type Ratings, type Tally, tallyOf, type Value } from "../ratings.js";
import { type Difference, differenceOf, type Level, pairableUnits } from "./krippendorff-alpha.js";

const mostCategories = 500;

/**
 * Hughes' α (2022): as Krippendorff's, but the expected disagreement is that of values of different units, which mends its bias with
 * few units; interval by the jackknife over units of log((1 + (m₀ − 1) α) / (1 − α)), m₀ the mean number of coders of the one-way
 * analysis of variance. The interval is our reading of the paper, checked on one published example. `interval` and `nominal` and
 * `ratio` levels or a difference of your own. Not defined where α is not.
 */
export function hughesAlpha(data: Ratings | Tally, difference: Exclude<Level, "ordinal"> | Difference = "nominal"): Agreement {
  const tally = tallyOf(data);
  const title = { name: "hughes_alpha", version: `${typeof difference === "string" ? difference : difference.name}; Hughes 2022` };
  const n = pairableUnits(tally);
  const q = tally.categories.length;
  if (!n) return undefinedAgreement(title, n, because.noUnits);
  if (q > mostCategories) return undefinedAgreement(title, n, `there are ${q} values; the limit is ${mostCategories}`);
  if (difference !== "nominal" && typeof difference === "string" && tally.categories.some((value) => typeof value !== "number")) {
    return undefinedAgreement(title, n, because.words(difference));
  }
  const of = differenceOf(difference);
  const apart = (c: number, k: number) => of(tally.categories[c] as Value, tally.categories[k] as Value);
  const rows = Array.from({ length: tally.rows }, (_, row) => rowOf(tally, row, apart)).filter((row) => row.times > 0);
  const whole = total(rows, q, apart);
  const estimate = alphaOf(whole);
  if (estimate === null) return undefinedAgreement(title, n, "only one value occurs, so that no disagreement can be expected");
  const plain = { ...title, value: estimate.value, n, observed: estimate.observed, expected: estimate.expected };
  const ci95 = jackknife(rows, whole, estimate.value);
  return { ...plain, ci95 };
}

interface RowSums {
  readonly times: number;
  readonly m: number;
  readonly codes: readonly (readonly [code: number, count: number])[];
  /** Differences over ordered pairs within the unit. */
  readonly within: number;
}

interface Sums {
  readonly units: number;
  readonly values: number;
  readonly squaredRaters: number;
  readonly pairable: number;
  /** Σ within / (m − 1). */
  readonly observed: number;
  readonly within: number;
  /** Differences over all ordered pairs of values. */
  readonly all: number;
  /** Differences of one value of category c from all values. */
  readonly from: Float64Array;
}

function rowOf(tally: Tally, row: number, apart: (c: number, k: number) => number): RowSums {
  const codes: [number, number][] = [];
  for (let at = tally.from[row] as number; at < (tally.from[row + 1] as number); at++) {
    codes.push([tally.category[at] as number, tally.count[at] as number]);
  }
  let within = 0;
  for (const [c, own] of codes) for (const [k, other] of codes) if (c !== k) within += own * other * apart(c, k);
  return { times: tally.times[row] as number, m: tally.raters[row] as number, codes, within };
}

function total(rows: readonly RowSums[], q: number, apart: (c: number, k: number) => number): Sums {
  const marginal = new Float64Array(q);
  const sums = { units: 0, values: 0, squaredRaters: 0, pairable: 0, observed: 0, within: 0 };
  for (const { times, m, codes, within } of rows) {
    for (const [c, own] of codes) marginal[c] = (marginal[c] as number) + times * own;
    sums.units += times;
    sums.values += times * m;
    sums.squaredRaters += times * m * m;
    sums.within += times * within;
    if (m > 1) sums.pairable += times * m;
    if (m > 1) sums.observed += (times * within) / (m - 1);
  }
  const from = new Float64Array(q);
  for (let c = 0; c < q; c++)
    for (let k = 0; k < q; k++) if (c !== k) from[c] = (from[c] as number) + (marginal[k] as number) * apart(c, k);
  return { ...sums, from, all: marginal.reduce((sum, own, c) => sum + own * (from[c] as number), 0) };
}

function without(sums: Sums, row: RowSums): Sums {
  const toAll = row.codes.reduce((sum, [c, own]) => sum + own * (sums.from[c] as number), 0);
  const isPaired = row.m > 1;
  return {
    ...{ units: sums.units - 1, values: sums.values - row.m, squaredRaters: sums.squaredRaters - row.m ** 2, from: sums.from },
    pairable: sums.pairable - (isPaired ? row.m : 0),
    observed: sums.observed - (isPaired ? row.within / (row.m - 1) : 0),
    within: sums.within - row.within,
    all: sums.all - 2 * toAll + row.within,
  };
}

function alphaOf({ pairable, observed, all, within, values, squaredRaters }: Sums) {
  if (!pairable) return null;
  const expected = (all - within) / (values ** 2 - squaredRaters);
  if (!(expected > 1e-15)) return null;
  return { value: 1 - observed / pairable / expected, observed: observed / pairable, expected };
}

function jackknife(rows: readonly RowSums[], whole: Sums, value: number): [number, number] | null {
  const { units, values, squaredRaters } = whole;
  const m = (values - squaredRaters / values) / (units - 1);
  const there = (alpha: number) => Math.log((1 + (m - 1) * alpha) / (1 - alpha));
  const back = (y: number) => (Math.exp(y) - 1) / (Math.exp(y) + m - 1);
  const points: [times: number, y: number][] = [];
  for (const row of rows) {
    const alpha = alphaOf(without(whole, row));
    if (alpha === null || !Number.isFinite(there(alpha.value))) return null;
    points.push([row.times, there(alpha.value)]);
  }
  const mean = points.reduce((sum, [times, y]) => sum + times * y, 0) / units;
  const squares = points.reduce((sum, [times, y]) => sum + times * (y - mean) ** 2, 0);
  const half = t975(units - 1) * Math.sqrt((squares * (units - 1)) / units);
  const centre = there(value);
  return Number.isFinite(centre) && units > 2 ? [back(centre - half), back(centre + half)] : null;
}
