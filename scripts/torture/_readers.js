// A thread that gives every reader of what others wrote one hostile input after the other, and tells how far it is.
import { readlinkSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { jobOf } from "./_inputs.js";
import { read } from "./_reading.js";

const { from, until, cell, ...asked } = workerData;
Atomics.store(cell, 1, from);
Atomics.store(cell, 0, Number(/\d+$/u.exec(readlinkSync("/proc/thread-self"))[0]));
for (let index = from; index < until; index += 1) {
  const { name, text } = jobOf(asked, index);
  Atomics.store(cell, 1, index);
  try {
    await read(name, text);
  } catch (cause) {
    parentPort.postMessage({ index, name, broke: String(cause?.stack ?? cause).slice(0, 300) });
  }
  Atomics.add(cell, 2, 1);
}
parentPort.postMessage("done");
