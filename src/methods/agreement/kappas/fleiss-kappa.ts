import { type Agreement, because, chanceCorrected, undefinedAgreement } from "../agreement.js";
import type { MeasureOptions } from "../options.js";
import { type Ratings, type Tally, tallyOf } from "../ratings.js";
import { meanAgreement, meanShares, over, unitAgreement } from "../unitising/linear-parts.js";
import { weighted, weightsOf } from "../weights.js";

/**
 * Fleiss' κ (1971): chance agreement by the shares of categories over all coders together, weighted and with missing values after
 * Gwet (2014). Units with one coder count for the shares only. Not defined where only one category occurs. Unweighted and with as many
 * values for each unit, the error by chance alone (Fleiss, Nee & Landis 1979) stands beside Gwet's.
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
  const found = chanceCorrected(title, tally, { observed, expected, n }, options.error === false ? null : linear, options.divisor);
  const se = options.error === false || weights.matrix || found.value === null ? null : chanceError(tally, share, n);
  return se ? { ...found, by_chance: { by: "Fleiss, Nee & Landis 1979", se, z: (found.value as number) / se } } : found;
}

/** √(2 / (N m (m − 1))) √((Σ p q)² − Σ p q (q − p)) / Σ p q; null where units differ in how many coded them. */
function chanceError({ rows, raters, times }: Tally, share: Float64Array, n: number): number | null {
  const sizes = new Set(Array.from({ length: rows }, (_, row) => row).flatMap((row) => (times[row] ? [raters[row] as number] : [])));
  const [m = 0] = sizes;
  if (sizes.size !== 1 || m < 2) return null;
  let [sum, skew] = [0, 0];
  for (const p of share) {
    sum += p * (1 - p);
    skew += p * (1 - p) * (1 - 2 * p);
  }
  return Math.sqrt(2 / (n * m * (m - 1))) * (Math.sqrt(Math.max(0, sum ** 2 - skew)) / sum);
}
