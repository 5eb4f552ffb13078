import { type Agreement, because, isCertain, undefinedAgreement } from "../agreement.js";
import { crossTable, type Ratings } from "../ratings.js";

/**
 * Hubert's κ (1977) as Warrens (2012) gives it: mean observed and mean expected agreement over all pairs of coders, each by the two
 * coders' own shares over the units that both coded. Not defined where no pair has common units, or only one category occurs.
 */
export function hubertKappa(ratings: Ratings): Agreement {
  const title = { name: "hubert_kappa", version: "Hubert 1977, Warrens 2012" };
  const q = ratings.categories.length;
  const units = ratings.times.reduce((total, each) => total + each, 0);
  let [observed, expected, pairs] = [0, 0, 0];
  for (let a = 0; a < ratings.coders; a++) {
    for (let b = a + 1; b < ratings.coders; b++) {
      const { table, n } = crossTable(ratings, a, b);
      if (!n) continue;
      pairs++;
      for (let k = 0; k < q; k++) {
        let [row, column] = [0, 0];
        for (let l = 0; l < q; l++) {
          row += table[k * q + l] as number;
          column += table[l * q + k] as number;
        }
        observed += (table[k * q + k] as number) / n;
        expected += (row / n) * (column / n);
      }
    }
  }
  if (!pairs) return undefinedAgreement(title, units, because.noUnits);
  observed /= pairs;
  expected /= pairs;
  if (isCertain(expected)) return undefinedAgreement(title, units, because.oneCategory, observed);
  return { ...title, value: (observed - expected) / (1 - expected), n: units, observed, expected };
}
