import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { loadCase } from "../../src/case/load.js";
import { newCase } from "../../src/case/making/new.js";
import type { Problem } from "../../src/domain/problem.js";
import { build, problemsOf } from "../../src/flow/run.js";
import { pipeline } from "../../src/pipeline.js";
import { api } from "../../src/servers/api/api.js";
import { type LiveCase, liveCase } from "../../src/workbench/opened/live.js";
import { workbenchOf } from "../../src/workbench/workbench.js";
import { run } from "../robust/amity.js";
import { hostileStatements } from "./statements.js";
import { canaryHome, filesWith, secret, snapshot } from "./watch.js";

const root = mkdtempSync(join(tmpdir(), "amity-fields-"));
const home = join(root, "home");
const folder = join(root, "case");
/** The files of a case refuse invisible signs by themselves. */
const statements = hostileStatements({ home }).filter(({ sql }) => !sql.includes("\ufeff"));
/** Every nth statement, from the ith on: each field gets other ones of all families. */
const some = (nth: number, from = 0) => statements.filter((_, index) => index % nth === from).map(({ sql }) => sql);

const fields: Readonly<Record<string, readonly string[]>> = {
  claims: some(3),
  commitments: some(9, 1),
  figures: some(6, 2),
  series: some(15, 4),
  baselines: some(15, 5),
  places: some(15, 7),
  days: some(15, 8),
};
let live: LiveCase;
let problems: Problem[];
let before: Record<string, string>;

const made = (path: string) => ["derived", "dist", "runs", ".amity"].some((each) => path === join(folder, each));
/** All but the day of the folder itself, in which a build makes its own folders. */
const look = () => ({ ...snapshot(root, made), [folder]: "" });
const write = (path: string, value: unknown) => writeFileSync(join(folder, path), stringify(value));
const named = (kind: string) => (fields[kind] ?? []).map((sql, index) => ({ id: `${kind}-${index}`, says: `${kind} ${index}`, sql }));

beforeAll(async () => {
  await canaryHome(home);
  await newCase(folder);
  const path = join(folder, "case.yaml");
  writeFileSync(
    path,
    `${readFileSync(path, "utf8")}\n${stringify({
      series: named("series"),
      baselines: named("baselines"),
      spillover: { places: named("places").map((each) => ({ ...each, borders: [["a", "b"]] })), days: named("days") },
    })}`,
  );
  const evidence = (kind: string) => (fields[kind] ?? []).map((rows) => ({ rows }));
  write("judgements/claims.yaml", { claims: [{ id: "k1", says: "A claim", kind: "factual", evidence: evidence("claims") }] });
  write("judgements/commitments.yaml", {
    commitments: [
      {
        id: "c1",
        says: "A promise",
        by: "ARM",
        to: "AZE",
        made: "2020-11-10",
        due: "2020-11-15",
        status: "open",
        evidence: evidence("commitments"),
      },
    ],
  });
  write("judgements/figures.yaml", { figures: named("figures") });
  writeFileSync(join(folder, "report.md"), `# Title\n\nIt rests on [a claim](claim:k1) and [a number](figure:figures-0).\n`);
  before = look();
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile), watch: false });
  problems = await problemsOf(await loadCase(folder));
});
afterAll(async () => {
  await live.close();
  rmSync(root, { recursive: true, force: true });
});

describe("hostile statements in every field of a case", () => {
  it("are each told with file, line and how to mend it, and change nothing on the disk", () => {
    const bad = problems.filter(({ code }) => code === "figure/bad-query");
    const count = Object.values(fields).reduce((sum, list) => sum + list.length, 0);
    expect(count).toBeGreaterThan(200);
    expect(bad.length).toBe(count);
    for (const { at, says, mend } of bad) {
      expect(at[0]?.file).toMatch(/\.yaml$/u);
      expect(at[0]?.line).toBeGreaterThan(1);
      expect(says.length).toBeLessThan(700);
      expect(mend).not.toBe("");
    }
    expect(look()).toEqual(before);
  });

  it("leave no secret in what was made", () => {
    expect(filesWith(folder, secret)).toEqual([]);
  });

  it("give panels that say why, and no row", async () => {
    const app = api(workbenchOf(live));
    for (const key of ["claim:k1", "commitment:c1", "figure:figures-0", "figure:figures-1"]) {
      const answer = await app.request(`/api/evidence?at=${encodeURIComponent(key)}`);
      expect([key, answer.status]).toEqual([key, 200]);
      expect(await answer.text()).not.toContain(secret);
    }
    expect(look()).toEqual(before);
  });
});

it.each([
  ["check", []],
  ["query", [`copy (select 1) to '${home}/q.csv'`]],
  ["query", [`select '--'; attach '${home}/q.db' as q; select 1`]],
  ["query", [`select * from read_text('${home}/secret.txt')`]],
  ["export", ["--to", "csv"]],
])("amity %s %j reaches nothing", async (command, rest) => {
  const ran = await run([command, folder, ...rest], { HOME: home });
  expect(`${ran.out}${ran.err}`).not.toContain(secret);
  expect(ran.err).not.toMatch(/\n\s+at .*\.js:\d+/u);
  if (command === "query") expect([ran.code, ran.out]).toEqual([3, ""]);
  expect(look()).toEqual(before);
  expect(filesWith(folder, secret)).toEqual([]);
});
