/** The 0.975 quantile of Student's t by halving on its distribution; degrees of freedom above 0, 1.95996… in the limit. */
export function t975(df: number): number {
  if (df > 1e7) return 1.959963984540054;
  let low = 0;
  let high = 1;
  while (cdf(high, df) < 0.975) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (cdf(middle, df) < 0.975) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function cdf(t: number, df: number): number {
  return 1 - incompleteBeta(df / 2, 0.5, df / (df + t * t)) / 2;
}

/** Regularised incomplete beta function by Lentz's continued fraction (Press et al., Numerical Recipes, 6.4). */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b;
}

function fraction(a: number, b: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}

/** Stirling's series, after shifting the argument above 10. */
export function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < 10) shift -= Math.log(z++);
  const r = 1 / (z * z);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188))))) / z;
  return shift + (z - 0.5) * Math.log(z) - z + 0.9189385332046727 + series;
}
