import type { Value } from "./ratings.js";

/** How much two categories agree: 1 on the diagonal, 0 where they are farthest apart. Gwet (2014, ch. 3). */
const weightings = ["unweighted", "linear", "quadratic", "ordinal"] as const;
export type Weighting = (typeof weightings)[number];

export interface Weights {
  readonly name: Weighting | "custom";
  readonly q: number;
  /** q × q, row-major and symmetric; null for the identity. */
  readonly matrix: Float64Array | null;
}

/** Beyond this many categories a matrix of weights is refused. */
const mostWeighted = 2000;

/** Linear and quadratic weights use the numbers themselves, or the ranks where categories are words; ordinal weights use ranks. */
export function weightsOf(weighting: Weighting, categories: readonly Value[]): Weights {
  const q = categories.length;
  if (!weightings.includes(weighting)) throw new RangeError(`There is no weighting “${weighting}”; write ${weightings.join(", ")}.`);
  if (weighting === "unweighted") return { name: weighting, q, matrix: null };
  const isNumeric = categories.every((value) => typeof value === "number");
  const place = (k: number) => (isNumeric && weighting !== "ordinal" ? (categories[k] as number) : k);
  const places = categories.map((_, k) => place(k));
  const width = Math.max(...places) - Math.min(...places) || 1;
  const pairs = (steps: number) => ((steps + 1) * steps) / 2;
  return customWeights(
    q,
    (k, l) => {
      const apart = Math.abs((places[k] as number) - (places[l] as number));
      if (weighting === "ordinal") return 1 - pairs(apart) / Math.max(pairs(width), 1);
      return 1 - (weighting === "linear" ? apart / width : (apart / width) ** 2);
    },
    weighting,
  );
}

/** Weights of your own: 1 for full agreement, 0 for none, symmetric. */
function customWeights(q: number, of: (k: number, l: number) => number, name: Weights["name"] = "custom"): Weights {
  if (q > mostWeighted) throw new RangeError(`Weights for ${q} categories are refused; ${mostWeighted} is the limit.`);
  const matrix = new Float64Array(q * q);
  for (let k = 0; k < q; k++) for (let l = 0; l < q; l++) matrix[k * q + l] = k === l ? 1 : of(k, l);
  return { name, q, matrix };
}

/** Sum of all weights: q for the identity. */
export function totalWeight({ matrix, q }: Weights): number {
  return matrix ? matrix.reduce((total, each) => total + each, 0) : q;
}

/** Weights times a vector over categories. */
export function weighted({ matrix, q }: Weights, vector: Float64Array): Float64Array {
  if (!matrix) return vector;
  const result = new Float64Array(q);
  for (let k = 0; k < q; k++) {
    let total = 0;
    for (let l = 0; l < q; l++) total += (matrix[k * q + l] as number) * (vector[l] as number);
    result[k] = total;
  }
  return result;
}
