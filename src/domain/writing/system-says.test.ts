import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { systemSays } from "./system-says.js";

const failed = (code: string) => Object.assign(new Error(`${code}: failed`), { code, syscall: "open" });

it("tells a fault of the system from one of ours, and that it is not known what was written", () => {
  expect(systemSays(failed("ENOSPC"))).toBe(
    "The system refused it: the disk is full. Make room on the disk. Look whether what you did is there before you do it again.",
  );
  expect(systemSays(failed("EIO"))).toMatch(/the disk reports a fault\. .*elsewhere\. Look whether/u);
  expect(systemSays(new TypeError("x is not a function"))).toBeUndefined();
  expect(systemSays(failed("EWHATEVER"))).toBeUndefined();
  expect(systemSays("words")).toBeUndefined();
});

it("leaves a file that is not there to who asked for it", () => {
  let cause: unknown;
  try {
    readFileSync("/nowhere/at/all");
  } catch (found) {
    cause = found;
  }
  expect(systemSays(cause)).toBeUndefined();
});
