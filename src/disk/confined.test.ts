import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { builtProcess } from "./confined.js";

const program = mkdtempSync(join(tmpdir(), "amity-built-"));
afterAll(() => rmSync(program, { recursive: true, force: true }));

it("takes the bundle, after a check of types too, and the file itself once the program was compiled again", () => {
  mkdirSync(join(program, "cli/builder"), { recursive: true });
  mkdirSync(join(program, "bundle"));
  const write = (path: string, minute: number) => {
    writeFileSync(join(program, path), "");
    utimesSync(join(program, path), minute * 60, minute * 60);
  };
  const own = join(program, "cli/builder/one-process.js");
  const taken = () => builtProcess(pathToFileURL(own)).file;
  write("cli/builder/one-process.js", 1);
  write(".build.tsbuildinfo", 1);
  expect(taken()).toBe(own);
  write("bundle/one-process.js", 2);
  expect(taken()).toBe(join(program, "bundle/one-process.js"));
  write(".node.tsbuildinfo", 3);
  expect(taken()).toBe(join(program, "bundle/one-process.js"));
  write(".build.tsbuildinfo", 4);
  expect(taken()).toBe(own);
});
