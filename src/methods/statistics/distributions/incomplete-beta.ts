import { deviance, logBeta, stirlingError } from "./gamma-functions.js";
import type { Tails } from "./incomplete-gamma.js";

/**
 * Regularised incomplete beta function I_x(a, b) and its complement, a, b > 0, 0 ≤ x ≤ 1. `y` is 1 − x where it is known more
 * precisely than by subtraction. Lentz's continued fraction on the smaller side. Abramowitz & Stegun (1964), 26.5.8.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): Tails {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(x <= 1)) {
    throw new RangeError(`incompleteBeta is for a and b above 0 and x from 0 to 1, not ${a}, ${b} and ${x}`);
  }
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  const front = betaKernel(a, b, x, y);
  if (x * (a + b + 2) < a + 1) {
    const lower = Math.min(1, (front * fraction(a, b, x)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (front * fraction(b, a, y)) / b);
  return { lower: 1 - upper, upper };
}

/** x^a y^b / B(a, b). */
function betaKernel(a: number, b: number, x: number, y: number): number {
  if (a < 1 || b < 1) return Math.exp(a * Math.log(x) + b * Math.log(y) - logBeta(a, b));
  const n = a + b;
  const log = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(log) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

function fraction(a: number, b: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 1e6; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}
