// Runs jobs with numbers in a thread, one after the other, and stops and begins a new thread where one takes too long or dies.
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";

/** Nanoseconds of the processor that a thread of this process has used. Linux only. */
export function usedBy(id) {
  return Number(readFileSync(`/proc/self/task/${id}/schedstat`, "latin1").split(" ")[0]);
}

/**
 * Jobs `from` to `until` by a module that keeps in `cell` its thread's number, its job, how many are done, and how many of these differ. What it posts
 * is `found`; jobs that took more than `limit` seconds of the processor, or ended the thread, are in `stopped` and `died`.
 */
export async function watched(module, data, { from: first = 0, until, seconds = Number.MAX_SAFE_INTEGER, limit }) {
  const [found, stopped, died] = [[], [], []];
  let [done, distinct, slowest] = [0, 0, 0];
  const end = performance.now() + seconds * 1_000;
  for (let from = first; performance.now() < end && from < until; ) {
    const cell = new Int32Array(new SharedArrayBuffer(16));
    const worker = new Worker(new URL(module, import.meta.url), {
      workerData: { ...data, from, until, cell },
      resourceLimits: { maxOldGenerationSizeMb: 700 },
    });
    let ended;
    worker.on("message", (told) => {
      if (told === "done") ended = "done";
      else found.push(told);
    });
    worker.on("error", (cause) => {
      ended ??= String(cause.message ?? cause);
    });
    let [current, began, used] = [-1, 0, 0];
    while (!ended && used <= limit && performance.now() < end) {
      await setTimeout(20);
      if (!cell[0]) continue;
      let now;
      try {
        now = usedBy(cell[0]) / 1e9;
      } catch {
        continue;
      }
      if (cell[1] !== current) [current, began] = [cell[1], now];
      used = now - began;
      slowest = Math.max(slowest, Math.round(used * 100) / 100);
    }
    if (ended && ended !== "done" && !cell[0]) throw new Error(`${module} does not begin: ${ended}`);
    done += cell[2];
    distinct += cell[3];
    if (used > limit) stopped.push(cell[1]);
    else if (ended && ended !== "done") died.push({ job: cell[1], why: ended });
    from = ended === "done" ? until : cell[1] + 1;
    await worker.terminate();
  }
  return { done, distinct, slowest, found, stopped, died };
}
