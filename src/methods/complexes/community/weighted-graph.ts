/** Undirected weighted graph as neighbour lists: those of i stand from `start[i]` up to `start[i + 1]`; each edge stands twice. */
export interface WeightedGraph {
  readonly n: number;
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly weight: Float64Array;
  /** Weight of the tie of i with itself, counted twice in its strength. */
  readonly own: Float64Array;
  /** Sum of the weights at i. */
  readonly strength: Float64Array;
  /** Sum of all strengths: 2m. */
  readonly total: number;
}

/** Graph from rows `from`, `to` and weights (1 where missing). Repeats add up; weights must not be negative. Linear time. */
export function weightedGraph(n: number, from: ArrayLike<number>, to: ArrayLike<number>, weights?: ArrayLike<number>): WeightedGraph {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a graph has a whole number of actors, not ${n}`);
  const start = new Int32Array(n + 1);
  const own = new Float64Array(n);
  const strength = new Float64Array(n);
  const rows = from.length;
  for (let row = 0; row < rows; row++) {
    const i = from[row] as number;
    const j = to[row] as number;
    const w = weights ? (weights[row] as number) : 1;
    if (!(i >= 0 && i < n && j >= 0 && j < n && w >= 0 && w < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`the edge ${i}, ${j} with weight ${w} is not one of ${n} actors with a weight from 0`);
    }
    if (i === j || w === 0) continue;
    start[i + 1] = (start[i + 1] as number) + 1;
    start[j + 1] = (start[j + 1] as number) + 1;
  }
  for (let i = 0; i < n; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const other = new Int32Array(start[n] as number);
  const weight = new Float64Array(start[n] as number);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const i = from[row] as number;
    const j = to[row] as number;
    const w = weights ? (weights[row] as number) : 1;
    if (w === 0) continue;
    strength[i] = (strength[i] as number) + w;
    strength[j] = (strength[j] as number) + w;
    total += 2 * w;
    if (i === j) {
      own[i] = (own[i] as number) + w;
      continue;
    }
    const a = next[i] as number;
    next[i] = a + 1;
    other[a] = j;
    weight[a] = w;
    const b = next[j] as number;
    next[j] = b + 1;
    other[b] = i;
    weight[b] = w;
  }
  return { n, start, other, weight, own, strength, total };
}

/** Graph from a symmetric matrix, row by row; the diagonal is left out. */
export function graphOfMatrix(matrix: ArrayLike<number>, n: number): WeightedGraph {
  const from: number[] = [];
  const to: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const w = matrix[i * n + j] as number;
      if (w === 0) continue;
      from.push(i);
      to.push(j);
      weights.push(w);
    }
  }
  return weightedGraph(n, from, to, weights);
}
