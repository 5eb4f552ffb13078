import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Mark } from "../../src/domain/hypothesis.js";
import { competingHypotheses } from "../../src/methods/explanations/competing-hypotheses.js";
import { alike } from "./alike.js";
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
      const whole = { ...(from?.input as object | undefined), ...(input as object) } as never;
      const found = answer(whole, { folder: dirname(file), expected: wanted });
      return differences(alike(method, found, whole), alike(method, wanted, whole), toleranceOf(tolerance));
    },
  );
}

/** How far figures that come of random permutations may be off where no tolerance is named: some four standard errors. */
const byChance: Readonly<Record<string, number>> = {
  null_mean: 0.01,
  null_sd: 0.01,
  z: 0.3,
  frustration_null_mean: 0.25,
  frustration_null_sd: 0.25,
};

/** The tolerance that a case names, for each figure or for all; without one, 1e-9, or what chance may do. “exact” is exact. */
export function toleranceOf(tolerance: Case["tolerance"]): Exclude<Tolerance, number> {
  const given = (key: string) => (typeof tolerance?.[key] === "number" ? (tolerance[key] as number) : undefined);
  const absolute = given("abs") ?? given("float_abs");
  const relative = given("rel");
  return (wanted, path) => {
    const named = given(path) ?? namedTolerance(tolerance, wanted, path);
    if (named !== undefined) return named;
    if (absolute !== undefined || relative !== undefined) return Math.max(absolute ?? 0, (relative ?? 0) * Math.abs(wanted));
    return tolerance?.["exact"] === true ? 0 : Math.max(1e-9, byChance[path] ?? 0);
  };
}
