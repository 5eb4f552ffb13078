import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { InputError } from "../../../domain/problem.js";
import { UsageError } from "../../print.js";
import { agree } from "./agree.js";
import { readAgreement } from "./agree-read.js";

const folder = mkdtempSync(join(tmpdir(), "amity-agree-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function alphaOf(file: string, options = {}): number | null | undefined {
  return agree([file], { resamples: "100", ...options }).measures.find((each) => each.name === "krippendorff_alpha")?.value;
}

function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (cause) {
    if (cause instanceof InputError) return cause.problems.map(({ code, at, says }) => `${code} ${at[0]?.line} ${says}`);
    throw cause;
  }
  return [];
}

describe("amity agree", () => {
  const wide = "unit,Anna,Ben\nu1,norm,norm\nu2,trust,norm\nu3,trust,trust\nu4,NA,norm\n";
  it("reads a wide table, with or without the column of units, by comma, tab or semicolon", () => {
    const found = agree([written("wide.csv", wide)], { resamples: "100" });
    expect(found.coders).toEqual(["Anna", "Ben"]);
    expect(found.measures[0]).toMatchObject({ name: "krippendorff_alpha", version: expect.stringContaining("nominal"), n: 3 });
    const value = found.measures[0]?.value as number;
    expect(value).toBeCloseTo(4 / 9, 12);
    expect(alphaOf(written("wide.tsv", wide.replaceAll(",", "\t")))).toBeCloseTo(value, 12);
    expect(alphaOf(written("bare.csv", wide.replace(/^[^,]*,/gm, "").replaceAll(",", ";")))).toBeCloseTo(value, 12);
  });
  it("reads a long table", () => {
    const long = "coder,unit,value\nAnna,u1,norm\nBen,u1,norm\nAnna,u2,trust\nBen,u2,norm\nAnna,u3,trust\nBen,u3,trust\nBen,u4,norm\n";
    expect(alphaOf(written("long.csv", long))).toBeCloseTo(4 / 9, 12);
    const twice = written("twice.csv", `${long}Ben,u1,trust\nBen,,trust\n`);
    expect(problemsOf(() => agree([twice]))).toEqual([
      "data/bad-row 9 Ben codes the unit u1 a second time.",
      "data/bad-row 10 this row names no unit.",
    ]);
  });
  it("knows categories by name and in their order", () => {
    const file = written("order.csv", "Anna,Ben\nlow,middle\nhigh,high\nlow,low\n");
    const versions = (options: object) => agree([file], { resamples: "100", ...options }).measures.map((each) => each.version);
    expect(versions({}).some((each) => each.startsWith("ordinal"))).toBe(false);
    expect(versions({ categories: "low,middle,high" }).some((each) => each.startsWith("ordinal"))).toBe(true);
    expect(problemsOf(() => agree([file], { categories: "low,high" }))).toEqual([
      "data/unknown-code 2 Ben has the value middle, which is none of the categories named.",
    ]);
    expect(() => agree([file], { categories: "low,low" })).toThrow(UsageError);
    expect(() => agree([file], { resamples: "5" })).toThrow(/whole number from 100/);
  });
  it("gives the same figures for the same seed", () => {
    const file = written("seed.csv", "Anna,Ben\n1,1\n2,2\n1,2\n3,3\n2,2\n1,1\n3,1\n");
    expect(agree([file], { seed: "5" })).toEqual(agree([file], { seed: "5" }));
    expect(agree([file], { seed: "5" })).not.toEqual(agree([file], { seed: "6" }));
  });
  it("refuses what is no table of two coders, with the place", () => {
    expect(problemsOf(() => agree([written("one.csv", "unit,Anna\nu1,x\n")]))[0]).toContain("one column of codings (Anna)");
    expect(problemsOf(() => agree([written("empty.csv", "unit,Anna,Ben\n")]))[0]).toContain("no row below");
    expect(problemsOf(() => agree([written("long-row.csv", "Anna,Ben\nx,y\nx,y,z\n")]))[0]).toBe(
      "data/bad-row 3 this row has 3 cells and the header 2.",
    );
    expect(problemsOf(() => agree([written("quote.csv", 'Anna,Ben\n"x,y\n')]))[0]).toContain("do not pair");
    const headless = agree([written("headless.csv", "1,1\n2,2\n1,2\n")], { resamples: "100" });
    expect(headless.problems.map((each) => each.code)).toEqual(["data/odd-value"]);
  });
  it("takes distances of your own, and refuses a table that does not say them all", () => {
    const table = written("ordered.csv", "unit,Anna,Ben\nu1,1,2\nu2,2,2\nu3,3,1\nu4,3,3\nu5,1,1\n");
    const squares = written("squares.csv", ",1,2,3\n1,0,1,4\n2,1,0,1\n3,4,1,0\n");
    const half = written("half.tsv", "\t1\t2\t3\n1\t\t1\t4\n2\t\t\t1\n3\t\t\t\n");
    for (const distances of [squares, half]) {
      const { measures } = agree([table], { distances, resamples: "100" });
      const of = (version: string) => measures.find((each) => each.name === "krippendorff_alpha" && each.version.startsWith(version));
      expect(of("distances given")?.value).toBeCloseTo(of("interval")?.value as number, 12);
      expect(of("distances given")?.ci95?.[0]).toBeCloseTo(of("interval")?.ci95?.[0] as number, 12);
    }
    const words = written("words.csv", "unit,Anna,Ben\nu1,foe,rival\nu2,friend,foe\nu3,rival,rival\nu4,friend,friend\n");
    const near = (foe: number) => written(`near${foe}.csv`, `;friend;rival;foe\nfriend;0;1;1\nrival;;0;${foe}\nfoe;;;0\n`);
    const alpha = (foe: number) =>
      agree([words], { distances: near(foe), resamples: "100" }).measures.find((each) => each.version.startsWith("distances"))?.value;
    expect(alpha(1)).toBeCloseTo(alphaOf(words) as number, 12);
    expect(alpha(0.2) as number).toBeGreaterThan(alpha(1) as number);
    const faults = (text: string) => problemsOf(() => agree([words], { distances: written("faulty.csv", text) }));
    expect(faults(",friend,rival\nfriend,0,1\nrival,1,0\n")).toEqual([
      "data/odd-value 1 it does not say how far foe and friend are apart.",
      "data/odd-value 1 it does not say how far foe and rival are apart.",
    ]);
    expect(faults(",friend,rival,foe\nfriend,0,1,2\nrival,3,0,x\nfoe,-2,1,0.5\nfoe,,,\nally,1,1,1\n")).toEqual([
      "data/odd-value 3 rival and friend are 3 apart here and 1 in line 2.",
      "data/odd-value 3 rival and foe are x apart.",
      "data/odd-value 4 foe and friend are -2 apart.",
      "data/odd-value 4 foe is 0.5 apart from itself.",
      "data/odd-value 5 the row foe stands twice.",
      "data/odd-value 6 the row ally has no column.",
    ]);
    expect(() =>
      agree(
        [
          written(
            "anna2.jsonl",
            '{"source":"s","category":"a","start":1,"end":2,"coder":"x"}\n{"source":"s","category":"a","start":1,"end":2,"coder":"y"}\n',
          ),
        ],
        { distances: squares },
      ),
    ).toThrow(UsageError);
  });
  it("reads codings, a file a coder, and says what it left out", () => {
    const line = (start: number, end: number, category: string) =>
      JSON.stringify({ id: `${start}`, source: "s1", exact: "…", start, end, category });
    const anna = written(
      "anna.jsonl",
      `${line(2, 9, "norm")}\n${line(20, 30, "trust")}\n{"id":"s","source":"s1","exact":"…","statement":{"act":"denies"}}\n`,
    );
    const ben = written("ben.jsonl", `${line(2, 9, "norm")}\n${line(22, 30, "trust")}\n`);
    const found = agree([anna, ben], { byCategory: true, resamples: "100" });
    expect(found.coders).toEqual(["anna", "ben"]);
    const value = (name: string, category?: string) =>
      found.measures.find((each) => each.name === name && each.category === category)?.value;
    expect(value("cu_alpha_2016")).toBe(1);
    expect(value("bar_u_alpha_2016", "norm")).toBe(1);
    expect(value("u_alpha_2016")).toBeLessThan(1);
    expect(found.problems.map((each) => each.says).join(" ")).toContain("1 line has no category");
    expect(problemsOf(() => agree([anna]))[0]).toContain("all codings are by anna");
    const acted = written(
      "dora.jsonl",
      [
        '{"id":"d1","source":"s1","exact":"w","category":"norm","start":1,"end":9}',
        '{"id":"d2","source":"s1","exact":"w","category":"norm","start":10,"end":12}',
        '{"id":"e1","act":"uncode","of":"d2"}',
        '{"id":"e2","act":"recode","of":"d1","category":"trust"}',
        '{"id":"e3","act":"move","of":"d1","exact":"w","start":2,"end":9}',
      ].join("\n"),
    );
    expect(readAgreement([acted, ben], undefined)).toMatchObject({
      texts: [{ spans: expect.arrayContaining([{ coder: 1, start: 2, end: 9, value: "trust" }]) }],
    });
    const broken = written("cara.jsonl", `{"source":"s1","category":"norm","start":5,"end":2}\nnot json\n`);
    expect(problemsOf(() => agree([anna, broken])).map((each) => each.split(" ")[1])).toEqual(expect.arrayContaining(["1", "2"]));
    expect(problemsOf(() => agree([anna, written("t.csv", wide)]))[0]).toContain("several files");
  });
});
