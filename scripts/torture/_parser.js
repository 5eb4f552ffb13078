// A thread that gives parsers one small input after the other, each counted once, and tells how far it is.
import { readlinkSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { parserJob, parsers } from "./_parsers.js";

const { from, until, cell, seed } = workerData;
const seen = new Set();
for (const { sound, holds } of parsers.values())
  for (const text of sound) await Promise.resolve(holds(text, () => 0)).catch(() => undefined);
Atomics.store(cell, 1, from);
Atomics.store(cell, 0, Number(/\d+$/u.exec(readlinkSync("/proc/thread-self"))[0]));
for (let index = from; index < until; index += 1) {
  const { name, text, below } = parserJob(seed, index);
  Atomics.store(cell, 1, index);
  const key = hashOf(name + text);
  if (!seen.has(key)) Atomics.add(cell, 3, 1);
  seen.add(key);
  try {
    const odd = await parsers.get(name).holds(text, below);
    if (odd) parentPort.postMessage({ index, name, odd });
  } catch (cause) {
    parentPort.postMessage({ index, name, broke: String(cause?.stack ?? cause).slice(0, 300) });
  }
  Atomics.add(cell, 2, 1);
}
parentPort.postMessage("done");

/** 52 bits of a text (cyrb53), to tell inputs that were given before. */
function hashOf(text) {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  return (a >>> 0) * 0x100000 + ((b ^ (b >>> 13)) & 0xfffff);
}
