import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keepCoder } from "../../case/codings/coder-name.js";
import { loadCase } from "../../case/load.js";
import { at } from "../../domain/at.js";
import { build, openTables } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { type CodeQuery, type QueriesPage, queryOfParams, queryToParams, usualQuery } from "../../pages/queries.js";
import { code } from "../../stages/code/code.js";
import { gather } from "../../stages/gather/gather.js";
import { read } from "../../stages/read/read.js";
import { agreement, agreementByDocument, categoryMeasures } from "../agreement/agreement.js";
import { disagreements, resolve, takeAgreed, takeBack } from "../agreement/disagreements.js";
import { agreementOverAll } from "../agreement/whole-agreement.js";
import { evidence } from "../evidence/evidence.js";
import type { OpenCase } from "../opened/open-case.js";
import { queries } from "./queries.js";

const work = mkdtempSync(join(tmpdir(), "amity-queries-"));
const folder = join(work, "case");
const settings = process.env["XDG_CONFIG_HOME"];
const line = (id: string, source: string, exact: string, category: string, more = {}) =>
  JSON.stringify({ id, source, exact, category, ...more });
const files = {
  "case.yaml":
    "version: 1\nname: Coded\nquestion: What do they read?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2020-12-31 }\ncoding: { blind: true }\n",
  "codebook.yaml":
    "categories:\n  - { id: war, name: War, definition: all of it, was: [fighting] }\n  - { id: force, parent: war, name: Force, definition: arms }\n  - { id: trust, name: Trust, definition: faith }\n",
  "sources/a.md": "---\nid: a\ndate: 2020-03-01\nkind: news\n---\n\nThe guns fell silent. Nobody believed it.\n\nThe guns spoke again.\n",
  "sources/b.md": "---\nid: b\ndate: 2020-05-01\nkind: report\n---\n\nThey trust nobody.\n",
  "judgements/codings/ann.jsonl": [
    line("1", "a", "The guns fell silent", "force"),
    line("2", "a", "Nobody believed it", "trust"),
    line("3", "b", "They trust nobody", "trust"),
    '{"id": "d1", "act": "done", "source": "a", "is": true}',
  ].join("\n"),
  "judgements/codings/ben.jsonl": [
    line("1", "a", "The guns fell silent", "force"),
    line("2", "a", "believed it", "trust"),
    line("4", "a", "guns spoke", "fighting"),
    line("5", "b", "nobody", "trust"),
    '{"id": "d1", "act": "done", "source": "a", "is": true}',
  ].join("\n"),
  "judgements/codings/assistant.jsonl": line("p1", "a", "spoke again", "force", { machine: true, accepted: false }),
};
let open: OpenCase;
const whole = { from: "2020-01", to: "2020-12" };
const two = { coders: ["ann", "ben"], unit: "sentence" } as const;

beforeAll(async () => {
  process.env["XDG_CONFIG_HOME"] = join(work, "config");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await build(begin().to(gather).to(read).to(code), await loadCase(folder));
  open = { tables: await openTables(folder), case: await loadCase(folder), problems: [], hash: "1" };
});
afterAll(() => {
  open.tables.close();
  rmSync(work, { recursive: true, force: true });
  if (settings === undefined) delete process.env["XDG_CONFIG_HOME"];
  else process.env["XDG_CONFIG_HOME"] = settings;
});
beforeEach(() => keepCoder("Ann"));

const ask = (more: Partial<CodeQuery> = {}, period = whole): Promise<QueriesPage> => queries(open, { ...usualQuery, ...more }, period);
const rows = ({ answer }: QueriesPage) =>
  answer.kind === "matrix" ? answer.rows.map((each) => [each.code, ...each.counts, each.total]) : answer;

test("blind: others' codings of a source count once one is done with it", async () => {
  const own = await ask();
  expect(rows(own)).toEqual([
    ["war", 3, 0, 3],
    ["force", 2, 0, 2],
    ["trust", 2, 1, 3],
  ]);
  expect(own.hidden).toBe(1);
  await keepCoder("Somebody");
  expect(rows(await ask())).toEqual([
    ["war", 0],
    ["force", 0],
    ["trust", 0],
  ]);
});

test("a machine's proposals count where it is asked for, and the period decides which sources do", async () => {
  expect(rows(await ask({ coders: ["assistant"] }))).toEqual([
    ["war", 1, 1],
    ["force", 1, 1],
    ["trust", 0, 0],
  ]);
  expect(rows(await ask({}, { from: "2020-04", to: "2020-12" }))).toEqual([
    ["war", 0, 0],
    ["force", 0, 0],
    ["trust", 1, 1],
  ]);
});

test("a cell opens as many codings as it counts", async () => {
  const page = await ask();
  if (page.answer.kind !== "matrix") throw new Error("no matrix");
  const params = new URLSearchParams(queryToParams(page.query)).toString();
  for (const row of page.answer.rows) {
    for (const [column, count] of row.counts.entries()) {
      const shown = await evidence(open, at("cell", params, row.code, page.answer.columns[column] as string), whole);
      expect(shown?.evidence.passages).toHaveLength(count);
    }
  }
  expect(await evidence(open, at("cell", params, "nothing", "news"), whole)).toBeNull();
});

test("a query is the same out of its address", () => {
  const query: CodeQuery = {
    ...usualQuery,
    show: "where",
    where: 'a and "b c"',
    near: 40,
    coders: ["x"],
    codes: ["y", "z"],
    within: "sentence",
  };
  const params = new URLSearchParams(queryToParams(query));
  expect(queryOfParams((name) => params.get(name))).toEqual(query);
  expect(queryOfParams(() => null)).toEqual(usualQuery);
});

test("agreement counts sources with which all who coded them are done", async () => {
  const page = await agreement(open, two);
  expect(page).toMatchObject({ chosen: ["ann", "ben"], sources: 1, units: 3, waitsFor: ["ann", "ben"], open: 2, agreed: 1 });
  const force = page.categories.find((each) => each.id === "force");
  expect(force).toMatchObject({ present: [1, 1], alpha: { value: 1 }, percent: { value: 1 } });
  expect(page.categories.find((each) => each.id === "war")).toMatchObject({ present: [1, 2], percent: { value: 2 / 3 } });
  const [document] = await agreementByDocument(open, two);
  expect(document).toMatchObject({ id: "a", codings: [2, 3], open: 2 });
  expect((await agreementOverAll(open, two)).sets).toHaveLength(2);
  const all = await categoryMeasures(open, two, "trust");
  for (const each of [...(all?.units ?? []), ...(all?.spans ?? [])]) expect(each.value !== null || Boolean(each.because)).toBe(true);
  expect(await categoryMeasures(open, two, "nothing")).toBeNull();
});

test("decisions stand in the consensus coder's file, can be taken back, and are not asked for again", async () => {
  const file = join(folder, "judgements/codings/consensus.jsonl");
  const asked = { ...two, category: null, source: null };
  const before = await disagreements(open, asked);
  expect(before.shown.map(({ category, kind, without }) => [category, kind, without])).toEqual([
    ["trust", "borders", []],
    ["war", "missing", ["ann"]],
  ]);
  const [ends, missing] = before.shown;
  expect(await resolve(open, { ...two, key: ends?.key ?? "", take: "ben/2" })).toMatch(/None of its codings/u);
  expect(existsSync(file)).toBe(false);
  const bens = ends?.spans.find((each) => each.coder === "ben");
  expect(await resolve(open, { ...two, key: ends?.key ?? "", take: `ben/${bens?.id}` })).toBeNull();
  expect(await resolve(open, { ...two, key: missing?.key ?? "", take: null })).toBeNull();
  expect(await takeAgreed(open, two)).toBeNull();
  expect(await disagreements(open, asked)).toMatchObject({ shown: [], open: 0, decided: 2, agreed: 0 });
  expect(await resolve(open, { ...two, key: missing?.key ?? "", take: null })).toMatch(/may have decided it/u);
  expect(await takeBack(open, "undo")).toBeNull();
  expect(await disagreements(open, asked)).toMatchObject({ agreed: 1 });
  expect(await takeBack(open, "redo")).toBeNull();
  expect(await disagreements(open, asked)).toMatchObject({ agreed: 0 });
  const lines = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((each) => JSON.parse(each) as Record<string, unknown>);
  expect(lines.slice(0, 3)).toMatchObject([
    { exact: "believed it", category: "trust" },
    { act: "reject", is: true },
    { exact: "The guns fell silent", category: "force" },
  ]);
});
