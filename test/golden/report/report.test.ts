import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../../src/case/load.js";
import { pretty } from "../../../src/checks/format/pretty.js";
import type { Problem } from "../../../src/domain/problem.js";
import type { CompiledReport } from "../../../src/domain/report/report.js";
import { build, openTables, problemsOf } from "../../../src/flow/run.js";
import { begin } from "../../../src/flow/stage.js";
import { report } from "../../../src/stages/report/report.js";
import { given } from "./given.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const folders: string[] = [];
let json: string;
let html: string;
let compiled: CompiledReport;
let problems: Problem[];

async function made(): Promise<{ folder: string; json: string; html: string; problems: Problem[] }> {
  const folder = mkdtempSync(join(tmpdir(), "amity-golden-"));
  folders.push(folder);
  cpSync(join(here, "in"), folder, { recursive: true });
  const caseFile = await loadCase(folder);
  await build(begin().to(given).to(report), caseFile);
  return {
    folder,
    json: readFileSync(join(folder, "dist/report.json"), "utf8"),
    html: readFileSync(join(folder, "dist/report.html"), "utf8"),
    problems: await problemsOf(caseFile),
  };
}

/** What was accepted. What is made now lies in out-changed/, to look at and to accept by hand. */
function golden(name: string, now: string): string {
  mkdirSync(join(here, "out-changed"), { recursive: true });
  writeFileSync(join(here, "out-changed", name), now);
  return readFileSync(join(here, "out", name), "utf8");
}

beforeAll(async () => {
  ({ json, html, problems } = await made());
  compiled = JSON.parse(json) as CompiledReport;
  mkdirSync(join(here, "out-changed"), { recursive: true });
  writeFileSync(join(here, "out-changed/report.html"), html);
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

describe("the compiled report of a small case", () => {
  it("is what it was", () => {
    expect(compiled).toEqual(JSON.parse(golden("report.json", `${JSON.stringify(compiled, null, 1)}\n`)));
  });

  it("finds exactly what is wrong with it", () => {
    const now = pretty(problems);
    expect(now).toBe(golden("problems.txt", now));
  });

  it("is the same bytes in another folder, time zone and language", async () => {
    const before = { TZ: process.env["TZ"], LANG: process.env["LANG"] };
    process.env["TZ"] = "Asia/Kabul";
    process.env["LANG"] = "de_DE.UTF-8";
    const again = await made();
    process.env["TZ"] = before.TZ ?? "UTC";
    process.env["LANG"] = before.LANG ?? "C.UTF-8";
    expect(again.json === json).toBe(true);
    expect(again.html === html).toBe(true);
  });

  it("takes what did not change from the last build, to the same bytes", async () => {
    const { folder } = await made();
    const flow = begin().to(given).to(report);
    const manuscript = join(folder, "report.md");
    const written = readFileSync(manuscript, "utf8");
    writeFileSync(manuscript, `${written}\nOne more sentence.\n`);
    await build(flow, await loadCase(folder));
    expect(readFileSync(join(folder, "dist/report.html"), "utf8")).toContain("One more sentence.");
    writeFileSync(manuscript, written);
    await build(flow, await loadCase(folder));
    expect(readFileSync(join(folder, "dist/report.html"), "utf8") === html).toBe(true);
  });

  it("prints the page again where somebody touched it", async () => {
    const { folder } = await made();
    const caseFile = join(folder, "case.yaml");
    const page = join(folder, "dist/report.html");
    writeFileSync(caseFile, readFileSync(caseFile, "utf8").replace("What did the takeover", "What, if anything, did the takeover"));
    writeFileSync(page, "<script>alert(1)</script>");
    await build(begin().to(given).to(report), await loadCase(folder));
    expect(readFileSync(page, "utf8") === html).toBe(true);
  });

  it("keeps sentences and evidence in tables", async () => {
    const tables = await openTables(folders[0] as string);
    const rows = await tables.rows<{ bare: boolean; n: number }>(
      "select bare, count(*) as n from sentence where (id in (select sentence from sentence_evidence)) <> bare group by bare order by bare",
    );
    tables.close();
    expect(rows).toEqual([
      { bare: false, n: compiled.counts.carried },
      { bare: true, n: compiled.counts.bare },
    ]);
  });
});

describe("report.html", () => {
  it("asks nothing of a network and lets nothing run but its own script", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[^']+'/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!doi\.org)/);
    expect(html).not.toMatch(/\son[a-z]+="/);
  });

  it("prints hostile words as words", () => {
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("has an entry for each sentence and each piece of evidence", () => {
    for (const id of Object.keys(compiled.evidence)) expect(html).toContain(`data-evidence-body="${id.replaceAll('"', "&quot;")}"`);
    expect(html.match(/<template id="about-s/g)).toHaveLength(compiled.counts.sentences);
  });
});
