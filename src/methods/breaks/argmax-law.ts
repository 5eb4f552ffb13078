import { normalTails } from "../statistics/distributions/normal.js";

/**
 * Distribution of the place of the maximum of a two-sided Brownian motion with drift −|s|/2, whose variance right of 0 is `ratio` times that left of
 * it; in units of the variance on the left. Yao (1987) for a ratio of 1; Bai (1997), appendix B.
 */
export function argmaxDistribution(x: number, ratio = 1): number {
  if (x < 0) return 1 - rightOf(-x / ratio, 1 / ratio);
  return rightOf(x, ratio);
}

/** Value below which the place lies with chance p. */
export function argmaxQuantile(p: number, ratio = 1): number {
  let [low, high] = [-1, 1];
  while (argmaxDistribution(low, ratio) > p) low *= 2;
  while (argmaxDistribution(high, ratio) < p) high *= 2;
  for (let turn = 0; turn < 100; turn++) {
    const middle = (low + high) / 2;
    if (argmaxDistribution(middle, ratio) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function rightOf(x: number, phi: number): number {
  if (x === 0) return 1 - atZero(phi);
  const root = Math.sqrt(x);
  const drift = Math.sqrt(x / phi);
  const first = (drift / Math.sqrt(2 * Math.PI)) * Math.exp(-x / (8 * phi));
  const second = ((2 * phi + 1) / (phi * (phi + 1))) * Math.exp(((phi + 1) * x) / 2 + logLower(((phi + 0.5) / Math.sqrt(phi)) * root));
  const third = ((2 * phi + 1) ** 2 / ((phi + 1) * phi) - 2 + x / (2 * phi)) * normalTails(-drift / 2).lower;
  return 1 + first + second - third;
}

/** Chance that the maximum lies right of 0. */
function atZero(phi: number): number {
  return ((2 * phi + 1) ** 2 / ((phi + 1) * phi) - 2) / 2 - (2 * phi + 1) / (2 * phi * (phi + 1));
}

/** ln Φ(−z), z ≥ 0; far out by Mills' ratio. */
function logLower(z: number): number {
  if (z < 10) return Math.log(normalTails(-z).lower);
  const w = 1 / (z * z);
  return -(z * z) / 2 - Math.log(z * Math.sqrt(2 * Math.PI)) + Math.log1p(-w * (1 - 3 * w * (1 - 5 * w * (1 - 7 * w))));
}
