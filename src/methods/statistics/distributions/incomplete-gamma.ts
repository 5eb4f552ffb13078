import { deviance, logGamma, stirlingError } from "./gamma-functions.js";

/** Both tails of a distribution, each computed where it is the smaller one: neither is one minus a rounded other. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x), a > 0, x ≥ 0. Series below a + 1, Lentz's continued fraction above.
 * Abramowitz & Stegun (1964), 6.5.29 and 6.5.31.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`incompleteGamma is for a above 0 and x from 0, not ${a} and ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.min(1, poissonMass(a, x) * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, poissonMass(a, x) * a * fraction(a, x));
  return { lower: 1 - upper, upper };
}

/** e^−λ λ^x / Γ(x + 1), x ≥ 0 not necessarily whole: saddle-point form, precise for large x. Loader (2000). */
export function poissonMass(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  if (x < 1e-3) return Math.exp(-mean + x * Math.log(mean) - logGamma(x + 1));
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 1e6; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / away(b);
  let h = d;
  for (let n = 1; n < 1e6; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / away(an * d + b);
    c = away(b + an / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}
