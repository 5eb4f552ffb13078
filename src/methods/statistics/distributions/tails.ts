import { deviance, logGamma, stirlingError } from "./gamma-functions.js";
import { incompleteBeta } from "./incomplete-beta.js";
import { incompleteGamma, poissonMass, type Tails } from "./incomplete-gamma.js";

/** χ² with df degrees of freedom: P(X ≤ x) and P(X > x). */
export function chiSquareTails(x: number, df: number): Tails {
  return incompleteGamma(above("degrees of freedom", df) / 2, Math.max(0, x) / 2);
}

/** Gamma with shape and rate: P(X ≤ x) and P(X > x). */
export function gammaTails(x: number, shape: number, rate = 1): Tails {
  return incompleteGamma(above("shape", shape), Math.max(0, x) * above("rate", rate));
}

/** Fisher's F with df1 and df2 degrees of freedom. */
export function fTails(f: number, df1: number, df2: number): Tails {
  above("degrees of freedom", Math.min(df1, df2));
  if (f <= 0) return { lower: 0, upper: 1 };
  const whole = df2 + df1 * f;
  const { lower, upper } = incompleteBeta(df2 / 2, df1 / 2, df2 / whole, (df1 * f) / whole);
  return { lower: upper, upper: lower };
}

/** Student's t with df degrees of freedom. */
export function tTails(t: number, df: number): Tails {
  const half = tTwoSided(t, df) / 2;
  return t >= 0 ? { lower: 1 - half, upper: half } : { lower: half, upper: 1 - half };
}

/** P(|T| ≥ |t|) for Student's t with df degrees of freedom. */
export function tTwoSided(t: number, df: number): number {
  above("degrees of freedom", df);
  const whole = df + t * t;
  return incompleteBeta(df / 2, 0.5, df / whole, (t * t) / whole).lower;
}

/** Poisson with this mean: P(X ≤ k) and P(X > k). */
export function poissonTails(k: number, mean: number): Tails {
  if (!(mean >= 0)) throw new RangeError(`a Poisson mean is at least 0, not ${mean}`);
  if (k < 0) return { lower: 0, upper: 1 };
  const { lower, upper } = incompleteGamma(Math.floor(k) + 1, mean);
  return { lower: upper, upper: lower };
}

/** Binomial of n trials with probability p: P(X ≤ k) and P(X > k). */
export function binomialTails(k: number, n: number, p: number): Tails {
  trials(n, p);
  if (k < 0) return { lower: 0, upper: 1 };
  if (k >= n) return { lower: 1, upper: 0 };
  const { lower, upper } = incompleteBeta(Math.floor(k) + 1, n - Math.floor(k), p);
  return { lower: upper, upper: lower };
}

/** P(X = k) for a binomial of n trials with probability p, by Loader's saddle point. */
export function binomialMass(k: number, n: number, p: number): number {
  trials(n, p);
  if (k < 0 || k > n || !Number.isInteger(k)) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return p ** n;
  const log = stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * (1 - p));
  return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/** Exact two-sided test of a binomial count: the chance of all counts no more likely than k (R's binom.test). */
export function binomialTwoSided(k: number, n: number, p = 0.5): number {
  trials(n, p);
  const limit = binomialMass(k, n, p) * (1 + 1e-7);
  const mean = n * p;
  if (k === mean) return 1;
  const other = mean > k ? { from: Math.ceil(mean), to: n } : { from: 0, to: Math.floor(mean) };
  let count = 0;
  for (let each = other.from; each <= other.to; each++) if (binomialMass(each, n, p) <= limit) count++;
  if (k < mean) return Math.min(1, binomialTails(k, n, p).lower + binomialTails(n - count, n, p).upper);
  return Math.min(1, binomialTails(count - 1, n, p).lower + binomialTails(k - 1, n, p).upper);
}

/** ln P(X = k) for a negative binomial with mean and size θ: variance mean + mean² / θ. */
export function negativeBinomialLogMass(k: number, mean: number, size: number): number {
  above("size", size);
  if (!(mean >= 0)) throw new RangeError(`a mean is at least 0, not ${mean}`);
  if (k < 0 || !Number.isInteger(k)) return Number.NEGATIVE_INFINITY;
  if (mean === 0) return k === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (size === Number.POSITIVE_INFINITY) return Math.log(poissonMass(k, mean));
  const whole = k + size;
  const odds = -size * Math.log1p(mean / size);
  if (k === 0) return odds;
  if (size > 1e8) return Math.log(poissonMass(k, mean)) + Math.log1p((k * (k - 1) - 2 * k * mean + mean * mean) / (2 * size));
  return logGamma(whole) - logGamma(size) - logGamma(k + 1) - k * Math.log1p(size / mean) + odds;
}

function trials(n: number, p: number): void {
  if (!Number.isInteger(n) || n < 0 || !(p >= 0) || !(p <= 1)) {
    throw new RangeError(`a binomial needs a whole number of trials and a probability from 0 to 1, not ${n} and ${p}`);
  }
}

function above(what: string, value: number): number {
  if (!(value > 0)) throw new RangeError(`${what} must be above 0, not ${value}`);
  return value;
}
