// Every reader with hostile inputs: none may throw, and none may use more than two seconds of the processor for up to 100,000 letters.
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { inputOf } from "./_inputs.js";

const most = 100_000;
const limit = 2;

/** `inputs` ends it after so many, whatever the time. Linux only: elsewhere a thread's own time cannot be seen. */
export async function torture({ seconds, seed, inputs = Number.MAX_SAFE_INTEGER }) {
  const broken = [];
  const totals = { inputs: 0, megabytes: 0, slowest: 0, stopped: 0 };
  const end = performance.now() + seconds * 1_000;
  for (let from = 0; performance.now() < end && from < inputs; ) {
    const cell = new Int32Array(new SharedArrayBuffer(16));
    const worker = new Worker(new URL("./_readers.js", import.meta.url), {
      workerData: { seed, from, until: inputs, cell, most },
      resourceLimits: { maxOldGenerationSizeMb: 700 },
    });
    let ended;
    worker.on("message", (found) => {
      if (found === "done") ended ??= "done";
      else broken.push(found);
    });
    worker.on("error", (cause) => {
      ended ??= String(cause.message ?? cause);
    });
    let [current, began, used] = [-1, 0, 0];
    while (!ended && used <= limit && performance.now() < end) {
      await setTimeout(20);
      const now = cell[0] ? secondsOf(cell[0]) : 0;
      if (cell[1] !== current || cell[2] === 0) [current, began] = [cell[1], now];
      used = now - began;
      totals.slowest = Math.max(totals.slowest, Math.round(used * 100) / 100);
    }
    totals.inputs += cell[2];
    totals.megabytes += (cell[3] * 16) / 1e6;
    if (used > limit || (ended && ended !== "done")) {
      const { name, text } = inputOf(seed, cell[1], most);
      const found = { index: cell[1], name, letters: text.length, ...(used > limit ? { seconds: limit } : { died: ended }) };
      // Markdown is taken apart by a library whose work may grow with the square of a text: there the thread is stopped, which is the promise.
      if (/^(?:a|report)\.md$/u.test(name) && used > limit) totals.stopped += 1;
      else broken.push(found);
    }
    from = ended === "done" ? inputs : cell[1] + 1;
    await worker.terminate();
  }
  return { ...totals, megabytes: Math.round(totals.megabytes), broken: broken.slice(0, 40) };
}

/** Seconds of the processor that a thread has used. */
function secondsOf(id) {
  try {
    const text = readFileSync(`/proc/self/task/${id}/stat`, "latin1");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
