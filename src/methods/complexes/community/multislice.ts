import type { Matrix } from "../interdependence.js";
import { joinCommunities, moveActors } from "./dense-partition.js";

export interface Multislice {
  /** Community of each actor in each slice; the same number is the same community in time. */
  readonly slices: readonly Int32Array[];
  /** Multislice modularity; null without ties. */
  readonly modularity: number | null;
}

/** Most actors × slices that are worked on at once. */
const mostPlaces = 2500;

/**
 * Communities of one set of actors over time slices: modularity in each slice and ω for each actor that keeps its community from a slice
 * to the next. Mucha, Richardson, Macon, Porter & Onnela (2010). Dense, by moving and joining from several starts, a lower bound of the
 * best; an actor without ties in a slice goes where it was before or after.
 */
export function multislice(
  n: number,
  slices: readonly Matrix[],
  {
    random,
    resolution = 1,
    omega = 0.5,
    starts = 5,
  }: { readonly random: () => number; readonly resolution?: number; readonly omega?: number; readonly starts?: number },
): Multislice {
  const places = n * slices.length;
  if (places > mostPlaces) throw new RangeError(`${n} actors in ${slices.length} slices are too many; the limit is ${mostPlaces} together`);
  if (!(omega >= 0) || !(resolution >= 0)) throw new RangeError(`ω ${omega} and γ ${resolution} must be at least 0`);
  const { gain, total } = couplings(n, slices, resolution, omega);
  if (total === 0) return { slices: slices.map(() => Int32Array.from({ length: n }, (_, i) => i)), modularity: null };
  let best = new Int32Array(places);
  let value = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < starts; round++) {
    const community = Int32Array.from({ length: places }, (_, at) => (round % 2 === 0 ? at % n : at));
    do moveActors(gain, community, places, random);
    while (joinCommunities(gain, community, places));
    const found = worth(gain, community, places) / total;
    if (found <= value + 1e-15) continue;
    value = found;
    best = community;
  }
  return { slices: slices.map((_, slice) => best.slice(slice * n, (slice + 1) * n)), modularity: value };
}

function couplings(n: number, slices: readonly Matrix[], resolution: number, omega: number) {
  const places = n * slices.length;
  const gain = new Float64Array(places * places);
  let total = 0;
  slices.forEach((matrix, slice) => {
    if (matrix.length !== n * n) throw new RangeError(`slice ${slice} is not ${n} × ${n}`);
    const strength = new Float64Array(n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) if (i !== j) strength[i] = (strength[i] as number) + (matrix[i * n + j] as number);
    const sum = strength.reduce((all, each) => all + each, 0);
    total += sum;
    const first = slice * n;
    for (let i = 0; i < n && sum > 0; i++) {
      for (let j = 0; j < n; j++) {
        const tie = i === j ? 0 : (matrix[i * n + j] as number);
        gain[(first + i) * places + first + j] = tie - (resolution * (strength[i] as number) * (strength[j] as number)) / sum;
      }
    }
    if (slice === 0) return;
    for (let i = 0; i < n; i++) {
      gain[(first + i) * places + first - n + i] = omega;
      gain[(first - n + i) * places + first + i] = omega;
      total += 2 * omega;
    }
  });
  return { gain, total: total === 2 * omega * n * Math.max(0, slices.length - 1) ? 0 : total };
}

function worth(gain: Float64Array, community: Int32Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (community[i] === community[j]) sum += gain[i * n + j] as number;
  return sum;
}
