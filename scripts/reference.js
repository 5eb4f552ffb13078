// npm run --silent reference -- KIND FILE: runs the cases of a reference file, prints a line for each that fails, then
// “N passed, N failed, N skipped”. test/validation/KIND.ts has run(file) → {passed, failed: [words], skipped}.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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
const runner = join(root, "test", "validation", `${kind}.ts`);
if (!existsSync(runner)) {
  console.error(`The cases of ${kind} cannot be run: test/validation/${kind}.ts is not there.`);
  process.exit(2);
}
const { createServer } = await import("vite");
const vite = await createServer({
  configFile: false,
  root,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
const { run } = await vite.ssrLoadModule(runner);
const { passed, failed, skipped } = await run(file);
for (const each of failed) console.log(each);
console.log(`${passed} passed, ${failed.length} failed, ${skipped} skipped`);
await vite.close();
process.exitCode = failed.length ? 1 : 0;
