import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
import { usualPace } from "../../fetch/transfer.js";
import { build } from "../../flow/run.js";
import type { AwayPage } from "../../pages/fetching.js";
import { pipeline } from "../../pipeline.js";
import { fetchRoutes } from "../../servers/api/fetching.js";
import { type LiveCase, liveCase } from "../opened/live.js";
import { fetchBench } from "./fetching.js";

let root: string;
let folder: string;
let live: LiveCase;
let server: Server;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "amity-away-"));
  folder = join(root, "case");
  await newCase(folder);
  server = createServer((request, answer) => answer.writeHead(request.url === "/a.txt" ? 200 : 404).end("The border stays open."));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(
    join(folder, "sources/remote.yaml"),
    `remote:\n  - {file: sources/a.txt, at: "${at}/a.txt", licence: CC0, bytes: 22}\n  - {file: sources/b.txt, at: "${at}/b.txt", licence: CC0, terms: for study only}\n  - {file: events/c.csv, at: "${at}/c?key={REGION_KEY}", licence: own}\n`,
  );
  writeFileSync(
    join(folder, "sources/sources.yaml"),
    "sources:\n  - {file: a.txt, id: a, title: A statement, kind: government, grade: B}\n",
  );
  writeFileSync(
    join(folder, "judgements/claims.yaml"),
    "claims:\n  - {id: k1, says: The border stays open, kind: factual, evidence: [{source: a, note: So they said.}]}\n",
  );
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile), watch: false });
});
afterAll(async () => {
  await live.close();
  server.close();
  rmSync(root, { recursive: true, force: true });
});

it("lists what is not here with what hangs on it, brings what it may, and says what it may not", async () => {
  const bench = fetchBench(folder, (work) => live.with(work), { inside: true, pace: { ...usualPace, pause: 1, tries: 1 } });
  const routes = fetchRoutes(bench);
  const page = async () => (await (await routes.request("/")).json()) as AwayPage;
  expect((await page()).files).toMatchObject([
    {
      file: "sources/a.txt",
      title: "A statement",
      bytes: 22,
      terms: null,
      byCommand: null,
      claims: [{ id: "k1", says: "The border stays open" }],
    },
    { file: "sources/b.txt", terms: "for study only" },
    { file: "events/c.csv", isData: true, byCommand: "key", claims: [] },
  ]);
  const body = JSON.stringify({ files: ["sources/a.txt", "sources/b.txt"], accept: [] });
  const begun = await routes.request("/", { method: "POST", body, headers: { "content-type": "application/json" } });
  expect([begun.status, await begun.json()]).toMatchObject([202, { isRunning: true }]);
  await expect.poll(async () => (await page()).state.isRunning).toBe(false);
  const { state } = await page();
  expect(state.ended).toMatchObject({ fetched: 1, faults: [expect.stringContaining("accept its terms: for study only")] });
  expect(readFileSync(join(folder, "sources/a.txt"), "utf8")).toBe("The border stays open.");
});
