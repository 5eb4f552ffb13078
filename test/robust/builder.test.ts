import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { lastingBuilder } from "../../src/cli/builder/lasting.js";
import { copyBuilt } from "../helpers/built.js";

/** Processes are found by what Linux tells of them. */
const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const root = realpathSync(mkdtempSync(join(tmpdir(), "amity-builder-")));
const secret = "kestrel-7f3a";
const started: ChildProcess[] = [];
afterEach(() => {
  for (const each of started.splice(0)) each.kill("SIGKILL");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let cases = 0;
/** A new case, as a build of this machine left it. */
const aCase = (): Promise<string> => copyBuilt(join(root, `case-${++cases}`), "template", "program");

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}
function amity(...args: readonly string[]): { child: ChildProcess; id: number; ended: Promise<Ended>; out: () => string } {
  const env = { ...process.env, AN_API_KEY: secret };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  let out = "";
  child.stdout?.on("data", (piece) => {
    out += piece;
  });
  const ended = new Promise<Ended>((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  return { child, id: child.pid as number, ended, out: () => out };
}

/** Processes that another one started, by a word of their command. */
function startedBy(id: number, word: string): number[] {
  const children = (() => {
    try {
      return readFileSync(`/proc/${id}/task/${id}/children`, "utf8").split(" ").filter(Boolean).map(Number);
    } catch {
      return [];
    }
  })();
  return children.filter((each) => commandOf(each).includes(word));
}
function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
async function until<T>(look: () => T | undefined | false, what: string): Promise<T> {
  for (let tries = 0; tries < 1_200; tries++) {
    const found = look();
    if (found) return found;
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}`);
}
const stateOf = (folder: string) => statSync(join(folder, "derived/state.json"), { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n;

function endlessQuery(folder: string): void {
  const rows = "select count(*) from range(1000000) a, range(1000000) b, range(1000000) c where a.range + b.range + c.range < 0";
  writeFileSync(
    join(folder, "judgements/claims.yaml"),
    `claims:\n  - id: endless\n    says: It has no end.\n    kind: factual\n    evidence:\n      - rows: ${rows}\n`,
  );
}

/** Seconds of the processor that a process has used. */
function secondsOf(id: number): number {
  const text = readFileSync(`/proc/${id}/stat`, "latin1");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function opened(folder: string) {
  const app = amity("open", folder, "--no-browser", "--json", "--trust");
  await until(() => app.out().includes("\n"), "the address");
  return { ...app, builder: () => until(() => startedBy(app.id, "builder-process")[0], "the process of the builds") };
}
const isGone = (id: number) => commandOf(id) === "";

describe.runIf(process.platform === "linux")("the process that builds", () => {
  it("knows nothing of the person's environment, and is confined", async () => {
    const app = await opened(await aCase());
    const builder = await app.builder();
    expect(readFileSync(`/proc/${builder}/environ`, "utf8")).not.toContain(secret);
    expect(commandOf(builder)).toMatch(/--(?:experimental-)?permission\0/u);
  });

  it("is started again when it was killed, and builds what changed", async () => {
    const folder = await aCase();
    const app = await opened(folder);
    const first = await app.builder();
    process.kill(first, "SIGKILL");
    await until(() => isGone(first), "its end");
    const before = stateOf(folder);
    appendFileSync(join(folder, "report.md"), "\nOne more sentence.\n");
    await until(() => stateOf(folder) !== before, "a build");
    expect(await app.builder()).not.toBe(first);
    app.child.kill("SIGTERM");
    expect(await app.ended).toEqual({ code: 0, signal: null });
  });

  it("begins a build again that was killed in the middle", async () => {
    const folder = await aCase();
    const app = await opened(folder);
    const first = await app.builder();
    endlessQuery(folder);
    await until(() => startedBy(app.id, "door-process").some((each) => secondsOf(each) > 1), "the query");
    process.kill(first, "SIGKILL");
    expect(await until(() => startedBy(app.id, "builder-process").find((each) => each !== first), "another one")).toBeGreaterThan(0);
  });

  it("is ended when it gives no sign for its time, which is told, and the next build has another", async () => {
    const folder = await aCase();
    const builder = lastingBuilder(folder, 8_000);
    try {
      await builder.build();
      const first = await until(() => startedBy(process.pid, "builder-process")[0], "the process of the builds");
      process.kill(first, "SIGSTOP"); // it hangs: neither an answer nor a beat
      await expect(builder.build()).rejects.toThrow("The build gave no sign for 8 seconds and was ended; a change begins it again.");
      await until(() => isGone(first), "its end");
      appendFileSync(join(folder, "report.md"), "\nOne more sentence.\n");
      const before = stateOf(folder);
      await builder.build();
      expect(stateOf(folder)).not.toBe(before);
    } finally {
      await builder.close();
    }
  });

  it("ends with the app, whatever it is asking", async () => {
    const folder = await aCase();
    const app = await opened(folder);
    const builder = await app.builder();
    endlessQuery(folder);
    const door = await until(() => startedBy(app.id, "door-process").find((each) => secondsOf(each) > 1), "the query");
    app.child.kill("SIGTERM");
    expect(await app.ended).toEqual({ code: 0, signal: null });
    await until(() => isGone(builder) && isGone(door), "the end of all");
  });

  it.each(["SIGTERM", "SIGINT"] as const)("ends a command by %s as it always did, and leaves nothing", async (signal) => {
    const folder = await aCase();
    endlessQuery(folder);
    const build = amity("build", folder);
    const builder = await until(() => startedBy(build.id, "builder-process")[0], "the process of the build");
    const door = await until(() => startedBy(build.id, "door-process").find((each) => secondsOf(each) > 1), "the query");
    build.child.kill(signal);
    expect(await build.ended).toEqual({ code: null, signal });
    await until(() => isGone(builder) && isGone(door), "the end of all");
  });

  it("ends when the command was killed", async () => {
    const folder = await aCase();
    endlessQuery(folder);
    const build = amity("build", folder);
    const builder = await until(() => startedBy(build.id, "builder-process")[0], "the process of the build");
    build.child.kill("SIGKILL");
    await until(() => isGone(builder), "its end");
  });
});
