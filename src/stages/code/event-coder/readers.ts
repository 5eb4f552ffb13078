import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Tinypool } from "tinypool";
import type { CaseActor } from "../../../methods/events/actors/lexicon.js";
import type { Shifts } from "../../../methods/events/confidence/confidence.js";
import { resourceLimits } from "./code-stream.js";
import type { CodeAsked } from "./coded-line.js";
import type { ToldEvent } from "./told-event.js";

/** Threads that read at most: each holds the weights, some 170 MB. */
export const mostReaders = Math.min(4, Math.max(1, availableParallelism()));

/** Letters of all texts for which threads are worth their start. */
export const worthThreads = 200_000;

/** Only the built program has a worker to start; from its sources all is read in this thread. */
const isBuilt = import.meta.url.endsWith(".js");

let pool: Promise<Tinypool> | undefined;

async function openPool(): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  const filename = fileURLToPath(new URL("./reader-worker.js", import.meta.url));
  return new Tinypool({ filename, minThreads: 0, maxThreads: mostReaders, idleTimeout: 5000, resourceLimits });
}

/** Reads the events of texts by the frames and the lexicon that ship, with the actors of a case laid over it; in threads where there is much to read. */
export function eventReader(actors: readonly CaseActor[], shifts: Shifts, letters: number): (asked: CodeAsked) => Promise<ToldEvent[]> {
  if (!isBuilt || letters < worthThreads) return async (asked) => (await import("./reader-worker.js")).default({ asked, actors, shifts });
  pool ??= openPool();
  return async (asked) => (await (pool as Promise<Tinypool>)).run({ asked, actors, shifts });
}
