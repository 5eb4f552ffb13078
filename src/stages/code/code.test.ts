import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCase } from "../../case/load.js";
import type { Problem } from "../../domain/problem.js";
import { build, openTables, problemsOf } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { gather } from "../gather/gather.js";
import { read } from "../read/read.js";
import { code } from "./code.js";

const folder = mkdtempSync(join(tmpdir(), "amity-code-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = {
  "case.yaml": "version: 1\nname: Coded\nquestion: What do they read?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2020-12-31 }\n",
  "codebook.yaml": "categories:\n  - { id: force, name: Force, definition: arms are used }\n",
  "sources/note.md": "# A note\n\nThe guns fell silent. Nobody believed it.\n",
  "judgements/codings/first.jsonl": [
    '{"id": "a1", "source": "note", "exact": "The guns fell silent", "category": "force"}',
    '{"id": "a1", "source": "note", "exact": "Nobody believed it", "category": "force"}',
    '{"id": "a2" "source": "note"}',
    '{"id": "a3", "source": "note", "category": "force"}',
    '{"id": "a4", "source": "note", "exact": "Nobody", "category": "forse"}',
    '{"id": "a5", "source": "note", "exact": "Nobody", "category": "force", "meno": "?"}',
  ].join("\n"),
  "judgements/codings/second.jsonl": '{"id": "a1", "source": "note", "exact": "fell silent", "category": "force"}\n',
};

let problems: Problem[];
beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const caseFile = await loadCase(folder);
  await build(begin().to(gather).to(read).to(code), caseFile);
  problems = await problemsOf(caseFile);
});

test("coders who do not know of each other may use one id: both codings are kept", async () => {
  const engine = await openTables(folder);
  try {
    expect(await engine.rows("select id, coder, exact from coding where not machine order by coder, line")).toEqual([
      { id: "a1", coder: "first", exact: "The guns fell silent" },
      { id: "a5", coder: "first", exact: "Nobody" },
      { id: "second:a1", coder: "second", exact: "fell silent" },
    ]);
  } finally {
    engine.close();
  }
});

test("every fault of a line is told with its column and how to mend it", () => {
  const told = problems.filter((each) => each.at[0]?.file.endsWith(".jsonl"));
  expect(told.map(({ code, at: [at] }) => [at?.line, at?.column, code]).sort()).toEqual([
    [2, 1, "case/duplicate-id"],
    [3, 13, "case/syntax"],
    [4, 1, "case/invalid"],
    [5, 1, "code/unknown-category"],
    [6, 72, "case/unknown-key"],
  ]);
  expect(told.find((each) => each.code === "case/invalid")?.says).toBe("exact of a3 is missing.");
  expect(told.find((each) => each.code === "case/unknown-key")?.mend).toBe("Write memo, or remove it.");
});
