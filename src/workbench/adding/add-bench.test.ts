import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { newCase } from "../../case/making/new.js";
import type { TakenFile } from "../../pages/adding.js";
import { addRoutes } from "../../servers/api/adding.js";
import { addBench } from "./add-bench.js";

let work: string;
let folder: string;
let routes: ReturnType<typeof addRoutes>;
beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), "amity-add-bench-"));
  folder = join(work, "case");
  await newCase(folder);
  routes = addRoutes(addBench(folder));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const send = (files: readonly (readonly [string, string])[], names = JSON.stringify(files.map(([name]) => name))) => {
  const body = new FormData();
  body.append("names", names);
  for (const [name, text] of files) body.append("file", new File([text], name));
  return routes.request("/files", { method: "POST", body });
};
const taken = async (files: readonly (readonly [string, string])[]) => (await (await send(files)).json()) as TakenFile[];

it("takes a group, tells each file in its own line, and what is odd of one with no other", async () => {
  const letter = "The envoys met in the capital on 3 May 2021.\n";
  const lines = await taken([
    ["letter.txt", letter],
    [".hidden", "x"],
    ["again.txt", letter],
    ["../../letter.txt", "Another letter, which came later.\n"],
    ["own.csv", "when,who\n2021-05-03,A\n"],
    ["works.bib", "@book{a, title={A}, author={B, C}, year={2001}}\n"],
  ]);
  expect(lines.map(({ file, path }) => [file, path])).toEqual([
    ["letter.txt", "sources/letter.txt"],
    [".hidden", null],
    ["again.txt", null],
    ["letter.txt", null],
    ["own.csv", "events/own.csv"],
    ["works.bib", "sources/works.bib"],
  ]);
  expect(lines[0]?.odd).toEqual([]);
  expect(lines[2]?.odd.join()).toMatch(/has this file already, as sources\/letter\.txt/u);
  expect(lines[3]?.odd.join()).toMatch(/is there already, with other words in it/u);
  expect(lines[4]?.odd.join()).toMatch(/may need a mapping/u);
  expect(readFileSync(join(folder, "sources/letter.txt"), "utf8")).toBe(letter);
  expect(readFileSync(join(folder, "sources/sources.yaml"), "utf8").match(/letter\.txt/gu)).toHaveLength(1);
});

it("takes nothing of a group where sources.yaml has faults, and says so of each", async () => {
  writeFileSync(join(folder, "sources/sources.yaml"), "sources:\n  - {file: a.txt, kind: nonsense}\n");
  const lines = await taken([
    ["one.txt", "One.\n"],
    ["two.txt", "Two.\n"],
  ]);
  for (const line of lines) {
    expect(line).toMatchObject({ path: null, says: "not taken" });
    expect(line.odd.join()).toMatch(/sources\.yaml|nonsense|kind/u);
  }
  expect(existsSync(join(folder, "sources/one.txt"))).toBe(false);
});

it("takes no file without a name, which would keep the entries of all others out of sources.yaml", async () => {
  const lines = await taken([
    ["letter.txt", "The envoys met in the capital on 3 May 2021.\n"],
    [" \u0000", "Nobody named this one, on 4 May 2021.\n"],
  ]);
  expect(lines.map(({ path }) => path)).toEqual(["sources/letter.txt", null]);
  expect(lines[0]?.odd).toEqual([]);
  expect(lines[1]?.odd.join()).toContain("no name but blanks");
  expect(readFileSync(join(folder, "sources/sources.yaml"), "utf8")).toContain("file: letter.txt");
});

it("tells some faults of a long list, not all of them to each file", async () => {
  const faults = Array.from({ length: 500 }, (_, n) => `  - {id: a${n}, file: a${n}.txt, kind: nonsense}\n`);
  writeFileSync(join(folder, "sources/sources.yaml"), `sources:\n${faults.join("")}`);
  const [line] = await taken([["one.txt", "One.\n"]]);
  expect(line?.odd.join().match(/nonsense/gu)).toHaveLength(5);
  expect(line?.odd.join()).toContain("There are 495 more.");
});

it("refuses what is no group, and leaves a file of a group out again", async () => {
  for (const names of ["", "{}", '["a.txt"]', JSON.stringify(Array.from({ length: 101 }, () => "a"))])
    expect((await send([], names)).status, names).toBe(422);
  const [line] = await taken([["note.txt", "A note.\n"]]);
  const path = line?.path ?? "";
  const out = await routes.request("/leave-out", {
    method: "POST",
    body: JSON.stringify({ path }),
    headers: { "content-type": "application/json" },
  });
  expect(out.status).toBe(200);
  expect(existsSync(join(folder, path))).toBe(false);
});
