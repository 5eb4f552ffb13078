import { expect, it } from "vitest";
import type { Reference } from "../../domain/bibliography/reference.js";
import { duplicateWorks, isbn13 } from "./duplicate-works.js";

const roy = { family: "Roy", given: "Ana" };
const work = (id: string, more: Partial<Reference> = {}): Reference =>
  ({ id, line: 1, type: "article", authors: [roy], year: 2021, title: `A work called ${id}`, raw: "", ...more }) as Reference;
const told = (...all: Reference[]) => duplicateWorks(all).map(({ first, second, by }) => `${first.id} ${second.id} ${by}`);

it("finds one work under two keys by DOI, ISBN in both lengths, or title, year and author, each pair once", () => {
  expect(told(work("a", { doi: "10.1000/x" }), work("b", { doi: "10.1000/X" }))).toEqual(["a b DOI"]);
  const book = (id: string, isbn: string) => work(id, { type: "book", isbn });
  expect(told(book("a", "0-306-40615-2"), book("b", "978 0 306 40615 7"))).toEqual(["a b ISBN"]);
  const title = "The Émigré’s road: a history";
  expect(told(work("a", { title }), work("b", { title: "The emigre's Road. A History" }))).toEqual(["a b title, year and author"]);
  expect(told(work("a", { title, doi: "10.1000/x" }), work("b", { title, doi: "10.1000/x" }))).toEqual(["a b DOI"]);
});

it("keeps apart what may be two works", () => {
  const title = "The road over the pass";
  const same = (first: Partial<Reference>, second: Partial<Reference>) =>
    told(work("a", { title, ...first }), work("b", { title, ...second }));
  expect(same({}, {})).toHaveLength(1);
  expect(same({ year: 2019 }, {})).toEqual([]);
  expect(same({ authors: [{ family: "Lee", given: "Bo" }] }, {})).toEqual([]);
  expect(same({ authors: [] }, { authors: [] })).toEqual([]);
  expect(same({ edition: "2" }, { edition: "3" })).toEqual([]);
  expect(same({ volume: "1" }, { volume: "2" })).toEqual([]);
  expect(same({ type: "chapter" }, { type: "book" })).toEqual([]);
  expect(same({ type: "news", day: "2021-03-01" }, { type: "news", day: "2021-03-02" })).toEqual([]);
  expect(told(work("a", { title: "Introduction" }), work("b", { title: "Introduction" }))).toEqual([]);
  const isbn = "978-0-306-40615-7";
  expect(
    told(
      work("a", { type: "chapter", isbn, title: "One of its chapters" }),
      work("b", { type: "chapter", isbn, title: "Two of its chapters" }),
    ),
  ).toEqual([]);
});

it("finds a second entry of a volume that is not the first of its title", () => {
  const title = "The road over the pass";
  const volume = (id: string, number: string) => work(id, { title, volume: number });
  expect(told(volume("a", "1"), volume("b", "2"), volume("c", "2"), volume("d", "1"))).toEqual([
    "b c title, year and author",
    "a d title, year and author",
  ]);
});

it("takes no ISSN and no number with a wrong last digit for an ISBN", () => {
  expect(isbn13("080442957X")).toBe("9780804429573");
  for (const each of [undefined, "", "0378-5955", "978-0-306-40615-8", "0-306-40615-3", "a 9780306406157 b"])
    expect(isbn13(each)).toBeUndefined();
});
