import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parserJob, parsers } from "../../scripts/torture/_parsers.js";

const program = fileURLToPath(new URL("../../scripts/torture/parsers.js", import.meta.url));

test.runIf(process.platform === "linux")(
  "ten thousand small inputs: no parser throws, breaks what holds of what it reads, or takes half a second of the processor",
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify({ seed: 7, inputs: 10_000 })]);
    const totals = JSON.parse(stdout) as { inputs: number; distinct: number; broken: object[] };
    expect(totals).toMatchObject({ inputs: 10_000, broken: [] });
    expect(totals.distinct).toBeGreaterThan(9_000);
  },
  240_000,
);

test("an input is the same whenever it is asked for by its number", () => {
  expect(parsers.size).toBeGreaterThan(50);
  for (const index of [0, 41, 999_999]) {
    const [one, again] = [parserJob(3, index), parserJob(3, index)];
    expect([one.name, one.text]).toEqual([again.name, again.text]);
  }
});
