import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
/**
 * Tells the most memory that the program held, in MB, when it ends: the process, or one that it started to build. Not what a parent held
 * before it, as resourceUsage does on Linux.
 */
const weigh = `data:text/javascript,${encodeURIComponent(`import { readFileSync } from "node:fs";
const read = (path) => { try { return readFileSync(path, "utf8"); } catch { return ""; } };
const held = (id) => Number(/VmHWM:\\s+(\\d+)/.exec(read("/proc/" + id + "/status"))?.[1] ?? 0);
let most = 0;
const look = () => { for (const id of read("/proc/self/task/" + process.pid + "/children").split(" ")) if (read("/proc/" + id + "/cmdline").includes("builder-process")) most = Math.max(most, held(id)); };
setInterval(look, 20).unref();
process.on("exit", () => process.stderr.write("\\nheld " + Math.round((Math.max(most, held("self")) || process.resourceUsage().maxRSS) / 1024)));`)}`;

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly megabytes: number;
  readonly seconds: number;
}

export interface Running {
  readonly ended: Promise<Ran>;
  kill(): void;
}

/** Starts the command line as a process of its own. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, wrap: readonly string[] = []): Running {
  const [command, ...rest] = [...wrap, process.execPath, "--import", weigh, program, ...args] as [string, ...string[]];
  const began = performance.now();
  const child = spawn(command, rest, { env: { ...process.env, NODE_OPTIONS: "", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on("data", (piece: Buffer) => out.push(piece));
  child.stderr?.on("data", (piece: Buffer) => err.push(piece));
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const text = Buffer.concat(err).toString();
      const held = /\nheld (\d+)$/u.exec(text);
      resolve({
        code,
        signal,
        out: Buffer.concat(out).toString(),
        err: held ? text.slice(0, held.index) : text,
        megabytes: Number(held?.[1] ?? 0),
        seconds: (performance.now() - began) / 1000,
      });
    });
  });
  return { ended, kill: () => void child.kill("SIGKILL") };
}

export function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, wrap: readonly string[] = []): Promise<Ran> {
  return start(args, env, wrap).ended;
}

/** A new folder that a test may fill. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), "amity-robust-"));
}

const machineMade = /^(?:derived|runs|dist)(?:\/|$)/u;

/** Hash of every file that people made, by path. */
export function humanFiles(folder: string): Record<string, string> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).map((each) => each.replaceAll("\\", "/"));
  return Object.fromEntries(
    paths
      .filter((path) => !machineMade.test(path) && statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, hashOf(join(folder, path))]),
  );
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** What a build made: the hash of each table and of each page. */
export function made(folder: string): Record<string, string> {
  const state = JSON.parse(readFileSync(join(folder, "derived", "state.json"), "utf8")) as {
    tables: Record<string, { sha256: string }>;
  };
  const tables = Object.entries(state.tables).map(([name, { sha256 }]) => [name, sha256] as const);
  const pages = ["dist/report.html", "dist/report.json"].map((path) => [path, hashOf(join(folder, path))] as const);
  return Object.fromEntries([...tables, ...pages].sort(([a], [b]) => (a < b ? -1 : 1)));
}
