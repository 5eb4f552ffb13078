import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { build } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { fieldsOfAct } from "../../methods/coding/log/lines.js";
import { contextOf } from "../../methods/text/anchoring/place-anchor.js";
import type { ActAnswer, ActAsked, CodingDesk, FoundWords, LostCoding, SourceCodings, SourceText } from "../../pages/coding.js";
import { codingRoutes } from "../../servers/api/coding.js";
import { code } from "../../stages/code/code.js";
import { gather } from "../../stages/gather/gather.js";
import { read } from "../../stages/read/read.js";
import { type LiveCase, liveCase } from "../opened/live.js";
import { codingBench } from "./coding.js";

const work = mkdtempSync(join(tmpdir(), "amity-coding-"));
const folder = join(work, "case");
const files = {
  "case.yaml":
    "version: 1\nname: Coded\nquestion: What do they read?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2020-12-31 }\ncoding: { blind: true }\n",
  "codebook.yaml":
    "categories:\n  - { id: war, name: War, definition: all of it, slot: rsct/military, was: [fighting] }\n  - { id: force, parent: war, name: Force, definition: arms are used, terms: [gun*] }\n",
  "sources/note.md": "# A note\n\nThe guns fell silent. Nobody believed it.\n\nThe guns spoke again in the north.\n",
  "judgements/codings/ben.jsonl": '{"id": "a1", "source": "note", "exact": "fell silent", "category": "fighting"}\n',
};
let live: LiveCase;
let app: ReturnType<typeof codingRoutes>;
const flow = begin().to(gather).to(read).to(code);
const openLive = () => liveCase({ folder, load: loadCase, build: (caseFile) => build(flow, caseFile), watch: false });

beforeAll(async () => {
  process.env["XDG_CONFIG_HOME"] = join(work, "config");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  live = await openLive();
  app = codingRoutes(codingBench(live));
});
afterAll(async () => {
  await live.close();
  rmSync(work, { recursive: true, force: true });
});

const get = async <T>(path: string) => (await (await app.request(path)).json()) as T;
const post = async <T>(path: string, body: unknown = null) =>
  (await (
    await app.request(path, {
      method: "POST",
      body: JSON.stringify(path === "/acts" ? (body as ActAsked[]).map(fieldsOfAct) : body),
      headers: { "content-type": "application/json" },
    })
  ).json()) as T;
const written = (answer: ActAnswer) => {
  if (answer.kind !== "written") throw new Error(answer.says);
  return answer;
};

async function coded(id: string, exact: string, category: string): Promise<ActAsked> {
  const { text, hash } = await get<SourceText>("/text/note");
  const start = text.indexOf(exact);
  const coding = { text: hash, start, end: start + exact.length, exact, ...contextOf(text, start, start + exact.length) };
  return {
    id,
    act: "code",
    coding: { ...coding, id, source: "note", category, statement: null, memo: null, at: null, machine: false, accepted: true },
  };
}

it("asks who codes, and keeps the name for this machine", async () => {
  expect(await post<ActAnswer>("/acts", [await coded("c1", "The guns", "force")])).toMatchObject({ kind: "refused" });
  expect((await post<CodingDesk>("/coder", { name: "Ana María" })).coder).toBe("ana-maría");
  expect((await codingBench(live).desk()).coder).toBe("ana-maría");
});

it("hides others' codings until one is done, and shows the proposals of the codebook's words", async () => {
  const before = await get<SourceCodings>("/source/note");
  expect(before.hidden).toEqual(["ben"]);
  expect(before.codings.map(({ exact, proposed, category }) => [exact, proposed, category])).toEqual([
    ["guns", true, "force"],
    ["guns", true, "force"],
  ]);
  written(await post("/acts", [{ id: "d1", act: "done", source: "note", is: true }]));
  const after = await get<SourceCodings>("/source/note");
  expect(after.hidden).toEqual([]);
  expect(after.codings.find(({ coder }) => coder === "ben")).toMatchObject({ exact: "fell silent", category: "war", how: "quote" });
  written(await post("/undo"));
  expect((await get<SourceCodings>("/source/note")).hidden).toEqual(["ben"]);
});

it("codes, gives a memo, moves edges, undoes and does again; the file only grows", async () => {
  const path = join(folder, "judgements/codings/ana-maría.jsonl");
  const first = written(await post("/acts", [await coded("c1", "The guns fell", "force")]));
  expect(first.touched).toMatchObject([{ id: "c1", exact: "The guns fell", how: "same" }]);
  written(await post("/acts", [{ id: "m1", act: "memo", on: "coding:c1", says: "why" }]));
  const grown = readFileSync(path, "utf8");
  const undone = written(await post("/undo"));
  expect([undone.says, undone.undo, undone.redo, undone.touched[0]?.memo]).toEqual(["memo", "coding", "memo", null]);
  expect(written(await post("/undo")).gone).toEqual(["c1"]);
  expect(written(await post("/redo")).touched).toMatchObject([{ id: "c1", memo: null }]);
  expect(written(await post("/redo")).touched).toMatchObject([{ id: "c1", memo: "why" }]);
  expect(readFileSync(path, "utf8").startsWith(grown)).toBe(true);
  expect(await post("/acts", [{ id: "x1", act: "uncode", of: "a1" }])).toEqual({
    kind: "refused",
    says: "There is no coding “a1” in this file. Nothing was written.",
  });
});

it("takes in what an editor adds to the file, and counts it", async () => {
  appendFileSync(
    join(folder, "judgements/codings/ana-maría.jsonl"),
    '{"id": "hand", "source": "note", "exact": "in the north", "category": "fighting"}\n',
  );
  expect((await get<SourceCodings>("/source/note")).codings.find(({ id }) => id === "hand")).toMatchObject({ category: "war" });
  const { categories, slots } = await get<CodingDesk>("/desk");
  expect(categories.map(({ id, codings, mine }) => [id, codings, mine])).toEqual([
    ["war", 1, 1],
    ["force", 1, 1],
  ]);
  expect(slots.find(({ slot }) => slot === "military")).toMatchObject({ categories: ["war"], codings: 1 });
  expect(slots.filter(({ categories }) => !categories.length).length).toBe(14);
});

it("finds words, and what the dictionary of a category and those below it has", async () => {
  const words = await post<FoundWords>("/find", { words: "the gun* spoke", source: null, category: "force", dictionary: false });
  expect(words.hits.map(({ exact, source, isCoded }) => [exact, source, isCoded])).toEqual([["The guns spoke", "note", false]]);
  const terms = await post<FoundWords>("/find", { words: "", source: "note", category: "war", dictionary: true });
  expect(terms.hits.map(({ exact, category }) => [exact, category])).toEqual([
    ["guns", "force"],
    ["guns", "force"],
  ]);
});

it("refuses what is no act, and words of a text that is another by now", async () => {
  const bad = await app.request("/acts", { method: "POST", body: '[{"id": "x", "act": "uncode", "of": 3}]' });
  expect(bad.status).toBe(422);
  const act = await coded("late", "Nobody", "force");
  const old = act.act === "code" ? { ...act, coding: { ...act.coding, text: "0123456789abcdef" } } : act;
  expect(await post("/acts", [old])).toMatchObject({ kind: "refused", says: expect.stringContaining("changed while it was open") });
});

it("lists what a changed source left without a place, and a person places it again", async () => {
  await live.close();
  await build(flow, await loadCase(folder));
  writeFileSync(join(folder, "sources/note.md"), "# A note\n\nOnce more the weapons fell quiet.\n\nThe guns spoke again in the north.\n");
  live = await openLive();
  app = codingRoutes(codingBench(live));
  const lost = await get<LostCoding[]>("/review");
  expect(lost.map(({ id, coder, how }) => [id, coder, how])).toEqual([["c1", "ana-maría", "lost"]]);
  const { text, hash } = await get<SourceText>("/text/note");
  const start = text.indexOf("the weapons fell");
  const anchor = { text: hash, start, end: start + 16, exact: "the weapons fell", ...contextOf(text, start, start + 16) };
  written(await post("/acts", [{ id: "p1", act: "move", of: "c1", anchor }]));
  expect((await get<SourceCodings>("/source/note")).lost).toEqual([]);
  expect((await get<SourceCodings>("/source/note")).codings.find(({ id }) => id === "c1")).toMatchObject({
    exact: "the weapons fell",
    memo: "why",
  });
});

it("keeps the second of two proposals of the same words open when the first is accepted", async () => {
  const { text, hash } = await get<SourceText>("/text/note");
  const line = (id: string, start: number) =>
    JSON.stringify({
      id,
      source: "note",
      text: hash,
      start,
      end: start + 3,
      exact: "the",
      ...contextOf(text, start, start + 3),
      category: "war",
      machine: true,
      accepted: false,
    });
  const path = join(folder, "judgements/codings/model.jsonl");
  writeFileSync(path, `${line("p1", text.indexOf("the"))}\n${line("p2", text.lastIndexOf("the"))}\n`);
  const open = async () =>
    (await get<SourceCodings>("/source/note")).codings.filter(({ coder, proposed }) => coder === "model" && proposed).map(({ id }) => id);
  await post("/acts", [{ act: "done", id: "d9", source: "note", is: true }]);
  expect(await open()).toEqual(["p1", "p2"]);
  written(await post<ActAnswer>("/acts", [await coded("mine9", "the", "war")]));
  expect(await open()).toEqual(["p2"]);
});
