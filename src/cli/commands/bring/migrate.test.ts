import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { editCase } from "../../../case/changing/edit.js";
import { loadCase } from "../../../case/load.js";
import { newCase } from "../../../case/making/new.js";
import { migrateCommand } from "./migrate.js";

const root = mkdtempSync(join(tmpdir(), "amity-migrate-"));
const figures = join(root, "judgements/figures.yaml");
const written = `# mine
figures:
  - id: denials
    says: denials on record   # as counted in May
    sql: select count(*) as value from support where stance = 'denies'
`;

beforeAll(async () => {
  await newCase(root);
  writeFileSync(figures, written);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("reads a query with a former name as one with that of today, and says so", async () => {
  const read = await loadCase(root);
  expect(read.says.figures.figures[0]?.sql).toBe("select count(*) as value from claim_evidence as support where stance = 'denies'");
  expect(read.problems.filter((each) => each.code === "case/former-name")).toMatchObject([
    { severity: "note", at: [{ file: "judgements/figures.yaml", line: 5 }] },
  ]);
});

it("rewrites the query in place and leaves every other letter", async () => {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await migrateCommand(root, false);
  expect(out).toHaveBeenCalledWith("judgements/figures.yaml:5:10  support is claim_evidence now\n");
  expect(readFileSync(figures, "utf8")).toBe(written.replace("from support", "from claim_evidence as support"));
  expect((await loadCase(root)).problems.filter((each) => each.code === "case/former-name")).toEqual([]);
  await migrateCommand(root, false);
  expect(out).toHaveBeenLastCalledWith("The case uses the names of today.\n");
  out.mockRestore();
});

it("reads and rewrites keys and columns with former names, and leaves comments, quotation marks and order", async () => {
  const hypotheses = join(root, "judgements/hypotheses.yaml");
  const was = `# rivals
sought:   # what is lacking
  - {id: s1, says: a letter, likelihoods: {a: 0.5}}   # sought in archives
hypotheses:
  - {id: a, says: one}
`;
  const queries = `figures:
  - id: first
    says: days of a count
    sql: "select start, stop from tally where stop > date '2020-01-01'"   # stop
  - id: second
    says: spans
    sql: >-
      select exact,
        stop - start as letters
      from passage
`;
  writeFileSync(hypotheses, was);
  writeFileSync(figures, queries);
  const read = await loadCase(root);
  expect(read.says.hypotheses.expected_evidence.map(({ id }) => id)).toEqual(["s1"]);
  expect(read.says.figures.figures[0]?.sql).toBe("select since, until from tally where until > date '2020-01-01'");
  expect(read.problems.filter(({ code }) => code === "case/former-name").map(({ at }) => [at[0]?.file, at[0]?.line])).toEqual([
    ["judgements/figures.yaml", 4],
    ["judgements/figures.yaml", 8],
    ["judgements/hypotheses.yaml", 2],
  ]);
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await migrateCommand(root, true);
  out.mockRestore();
  expect(readFileSync(hypotheses, "utf8")).toBe(was.replace("sought:   #", "expected_evidence:   #"));
  expect(readFileSync(figures, "utf8")).toBe(
    queries
      .replace("select start, stop from tally where stop >", "select since, until from tally where until >")
      .replace("stop - start", '"end" - start'),
  );
  expect((await loadCase(root)).problems.filter((each) => each.code === "case/former-name")).toEqual([]);
});

it("lets the app change a file that still has a former key: the key becomes that of today", async () => {
  const hypotheses = join(root, "judgements/hypotheses.yaml");
  const was = "hypotheses: []\nsought:\n  - {id: s1, says: a letter, likelihoods: {a: 0.5}}\n";
  writeFileSync(hypotheses, was);
  const edited = await editCase(root, "hypotheses", null, [
    { add: ["expected_evidence"], value: { id: "s2", says: "a map", likelihoods: { a: 0.2 } } },
  ]);
  expect(edited.kind).toBe("written");
  expect((await loadCase(root)).says.hypotheses.expected_evidence.map(({ id }) => id)).toEqual(["s1", "s2"]);
  expect(readFileSync(hypotheses, "utf8")).not.toContain("sought");
});
