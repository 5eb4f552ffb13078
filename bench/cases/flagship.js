// The flagship case as whole processes: from nothing (≤ 5 s), and after one changed note (≤ 0.5 s): one that the report does not show, one that it quotes.
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, copyCase, print, root, scratch } from "../made/case-time.js";

const folder = copyCase(join(root, "examples/afghanistan-pakistan"), join(scratch(), "case"));
const times = (n, work) => Array.from({ length: n }, (_, index) => work(index));
const sources = (found) => found[0].run.tables.source;

const scratchBuilds = times(3, () => {
  for (const each of ["derived", "dist", "runs"]) rmSync(join(folder, each), { recursive: true, force: true });
  return build(folder);
});
print("flagship from nothing", sources(scratchBuilds), scratchBuilds, 5);
build(folder);
print(
  "flagship, nothing changed",
  sources(scratchBuilds),
  times(7, () => build(folder)),
  null,
);
const quiet = times(7, (index) => {
  appendFileSync(join(folder, "sources/abbas-2023.md"), `\nOne more sentence, the ${index}th.\n`);
  return build(folder);
});
print("flagship, one note changed", 1, quiet, 0.5);
const path = join(folder, "sources/doha-2020.md");
const text = readFileSync(path, "utf8");
const shown = times(7, (index) => {
  writeFileSync(path, text.replace(/\n\n(?=[^#\n])/u, `\n\nA sentence before all others, the ${index}th.\n\n`));
  return build(folder);
});
print("flagship, one quoted note changed", 1, shown, 0.5);
// The same where the program is open already, as the app is: without starting Node and reading the program's files.
const { loadCase } = await import("../../dist/case/load.js");
const { build: rebuild } = await import("../../dist/flow/run.js");
const { pipeline } = await import("../../dist/pipeline.js");
const open = [];
for (let index = 0; index < 7; index++) {
  appendFileSync(join(folder, "sources/abbas-2023.md"), `\nAnother sentence, the ${index}th.\n`);
  const began = performance.now();
  await rebuild(pipeline, await loadCase(folder));
  open.push({ seconds: (performance.now() - began) / 1000, rss_mb: Math.round(process.memoryUsage().rss / 1e6) });
}
print("flagship, one note changed, in the open app", 1, open.slice(1), 0.5);
