import { type Agreement, because, isCertain, spread, undefinedAgreement } from "../agreement.js";
import { type Ratings, type Tally, tallyOf } from "../ratings.js";
import { agreedPairs, over } from "../unitising/linear-parts.js";
import { type Weights, weighted, weightsOf } from "../weights.js";
import { marginals, pairableUnits } from "./krippendorff-alpha.js";

/**
 * α in Gwet's weighted form (2014, ch. 5) with its standard error over units: the same value as `krippendorffAlpha` at nominal
 * (unweighted) and interval (quadratic) level. `observed` and `expected` are agreements. Not defined where α is not.
 * `form`: “units” is Gwet's formula for data by unit; “table” divides by n as for tables of two coders; “counts” is what R irrCAC 1.0
 * gives for counts of coders by category, where chance enters once instead of twice: only to compare with its figures.
 */
export function krippendorffAlphaWeighted(
  data: Ratings | Tally,
  weights: Weights = weightsOf("unweighted", data.categories),
  form: "units" | "table" | "counts" = "units",
): Agreement {
  const tally = tallyOf(data);
  const title = { name: "krippendorff_alpha", version: `${weights.name} weights; Gwet 2014` };
  const n = pairableUnits(tally);
  if (!n) return undefinedAgreement(title, n, because.noUnits);
  const { marginal, n: values } = marginals(tally);
  const share = marginal.map((each) => each / values);
  const chance = weighted(weights, share);
  const expected = share.reduce((total, each, k) => total + each * (chance[k] as number), 0);
  const meanRaters = values / n;
  const rows = pairedRows(tally, weights, chance, meanRaters);
  const prime = rows.reduce((total, row) => total + (row.times * row.agreed) / n, 0);
  if (isCertain(expected)) return undefinedAgreement(title, n, because.oneCategory, prime);
  const observed = prime + (1 - prime) / values;
  const value = (observed - expected) / (1 - expected);
  const isCounts = form === "counts";
  const centre = isCounts ? value : (prime - expected) / (1 - expected);
  let sum = 0;
  for (const row of rows) {
    const more = (row.m - meanRaters) / meanRaters;
    const plain = row.agreed - (isCounts ? prime : observed) * more;
    const own = ((isCounts ? plain + (1 - plain) / values : plain) - expected) / (1 - expected);
    const by = ((1 - centre) * (row.chance - (isCounts ? 1 : expected) * more - expected)) / (1 - expected);
    sum += row.times * (own - (isCounts ? 1 : 2) * by - centre) ** 2;
  }
  const se = Math.sqrt(sum / (n * (form === "table" ? n : n - 1)));
  return { ...title, value, n, observed, expected, ...spread(value, se, n) };
}

interface PairedRow {
  readonly times: number;
  readonly m: number;
  readonly agreed: number;
  readonly chance: number;
}

function pairedRows(tally: Tally, weights: Weights, chance: Float64Array, meanRaters: number): PairedRow[] {
  const rows: PairedRow[] = [];
  for (let row = 0; row < tally.rows; row++) {
    const m = tally.raters[row] as number;
    const times = tally.times[row] as number;
    if (m < 2 || !times) continue;
    rows.push({
      ...{ times, m, agreed: agreedPairs(tally, row, weights) / (meanRaters * (m - 1)) },
      chance: over(tally, row, chance) / meanRaters,
    });
  }
  return rows;
}
