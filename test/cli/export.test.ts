import { execFile } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CompiledReport, drawingsIn } from "../../src/domain/report/report.js";
import { tableNames } from "../../src/domain/tables.js";
import { openDuckDB } from "../../src/engine/duckdb.js";
import { usualLimits } from "../../src/formats/refusal.js";
import { openZip } from "../../src/formats/zip.js";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-export-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function amity(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((ended) => {
    execFile(process.execPath, [program, ...args], { cwd: work }, (cause, out, err) =>
      ended({ code: cause ? Number(cause.code) : 0, out, err }),
    );
  });
}
async function exported(to: string): Promise<{ path: string; rows: number; losses: string[] }> {
  const { code, out, err } = await amity("export", "case", "--to", to, "--json");
  expect(err).toBe("");
  expect(code).toBe(0);
  const told = JSON.parse(out) as { path: string; rows: number; losses: string[] };
  return { ...told, path: join(work, told.path) };
}

/** The text and the footnotes of a Word document, as XML. */
async function partsOf(path: string) {
  const archive = await openZip(readFileSync(path), usualLimits);
  return { archive, body: await archive.text("word/document.xml"), notes: await archive.text("word/footnotes.xml") };
}
const reportOf = (folder: string) => JSON.parse(readFileSync(join(work, folder, "dist/report.json"), "utf8")) as CompiledReport;
const unescaped = (xml: string) =>
  xml.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const twoYears = `
  - id: two-years
    says: What was counted in two years
    show: series
    sql: select 2020 as x, 2 as value union all select 2021 as x, 3 as value order by x
`;

describe("a case for other programs", () => {
  beforeAll(async () => {
    await amity("new", "case");
    appendFileSync(join(work, "case/judgements/figures.yaml"), twoYears);
    appendFileSync(join(work, "case/report.md"), "\n![From two to three](figure:two-years)\n\nIt grew by one [@kremlin2020, p. 2].\n");
    expect((await amity("build", "case")).code).toBe(0);
  });

  test("csv and parquet hold every table, with the same rows", async () => {
    const csv = await exported("csv");
    const parquet = await exported("parquet");
    expect(readdirSync(csv.path).sort()).toEqual([...tableNames.map((name) => `${name}.csv`), "datapackage.json", "tables.csv"].sort());
    expect(parquet.rows).toBe(csv.rows);
    const engine = await openDuckDB();
    const [claims] = await engine.rows<{ n: number }>(`select count(*) as n from '${join(parquet.path, "claim.parquet")}'`);
    engine.close();
    const lines = readFileSync(join(csv.path, "claim.csv"), "utf8").trim().split("\r\n");
    expect(lines[0]).toMatch(/^id,/);
    expect(claims?.n).toBeGreaterThan(0);
  });

  test.each(["csl-json", "web-annotation", "stix", "geojson"])("%s is JSON with something in it", async (to) => {
    const { path } = await exported(to);
    const value = JSON.parse(readFileSync(path, "utf8")) as { items?: unknown[]; objects?: unknown[]; features?: unknown[] };
    expect((value.items ?? value.objects ?? value.features ?? value) as unknown[]).toBeInstanceOf(Array);
  });

  test.each(["graphml", "gexf", "bibtex", "ris"])("%s is written", async (to) => {
    expect(existsSync((await exported(to)).path)).toBe(true);
  });

  test("docx reads back with the words of the report and its evidence in footnotes", async () => {
    const { path, losses } = await exported("docx");
    const { value } = await mammoth.extractRawText({ path });
    const title = /^# (.+)$/m.exec(readFileSync(join(work, "case/report.md"), "utf8"))?.[1] ?? "?";
    expect(value).toContain(title);
    const { value: html } = await mammoth.convertToHtml({ path });
    expect(html).toContain("footnote-ref");
    expect(losses.length).toBeGreaterThan(0);
  });

  test("docx has drawings as pictures, captions that count, references that lead somewhere, and citations with their works in them", async () => {
    const { path } = await exported("docx");
    const { body, notes, archive } = await partsOf(path);
    const drawn = drawingsIn(reportOf("case").blocks).length;
    expect(drawn).toBeGreaterThan(0);
    expect([...body.matchAll(/SEQ (?:Figure|Table) /g)]).toHaveLength(drawn);
    const pictures = archive.names.filter((name) => /^word\/media\/.*\.png$/.test(name));
    expect(pictures).toHaveLength([...body.matchAll(/<w:drawing>/g)].length);
    expect(pictures.length).toBeGreaterThan(0);
    for (const xml of [body, notes]) {
      const count = (type: string) => xml.split(`w:fldCharType="${type}"`).length;
      expect([count("separate"), count("end")]).toEqual([count("begin"), count("begin")]);
      expect(xml).not.toMatch(/\bselect\b.+\bfrom\b/iu);
    }
    const marks = new Set([...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
    const led = [...`${body}${notes}`.matchAll(/(?:REF|HYPERLINK \\l) (?:&quot;|")?(_[\p{L}\p{N}_]+)/gu)].map(([, name]) => name);
    expect(led.filter((name) => !marks.has(name))).toEqual([]);
    const works = [...body.matchAll(/ADDIN ZOTERO_ITEM CSL_CITATION (\{.*?\}) <\/w:instrText>/g)].map(([, json]) =>
      JSON.parse(unescaped(json ?? "")),
    );
    expect(works.length).toBeGreaterThan(0);
    for (const { citationItems, properties } of works) {
      expect(properties.formattedCitation).toMatch(/\d{4}|n\.d\./u);
      for (const { uris, itemData } of citationItems)
        expect([uris.length, typeof itemData.title, typeof itemData.type]).toEqual([1, "string", "string"]);
    }
    expect(works.at(-1).citationItems[0]).toMatchObject({ id: "kremlin2020", label: "page", locator: "2" });
    expect(body.match(/ADDIN ZOTERO_BIBL /g)).toHaveLength(1);
    expect(await archive.text("docProps/custom.xml")).toContain("ZOTERO_PREF_1");
  });

  test("docx is the same bytes each time", async () => {
    const first = readFileSync((await exported("docx")).path);
    expect(readFileSync((await exported("docx")).path).equals(first)).toBe(true);
  });

  test("a format that there is not is refused with those that there are", async () => {
    const { code, err } = await amity("export", "case", "--to", "xls");
    expect(code).toBe(2);
    expect(err).toContain("graphml");
  });
});
