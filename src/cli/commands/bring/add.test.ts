import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { loadCase } from "../../../case/load.js";
import { boundsOfDocuments } from "../../../case/making/example.js";
import { newCase } from "../../../case/making/new.js";
import { addCommand } from "./add.js";

let root: string;
let told: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "amity-add-"));
  told = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

it("lets the example give way to documents, and bounds of documents to those of event data, but not a person's own", async () => {
  const folder = join(root, "case");
  await newCase(folder);
  const add = async (name: string, text: string) => {
    writeFileSync(join(root, name), text);
    told = "";
    await addCommand(folder, [join(root, name)], {});
    return told;
  };
  const caseYaml = () => readFileSync(join(folder, "case.yaml"), "utf8");
  const note = "---\ntitle: A letter\ndate: 2011-05-03\n---\nThe envoys met.\n";
  expect(await add("a.md", note)).toMatch(/^The example gave way\. No region is set.*2011-01-01 to 2011-12-31/mu);
  expect(readFileSync(join(folder, "judgements/claims.yaml"), "utf8")).toContain("claims: []");
  expect(existsSync(join(folder, "events/chronicle.csv"))).toBe(false);
  expect(existsSync(join(folder, "sources/a.md"))).toBe(true);
  expect((await loadCase(folder)).problems).toEqual([]);
  expect(caseYaml()).toContain("region: []");
  expect(await add("b.txt", "Words.\n")).not.toContain("gave way");

  const ged =
    "id,year,type_of_violence,conflict_new_id,dyad_new_id,side_a,side_b,latitude,longitude,country,country_id,date_start,date_end,date_prec,where_prec,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n";
  const row = (id: number, day: string) => `${id},2019,1,1,1,Government of Mali,JNIM,15.1,-3.2,Mali,432,${day},${day},1,1,1,2,0,0,3,4,2\n`;
  expect(await add("ged.csv", ged + row(1, "2019-02-01") + row(2, "2019-11-20"))).toMatch(/From the data: region Mali/u);
  expect(caseYaml()).toContain("- MLI");
  expect(readFileSync(join(folder, "sources/b.txt"), "utf8")).toBe("Words.\n");

  writeFileSync(join(folder, "case.yaml"), caseYaml().replace("- MLI", "- NER"));
  const own = caseYaml();
  await add("more.csv", ged + row(3, "2021-02-01"));
  expect(caseYaml()).toBe(own);
});

it("lets the example give way to a bibliography, and its bounds to those of documents that come later", async () => {
  const folder = join(root, "case");
  await newCase(folder);
  writeFileSync(join(root, "refs.bib"), "@book{lake1997, title = {Regional Orders}, author = {Lake, David A.}, year = {1997}}\n");
  await addCommand(folder, [join(root, "refs.bib")], {});
  expect(told).toMatch(/^The example gave way\. No region and no day/mu);
  expect(readFileSync(join(folder, "case.yaml"), "utf8")).not.toContain("AZE");
  expect(readFileSync(join(folder, "judgements/claims.yaml"), "utf8")).toContain("claims: []");
  expect(existsSync(join(folder, "sources/refs.bib"))).toBe(true);
  writeFileSync(join(root, "a.md"), "---\ntitle: A letter\ndate: 2011-05-03\n---\nThe envoys met.\n");
  await addCommand(folder, [join(root, "a.md")], {});
  expect(readFileSync(join(folder, "case.yaml"), "utf8")).toContain("period: { from: 2011-01-01, to: 2011-12-31 }");
});

it("bounds a case of documents by the years that they say, or says that they say none", () => {
  expect(boundsOfDocuments(["2011-05-03", "2009", "2014-12"])).toEqual({
    region: [],
    from: "2009-01-01",
    to: "2014-12-31",
    of: "documents",
  });
  expect(boundsOfDocuments([], new Date("2026-01-01T00:00:00Z"))).toMatchObject({ from: "2017-01-01", to: "2026-12-31", of: "nothing" });
});
