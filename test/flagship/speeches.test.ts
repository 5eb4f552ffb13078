import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { hashOfWords } from "../../src/case/hash-of-words.js";
import { loadCase } from "../../src/case/load.js";
import { fetchCase } from "../../src/fetch/fetch-case.js";
import { build, openTables, problemsOf } from "../../src/flow/run.js";
import { begin } from "../../src/flow/stage.js";
import { readRecord, readRecords } from "../../src/formats/documents/plain/jsonl.js";
import { crossReference } from "../../src/stages/cross-reference/cross-reference.js";
import { gather } from "../../src/stages/gather/gather.js";
import { importEvents } from "../../src/stages/import/import.js";
import { read } from "../../src/stages/read/read.js";
import { textReuse } from "../../src/stages/text-reuse/text-reuse.js";
import { describeShared, shared } from "../helpers/shared.js";

const example = fileURLToPath(new URL("../../examples/afghanistan-pakistan/", import.meta.url));
const folders = ["afpak", "data/texts/ungd"];
const flow = begin().to(gather).to(read).to(textReuse).to(importEvents).to(crossReference);

const { says } = await loadCase(example);
const placed = [...says.claims.claims, ...says.commitments.commitments].flatMap(({ id, evidence }) =>
  evidence.flatMap((each) => (each.place && each.source ? [{ id, ...each, source: each.source, place: each.place }] : [])),
);

test("no speech lies in the example itself, and each that evidence points into is described", () => {
  expect(readdirSync(`${example}sources`).filter((name) => name.startsWith("ungd"))).toEqual([]);
  const described = new Set(says.sources.sources.flatMap(({ records = [] }) => records.map(({ id }) => id)));
  expect(placed.length).toBeGreaterThan(100);
  expect([...new Set(placed.map(({ source }) => source))].sort()).toEqual([...described].sort());
  expect(placed.filter(({ by, note }) => !by || !note)).toEqual([]);
});

describeShared("the speeches that the case points into", () => {
  const texts = new Map(
    [shared("afpak/ungd_2018_2024.jsonl.gz"), shared("data/texts/ungd/ungd_dev.jsonl.gz")].flatMap((path) =>
      readRecords(readFileSync(path)).records.map((each) => [each.id, readRecord(each).text] as const),
    ),
  );

  test("have the meant words at every place, whole words and not too many", () => {
    const wrong = placed.filter(({ source, place }) => {
      const all = [...(texts.get(source) ?? "")];
      const [before = "", after = ""] = [all[place.start - 1], all[place.end]];
      const exact = all.slice(place.start, place.end).join("");
      return hashOfWords(exact) !== place.words || /\p{L}/u.test(before) || /\p{L}/u.test(after) || exact.length > 900;
    });
    expect(wrong.map(({ id, source }) => `${id}: ${source}`)).toEqual([]);
  });

  test("are nowhere copied: no eight words in a row", () => {
    const words = (text: string) =>
      text
        .toLowerCase()
        .replaceAll(/[’']/g, "")
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (text: string) =>
      words(text)
        .map((_, at, all) => all.slice(at, at + 8).join(" "))
        .slice(0, -7);
    const used = new Set(placed.map(({ source }) => source));
    const forbidden = new Set([...texts].flatMap(([id, text]) => (used.has(id) ? runs(text) : [])));
    const files = ["claims.yaml", "commitments.yaml", "figures.yaml"].map((name) => `judgements/${name}`);
    const found = [...files, "report.md", "sources/sources.yaml", "sources/remote.yaml"].flatMap((path) =>
      runs(readFileSync(example + path, "utf8")).filter((run) => forbidden.has(run)),
    );
    expect(found).toEqual([]);
  });

  test("are read wherever they have been fetched, and nothing told of them is without its words", async () => {
    const work = mkdtempSync(join(tmpdir(), "flagship-speeches-"));
    try {
      const folder = join(work, "case");
      const machineMade = /(?:derived|runs|dist)$/;
      cpSync(example, folder, { recursive: true, filter: (path) => !machineMade.test(path) });
      for (const each of folders) await fetchCase(folder, { from: shared(each) });
      const fetched = await loadCase(folder);
      await build(flow, fetched);
      const problems = await problemsOf(fetched);
      const codes = problems.map(({ code }) => code);
      expect(codes).not.toContain("claim/quote-not-found");
      expect(codes).not.toContain("fetch/not-here");
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const engine = await openTables(folder);
      try {
        const pieces = await engine.rows<{ source: string; reach: string; exact: string | null }>(
          "select source, reach, exact from claim_evidence where source in (select id from source where publisher = 'UN General Debate Corpus')",
        );
        const ofClaims = placed.filter(({ id }) => says.claims.claims.some((each) => each.id === id));
        expect(pieces).toHaveLength(ofClaims.length);
        expect(pieces.filter(({ reach, exact }) => reach !== "read" || !exact)).toEqual([]);
        const unread = "select id from claim where credibility = 1 and reach not like '%read%' and reach not like '%rows%'";
        expect(await engine.rows(unread)).toEqual([]);
      } finally {
        engine.close();
      }
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
});
