import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { newCase } from "../../src/case/making/new.js";
import { shared } from "./shared.js";

export const flagship = fileURLToPath(new URL("../../examples/afghanistan-pakistan/", import.meta.url));
const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const machineMade = /^(?:derived|runs|dist)(?:\/|$)/u;

/** A copy of the flagship case as people made it. */
export function copyFlagship(to: string): string {
  cpSync(flagship, to, { recursive: true, filter: (from) => !machineMade.test(relative(flagship, from).replaceAll("\\", "/")) });
  return to;
}

const cases = {
  flagship: async (to: string) => void copyFlagship(to),
  template: async (to: string) => void (await newCase(to)),
  caucasus: (to: string) => region(to, "caucasus"),
  sahel: (to: string) => region(to, "sahel"),
};
/** A case made with nothing but `amity new` and `amity add`, of the data of a region in ../shared. */
async function region(to: string, name: string): Promise<void> {
  await newCase(to);
  const folder = shared("data/regions");
  const { addCommand } = await import("../../src/cli/commands/bring/add.js");
  const files = readdirSync(folder).filter((each) => each.startsWith(`${name}_`));
  await addCommand(
    to,
    files.map((each) => join(folder, each)),
    {},
  );
}
const builders = {
  /** The sources that the tests import: all of them, which a test that asks the built program alone need not wait for. */
  source: async (folder: string) => {
    const { build } = await import("../../src/flow/run.js");
    const { pipeline } = await import("../../src/pipeline.js");
    const { loadCase } = await import("../../src/case/load.js");
    await build(pipeline, await loadCase(folder));
  },
  /** The built program, as a person runs it, in another language and west of Greenwich: whatever is compared with it is compared across both. */
  program: async (folder: string) =>
    void (await promisify(execFile)(process.execPath, [program, "build", folder, "--json"], { env: { ...process.env, ...abroad } })),
};
/** Turkish, where i and I part; a zone of half hours. */
const abroad = { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } as const;

/**
 * A copy of a case with all that a build made of it. It is built once a run, by the first test that asks, and copied for each; a build of the
 * copy finds everything fresh. What the sources built is stale to the built program, and the other way about.
 */
export async function copyBuilt(to: string, name: keyof typeof cases, by: keyof typeof builders): Promise<string> {
  const run = process.env["AMITY_RUN"] ?? mkdtempSync(join(tmpdir(), "amity-run-"));
  const [made, making] = [join(run, `${name}-${by}`), join(run, `${name}-${by}-making`)];
  if (isFirst(making)) {
    const folder = join(making, "case");
    try {
      await cases[name](folder);
      await builders[by](folder);
      renameSync(folder, made);
    } catch (cause) {
      writeFileSync(join(making, "failed"), String((cause as Error).stack));
    }
  }
  while (!existsSync(made)) {
    if (existsSync(join(making, "failed"))) throw new Error(readFileSync(join(making, "failed"), "utf8"));
    if (!isRunning(making) && !existsSync(made))
      throw new Error(`${name}: the test that built it ended before it was done; it may not wait for it`);
    await pause(100);
  }
  cpSync(made, to, { recursive: true });
  return to;
}

/** Whether nobody made this folder before; who did stands in it. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, "process"), `${process.pid}`);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cause;
  }
}

/** Whether the process that builds there still runs; true before it has said which it is. */
function isRunning(folder: string): boolean {
  if (!existsSync(join(folder, "process"))) return true;
  const id = Number(readFileSync(join(folder, "process"), "utf8"));
  if (!id) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
