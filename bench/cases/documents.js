// A case of many short documents: DOCUMENTS of them (1000,4000; 50000 on request), each an invented article of some 12 sentences. Printed for each
// size: seconds of a build from nothing and of one after a changed document (goal at 50,000: 2 s) as whole processes, the most memory that all
// their processes held (looked at four times a second), the processor seconds of the stages that the change made stale and of listing what
// lies in the case, and the exponent of growth of that build from size to size.
import { spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inventory } from "../../dist/case/inventory/inventory.js";
import { prose } from "../made/articles/prose.js";
import { root, scratch } from "../made/case-time.js";
import { weighing } from "../made/load/weighing.js";

const work = process.env.CASE ?? scratch();
process.env.XDG_CONFIG_HOME = join(work, "config");
const sizes = (process.env.DOCUMENTS ?? "1000,4000").split(",").map(Number);
const round = (value) => Math.round(value * 1000) / 1000;

function makeCase(folder, documents) {
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(
    join(folder, "case.yaml"),
    "version: 1\nname: Many\nquestion: How long does it take?\nregion: [PAK, AFG]\nperiod: { from: 2015-01-01, to: 2024-12-31 }\n",
  );
  const article = prose(50_000);
  const day = (n) => new Date(Date.UTC(2015, 0, 1 + (n % 3600))).toISOString().slice(0, 10);
  for (let n = 0; n < documents; n++)
    writeFileSync(join(folder, `sources/d${n}.md`), `---\ntitle: Article ${n}\ndate: ${day(n)}\n---\n\n${article().join(" ")}\n`);
}

/** Builds a case as a process of its own, weighed with all that it starts. */
async function build(folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, "bin/amity.js"), "build", folder, "--json"], { stdio: ["ignore", "pipe", "inherit"] });
  const weight = weighing(child.pid);
  let said = "";
  child.stdout.on("data", (part) => {
    said += part;
  });
  const code = await new Promise((done) => child.on("close", done));
  weight.end();
  if (code > 1) throw new Error(`The build ended with ${code}.`);
  return { seconds: (performance.now() - began) / 1000, mb: weight.take(), stages: JSON.parse(said).stages };
}

async function listing(folder) {
  const began = process.cpuUsage();
  await inventory(folder);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

let before;
for (const documents of sizes) {
  const folder = join(work, `documents-${documents}`);
  if (!existsSync(join(folder, "case.yaml"))) makeCase(folder, documents);
  const first = await build(folder);
  const changed = [];
  for (const n of [1, 2, 3]) {
    appendFileSync(join(folder, "sources/d7.md"), `\nOne more sentence, the ${n}th.\n`);
    changed.push(await build(folder));
  }
  const least = changed.reduce((one, other) => (other.seconds < one.seconds ? other : one));
  console.log(
    JSON.stringify({
      name: `${documents} short documents`,
      nothing: { seconds: round(first.seconds), mb: first.mb },
      changed: {
        seconds: round(least.seconds),
        mb: Math.max(...changed.map((each) => each.mb)),
        cpu: Object.fromEntries(least.stages.filter((each) => !each.fresh).map((each) => [each.name, each.cpu])),
      },
      listing: round(await listing(folder)),
      ...(before && { exponent: round(Math.log(least.seconds / before.seconds) / Math.log(documents / before.documents)) }),
    }),
  );
  before = { documents, seconds: least.seconds };
}
