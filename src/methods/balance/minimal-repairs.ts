import { frustratedEdges } from "./camps.js";
import { grayCode, mostEnumerated } from "./gray-code.js";
import { components, type SignedGraph } from "./signed-graph.js";

export interface Repairs {
  /** Ties that must turn. */
  readonly size: number;
  /** Each way to balance the graph by turning so few ties: places of edges. */
  readonly sets: readonly (readonly number[])[];
  /** How many there are; more than `sets` where these were cut off. */
  readonly count: number;
}

/**
 * All ways to balance a signed graph by turning as few ties as possible: the ties against each optimal division. For an unbalanced
 * triangle these are its three ties, each alone. Null for more than 26 actors; `most` cuts the list off.
 */
export function minimalRepairs(graph: SignedGraph, most = 1000): Repairs | null {
  if (graph.n > mostEnumerated) return null;
  const plain = { ...graph, weight: Float64Array.from(graph.sign) };
  const copies = 2 ** Math.max(0, components(graph).count - 1);
  const { index, optimal, sides } = grayCode(plain, most * copies);
  const seen = new Map<string, number[]>();
  for (const side of sides) {
    const set = frustratedEdges(plain, side);
    seen.set(set.join(" "), set);
  }
  const sets = [...seen.values()].sort((a, b) => compare(a, b)).slice(0, most);
  return { size: index, sets, count: optimal / copies };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return 0;
}
