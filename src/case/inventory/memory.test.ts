import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { memoryOf } from "./memory.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "amity-memory-"));
  mkdirSync(join(folder, "derived"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("gives back any plain value under any name, the first time and later", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), async (values) => {
      const first = memoryOf(folder, "any", "p");
      for (const [name, value] of Object.entries(values))
        expect(await first.remember(name, () => value)).toEqual(JSON.parse(JSON.stringify(value)));
      await first.keep();
      const second = memoryOf(folder, "any", "p");
      for (const [name, value] of Object.entries(values))
        expect(await second.remember(name, () => "made again")).toEqual(JSON.parse(JSON.stringify(value)));
      rmSync(join(folder, "derived", "any.memory"), { force: true });
    }),
    { numRuns: 50 },
  );
});

it("forgets what was not asked for, what another program kept, and what is damaged", async () => {
  const path = join(folder, "derived", "s.memory");
  const fill = async () => {
    const memory = memoryOf(folder, "s", "p");
    await memory.remember("a", () => 1);
    await memory.remember("b", () => 2);
    await memory.keep();
  };
  await fill();
  const next = memoryOf(folder, "s", "p");
  expect(await next.remember("a", () => 10)).toBe(1);
  await next.keep();
  expect(await memoryOf(folder, "s", "p").remember("b", () => 20)).toBe(20);
  expect(await memoryOf(folder, "s", "another").remember("a", () => 10)).toBe(10);
  await fill();
  writeFileSync(path, readFileSync(path, "utf8").replace(/1$/mu, "7"));
  expect(await memoryOf(folder, "s", "p").remember("a", () => 10)).toBe(10);
});

it("keeps what is only retained, in the order in which it was asked for, also where answers come late", async () => {
  const path = join(folder, "derived", "r.memory");
  const fill = async (late: number) => {
    rmSync(path, { force: true });
    const memory = memoryOf(folder, "r", "p");
    const slow = memory.remember("slow", async () => {
      await new Promise((done) => setTimeout(done, late));
      return 1;
    });
    await Promise.all([slow, memory.remember("quick", () => 2)]);
    await memory.keep();
    return readFileSync(path, "utf8");
  };
  expect(await fill(20)).toBe(await fill(0));
  const next = memoryOf(folder, "r", "p");
  next.retain("slow");
  next.retain("never asked");
  expect(await next.remember("new", () => 3)).toBe(3);
  await next.keep();
  const last = memoryOf(folder, "r", "p");
  expect(await last.remember("slow", () => 10)).toBe(1);
  expect(await last.remember("quick", () => 20)).toBe(20);
  expect(await last.remember("never asked", () => 30)).toBe(30);
});
