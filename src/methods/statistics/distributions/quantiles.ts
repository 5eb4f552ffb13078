import { incompleteBeta } from "./incomplete-beta.js";
import { incompleteGamma, type Tails } from "./incomplete-gamma.js";
import { tTails } from "./tails.js";

/** x whose lower tail of Beta(a, b) is p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (probability(p) === 0) return 0;
  if (p === 1) return 1;
  return solve((x) => incompleteBeta(a, b, x), p, 0, 1);
}

/** x whose lower tail of Gamma(shape, rate) is p. */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
  if (probability(p) === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  let high = Math.max(1, shape);
  while (incompleteGamma(shape, high).upper > 1 - p) high *= 2;
  return solve((x) => incompleteGamma(shape, x), p, 0, high) / rate;
}

/** x whose lower tail of χ² with df degrees of freedom is p. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}

/** t whose lower tail of Student's t with df degrees of freedom is p. */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0) || !(p < 1)) throw new RangeError(`a t quantile needs a probability between 0 and 1, not ${p}`);
  if (p === 0.5) return 0;
  if (p > 0.5) return -tQuantile(1 - p, df);
  let low = -1;
  while (tTails(low, df).lower > p) low *= 2;
  return solve((x) => tTails(x, df), p, low, 0);
}

/** F whose lower tail is p. */
export function fQuantile(p: number, df1: number, df2: number): number {
  const x = betaQuantile(p, df1 / 2, df2 / 2);
  return x === 1 ? Number.POSITIVE_INFINITY : (df2 * x) / (df1 * (1 - x));
}

/** Root between bounds by the Illinois rule on the logarithm of the smaller tail, with halving where it does not close in. */
function solve(tails: (x: number) => Tails, p: number, low: number, high: number): number {
  const isLower = p <= 0.5;
  const target = isLower ? p : 1 - p;
  const miss = (x: number) => {
    const { lower, upper } = tails(x);
    const tail = isLower ? lower : upper;
    return (isLower ? 1 : -1) * (tail > 0 ? Math.log(tail / target) : -800);
  };
  let a = low;
  let b = high;
  let missA = -800;
  let missB = miss(high) || 800;
  for (let step = 0; step < 400; step++) {
    const width = b - a;
    if (width <= 1e-16 * Math.max(Math.abs(a), Math.abs(b))) break;
    const falsi = b - (missB * width) / (missB - missA);
    const x = step % 3 === 2 || !(falsi > a && falsi < b) ? a + width / 2 : falsi;
    if (x <= a || x >= b) break;
    const at = miss(x);
    if (at === 0) return x;
    if (at < 0) {
      a = x;
      missA = at;
    } else {
      b = x;
      missB = at;
    }
  }
  return Math.abs(missA) < Math.abs(missB) ? a : b;
}

function probability(p: number): number {
  if (!(p >= 0) || !(p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  return p;
}
