import { blocks } from "./blocks.js";
import { campsBySearch, disjointUnbalancedCycles, frustratedEdges, frustratedWeight } from "./camps.js";
import { cycleBound } from "./cycle-bound.js";
import { frustrationKernel } from "./frustration-kernel.js";
import { divisionOf, frustrationProgram, type ProgramSolver } from "./frustration-program.js";
import { grayCode, mostEnumerated } from "./gray-code.js";
import { russianDoll } from "./russian-doll.js";
import { components, type SignedGraph } from "./signed-graph.js";

export interface Frustration {
  /** Fewest ties (or least weight) that must turn for two camps without a tie against; an upper bound where `isProved` is false. */
  readonly index: number;
  /** No division has fewer ties against it than this. */
  readonly bound: number;
  readonly isProved: boolean;
  /** 1 − 2 index / m, m the ties or their weight: 1 is balanced; null without ties. Aref & Wilson (2018). */
  readonly normalised: number | null;
  /** Optimal divisions, camps exchangeable; at least so many where `isCounted` is false. */
  readonly optimal: number;
  readonly isCounted: boolean;
  /** One optimal division. */
  readonly side: Uint8Array;
  /** Its ties against. */
  readonly against: readonly number[];
}

export interface FrustrationOptions {
  readonly random: () => number;
  /** For blocks of more than 26 actors (20 where divisions need no count); without it they get bounds alone. */
  readonly solve?: ProgramSolver;
  /** How many optimal divisions to count in a block that only the solver can do. */
  readonly countTo?: number;
  /** Ties count one each, or as much as their weights, which must be whole. */
  readonly by?: "sign" | "weight";
}

/**
 * Exact frustration index of a signed graph, by the signs. Every cycle lies in one biconnected block, so blocks are solved apart:
 * all divisions up to 26 actors, a 0–1 program above. Signs are a hypothesis of two camps, not a law: set it beside a null.
 */
export function frustration(given: SignedGraph, options: FrustrationOptions): Frustration {
  const graph = options.by === "weight" ? given : { ...given, weight: Float64Array.from(given.sign) };
  if (!graph.weight.every(Number.isInteger)) throw new RangeError("the frustration index by weights needs whole weights");
  const { m } = graph;
  let index = 0;
  let bound = 0;
  let optimal = 2 ** Math.max(0, components(graph).count - 1);
  let isCounted = true;
  const hits = new Uint8Array(m);
  for (const edges of blocks(graph)) {
    if (edges.length === 1) continue;
    const block = partOf(graph, edges);
    if (block.graph.negative === 0) continue;
    const part = solveBlock(block.graph, options);
    index += part.index;
    bound += part.bound;
    optimal *= part.optimal;
    isCounted &&= part.isCounted;
    for (const e of frustratedEdges(block.graph, part.side)) hits[block.edges[e] as number] = 1;
  }
  const side = sidesFrom(graph, hits);
  const against = Array.from({ length: m }, (_, e) => e).filter((e) => hits[e]);
  return {
    index,
    bound,
    isProved: index === bound,
    normalised: m ? 1 - (2 * index) / graph.weight.reduce((sum, w) => sum + Math.abs(w), 0) : null,
    optimal,
    isCounted,
    side,
    against,
  };
}

interface Solved {
  readonly side: Uint8Array;
  readonly index: number;
  readonly bound: number;
  readonly optimal: number;
  readonly isCounted: boolean;
}

/** Most actors of a block whose divisions are all gone through without being asked to count. */
const quickly = 20;

function solveBlock(graph: SignedGraph, { random, solve, countTo = 1 }: FrustrationOptions): Solved {
  if (graph.n <= (countTo > 1 ? mostEnumerated : quickly)) {
    const { index, optimal, sides } = grayCode(graph);
    return { side: sides[0] as Uint8Array, index, bound: index, optimal, isCounted: true };
  }
  const kernel = frustrationKernel(graph);
  const hits = new Uint8Array(kernel.graph.m);
  let missing = 0;
  for (const edges of blocks(kernel.graph)) {
    if (edges.length === 1) continue;
    const block = partOf(kernel.graph, edges);
    const part = solveKernel(block.graph, random, solve);
    missing += part.index - part.bound;
    for (const e of frustratedEdges(block.graph, part.side)) hits[block.edges[e] as number] = 1;
  }
  const side = kernel.lift(sidesFrom(kernel.graph, hits));
  const index = frustratedWeight(graph, side);
  let bound = index - missing;
  if (missing > 0) bound = Math.max(bound, disjointUnbalancedCycles(graph, { side, frustrated: index }));
  const counted =
    solve && countTo > 1 && missing === 0 ? furtherDivisions(graph, side, index, solve, countTo) : { optimal: 1, isCounted: false };
  return { side, index, bound, ...counted };
}

/** Ties between the best division and the bound up to which known cycles help a 0–1 program; beyond, they make its steps long. */
const closable = 4;

function solveKernel(graph: SignedGraph, random: () => number, solve: ProgramSolver | undefined) {
  const doll = russianDoll(graph, random);
  if (doll) return { side: doll.side, index: doll.index, bound: doll.index };
  const quick = campsBySearch(graph, random, 200);
  const { bound = 0, best = quick, tight = [] } = solve ? cycleBound(graph, solve, quick) : {};
  if (bound === best.frustrated) return { side: best.side, index: bound, bound };
  const answer = solve?.(frustrationProgram(graph, { cycles: best.frustrated - bound <= closable ? tight : [] }));
  const side = answer && Object.keys(answer.columns).length ? divisionOf(answer, graph.n) : best.side;
  const index = frustratedWeight(graph, side);
  if (answer?.status === "optimal") return { side, index, bound: index };
  const least = index < best.frustrated ? { side, frustrated: index } : best;
  return { side: least.side, index: least.frustrated, bound: Math.max(bound, disjointUnbalancedCycles(graph, least)) };
}

function furtherDivisions(graph: SignedGraph, side: Uint8Array, index: number, solve: ProgramSolver, countTo: number) {
  const sides = [side];
  while (sides.length < countTo) {
    const further = solve(frustrationProgram(graph, { atMost: index, without: sides }));
    if (further.status === "infeasible") return { optimal: sides.length, isCounted: true };
    if (further.status === "stopped") break;
    sides.push(divisionOf(further, graph.n));
  }
  return { optimal: sides.length, isCounted: false };
}

function partOf(graph: SignedGraph, edges: readonly number[]): { readonly graph: SignedGraph; readonly edges: readonly number[] } {
  const inOrder = [...edges].sort((a, b) => a - b);
  const actors = [...new Set(inOrder.flatMap((e) => [graph.from[e] as number, graph.to[e] as number]))].sort((a, b) => a - b);
  const place = new Map(actors.map((i, at) => [i, at]));
  const sign = Int8Array.from(inOrder, (e) => graph.sign[e] as number);
  return {
    edges: inOrder,
    graph: {
      n: actors.length,
      m: inOrder.length,
      negative: sign.reduce((count, each) => count + (each < 0 ? 1 : 0), 0),
      from: Int32Array.from(inOrder, (e) => place.get(graph.from[e] as number) as number),
      to: Int32Array.from(inOrder, (e) => place.get(graph.to[e] as number) as number),
      weight: Float64Array.from(inOrder, (e) => graph.weight[e] as number),
      sign,
      loops: 0,
      repeats: 0,
      cancelled: 0,
    },
  };
}

/** With the ties against turned, the graph is balanced: its camps along a spanning tree. */
function sidesFrom(graph: SignedGraph, hits: Uint8Array): Uint8Array {
  const sign = graph.sign.map((each, e) => (hits[e] ? -each : each));
  return campsBySearch({ ...graph, sign }, () => 0, 1).side;
}
