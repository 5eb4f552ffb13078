import { leiden } from "./community/leiden.js";
import { graphOfMatrix } from "./community/weighted-graph.js";
import { type Matrix, square } from "./interdependence.js";

export interface Subcomplexes {
  /** Parts of the complex, by the places given; one part where no division beats chance. */
  readonly parts: readonly (readonly number[])[];
  /** Modularity of the division inside the complex; null where it has no ties. */
  readonly modularity: number | null;
  /** Share of rewired complexes that divide as well, the own counted in. */
  readonly p: number;
}

/**
 * Division of one complex by the same rule, kept only where it beats rewirings that keep each actor's number of ties (p < .05): pairs
 * of ties exchange ends, each weight staying with a tie. Maslov & Sneppen (2002). METHODS §2, step 6.
 */
export function subcomplexes(
  d: Matrix,
  n: number,
  members: readonly number[],
  {
    random,
    resolution = 1,
    rewirings = 199,
    seeds = 10,
  }: { readonly random: () => number; readonly resolution?: number; readonly rewirings?: number; readonly seeds?: number },
): Subcomplexes {
  square(d, n);
  const k = members.length;
  const inside = Float64Array.from(
    { length: k * k },
    (_, at) => d[(members[Math.floor(at / k)] as number) * n + (members[at % k] as number)] as number,
  );
  const best = (matrix: Matrix, times: number) => {
    const graph = graphOfMatrix(matrix, k);
    let found = leiden(graph, { random, resolution, iterations: 10 });
    for (let seed = 1; seed < times; seed++) {
      const each = leiden(graph, { random, resolution, iterations: 10 });
      if ((each.modularity ?? 0) > (found.modularity ?? 0)) found = each;
    }
    return found;
  };
  const own = best(inside, seeds);
  const whole = { parts: [members], modularity: own.modularity, p: 1 };
  if (own.modularity === null || own.communities < 2) return whole;
  let asGood = 0;
  for (let draw = 0; draw < rewirings; draw++) {
    if ((best(rewired(inside, k, random), 3).modularity ?? 0) >= own.modularity - 1e-12) asGood++;
  }
  const p = (1 + asGood) / (1 + rewirings);
  if (p >= 0.05) return { ...whole, p };
  const parts: number[][] = Array.from({ length: own.communities }, () => []);
  own.community.forEach((part, at) => {
    (parts[part] as number[]).push(members[at] as number);
  });
  return { parts, modularity: own.modularity, p };
}

function rewired(matrix: Float64Array, k: number, random: () => number): Float64Array {
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < k; i++)
    for (let j = i + 1; j < k; j++)
      if ((matrix[i * k + j] as number) > 0) {
        from.push(i);
        to.push(j);
      }
  const weights = Float64Array.from(from, (i, at) => matrix[i * k + (to[at] as number)] as number);
  const drawn = matrix.slice();
  const set = (i: number, j: number, weight: number) => {
    drawn[i * k + j] = weight;
    drawn[j * k + i] = weight;
  };
  const ties = from.length;
  for (let step = 0; step < 10 * ties; step++) {
    const a = Math.floor(random() * ties);
    const b = Math.floor(random() * ties);
    const isTurned = random() >= 0.5;
    const [i, j] = [from[a] as number, to[a] as number];
    const x = (isTurned ? to[b] : from[b]) as number;
    const y = (isTurned ? from[b] : to[b]) as number;
    if (i === x || i === y || j === x || j === y || drawn[i * k + y] !== 0 || drawn[x * k + j] !== 0) continue;
    set(i, j, 0);
    set(x, y, 0);
    set(i, y, weights[a] as number);
    set(x, j, weights[b] as number);
    to[a] = y;
    from[b] = x;
    to[b] = j;
  }
  return drawn;
}
