import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { hashOfWords } from "../../src/case/hash-of-words.js";
import { loadCase } from "../../src/case/load.js";
import { fetchCase } from "../../src/fetch/fetch-case.js";
import { build, openTables, problemsOf } from "../../src/flow/run.js";
import { begin } from "../../src/flow/stage.js";
import { readRecord, readRecords } from "../../src/formats/documents/plain/jsonl.js";
import { positions } from "../../src/methods/text/code-points.js";
import { crossReference } from "../../src/stages/cross-reference/cross-reference.js";
import { gather } from "../../src/stages/gather/gather.js";
import { importEvents } from "../../src/stages/import/import.js";
import { read } from "../../src/stages/read/read.js";
import { passagesOfRows } from "../../src/stages/report/passages.js";
import { textReuse } from "../../src/stages/text-reuse/text-reuse.js";
import { describeShared, shared } from "../helpers/shared.js";
import { chosen, passagesOf } from "./passages.js";

const example = fileURLToPath(new URL("../../examples/afghanistan-pakistan/", import.meta.url));
const folders = ["afpak", "data/texts/ungd"];
const flow = begin().to(gather).to(read).to(textReuse).to(importEvents).to(crossReference);

const { says } = await loadCase(example);
const placed = [...says.claims.claims, ...says.commitments.commitments].flatMap(({ id, evidence }) =>
  evidence.flatMap((each) => (each.place && each.source ? [{ id, ...each, source: each.source, place: each.place }] : [])),
);

const coded: Readonly<Record<string, string>>[] = parse(readFileSync(`${example}events/speeches.csv`), { columns: true });
const of = (...passes: string[]) => coded.filter((line) => passes.includes(line["pass"] ?? ""));

test("no speech lies in the example itself, and each that evidence points into is described", () => {
  expect(readdirSync(`${example}sources`).filter((name) => name.startsWith("ungd"))).toEqual([]);
  const described = new Set(says.sources.sources.flatMap(({ records = [] }) => records.map(({ id }) => id)));
  expect(placed.length).toBeGreaterThan(100);
  const pointed = [...placed.map(({ source }) => source), ...of("passage").map((line) => line["source"] ?? "")];
  expect([...new Set(pointed)].sort()).toEqual([...described].sort());
  expect(placed.filter(({ by, note }) => !by || !note)).toEqual([]);
});

test("what was coded stands at a passage of the rule, once in a reading, with our words beside it", async () => {
  const codes = new Set([...says.codebook.categories.map(({ id }) => id.split(".").at(-1)), "narrative, denied"]);
  const actors = new Set(["unnamed", ...says.actors.actors.map(({ id }) => id)]);
  const place = (line: (typeof coded)[number]) => `${line["source"]} ${line["passage"]}`;
  const passages = new Map(of("passage").map((line) => [place(line), line]));
  expect(passages.size).toBe(of("passage").length);
  const wrong = of("first pass", "second pass").filter((line) => {
    const passage = passages.get(place(line));
    const isHarm = line["measure"]?.startsWith("narrative") ?? false;
    const sides = [line["actor"] ?? "", line["target"] ?? ""];
    return (
      !codes.has(line["measure"]) ||
      passage?.["speaker"] !== line["speaker"] ||
      passage?.["year"] !== line["year"] ||
      !(isHarm ? sides.every((side) => actors.has(side)) : sides.every((side) => side === ""))
    );
  });
  expect(wrong).toEqual([]);
  for (const pass of ["first pass", "second pass"]) {
    const keys = of(pass).map((line) => JSON.stringify([place(line), line["measure"], line["actor"], line["target"]]));
    expect(new Set(keys).size).toBe(keys.length);
  }
  const again = of("other session");
  expect(again.length).toBeGreaterThan(50);
  expect(again.filter((line) => !codes.has(line["measure"]) || !passages.has(place(line)) || line["actor"] || line["target"])).toEqual([]);
  expect(new Set(again.map((line) => `${place(line)} ${line["measure"]}`)).size).toBe(again.length);
  const directed = of("direction again");
  const harm = new Set(
    of("first pass", "second pass", "other session").flatMap((line) => (line["measure"]?.startsWith("narrative") ? [place(line)] : [])),
  );
  expect(directed.length).toBeGreaterThan(50);
  expect(directed.filter((line) => !harm.has(place(line)) || !line["actor"] || !line["target"])).toEqual([]);
  const first = new Set(of("first pass").map(place));
  expect([...passages].filter(([key, line]) => first.has(key) !== (line["note"] !== "")).map(([key]) => key)).toEqual([]);
});

test("a second reading judged what the claims have and as many pairs that they do not have", () => {
  const judged = (parse(readFileSync(`${example}events/second-reading.csv`), { columns: true }) as (typeof coded)[number][]).filter(
    ({ what }) => what === "stance",
  );
  const place = (line: (typeof coded)[number]) => `${line["item"]} ${line["source"]} ${line["passage"]}`;
  const stances = new Map<string, string>(
    says.claims.claims.flatMap(({ id, evidence }) =>
      evidence.flatMap((each) =>
        each.place ? [[`${id} ${each.source} ${each.place.start}-${each.place.end} ${each.place.words}`, each.stance] as const] : [],
      ),
    ),
  );
  expect(judged.filter((line) => (stances.get(place(line)) ?? "foil") !== line["against"]).map(place)).toEqual([]);
  const foils = judged.filter((line) => line["against"] === "foil").length;
  expect([foils, new Set(judged.map(place)).size]).toEqual([judged.length / 2, judged.length]);
});

describeShared("the speeches that the case points into", () => {
  const texts = new Map(
    [shared("afpak/ungd_2018_2024.jsonl.gz"), shared("data/texts/ungd/ungd_dev.jsonl.gz")].flatMap((path) =>
      readRecords(readFileSync(path)).records.map((each) => [each.id, readRecord(each).text] as const),
    ),
  );

  test("are in the coding each with every passage that the rule gives, and no other", () => {
    const speeches = [...texts].flatMap(([id, text]) => {
      const one = chosen(id);
      return one ? [{ id, ...one, passages: passagesOf(text) }] : [];
    });
    expect(speeches.length).toBeGreaterThan(90);
    const given = speeches.flatMap(({ id, state, year, passages }) => passages.map(({ place }) => `${state} ${year} ${id} ${place}`));
    expect(
      of("passage")
        .map((line) => `${line["speaker"]} ${line["year"]} ${line["source"]} ${line["passage"]}`)
        .sort(),
    ).toEqual(given.sort());
    const counts = speeches.map(({ id, state, passages }) => `${state} ${id} ${passages.length}`);
    expect(
      of("speech")
        .map((line) => `${line["speaker"]} ${line["source"] || line["note"]} ${line["value"]}`)
        .sort(),
    ).toEqual(counts.sort());
    const naming = (what: RegExp) => speeches.flatMap(({ passages }) => passages.filter(({ exact }) => what.test(exact))).length;
    const told = (measure: string) => of("names").filter((line) => line["measure"] === measure).length;
    expect(told("names the Durand line")).toBe(naming(/Durand/u));
    expect(told("names the TTP")).toBe(naming(/\bTTP\b|Tehri[ck]|Tehreek/u));
  });

  test("have the meant words at every place, whole words and not too many", () => {
    const wrong = placed.filter(({ source, place }) => {
      const all = [...(texts.get(source) ?? "")];
      const [before = "", after = ""] = [all[place.start - 1], all[place.end]];
      const exact = all.slice(place.start, place.end).join("");
      return hashOfWords(exact) !== place.words || /\p{L}/u.test(before) || /\p{L}/u.test(after) || exact.length > 900;
    });
    expect(wrong.map(({ id, source }) => `${id}: ${source}`)).toEqual([]);
    const parts: Readonly<Record<string, string>>[] = parse(readFileSync(`${example}events/process.csv`), { columns: true });
    const pointed = parts.filter((part) => part["passage"]);
    expect(pointed.length).toBeGreaterThan(20);
    const astray = pointed.filter((part) => {
      const [, start, end, words] = /^(\d+)-(\d+) (\w+)$/u.exec(part["passage"] ?? "") ?? [];
      return hashOfWords([...(texts.get(part["source"] ?? "") ?? "")].slice(Number(start), Number(end)).join("")) !== words;
    });
    expect(astray).toEqual([]);
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
    const used = new Set([...placed.map(({ source }) => source), ...of("passage").map((line) => line["source"] ?? "")]);
    const forbidden = new Set([...texts].flatMap(([id, text]) => (used.has(id) ? runs(text) : [])));
    const files = [...["claims.yaml", "commitments.yaml", "figures.yaml"].map((name) => `judgements/${name}`), "events/speeches.csv"];
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
        const words = await engine.rows<{ source: string; text: string }>("select source, text from document");
        const texts = new Map(words.map(({ source, text }) => [source, { text, at: positions(text) }]));
        const rows = of("passage", "first pass", "second pass").map((line) => [
          line["source"] ?? "",
          line["passage"] ?? "",
          line["note"] ?? "",
        ]);
        const library = { store: undefined as never, sources: new Map(), words: new Map(), texts };
        const shown = await passagesOfRows(library, [{ columns: ["source", "passage", "note"], rows }]);
        expect(shown).toHaveLength(of("passage").length);
        expect(shown.filter(({ exact, aside }) => !exact || aside)).toEqual([]);
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
