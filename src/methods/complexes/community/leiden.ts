import { aggregate, compact } from "./leiden-levels.js";
import { moveFast, refine } from "./leiden-moves.js";
import { modularity } from "./modularity.js";
import type { WeightedGraph } from "./weighted-graph.js";

export interface LeidenOptions {
  readonly random: () => number;
  readonly resolution?: number;
  /** Passes over the whole; it stops before where a pass changes nothing. */
  readonly iterations?: number;
  /** Temperature of the refinement: 0 takes the best community, more lets worse ones in by chance. */
  readonly theta?: number;
  /** Communities to start from; each actor alone where missing. */
  readonly from?: ArrayLike<number>;
}

export interface Leiden {
  /** Numbered from 0 in the order of their first actors. */
  readonly community: Int32Array;
  readonly communities: number;
  /** Null for a graph without ties: then each actor stays alone. */
  readonly modularity: number | null;
  /** Moves of actors or groups in all passes. */
  readonly moves: number;
}

/**
 * Communities by modularity with the Leiden algorithm: fast local moving, refinement inside communities, and aggregation of what was
 * refined, so that no community is badly connected. Same seed, same communities. Traag, Waltman & van Eck (2019).
 */
export function leiden(graph: WeightedGraph, options: LeidenOptions): Leiden {
  const { random, resolution = 1, iterations = 3, theta = 0.01 } = options;
  if (!(resolution >= 0)) throw new RangeError(`a resolution is at least 0, not ${resolution}`);
  const { n } = graph;
  let community = options.from ? compact(options.from).of : Int32Array.from({ length: n }, (_, i) => i);
  let moves = 0;
  for (let pass = 0; pass < iterations && graph.total > 0; pass++) {
    const found = onePass(graph, community, resolution, theta, random);
    community = found.community;
    moves += found.moves;
    if (found.moves === 0) break;
  }
  const { of, count } = compact(community);
  return { community: of, communities: count, modularity: modularity(graph, of, resolution), moves };
}

function onePass(graph: WeightedGraph, initial: Int32Array, resolution: number, theta: number, random: () => number) {
  let level = graph;
  let community = initial;
  let moves = 0;
  const groups: Int32Array[] = [];
  for (;;) {
    moves += moveFast(level, community, resolution, random);
    const { of: coarse, count } = compact(community);
    if (count === level.n) {
      community = coarse;
      break;
    }
    const refined = compact(refine(level, coarse, count, resolution, theta, random));
    if (refined.count === level.n) {
      community = coarse;
      break;
    }
    groups.push(refined.of);
    const next = new Int32Array(refined.count);
    for (let i = 0; i < level.n; i++) next[refined.of[i] as number] = coarse[i] as number;
    level = aggregate(level, refined.of, refined.count);
    community = next;
  }
  const flat = new Int32Array(graph.n);
  for (let i = 0; i < graph.n; i++) {
    let at = i;
    for (const group of groups) at = group[at] as number;
    flat[i] = community[at] as number;
  }
  return { community: flat, moves };
}
