import { loadCase } from "../../../case/load.js";
import { sumOf } from "../../../checks/format/pretty.js";
import type { Problem } from "../../../domain/problem.js";
import { build, problemsOf } from "../../../flow/run.js";
import { pipeline } from "../../../pipeline.js";
import { printJson, printProblems, progressLine, say } from "../../print.js";

/** `amity build`: runs the stale stages and says what was done. */
export async function buildCommand(
  folder: string,
  options: { force?: boolean; strict?: boolean; json?: boolean },
): Promise<readonly Problem[]> {
  const caseFile = await loadCase(folder);
  const line = progressLine();
  const run = await build(pipeline, caseFile, {
    force: options.force ?? false,
    strict: options.strict ?? false,
    progress: (stage, done, of, what) => line.show(`${stage} ${done}/${of} ${what}`),
    tell: say,
  }).finally(() => line.end());
  const problems = await problemsOf(caseFile);
  if (options.json) {
    printJson(run);
    return problems;
  }
  for (const { name, fresh, seconds, rows } of run.stages) {
    const made = Object.entries(rows)
      .map(([table, n]) => `${table} ${n}`)
      .join(", ");
    say(`${fresh ? "fresh" : "made "}  ${name.padEnd(16)} ${seconds.toFixed(2).padStart(6)} s  ${made}`);
  }
  const { error, warning, note } = run.problems;
  printProblems(problems.filter((each) => each.severity === "error").slice(0, 20));
  say(error + warning + note ? `${sumOf(run.problems)} amity check lists them.` : "Nothing found.");
  for (const { path } of run.outputs) say(`Wrote ${path}`);
  return problems;
}
