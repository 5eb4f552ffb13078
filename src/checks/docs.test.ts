import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Code, catalogue } from "../domain/problem.js";
import { rules } from "./run.js";

const docs = new URL("../../docs/checks/", import.meta.url);
const codes = Object.keys(catalogue) as Code[];

it.each(codes)("%s has a page with a bad and a good example, and stands in the index", (code) => {
  const file = new URL(`${code.replace("/", "-")}.md`, docs);
  expect(existsSync(file)).toBe(true);
  const page = readFileSync(file, "utf8");
  expect(page).toContain(`# ${code}\n`);
  expect(page).toContain(`**${catalogue[code].severity}**`);
  expect(page).toMatch(/\nBad:\n\n```[\s\S]+\nGood:\n\n```/);
  expect(page).toContain(`  ${code}: `);
  expect(readFileSync(new URL("README.md", docs), "utf8")).toContain(
    `| [${code}](${code.replace("/", "-")}.md) | ${catalogue[code].severity} |`,
  );
});

it("has no rule twice", () => {
  expect(new Set(rules.map((each) => each.code)).size).toBe(rules.length);
});
