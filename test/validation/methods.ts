import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Mark } from "../../src/domain/hypothesis.js";
import { competingHypotheses } from "../../src/methods/explanations/competing-hypotheses.js";
import { explanations } from "./explanations.js";
import { namedTolerance, withoutAsides } from "./named-tolerance.js";
import { type Beside, relations } from "./relations.js";
import { differences, type ReferenceRun, runCases, type Tolerance } from "./run.js";

interface Case {
  readonly name: string;
  readonly method: string;
  readonly input: never;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance?: Readonly<Record<string, unknown>>;
}

/** By name of the method: its answer to an input, in the keys of reference/methods/SHAPES.md. A method joins by an entry here. */
const methods: Readonly<Record<string, (input: never, beside: Beside) => unknown>> = {
  ...relations,
  ...explanations,
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
      const wanted = withoutAsides(expected);
      const from = cases.find((each) => each.name === (input as { readonly _data_from?: string })._data_from);
      return differences(
        answer({ ...(from?.input as object | undefined), ...(input as object) } as never, { folder: dirname(file), expected: wanted }),
        wanted,
        toleranceOf(tolerance),
      );
    },
  );
}

/** How far figures that come of random permutations may be off beside the given tolerance: some four standard errors. */
const byChance: Readonly<Record<string, number>> = {
  null_mean: 0.01,
  null_sd: 0.01,
  z: 0.3,
  frustration_null_mean: 0.25,
  frustration_null_sd: 0.25,
};

function toleranceOf(tolerance: Case["tolerance"]): Tolerance {
  const given = (key: string) => (typeof tolerance?.[key] === "number" ? (tolerance[key] as number) : undefined);
  const absolute = given("abs") ?? given("float_abs") ?? (given("rel") === undefined ? 1e-9 : 0);
  return (wanted, path) =>
    given(path) ??
    namedTolerance(tolerance, wanted, path) ??
    Math.max(absolute, (given("rel") ?? 0) * Math.abs(wanted), byChance[path] ?? 0);
}
