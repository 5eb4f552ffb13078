import { type Agreement, because, undefinedAgreement } from "../agreement.js";
import type { MeasureOptions } from "../options.js";
import { complete, type Ratings } from "../ratings.js";
import { fleissKappa } from "./fleiss-kappa.js";

/**
 * Scott's π (1955): agreement of two coders over the units that both coded, chance by the shares of categories of both together.
 * Weighted after Gwet (2014). Not defined for other than two coders, or where only one category occurs.
 */
export function scottPi(ratings: Ratings, options: MeasureOptions = {}): Agreement {
  const title = { name: "scott_pi", version: `${options.weights?.name ?? "unweighted"}; Scott 1955` };
  if (ratings.coders !== 2) return undefinedAgreement(title, 0, because.twoCoders(ratings.coders));
  return { ...fleissKappa(complete(ratings), options), ...title };
}
