import { frustration } from "./frustration.js";
import type { ProgramSolver } from "./frustration-program.js";
import type { SignedGraph } from "./signed-graph.js";
import { type TriadBalance, triadCensus } from "./triad-census.js";

/** Triangles that chance would give: signs permuted over fixed ties, so that each three ties are a draw without replacement. */
export function expectedTriads({ m, negative }: SignedGraph, triangles: number): TriadBalance {
  if (triangles === 0 || m < 3) return { census: { "+++": 0, "++-": 0, "+--": 0, "---": 0 }, triangles: 0, balance: null };
  const plus = m - negative;
  const pairs = (k: number) => (k * (k - 1)) / 2;
  const triples = (k: number) => (k * (k - 1) * (k - 2)) / 6;
  const share = (count: number) => (triangles * count) / triples(m);
  const [none, one, two, three] = [triples(plus), pairs(plus) * negative, plus * pairs(negative), triples(negative)].map(share) as [
    number,
    number,
    number,
    number,
  ];
  const census = { "+++": none, "++-": one, "+--": two, "---": three };
  return { census, triangles, balance: (none + two) / triangles };
}

interface AgainstNull {
  readonly observed: number;
  readonly mean: number;
  readonly sd: number;
  /** (observed − mean) / sd; null where the permutations do not differ. */
  readonly z: number | null;
  /** Share of the permutations at least as balanced, with the observed counted in. */
  readonly p: number;
}

export interface SignPermutation {
  /** Share of balanced triangles; null without triangles. */
  readonly triangles: AgainstNull | null;
  /** Ties against the best division: fewer is more balanced. Null where it was not asked for, or not proved. */
  readonly frustration: AgainstNull | null;
  readonly permutations: number;
}

export interface PermutationOptions {
  readonly random: () => number;
  readonly permutations?: number;
  /** Of how many permutations the frustration index is worked out; 0 for none. */
  readonly frustrationOf?: number;
  readonly solve?: ProgramSolver;
}

/**
 * Balance against chance: signs permuted over the fixed ties, numbers of plus and minus kept. Without this a count of triangles says
 * nothing. Cf. Gallo, Garlaschelli, Lambiotte, Saracco & Squartini (2024).
 */
export function signPermutation(graph: SignedGraph, options: PermutationOptions): SignPermutation {
  const { random, permutations = 1000, frustrationOf = 0 } = options;
  const observed = triadCensus(graph).balance;
  const sign = graph.sign.slice();
  const drawn = { ...graph, sign, weight: new Float64Array(graph.m) };
  const shares: number[] = [];
  const indices: number[] = [];
  const own = frustrationOf > 0 ? frustration(graph, options) : null;
  let isProved = own?.isProved ?? false;
  for (let round = 0; round < permutations; round++) {
    for (let e = graph.m - 1; e > 0; e--) {
      const other = Math.floor(random() * (e + 1));
      const held = sign[e] as number;
      sign[e] = sign[other] as number;
      sign[other] = held;
    }
    if (observed !== null) shares.push(triadCensus(drawn).balance as number);
    if (round >= frustrationOf || !isProved) continue;
    const each = frustration(drawn, options);
    isProved &&= each.isProved;
    indices.push(each.index);
  }
  return {
    triangles: observed === null || !shares.length ? null : against(observed, shares, (each) => each >= observed - 1e-12),
    frustration: own && isProved && indices.length ? against(own.index, indices, (each) => each <= own.index) : null,
    permutations,
  };
}

function against(observed: number, drawn: readonly number[], asBalanced: (each: number) => boolean): AgainstNull {
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
  const sd = drawn.length > 1 ? Math.sqrt(drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (drawn.length - 1)) : 0;
  const p = (1 + drawn.filter(asBalanced).length) / (1 + drawn.length);
  return { observed, mean, sd, z: sd > 1e-12 ? (observed - mean) / sd : null, p };
}
