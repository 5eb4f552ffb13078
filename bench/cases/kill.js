// 50 builds of the flagship case killed by SIGKILL at random moments: no human file changes, and the next build gives what an undisturbed one gives.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { build, copyCase, root, scratch } from "../made/case-time.js";

const folder = copyCase(join(root, "examples/afghanistan-pakistan"), join(scratch(), "case"));
const hash = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
const human = () =>
  readdirSync(folder, { recursive: true })
    .filter((path) => !/^(derived|dist|runs)([\\/]|$)/u.test(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => `${path} ${hash(join(folder, path))}`)
    .join("\n");
const made = () => {
  const { tables } = JSON.parse(readFileSync(join(folder, "derived/state.json"), "utf8"));
  const hashes = Object.entries(tables).map(([name, table]) => `${name} ${table.sha256}`);
  return [...hashes.sort(), hash(join(folder, "dist/report.html"))].join("\n");
};

const { seconds } = build(folder);
const [files, whole] = [human(), made()];
const began = performance.now();
let [killed, touched, differed] = [0, 0, 0];
for (let attempt = 0; attempt < 50; attempt++) {
  for (const each of ["derived", "dist", "runs"]) rmSync(join(folder, each), { recursive: true, force: true });
  const child = spawn(process.execPath, [join(root, "bin/amity.js"), "build", folder], { stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), 50 + Math.random() * 1000 * seconds);
  const signal = await new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
  clearTimeout(timer);
  if (signal === "SIGKILL") killed += 1;
  if (human() !== files) touched += 1;
  build(folder);
  if (made() !== whole) differed += 1;
}
const took = Math.round(performance.now() - began) / 1000;
console.log(
  JSON.stringify({
    name: "builds killed",
    n: 50,
    seconds: took,
    per_second: Math.round((50 / took) * 100) / 100,
    killed,
    touched,
    differed,
  }),
);
if (touched || differed) process.exitCode = 1;
