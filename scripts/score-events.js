// npm run --silent events -- [FOLDER]: codes the sets of ../shared/reference/events/cases that Amity's own lexicon is tried on, prints the
// measures of each set, and writes FOLDER/<set>.jsonl in the form that score.py reads (without FOLDER nothing is written).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = join(root, "..", "shared");
const cases = join(shared, "reference", "events", "cases");
const folder = process.argv[2];
if (!existsSync(cases)) {
  console.error("The cases are not here: ../shared/reference/events is missing beside the repository.");
  process.exit(3);
}
if (!existsSync(join(root, "dist", "methods", "events", "score", "score-sets.js"))) {
  const { buildLibrary } = await import("./build.js");
  await buildLibrary();
}
const { loadSyntax } = await import("../dist/methods/syntax/syntax.js");
const { codeCases, ownSets } = await import("../dist/methods/events/score/score-sets.js");
const { scoreCases } = await import("../dist/methods/events/score/score-cases.js");
const { spanRoots } = await import("../dist/methods/events/score/span-roots.js");

const names = ["Countries", "International", "MilNonState"];
const rootsOf = spanRoots(
  names.map((name) => readFileSync(join(shared, "data", "dictionaries", "phoenix", `Phoenix.${name}.actors.txt`), "utf8")),
);
const syntax = loadSyntax(readFileSync(join(root, "dist", "methods", "syntax", "weights.bin")));
if (folder) mkdirSync(folder, { recursive: true });
for (const set of ownSets) {
  const records = readFileSync(join(cases, `${set}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const { predictions, sentences, milliseconds } = codeCases(records, syntax);
  if (folder)
    writeFileSync(
      join(folder, `${set}.jsonl`),
      `${records.map(({ id }) => JSON.stringify({ id, events: predictions.get(id) })).join("\n")}\n`,
    );
  const score = scoreCases(set, records, predictions, rootsOf);
  console.log(
    set,
    JSON.stringify(score),
    `${(score.events / sentences).toFixed(2)} events a sentence,`,
    `${Math.round((sentences / milliseconds) * 1000)} sentences/s`,
  );
}
