import { workerData } from "node:worker_threads";

/**
 * Ends the process of a build soon after its parent. The main thread hears of that only between two pieces of work,
 * which can be seconds apart, while the place that the parent held is free at once and the next build begins. On
 * Windows the number of a parent stays when it ends.
 */
const parent: unknown = workerData;
const lookEvery = 50;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, lookEvery);
