import { logGamma } from "../../statistics/distributions/gamma-functions.js";

export interface PartitionAgreement {
  /** Pairs put together in both, against chance: 1 the same, 0 chance. Hubert & Arabie (1985). */
  readonly ari: number;
  /** Mutual information by the arithmetic mean of the entropies. */
  readonly nmi: number;
  /** The same against chance. Vinh, Epps & Bailey (2010). */
  readonly ami: number;
  /** Harmonic mean of homogeneity and completeness. Rosenberg & Hirschberg (2007). */
  readonly vmeasure: number;
  /** 1 where each group of the second lies in one group of the first. */
  readonly homogeneity: number;
  readonly completeness: number;
  readonly fowlkes_mallows: number;
  readonly n: number;
}

/**
 * How far two partitions of the same things agree; `a` is the reference, labels are only names. Null for fewer than two things.
 * Where both have one group, or both put all apart, they are the same: 1.
 */
export function partitionAgreement(a: ArrayLike<string | number>, b: ArrayLike<string | number>): PartitionAgreement | null {
  const n = a.length;
  if (b.length !== n) throw new RangeError(`the partitions are of ${n} and ${b.length} things`);
  if (n < 2) return null;
  const { cells, rows, columns } = table(a, b);
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  const both = sum(cells.map(({ count }) => pairs(count)));
  const inA = sum(rows.map(pairs));
  const inB = sum(columns.map(pairs));
  const chance = (inA * inB) / pairs(n);
  const most = (inA + inB) / 2;
  const ari = most === chance ? 1 : (both - chance) / (most - chance);
  const entropyA = entropy(rows, n);
  const entropyB = entropy(columns, n);
  let mutual = 0;
  for (const { row, column, count } of cells) {
    mutual += (count / n) * Math.log((count * n) / ((rows[row] as number) * (columns[column] as number)));
  }
  mutual = Math.max(0, mutual);
  const mean = (entropyA + entropyB) / 2;
  const isTrivial = (rows.length === 1 && columns.length === 1) || (rows.length === n && columns.length === n);
  const nmi = isTrivial ? 1 : mean > 0 ? mutual / mean : 0;
  const expected = isTrivial ? 0 : expectedMutual(rows, columns, n);
  const rest = mean - expected;
  const ami = isTrivial ? 1 : Math.abs(rest) < 1e-15 ? 0 : (mutual - expected) / rest;
  const homogeneity = entropyA > 0 ? mutual / entropyA : 1;
  const completeness = entropyB > 0 ? mutual / entropyB : 1;
  const vmeasure = homogeneity + completeness > 0 ? (2 * homogeneity * completeness) / (homogeneity + completeness) : 0;
  const fowlkes_mallows = inA > 0 && inB > 0 ? both / Math.sqrt(inA * inB) : inA === inB ? 1 : 0;
  return { ari, nmi, ami, vmeasure, homogeneity, completeness, fowlkes_mallows, n };
}

function table(a: ArrayLike<string | number>, b: ArrayLike<string | number>) {
  const rowOf = new Map<string | number, number>();
  const columnOf = new Map<string | number, number>();
  const rows: number[] = [];
  const columns: number[] = [];
  const found = new Map<string, { row: number; column: number; count: number }>();
  const place = (names: Map<string | number, number>, sums: number[], name: string | number) => {
    const at = names.get(name) ?? names.size;
    names.set(name, at);
    sums[at] = (sums[at] ?? 0) + 1;
    return at;
  };
  for (let at = 0; at < a.length; at++) {
    const row = place(rowOf, rows, a[at] as string | number);
    const column = place(columnOf, columns, b[at] as string | number);
    const key = `${row} ${column}`;
    const cell = found.get(key);
    if (cell) cell.count++;
    else found.set(key, { row, column, count: 1 });
  }
  return { cells: [...found.values()], rows, columns };
}

function entropy(counts: readonly number[], n: number): number {
  return counts.reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0);
}

/** Expected mutual information of random partitions with these sizes (hypergeometric), equal sizes worked out once. */
function expectedMutual(rows: readonly number[], columns: readonly number[], n: number): number {
  const logFactorial = new Float64Array(n + 1);
  for (let k = 2; k <= n; k++) logFactorial[k] = logGamma(k + 1);
  const f = (k: number) => logFactorial[k] as number;
  let expected = 0;
  for (const [a, timesA] of sizes(rows)) {
    for (const [b, timesB] of sizes(columns)) {
      const fixed = f(a) + f(b) + f(n - a) + f(n - b) - f(n);
      for (let k = Math.max(1, a + b - n); k <= Math.min(a, b); k++) {
        const chance = Math.exp(fixed - f(k) - f(a - k) - f(b - k) - f(n - a - b + k));
        expected += timesA * timesB * (k / n) * Math.log((n * k) / (a * b)) * chance;
      }
    }
  }
  return expected;
}

function sizes(counts: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const count of counts) found.set(count, (found.get(count) ?? 0) + 1);
  return found;
}
