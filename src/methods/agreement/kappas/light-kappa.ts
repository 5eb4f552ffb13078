import { type Agreement, undefinedAgreement } from "../agreement.js";
import { complete, type Ratings } from "../ratings.js";
import { meanOverPairs } from "./mean-pairwise-kappa.js";

/**
 * Light's κ (1971): mean of Cohen's κ over all pairs of coders, over the units that every coder coded. Not defined without such
 * units, or where κ of one pair is not.
 */
export function lightKappa(ratings: Ratings): Agreement {
  const title = { name: "light_kappa", version: "units coded by all; Light 1971" };
  const whole = complete(ratings);
  return whole.rows ? meanOverPairs(whole, title) : undefinedAgreement(title, 0, "no unit was coded by all coders");
}
