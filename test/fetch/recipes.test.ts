import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { newCase } from "../../src/case/making/new.js";
import { fetchCase } from "../../src/fetch/fetch-case.js";
import { usualPace } from "../../src/fetch/transfer.js";
import { inspectEvents } from "../../src/stages/import/inspect.js";
import { gdeltRow, gedEvent, gedTable, services, zipped } from "./services.js";

let there: Awaited<ReturnType<typeof services>>;
let folder: string;
const pace = { ...usualPace, pause: 1, tries: 1 };
const environment = { UCDP_TOKEN: "uppsala", ACLED_TOKEN: "kabul" };
const keys = ["UCDP_TOKEN:127.0.0.1", "ACLED_TOKEN:127.0.0.1"];

beforeAll(async () => {
  there = await services();
});
afterAll(() => there.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "amity-recipes-"));
  await newCase(join(folder, "case"));
  there.heard.length = 0;
  there.holds.twist = (_, answer) => answer;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function fetched(entry: string) {
  const root = join(folder, "case");
  writeFileSync(join(root, "sources/remote.yaml"), `remote:\n  - {${entry}, licence: its makers'}\n`);
  const { problems } = await fetchCase(root, { pace, inside: true, environment, keys, today: "2026-11-27" });
  const [remote] = (await loadCase(root)).says.remote.remote;
  const path = join(root, remote?.file ?? "");
  return { problems, remote, path, text: existsSync(path) ? readFileSync(path, "utf8") : "" };
}
const at = (path: string) => `at: "${there.origin}${path}"`;
const faults = async (entry: string) => (await fetched(entry)).problems.map(({ code, says }) => `${code}: ${says}`);

it("brings a year and a month of UCDP GED, as they are released", async () => {
  const events = [gedEvent(1, "2024-03-01", 4), gedEvent(2, "2024-05-01", 7)];
  there.holds.files.set("ged/ged251-csv.zip", await zipped("GEDEvent_v25_1.csv", gedTable(events)));
  there.holds.files.set("candidateged/GEDEvent_v25_0_9.csv", Buffer.from(gedTable([gedEvent(3, "2025-09-02", 1)])));
  const year = await fetched(`file: events/ged251.zip, recipe: ucdp-ged, version: "25.1", ${at("/downloads/")}`);
  expect(year.problems).toEqual([]);
  expect(await inspectEvents(year.path)).toMatchObject({ dataset: "UCDP GED", rows: 2, good: 2, deaths: 11 });
  const month = await fetched(`file: events/GEDEvent_v25_0_9.csv, recipe: ucdp-ged, version: "25.0.9", ${at("/downloads/")}`);
  expect(month.remote).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), retrieved: "2026-11-27" });
  expect(await inspectEvents(month.path)).toMatchObject({ dataset: "UCDP GED", version: "25.0.9", rows: 1 });
  expect(await faults(`file: events/x.csv, recipe: ucdp-ged, version: "25-9", ${at("/downloads/")}`)).toMatchObject([
    expect.stringContaining("no version of UCDP GED"),
  ]);
});

it("follows the pages of UCDP's API with its token, and takes none for all", async () => {
  there.holds.events.set(
    "25.1",
    [1, 2, 3, 4, 5].map((id) => gedEvent(id, `2024-0${id}-01`, id)).concat(gedEvent(9, "2024-01-01", 90, "India", 750)),
  );
  const entry = `file: events/api.csv, recipe: ucdp-api, version: "25.1", token: UCDP_TOKEN, query: {Country: 770}, ${at("/api/gedevents/")}`;
  const { problems, path } = await fetched(entry);
  expect(problems).toEqual([]);
  expect(await inspectEvents(path)).toMatchObject({ dataset: "UCDP GED", rows: 5, good: 5, deaths: 15 });
  expect(there.heard.map(({ query }) => query.get("page"))).toEqual([null, "1", "2"]);
  expect(there.heard.every(({ token, query }) => token === "uppsala" && query.get("Country") === "770")).toBe(true);
  rmSync(path);
  there.holds.twist = (_, answer) => JSON.stringify({ ...JSON.parse(String(answer)), TotalCount: 6 });
  expect(await faults(entry)).toMatchObject([expect.stringContaining("sent 5 of 6 events")]);
  there.holds.twist = (_, answer) => JSON.stringify({ ...JSON.parse(String(answer)), NextPageUrl: "https://example.org/api?page=2" });
  expect(await faults(entry)).toMatchObject([expect.stringContaining("an address elsewhere, example.org")]);
  there.holds.twist = () => "<p>Down for the night</p>";
  expect(await faults(entry)).toMatchObject([expect.stringContaining("not the JSON")]);
  expect(await faults(entry.replace("UCDP_TOKEN", "ACLED_TOKEN"))).toMatchObject([expect.stringContaining("(401)")]);
  expect(await faults(entry.replace(" token: UCDP_TOKEN,", "")).catch(String)).toContain("token is missing");
  expect(existsSync(path)).toBe(false);
});

it("puts the quarters of an hour of GDELT together, each by its MD5, with the rows of the countries that are asked for", async () => {
  const rows = [gdeltRow(1, "2021-08-15", "AFG", "USA"), gdeltRow(2, "2021-08-15", "FRA", "DEU"), gdeltRow(3, "2021-08-16", "IND", "PAK")];
  for (const [at, stamp] of ["20210815001500", "20210816001500", "20210817001500"].entries())
    there.holds.exports.set(stamp, await zipped(`${stamp}.export.CSV`, `${rows.slice(at, at + 2).join("\n")}\n`));
  const entry = `file: events/fall.export.csv, recipe: gdelt, version: 2021-08-16, query: {since: 2021-08-15, countries: AFG PAK}, ${at("/gdeltv2/")}`;
  const { problems, path, text } = await fetched(entry);
  expect(problems).toEqual([]);
  expect(text).toBe(`${rows[0]}\n${rows[2]}\n`);
  expect(await inspectEvents(path)).toMatchObject({ dataset: "GDELT 2.0", rows: 2, good: 2 });
  expect(there.heard.map(({ path: asked }) => asked.split("/").at(-1))).toEqual([
    "masterfilelist.txt",
    "20210815001500.export.CSV.zip",
    "20210816001500.export.CSV.zip",
  ]);
  rmSync(path);
  const other = await zipped("20210816001500.export.CSV", "another\n");
  there.holds.twist = (asked, answer) => (asked.endsWith("16001500.export.CSV.zip") ? other : answer);
  expect(await faults(entry)).toMatchObject([expect.stringContaining("is not what the list of the service says")]);
  expect(await faults(entry.replace("since: 2021-08-15", "since: 2021-08-99"))).toMatchObject([expect.stringContaining("no day")]);
});

it("asks ACLED with a bearer token for the stretch up to its version, page by page", async () => {
  const event = (n: number) => ({
    ...{
      event_id_cnty: `PAK${n}`,
      event_date: `2025-0${1 + (n % 6)}-10`,
      year: 2025,
      event_type: "Battles",
      sub_event_type: "Armed clash",
    },
    ...{
      actor1: "TTP",
      actor2: "Military Forces of Pakistan",
      iso: 586,
      country: "Pakistan",
      location: "Bannu",
      latitude: 32.9,
      longitude: 70.6,
    },
    ...{ fatalities: 1, notes: n === 7 ? 'He said: "no",\nand left.' : "" },
  });
  there.holds.acled = Array.from({ length: 5_004 }, (_, n) => event(n));
  const entry = `file: events/acled.csv, recipe: acled, version: 2025-05-31, token: ACLED_TOKEN, query: {country: Pakistan, since: 2025-01-01}, ${at("/api/acled/read")}`;
  const { problems, path } = await fetched(entry);
  expect(problems).toEqual([]);
  expect(await inspectEvents(path)).toMatchObject({ dataset: "ACLED", rows: 4_170, good: 4_170, deaths: 4_170 });
  expect(there.heard.map(({ query }) => [query.get("page"), query.get("event_date")])).toEqual([["1", "2025-01-01|2025-05-31"]]);
  rmSync(path);
  there.heard.length = 0;
  expect((await fetched(entry.replace("2025-05-31", "2025-06-30"))).problems).toEqual([]);
  expect(there.heard.map(({ query }) => query.get("page"))).toEqual(["1", "2"]);
  rmSync(path);
  there.holds.twist = () => JSON.stringify({ status: 403, success: false, error: ["no access to this country"] });
  expect(await faults(entry)).toMatchObject([expect.stringContaining("no access to this country")]);
});
