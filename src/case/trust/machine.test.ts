import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isSealed, sealOf } from "./machine.js";

const before = process.env["XDG_CONFIG_HOME"];
let settings: string;
beforeEach(() => {
  settings = mkdtempSync(join(tmpdir(), "amity-machine-"));
  process.env["XDG_CONFIG_HOME"] = settings;
});
afterEach(() => {
  if (before === undefined) delete process.env["XDG_CONFIG_HOME"];
  else process.env["XDG_CONFIG_HOME"] = before;
  rmSync(settings, { recursive: true, force: true });
});
const key = () => join(settings, "amity", "key");

it("knows what it sealed, and nothing that differs in a byte, in kind or in seal", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.string(), (bytes, at, other) => {
      const seal = sealOf("state", bytes);
      expect(isSealed("state", bytes, seal)).toBe(true);
      expect(isSealed("hashes", bytes, seal)).toBe(false);
      const changed = Uint8Array.from(bytes);
      changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ 1;
      expect(isSealed("state", changed, seal)).toBe(false);
      expect(isSealed("state", bytes, other)).toBe(false);
      expect(isSealed("state", bytes, undefined)).toBe(false);
    }),
  );
});

it.skipIf(process.platform === "win32")("keeps the key for its owner alone, and closes one that was left open", () => {
  sealOf("state", "x");
  expect(statSync(key()).mode & 0o777).toBe(0o600);
  expect(statSync(join(settings, "amity")).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(settings, "amity"))).toEqual(["key"]);
});

it("is another machine with other settings", () => {
  const seal = sealOf("state", "x");
  const other = mkdtempSync(join(tmpdir(), "amity-machine-"));
  process.env["XDG_CONFIG_HOME"] = other;
  expect(isSealed("state", "x", seal)).toBe(false);
  rmSync(other, { recursive: true });
  process.env["XDG_CONFIG_HOME"] = settings;
  expect(isSealed("state", "x", seal)).toBe(true);
});

it("makes one key where programs begin at once, also where the one that is there is damaged", async () => {
  const file = JSON.stringify(new URL("../../../dist/case/trust/machine.js", import.meta.url).href);
  // They wait for one moment, so that they do begin at once.
  const script = (at: number) => `import { sealOf } from ${file}; while (Date.now() < ${at}); console.log(sealOf("state", "x"));`;
  const run = (at: number) => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script(at)]);
  for (const isDamaged of [false, true, false]) {
    rmSync(settings, { recursive: true, force: true });
    mkdirSync(join(settings, "amity"), { recursive: true });
    if (isDamaged) writeFileSync(key(), "half a key");
    const at = Date.now() + 1500;
    const seals = (await Promise.all([run(at), run(at), run(at), run(at)])).map(({ stdout }) => stdout.trim());
    expect(new Set(seals).size).toBe(1);
    expect(readdirSync(join(settings, "amity"))).toEqual(isDamaged ? ["key", "key-2"] : ["key"]);
  }
});

it.skipIf(process.platform === "win32")("goes on where nothing can be kept, for as long as the program runs", () => {
  writeFileSync(join(settings, "amity"), "a file where the folder should be");
  chmodSync(settings, 0o500);
  const seal = sealOf("state", "x");
  expect(isSealed("state", "x", seal)).toBe(true);
  chmodSync(settings, 0o700);
});
