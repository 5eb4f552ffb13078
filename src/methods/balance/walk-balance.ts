import { adjacency, components, type SignedGraph } from "./signed-graph.js";
import { type Eigen, symmetricEigen } from "./symmetric-eigen.js";

export interface WalkBalance {
  /** tr e^A / tr e^|A|: 1 where the graph is balanced, by walks of all lengths, long ones weighing less. Estrada & Benzi (2014). */
  readonly balance: number | null;
  /** [e^A]_ii / [e^|A|]_ii of each actor, 1 for an actor without ties. Diaz-Diaz, Bartesaghi & Estrada (2024). */
  readonly local: readonly number[];
  readonly undefined_because?: string;
}

/** Balance by closed walks on the signs, of the graph and of each actor. O(n³): for up to some thousand actors. */
export function walkBalance(graph: SignedGraph): WalkBalance {
  const { n } = graph;
  if (n === 0) return { balance: null, local: [], undefined_because: "there is no actor" };
  const signed = adjacency(graph);
  const plain = symmetricEigen(signed.map(Math.abs), n);
  const top = plain.values[n - 1] as number;
  const above = exponentials(symmetricEigen(signed, n), n, top);
  const below = exponentials(plain, n, top);
  const sum = (values: Float64Array) => values.reduce((total, each) => total + each, 0);
  const local = Array.from(above, (each, i) => ((below[i] as number) > 0 ? Math.min(1, Math.max(0, each / (below[i] as number))) : 1));
  return { balance: Math.min(1, sum(above) / sum(below)), local };
}

function exponentials({ values, vectors }: Eigen, n: number, top: number): Float64Array {
  const diagonal = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const weight = Math.exp((values[k] as number) - top);
    for (let i = 0; i < n; i++) diagonal[i] = (diagonal[i] as number) + weight * (vectors[i * n + k] as number) ** 2;
  }
  return diagonal;
}

export interface AlgebraicConflict {
  /** Smallest over the components; null without actors. 0 (to rounding) where some component is balanced. */
  readonly least: number | null;
  readonly ofComponent: readonly number[];
}

/** Smallest eigenvalue of the signed Laplacian D − A, D the number of ties, for each component: 0 where it is balanced. Kunegis et al. (2010). */
export function algebraicConflict(graph: SignedGraph): AlgebraicConflict {
  const { of, count } = components(graph);
  const members: number[][] = Array.from({ length: count }, () => []);
  const place = new Int32Array(graph.n);
  of.forEach((component, i) => {
    const list = members[component] as number[];
    place[i] = list.length;
    list.push(i);
  });
  const matrices = members.map((list) => new Float64Array(list.length ** 2));
  for (let e = 0; e < graph.m; e++) {
    const component = of[graph.from[e] as number] as number;
    const size = (members[component] as number[]).length;
    const matrix = matrices[component] as Float64Array;
    const i = place[graph.from[e] as number] as number;
    const j = place[graph.to[e] as number] as number;
    matrix[i * size + j] = -(graph.sign[e] as number);
    matrix[j * size + i] = -(graph.sign[e] as number);
    matrix[i * size + i] = (matrix[i * size + i] as number) + 1;
    matrix[j * size + j] = (matrix[j * size + j] as number) + 1;
  }
  const ofComponent = matrices.map((matrix, at) => symmetricEigen(matrix, (members[at] as number[]).length).values[0] as number);
  return { least: ofComponent.length ? Math.min(...ofComponent) : null, ofComponent };
}
