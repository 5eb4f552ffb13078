// npm run check: types of the library, the app and the tests, and format and lint, side by side. What fails is printed whole.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = "node_modules/typescript7/bin/tsc";
const steps = [
  ["types of the library", tsc, "-p", "tsconfig.node.json", "--noEmit"],
  ["types of the app", tsc, "-p", "tsconfig.web.json"],
  ["types of the tests", tsc, "-p", "tsconfig.test.json"],
  ["format and lint", "node_modules/@biomejs/biome/bin/biome", "check", "."],
];
const failed = (await Promise.all(steps.map(run))).filter((isGood) => !isGood).length;
process.exitCode = failed ? 1 : 0;

function run([name, file, ...args]) {
  const since = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, file), ...args], { cwd: root });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (said += bytes));
    child.on("close", (code) => {
      const seconds = ((performance.now() - since) / 1000).toFixed(1);
      console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
      if (code !== 0) console.log(said);
      resolve(code === 0);
    });
  });
}
