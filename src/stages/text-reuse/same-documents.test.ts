import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { built, claims, source, story } from "../../../test/helpers/small-case.js";
import { loadCase } from "../../case/load.js";
import type { Row } from "../../domain/tables.js";
import { build, openTables, problemsOf } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { seededRandom } from "../../methods/statistics/random.js";
import { sameDocument } from "../../methods/text-reuse/same-document.js";
import { code } from "../code/code.js";
import { crossReference } from "../cross-reference/cross-reference.js";
import { gather } from "../gather/gather.js";
import { importEvents } from "../import/import.js";
import { read } from "../read/read.js";
import { reconcile } from "../reconcile/reconcile.js";
import { dateSources } from "../relate/acts/date-sources.js";
import { relate } from "../relate/relate.js";
import { sameDocuments } from "./same-documents.js";
import { textReuse } from "./text-reuse.js";

const folders: string[] = [];
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

/** What is counted of a case that reads events in its texts and counts them unseen. */
async function counted(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "amity-copies-"));
  folders.push(folder);
  const head =
    "version: 1\nname: T\nquestion: Who presses whom?\nregion: [BOL, PER]\nperiod: {from: 2020-01-01, to: 2020-12-31}\ncomplexes: {proposed: true}\n";
  const actors = "actors:\n  - {id: BOL, name: Bolivia, kind: state}\n  - {id: PER, name: Peru, kind: state}\n";
  for (const [path, text] of Object.entries({ "case.yaml": head, "actors.yaml": actors, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const flow = begin().to(gather).to(read).to(textReuse).to(importEvents).to(reconcile).to(code).to(crossReference).to(dateSources);
  const caseFile = await loadCase(folder);
  await build(flow.to(relate), caseFile);
  const tables = await openTables(folder);
  try {
    const acts = await tables.rows<{ actor: string; target: string; cameo: string; day: string }>(
      "select actor, target, cameo, cast(day as varchar) as day from act order by all",
    );
    const same = await tables.rows<Row<"same_document">>("select * from same_document order by source");
    const slices = await tables.rows<{ source: string; reason: string | null }>(
      "select source, reason from document_slice order by source",
    );
    return { acts, same: same.map((each) => `${each.source} ${each.of}`), slices, problems: await problemsOf(caseFile) };
  } finally {
    tables.close();
  }
}

const dispatch = [
  "Bolivia expelled the ambassador of Peru on Monday. The foreign ministry of Bolivia accused Peru of moving troops to the shore of the lake.",
  "Peru rejected the accusation. Peru threatened Bolivia with sanctions, and its president recalled the envoy for talks in the capital.",
  "Fishermen of both shores met in the afternoon, shared what they had caught and said that the lake has room for all who live by it.",
];
const html = (title: string, paragraphs: readonly string[]) =>
  `<html lang="en"><head><title>${title}</title><meta name="date" content="2020-05-05"></head><body><article><h1>${title}</h1>${paragraphs
    .map((each) => `<p>${each}</p>`)
    .join("")}</article></body></html>`;
const day = (file: string, date = "2020-05-05") => `  - {file: ${file}, kind: news, date: ${date}}\n`;

it("counts acts and documents of a text that is there in two formats as of one", async () => {
  const once = { "sources/wire.txt": dispatch.join("\n\n") };
  const alone = await counted({ ...once, "sources/sources.yaml": `sources:\n${day("wire.txt")}` });
  expect(alone.acts.length).toBeGreaterThan(0);
  expect(alone.same).toEqual([]);
  const twice = await counted({
    ...once,
    "sources/page.html": html("Lake row deepens", dispatch),
    "sources/sources.yaml": `sources:\n${day("wire.txt")}${day("page.html", "2020-05-06")}`,
  });
  expect(twice.same).toEqual(["page wire"]);
  expect(twice.acts).toEqual(alone.acts);
  expect(twice.slices).toEqual([
    { source: "page", reason: "copy" },
    { source: "wire", reason: null },
  ]);
  expect(twice.problems.filter(({ code }) => code === "data/same-document").map(({ says }) => says)).toEqual([
    expect.stringContaining("page.html is the document of wire.txt once more"),
  ]);
});

it("keeps an act that stands in one copy alone", async () => {
  const more = "Peru thanked Bolivia for the release of two fishermen.";
  const files = { "sources/wire.txt": dispatch.join("\n\n"), "sources/late.txt": [...dispatch, more].join("\n\n") };
  const both = await counted({ ...files, "sources/sources.yaml": `sources:\n${day("wire.txt")}${day("late.txt")}` });
  const late = await counted({ "sources/late.txt": files["sources/late.txt"], "sources/sources.yaml": `sources:\n${day("late.txt")}` });
  expect(both.same).toEqual(["wire late"]);
  expect(both.acts).toEqual(late.acts);
});

describe("claims", () => {
  const long = `${story} Nobody was seen on the road after dark. The post was closed for the night, and its commander asked for more lamps and a second car.`;
  const evidence =
    '      - {source: a, quote: "killed four soldiers"}\n      - {source: b, quote: "Traders waited with their lorries"}\n      - {source: c, quote: "killed four soldiers"}\n';

  it("rest on one origin where two passages stand in two copies of one document", async () => {
    const { origin, link } = await built({
      ...source("a", "2021-05-01", long),
      ...source("b", "2021-05-02", long),
      ...source(
        "c",
        "2021-05-02",
        "The hospital of the district told callers that bullets killed four soldiers who were brought in on Saturday.",
      ),
      ...claims(evidence),
    });
    expect(origin.map(({ id, documents }) => [id, documents])).toEqual([
      ["a", '["a","b"]'],
      ["c", '["c"]'],
    ]);
    expect(link.map(({ because }) => because)).toContain("it is the document of a once more");
  });

  it("keep a text that is given out again a month later, or that another speaker reads out", async () => {
    const later = await built({ ...source("a", "2021-05-01", long), ...source("b", "2021-06-01", long), ...claims("") });
    expect(later.problems.map(({ code }) => code)).not.toContain("data/same-document");
    const speaker = (who: string) => `attributes: {speaker: ${who}}\n`;
    const two = (other: string) =>
      built({ ...source("a", "2021-05-01", long, speaker("Niger")), ...source("b", "2021-05-01", long, speaker(other)), ...claims("") });
    expect((await two("Togo")).problems.map(({ code }) => code)).not.toContain("data/same-document");
    expect((await two("Niger")).problems.map(({ code }) => code)).toContain("data/same-document");
  });
});

describe("a text that changes a little with every version", () => {
  const random = seededRandom(20201110);
  const words =
    "shore net wind boat fish river lamp road bridge market village winter harbour guard stone letter truce road mill grain".split(" ");
  const all = Array.from(
    { length: 60 },
    () => `${Array.from({ length: 18 }, () => words[Math.floor(random() * words.length)]).join(" ")}.`,
  );
  /** Every version has lost paragraphs at its head and gained as many at its foot. */
  const version = (from: number) => all.slice(from, from + 40).join("\n\n");
  const row = (name: string, text: string) => ({ source: name, file: `sources/${name}.txt`, line: 1, text }) as Row<"document">;
  const sources = new Map(
    ["a", "b", "c"].map((id) => [id, { id, format: "text", authors: "[]", attributes: "{}", day: null } as unknown as Row<"source">]),
  );
  const make = (texts: readonly string[], pairs: readonly (readonly [number, number])[]) =>
    sameDocuments(
      pairs,
      texts.map((text, at) => row("abc"[at] as string, text)),
      sources,
      async (_a, _b, reckon) => reckon(),
    );

  it("is the first one's no longer where it has become another, and stays a document of its own", async () => {
    const texts = [version(0), version(3), version(6)];
    const whole = await make(texts, [
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect([sameDocument(version(0), version(3)), sameDocument(version(3), version(6))].every(Boolean)).toBe(true);
    expect(sameDocument(version(0), version(6))).toBeNull();
    expect(whole.map(({ source, of }) => [source, of])).toEqual([["b", "a"]]);
    expect(
      (
        await make(texts, [
          [0, 1],
          [1, 2],
        ])
      ).map(({ source, of }) => [source, of]),
    ).toEqual([["b", "a"]]);
  });

  it("is one document where all are the same", async () => {
    const texts = [version(0), `Head line.\n\n${version(0)}`, version(0)];
    expect(
      (
        await make(texts, [
          [0, 1],
          [1, 2],
        ])
      ).map(({ source, of }) => [source, of]),
    ).toEqual([
      ["b", "a"],
      ["c", "a"],
    ]);
  });
});
