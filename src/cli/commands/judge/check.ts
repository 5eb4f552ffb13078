import { relative, resolve } from "node:path";
import type { CaseFile } from "../../../case/case.js";
import { loadCase } from "../../../case/load.js";
import { github } from "../../../checks/format/github.js";
import { json } from "../../../checks/format/json.js";
import { pretty } from "../../../checks/format/pretty.js";
import { sarif } from "../../../checks/format/sarif.js";
import { inOrder } from "../../../checks/run.js";
import { InputError, type Problem } from "../../../domain/problem.js";
import { build, problemsOf } from "../../../flow/run.js";
import { pipeline } from "../../../pipeline.js";
import { version } from "../../../version.js";
import { colours, progressLine, say, UsageError } from "../../print.js";

const formats = ["pretty", "json", "sarif", "github"] as const;
type Format = (typeof formats)[number];

/** `amity check`: builds what is stale and prints every problem, in the order of files and lines; `shown` is how the folder is named. */
export async function checkCommand(folder: string, format: string, shown = folder): Promise<readonly Problem[]> {
  if (!isFormat(format)) throw new UsageError(`--format ${format}: write ${formats.join(", ")}.`);
  const problems = await check(folder);
  process.stdout.write(print(problems, format, shown));
  return problems;
}

/** Every problem of a case. A case that cannot go on gives those that stop it. */
async function check(folder: string): Promise<Problem[]> {
  const line = progressLine();
  try {
    const caseFile: CaseFile = await loadCase(folder);
    await build(pipeline, caseFile, { progress: (stage, done, of, what) => line.show(`${stage} ${done}/${of} ${what}`), tell: say });
    return inOrder(await problemsOf(caseFile));
  } catch (cause) {
    if (cause instanceof InputError) return inOrder(cause.problems);
    throw cause;
  } finally {
    line.end();
  }
}

/** Problems in one of the formats; paths of SARIF and GitHub start at the working folder, where such readers look. */
function print(problems: readonly Problem[], format: Format, folder: string, from = process.cwd()): string {
  const path = relative(from, resolve(folder)).replaceAll("\\", "/");
  const prefix = path === "" || path.startsWith("..") ? "" : `${path}/`;
  if (format === "json") return json(problems);
  if (format === "sarif") return sarif(problems, { version, prefix });
  return format === "github" ? github(problems, prefix) : pretty(problems, colours);
}

function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text);
}
