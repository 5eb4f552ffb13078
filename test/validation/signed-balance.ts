import { frustration } from "../../src/methods/balance/frustration.js";
import { lineIndex } from "../../src/methods/balance/line-index.js";
import type { SignedGraph } from "../../src/methods/balance/signed-graph.js";
import { triadCensus } from "../../src/methods/balance/triad-census.js";
import { algebraicConflict, walkBalance } from "../../src/methods/balance/walk-balance.js";
import { maximiseSignedModularity } from "../../src/methods/complexes/community/signed-modularity.js";
import { seededRandom } from "../../src/methods/statistics/random.js";

/** All figures of balance that a case expects of a network, in its keys. */
export function signedBalance(graph: SignedGraph, expected: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const found = frustration(graph, { random: seededRandom(1) });
  if (!found.isProved) throw new Error(`the frustration index is only known to lie from ${found.bound} to ${found.index}`);
  const { census, balance } = triadCensus(graph);
  const answer: Record<string, unknown> = {
    n: graph.n,
    m: graph.m,
    m_neg: graph.negative,
    triad_census: census,
    triangle_balance: balance,
    walk_balance: walkBalance(graph).balance,
    frustration_index: found.index,
    frustration_normalised: found.normalised,
    algebraic_conflict_lambda_min: algebraicConflict(graph).least,
  };
  if (found.isCounted) answer["n_optimal_bipartitions"] = found.optimal;
  for (const key of Object.keys(expected)) {
    const camps = /^line_index_k(\d+)$/.exec(key)?.[1];
    if (camps) answer[key] = proved(lineIndex(graph, Number(camps)));
  }
  if ("optimal_bipartition" in expected) answer["optimal_bipartition"] = Array.from(found.side);
  if ("correlation_clustering_min_errors" in expected) answer["correlation_clustering_min_errors"] = proved(lineIndex(graph));
  if ("frustration_weighted" in expected)
    answer["frustration_weighted"] = frustration(graph, { random: seededRandom(1), by: "weight" }).index;
  for (const [by, key] of [
    ["sign", "signed_modularity"],
    ["weight", "signed_modularity_weighted"],
  ] as const) {
    if (!(`${key}_max` in expected)) continue;
    const { community, value } = maximiseSignedModularity(graph, { random: seededRandom(1), by });
    answer[`${key}_max`] = value;
    answer[`${key}_argmax`] = Array.from(community);
  }
  if ("published" in expected) answer["published"] = answer;
  return answer;
}

function proved({ index, isProved }: { readonly index: number; readonly isProved: boolean }): number {
  if (!isProved) throw new Error("a line index is not proved");
  return index;
}
