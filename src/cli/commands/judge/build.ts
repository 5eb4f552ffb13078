import { loadCase } from "../../../case/load.js";
import { sumOf } from "../../../checks/format/pretty.js";
import type { Problem } from "../../../domain/problem.js";
import { trinoAddress } from "../../../engine/trino/address.js";
import { type TrinoSecret, trinoClient } from "../../../engine/trino/client.js";
import { type Far, openFar } from "../../../engine/trino/far.js";
import { build, problemsOf } from "../../../flow/run.js";
import { pipeline } from "../../../pipeline.js";
import { printJson, printProblems, progressLine, say, UsageError } from "../../print.js";

/** How a person asked for a build. */
export interface BuildAsked {
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
  /** `trino://…`: where tables that add up all events are filled. */
  readonly engine?: string;
  /** From the environment of the person, and never kept. */
  readonly secret?: TrinoSecret;
}

/** `amity build`: runs the stale stages and says what was done. */
export async function buildCommand(folder: string, options: BuildAsked): Promise<readonly Problem[]> {
  const caseFile = await loadCase(folder);
  const line = progressLine();
  const far = options.engine === undefined ? undefined : await farOf(options.engine, options.secret, caseFile.folder, line.show);
  const run = await build(pipeline, caseFile, {
    ...(far ? { far } : {}),
    force: options.force ?? false,
    strict: options.strict ?? false,
    progress: (stage, done, of, what) => line.show(`${stage} ${done}/${of} ${what}`),
    tell: say,
  })
    .finally(() => far?.clear().catch(() => undefined))
    .finally(() => line.end());
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
  if (run.far) say(`${run.far.queries.length} queries were answered by ${run.far.engine}.`);
  return problems;
}

/** The far engine of an address; where the person presses Ctrl-C, what runs there is ended too. */
async function farOf(address: string, secret: TrinoSecret | undefined, folder: string, show: (text: string) => void): Promise<Far> {
  let client: ReturnType<typeof trinoClient>;
  try {
    client = trinoClient(trinoAddress(address), secret, ({ state, done, of }) => show(`trino ${state.toLowerCase()} ${done}/${of} splits`));
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
  endOnSignal(() => client.stop());
  return openFar(client, folder);
}

/**
 * Ends this process as the signal says, once what it left running is ended. One press of Ctrl-C comes twice, from the terminal and from the
 * process that started this one: what comes within a second is the same press, and a later one ends at once.
 */
function endOnSignal(stop: () => Promise<void>): void {
  let since: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    const end = () => {
      process.removeListener(signal, heard);
      process.kill(process.pid, signal);
    };
    const heard = () => {
      if (since === undefined) void stop().finally(end);
      else if (performance.now() - since > 1000) end();
      since ??= performance.now();
    };
    process.on(signal, heard);
  }
}
