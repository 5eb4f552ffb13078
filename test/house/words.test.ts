import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { casePaths } from "../../src/case/files.js";
import { migrated } from "../../src/case/former.js";
import { parseLocated } from "../../src/case/yaml/located-yaml.js";
import { tableNames, tables } from "../../src/domain/tables.js";
import { pipeline } from "../../src/pipeline.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const glossary = readFileSync(`${root}docs/glossary.md`, "utf8");
const former = ["support", "voice", "finding", "dyad_standing", "stock", "sought", "regard"];
const files = (folder: string, ending: RegExp) =>
  (readdirSync(root + folder, { recursive: true }) as string[])
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => ending.test(name) && !/former-names|migrate|case-former-name|\/\.amity\//.test(name));

it("names no table as one was named before", () => {
  expect(tableNames.filter((name) => former.includes(name))).toEqual([]);
  const asked = new RegExp(`\\b(?:from|join) (?:${former.join("|")})\\b(?! *\\()`);
  const all = [...files("src", /\.(?:sql|tsx?)$/), ...files("examples", /\.yaml$/), ...files("templates", /\.yaml$/)];
  const lines = all.flatMap((file) =>
    readFileSync(root + file, "utf8")
      .split("\n")
      .filter((line) => asked.test(line) && /\bselect\b/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(lines).toEqual([]);
});

it("ends a span of text with end, and a stretch of days with until, in every table and every case of ours", () => {
  const columns = tableNames.flatMap((name) => Object.keys(tables[name].columns).map((each) => `${name}.${each}`));
  expect(columns.filter((each) => /stop$/.test(each))).toEqual([]);
  for (const file of [...files("examples", /\.yaml$/), ...files("templates", /\.yaml$/), ...files("test/golden", /in\/.*\.yaml$/)]) {
    const name = Object.entries(casePaths).find(([, path]) => file.endsWith(`/${path}`))?.[0] as keyof typeof casePaths | undefined;
    if (!name) continue;
    const text = readFileSync(root + file, "utf8");
    const read = (each: string) => parseLocated(new TextEncoder().encode(each), file);
    if (read(text).problems.length) continue;
    expect(
      migrated(text, name, (each) => read(each).value),
      file,
    ).toBe(text);
  }
});

it("names the stages by what they do, and no folder for the machine that codes", () => {
  const stages = pipeline.stages.map((each) => each.name);
  expect(stages).toContain("text-reuse");
  expect(stages).toContain("hypotheses");
  expect(readdirSync(`${root}src/stages/code`)).toContain("event-coder");
  expect(readdirSync(`${root}src`).filter((name) => ["coder", "reference"].includes(name))).toEqual([]);
});

it("has every term of the glossary once, with where it is from", () => {
  const rows = glossary.split("\n").filter((line) => /^\| (?!-|term )/.test(line) && !line.startsWith("|---"));
  const terms = rows.flatMap((line) => (line.split(" | ")[0] as string).replace(/^\| /, "").split(", "));
  expect(new Set(terms).size).toBe(terms.length);
  for (const row of rows) expect(row.split(" | ")).toHaveLength(3);
  for (const [, name] of glossary.matchAll(/table `([a-z_]+)`/g)) expect(tableNames).toContain(name);
});
