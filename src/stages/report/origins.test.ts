import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { type CompiledReport, sentencesIn } from "../../domain/report/report.js";
import { originsBehind } from "../../domain/report/report-origins.js";
import { build } from "../../flow/run.js";
import { pipeline } from "../../pipeline.js";

const story =
  "Gunmen fired on a convoy of the border force near Torkham before dawn and killed four soldiers. " +
  "The governor of the district said that a search of the hills went on until noon. Traders waited with their lorries on the other side.";
const source = (id: string, date: string, text: string) => ({
  [`sources/${id}.md`]: `---\nid: ${id}\ntitle: The ${id}\ndate: ${date}\ngrade: B\n---\n\n${text}\n`,
});
const files: Readonly<Record<string, string>> = {
  "case.yaml": "version: 1\nname: T\nquestion: Who did it?\nregion: [PAK]\nperiod: {from: 2020-01-01, to: 2023-12-31}\n",
  ...source("agency", "2022-05-01", story),
  ...source("paper", "2022-05-02", `Our staff. ${story}`),
  ...source("monitor", "2022-06-03", "A count of its own has one attack in which shots killed four soldiers of a patrol."),
  "judgements/claims.yaml":
    'claims:\n  - id: k1\n    says: Four soldiers were killed\n    kind: factual\n    evidence:\n      - {source: paper, quote: "killed four soldiers"}\n      - {source: agency, quote: "killed four soldiers"}\n      - {source: monitor, quote: "killed four soldiers"}\n',
  "report.md":
    '# Torkham\n\n[Four soldiers were killed](claim:k1). The [search went on](source:paper "a search of the hills went on until noon"). Both the [search](source:agency "a search of the hills went on until noon") and [its end](source:paper "a search of the hills went on until noon") were told.\n',
};

let folder: string;
let report: CompiledReport;
let html: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "amity-report-origins-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await build(pipeline, await loadCase(folder));
  report = JSON.parse(readFileSync(join(folder, "dist/report.json"), "utf8")) as CompiledReport;
  html = readFileSync(join(folder, "dist/report.html"), "utf8");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const behind = (index: number) =>
  originsBehind(sentencesIn(report.blocks)[index]?.evidence.flatMap((id) => report.evidence[id] ?? []) ?? []);

describe("origins behind the sentences of a report", () => {
  it("counts a claim's reprints as one origin, and says which fold into it and why", () => {
    const { documents, origins } = behind(0);
    expect(documents).toBe(3);
    expect(origins.map((each) => [each.id, each.documents.map(({ id }) => id)]).sort()).toEqual([
      ["agency", ["agency", "paper"]],
      ["monitor", ["monitor"]],
    ]);
    expect(origins.find((each) => each.id === "agency")?.documents[1]?.because).toMatch(
      /% of the words around the span stand in agency too/,
    );
    const shown = report.evidence["claim:k1"]?.origins.find((each) => each.id === "agency");
    expect(shown).toMatchObject({ documents: 2, reason: "B: the grade of the source" });
  });

  it("leads quoted words to the earlier document in which they stand", () => {
    expect(behind(1)).toMatchObject({ documents: 2, origins: [{ id: "agency" }] });
    expect(behind(2)).toMatchObject({ documents: 2, origins: [{ id: "agency", documents: [{ id: "agency" }, { id: "paper" }] }] });
  });

  it("says so in the pop-ups of report.html", () => {
    expect(html).toContain("Rests on 3 documents of 2 independent origins.");
    expect(html).toContain("Rests on 2 documents of 1 independent origin.");
    expect(html).toMatch(/<ul class="folds"><li>The agency<\/li><li>The paper<span>: [^<]*stand in agency too/);
  });
});
