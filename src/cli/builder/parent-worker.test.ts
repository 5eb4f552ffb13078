import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";

const watch = fileURLToPath(new URL("../../../dist/cli/builder/parent-worker.js", import.meta.url));
/** Says its number once it is watched, and then hears nothing any more. */
const deaf = `
const { Worker } = require("node:worker_threads");
const watch = new Worker(${JSON.stringify(watch)}, { workerData: process.ppid });
watch.on("online", () => { require("node:fs").writeSync(1, String(process.pid)); for (;;); });
`;
const parent = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(deaf)}], { stdio: "inherit" });`;

let started: ChildProcess | undefined;
let busy = 0;
afterEach(() => {
  started?.kill("SIGKILL");
  if (busy > 0 && isThere(busy)) process.kill(busy, "SIGKILL");
});

test.skipIf(process.platform === "win32")(
  "a build that is deaf with work ends with its parent",
  async () => {
    started = spawn(process.execPath, ["-e", parent], { stdio: ["ignore", "pipe", "inherit"] });
    const [said] = await once(started.stdout as NodeJS.ReadableStream, "data");
    busy = Number(String(said));
    expect(isThere(busy)).toBe(true);

    started.kill("SIGKILL");
    await expect.poll(() => isThere(busy), { timeout: 20_000 }).toBe(false);
  },
  60_000,
);

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
