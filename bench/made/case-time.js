// What the benches of whole builds share: a copy of a case, and `amity build` as a process with its time and memory.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** Tells the most memory that the process held; not what a parent held before it, as resourceUsage does on Linux. */
const weigh = `data:text/javascript,${encodeURIComponent(`import { readFileSync } from "node:fs";
const own = () => /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
const held = () => { try { return own(); } catch { return process.resourceUsage().maxRSS; } };
process.on("exit", () => process.stderr.write("\\nheld " + Math.round(held() / 1024)));`)}`;

export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "amity-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function copyCase(from, to) {
  cpSync(from, to, { recursive: true, filter: (path) => !/^(derived|dist|runs)([\\/]|$)/u.test(relative(from, path)) });
  return to;
}

/** Builds a case as a process of its own. */
export function build(folder) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", weigh, join(root, "bin/amity.js"), "build", folder, "--json"],
    {
      encoding: "utf8",
      maxBuffer: 64 << 20,
    },
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const run = JSON.parse(stdout);
  if (!run.stages) throw new Error(stdout);
  return { seconds, rss_mb: Number(/held (\d+)$/u.exec(stderr)?.[1] ?? 0), run };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

export function print(name, n, built, limit) {
  const seconds = median(built.map((each) => each.seconds));
  const round = (value) => Math.round(value * 1000) / 1000;
  const least = Math.min(...built.map((each) => each.seconds));
  console.log(
    JSON.stringify({
      name,
      n,
      seconds: round(seconds),
      least: round(least),
      limit,
      per_second: round(n / seconds),
      rss_mb: Math.max(...built.map((each) => each.rss_mb)),
    }),
  );
}
