import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import type { Author, Reference } from "../../domain/bibliography/reference.js";
import { readBibliography } from "./bibliography.js";

interface Item {
  readonly itemType: string;
  readonly creators: readonly { readonly firstName?: string; readonly lastName: string; readonly creatorType: string }[];
  readonly [field: string]: unknown;
}
interface Case {
  readonly input: string;
  readonly items: readonly Item[];
}

const fields = ["title", "creators", "year"] as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const cases = (name: string) => JSON.parse(readFileSync(shared(`data/messy/bib/${name}_cases.json`), "utf8")) as Case[];

const bare = (text: string) =>
  text
    .normalize("NFC")
    .replace(/<[^<>]*>/gu, "")
    .replace(/[.\s]+/gu, " ")
    .trim();
const zoteroName = (each: Item["creators"][number]) => bare(`${each.lastName}|${each.firstName ?? ""}`);
const ourName = (each: Author) =>
  bare(`${[each.particle, each.family].filter(Boolean).join(" ")}|${[each.given, each.suffix].filter(Boolean).join(" ")}`);
const people = (each: Reference) => [...each.authors, ...(each.editors ?? []), ...(each.translators ?? []), ...(each.contributors ?? [])];
const yearOf = (item: Item) => {
  const date = String(item["date"] ?? item["issueDate"] ?? item["dateEnacted"] ?? item["dateDecided"] ?? "");
  return date.match(/(?<!\d)[12]\d{3}(?!\d)/u)?.[0];
};

describeShared("what Zotero reads of real exports", () => {
  const sum = { title: 0, creators: 0, year: 0 };
  let all = 0;
  for (const name of ["zotero_bibtex", "zotero_ris", "zotero_csljson", "zotero_endnotexml"]) {
    it(`agrees on ${name}`, () => {
      const agreed = { title: 0, creators: 0, year: 0 };
      let items = 0;
      const differ: string[] = [];
      for (const [index, each] of cases(name).entries()) {
        const { references, problems } = readBibliography(bytes(each.input), `${name}-${index}`);
        expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
        expect(references.length, `${name} ${index}`).toBe(each.items.length);
        for (const [at, item] of each.items.entries()) {
          const ours = references[at] as Reference;
          items += 1;
          const title = bare(String(item["title"] ?? item["nameOfAct"] ?? item["caseName"] ?? item["subject"] ?? ""));
          const names = people(ours).map(ourName);
          const missing = item.creators.map(zoteroName).filter((creator) => !names.includes(creator));
          const same = { title: title === bare(ours.title), creators: missing.length === 0, year: yearOf(item) === ours.year?.toString() };
          for (const field of fields) {
            if (same[field]) agreed[field] += 1;
            else
              differ.push(
                `${name} ${index}.${at} ${field}: ${title} | ${missing.join("; ")} | ${names.join("; ")} | ${yearOf(item)} ${ours.year}`,
              );
          }
        }
      }
      console.log(
        [`${name}: ${items} items, title ${agreed.title}, creators ${agreed.creators}, year ${agreed.year}`, ...differ].join("\n"),
      );
      all += items;
      for (const field of fields) sum[field] += agreed[field];
      for (const field of fields) expect(agreed[field] / items, `${field}`).toBeGreaterThanOrEqual(0.9);
    });
  }
  it("agrees on 95 of 100 titles, creators and years over all of them", () => {
    console.log(`of ${all} items: title ${sum.title}, creators ${sum.creators}, year ${sum.year}`);
    for (const field of fields) expect(sum[field] / all, field).toBeGreaterThanOrEqual(0.95);
  });
  it("reads whole bibliographies without a word lost", () => {
    const read = (name: string) => readBibliography(readFileSync(shared(`data/messy/bib/${name}`)), name);
    const peace = read("peacesciencer_ps_bib.bib");
    expect([peace.references.length, peace.problems]).toEqual([47, []]);
    expect(peace.references.find((each) => each.id === "palmeretal2021mid5")).toMatchObject({
      year: 2021,
      doi: "10.1177/0738894221995743",
    });
    expect(peace.references.find((each) => each.id === "palmeretal2021mid5")?.authors[2]).toEqual({ family: "D'Orazio", given: "Vito" });
    const qualcoder = read("qualcoder_bibliography.ris");
    expect([qualcoder.references.length, qualcoder.problems]).toEqual([3, []]);
    expect(qualcoder.references[2]).toMatchObject({
      type: "chapter",
      year: 2003,
      pages: "32–50",
      editors: [{ family: "Fairbrother" }, { family: "Yates" }],
    });
  });
});
