import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { positions } from "../text/code-points.js";
import { type Dated, foldCopies } from "./fold-copies.js";
import { groupCopies } from "./group-copies.js";
import { stockPhrases } from "./stock-phrases.js";

const story =
  "Gunmen fired on a convoy of the border force near Torkham before dawn and killed four soldiers, the governor of the district said. " +
  "A search of the hills went on until noon. Traders who waited with their lorries on the other side said that the gate stayed shut for two days.";
const other =
  "The central bank left its rate of interest where it was and told savers that prices would fall by the end of spring. " +
  "Brokers in Karachi had hoped for a cut, and shares lost a hundredth of their worth in the first hour of trade.";

describe("fold copies", () => {
  it("asks about stories that share one paragraph behind their beginnings, and folds none", () => {
    const place =
      "Dravec lies on the only paved road between the two republics, and trade over it has tripled since the treaty of 2029. Smugglers have used it since the war, when both armies left their depots unguarded.";
    const seized = `Customs officers at Dravec seized nine crates of rifle parts on Monday. The seizure was announced by the prosecutor. ${place}`;
    const seen = `A driver told our reporter that he had watched men carry crates out of a lorry in the rain. He did not know what was in them. ${place}`;
    const folded = foldCopies([
      { id: "a", text: seized },
      { id: "b", text: seen },
    ]);
    expect([folded.groups, folded.pairs, folded.maybe.length]).toEqual([[["a"], ["b"]], [], 1]);
    const cut = foldCopies([
      { id: "a", text: seized },
      { id: "b", text: `Our staff. ${seized.slice(0, 170)}` },
    ]);
    expect(cut.groups).toEqual([["a", "b"]]);
  });

  it("makes reprints one group, the earliest first, and shows the passages", () => {
    const texts: Dated[] = [
      { id: "paper", text: `🔴 Our correspondent writes. ${story}`, date: "2023-05-02" },
      { id: "agency", text: story, date: "2023-05-01" },
      { id: "bank", text: other, date: "2023-05-01" },
    ];
    const { groups, pairs, maybe } = foldCopies(texts);
    expect(groups).toEqual([["agency", "paper"], ["bank"]]);
    expect(pairs.map(({ a, b, containment }) => [a, b, containment])).toEqual([["agency", "paper", 1]]);
    expect(maybe).toEqual([]);
    const [span] = pairs[0]?.spans ?? [];
    const cut = (text: string, [from, to]: readonly [number, number]) => positions(text).slice(from, to);
    expect(cut(texts[0]?.text ?? "", span?.b ?? [0, 0])).toBe(cut(story, span?.a ?? [0, 0]));
    expect(span?.a).toEqual([0, [...story].length - 1]);
  });

  it("makes no origin of what an agency puts around every story", () => {
    const around = (text: string) =>
      `ISLAMABAD (Reuters) - ${text} (Reporting by Ayesha Khan in Islamabad and Omar Malik in Kabul; Editing by Jane Doe and John Roe) ` +
      "Our Standards: The Thomson Reuters Trust Principles, opens new tab";
    const short = (text: string) => text.slice(0, 130);
    expect(
      foldCopies([
        { id: "a", text: around(short(story)) },
        { id: "b", text: around(short(other)) },
      ]),
    ).toMatchObject({ pairs: [], maybe: [] });
  });

  it("asks where a long text has one paragraph of another", () => {
    const filler = Array.from({ length: 400 }, (_, at) => `filler${at}`).join(" ");
    const more = Array.from({ length: 300 }, (_, at) => `own${at}`).join(" ");
    const lent = story.split(" ").slice(0, 40).join(" ");
    const half = Array.from({ length: 120 }, (_, at) => `half${at}`).join(" ");
    const { pairs, maybe } = foldCopies([
      { id: "report", text: `${filler} ${lent} ${more}`, date: "2023" },
      { id: "note", text: `${half} ${lent}`, date: "2024" },
    ]);
    expect(pairs).toEqual([]);
    expect(maybe.map(({ a, b }) => [a, b])).toEqual([["report", "note"]]);
  });

  it("holds each document in one group, whatever the order", () => {
    const bag = fc.array(fc.constantFrom(story, other, `${story} ${other}`, story.slice(0, 120), ""), { maxLength: 9 });
    fc.assert(
      fc.property(bag, (texts) => {
        const { groups } = foldCopies(texts.map((text, at) => ({ id: String(at), text })));
        expect(groups.flat().sort()).toEqual(texts.map((_, at) => String(at)).sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe("group copies", () => {
  const tie = (a: number, b: number, containment = 0.9) => ({ a, b, containment });
  it("does not melt two stories for one lent passage", () => {
    const ladder = (from: number) => [tie(from, from + 1), tie(from, from + 2), tie(from + 1, from + 2)];
    expect(groupCopies(6, [...ladder(0), ...ladder(3), tie(2, 3, 0.5)])).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });
  it("folds a family of which only the first were compared with all", () => {
    const many = Array.from({ length: 200 }, (_, b) => Array.from({ length: Math.min(b, 64) }, (_, a) => tie(a, b))).flat();
    expect(groupCopies(200, many)).toHaveLength(1);
  });
});

it("knows datelines, credits and notices, and leaves the story alone", () => {
  const cut = (text: string) => stockPhrases(text).map(([from, to]) => text.slice(from, to));
  expect(cut("KABUL, Aug 15 (AFP) - The city fell.")).toEqual(["KABUL, Aug 15 (AFP) - "]);
  expect(cut("It fell. Copyright 2021 The Herald. All rights reserved. ").join(" ")).toBe(
    "Copyright 2021 The Herald. All rights reserved.",
  );
  expect(cut("It fell. This story has been published from a wire agency feed without modifications to the text.")).toHaveLength(1);
  expect(cut(story)).toEqual([]);
});

describeShared("near-copies among real texts", () => {
  const lines = (name: string) =>
    gunzipSync(readFileSync(shared(`data/neardup/${name}`)))
      .toString("utf8")
      .trim()
      .split("\n");
  it.each(["100", "1000"])("finds the planted twins among %s articles", (many) => {
    const texts = lines(`articles_${many}.train.gz`).map((line): Dated => {
      const space = line.indexOf(" ");
      return { id: line.slice(0, space), text: line.slice(space + 1) };
    });
    const twins = readFileSync(shared(`data/neardup/articles_${many}.truth`), "utf8")
      .trim()
      .split("\n");
    const found = new Set(foldCopies(texts).pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
    expect(twins.filter((each) => found.has(each))).toEqual(twins);
  });

  it("finds every pair of FNC bodies with half of its five-word shingles in common", () => {
    expect(existsSync(shared("data/neardup/fnc_bodies.jsonl.gz"))).toBe(true);
    const texts = lines("fnc_bodies.jsonl.gz").map((each) => JSON.parse(each) as Dated);
    const truth = readFileSync(shared("data/neardup/fnc_pairs_exact_5gram.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((each) => each.split(","));
    const { pairs, maybe } = foldCopies(texts);
    const sure = new Set(pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
    const asked = new Set(maybe.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
    const of = (rows: readonly string[][], found: ReadonlySet<string>) =>
      rows.filter(([a, b]) => found.has(`${a} ${b}`)).length / rows.length;
    const close = truth.filter((each) => Number(each[3]) >= 0.5);
    const kin = truth.filter((each) => Number(each[3]) >= 0.34);
    console.info(
      `FNC: ${close.length} pairs with containment ≥ .5, found ${of(close, sure).toFixed(3)}; of ${truth.length} pairs sure or asked ${of(truth, new Set([...sure, ...asked])).toFixed(3)}`,
    );
    expect(of(close, sure)).toBe(1);
    expect(of(kin, sure)).toBeGreaterThanOrEqual(0.98);
  });

  it("folds a ladder of real articles: recall ≥ .98 at precision ≥ .95", async () => {
    const { ladder, key } = (await import(new URL("../../../bench/made/articles/ladder.js", import.meta.url).href)) as {
      ladder(articles: string[][]): { documents: Dated[]; gold: Set<string>; reuse: Set<string> };
      key(a: string, b: string): string;
    };
    const twins = new Set(
      readFileSync(shared("data/neardup/articles_1000.truth"), "utf8")
        .trim()
        .split("\n")
        .map((each) => each.split(" ")[0]),
    );
    const articles = lines("articles_1000.train.gz")
      .filter((line) => !twins.has(line.slice(0, line.indexOf(" "))))
      .map((line) => line.slice(line.indexOf(" ") + 1).split(/(?<=[.?!]) (?=[A-Z`"'])/))
      .filter((each) => each.length > 3);
    const { documents, gold, reuse } = ladder(articles);
    const found = new Set(foldCopies(documents).pairs.map(({ a, b }) => key(a, b)));
    const recall = [...gold].filter((each) => found.has(each)).length / gold.size;
    const precision = [...found].filter((each) => reuse.has(each)).length / found.size;
    console.info(`ladder of ${articles.length} real articles: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});
