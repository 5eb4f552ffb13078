import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Tinypool } from "tinypool";
import type { CaseActor } from "../methods/events/actors/lexicon.js";
import { resourceLimits } from "./code-stream.js";
import type { CodeAsked } from "./coded-line.js";
import type { ReadTask } from "./reader-worker.js";
import type { ToldEvent } from "./told-event.js";

/** Threads that read at most: each holds the weights, some 200 MB. */
export const mostReaders = Math.min(4, Math.max(1, availableParallelism()));

/** Letters for which another thread is worth its start. */
const worthAThread = 60_000;

/** Only the built program has a worker to start; from its sources all is read in this thread. */
const isBuilt = import.meta.url.endsWith(".js");

let pool: Promise<Tinypool> | undefined;

async function openPool(): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  const filename = fileURLToPath(new URL("./reader-worker.js", import.meta.url));
  return new Tinypool({ filename, minThreads: 0, maxThreads: mostReaders, idleTimeout: 5000, resourceLimits });
}

async function run(task: ReadTask): Promise<ToldEvent[]> {
  if (!isBuilt) return (await import("./reader-worker.js")).default(task);
  pool ??= openPool();
  return (await pool).run(task);
}

/** The events of a text, by the frames and the lexicon that ship with the actors of a case laid over it. */
export function readEvents(asked: CodeAsked, actors: readonly CaseActor[]): Promise<ToldEvent[]> {
  return run({ asked, actors });
}

/** Opens weights in as many threads as so many letters are worth, while the program does something else. */
export function prepareReaders(letters: number): void {
  if (!isBuilt || letters === 0) return;
  const threads = Math.min(mostReaders, Math.ceil(letters / worthAThread));
  for (let thread = 0; thread < threads; thread++) void run({ asked: null, actors: [] }).catch(() => undefined); // whoever reads is told
}
