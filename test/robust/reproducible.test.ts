import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyBuilt, flagship } from "../helpers/built.js";
import { humanFiles, made, run, scratch } from "./amity.js";

const root = scratch();
let plain: Record<string, string>;

async function built(folder: string, env: NodeJS.ProcessEnv = {}, words: readonly string[] = []) {
  const ran = await run(["build", folder, ...words], env);
  expect(ran.code, ran.err).toBe(0);
  return made(folder);
}

/** Built in Turkish, west of Greenwich (`test/helpers/built.ts`); `test/hostile/wall.test.ts` has that it is the same in UTC. */
beforeAll(async () => {
  plain = made(await copyBuilt(join(root, "a"), "flagship", "program"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("gives the same bytes at another depth, in Kabul, in German, in whatever order and whenever files were put there", async () => {
  const folder = join(root, "some", "folder deep", "below", "كابل");
  const paths = Object.keys(humanFiles(flagship)).reverse();
  for (const [index, path] of paths.entries()) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    copyFileSync(join(flagship, path), join(folder, path));
    utimesSync(join(folder, path), 1_000_000_000 + index * 77_777, 1_000_000_000 + index * 77_777);
  }
  expect(humanFiles(folder)).toEqual(humanFiles(flagship));
  expect(await built(folder, { TZ: "Asia/Kabul", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" })).toEqual(plain);
});

it("makes nothing anew where only times have changed", async () => {
  const folder = join(root, "a");
  for (const name of readdirSync(join(folder, "sources"))) utimesSync(join(folder, "sources", name), 1_700_000_000, 1_700_000_000);
  const ran = await run(["build", folder, "--json"]);
  expect((JSON.parse(ran.out) as { stages: { fresh: boolean }[] }).stages.every((each) => each.fresh)).toBe(true);
});

it("gives the same bytes where everything is made anew, and writes them", async () => {
  const folder = await copyBuilt(join(root, "b"), "template", "program");
  const before = [made(folder), statSync(join(folder, "dist/report.html")).mtimeMs] as const;
  expect(await built(folder, { LANG: "C", LC_ALL: "C" }, ["--force"])).toEqual(before[0]);
  expect(statSync(join(folder, "dist/report.html")).mtimeMs).toBeGreaterThan(before[1]);
});
