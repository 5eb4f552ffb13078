export interface Eigen {
  /** Ascending. */
  readonly values: Float64Array;
  /** Vector k is column k: entry i at i × n + k. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and orthonormal eigenvectors of a dense symmetric matrix, row by row, n × n. Householder to tridiagonal, then QL with
 * implicit shifts. Bowdler, Martin, Reinsch & Wilkinson (1968), as in EISPACK tred2 and tql2.
 */
export function symmetricEigen(matrix: ArrayLike<number>, n: number): Eigen {
  if (matrix.length !== n * n) throw new RangeError(`a matrix of ${n} × ${n} has ${n * n} entries, not ${matrix.length}`);
  const v = Float64Array.from(matrix);
  for (let at = 0; at < v.length; at++)
    if (!Number.isFinite(v[at] as number)) throw new RangeError("the matrix has an entry that is no number");
  const d = new Float64Array(n);
  const e = new Float64Array(n);
  if (n === 0) return { values: d, vectors: v };
  tridiagonal(v, d, e, n);
  implicitQl(v, d, e, n);
  return inOrder(v, d, n);
}

function tridiagonal(v: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  const get = (i: number, j: number) => v[i * n + j] as number;
  for (let j = 0; j < n; j++) d[j] = get(n - 1, j);
  for (let i = n - 1; i > 0; i--) {
    let scale = 0;
    let h = 0;
    for (let k = 0; k < i; k++) scale += Math.abs(d[k] as number);
    if (scale === 0) {
      e[i] = d[i - 1] as number;
      for (let j = 0; j < i; j++) {
        d[j] = get(i - 1, j);
        v[i * n + j] = 0;
        v[j * n + i] = 0;
      }
      d[i] = 0;
      continue;
    }
    for (let k = 0; k < i; k++) {
      d[k] = (d[k] as number) / scale;
      h += (d[k] as number) ** 2;
    }
    const f = d[i - 1] as number;
    const g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h);
    e[i] = scale * g;
    h -= f * g;
    d[i - 1] = f - g;
    for (let j = 0; j < i; j++) e[j] = 0;
    for (let j = 0; j < i; j++) {
      const dj = d[j] as number;
      v[j * n + i] = dj;
      let sum = (e[j] as number) + get(j, j) * dj;
      for (let k = j + 1; k < i; k++) {
        sum += get(k, j) * (d[k] as number);
        e[k] = (e[k] as number) + get(k, j) * dj;
      }
      e[j] = sum;
    }
    let sum = 0;
    for (let j = 0; j < i; j++) {
      e[j] = (e[j] as number) / h;
      sum += (e[j] as number) * (d[j] as number);
    }
    const half = sum / (h + h);
    for (let j = 0; j < i; j++) e[j] = (e[j] as number) - half * (d[j] as number);
    for (let j = 0; j < i; j++) {
      const dj = d[j] as number;
      const ej = e[j] as number;
      for (let k = j; k < i; k++) v[k * n + j] = get(k, j) - (dj * (e[k] as number) + ej * (d[k] as number));
      d[j] = get(i - 1, j);
      v[i * n + j] = 0;
    }
    d[i] = h;
  }
  for (let i = 0; i < n - 1; i++) {
    v[(n - 1) * n + i] = get(i, i);
    v[i * n + i] = 1;
    const h = d[i + 1] as number;
    if (h !== 0) {
      for (let k = 0; k <= i; k++) d[k] = get(k, i + 1) / h;
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k <= i; k++) sum += get(k, i + 1) * get(k, j);
        for (let k = 0; k <= i; k++) v[k * n + j] = get(k, j) - sum * (d[k] as number);
      }
    }
    for (let k = 0; k <= i; k++) v[k * n + i + 1] = 0;
  }
  for (let j = 0; j < n; j++) {
    d[j] = get(n - 1, j);
    v[(n - 1) * n + j] = 0;
  }
  v[n * n - 1] = 1;
  e[0] = 0;
}

function implicitQl(v: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  for (let i = 1; i < n; i++) e[i - 1] = e[i] as number;
  e[n - 1] = 0;
  let shift = 0;
  let largest = 0;
  for (let l = 0; l < n; l++) {
    largest = Math.max(largest, Math.abs(d[l] as number) + Math.abs(e[l] as number));
    let m = l;
    while (m < n - 1 && Math.abs(e[m] as number) > Number.EPSILON * largest) m++;
    for (let round = 0; m > l && Math.abs(e[l] as number) > Number.EPSILON * largest; round++) {
      if (round > 200) throw new Error("eigenvalues did not converge");
      let g = d[l] as number;
      let p = ((d[l + 1] as number) - g) / (2 * (e[l] as number));
      let r = p < 0 ? -Math.hypot(p, 1) : Math.hypot(p, 1);
      d[l] = (e[l] as number) / (p + r);
      d[l + 1] = (e[l] as number) * (p + r);
      const next = d[l + 1] as number;
      let h = g - (d[l] as number);
      for (let i = l + 2; i < n; i++) d[i] = (d[i] as number) - h;
      shift += h;
      p = d[m] as number;
      let c = 1;
      let c2 = 1;
      let c3 = 1;
      const el = e[l + 1] as number;
      let s = 0;
      let s2 = 0;
      for (let i = m - 1; i >= l; i--) {
        c3 = c2;
        c2 = c;
        s2 = s;
        g = c * (e[i] as number);
        h = c * p;
        r = Math.hypot(p, e[i] as number);
        e[i + 1] = s * r;
        s = (e[i] as number) / r;
        c = p / r;
        p = c * (d[i] as number) - s * g;
        d[i + 1] = h + s * (c * g + s * (d[i] as number));
        for (let k = 0; k < n; k++) {
          const at = k * n + i;
          const far = v[at + 1] as number;
          v[at + 1] = s * (v[at] as number) + c * far;
          v[at] = c * (v[at] as number) - s * far;
        }
      }
      p = (-s * s2 * c3 * el * (e[l] as number)) / next;
      e[l] = s * p;
      d[l] = c * p;
    }
    d[l] = (d[l] as number) + shift;
    e[l] = 0;
  }
}

function inOrder(v: Float64Array, d: Float64Array, n: number): Eigen {
  const order = Array.from(d.keys()).sort((a, b) => (d[a] as number) - (d[b] as number));
  const vectors = new Float64Array(n * n);
  order.forEach((from, k) => {
    for (let i = 0; i < n; i++) vectors[i * n + k] = v[i * n + from] as number;
  });
  return { values: Float64Array.from(order, (from) => d[from] as number), vectors };
}
