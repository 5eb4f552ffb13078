import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { usualLimits } from "../refusal.js";
import { aside, Stopped, secondsFor } from "./aside.js";

const folder = mkdtempSync(join(tmpdir(), "amity-aside-"));
afterAll(() => rmSync(folder, { recursive: true }));

function module(name: string, text: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}
const endless = module("endless", "export default () => { for (;;); };");
const asleep = module("asleep", "export default (ms) => new Promise((resolve) => setTimeout(resolve, ms, 'awake'));");
const hungry = module("hungry", "export default () => { const all = []; for (;;) all.push(new Array(10_000).fill({})); };");
const broken = module("broken", "export default () => { throw new TypeError('no such thing'); };");

describe("work aside", () => {
  it("is ended when it has used its computing time, and the next is done", async () => {
    const { run, close } = aside({ ...usualLimits, seconds: 1 }, 1);
    expect(await run(endless, null)).toMatchObject({ why: "time", again: process.platform !== "linux", seconds: 1 });
    expect(await run(asleep, 1)).toBe("awake");
    await close();
  });

  it.runIf(process.platform === "linux")("may wait longer than it may compute", async () => {
    const { run, close } = aside({ ...usualLimits, seconds: 0.5 }, 1);
    expect(await run(asleep, 1_500)).toBe("awake");
    await close();
  });

  it("is ended when it holds too much memory", async () => {
    const { run, close } = aside({ ...usualLimits, memory: 64 }, 1);
    expect(await run(hungry, null)).toMatchObject({ why: "memory" });
    await close();
  });

  it("says what broke", async () => {
    const { run, close } = aside();
    expect(await run(broken, null)).toMatchObject({ why: "broken", again: false, says: "no such thing" });
    expect(await run(broken, null)).toBeInstanceOf(Stopped);
    await close();
  });

  it("gives small texts less time than large ones", () => {
    expect(secondsFor(10_000)).toBeLessThan(4);
    expect(secondsFor(64 << 20)).toBe(usualLimits.seconds);
  });

  it.runIf(process.platform !== "win32")("is not refused because the process was paused", async () => {
    const work = module("work", "export default async () => { await new Promise((r) => setTimeout(r, 600)); return 'done'; };");
    const built = new URL("../../../dist/formats/aside/aside.js", import.meta.url).href;
    const text = `const { aside } = await import(${JSON.stringify(built)});
      const { run, close } = aside({ ...${JSON.stringify(usualLimits)}, seconds: 1 }, 1);
      console.log("begun");
      console.log(JSON.stringify(await run(${JSON.stringify(work)}, null)));
      await close();`;
    const program = join(folder, "program.mjs");
    writeFileSync(program, text);
    const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
    });
    await once(child.stdout, "data");
    await setTimeout(300);
    child.kill("SIGSTOP");
    await setTimeout(2_500);
    child.kill("SIGCONT");
    await once(child, "close");
    expect(said).toBe('begun\n"done"\n');
  });
});
