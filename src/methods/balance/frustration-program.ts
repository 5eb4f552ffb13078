import type { SignedGraph } from "./signed-graph.js";
import { triads } from "./triad-census.js";

/** What an integer-program solver says; `columns` are values by name. */
export interface ProgramAnswer {
  readonly status: "optimal" | "infeasible" | "stopped";
  readonly columns: Readonly<Record<string, number>>;
}

/** Solves a program written in the CPLEX LP format. Blocks while it works: call it in a worker. */
export type ProgramSolver = (program: string) => ProgramAnswer;

interface ProgramOptions {
  readonly atMost?: number;
  readonly without?: readonly ArrayLike<number>[];
  readonly cycles?: readonly (readonly number[])[];
}

/**
 * The frustration index as a 0–1 program in the LP format: x_i is the camp, f_e whether the tie e goes against it; every unbalanced
 * triangle (none where they are too many), and each of other unbalanced cycles that are known, has at least one such tie; the actor
 * with most ties stays in camp 0. Aref, Mason & Wilson (2018). `without` are divisions to leave out, and `atMost` bounds the ties against, to list further optimal divisions.
 */
export function frustrationProgram(graph: SignedGraph, { atMost, without = [], cycles = [] }: ProgramOptions = {}): string {
  const { n, m, from, to, sign, weight } = graph;
  const degree = new Int32Array(n);
  for (let e = 0; e < m; e++) {
    degree[from[e] as number] = (degree[from[e] as number] as number) + 1;
    degree[to[e] as number] = (degree[to[e] as number] as number) + 1;
  }
  const fixed = degree.indexOf(Math.max(0, ...degree));
  const objective = Array.from({ length: m }, (_, e) => `${Math.abs(weight[e] as number)} f${e}`).join(" + ");
  const rules: string[] = [];
  for (let e = 0; e < m; e++) {
    const i = from[e];
    const j = to[e];
    if ((sign[e] as number) > 0) rules.push(`f${e} - x${i} + x${j} >= 0`, `f${e} + x${i} - x${j} >= 0`);
    else rules.push(`f${e} - x${i} - x${j} >= -1`, `f${e} + x${i} + x${j} >= 1`);
  }
  const triangles = triads(graph).flatMap(({ edges, isBalanced }) => (isBalanced ? [] : [edges]));
  const told = [...(triangles.length > mostTriangles ? [] : triangles), ...cycles.filter((each) => each.length > 3)];
  for (const each of told) rules.push(`${each.map((e) => `f${e}`).join(" + ")} >= 1`);
  if (atMost !== undefined) rules.push(`${objective} <= ${atMost}`);
  for (const side of without) {
    const turn = side[fixed] as number;
    const terms: string[] = [];
    let ones = 0;
    for (let i = 0; i < n; i++) {
      if (i === fixed) continue;
      const isOne = (side[i] as number) !== turn;
      terms.push(isOne ? `- x${i}` : `+ x${i}`);
      if (isOne) ones++;
    }
    rules.push(`${terms.join(" ")} >= ${1 - ones}`);
  }
  const names = Array.from({ length: n }, (_, i) => `x${i}`);
  const bounds = Array.from({ length: m }, (_, e) => `0 <= f${e} <= 1`);
  return [
    "Minimize",
    ` obj: ${objective}`,
    "Subject To",
    ...rules.map((rule, at) => ` r${at}: ${rule}`),
    "Bounds",
    ` x${fixed} = 0`,
    ...bounds.map((bound) => ` ${bound}`),
    "Binary",
    ` ${names.filter((_, i) => i !== fixed).join("\n ")}`,
    "End",
  ].join("\n");
}

/** Unbalanced triangles beyond which none is told: the first linear program over them takes minutes in which HiGHS does not ask whether to go on. */
const mostTriangles = 10_000;

/** The division in a solver's answer. */
export function divisionOf(answer: ProgramAnswer, n: number): Uint8Array {
  return Uint8Array.from({ length: n }, (_, i) => Math.round(answer.columns[`x${i}`] ?? 0));
}

/** As much of the highs package (1.15) as is used; load it and hand it over. */
export interface Highs {
  readonly constants: {
    readonly callbackType: { readonly mipInterrupt: 6 };
    readonly modelStatus: { readonly optimal: number; readonly infeasible: number; readonly timeLimit: number };
  };
  createModel(source: { readonly format: "lp"; readonly data: string }): {
    readonly options: { set(options: Readonly<Record<string, number | boolean>>): unknown };
    run(on: { readonly 6: (check: Check) => undefined }): { readonly modelStatus: number };
    getSolution(): { readonly colValue: ArrayLike<number> };
    getDimensions(): { readonly numCols: number };
    getColName(at: number): string;
    dispose(): void;
  };
}

/** HiGHS asks now and then, at points of its search and not of the clock, whether it shall go on. */
interface Check {
  readonly data: { readonly mip_primal_bound?: number; readonly mip_dual_bound?: number };
  interrupt(): unknown;
}

/** Checks times unknowns after which a program is left: 5 to 10 seconds of a processor, on whatever machine. */
const mostSteps = 1e6;
/** After a twelfth of them, ties between the best division and the bound that no search of that length has closed. */
const hopeless = 60;

/** The clock ran out far beyond what the steps take: there is no answer, since another one would come on another machine. */
export class SolverLate extends Error {
  override readonly name = "SolverLate";
}

/** HiGHS as a solver, stopped by the steps of its search, so that every machine is given the same answer; `seconds` are a guard far beyond. */
export function highsSolver(highs: Highs, seconds = 600, most = mostSteps): ProgramSolver {
  const { callbackType, modelStatus: known } = highs.constants;
  return (program) => {
    const model = highs.createModel({ format: "lp", data: program });
    try {
      model.options.set({ time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.99, output_flag: false });
      const unknowns = model.getDimensions().numCols;
      let steps = 0;
      const { modelStatus } = model.run({
        [callbackType.mipInterrupt]: (check: Check) => {
          steps += unknowns;
          const { mip_primal_bound: best = Number.POSITIVE_INFINITY, mip_dual_bound: bound = 0 } = check.data;
          if (steps > most || (steps > most / 12 && best - bound > hopeless)) check.interrupt();
        },
      });
      if (modelStatus === known.timeLimit) throw new SolverLate(`HiGHS was not done in ${seconds} seconds.`);
      const status = modelStatus === known.optimal ? "optimal" : modelStatus === known.infeasible ? "infeasible" : "stopped";
      const { colValue } = model.getSolution();
      return { status, columns: Object.fromEntries(Array.from(colValue, (value, at) => [model.getColName(at), value])) };
    } finally {
      model.dispose();
    }
  };
}
