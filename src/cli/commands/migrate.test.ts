import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
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
