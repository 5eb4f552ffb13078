import { adjacency, type SignedGraph } from "./signed-graph.js";
import { symmetricEigen } from "./symmetric-eigen.js";

/**
 * PN centrality of each actor: (I − A / (2n − 2))⁻¹ 1 with A = P − 2N; 1 for an actor without ties, above 1 for the liked, below for
 * the disliked. Everett & Borgatti (2014). Null for fewer than two actors, or where the system has no solution.
 */
export function pnIndex(graph: SignedGraph): readonly number[] | null {
  const { n } = graph;
  if (n < 2) return null;
  const matrix = adjacency(graph).map((sign) => -(sign > 0 ? sign : 2 * sign) / (2 * n - 2));
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  return solve(matrix, n, new Float64Array(n).fill(1));
}

/**
 * Eigenvector of the signs for the eigenvalue of largest size, largest entry −1 or 1 (as signnet scales it), sign up to the whole.
 * Bonacich & Lloyd (2004). Null without ties.
 */
export function signedEigenvector(graph: SignedGraph): readonly number[] | null {
  const { n, m } = graph;
  if (m === 0) return null;
  const { values, vectors } = symmetricEigen(adjacency(graph), n);
  const k = Math.abs(values[0] as number) > Math.abs(values[n - 1] as number) ? 0 : n - 1;
  const vector = Array.from({ length: n }, (_, i) => vectors[i * n + k] as number);
  const largest = Math.max(...vector.map(Math.abs));
  return vector.map((each) => each / largest);
}

function solve(a: Float64Array, n: number, b: Float64Array): number[] | null {
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k] as number) > Math.abs(a[pivot * n + k] as number)) pivot = i;
    if (Math.abs(a[pivot * n + k] as number) < 1e-12) return null;
    if (pivot !== k) {
      for (let j = k; j < n; j++) swap(a, k * n + j, pivot * n + j);
      swap(b, k, pivot);
    }
    for (let i = k + 1; i < n; i++) {
      const factor = (a[i * n + k] as number) / (a[k * n + k] as number);
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) a[i * n + j] = (a[i * n + j] as number) - factor * (a[k * n + j] as number);
      b[i] = (b[i] as number) - factor * (b[k] as number);
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i] as number;
    for (let j = i + 1; j < n; j++) sum -= (a[i * n + j] as number) * (b[j] as number);
    b[i] = sum / (a[i * n + i] as number);
  }
  return Array.from(b);
}

function swap(list: Float64Array, i: number, j: number): void {
  const held = list[i] as number;
  list[i] = list[j] as number;
  list[j] = held;
}
