import { type Agreement, because, chanceCorrected, undefinedAgreement } from "../agreement.js";
import type { MeasureOptions } from "../options.js";
import { type Ratings, type Tally, tallyOf } from "../ratings.js";
import { meanAgreement, meanShares, over, unitAgreement } from "../unitising/linear-parts.js";
import { weighted, weightsOf } from "../weights.js";

/**
 * Fleiss' κ (1971): chance agreement by the shares of categories over all coders together, weighted and with missing values after
 * Gwet (2014). Units with one coder count for the shares only. Not defined where only one category occurs.
 */
export function fleissKappa(data: Ratings | Tally, options: MeasureOptions = {}): Agreement {
  const tally = tallyOf(data);
  const weights = options.weights ?? weightsOf("unweighted", tally.categories);
  const title = { name: "fleiss_kappa", version: `${weights.name}; Fleiss 1971, Gwet 2014` };
  const { observed, n } = meanAgreement(tally, weights);
  if (!n) return undefinedAgreement(title, n, because.noUnits);
  const share = meanShares(tally);
  const chance = weighted(weights, share);
  const expected = share.reduce((total, each, k) => total + each * (chance[k] as number), 0);
  const linear = {
    observedOf: (row: number) => unitAgreement(tally, row, weights),
    expectedOf: (row: number) => over(tally, row, chance) / (tally.raters[row] as number),
  };
  return chanceCorrected(title, tally, { observed, expected, n }, options.error === false ? null : linear, options.divisor);
}
