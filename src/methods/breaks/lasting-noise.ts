import type { Noise, PersistentRegression } from "../series/persistent-errors.js";
import { normal } from "../statistics/random.js";

/**
 * Series of nothing but noise, as a regression found it: each of a kind drawn by its weight, so that what is not known of the
 * persistence is in them too. Their level is 0 and their variance 1; tests that do not hang on either are compared with them.
 */
export function noiseLike({ kinds }: PersistentRegression, n: number, random: () => number): Float64Array {
  const all = kinds.reduce((sum, each) => sum + each.weight, 0);
  const mark = random() * all;
  let kind = kinds[0];
  for (let [at, upTo] = [0, kind?.weight ?? 0]; upTo < mark && at < kinds.length - 1; ) {
    kind = kinds[++at];
    upTo += kind?.weight ?? 0;
  }
  return noiseOf(kind ?? { rho: 0, share: 1 }, n, random);
}

/** AR(1) with `share` of the variance, the rest fresh each period. */
export function noiseOf({ rho, share }: Noise, n: number, random: () => number): Float64Array {
  const noise = new Float64Array(n);
  const fresh = Math.sqrt(1 - share);
  const step = Math.sqrt(share * (1 - rho * rho));
  let lasting = Math.sqrt(share) * normal(random);
  for (let t = 0; t < n; t++) {
    noise[t] = lasting + (fresh ? fresh * normal(random) : 0);
    lasting = rho * lasting + step * normal(random);
  }
  return noise;
}
