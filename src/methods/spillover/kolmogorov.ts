import { needPoints } from "../refusal.js";

/** Largest distance of values between 0 and 1 from the uniform law, and its exact p. Marsaglia, Tsang & Wang (2003). */
export function kolmogorov(values: ArrayLike<number>): { readonly distance: number; readonly p: number } {
  const n = values.length;
  needPoints(n, 1, "A Kolmogorov test");
  const sorted = Float64Array.from(values).sort();
  let distance = 0;
  for (let i = 0; i < n; i++) distance = Math.max(distance, (i + 1) / n - (sorted[i] as number), (sorted[i] as number) - i / n);
  return { distance, p: tail(n, distance) };
}

function tail(n: number, d: number): number {
  const s = d * d * n;
  if (s > 18) return 0;
  if (s > 7.24 || (s > 3.76 && n > 99) || n > 5000) return Math.min(1, 2 * Math.exp(-(2.000071 + 0.331 / Math.sqrt(n) + 1.409 / n) * s));
  const k = Math.floor(n * d) + 1;
  const m = 2 * k - 1;
  const h = k - n * d;
  const matrix = Array.from({ length: m }, (_, i) => Float64Array.from({ length: m }, (_unused, j) => (i - j + 1 < 0 ? 0 : 1)));
  const at = (i: number) => matrix[i] as Float64Array;
  for (let i = 0; i < m; i++) {
    at(i)[0] = (at(i)[0] as number) - h ** (i + 1);
    at(m - 1)[i] = (at(m - 1)[i] as number) - h ** (m - i);
  }
  at(m - 1)[0] = (at(m - 1)[0] as number) + (2 * h - 1 > 0 ? (2 * h - 1) ** m : 0);
  for (let i = 0; i < m; i++)
    for (let j = 0; j <= Math.min(i, m - 1); j++) for (let g = 1; g <= i - j + 1; g++) at(i)[j] = (at(i)[j] as number) / g;
  let { value, exponent } = power(matrix, n);
  let q = (value[k - 1] as Float64Array)[k - 1] as number;
  for (let i = 1; i <= n; i++) {
    q = (q * i) / n;
    if (q < 1e-140) {
      q *= 1e140;
      exponent -= 140;
    }
  }
  return Math.min(1, Math.max(0, 1 - q * 10 ** exponent));
}

function power(matrix: Float64Array[], n: number): { value: Float64Array[]; exponent: number } {
  if (n === 1) return { value: matrix, exponent: 0 };
  const half = power(matrix, n >> 1);
  let value = times(half.value, half.value);
  let exponent = 2 * half.exponent;
  if (n % 2) value = times(value, matrix);
  const middle = value[value.length >> 1]?.[value.length >> 1] as number;
  if (middle > 1e140) {
    value = value.map((row) => row.map((each) => each * 1e-140));
    exponent += 140;
  }
  return { value, exponent };
}

function times(a: Float64Array[], b: Float64Array[]): Float64Array[] {
  return a.map((row) => {
    const out = new Float64Array(row.length);
    for (const [k, left] of row.entries())
      if (left !== 0) for (const [j, right] of (b[k] as Float64Array).entries()) out[j] = (out[j] as number) + left * right;
    return out;
  });
}
