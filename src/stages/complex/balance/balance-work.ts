import { type Frustration, frustration } from "../../../methods/balance/frustration.js";
import type { ProgramSolver } from "../../../methods/balance/frustration-program.js";
import { lineIndex } from "../../../methods/balance/line-index.js";
import { signPermutation } from "../../../methods/balance/sign-permutation.js";
import { type SignedEdge, signedGraph } from "../../../methods/balance/signed-graph.js";
import { triadCensus, triads } from "../../../methods/balance/triad-census.js";
import { walkBalance } from "../../../methods/balance/walk-balance.js";
import { seededRandom } from "../../../methods/statistics/random.js";

export interface BalanceInput {
  readonly slice: string;
  readonly actors: readonly string[];
  readonly edges: readonly SignedEdge[];
  readonly seed: number;
}

export interface BalanceFound {
  readonly slice: string;
  readonly ties: number;
  readonly minus: number;
  readonly triads: number;
  readonly balanced: number;
  readonly balance: number | null;
  readonly chance: number | null;
  readonly p: number | null;
  readonly frustration: number;
  readonly bound: number;
  readonly isProved: boolean;
  readonly normalised: number | null;
  readonly frustrationChance: number | null;
  readonly frustrationP: number | null;
  readonly optimal: number;
  readonly isCounted: boolean;
  readonly walk: number | null;
  readonly local: readonly (number | null)[];
  readonly weak: number | null;
  readonly camps: number | null;
  readonly side: readonly number[];
  readonly against: readonly number[];
  readonly triples: readonly {
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly edges: readonly number[];
    readonly isBalanced: boolean;
  }[];
  /** Triads beyond `mostTriads`, which are counted and not listed. */
  readonly unlisted: number;
}

/** Beyond these sizes a measure is left out, and the row says so. */
export const mostTriads = 2000;
export const mostForWalks = 400;
const mostForWeak = 24;
const mostForNull = 24;

/** Structural balance of one slice. Pure: runs here or in a worker, where a solver for large blocks is at hand. */
export function balanceOf({ slice, actors, edges, seed }: BalanceInput, solve?: ProgramSolver): BalanceFound {
  const random = seededRandom(seed);
  const n = actors.length;
  const graph = signedGraph(n, edges);
  const { census, triangles, balance } = triadCensus(graph);
  const isSmall = n <= mostForNull;
  const options = { random, ...(solve ? { solve } : {}), countTo: isSmall ? 100 : 1 };
  const found: Frustration = frustration(graph, options);
  const chance = signPermutation(graph, { random, permutations: triangles ? 199 : 0, frustrationOf: triangles && isSmall ? 39 : 0 });
  const walks = n <= mostForWalks ? walkBalance(graph) : null;
  const weak = n <= mostForWeak ? lineIndex(graph, n, 200_000) : null;
  return {
    slice,
    ties: graph.m,
    minus: graph.negative,
    triads: triangles,
    balanced: census["+++"] + census["+--"],
    balance,
    chance: chance.triangles?.mean ?? null,
    p: chance.triangles?.p ?? null,
    frustration: found.index,
    bound: found.bound,
    isProved: found.isProved,
    normalised: found.normalised,
    frustrationChance: chance.frustration?.mean ?? null,
    frustrationP: chance.frustration?.p ?? null,
    optimal: found.optimal,
    isCounted: found.isCounted,
    walk: walks?.balance ?? null,
    local: walks ? walks.local : actors.map(() => null),
    weak: weak?.isProved ? weak.index : null,
    camps: weak?.isProved ? new Set(weak.camp).size : null,
    side: [...found.side],
    against: [...found.against],
    triples: triads(graph, mostTriads),
    unlisted: Math.max(0, triangles - mostTriads),
  };
}
