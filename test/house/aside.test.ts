import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const src = fileURLToPath(new URL("../../src/", import.meta.url));
/** What one file needs as it runs: types are gone by then, and a thread or process of its own is named by its address. */
const needs = (file: string): string[] =>
  [
    ...readFileSync(join(src, file), "utf8").matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s*"(\.[^"]+)"|^import\s*"(\.[^"]+)"/gmu),
  ].map(([, from, bare]) => {
    const path = normalize(join(dirname(file), (from ?? bare) as string)).replaceAll("\\", "/");
    const files = [path.replace(/\.js$/u, ".ts"), path.replace(/\.js$/u, ".tsx")];
    return files.find((each) => known.has(each)) ?? path;
  });
const known = new Set((readdirSync(src, { recursive: true }) as string[]).map((name) => name.replaceAll("\\", "/")));

/** Everything that is loaded with a file. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !known.has(file)) return found;
  found.add(file);
  for (const each of needs(file)) loadedWith(each, found);
  return found;
}

/** What takes apart and weighs a text that others wrote, however long it takes. */
const judging = ["workbench/writing/judge.ts", "checks/run.ts", "stages/report/compile.ts", "stages/report/manuscript.ts"];

it.each(["cli/commands/serve/open.ts", "servers/app.ts", "servers/lsp/lsp.ts", "workbench/workbench.ts"])(
  "judges no report in the process of %s",
  (face) => {
    const loaded = loadedWith(face);
    expect(loaded.has("workbench/aside/judge-aside.ts") || face === "servers/app.ts").toBe(true);
    expect(judging.filter((each) => loaded.has(each))).toEqual([]);
  },
);

it("judges it in a process of its own", () => {
  const loaded = loadedWith("workbench/aside/judge-process.ts");
  expect(judging.slice(0, 3).filter((each) => !loaded.has(each))).toEqual([]);
});
