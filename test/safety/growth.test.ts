import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../../scripts/torture/_growth.js", import.meta.url));

test("the audit's time grows with a text, not with its square, where it once did", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  const found = JSON.parse(stdout) as { unit: string; once: number; four: number }[];
  // Four times the text takes four times the time, sixteen times where it grows with the square; small times say little of either.
  expect(found.filter(({ once, four }) => four > 10 * once + 400)).toEqual([]);
  expect(found.length).toBeGreaterThan(7);
}, 240_000);
