import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { newCase } from "../../src/case/making/new.js";
import { InputError } from "../../src/domain/problem.js";
import { fetchCase } from "../../src/fetch/fetch-case.js";
import { acled } from "../../src/fetch/recipes/acled.js";
import type { Service } from "../../src/fetch/recipes/recipe.js";
import { usualPace } from "../../src/fetch/transfer.js";

let said: (answer: ServerResponse, n: number) => void;
let n = 0;
const server = createServer((_request, answer) => said(answer, n++));
let origin = "";
let work: string;
let folder: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), "amity-hostile-answers-"));
  folder = join(work, "case");
  await newCase(folder);
  n = 0;
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const remote = (...entries: string[]) =>
  writeFileSync(join(folder, "sources/remote.yaml"), `remote:\n${entries.map((each) => `  - {${each}, licence: x}\n`).join("")}`);
const told = async () => {
  const pace = { ...usualPace, pause: 1, tries: 1 };
  const { fetched, problems } = await fetchCase(folder, { inside: true, pace, keys: ["T:127.0.0.1"], environment: { T: "secret" } });
  return { fetched: fetched.map(({ file }) => file), says: problems.map(({ says }) => says) };
};
const brought = async (recipe: "acled" | "ucdp-api" | "gdelt", answer: string) => {
  said = (response) => response.end(answer);
  const token = recipe === "gdelt" ? "" : "token: T,";
  remote(`file: events/a.csv, recipe: ${recipe}, ${token} at: "${origin}/s/", version: "${recipe === "ucdp-api" ? "25.1" : "2024-01-01"}"`);
  const { says, fetched } = await told();
  expect(existsSync(join(folder, "events/a.csv"))).toBe(false);
  expect(fetched).toEqual([]);
  return says.join();
};

const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const wide = (many: number) => Object.fromEntries(Array.from({ length: many }, (_, at) => [`c${at}`, 1]));
const files = (many: number) => `1 ${"0".repeat(32)} http://a.example/20240101000000.export.CSV.zip\n`.repeat(many);

it.each<[string, "acled" | "ucdp-api" | "gdelt", string, string]>([
  ["a cell that is nested without end", "acled", `{"data":[{"a":${deep}}]}`, "not the JSON"],
  ["a fault that is nested without end", "acled", `{"success":false,"error":${deep}}`, "not the JSON"],
  ["a row of very many columns", "acled", JSON.stringify({ data: [wide(100_000), wide(100_000)] }), "100000 columns"],
  ["many columns, then empty rows", "acled", JSON.stringify({ data: [wide(30_000), ...Array(4_998).fill({})] }), "30000 columns"],
  ["more rows than were asked for", "ucdp-api", JSON.stringify({ Result: Array(5_000).fill({}) }), "5000 rows where 1000"],
  ["rows that are lists", "acled", '{"data":[[1,2],[3,4]]}', "no list of rows"],
  ["a next page elsewhere", "ucdp-api", '{"Result":[{"id":1}],"NextPageUrl":"http://127.0.0.2:9/"}', "elsewhere"],
  ["a next page that is a file", "ucdp-api", '{"Result":[{"id":1}],"NextPageUrl":"file:///etc/passwd"}', "no address of the web"],
  ["a list of one line", "gdelt", "x".repeat(4 << 20), "lines without end"],
  ["a list of very many files", "gdelt", files(100_000), "more than 3000 files"],
  ["nothing", "ucdp-api", "null", "not the JSON"],
])("a service that answers with %s is refused, soon", async (_, recipe, answer, says) => {
  expect(await brought(recipe, answer)).toContain(says);
});

it("a service whose pages never end is not asked for ever", async () => {
  const page = Array(5_000).fill({ event_date: "2024-01-01" });
  let asked = 0;
  // What `get` reads is given as it is: thousands of pages over a socket take too long.
  const get = async () => (asked++ > 3_000 ? expect.fail("asked for ever") : { data: page });
  const service = { get, add: () => undefined } as unknown as Service;
  const order = { version: "2024-01-01", query: {}, token: "", today: "2024-06-01" };
  await expect(acled.newer(service, order)).rejects.toThrow("did not end");
  asked = 0;
  await expect(acled.bring(service, order)).rejects.toThrow("did not end");
});

it("one file that cannot lie under its name keeps no other from coming", async () => {
  said = (answer) => answer.end("Words that were said.\n");
  const long = (many: number) => `file: sources/${"a".repeat(many)}.txt, at: "${origin}/x"`;
  remote(long(300), long(240), `file: sources/b.txt, at: "${origin}/y"`);
  const { fetched, says } = await told();
  expect(fetched.sort()).toEqual([`sources/${"a".repeat(240)}.txt`, "sources/b.txt"]);
  expect(says).toEqual([expect.stringContaining("cannot lie there")]);
});

it("a received case with folders in the way of what comes is fetched all the same", async () => {
  said = (answer) => answer.end("Words that were said.\n");
  mkdirSync(join(folder, ".amity/fetch/events-a.csv-0.part.answer/x"), { recursive: true });
  expect(await brought("acled", '{"data":[]}')).toContain("no row");
});

it.each([
  "sources/sources.yaml",
  "sources/REMOTE.yaml",
  "sources/con.txt",
  "sources/nul/a.txt",
  "events/data.csv:stream",
  '"sources/a\\nb.txt"',
  '"sources/a\\u202etxt.pdf"',
  "sources/a.txt.",
])("no list brings a file called %s", async (file) => {
  remote(`file: ${file.startsWith('"') ? file : JSON.stringify(file)}, at: "${origin}/x"`);
  await expect(loadCase(folder)).rejects.toThrow(InputError);
});
it.each(["sources/Rede über Kabul.txt", "sources/تقرير.pdf", "sources/console.txt", "sources/v1.2/com.txt"])(
  "a list may bring %s",
  async (file) => {
    remote(`file: ${JSON.stringify(file)}, at: "${origin}/x"`);
    expect((await loadCase(folder)).says.remote.remote).toHaveLength(1);
  },
);
