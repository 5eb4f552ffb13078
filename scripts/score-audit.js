// npm run audit:score [FOLDER]: how many findings of each rule are true, by the judgements of test/audit/judged-findings.json: rule, the
// first letters of the file's SHA-256, the code point at which the finding begins, 1 for true. FOLDER holds the files; without it the
// judgements are counted as they were made. A finding that is made no more counts for nothing.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { audit } from "../dist/audit/audit.js";
import { readDocument } from "../dist/formats/documents/document.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const judged = JSON.parse(readFileSync(join(root, "test/audit/judged-findings.json"), "utf8"));
const folder = process.argv[2];
const least = { error: 0.95, warning: 0.8, note: 0.6 };
const rules = new Map();
const count = (rule, severity, isTrue) => {
  const key = `${rule} ${severity}`;
  const row = rules.get(key) ?? { rule, severity, right: 0, all: 0 };
  rules.set(key, { rule, severity, right: row.right + (isTrue ? 1 : 0), all: row.all + 1 });
};

if (folder === undefined) for (const [rule, , , isTrue] of judged) count(rule, "", isTrue);
else {
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".pdf"))) {
    const bytes = readFileSync(join(folder, name));
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const own = judged.filter(([, file]) => file === hash);
    if (own.length === 0) continue;
    const { text, title, lines } = await readDocument(bytes, name, undefined, true);
    const { problems } = audit({ path: name, text, title, isReflowed: true, isMarkup: false, lines });
    for (const [rule, , start, isTrue] of own) {
      const found = problems.find((each) => each.code === rule && each.at[0]?.start === start);
      if (found) count(rule, found.severity, isTrue);
    }
  }
}

console.log("| rule | severity | true | judged | share | must |\n|---|---|---:|---:|---:|---:|");
for (const [, { rule, severity, right, all }] of [...rules].sort())
  console.log(`| ${rule} | ${severity} | ${right} | ${all} | ${(right / all).toFixed(2)} | ${least[severity] ?? ""} |`);
