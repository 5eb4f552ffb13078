import { digamma, logGamma, trigamma } from "../../src/methods/statistics/distributions/gamma-functions.js";
import { normalQuantile, normalTails } from "../../src/methods/statistics/distributions/normal.js";
import { betaQuantile } from "../../src/methods/statistics/distributions/quantiles.js";
import {
  binomialTwoSided,
  chiSquareTails,
  fTails,
  negativeBinomialLogMass,
  poissonTails,
  tTwoSided,
} from "../../src/methods/statistics/distributions/tails.js";

type Rows = readonly (readonly [number, number, number, number])[];

/** Each row holds arguments and the value, which is worked out anew from the arguments. */
const byName: Readonly<Record<string, (a: number, b: number, c: number) => number>> = {
  pf_upper: (f, df1, df2) => fTails(f, df1, df2).upper,
  pchisq_upper: (x, df) => chiSquareTails(x, df).upper,
  pnorm_upper: (z) => normalTails(z).upper,
  qnorm: normalQuantile,
  pt_two: tTwoSided,
  qbeta: betaQuantile,
  // R's order: count, size, probability of success.
  dnbinom_log: (k, size, p) => negativeBinomialLogMass(k, (size * (1 - p)) / p, size),
  lgamma: logGamma,
  digamma,
  trigamma,
  ppois_upper: (k, mean) => poissonTails(k, mean).upper,
};

export function distributionTails(expected: Readonly<Record<string, Rows | number>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(expected).map(([name, rows]) => {
      // 271 of 422, the attacks of the first half of 2023 among those of both years.
      if (name === "pbinom_two_sided_example") return [name, binomialTwoSided(271, 422)];
      const tail = byName[name];
      return [name, tail && typeof rows !== "number" ? rows.map((row) => [tail(row[0], row[1], row[2])]) : undefined];
    }),
  );
}
