import { type Agreement, because, chanceCorrected, type Titled, undefinedAgreement } from "../agreement.js";
import type { MeasureOptions } from "../options.js";
import { type Ratings, type Tally, tallyOf } from "../ratings.js";
import { meanAgreement, unitAgreement } from "../unitising/linear-parts.js";
import { totalWeight, weightsOf } from "../weights.js";

/**
 * Brennan and Prediger's κ (1981): every category is as likely by chance, Σ w / q². q counts all categories of the data, also those
 * nobody used, so say which there are. Not defined for a single category.
 */
export function brennanPrediger(data: Ratings | Tally, options: MeasureOptions = {}): Agreement {
  const name = options.weights?.name ?? "unweighted";
  return uniformChance(data, options, { name: "brennan_prediger", version: `${name}; Brennan & Prediger 1981, Gwet 2014` });
}

/** Agreement corrected by a chance that is the same for every category. */
export function uniformChance(data: Ratings | Tally, options: MeasureOptions, title: Titled): Agreement {
  const tally = tallyOf(data);
  const weights = options.weights ?? weightsOf("unweighted", tally.categories);
  const { observed, n } = meanAgreement(tally, weights);
  if (!n) return undefinedAgreement(title, n, because.noUnits);
  const q = tally.categories.length;
  if (q < 2) return undefinedAgreement(title, n, "only one category occurs; it needs two, used or not", observed);
  const linear = { observedOf: (row: number) => unitAgreement(tally, row, weights), expectedOf: null };
  const expected = totalWeight(weights) / q ** 2;
  return chanceCorrected(title, tally, { observed, expected, n }, options.error === false ? null : linear, options.divisor);
}
