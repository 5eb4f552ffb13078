import { type Agreement, because, undefinedAgreement } from "../agreement.js";
import type { MeasureOptions } from "../options.js";
import { complete, type Ratings } from "../ratings.js";
import { uniformChance } from "./brennan-prediger.js";

/**
 * Bennett, Alpert and Goldstein's S (1954): (P_o − 1/q) / (1 − 1/q) of two coders over the units that both coded. q counts all
 * categories of the data, also those nobody used. Not defined for other than two coders or a single category.
 */
export function bennettS(ratings: Ratings, options: Omit<MeasureOptions, "weights"> = {}): Agreement {
  const title = { name: "bennett_s", version: "Bennett, Alpert & Goldstein 1954" };
  if (ratings.coders !== 2) return undefinedAgreement(title, 0, because.twoCoders(ratings.coders));
  return uniformChance(complete(ratings), options, title);
}
