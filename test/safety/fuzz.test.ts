import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../../scripts/torture/fuzz.js", import.meta.url));
const corpus = JSON.parse(readFileSync(new URL("../torture/corpus/readers.json", import.meta.url), "utf8")) as unknown[];
const [major = 0] = process.versions.node.split(".").map(Number);
const readOnly = [major < 23 ? "--experimental-permission" : "--permission", "--allow-fs-read=*", "--allow-worker"];

/** The readers in a program that may write nothing, so that what writes breaks. */
async function run(asked: object) {
  const { stdout } = await promisify(execFile)(process.execPath, [...readOnly, program, JSON.stringify(asked)]);
  return JSON.parse(stdout) as { inputs: number; asked: number; slowest: number; broken: object[]; mayWrite: boolean };
}

test.runIf(process.platform === "linux")(
  "four hostile inputs for each of 28 readers: none throws, writes, or takes two seconds of the processor",
  async () => {
    expect(await run({ seed: 7, each: 4 })).toMatchObject({ inputs: 112, asked: 112, broken: [], mayWrite: false });
  },
  240_000,
);

test.runIf(process.platform === "linux")(
  "what once broke a reader breaks none",
  async () => {
    expect(await run({ corpus })).toMatchObject({ inputs: corpus.length, broken: [], mayWrite: false });
  },
  240_000,
);
