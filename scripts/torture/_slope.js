// A thread that measures how the time of every reader grows with what is repeated in its input.
import { readlinkSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { slopeJob } from "./_inputs.js";
import { read } from "./_reading.js";
import { usedBy } from "./_watch.js";

const { from, until, cell, seed, letters } = workerData;
const id = Number(/\d+$/u.exec(readlinkSync("/proc/thread-self"))[0]);
Atomics.store(cell, 1, from);
Atomics.store(cell, 0, id);
for (let index = from; index < until; index += 1) {
  Atomics.store(cell, 1, index);
  const { name, piece, made } = slopeJob(seed, index);
  const spent = async (size) => {
    const text = made(size);
    const before = usedBy(id);
    await read(name, text);
    return (usedBy(id) - before) / 1e6;
  };
  try {
    await spent(1_000);
    const once = await spent(letters);
    if (once > 15) {
      const [twice, four] = [await spent(2 * letters), await spent(4 * letters)];
      if (four > 300 && four > 10 * once && twice > 2.5 * once)
        parentPort.postMessage({ index, name, piece, milliseconds: [once, twice, four].map(Math.round) });
    }
  } catch (cause) {
    parentPort.postMessage({ index, name, piece, broke: String(cause?.stack ?? cause).slice(0, 300) });
  }
  Atomics.add(cell, 2, 1);
}
parentPort.postMessage("done");
