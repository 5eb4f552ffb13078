import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { health } from "../overview/health.js";
import { timelineLead } from "../timeline/timeline-lead.js";
import { sources } from "./sources.js";
import { unreadWords } from "./unread.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const period = { from: "2000-01-01", to: "2020-12-31" };
function opened(kinds: readonly string[] = ["news", "document"]): OpenCase {
  const says = { case: { disjoint: [], region: ["COL"], period, coder: { kinds } }, actors: { actors: [] } };
  return { tables: engine, hash: "unread", problems: [], case: { says } } as unknown as OpenCase;
}

async function hold(...all: readonly (readonly [id: string, language: string | null, kind?: "news" | "journal"])[]): Promise<void> {
  await engine.write(
    "source",
    all.map(([id, language, kind = "news"]) => rowOf("source", { id, language, kind, title: id, authors: "[]", proposed: "[]" })),
  );
  await engine.write(
    "document",
    all.map(([source]) => rowOf("document", { source, text: source })),
  );
}

const words = async (open = opened()) => (await unreadWords(open)).map(({ text }) => text).join("");

it("counts documents in languages that the coder does not read, by language, on each page that counts acts out of documents", async () => {
  await hold(["a", "en"], ["b", "es-CO"], ["c", "es"], ["d", "fr"], ["e", null], ["f", "English"], ["g", "en_GB"]);
  const says = "3 documents of the case were not read for events: the coder does not read Spanish (2) and French (1).";
  expect(await words()).toBe(says);
  const leads = [(await sources(opened())).lead, await timelineLead(opened(), [period.from, period.to]), (await health(opened())).unread];
  for (const lead of leads) expect(lead?.phrases.map(({ text }) => text).join("")).toContain(says);
  const [told] = await unreadWords(opened());
  expect(told?.of?.value).toBe(3);
  for (const { text, of } of await unreadWords(opened())) if (/\d/u.test(text)) expect(of, text).toBeDefined();
});

it("goes by the text where it is plainly in another language than somebody says, or nobody says which", async () => {
  await hold(["a", "en"], ["b", null], ["c", "fr"], ["d", "ps"]);
  const plainly = { a: "fr", b: "ur", c: "en", d: "fa" };
  for (const [source, language] of Object.entries(plainly))
    await engine.run(`update document set metadata = '{"plainly":"${language}"}' where source = '${source}'`);
  expect(await words()).toBe(
    "3 documents of the case were not read for events: the coder does not read French (1), Pashto (1) and Urdu (1).",
  );
});

it("says nothing where all were read, or the case reads none of their kind", async () => {
  await hold(["a", "en-US"], ["b", null], ["c", "ar", "journal"]);
  expect(await words()).toBe("");
  expect((await health(opened())).unread).toBeNull();
  expect(await timelineLead(opened(), [period.from, period.to])).toBeNull();
});

it("counts a document that is there twice once, and none that nobody fetched", async () => {
  await hold(["a", "sw"], ["b", "sw"]);
  await engine.write("source", [rowOf("source", { id: "away", language: "sw", kind: "news", format: "away" })]);
  await engine.write("same_document", [rowOf("same_document", { source: "b", of: "a" })]);
  expect(await words()).toBe("1 document of the case was not read for events: the coder does not read Swahili.");
});

it("names few languages, and how many more", async () => {
  await hold(["a", "ar"], ["b", "fa"], ["c", "ps"], ["d", "ur"], ["e", "ur"], ["f", "ru"]);
  expect(await words()).toBe(
    "6 documents of the case were not read for events: the coder does not read Urdu (2), Arabic (1), Pashto (1) and others.",
  );
});
