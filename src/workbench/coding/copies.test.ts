import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { build, openTables } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { type CodeQuery, usualQuery } from "../../pages/queries.js";
import { code } from "../../stages/code/code.js";
import { gather } from "../../stages/gather/gather.js";
import { read } from "../../stages/read/read.js";
import { textReuse } from "../../stages/text-reuse/text-reuse.js";
import { agreement } from "../agreement/agreement.js";
import { disagreements } from "../agreement/disagreements.js";
import type { OpenCase } from "../opened/open-case.js";
import { codedAgain } from "./copies.js";
import { queries } from "./queries.js";

const work = mkdtempSync(join(tmpdir(), "amity-coded-copies-"));
const paragraphs = [
  "Bolivia expelled the ambassador of Peru on Monday. The foreign ministry of Bolivia accused Peru of moving troops to the shore of the lake.",
  "Peru rejected the accusation. Peru threatened Bolivia with sanctions, and its president recalled the envoy for talks in the capital.",
  "Fishermen of both shores met in the afternoon, shared what they had caught and said that the lake has room for all who live by it.",
];
const more = "Nobody was hurt.";
const line = (id: string, source: string, exact: string, category: string) => JSON.stringify({ id, source, exact, category });
const done = (id: string, source: string) => JSON.stringify({ id, act: "done", source, is: true });
const coders = {
  ann: [
    line("1", "wire", "expelled the ambassador", "force"),
    line("2", "wire", "Peru rejected the accusation.", "trust"),
    line("3", "page", "expelled the ambassador", "force"),
    line("4", "page", "threatened Bolivia with sanctions", "force"),
    line("5", "page", "Nobody was hurt", "trust"),
  ],
  ben: [
    line("1", "page", "expelled the ambassador", "force"),
    line("2", "page", "Peru rejected the accusation", "trust"),
    done("d", "page"),
  ],
};
const files = {
  "case.yaml": "version: 1\nname: Twice\nquestion: Who presses whom?\nregion: [BOL, PER]\nperiod: { from: 2020-01-01, to: 2020-12-31 }\n",
  "codebook.yaml": "categories:\n  - { id: force, name: Force, definition: arms }\n  - { id: trust, name: Trust, definition: faith }\n",
  "sources/wire.txt": paragraphs.join("\n\n"),
  "sources/page.html": `<html lang="en"><head><title>Row</title></head><body><article>${[...paragraphs, more]
    .map((each) => `<p>${each}</p>`)
    .join("")}</article></body></html>`,
  "sources/sources.yaml":
    "sources:\n  - { file: wire.txt, kind: report, date: 2020-05-05 }\n  - { file: page.html, kind: news, date: 2020-05-06 }\n",
};

async function opened(name: string, all: Readonly<Record<string, string>>): Promise<OpenCase> {
  const folder = join(work, name);
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await build(begin().to(gather).to(read).to(textReuse).to(code), await loadCase(folder));
  return { tables: await openTables(folder), case: await loadCase(folder), problems: [], hash: name };
}
const codings = (of: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(of).map(([name, lines]) => [`judgements/codings/${name}.jsonl`, lines.join("\n")]));

let open: OpenCase;
beforeAll(async () => {
  open = await opened("twice", { ...files, ...codings(coders) });
});
afterAll(() => {
  open.tables.close();
  rmSync(work, { recursive: true, force: true });
});
const whole = { from: "2020-01", to: "2020-12" };
const ask = (query: Partial<CodeQuery>) => queries(open, { ...usualQuery, ...query }, whole);
const matrix = async (query: Partial<CodeQuery>) => {
  const { answer } = await ask(query);
  return answer.kind === "matrix" ? answer.rows.map((each) => [each.code, ...each.counts, each.total]) : answer;
};

it("counts what is coded in both copies of a document once, and what is coded in one where its words stand", async () => {
  expect(await open.tables.rows("select source, of from same_document")).toEqual([{ source: "page", of: "wire" }]);
  // Ann's and Ben's “expelled”, Ann's “threatened”; “rejected” of both, and what the page alone has.
  expect(await matrix({ by: "kind" })).toEqual([
    ["force", 0, 3, 3],
    ["trust", 1, 2, 3],
  ]);
  expect(await matrix({ by: "coder" })).toEqual([
    ["force", 2, 1, 3],
    ["trust", 2, 1, 3],
  ]);
  expect(await matrix({ by: "kind", count: "sources" })).toEqual([
    ["force", 0, 1, 1],
    ["trust", 1, 1, 1],
  ]);
  expect((await ask({})).copies).toEqual({ copies: 1, codings: 5, twice: 1, alone: 1 });
});

it("finds a passage once, looks at each passage once, and finds codes together that stand in two copies", async () => {
  const where = async (condition: string) => {
    const { answer } = await ask({ show: "where", where: condition });
    return answer.kind === "where" ? [answer.places.map((each) => each.source), answer.total, answer.of, answer.sources] : answer;
  };
  expect(await where("force")).toEqual([["wire", "wire"], 2, 4, 1]);
  expect(await where("force and trust")).toEqual([["wire"], 1, 4, 1]);
  expect(await where("trust")).toEqual([["wire", "page"], 2, 4, 1]);
  expect(await where("not force and not trust")).toEqual([["wire"], 1, 4, 1]);
});

it("compares those who coded two copies of one document, over the passages of one", async () => {
  const page = await agreement(open, { coders: [], unit: "paragraph" });
  expect([page.sources, page.units, page.copies]).toEqual([1, 3, { copies: 1, codings: 5, twice: 1, alone: 1 }]);
  expect(page.coders.map(({ name, codings: n, sources, done: all }) => [name, n, sources, all])).toEqual([
    ["ann", 4, 1, 0],
    ["ben", 2, 1, 1],
  ]);
  // Force stands in two paragraphs for Ann and in one for Ben, trust in one and the same for both.
  expect(page.categories.map(({ id, present, units }) => [id, present, units])).toEqual([
    ["force", [2, 1], 3],
    ["trust", [1, 1], 3],
  ]);
  const open1 = await disagreements(open, { coders: [], unit: "paragraph", category: null, source: null });
  expect(open1.shown.map(({ source, category, without }) => [source, category, without])).toContainEqual(["wire", "force", ["ben"]]);
  expect(open1.shown.every(({ source }) => source === "wire")).toBe(true);
});

it("counts in coders' files as often as the text has it that has it most often", () => {
  const coding = (source: string, exact: string, category = "force") => ({ source, exact, category });
  const all = [coding("wire", "Guns spoke"), coding("wire", "guns spoke."), coding("page", "Guns\nspoke"), coding("page", "rain")];
  const again = codedAgain(new Map([["page", "wire"]]))(all);
  expect([...again]).toEqual([all[2]]);
  expect(codedAgain(new Map())(all).size).toBe(0);
});
