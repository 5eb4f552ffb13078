import { incompleteGamma, type Tails } from "./incomplete-gamma.js";

/** Standard normal tails at z; the far tail keeps its relative precision (8 gives 6.22e−16). */
export function normalTails(z: number): Tails {
  if (Number.isNaN(z)) throw new RangeError("normalTails needs a number");
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  const far = upper / 2;
  const near = 0.5 + lower / 2;
  return z >= 0 ? { lower: near, upper: far } : { lower: far, upper: near };
}

/** z whose lower tail is p, 0 < p < 1. A rational first guess (Abramowitz & Stegun, 26.2.23), then Newton on the logarithm of the tail. */
export function normalQuantile(p: number): number {
  if (!(p > 0) || !(p < 1)) throw new RangeError(`a normal quantile needs a probability between 0 and 1, not ${p}`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 50; step++) {
    const { upper } = normalTails(z);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const move = (Math.log(upper / tail) * upper) / density;
    z += move;
    if (Math.abs(move) <= 2e-16 * Math.abs(z)) break;
  }
  return p < 0.5 ? -z : z;
}
