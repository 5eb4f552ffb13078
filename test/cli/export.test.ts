import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tableNames } from "../../src/domain/tables.js";
import { openDuckDB } from "../../src/engine/duckdb.js";

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

describe("a case for other programs", () => {
  beforeAll(async () => {
    await amity("new", "case");
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

  test("a format that there is not is refused with those that there are", async () => {
    const { code, err } = await amity("export", "case", "--to", "xls");
    expect(code).toBe(2);
    expect(err).toContain("graphml");
  });
});
