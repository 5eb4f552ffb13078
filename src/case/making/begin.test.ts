import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { InputError } from "../../domain/problem.js";
import { loadCase } from "../load.js";
import { isTrusted } from "../trust/trust.js";
import { beginCase } from "./begin.js";

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "amity-begin-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const said = {
  name: "Sahel: “three” states",
  question: "Who fights whom, and since when?",
  region: ["MLI", "BFA", "NER"],
  from: "2012-01-01",
  to: "2024-12-31",
  turning: [
    { name: "Coup in Mali", day: "2012-03-22" },
    { name: "Coup in Mali", day: "2020-08-18" },
    { name: "Départ: yes, #1", day: "2022-08-15" },
  ],
};

it("writes what was said as a person would, and nothing of the example", async () => {
  const { dir, files } = await beginCase(join(work, "sahel"), said);
  const caseFile = await loadCase(dir);
  expect(caseFile.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const { name, question, region, period, turning_points } = caseFile.says.case;
  expect({ name, question, region, from: period.from, to: period.to }).toEqual({
    name: said.name,
    question: said.question,
    region: said.region,
    from: said.from,
    to: said.to,
  });
  expect(turning_points.map(({ name, day }) => ({ name, day }))).toEqual(said.turning);
  expect(new Set(turning_points.map(({ id }) => id)).size).toBe(3);
  const text = readFileSync(join(dir, "case.yaml"), "utf8");
  expect(text).toContain("question: Who fights whom, and since when?\n");
  expect(text).toContain("region:\n  - MLI # Mali\n  - BFA # Burkina Faso\n  - NER # Niger\n");
  for (const file of files)
    if (!file.startsWith(".amity/")) expect(readFileSync(join(dir, file), "utf8"), file).not.toMatch(/Armenia|Azerbaijan|ARM\b|AZE\b/u);
  expect(existsSync(join(dir, "events/chronicle.csv"))).toBe(false);
  expect(isTrusted(dir)).toBe(true);
});

it("refuses what is no case, and makes no folder for it", async () => {
  const wrong = [
    { ...said, region: [] },
    { ...said, region: ["ZZZ"] },
    { ...said, from: "2025-01-01" },
    { ...said, to: "2024-02-31" },
    { ...said, question: "" },
    { ...said, turning: [{ name: "x", day: "soon" }] },
  ];
  for (const each of wrong) await expect(beginCase(join(work, "wrong"), each)).rejects.toThrow(InputError);
  expect(existsSync(join(work, "wrong"))).toBe(false);
});
