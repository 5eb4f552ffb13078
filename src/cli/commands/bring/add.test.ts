import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newCase } from "../../../case/making/new.js";
import { addCommand } from "./add.js";

let root: string;
let told: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "amity-add-"));
  told = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

it("says that a case is still the example where what was added bounds none, and does not say so twice", async () => {
  const folder = join(root, "case");
  await newCase(folder);
  const add = async (name: string) => {
    writeFileSync(join(root, name), `Words of ${name}.\n`);
    told = "";
    await addCommand(folder, [join(root, name)], {});
    return told;
  };
  expect(await add("a.txt")).toContain(
    "still the example that amity new wrote: its happenings, claims and report are not of what you added.",
  );
  expect(await add("b.txt")).not.toContain("still the example");
});
