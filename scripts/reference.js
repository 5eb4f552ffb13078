// npm run --silent reference -- KIND FILE: runs the cases of a reference file, prints a line for each that fails, then
// “N passed, N failed, N skipped”. src/reference/KIND.ts has run(file) → {passed, failed: [words], skipped}.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const kinds = ["methods", "reliability", "corroboration", "refi"];
const [kind, file] = process.argv.slice(2);
if (!kinds.includes(kind) || !file) {
  console.error(`Write: npm run --silent reference -- KIND FILE, with KIND one of ${kinds.join(", ")}.`);
  process.exit(2);
}
if (!existsSync(file)) {
  console.error(`There is no file ${file}.`);
  process.exit(3);
}
if (!existsSync(join(root, "dist", "program.json"))) {
  const { buildLibrary } = await import("./build.js");
  await buildLibrary();
}
const runner = join(root, "dist", "reference", `${kind}.js`);
if (!existsSync(runner)) {
  console.error(`This build cannot run the cases of ${kind}: src/reference/${kind}.ts is not there.`);
  process.exit(2);
}
const { run } = await import(pathToFileURL(runner).href);
const { passed, failed, skipped } = await run(file);
for (const each of failed) console.log(each);
console.log(`${passed} passed, ${failed.length} failed, ${skipped} skipped`);
process.exitCode = failed.length ? 1 : 0;
