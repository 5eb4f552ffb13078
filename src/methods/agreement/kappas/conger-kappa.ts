import { type Agreement, because, chanceCorrected, undefinedAgreement } from "../agreement.js";
import type { MeasureOptions } from "../options.js";
import { complete, type Ratings, type Tally } from "../ratings.js";
import { meanAgreement, unitAgreement } from "../unitising/linear-parts.js";
import { type Weights, weighted, weightsOf } from "../weights.js";

/**
 * Conger's κ (1980): Cohen's κ for any number of coders; chance agreement is the mean over pairs of coders by each coder's own
 * shares. Weighted, with missing values and its standard error after Gwet (2014). Not defined where a pair is missing altogether or
 * only one category occurs.
 */
export function congerKappa(ratings: Ratings, options: MeasureOptions = {}): Agreement {
  const weights = options.weights ?? weightsOf("unweighted", ratings.categories);
  const title = { name: "conger_kappa", version: `${weights.name}; Conger 1980, Gwet 2014` };
  const tally = rowByRow(ratings);
  const { observed, n } = meanAgreement(tally, weights);
  if (!n) return undefinedAgreement(title, n, because.noUnits);
  const marginal = coderShares(ratings);
  const idle = marginal.coded.indexOf(0);
  if (idle >= 0) return undefinedAgreement(title, n, `coder ${idle + 1} coded nothing`, observed);
  const { expected, linear } = chance(tally.ratings, weights, marginal);
  const parts = { observedOf: (row: number) => unitAgreement(tally, row, weights), expectedOf: linear };
  return chanceCorrected(title, tally, { observed, expected, n }, options.error === false ? null : parts, options.divisor);
}

/** Conger's exact κ (1980) over the units that every coder coded, as R irr gives it. */
export function congerExactKappa(ratings: Ratings, options: MeasureOptions = {}): Agreement {
  const title = { name: "conger_exact_kappa", version: "units coded by all; Conger 1980" };
  const whole = complete(ratings);
  if (!whole.rows) return undefinedAgreement(title, 0, "no unit was coded by all coders");
  return { ...congerKappa(whole, options), ...title };
}

/** One row of the tally for each row of the ratings that has a value, in their order. */
function rowByRow(ratings: Ratings): Tally & { readonly ratings: Ratings } {
  const { cells, coders, categories, ordered } = ratings;
  const rows: number[] = [];
  const [from, category, count, raters]: [number[], number[], number[], number[]] = [[0], [], [], []];
  for (let row = 0; row < ratings.rows; row++) {
    const own = new Map<number, number>();
    let m = 0;
    for (let at = row * coders; at < (row + 1) * coders; at++) {
      const code = cells[at] as number;
      if (code < 0) continue;
      own.set(code, (own.get(code) ?? 0) + 1);
      m++;
    }
    if (!m) continue;
    rows.push(row);
    raters.push(m);
    for (const [code, times] of own) {
      category.push(code);
      count.push(times);
    }
    from.push(category.length);
  }
  const times = Float64Array.from(rows, (row) => ratings.times[row] as number);
  const kept = Int32Array.from(rows.flatMap((row) => [...cells.subarray(row * coders, (row + 1) * coders)]));
  return {
    ...{ categories, ordered, coders, rows: rows.length, from: Int32Array.from(from), category: Int32Array.from(category) },
    ...{ count: Int32Array.from(count), raters: Int32Array.from(raters), times },
    ratings: { ...ratings, rows: rows.length, cells: kept, times },
  };
}

interface CoderShares {
  /** Share of each category in a coder's codings; coders × q. */
  readonly shares: readonly Float64Array[];
  readonly coded: readonly number[];
}

function coderShares({ cells, coders, rows, times, categories }: Ratings): CoderShares {
  const shares = Array.from({ length: coders }, () => new Float64Array(categories.length));
  const coded = new Array<number>(coders).fill(0);
  for (let row = 0; row < rows; row++) {
    for (let coder = 0; coder < coders; coder++) {
      const code = cells[row * coders + coder] as number;
      if (code < 0) continue;
      const own = shares[coder] as Float64Array;
      own[code] = (own[code] as number) + (times[row] as number);
      coded[coder] = (coded[coder] as number) + (times[row] as number);
    }
  }
  return { shares: shares.map((own, coder) => own.map((each) => each / (coded[coder] as number))), coded };
}

/** Mean over ordered pairs of coders of Σ w p p′, and what one unit adds to it. */
function chance({ cells, coders, times }: Ratings, weights: Weights, { shares, coded }: CoderShares) {
  const units = times.reduce((total, each) => total + each, 0);
  const all = shares.reduce((total, own) => total.map((each, k) => each + (own[k] as number)), new Float64Array(weights.q));
  const others = shares.map((own) =>
    weighted(
      weights,
      all.map((each, k) => each - (own[k] as number)),
    ),
  );
  const pairs = coders * (coders - 1);
  const dot = (own: Float64Array, other: Float64Array) => own.reduce((total, each, k) => total + each * (other[k] as number), 0);
  const ofCoder = shares.map((own, coder) => dot(own, others[coder] as Float64Array));
  const expected = ofCoder.reduce((total, each) => total + each, 0) / pairs;
  const linear = (row: number): number => {
    let total = 0;
    for (let coder = 0; coder < coders; coder++) {
      const code = cells[row * coders + coder] as number;
      if (code < 0) continue;
      const more = ((others[coder] as Float64Array)[code] as number) - (ofCoder[coder] as number);
      total += (more * units) / (coded[coder] as number);
    }
    return expected + total / pairs;
  };
  return { expected, linear };
}
