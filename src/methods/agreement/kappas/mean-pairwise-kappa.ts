import { type Agreement, because, type Titled, undefinedAgreement } from "../agreement.js";
import type { Ratings } from "../ratings.js";
import { pairKappa } from "./cohen-kappa.js";

/**
 * Mean of Cohen's κ over all pairs of coders, each pair over the units that both coded (ReCal; Freelon 2010). Not defined where κ of
 * one pair is not: a mean of the other pairs would hide it.
 */
export function meanPairwiseKappa(ratings: Ratings): Agreement {
  return meanOverPairs(ratings, { name: "mean_pairwise_cohen_kappa", version: "pairwise units; Freelon 2010" });
}

/** The mean over pairs under another name. */
export function meanOverPairs(ratings: Ratings, title: Titled): Agreement {
  const units = ratings.times.reduce((total, each) => total + each, 0);
  if (ratings.coders < 2) return undefinedAgreement(title, units, because.noUnits);
  let [total, observed, expected, pairs] = [0, 0, 0, 0];
  for (let a = 0; a < ratings.coders; a++) {
    for (let b = a + 1; b < ratings.coders; b++) {
      const kappa = pairKappa(ratings, a, b);
      if (kappa.value === null) {
        return undefinedAgreement(title, units, `Cohen's κ of coders ${a + 1} and ${b + 1} is not defined: ${kappa.undefined_because}`);
      }
      total += kappa.value;
      observed += kappa.observed as number;
      expected += kappa.expected as number;
      pairs++;
    }
  }
  return { ...title, value: total / pairs, n: units, observed: observed / pairs, expected: expected / pairs };
}
