import { frustratedEdges } from "../../src/methods/balance/camps.js";
import { renumbered } from "../../src/methods/balance/line-index.js";
import { type SignedEdge, signedGraph } from "../../src/methods/balance/signed-graph.js";
import { signedModularity } from "../../src/methods/complexes/community/signed-modularity.js";

type Figures = Readonly<Record<string, unknown>>;

/**
 * One way of writing what may be written in several: names of coefficients, sets in any order, vectors up to their sign, divisions up to their
 * labels. It is put on what is expected and on what is found, each by itself, so that neither can borrow from the other.
 */
export function alike(method: string, value: unknown, input: unknown): unknown {
  const named = withNames(value);
  const own = byMethod[method];
  return own && named !== null && typeof named === "object" ? own(named as Figures, input as Figures) : named;
}

const byMethod: Readonly<Record<string, (value: Figures, input: Figures) => Figures>> = {
  "dynamics.minimal_repairs": changed("single_flip_repairs", (pairs) =>
    (pairs as number[][])
      .map((pair) => [...pair].sort((a, b) => a - b))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
  ),
  "signed.pn_index": changed("signed_eigen", (vector) => upright(vector as number[])),
  "signed.balance": divisions,
  // Arguments stand in the rows of the expectation: only the value of each is compared.
  "distributions.tails": (value) =>
    Object.fromEntries(
      Object.entries(value).map(([name, rows]) => [
        name,
        Array.isArray(rows) ? rows.map((row) => (Array.isArray(row) ? row.at(-1) : row)) : rows,
      ]),
    ),
};

function changed(key: string, how: (value: unknown) => unknown): (value: Figures) => Figures {
  return (value) => (Array.isArray(value[key]) ? { ...value, [key]: how(value[key]) } : value);
}

/** The vector or its opposite, so that its first entry that is not near 0 is positive. */
function upright(vector: readonly number[]): readonly number[] {
  const first = vector.find((each) => Math.abs(each) > 1e-3) ?? 0;
  return first < 0 ? vector.map((each) => -each) : vector;
}

/** A best division by what it leaves frustrated, and by its members where it is the only one; a division of most modularity by its modularity. */
function divisions(value: Figures, { nodes, edges }: Figures): Figures {
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return value;
  const graph = signedGraph(nodes.length, edges as SignedEdge[]);
  const best = value["optimal_bipartition"];
  const isOnly = value["n_optimal_bipartitions"] === 1;
  return {
    ...value,
    ...(isList(best)
      ? { optimal_bipartition: [frustratedEdges(graph, best).length, ...(isOnly ? [Array.from(renumbered(best))] : [])] }
      : {}),
    ...Object.fromEntries(
      (["sign", "weight"] as const).flatMap((by) => {
        const key = by === "sign" ? "signed_modularity_argmax" : "signed_modularity_weighted_argmax";
        const division = value[key];
        return isList(division) ? [[key, signedModularity(graph, division, by).value]] : [];
      }),
    ),
  };
}

const isList = (value: unknown): value is readonly number[] => Array.isArray(value);

/** Names of coefficients as R and others write them, and ours. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^\(?intercept\)?$/i, "intercept"],
  [/^(t|tt|tm|trend|end\.t)$/, "trend"],
  [/^(law|lawm|post|level)$/, "level"],
  [/^(tl|tlm|slope)$/, "slope"],
  [/^end\.sin\(.*\)$/, "sin"],
  [/^end\.cos\(.*\)$/, "cos"],
  [/^(ar|ne|end)\.1$/, "$1"],
  [/^beta_(\d+)$/, "count $1 back"],
  [/^alpha_(\d+)$/, "mean $1 back"],
  [/^s(\d)$/, "sin $1"],
  [/^c(\d)$/, "cos $1"],
];

function withNames(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "names" && Array.isArray(each) ? each.map((name) => oneName(String(name))) : withNames(each),
    ]),
  );
}

function oneName(name: string): string {
  for (const [pattern, ours] of names) if (pattern.test(name)) return name.replace(pattern, ours);
  return name;
}
