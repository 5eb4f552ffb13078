import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { build } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import type { AuditPage } from "../../pages/audit.js";
import { auditRoutes } from "../../servers/api/audit.js";
import { gather } from "../../stages/gather/gather.js";
import { read } from "../../stages/read/read.js";
import { type LiveCase, liveCase } from "../opened/live.js";
import { auditBench } from "./audit.js";

const columns = "Title,OriginalPaperDOI,OriginalPaperDate,RetractionNature,RetractionDate";
const quiet = `${columns}\nThe price of quiet borders,10.5555/lund.2019,1/2/2019 0:00,Retraction,6/14/2023 0:00\n`;
const roads = `${columns}\nRoads of the far north,10.5555/khan.2020,1/2/2020 0:00,Expression of concern,3/1/2024 0:00\n`;
const files = {
  "case.yaml":
    "version: 1\nname: Borders\nquestion: Who?\nregion: [PAK]\nperiod: {from: 2019-01-01, to: 2024-12-31}\nretractions: sources/retracted.csv\n",
  "sources/retracted.csv": quiet,
  "sources/lund.md":
    "---\nid: lund\ntitle: The price of quiet borders\nauthors: [Anna Lund]\ndate: 2019\nkind: journal\n---\n\nQuiet borders are the cheapest of all to those who live on them.\n",
};
let folder: string;
let live: LiveCase;
let app: ReturnType<typeof auditRoutes>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "amity-audits-"));
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(begin().to(gather).to(read), caseFile), watch: false });
  app = auditRoutes(auditBench((work) => live.with(work)));
});
afterAll(async () => {
  await live.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (name: string, body: string | Uint8Array<ArrayBuffer>, as = "") =>
  app.request(`/?name=${encodeURIComponent(name)}${as && `&as=${as}`}`, { method: "POST", body });
const text = "Introduction\n\nIt rose (Quill, 2020) and (Lund, 2019).\n\nReferences\n\nLund, A. (2019). On borders. Clarion Press.\n";

describe("audits over the API", () => {
  it("answer with the manuscript in blocks and its findings numbered", async () => {
    const answer = await post("../a/b.txt", text);
    expect(answer.status).toBe(200);
    const page = (await answer.json()) as AuditPage;
    expect(page).toMatchObject({ file: "b.txt", style: "author-year" });
    expect(page.findings.map((each) => [each.number, each.code])).toEqual([[1, "cite/cited-not-in-references"]]);
    expect(page.blocks.flatMap((each) => each.pieces).find((each) => each.findings.includes(1))?.text).toBe("(Quill, 2020)");
  });

  it("give copies to take away", async () => {
    for (const [as, type, holds] of [
      ["html", "text/html", "<!doctype html>"],
      ["markdown", "text/markdown", "# Audit of"],
      ["json", "application/json", '"sha256"'],
    ] as const) {
      const answer = await post("b.txt", text, as);
      expect(answer.headers.get("content-type")).toContain(type);
      expect(answer.headers.get("content-disposition")).toContain("attachment");
      expect(await answer.text()).toContain(holds);
    }
  });

  it("say what cannot be read, and refuse what is too large before it is read", async () => {
    const answer = await post("p.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { says: string }).says).toContain("nothing known reads it");
    const long = await post("long.txt", "a ".repeat(1_100_000));
    expect([long.status, ((await long.json()) as { says: string }).says]).toEqual([422, expect.stringContaining("amity audit")]);
    const huge = await app.request("/?name=h.txt", { method: "POST", body: "a", headers: { "content-length": String(2 ** 30) } });
    expect(huge.status).toBe(413);
  });

  const quoting = `Introduction

“Quiet borders are the dearest of all to those who live on them” (Lund, 2019). Roads followed (Khan, 2020).

References

Khan, B. (2020). Roads of the far north. Asian Survey, 4(2), 30–44. https://doi.org/10.5555/khan.2020

Lund, A. (2019). The price of quiet borders. Border Studies, 3(1), 1–9. https://doi.org/10.5555/lund.2019
`;
  const found = async (query: string, body: BodyInit) => {
    const answer = await app.request(`/?name=a.txt${query}`, { method: "POST", body });
    const page = (await answer.json()) as AuditPage & { says?: string };
    const told = page.findings?.filter((each) => /retracted|quotation/u.test(each.code)).map((each) => `${each.severity}: ${each.says}`);
    return { status: answer.status, told: told?.sort(), against: page.against, says: page.says };
  };
  const lund = "error: Lund (2019) was retracted on 2023-06-14 (retracted.csv, line 2).";

  it("say what the case has to hold a manuscript against, and ask the list that it names", async () => {
    expect(await (await app.request("/")).json()).toEqual({ documents: 1, retractions: "sources/retracted.csv" });
    expect(await found("", quoting)).toMatchObject({ told: [lund], against: "Held against sources/retracted.csv (1 row)." });
  });

  it("look quotations up in the case's documents, and references up in a list behind the manuscript", async () => {
    const { told, against } = await found("&documents=yes", quoting);
    expect(told).toEqual([lund, "warning: lund.md, line 1 of its text, reads otherwise: “cheapest” for “dearest”."]);
    expect(against).toBe("Held against 1 document of the case, sources/retracted.csv (1 row).");
    const bytes = new TextEncoder().encode(quoting).length;
    const listed = await found(`&list=${encodeURIComponent("../more.csv")}&bytes=${bytes}`, quoting + roads);
    expect(listed.told).toEqual([lund, "warning: An expression of concern on Khan (2020) appeared on 2024-03-01 (more.csv, line 2)."]);
    expect(listed.against).toContain("more.csv (1 row)");
  });

  it("say what is wrong with a list, and read no manuscript out of it", async () => {
    const bytes = new TextEncoder().encode(quoting).length;
    const answer = await found(`&list=x.csv&bytes=${bytes}`, `${quoting}a,b\n1,2\n`);
    expect([answer.status, answer.says]).toEqual([422, expect.stringContaining("x.csv has no column Title")]);
    expect((await found("&list=x.csv&bytes=99999999", quoting)).status).toBe(422);
  });
});
