import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import { loadCase } from "../../src/case/load.js";
import type { Row, TableName } from "../../src/domain/tables.js";
import { build, openTables, problemsOf } from "../../src/flow/run.js";
import { begin } from "../../src/flow/stage.js";
import { crossReference } from "../../src/stages/cross-reference/cross-reference.js";
import { hypotheses } from "../../src/stages/explain/hypotheses.js";
import { gather } from "../../src/stages/gather/gather.js";
import { importEvents } from "../../src/stages/import/import.js";
import { read } from "../../src/stages/read/read.js";
import { textReuse } from "../../src/stages/text-reuse/text-reuse.js";

const flow = begin().to(gather).to(read).to(textReuse).to(importEvents).to(crossReference).to(hypotheses);
const folders: string[] = [];
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

const head = "version: 1\nname: T\nquestion: Who did it?\nregion: [PAK]\nperiod: {from: 2020-01-01, to: 2023-12-31}\n";
export const story =
  "Gunmen fired on a convoy of the border force near Torkham before dawn and killed four soldiers. " +
  "The governor of the district said that a search of the hills went on until noon. Traders waited with their lorries on the other side.";
export const source = (id: string, date: string, text: string, more = "") => ({
  [`sources/${id}.md`]: `---\nid: ${id}\ndate: ${date}\ngrade: B\n${more}---\n\n# ${id}\n\n${text}\n`,
});

/** The tables that the stages up to this one make of a small case, and what they told. */
export async function built(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "amity-origins-"));
  folders.push(folder);
  for (const [path, text] of Object.entries({ "case.yaml": head, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const caseFile = await loadCase(folder);
  await build(flow, caseFile);
  const tables = await openTables(folder);
  try {
    const all = async <T extends TableName>(name: T) => await tables.rows<Row<T>>(`select * from ${name}`);
    const made = {
      claim: await all("claim"),
      support: await all("claim_evidence"),
      origin: await all("origin"),
      link: await all("link"),
      copy: await all("copy"),
      voice: await all("claim_stance"),
    };
    const rest = {
      comparison: await all("comparison"),
      hypothesis: await all("hypothesis"),
      consistency: await all("consistency"),
      second_mark: await all("second_mark"),
      grade: await all("grade"),
    };
    return { ...made, ...rest, problems: await problemsOf(caseFile) };
  } finally {
    tables.close();
  }
}

export const claims = (evidence: string, more = "") => ({
  "judgements/claims.yaml": `claims:\n  - id: k1\n    says: Four soldiers were killed\n    kind: factual\n${more}    evidence:\n${evidence}`,
});
export const quote = (id: string, more = "") => `      - {source: ${id}, quote: "killed four soldiers"${more}}\n`;
