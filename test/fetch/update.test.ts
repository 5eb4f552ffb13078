import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { newCase } from "../../src/case/making/new.js";
import { fetchCase } from "../../src/fetch/fetch-case.js";
import { usualPace } from "../../src/fetch/transfer.js";
import { updatesOf } from "../../src/fetch/update.js";
import { build } from "../../src/flow/run.js";
import { pipeline } from "../../src/pipeline.js";
import { gdeltRow, gedEvent, gedTable, services, zipped } from "./services.js";

let there: Awaited<ReturnType<typeof services>>;
let root: string;
const options = {
  ...{ pace: { ...usualPace, pause: 1, tries: 1 }, inside: true, today: "2026-02-11" },
  ...{ environment: { UCDP_TOKEN: "uppsala", ACLED_TOKEN: "kabul" }, keys: ["UCDP_TOKEN:127.0.0.1", "ACLED_TOKEN:127.0.0.1"] },
};
const make = async (folder: string) => void (await build(pipeline, await loadCase(folder)));

beforeAll(async () => {
  there = await services();
});
afterAll(() => there.close());
beforeEach(async () => {
  root = join(mkdtempSync(join(tmpdir(), "amity-update-")), "case");
  await newCase(root);
});
afterEach(() => rmSync(join(root, ".."), { recursive: true, force: true }));

const list = (...entries: string[]) =>
  writeFileSync(join(root, "sources/remote.yaml"), `remote:\n${entries.map((each) => `  - {${each}, licence: own}\n`).join("")}`);
const ged = (month: string) => `candidateged/GEDEvent_v${month}.csv`;

it("tells which months are newer, and which sentences a rebuild would change, and leaves the case as it is", async () => {
  const put = (month: string, ...deaths: number[]) =>
    there.holds.files.set(ged(month), Buffer.from(gedTable(deaths.map((best, at) => gedEvent(at + 1, "2025-11-02", best)))));
  put("25_0_11", 4, 3);
  put("25_0_12", 4, 3, 5);
  put("26_0_2", 4, 3, 30);
  list(`file: events/candidate.csv, recipe: ucdp-ged, version: "25.0.11", at: "${there.origin}/downloads/"`);
  writeFileSync(
    join(root, "judgements/figures.yaml"),
    "figures:\n  - {id: dead, says: Deaths in Pakistan, show: number, sql: \"select sum(best) as deaths from event where dataset = 'UCDP GED'\"}\n",
  );
  writeFileSync(
    join(root, "report.md"),
    "# A report\n\nIn the month, [7](figure:dead) were killed.\n\n| what | how many |\n|---|---|\n| deaths | [7](figure:dead) |\n\nNobody knows why.\n",
  );
  expect((await fetchCase(root, options)).problems).toEqual([]);
  await make(root);
  const files = ["sources/remote.yaml", "events/candidate.csv", "dist/report.json"];
  const was = files.map((each) => readFileSync(join(root, each), "utf8"));
  const { newer, changes, problems } = await updatesOf(root, options, make);
  expect(problems).toEqual([]);
  expect(newer).toEqual([{ file: "events/candidate.csv", dataset: "UCDP GED", has: "25.0.11", newer: ["25.0.12", "26.0.2"] }]);
  expect(changes?.sentences.map(({ line }) => line)).toEqual([3, 7]);
  expect(changes?.sentences[0]?.evidence).toMatchObject([
    { id: "figure:dead", before: expect.stringMatching(/\b7\b/u), after: expect.stringMatching(/\b37\b/u) },
  ]);
  expect(changes?.found).toEqual(expect.arrayContaining([expect.stringMatching(/^report\.md:3 {2}figure\//u)]));
  expect(files.map((each) => readFileSync(join(root, each), "utf8"))).toEqual(was);
});

it("knows what is newer of each service in its own way, and what of a page its server says", async () => {
  const { holds } = there;
  holds.files.set("ged/ged251-csv.zip", await zipped("g.csv", gedTable([gedEvent(1, "2024-03-01", 1)])));
  holds.files.set("ged/ged261-csv.zip", await zipped("g.csv", gedTable([gedEvent(1, "2024-03-01", 1)])));
  for (const version of ["25.1", "26.1"]) holds.events.set(version, [gedEvent(1, "2024-03-01", 1)]);
  for (const stamp of ["20260209120000", "20260210120000"])
    holds.exports.set(stamp, await zipped(`${stamp}.CSV`, `${gdeltRow(1, "2026-02-09", "AFG", "PAK")}\n`));
  holds.acled = ["2026-01-30", "2026-02-03", "2026-02-01"].map((day, n) => ({
    ...{ event_id_cnty: `PAK${n}`, event_date: day, event_type: "Battles", actor1: "A", actor2: "B", fatalities: 0, country: "Pakistan" },
  }));
  const [api, acled] = [`${there.origin}/api/gedevents/`, `${there.origin}/api/acled/read`];
  list(
    `file: events/year.zip, recipe: ucdp-ged, version: "25.1", at: "${there.origin}/downloads/"`,
    `file: events/api.csv, recipe: ucdp-api, version: "25.1", token: UCDP_TOKEN, at: "${api}"`,
    `file: events/gdelt.csv, recipe: gdelt, version: 2026-02-08, query: {since: 2026-02-08}, at: "${there.origin}/gdeltv2/"`,
    `file: events/acled.csv, recipe: acled, version: 2026-01-31, token: ACLED_TOKEN, at: "${acled}"`,
    `file: events/closed.csv, recipe: ucdp-api, version: "25.1", token: OTHER, at: "${api}"`,
  );
  for (const each of ["year.zip", "api.csv", "gdelt.csv", "acled.csv", "closed.csv"])
    writeFileSync(join(root, "events", each), "as it was");
  let built = 0;
  const { newer, problems, changes } = await updatesOf(root, options, async () => void built++);
  expect(newer.map(({ file, newer: all }) => [file, ...all])).toEqual([
    ["events/year.zip", "26.1"],
    ["events/api.csv", "26.1"],
    ["events/gdelt.csv", "2026-02-09"],
    ["events/acled.csv", "2026-02-03"],
  ]);
  expect(problems).toMatchObject([{ code: "fetch/key" }]);
  expect([built, changes]).toEqual([2, null]);
  expect(existsSync(join(root, "events/year.zip"))).toBe(true);
});

it("builds nothing where nothing is newer", async () => {
  list(`file: events/candidate.csv, recipe: ucdp-ged, version: "26.0.2", at: "${there.origin}/downloads/"`);
  writeFileSync(join(root, "events/candidate.csv"), gedTable([]));
  const { newer, changes, problems } = await updatesOf(root, options, () => Promise.reject(new Error("not to be built")));
  expect([newer, changes, problems]).toEqual([[], null, []]);
});
