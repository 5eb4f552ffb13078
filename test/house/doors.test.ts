import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { pipeline } from "../../src/pipeline.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const src = join(root, "src");
const index = readFileSync(join(root, "docs/methods/README.md"), "utf8");
const rows = [...index.matchAll(/^\| (?<method>.+?) \| (?<where>`.+?) \| (?<door>.+?) \| \[.+?\]\((?<page>.+?)\) \|$/gmu)].map(
  ({ groups }) => groups as { method: string; where: string; door: string; page: string },
);
const files = (readdirSync(src, { recursive: true }) as string[])
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.(?:tsx?|sql)$/.test(name) && !/\.test\.tsx?$/.test(name));

/** The files that a cell names: a path without a folder lies beside the one before. */
function filesOf(where: string): string[] {
  let folder = "";
  return [...where.matchAll(/`([^`]+)`/g)].flatMap(([, path = ""]) => {
    const full = path.includes("/") ? path : `${folder}/${path}`;
    folder = dirname(full);
    return /\*|\/$/.test(full) ? files.filter((each) => each.startsWith(full.replace(/\*.*$/, ""))) : [full];
  });
}

const importers = new Map<string, string[]>();
for (const file of files)
  for (const [, path = ""] of readFileSync(join(src, file), "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) {
    const to = normalize(join(dirname(file), path))
      .replaceAll("\\", "/")
      .replace(/\.js$/, ".ts");
    importers.set(to, [...(importers.get(to) ?? []), file]);
  }

/** Everything that reaches a file, itself too. */
function reach(file: string, found = new Set<string>()): Set<string> {
  if (!found.has(file)) {
    found.add(file);
    for (const each of importers.get(file) ?? []) reach(each, found);
  }
  return found;
}

it("lists every page on a method, and files that are there", () => {
  const pages = readdirSync(join(root, "docs/methods")).filter(
    (name) => name.endsWith(".md") && !["README.md", "floors.md", "indices.md"].includes(name),
  );
  expect(rows.map(({ page }) => page).sort()).toEqual(pages.sort());
  for (const { where, page } of rows) {
    const named = filesOf(where);
    expect(named.length, page).toBeGreaterThan(0);
    for (const file of named) expect(existsSync(join(src, file)), `${page}: ${file}`).toBe(true);
  }
});

it("says of every method who reaches it, and it is so", () => {
  const stages = pipeline.stages.map(({ name }) => name);
  const faces = /^(?:stages|workbench|web|cli|checks|audit|exports|case|assistant|index\.ts|methods\/index\.ts)/;
  for (const { door, where, page } of rows) {
    const reached = new Set(filesOf(where).flatMap((file) => [...reach(file)]));
    expect([...reached].filter((each) => faces.test(each)).length, `${page} is reached by nobody`).toBeGreaterThan(0);
    if (door.includes("amity/methods")) expect(reached, page).toContain("methods/index.ts");
    for (const [, list = ""] of door.matchAll(/\bstages? ((?:[a-z-]+(?:, | and )?)+)/g))
      for (const name of list.split(/, | and /)) expect(stages, page).toContain(name);
  }
});

it("names no file in the documents that is not there", () => {
  const pages = (readdirSync(join(root, "docs"), { recursive: true }) as string[]).filter((name) => name.endsWith(".md"));
  const gone = pages.flatMap((page) =>
    [...readFileSync(join(root, "docs", page), "utf8").matchAll(/`((?:src\/)?(?:[a-z-]+\/)+[a-z0-9.-]+\.(?:tsx?|sql|js))`/g)].flatMap(
      ([, path = ""]) => ([root, src, join(src, "methods")].some((folder) => existsSync(join(folder, path))) ? [] : [`${page}: ${path}`]),
    ),
  );
  expect(gone).toEqual([]);
});
