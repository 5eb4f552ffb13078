import { type Agreement, because, isCertain, spread, undefinedAgreement } from "../agreement.js";
import { crossTable, type Ratings, type Value } from "../ratings.js";
import { type Weights, weighted, weightsOf } from "../weights.js";

export interface CohenKappa extends Agreement {
  /** The largest κ that the two coders' shares allow (Cohen 1960); null with weights. */
  readonly max: number | null;
  /** Agreement on each category, chance by its share over both coders (Agresti 1992); null where it is not defined. */
  readonly byCategory: ReadonlyMap<Value, number | null>;
}

/**
 * Cohen's κ (1960), weighted κ (1968): agreement of two coders over the units that both coded, chance by each coder's own shares.
 * Standard error of Fleiss, Cohen and Everitt (1969). Not defined for other than two coders, without common
 * units, or where both use one and the same category throughout.
 */
export function cohenKappa(ratings: Ratings, weights: Weights = weightsOf("unweighted", ratings.categories)): CohenKappa {
  const title = { name: "cohen_kappa", version: weights.name === "unweighted" ? "Cohen 1960" : `${weights.name}; Cohen 1968` };
  const none = { max: null, byCategory: new Map<Value, null>() };
  if (ratings.coders !== 2) return { ...undefinedAgreement(title, 0, because.twoCoders(ratings.coders)), ...none };
  return ofTable(ratings, weights, crossTable(ratings, 0, 1), title);
}

/** κ of two of several coders, over the units that both coded. */
export function pairKappa(ratings: Ratings, a: number, b: number, weights = weightsOf("unweighted", ratings.categories)): CohenKappa {
  return ofTable(ratings, weights, crossTable(ratings, a, b), { name: "cohen_kappa", version: "Cohen 1960" });
}

function ofTable(
  ratings: Ratings,
  weights: Weights,
  { table, n }: { readonly table: Float64Array; readonly n: number },
  title: { readonly name: string; readonly version: string },
): CohenKappa {
  const none = { max: null, byCategory: new Map<Value, null>() };
  if (!n) return { ...undefinedAgreement(title, 0, "no unit was coded by both"), ...none };
  const q = ratings.categories.length;
  const shares = table.map((each) => each / n);
  const [rows, columns] = [new Float64Array(q), new Float64Array(q)];
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < q; j++) {
      rows[i] = (rows[i] as number) + (shares[i * q + j] as number);
      columns[j] = (columns[j] as number) + (shares[i * q + j] as number);
    }
  }
  const toColumns = weighted(weights, columns);
  const toRows = weighted(weights, rows);
  const weight = (i: number, j: number) => (weights.matrix ? (weights.matrix[i * q + j] as number) : i === j ? 1 : 0);
  let observed = 0;
  for (let i = 0; i < q; i++) for (let j = 0; j < q; j++) observed += weight(i, j) * (shares[i * q + j] as number);
  const expected = rows.reduce((total, each, i) => total + each * (toColumns[i] as number), 0);
  if (isCertain(expected)) {
    return { ...undefinedAgreement(title, n, "both use one and the same category throughout", observed), ...none };
  }
  const value = (observed - expected) / (1 - expected);
  let moment = 0;
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < q; j++) {
      const by = weight(i, j) - (1 - value) * ((toColumns[i] as number) + (toRows[j] as number));
      moment += (shares[i * q + j] as number) * by ** 2;
    }
  }
  const variance = Math.max(0, moment - (observed - 2 * (1 - value) * expected) ** 2) / n;
  const most = rows.reduce((total, each, k) => total + Math.min(each, columns[k] as number), 0);
  return {
    ...{ ...title, value, n, observed, expected, ...spread(value, Math.sqrt(variance) / (1 - expected), n) },
    max: weights.matrix ? null : (most - expected) / (1 - expected),
    byCategory: new Map(
      ratings.categories.map((name, k) => [name, ofCategory(shares[k * q + k] as number, rows[k] as number, columns[k] as number)]),
    ),
  };
}

function ofCategory(both: number, first: number, second: number): number | null {
  const share = (first + second) / 2;
  return share > 0 && !isCertain(share) ? (both / share - share) / (1 - share) : null;
}
