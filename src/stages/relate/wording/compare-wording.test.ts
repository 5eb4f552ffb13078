import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadCase } from "../../../case/load.js";
import { build, openTables } from "../../../flow/run.js";
import { pipeline } from "../../../pipeline.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "amity-wording-"));
  for (const each of ["sources", "events", "judgements/codings"]) mkdirSync(join(folder, each), { recursive: true });
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  put("case.yaml", "version: 1\nname: W\nquestion: Whose words?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2021-12-31 }\n");
  put("actors.yaml", "actors:\n  - { id: PAK, name: Pakistan, kind: state, bloc: islamabad }\n");
  put(
    "codebook.yaml",
    "categories:\n  - { id: threat, name: Threat, definition: a threat }\n  - { id: hope, name: Hope, definition: a hope }\n",
  );
  put("sources/sources.yaml", "sources:\n  - { file: a.md, kind: government, bloc: islamabad, date: 2020-05-01 }\n");
  put("sources/a.md", "# A\n\nThe border is a danger, and the talks are a way out.\n");
  put("judgements/codings/ana.jsonl", '{"id":"k1","source":"a","exact":"a danger","category":"threat"}\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const frames = async () => {
  const tables = await openTables(folder);
  const rows = await tables.rows<{ side: string; category: string; rows: number }>(
    "select side, category, rows from frame order by category",
  );
  tables.close();
  return rows;
};

it("counts a further coding, and makes nothing again that codings have no part in", async () => {
  await build(pipeline, await loadCase(folder));
  expect(await frames()).toEqual([{ side: "PAK", category: "threat", rows: 1 }]);
  appendFileSync(join(folder, "judgements/codings/ana.jsonl"), '{"id":"k2","source":"a","exact":"a way out","category":"hope"}\n');
  const run = await build(pipeline, await loadCase(folder));
  expect(await frames()).toEqual([
    { side: "PAK", category: "hope", rows: 1 },
    { side: "PAK", category: "threat", rows: 1 },
  ]);
  expect(run.stages.flatMap(({ name, fresh }) => (fresh ? [] : [name]))).toEqual(["code", "compare-wording", "report"]);
});
