import { type Camps, frustratedWeight, settle } from "./camps.js";
import type { ProgramSolver } from "./frustration-program.js";
import { neighbours, type SignedGraph } from "./signed-graph.js";
import { type Cycle, lightestCycles } from "./unbalanced-cycles.js";

/** Rounds, and rows times unknowns of all of them, after which what is still open is left to the 0–1 program. */
const most = { rounds: 40, work: 4e6 };

export interface CycleBound {
  readonly bound: number;
  readonly best: Camps;
  /** Cycles that the last answer meets by no more than it must: what a program over divisions should be told. */
  readonly tight: readonly Cycle[];
}

/**
 * Least weight of ties, in parts, that meets every unbalanced cycle: no division has less against it. A linear program, whose cycles are told as
 * an answer fails to meet them; where the graph holds no odd K5 its value is the frustration index itself (Guenin 2001), elsewhere it often rounds
 * up to it. Each answer is made a division too, which may better the one given. Whole weights.
 */
export function cycleBound(graph: SignedGraph, solve: ProgramSolver, given: Camps): CycleBound {
  const near = neighbours(graph);
  const known = new Map<string, Cycle>();
  let best = given;
  let bound = 0;
  let work = 0;
  let weight = new Float64Array(graph.m);
  for (let round = 0; round < most.rounds && work <= most.work; round++) {
    const { cycles, sides } = lightestCycles(graph, weight);
    for (const side of round ? sides : []) {
      settle(graph, near, side);
      const frustrated = frustratedWeight(graph, side);
      if (frustrated < best.frustrated) best = { side, frustrated };
    }
    if (bound >= best.frustrated || !cycles.length) break;
    for (const each of cycles) known.set(each.join(" "), each);
    const { status, columns } = solve(cycleProgram(graph, [...known.values()]));
    if (status !== "optimal") break;
    weight = Float64Array.from({ length: graph.m }, (_, e) => columns[`f${e}`] ?? 0);
    const value = weight.reduce((sum, part, e) => sum + part * Math.abs(graph.weight[e] as number), 0);
    bound = Math.max(bound, Math.ceil(value - 1e-4));
    work += known.size * graph.m;
  }
  const met = (cycle: Cycle) => cycle.reduce((sum, e) => sum + (weight[e] as number), 0);
  return { bound, best, tight: [...known.values()].filter((cycle) => met(cycle) < 1 + 1e-6) };
}

/** The program in the LP format: f_e is how much of the tie e goes against a division. */
function cycleProgram({ m, weight }: SignedGraph, cycles: readonly Cycle[]): string {
  const parts = Array.from({ length: m }, (_, e) => `${Math.abs(weight[e] as number)} f${e}`);
  const rules = cycles.map((cycle, at) => ` r${at}: ${cycle.map((e) => `f${e}`).join(" + ")} >= 1`);
  const bounds = parts.map((_, e) => ` 0 <= f${e} <= 1`);
  return ["Minimize", ` obj: ${parts.join(" + ")}`, "Subject To", ...rules, "Bounds", ...bounds, "End"].join("\n");
}
