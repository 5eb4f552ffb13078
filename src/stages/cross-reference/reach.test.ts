import { describe, expect, it } from "vitest";
import { built, claims, quote, source } from "../../../test/helpers/small-case.js";

/** Texts that share the quoted words and nothing else. */
const told = [
  "A count of the district says that shots killed four soldiers of a patrol.",
  "Near Torkham an ambush before noon killed four soldiers, we heard.",
  "It is certain by now: the blast on that bridge killed four soldiers and a driver.",
  "Whoever laid the mine killed four soldiers whom nobody had warned.",
];
const words = (id: string) => told[["paper", "note", "north", "one"].includes(id) ? 0 : ["south", "two", "account"].includes(id) ? 1 : 2];
const document = (id: string, grade: string, more = "") => ({
  [`sources/${id}.md`]: `---\nid: ${id}\nkind: report\ndate: 2022-05-03\ngrade: ${grade}\nbloc: ${id}\n${more}---\n\n# The report of ${id}\n\n${words(id)}\n`,
});
const entry = { "sources/references.bib": "@book{khan2021, author = {Khan, Ali}, title = {A Book}, year = {2022}}\n" };

describe("how far evidence reaches", () => {
  it("reads a document, tells by a note, counts rows, and leaves out a work that the case has only an entry of", async () => {
    const { claim, support, origin } = await built({
      ...document("paper", "B"),
      ...source("note", "2022-05-03", told[3] as string),
      ...entry,
      "events/counts.csv": "day,actor,target,best\n2022-05-01,A,B,4\n",
      "case.yaml":
        "version: 1\nname: T\nquestion: Who?\nregion: [PAK]\nperiod: {from: 2020-01-01, to: 2023-12-31}\nevents:\n  - {file: events/counts.csv, dataset: Counts, grade: C, bloc: desk, columns: {day: day, actor: actor, target: target, best: best}}\n",
      ...claims(`${quote("paper")}${quote("note")}      - {reference: khan2021, page: 4}\n      - {rows: "select * from event"}\n`),
    });
    expect(support.map(({ reach, through, aside }) => [reach, through, aside?.slice(0, 16) ?? null])).toEqual([
      ["read", null, null],
      ["told", null, null],
      ["none", null, "nobody here read"],
      ["rows", null, null],
    ]);
    expect(claim[0]).toMatchObject({ reach: "read, rows, told", origins_for: 3, documents: 3 });
    expect(origin.map(({ id, reach, grade }) => [id, reach, grade]).sort()).toEqual([
      ["Counts", "rows", "C"],
      ["note", "told", "B"],
      ["paper", "read", "B"],
    ]);
  });

  it("folds works known through another source into it, and never counts them for more", async () => {
    const unread = (id: string) => source(id, "2022-04-01", words(id) as string, `kind: note\nthrough: account\n`);
    const files = { ...document("account", "D"), ...unread("one"), ...unread("two"), ...unread("three") };
    const three = `${quote("one", ", grade: A")}${quote("two")}${quote("three")}`;
    const { claim, origin } = await built({ ...files, ...claims(three) });
    expect(origin.map(({ id, grade, weight, reach }) => [id, grade, weight, reach])).toEqual([["account", "D", 0.3, "told"]]);
    expect(claim[0]?.believed).toBeCloseTo(0.3, 12);
    expect(claim[0]).toMatchObject({ credibility: 6, flags: '["single-origin","unread"]', reach: "told" });
    const more = await built({ ...files, ...claims(quote("account") + three) });
    expect(more.claim[0]?.believed).toBeCloseTo(0.3, 12);
    expect(more.claim[0]).toMatchObject({ flags: '["single-origin"]', reach: "read, told" });
  });

  it("does not confirm what two notes tell, and confirms it where one of them is the document", async () => {
    const note = (id: string) => source(id, "2022-05-03", words(id) as string, `kind: note\nbloc: ${id}\n`);
    const two = quote("north") + quote("south");
    const notes = await built({ ...note("north"), ...note("south"), ...claims(two) });
    expect(notes.claim[0]).toMatchObject({ credibility: 2, flags: '["unread"]', reach: "told" });
    expect(notes.claim[0]?.explained).toContain("probably true, told only (2)");
    const readOne = await built({ ...note("north"), ...document("south", "B"), ...claims(two) });
    expect(readOne.claim[0]).toMatchObject({ credibility: 1, flags: "[]", reach: "read, told" });
  });

  it("names a source that is not there, and gives nothing to a chain that ends outside the case", async () => {
    const { problems, support } = await built({
      ...document("paper", "B"),
      ...claims(quote("paper", ", through: nowhere")),
    });
    expect(problems.filter(({ code }) => code === "case/unknown-id").map(({ says }) => says)).toEqual(["There is no source “nowhere”."]);
    expect(support[0]).toMatchObject({ reach: "none", through: "nowhere" });
  });
});

describe("speakers", () => {
  const actors = (grade: string) => ({ "actors.yaml": `actors:\n  - {id: MIN, name: The ministry, kind: organisation${grade}}\n` });

  it("have the grade of the source that gives their word, or the worse of the two", async () => {
    const by = claims(quote("paper", ", by: MIN"));
    const graded = async (grade: string) => (await built({ ...document("paper", "B"), ...actors(grade), ...by })).origin[0];
    expect(await graded("")).toMatchObject({ id: "MIN", grade: "B" });
    expect(await graded(", grade: D")).toMatchObject({ grade: "D" });
    expect(await graded(", grade: A")).toMatchObject({ grade: "B" });
  });

  it("take back a denial by admitting it later, and not by having said so before", async () => {
    const files = { ...document("paper", "B"), ...actors("") };
    const says = (stance: string, day: string) => quote("paper", `, by: MIN, stance: ${stance}, day: "${day}"`);
    const later = await built({ ...files, ...claims(says("denies", "2022-05-01") + says("asserts", "2022-06-01")) });
    expect(later.support.map(({ aside }) => aside)).toEqual(["MIN admitted it later, on 2022-06-01", null]);
    expect(later.claim[0]).toMatchObject({ denial: 0, support: 0.7 });
    const before = await built({ ...files, ...claims(says("asserts", "2022-05-01") + says("denies", "2022-06-01")) });
    expect(before.support.map(({ aside }) => aside)).toEqual([null, null]);
    const unclear = await built({ ...files, ...claims(says("denies", "2022") + says("asserts", "2022-06-01")) });
    expect(unclear.support.map(({ aside }) => aside)).toEqual([null, null]);
  });
});
