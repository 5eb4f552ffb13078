// npm test: types, lint, then unit, golden, engine, API and browser tests; ends with "N passed, N failed".
import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser, installPackages } from "./install.js";
import { afterRunningAgain, filesToRunAgain, outcomesOf, tallyOf } from "./outcomes.js";

const root = fileURLToPath(new URL("..", import.meta.url));
installPackages();
const browser = await findBrowser();
if (!browser) console.error("No browser could be found or installed: the browser tests will fail.");
const env = { ...process.env, ...(browser ? { AMITY_BROWSER: browser } : {}), TZ: process.env.TZ ?? "UTC" };
/**
 * Where days are read, counted or drawn by functions that a zone could turn. `test/house/zones.test.ts` holds everything else to UTC, and
 * `test/robust/reproducible.test.ts` builds the flagship in three zones, to the byte.
 */
const dated = [
  "src/domain/days",
  "src/views/series",
  "src/formats/events",
  "src/formats/bibliography",
  "src/formats/documents/stated-date",
  "src/methods/events/context/days",
  "src/methods/text/covered-days",
  "src/stages/import/import.test.ts",
];
const outcomes = new Map();

const tsc = "node_modules/typescript7/bin/tsc";
/** Nothing of these is built first, so that they run beside the build, which keeps one core busy. */
const sources = [
  ["types of the library", tsc, "-p", "tsconfig.node.json", "--noEmit"],
  ["types of the app", tsc, "-p", "tsconfig.web.json"],
  ["types of the tests", tsc, "-p", "tsconfig.test.json"],
  ["format and lint", "node_modules/@biomejs/biome/bin/biome", "ci", "--reporter=summary", "."],
];
const built = [
  ["build", "scripts/build.js"],
  // After the build: scripts import what it makes, and what they use is used.
  ["what nobody uses", "node_modules/knip/bin/knip.js"],
];
await Promise.all([oneByOne(built), oneByOne(sources)]);

const args = process.argv.slice(2);
let ran = tests("tests", env, args);
/** Tests of processes and browsers that lost a race on a busy machine: run again alone, twice at most, and named. */
const passedOnlyThen = [];
for (const time of ["tests that failed, alone", "and once more"]) {
  const slow = filesToRunAgain(ran);
  if (slow.length === 0) break;
  const again = afterRunningAgain(ran, tests(time, env, slow));
  ran = again.outcomes;
  passedOnlyThen.push(...again.passedOnlyThen);
}
// A zone that is neither whole hours from UTC nor west of it: days must not move.
const inKabul = args.length === 0 && env.TZ === "UTC" ? tests("tests of days and dates in Kabul", { ...env, TZ: "Asia/Kabul" }, dated) : [];
const tally = tallyOf([...outcomes, ...ran, ...inKabul]);
tell("Passed only when run again:", passedOnlyThen);
tell("Failed:", tally.failures);
console.log(`\n${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ""}`);
process.exitCode = tally.failed ? 1 : 0;

function tell(title, names) {
  if (names.length > 0) console.log(`\n${title}\n${names.map((name) => `  ${name}`).join("\n")}`);
}

async function oneByOne(steps) {
  for (const each of steps) await step(...each);
}

/** What a step says is told when it ends: two may run at once. */
function step(name, file, ...args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, file), ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"], env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
    child.on("close", (status) => {
      console.log(`${said}${status === 0 ? "✓" : "✗"} ${name}`);
      outcomes.set(name, { file: name, state: status === 0 ? "passed" : "failed" });
      done();
    });
  });
}

/** Runs tests of these files, or all, and says what came of each. */
function tests(name, where, args) {
  console.log(`\n${name}`);
  const report = join(tmpdir(), `amity-tests-${process.pid}.json`);
  const vitest = (...words) =>
    spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), ...words], { cwd: root, stdio: "inherit", env: where });
  const pathOf = (path) => relative(root, path).replaceAll("\\", "/");
  try {
    vitest("list", "--filesOnly", `--json=${report}`, ...args);
    const asked = JSON.parse(readFileSync(report, "utf8")).map(({ file }) => pathOf(file));
    vitest("run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args);
    return outcomesOf(JSON.parse(readFileSync(report, "utf8")), pathOf, asked);
  } catch {
    console.error("The test runner left no report.");
    return new Map([[`${name}: no report`, { file: name, state: "failed" }]]);
  } finally {
    rmSync(report, { force: true });
  }
}
