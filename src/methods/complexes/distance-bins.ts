import { type Matrix, square } from "./interdependence.js";

/**
 * The null of distance: what a dyad's relation is, drawn anew from the dyads about as far apart. Returns for each dyad given the place
 * of the dyad whose relation it takes. METHODS §2, F2; cf. Expert et al. (2011).
 */
export function permuteWithinDistance(distances: ArrayLike<number>, bin: number, random: () => number): Int32Array {
  if (!(bin > 0)) throw new RangeError(`a bin of distance is above 0 km, not ${bin}`);
  const bins = new Map<number, number[]>();
  for (let at = 0; at < distances.length; at++) {
    const key = Math.floor((distances[at] as number) / bin);
    const list = bins.get(key);
    if (list) list.push(at);
    else bins.set(key, [at]);
  }
  const from = new Int32Array(distances.length);
  for (const list of bins.values()) {
    const drawn = [...list];
    for (let at = drawn.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [drawn[at], drawn[other]] = [drawn[other] as number, drawn[at] as number];
    }
    list.forEach((place, at) => {
      from[place] = drawn[at] as number;
    });
  }
  return from;
}

/** Territories alone: e^(−d / λ) up to `within` km, the diagonal 0. What complexes must beat. */
export function distanceAlone(
  distance: Matrix,
  n: number,
  { lambda, within }: { readonly lambda: number; readonly within: number },
): Float64Array {
  square(distance, n);
  return Float64Array.from({ length: n * n }, (_, at) => {
    const d = distance[at] as number;
    return Math.floor(at / n) === at % n || !(d < within) ? 0 : Math.exp(-d / lambda);
  });
}
