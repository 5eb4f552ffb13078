import { buildCommand } from "../commands/judge/build.js";
import { checkCommand } from "../commands/judge/check.js";
import { codeOf, exitOf } from "../exit.js";
import type { Command } from "./told.js";

/** Runs a command that builds, in this process, over the case at `root`; returns its exit code. */
export async function runCommand(command: Command, root: string = command.folder): Promise<number> {
  try {
    if (command.name === "build") return codeOf(await buildCommand(root, command.options));
    return codeOf(await checkCommand(root, command.format, command.folder));
  } catch (cause) {
    return exitOf(cause, command.name === "build" && command.options.json === true);
  }
}
