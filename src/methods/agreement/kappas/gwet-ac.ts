import { type Agreement, because, chanceCorrected, undefinedAgreement } from "../agreement.js";
import type { MeasureOptions } from "../options.js";
import { type Ratings, type Tally, tallyOf } from "../ratings.js";
import { meanAgreement, meanShares, over, unitAgreement } from "../unitising/linear-parts.js";
import { totalWeight, weightsOf } from "../weights.js";

/**
 * Gwet's AC1 (2008), and AC2 with weights (2014): chance agreement Σ w · Σ π (1 − π) / (q (q − 1)), which stays small where nearly all
 * units fall in one category. q counts all categories of the data, also those nobody used. Not defined for a single category.
 */
export function gwetAc(data: Ratings | Tally, options: MeasureOptions = {}): Agreement {
  const tally = tallyOf(data);
  const weights = options.weights ?? weightsOf("unweighted", tally.categories);
  const isPlain = weights.name === "unweighted";
  const title = { name: isPlain ? "gwet_ac1" : "gwet_ac2", version: isPlain ? "Gwet 2008" : `${weights.name}; Gwet 2014` };
  const { observed, n } = meanAgreement(tally, weights);
  if (!n) return undefinedAgreement(title, n, because.noUnits);
  const q = tally.categories.length;
  if (q < 2) return undefinedAgreement(title, n, "only one category occurs; it needs two, used or not", observed);
  const share = meanShares(tally);
  const factor = totalWeight(weights) / (q * (q - 1));
  const others = share.map((each) => 1 - each);
  const expected = factor * share.reduce((total, each, k) => total + each * (others[k] as number), 0);
  const linear = {
    observedOf: (row: number) => unitAgreement(tally, row, weights),
    expectedOf: (row: number) => (factor * over(tally, row, others)) / (tally.raters[row] as number),
  };
  return chanceCorrected(title, tally, { observed, expected, n }, options.error === false ? null : linear, options.divisor);
}
