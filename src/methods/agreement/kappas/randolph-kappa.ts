import type { Agreement } from "../agreement.js";
import type { MeasureOptions } from "../options.js";
import type { Ratings, Tally } from "../ratings.js";
import { uniformChance } from "./brennan-prediger.js";

/**
 * Randolph's free-marginal multirater κ (2005): (P_o − 1/q) / (1 − 1/q). Equal to Brennan and Prediger's without weights; q counts all
 * categories of the data, also those nobody used. Not defined for a single category.
 */
export function randolphKappa(data: Ratings | Tally, options: Omit<MeasureOptions, "weights"> = {}): Agreement {
  return uniformChance(data, options, { name: "randolph_kappa", version: "Randolph 2005" });
}
