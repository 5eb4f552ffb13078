// npm test: types, lint, then unit, golden, engine, API and browser tests; ends with "N passed, N failed".
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser, installPackages } from "./install.js";

const root = fileURLToPath(new URL("..", import.meta.url));
installPackages();
const browser = await findBrowser();
if (!browser) console.error("No browser could be found or installed: the browser tests will fail.");
const env = { ...process.env, ...(browser ? { AMITY_BROWSER: browser } : {}), TZ: process.env.TZ ?? "UTC" };
/** Where days are read, counted or drawn. */
const dated = [
  "src/domain",
  "src/views",
  "src/formats/events",
  "src/methods/events/context",
  "src/stages/import",
  "src/stages/relate",
  "src/stages/explain",
  "src/stages/project",
];
const tally = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said again at the end, where a reader of a long log looks. */
const failures = [];

step("types of the library", "node_modules/typescript7/bin/tsc", "-p", "tsconfig.node.json", "--noEmit");
step("types of the app", "node_modules/typescript7/bin/tsc", "-p", "tsconfig.web.json");
step("types of the tests", "node_modules/typescript7/bin/tsc", "-p", "tsconfig.test.json");
step("format and lint", "node_modules/@biomejs/biome/bin/biome", "ci", "--reporter=summary", ".");
step("build", "scripts/build.js");
// After the build: scripts import what it makes, and what they use is used.
step("what nobody uses", "node_modules/knip/bin/knip.js");

tests("tests", env, process.argv.slice(2));
// A zone that is neither whole hours from UTC nor west of it: days must not move.
if (process.argv.length === 2 && env.TZ === "UTC") tests("tests of days and dates in Kabul", { ...env, TZ: "Asia/Kabul" }, dated);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join("\n")}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ""}`);
process.exitCode = tally.failed ? 1 : 0;

function step(name, file, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: "inherit", env });
  console.log(`${status === 0 ? "✓" : "✗"} ${name}`);
  tally[status === 0 ? "passed" : "failed"] += 1;
  if (status !== 0) failures.push(name);
}

function tests(name, where, args) {
  console.log(`\n${name}`);
  const report = join(tmpdir(), `amity-tests-${process.pid}.json`);
  spawnSync(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args],
    { cwd: root, stdio: "inherit", env: where },
  );
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    tally.passed += result.numPassedTests;
    tally.skipped += result.numPendingTests + result.numTodoTests;
    const unread = result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    tally.failed += result.numFailedTests + unread.length;
    failures.push(...unread.map((file) => relative(root, file.name)));
    for (const file of result.testResults)
      for (const test of file.assertionResults)
        if (test.status === "failed") failures.push(`${relative(root, file.name)} > ${test.fullName}`);
  } catch {
    console.error("The test runner left no report.");
    tally.failed += 1;
    failures.push(`${name}: no report`);
  }
  rmSync(report, { force: true });
}
