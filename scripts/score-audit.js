// npm run audit:score [FOLDER]: how many findings of each rule are true, by the judgements of test/audit/judged-findings.json: rule, the
// first letters of the file's SHA-256, the code point at which the finding begins, 1 for true; some also name their set and the reason.
// FOLDER and the folders in it hold the files; without it the judgements are counted as they were made. A finding that is made no more
// counts for nothing; one that is made in a judged file and that nobody judged is counted as open. --open lists those. --set=fresh counts
// the judgements of that set alone: of papers drawn when the rules were done.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { audit } from "../dist/audit/audit.js";
import { bibliographyBeside } from "../dist/formats/bibliography/bibliography-beside.js";
import { manuscriptText } from "../dist/formats/documents/manuscript-text.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const set = process.argv.find((each) => each.startsWith("--set="))?.slice(6);
const judged = JSON.parse(readFileSync(join(root, "test/audit/judged-findings.json"), "utf8")).filter(
  ([, , , , of]) => set === undefined || of === set,
);
const [folder] = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const isListing = process.argv.includes("--open");
const least = { error: 0.95, warning: 0.8, note: 0.6 };
const rules = new Map();
const rowOf = (rule, severity) => {
  const key = `${rule} ${severity}`;
  const row = rules.get(key) ?? { rule, severity, right: 0, all: 0, open: 0 };
  rules.set(key, row);
  return row;
};
const count = (rule, severity, isTrue) => {
  const row = rowOf(rule, severity);
  row.right += isTrue ? 1 : 0;
  row.all += 1;
};

if (folder === undefined) for (const [rule, , , isTrue] of judged) count(rule, "", isTrue);
else {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:pdf|docx|html|r?md|tex|rnw)$/iu.test(name));
  let known = 0;
  for (const name of files.sort()) {
    const file = join(folder, name);
    const bytes = readFileSync(file);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const own = judged.filter(([, of]) => of === hash);
    if (own.length === 0) continue;
    known += 1;
    const read = await manuscriptText(basename(name), bytes);
    const beside = read.isMarkup ? await bibliographyBeside(file, read.text) : undefined;
    const { problems } = audit({ path: name, ...read, bibliography: beside?.references ?? [] });
    for (const each of problems) {
      const mine = own.find(([rule, , start]) => rule === each.code && start === each.at[0]?.start);
      if (mine) count(each.code, each.severity, mine[3]);
      else rowOf(each.code, each.severity).open += 1;
      if (!mine && isListing) console.log(`${name} ${each.code} ${each.at[0]?.start}: ${each.says} ${each.at[0]?.snippet?.slice(0, 120)}`);
    }
  }
  console.log(`${known} of ${files.length} files in ${folder} hold judged findings.\n`);
}

const share = ({ right, all }) => (all > 0 ? (right / all).toFixed(2) : "");
const verdict = ({ right, all, severity }) =>
  all === 0 || least[severity] === undefined ? "" : right / all >= least[severity] ? "yes" : "**no**";
console.log("| rule | severity | true | judged | share | must | reached | open |\n|---|---|---:|---:|---:|---:|---|---:|");
for (const [, row] of [...rules].sort())
  console.log(
    `| ${row.rule} | ${row.severity} | ${row.right} | ${row.all} | ${share(row)} | ${least[row.severity] ?? ""} | ${verdict(row)} | ${row.open} |`,
  );
