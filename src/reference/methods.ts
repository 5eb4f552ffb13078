import { readFileSync } from "node:fs";
import type { Mark } from "../domain/hypothesis.js";
import { competingHypotheses } from "../methods/competing-hypotheses.js";
import { differences, type ReferenceRun, runCases } from "./run.js";

interface Case {
  readonly name: string;
  readonly method: string;
  readonly input: never;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance?: Readonly<Record<string, unknown>>;
}

/** By name of the method: its answer to an input, in the keys of reference/methods/SHAPES.md. A method joins by an entry here. */
const methods: Readonly<Record<string, (input: never) => unknown>> = {
  "ach.inconsistency": ({
    E,
    H,
    M,
  }: {
    readonly H: readonly string[];
    readonly E: readonly string[];
    readonly M: readonly (string | readonly string[])[];
  }) => {
    const rows = M.map((row, index) => ({ id: E[index] ?? String(index), marks: [...row] as Mark[] }));
    const found = competingHypotheses(H.length, rows);
    return {
      inconsistency_count: found.inconsistent,
      consistency_count: found.consistent,
      ranking_least_inconsistent_first: found.ranking.flat(),
      diagnostic_rows: found.diagnosticity.map((each) => each > 0),
    };
  },
};

/** Every case of cases.json; a method that is not known here has failed. */
export function run(file: string): ReferenceRun {
  const cases = JSON.parse(readFileSync(file, "utf8")) as readonly Case[];
  return runCases(
    cases.map((each) => ({ ...each, name: each.name ?? each.method })),
    ({ method, input, expected, tolerance }) => {
      const answer = methods[method];
      if (!answer) return [`no method ${method}`];
      const { note: _note, ...wanted } = expected;
      return differences(answer(input), wanted, typeof tolerance?.["abs"] === "number" ? tolerance["abs"] : 1e-9);
    },
  );
}
