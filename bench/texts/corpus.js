// 301 speeches, 482 releases and 6 reports of ../shared in one case: from nothing (≤ 60 s), and after one changed document (≤ 1 s).
// Once as two files of JSON lines, as they come, and once with a file for each document.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { build, print, root, scratch } from "../made/case-time.js";

const shared = join(root, "..", "shared", "data");
const find = (folder, pattern) =>
  (existsSync(join(shared, folder)) ? readdirSync(join(shared, folder), { recursive: true }) : [])
    .filter((name) => pattern.test(name))
    .map((name) => join(shared, folder, name));
const lines = [...find("texts", /ungd.*\.jsonl(\.gz)?$/u), ...find("texts", /isaf.*\.jsonl(\.gz)?$/u)];
const pdfs = find("crs", /\.pdf$/u);
if (!lines.length) {
  console.error("There is no ../shared/data/texts: the corpus bench needs it.");
  process.exit(0);
}
const textOf = (path) => (path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString("utf8");
const caseYaml = "version: 1\nname: Corpus\nquestion: What was said?\nregion: [AFG, PAK]\nperiod: { from: 1990-01-01, to: 2024-12-31 }\n";

function make(name) {
  const folder = join(scratch(), name);
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(join(folder, "case.yaml"), caseYaml);
  writeFileSync(join(folder, "report.md"), "# Corpus\n\nWhat was said.\n");
  for (const each of pdfs) copyFileSync(each, join(folder, "sources", each.split("/").at(-1)));
  return folder;
}

const apart = make("apart");
let texts = 0;
for (const path of lines) {
  for (const line of textOf(path).split("\n").filter(Boolean)) {
    const record = JSON.parse(line);
    const text = record.text ?? record.body ?? record.content ?? "";
    writeFileSync(join(apart, "sources", `text-${String(++texts).padStart(4, "0")}.txt`), text);
  }
}
const together = make("together");
for (const path of lines) writeFileSync(join(together, "sources", path.split("/").at(-1).replace(/\.gz$/u, "")), textOf(path));

for (const [name, folder, change] of [
  ["a file each", apart, (n) => appendFileSync(join(apart, "sources/text-0007.txt"), `\n\nOne more sentence, the ${n}th.\n`)],
  [
    "JSON lines",
    together,
    (n) => {
      const path = join(together, "sources", lines[0].split("/").at(-1).replace(/\.gz$/u, ""));
      const all = readFileSync(path, "utf8").split("\n");
      const record = JSON.parse(all[6]);
      const key = ["text", "body", "content"].find((each) => record[each] !== undefined);
      all[6] = JSON.stringify({ ...record, [key]: `${record[key]} One more sentence, the ${n}th.` });
      writeFileSync(path, all.join("\n"));
    },
  ],
]) {
  const first = build(folder);
  print(`corpus from nothing, ${name}`, first.run.tables.document, [first], 60);
  const changed = [1, 2, 3, 4, 5].map((n) => {
    change(n);
    return build(folder);
  });
  print(`corpus, one document changed, ${name}`, 1, changed, 1);
}
