import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { logGamma } from "./distributions/gamma-functions.js";

/** Uniform numbers in [0, 1), the same for the same seed on every machine. */
export function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** A standard normal number (Box and Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** How many of n trials succeed. Inversion for few, Hörmann's transformed rejection (BTRS, 1993) for many: exact in both. */
export function binomial(n: number, p: number, random: () => number): number {
  if (p <= 0 || n <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(n, 1 - p, random);
  return n * p < 10 ? byInversion(n, p, random) : byRejection(n, p, random);
}

function byInversion(n: number, p: number, random: () => number): number {
  const odds = p / (1 - p);
  let probability = (1 - p) ** n;
  let left = random();
  let k = 0;
  while (left > probability && k < n) {
    left -= probability;
    probability *= ((n - k) / (k + 1)) * odds;
    k++;
  }
  return k;
}

function byRejection(n: number, p: number, random: () => number): number {
  const width = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * width;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const inner = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * width;
  const odds = Math.log(p / (1 - p));
  const mode = Math.floor((n + 1) * p);
  const top = logGamma(mode + 1) + logGamma(n - mode + 1);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= inner) return k;
    if (k < 0 || k > n) continue;
    const bound = top - logGamma(k + 1) - logGamma(n - k + 1) + (k - mode) * odds;
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k;
  }
}

/** Draws n units with replacement among rows that stand for `times` units each: how often each row was drawn. */
export function resample(times: Float64Array, into: Float64Array, random: () => number): void {
  const n = times.reduce((total, each) => total + each, 0);
  if (n === times.length && times.every((each) => each === 1)) {
    into.fill(0);
    for (let draw = 0; draw < n; draw++) {
      const row = Math.floor(random() * n);
      into[row] = (into[row] as number) + 1;
    }
    return;
  }
  let left = n;
  let units = n;
  for (let row = 0; row < times.length; row++) {
    const own = times[row] as number;
    const drawn = left > 0 ? binomial(left, Math.min(1, own / units), random) : 0;
    into[row] = drawn;
    left -= drawn;
    units -= own;
  }
}
