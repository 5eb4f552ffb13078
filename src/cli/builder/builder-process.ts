import { Worker } from "node:worker_threads";
import { codingsOf, type Gathered, withCodings } from "../../case/case.js";
import { readLibraryAt } from "../../case/inventory/library-files.js";
import { loadCase } from "../../case/load.js";
import { sealWith } from "../../case/trust/machine.js";
import { borrowPlace } from "../../disk/lent-place.js";
import { keepOwnIn } from "../../disk/own-folder.js";
import { holdRoot } from "../../disk/root.js";
import { InputError } from "../../domain/problem.js";
import { borrowHouses } from "../../engine/door/lent.js";
import { build } from "../../flow/run.js";
import { pipeline } from "../../pipeline.js";
import { runCommand } from "./run-command.js";
import { type BuildFault, beat, type Command, type FromBuilder, type ToBuilder } from "./told.js";

/** The process in which a case is built. It serves one command, or the builds of an open case, one after another. */
let root = "";
const heard = borrowHouses(send);
const placed = borrowPlace(send);

const die = () => process.kill(process.pid, "SIGKILL");
process.on("disconnect", die);
const watch = new Worker(new URL("./parent-worker.js", import.meta.url), { workerData: process.ppid, execArgv: [] });
watch.on("error", () => undefined); // the parent's end is heard all the same, only later
watch.unref();
process.on("message", (told: ToBuilder) => {
  if (told.do === "answer") heard(told);
  else if (told.do === "place") placed(told);
  else if (told.do === "begin") begin(told);
  else if (told.do === "command") command(told.command);
  else again(told.id, told.codings);
});

function begin(told: Extract<ToBuilder, { do: "begin" }>): void {
  root = told.root;
  sealWith(told.key);
  readLibraryAt(told.storage);
  keepOwnIn(told.scratch);
}

async function command(one: Command): Promise<void> {
  process.exitCode = await runCommand(one, root);
  process.off("disconnect", die);
  process.disconnect();
}

/** One build of a case that is open, with these codings for those that it has, where some are given; Ctrl-C is for the app to hear. */
async function again(id: number, codings: readonly Gathered[] | null): Promise<void> {
  if (!isHeld) holdOpen();
  const beats = setInterval(() => send({ say: "beat" }), beat);
  try {
    const found = await loadCase(root);
    const caseFile = codings ? withCodings(found, codings) : found;
    await build(pipeline, caseFile);
    send({ say: "done", id, codings: codingsOf(caseFile), mb: held() });
  } catch (cause) {
    send({ say: "done", id, fault: faultOf(cause), mb: held() });
  } finally {
    clearInterval(beats);
  }
}

const held = () => Math.round(process.memoryUsage.rss() / 2 ** 20);

let isHeld = false;
function holdOpen(): void {
  isHeld = true;
  process.on("SIGINT", () => undefined);
  holdRoot(root);
}

function faultOf(cause: unknown): BuildFault {
  if (cause instanceof InputError) return { problems: cause.problems, says: cause.message };
  return { problems: [], says: cause instanceof Error ? cause.message : String(cause) };
}

function send(said: FromBuilder): void {
  if (process.connected) process.send?.(said, undefined, undefined, () => undefined); // where the parent has just ended, so does this process
}
