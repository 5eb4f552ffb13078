import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeTwoTellings } from "../../../../test/helpers/two-tellings.js";
import { loadCase } from "../../../case/load.js";
import { build, openTables } from "../../../flow/run.js";
import { pipeline } from "../../../pipeline.js";

let folder: string;
let tables: Awaited<ReturnType<typeof openTables>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "amity-tellings-"));
  writeTwoTellings(folder);
  await build(pipeline, await loadCase(folder));
  tables = await openTables(folder);
}, 120_000);
afterAll(() => {
  tables?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("sets two sides' accounts of one event side by side, by statements and by claims, each with its frames", async () => {
  const rows = await tables.rows<{ event: string; parting: string; frames: string }>(
    'select event, a, b, "of", parting, a_rows, b_rows, frames from narrative order by event',
  );
  const frames = '{"shared":[],"only_a":["harm"],"only_b":["order"]}';
  expect(rows).toEqual([
    { event: "ARM–AZE 2022-09-13", a: "ARM", b: "AZE", of: "happening", parting: "denied", a_rows: 1, b_rows: 1, frames },
    { event: "c1", a: "ARM", b: "AZE", of: "claim", parting: "denied", a_rows: 1, b_rows: 1, frames },
  ]);
  expect(await tables.rows("select id, side, stance from telling where event <> 'c1' order by side")).toEqual([
    { id: expect.any(String), side: "ARM", stance: "asserts" },
    { id: expect.any(String), side: "AZE", stance: "denies" },
  ]);
});

it("tells who recognises or refuses whom, from acts of the codebook and from codings of its slots", async () => {
  expect(await tables.rows("select found, teller, actor, target, stance, since, lacks from recognition order by since")).toEqual([
    { found: "statement", teller: "ARM", actor: "AZE", target: "ARM", stance: "refuses", since: "1995-01-01", lacks: null },
    { found: "coding", teller: "ARM", actor: "ARM", target: null, stance: "recognises", since: "2022-09-13", lacks: "Not coded: whom." },
  ]);
});
