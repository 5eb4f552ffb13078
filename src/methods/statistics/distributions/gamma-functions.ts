/** ζ(k) − 1 for k = 2, 3, … 60: the tail of the zeta series beyond its first term. */
const zetaBeyondOne = Float64Array.from({ length: 59 }, (_, at) => zetaTail(at + 2));
const euler = 0.5772156649015329;
const halfLogTwoPi = 0.9189385332046727;

/**
 * ln Γ(x) for x > 0 with full relative precision, also near its zeros at 1 and 2, where a sum of logarithms would cancel.
 * Zeta series between .5 and 2.5, Stirling's series above 12. Abramowitz & Stegun (1964), 6.1.33 and 6.1.41.
 */
export function logGamma(x: number): number {
  positive("logGamma", x);
  if (x < 0.5) return logGamma(1 + x) - Math.log(x);
  if (x < 1.5) return aroundTwo(x - 1) - Math.log1p(x - 1);
  if (x < 2.5) return aroundTwo(x - 2);
  let product = 1;
  let z = x;
  while (z < 12) product *= z++;
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + stirlingSeries(z) - Math.log(product);
}

/** ψ(x) = d ln Γ / dx for x > 0. Recurrence up to 12, then the asymptotic series. Abramowitz & Stegun (1964), 6.3.18. */
export function digamma(x: number): number {
  positive("digamma", x);
  let shift = 0;
  let z = x;
  while (z < 12) shift -= 1 / z++;
  const r = 1 / (z * z);
  const series = r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - r * (691 / 32760 - r / 12))))));
  return shift + Math.log(z) - 0.5 / z - series;
}

/** ψ′(x) for x > 0. Recurrence up to 12, then the asymptotic series. Abramowitz & Stegun (1964), 6.4.12. */
export function trigamma(x: number): number {
  positive("trigamma", x);
  let shift = 0;
  let z = x;
  while (z < 12) {
    shift += 1 / (z * z);
    z++;
  }
  const r = 1 / (z * z);
  const series = r * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - r * (5 / 66 - r * (691 / 2730 - (r * 7) / 6))))));
  return shift + 1 / z + r / 2 + series / z;
}

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (small < 12) return logGamma(small) + (logGamma(large) - logGamma(large + small));
  const correction = stirlingSeries(small) + stirlingSeries(large) - stirlingSeries(small + large);
  return (
    halfLogTwoPi -
    0.5 * Math.log(large) +
    (small - 0.5) * Math.log(small / (small + large)) -
    large * Math.log1p(small / large) +
    correction
  );
}

/** ln n! − ((n + ½) ln n − n + ½ ln 2π): the error of Stirling's formula, for n > 0. Loader (2000). */
export function stirlingError(n: number): number {
  return n >= 12 ? stirlingSeries(n) : logGamma(n + 1) - ((n + 0.5) * Math.log(n) - n + halfLogTwoPi);
}

/** x ln(x / m) + m − x without cancellation where x is near m. Loader (2000), “bd0”. */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

function stirlingSeries(z: number): number {
  const r = 1 / (z * z);
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r / 156)))))) / z;
}

function aroundTwo(z: number): number {
  let sum = z * (1 - euler);
  let power = -z;
  for (let k = 2; k <= 60; k++) {
    power *= -z;
    const next = sum + ((zetaBeyondOne[k - 2] as number) * power) / k;
    if (next === sum && k > 4) break;
    sum = next;
  }
  return sum;
}

function zetaTail(k: number): number {
  const last = 20;
  let sum = last ** (1 - k) / (k - 1) + last ** -k / 2 + (k * last ** (-k - 1)) / 12 - (k * (k + 1) * (k + 2) * last ** (-k - 3)) / 720;
  sum += (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * last ** (-k - 5)) / 30240;
  for (let n = last - 1; n >= 2; n--) sum += n ** -k;
  return sum;
}

function positive(name: string, x: number): void {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) throw new RangeError(`${name} is for finite numbers above 0, not ${x}`);
}
