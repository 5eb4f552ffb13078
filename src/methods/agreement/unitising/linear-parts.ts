import { pairableUnits } from "../alpha/krippendorff-alpha.js";
import type { Tally } from "../ratings.js";
import type { Weights } from "../weights.js";

/** Weighted agreement of the pairs of coders within one unit; 0 for a unit with one coder. */
export function unitAgreement(tally: Tally, row: number, weights: Weights): number {
  const m = tally.raters[row] as number;
  return m < 2 ? 0 : agreedPairs(tally, row, weights) / (m * (m - 1));
}

/** Mean of `unitAgreement` over the units with two coders or more. */
export function meanAgreement(tally: Tally, weights: Weights): { readonly observed: number; readonly n: number } {
  const n = pairableUnits(tally);
  let total = 0;
  for (let row = 0; row < tally.rows; row++) {
    const times = tally.times[row] as number;
    if (times) total += times * unitAgreement(tally, row, weights);
  }
  return { observed: total / n, n };
}

/** Mean over units of the share of a unit's coders in each category; units with one coder count too. */
export function meanShares(tally: Tally): Float64Array {
  const share = new Float64Array(tally.categories.length);
  let units = 0;
  for (let row = 0; row < tally.rows; row++) {
    const times = tally.times[row] as number;
    if (!times) continue;
    units += times;
    const own = times / (tally.raters[row] as number);
    for (let at = tally.from[row] as number; at < (tally.from[row + 1] as number); at++) {
      const code = tally.category[at] as number;
      share[code] = (share[code] as number) + own * (tally.count[at] as number);
    }
  }
  return share.map((each) => each / units);
}

/** Σ_k n_k ((W n)_k − 1): weighted ordered pairs of coders that agree in one unit of the row. */
export function agreedPairs({ from, category, count }: Tally, row: number, { matrix, q }: Weights): number {
  const first = from[row] as number;
  const last = from[row + 1] as number;
  let total = 0;
  for (let i = first; i < last; i++) {
    const own = count[i] as number;
    total += own * (own - 1);
    if (!matrix) continue;
    for (let j = first; j < last; j++) {
      if (i !== j) total += own * (count[j] as number) * (matrix[(category[i] as number) * q + (category[j] as number)] as number);
    }
  }
  return total;
}

/** Sum over the values of one unit of a vector by category. */
export function over({ from, category, count }: Tally, row: number, vector: Float64Array): number {
  let total = 0;
  for (let at = from[row] as number; at < (from[row + 1] as number); at++) {
    total += (count[at] as number) * (vector[category[at] as number] as number);
  }
  return total;
}
