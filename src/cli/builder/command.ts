import { constants } from "node:os";
import { resolve } from "node:path";
import { clearUp } from "../../disk/clear-up.js";
import { exit } from "../exit.js";
import { say } from "../print.js";
import { confinedRoot, startBuilder } from "./builder.js";
import type { Command } from "./told.js";

const passedOn = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a command that builds in a process that may read the case and write what the machine makes; returns its exit code. In this
 * process where the folder is no case, so that reading it says why, and where Node cannot confine.
 */
export async function confinedCommand(command: Command): Promise<number> {
  const root = confinedRoot(resolve(command.folder));
  if (root === undefined) return (await import("./run-command.js")).runCommand(command);
  const engine = command.name === "build" ? command.options.engine : undefined;
  const builder = await startBuilder(
    root,
    "inherit",
    engine === undefined ? undefined : (await import("./beyond.js")).beyondOf(engine, root),
  );
  const pass = (signal: NodeJS.Signals) => builder.signal(signal);
  for (const each of passedOn) process.on(each, pass);
  builder.tell({ do: "command", command });
  const { code, signal } = await builder.ended;
  await clearUp(root); // also behind one that was killed and had not ended when this one began
  for (const each of passedOn) process.off(each, pass);
  if (code !== null) return code;
  if (passedOn.some((each) => each === signal)) return endBy(signal as NodeJS.Signals);
  say(`The process of the build was ended by the system (${signal ?? "it did not start"}): the machine may have too little memory for it.`);
  return exit.outside;
}

/** Ends this process as that of the build was ended. */
async function endBy(signal: NodeJS.Signals): Promise<number> {
  process.kill(process.pid, signal);
  await new Promise((later) => setTimeout(later, 1_000));
  return 128 + constants.signals[signal];
}
