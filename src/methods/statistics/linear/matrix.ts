export type Matrix = readonly (readonly number[])[];

/** Lower triangle L with L Lᵀ = A; undefined where A is not positive definite. */
export function cholesky(a: Matrix): number[][] | undefined {
  const lower: number[][] = [];
  for (const [i, row] of a.entries()) {
    const mine: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? mine : (lower[j] as number[]);
      let sum = row[j] as number;
      for (let k = 0; k < j; k++) sum -= (mine[k] as number) * (other[k] as number);
      if (j < i) mine.push(sum / (other[j] as number));
      else {
        if (!(sum > 1e-13 * Math.abs(row[i] as number))) return undefined;
        mine.push(Math.sqrt(sum));
      }
    }
    lower.push(mine);
  }
  return lower;
}

/** x with L Lᵀ x = b. */
export function solveCholesky(lower: Matrix, b: readonly number[]): number[] {
  const x = [...b];
  const n = x.length;
  for (let i = 0; i < n; i++) {
    const row = lower[i] as readonly number[];
    let sum = x[i] as number;
    for (let j = 0; j < i; j++) sum -= (row[j] as number) * (x[j] as number);
    x[i] = sum / (row[i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let j = i + 1; j < n; j++) sum -= ((lower[j] as readonly number[])[i] as number) * (x[j] as number);
    x[i] = sum / ((lower[i] as readonly number[])[i] as number);
  }
  return x;
}

/** The inverse of a positive definite matrix; undefined where it is none. */
export function inverse(a: Matrix): number[][] | undefined {
  const lower = cholesky(a);
  return (
    lower &&
    a.map((_, at) =>
      solveCholesky(
        lower,
        a.map((_unused, i) => (i === at ? 1 : 0)),
      ),
    )
  );
}

export function multiply(a: Matrix, b: Matrix): number[][] {
  return a.map((row) =>
    (b[0] ?? []).map((_, j) => row.reduce((sum, each, k) => sum + each * ((b[k] as readonly number[])[j] as number), 0)),
  );
}

/** xᵀ A x. */
export function quadratic(a: Matrix, x: readonly number[]): number {
  return a.reduce((sum, row, i) => sum + (x[i] as number) * row.reduce((inner, each, j) => inner + each * (x[j] as number), 0), 0);
}

/** Square roots of the diagonal: the standard errors behind a covariance. */
export function errorsOf(covariance: Matrix): number[] {
  return covariance.map((row, at) => Math.sqrt(Math.max(0, row[at] as number)));
}
