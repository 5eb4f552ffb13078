/** A square matrix of n × n, row by row. */
export type Matrix = ArrayLike<number>;

/**
 * Least interdependence that is a tie: a thousandth of one act, what is left of it after ten half-lives. Ties below it are none. Else every pair
 * that ever acted would stay a tie, and the scale, their median, would sink with the years until all that lives bound alike.
 */
export const leastTie = 2 ** -10;

/** Median of the values above 0; null where there is none. The scale I0 of interdependence. */
export function medianPositive(values: Matrix): number | null {
  const above = new Float64Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at++) if ((values[at] as number) > 0) above[count++] = values[at] as number;
  if (!count) return null;
  const upper = smallest(above, count, count >> 1);
  if (count % 2) return upper;
  let lower = above[0] as number;
  for (let at = 1; at < count >> 1; at++) lower = Math.max(lower, above[at] as number);
  return (lower + upper) / 2;
}

/** The value that stands at a place when the first so many are in order; those before it are no larger then. Hoare's selection, in linear time. */
function smallest(values: Float64Array, count: number, place: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left > right) break;
      const held = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = held;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place] as number;
}

/** What counts to interdependence: acts of one undirected dyad. */
export interface SalientAct {
  readonly day: number;
  /** Goldstein's value, −10 to 10. */
  readonly goldstein: number;
  /** Military or political, or about a sector that either side has made a matter of security. */
  readonly isSecurity: boolean;
  readonly confidence?: number;
}

/**
 * Security interdependence I of one dyad on one day: Σ confidence × 2^(−days / half-life) × |g| / 10 × z, by coverage, unsigned, since
 * enmity and amity both bind; z is 1 for security, .25 otherwise. METHODS §2, steps 1 and 2.
 */
export function interdependence(
  acts: readonly SalientAct[],
  day: number,
  { halfLife, coverage = 1, otherwise = 0.25 }: { readonly halfLife: number; readonly coverage?: number; readonly otherwise?: number },
): number {
  if (!(halfLife > 0) || !(coverage > 0)) throw new RangeError(`half-life ${halfLife} and coverage ${coverage} must be above 0`);
  let sum = 0;
  for (const act of acts) {
    if (act.day > day) continue;
    const weight = (act.confidence ?? 1) * 2 ** ((act.day - day) / halfLife);
    sum += (weight * Math.abs(act.goldstein) * (act.isSecurity ? 1 : otherwise)) / 10;
  }
  return sum / coverage;
}

export interface Proximity {
  /** Interdependence at which 63 % of the most is reached; null takes I as it is. */
  readonly scale: number | null;
  /** Distance in km over which ties fall to 37 %. */
  readonly lambda: number;
}

/**
 * W_ij = (1 − e^(−I / I0)) e^(−d / λ), the diagonal 0; distances in km, infinite where unknown. NaN, a tie that nobody could observe, stays
 * NaN and is no tie of 0. METHODS §2, step 3.
 */
export function proximateInterdependence(interdependence: Matrix, distance: Matrix, n: number, { scale, lambda }: Proximity): Float64Array {
  square(interdependence, n);
  square(distance, n);
  if (!(lambda > 0) || (scale !== null && !(scale > 0))) throw new RangeError(`λ ${lambda} and I0 ${scale} must be above 0`);
  const w = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const at = i * n + j;
      const each = interdependence[at] as number;
      if (i !== j && !(each <= 0)) w[at] = near(each, Math.exp(-(distance[at] as number) / lambda), scale);
    }
  }
  return w;
}

/** The same of ties by themselves, at the closeness e^(−d / λ) of each: what W holds at each of them. */
export function proximateTies(interdependence: ArrayLike<number>, closeness: ArrayLike<number>, scale: number | null): Float64Array {
  const ties = new Float64Array(interdependence.length);
  for (let at = 0; at < ties.length; at++) {
    const each = interdependence[at] as number;
    if (!(each <= 0)) ties[at] = near(each, closeness[at] as number, scale);
  }
  return ties;
}

function near(tie: number, closeness: number, scale: number | null): number {
  return (scale === null ? tie : -Math.expm1(-tie / scale)) * closeness;
}

/**
 * D_ij = ½ (W_ij / s_i + W_ij / s_j), s_i = Σ_j W_ij: how much of the two sides' security concerns their tie is, 0 to 1; so that
 * small actors count. 0 for an actor without ties. NaN where W_ij is missing (NaN), and where a sum that it is a share of holds a missing tie: a
 * share of an unknown whole is unknown. METHODS §2, step 4.
 */
export function mutualShare(w: Matrix, n: number): Float64Array {
  const sums = rowSums(w, n);
  const d = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const each = w[i * n + j] as number;
      if (i !== j && !(each <= 0)) d[i * n + j] = (each / (sums[i] as number) + each / (sums[j] as number)) / 2;
    }
  }
  return d;
}

/** Sums of the rows without the diagonal. */
export function rowSums(matrix: Matrix, n: number): Float64Array {
  square(matrix, n);
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) sums[i] = (sums[i] as number) + (matrix[i * n + j] as number);
  return sums;
}

export function square(matrix: Matrix, n: number): void {
  if (matrix.length !== n * n) throw new RangeError(`a matrix of ${n} × ${n} has ${n * n} entries, not ${matrix.length}`);
}

/** Of each actor, how many happenings its ties stand for: (Σ w)² / Σ (w² / n), n those of a tie; 0 without ties. */
export function happeningsOf(
  pairs: readonly { readonly i: number; readonly j: number; readonly w: number; readonly n: number }[],
  n: number,
) {
  const sums = new Float64Array(n);
  const squares = new Float64Array(n);
  for (const { i, j, w, n: times } of pairs)
    for (const actor of [i, j]) {
      sums[actor] = (sums[actor] as number) + w;
      squares[actor] = (squares[actor] as number) + (w * w) / Math.max(times, 1);
    }
  return Float64Array.from(sums, (sum, at) => ((squares[at] as number) > 0 ? (sum * sum) / (squares[at] as number) : 0));
}

export interface ThinShare {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A tie's mutual share with what few happenings can tell: each side's share is drawn toward the middle as Wilson's interval has it (centre
 * and bounds of a share of n), and the two are averaged. One happening that is all that is known is .60 (.21 to 1), not 1. Wilson (1927).
 */
export function thinShare(sides: readonly (readonly [share: number, happenings: number])[]): ThinShare {
  const z2 = 1.959963984540054 ** 2;
  const each = sides.map(([p, n]) => {
    if (!(p >= 0 && p <= 1 + 1e-9) || !(n > 0)) throw new RangeError(`a share of ${p} by ${n} happenings`);
    const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    const half = Math.sqrt((Math.max(0, p * (1 - p)) / n + z2 / (4 * n * n)) * z2) / (1 + z2 / n);
    return { value: middle, low: middle - half, high: middle + half };
  });
  const mean = (of: (one: ThinShare) => number) => each.reduce((sum, one) => sum + of(one), 0) / each.length;
  return {
    value: mean((one) => one.value),
    low: Math.max(
      0,
      mean((one) => one.low),
    ),
    high: Math.min(
      1,
      mean((one) => one.high),
    ),
  };
}
