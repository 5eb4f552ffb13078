import { type Agreement, because, chanceCorrected, undefinedAgreement } from "./agreement.js";
import type { MeasureOptions } from "./options.js";
import { complete, type Ratings, type Tally, tallyOf } from "./ratings.js";
import { agreedPairs, meanAgreement, unitAgreement } from "./unitising/linear-parts.js";
import { weightsOf } from "./weights.js";

/**
 * Share of pairs of coders that agree, not corrected for chance. `units` gives every unit the same say (irrCAC), `values` every
 * value, so that it is 1 − D_o of nominal α (DKPro); they differ where values are missing. Not defined where no unit has two coders.
 */
export function percentAgreement(data: Ratings | Tally, options: MeasureOptions & { readonly by?: "units" | "values" } = {}): Agreement {
  const tally = tallyOf(data);
  const weights = options.weights ?? weightsOf("unweighted", tally.categories);
  const by = options.by ?? "units";
  const title = { name: "percent_agreement_pairwise", version: `${weights.name}, mean over ${by}` };
  const { observed, n } = meanAgreement(tally, weights);
  if (!n) return undefinedAgreement(title, n, because.noUnits);
  if (by === "units") {
    const linear = { observedOf: (row: number) => unitAgreement(tally, row, weights), expectedOf: null };
    return chanceCorrected(title, tally, { observed, expected: 0, n }, options.error === false ? null : linear, options.divisor);
  }
  let agreed = 0;
  let values = 0;
  for (let row = 0; row < tally.rows; row++) {
    const m = tally.raters[row] as number;
    if (m < 2) continue;
    agreed += ((tally.times[row] as number) * agreedPairs(tally, row, weights)) / (m - 1);
    values += (tally.times[row] as number) * m;
  }
  return { ...title, value: agreed / values, n, observed: agreed / values, expected: 0 };
}

/** Share of the units coded by every coder on which all agree. Not defined where there is no such unit, or one coder. */
export function percentAgreementAllCoders(ratings: Ratings): Agreement {
  const title = { name: "percent_agreement_all_coders", version: "units coded by all" };
  const { rows, cells, coders, times } = complete(ratings);
  const n = times.reduce((total, each) => total + each, 0);
  if (!n || coders < 2) return undefinedAgreement(title, n, "no unit was coded by all of two coders or more");
  let agreed = 0;
  for (let row = 0; row < rows; row++) {
    const codes = cells.subarray(row * coders, (row + 1) * coders);
    if (codes.every((code) => code === codes[0])) agreed += times[row] as number;
  }
  return { ...title, value: agreed / n, n, observed: agreed / n, expected: 0 };
}
