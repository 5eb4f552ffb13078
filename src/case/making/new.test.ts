import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { beforeCalls } from "../../disk/calls.js";
import { InputError } from "../../domain/problem.js";
import { loadCase } from "../load.js";
import { caseFiles } from "../schema/schema.js";
import { newCase } from "./new.js";

const work = mkdtempSync(join(tmpdir(), "amity-new-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("a new case", () => {
  test("loads without a problem, and its files name schemas that are there", async () => {
    const made = await newCase(join(work, "mine"));
    expect(made.files).toContain(".gitignore");
    const caseFile = await loadCase(made.dir);
    expect(caseFile.problems).toEqual([]);
    expect(caseFile.says.claims.claims.length).toBeGreaterThan(0);
    expect(caseFile.says.codebook.categories.filter((each) => each.slot?.startsWith("rsct/"))).toHaveLength(10);
    for (const { path } of Object.values(caseFiles)) {
      const way = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(made.dir, path), "utf8"))?.[1];
      expect(way && existsSync(join(made.dir, dirname(path), way)), path).toBe(true);
    }
  });

  test("overwrites nothing", async () => {
    const dir = join(work, "taken");
    mkdirSync(dir);
    writeFileSync(join(dir, "thesis.docx"), "words");
    await expect(newCase(dir)).rejects.toThrow(InputError);
    await expect(newCase(join(dir, "thesis.docx"))).rejects.toThrow(InputError);
    expect(readFileSync(join(dir, "thesis.docx"), "utf8")).toBe("words");
    expect(existsSync(join(dir, "case.yaml"))).toBe(false);
  });

  test("an unknown template is named", async () => {
    await expect(newCase(join(work, "other"), "../rsc")).rejects.toThrow(/Templates are: rsc/);
  });
});

test.each([0, 3, 12])("a full disk after %i files leaves nothing of a case, so that it can be begun again", async (files) => {
  const at = join(work, `full-${files}`, "case");
  let n = 0;
  const end = beforeCalls((call) => {
    if (call === "write" && n++ >= files) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
  });
  await expect(newCase(at).finally(end)).rejects.toMatchObject({ problems: [{ code: "case/not-written" }] });
  expect(existsSync(join(at, ".."))).toBe(false);
  mkdirSync(join(at, ".git"), { recursive: true });
  writeFileSync(join(at, ".git/HEAD"), "ref: refs/heads/main\n");
  n = 0;
  const again = beforeCalls((call) => {
    if (call === "write" && n++ >= files) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
  });
  await expect(newCase(at).finally(again)).rejects.toThrow();
  expect(readdirSync(at)).toEqual([".git"]);
  expect((await newCase(at)).files.length).toBeGreaterThan(12);
});
