import type { Reference } from "../../domain/bibliography/reference.js";

/** Two entries that list one work, and what says so. */
export interface DuplicateWork {
  readonly first: Reference;
  readonly second: Reference;
  readonly by: "DOI" | "ISBN" | "title, year and author";
}

/**
 * Entries of a bibliography that list one work under two ids, each pair once: by one DOI; by one ISBN, of whole books only, since all chapters of
 * a book share it; or by one title with one year and one first author. Two editions, two years and two parts of a work are two works.
 */
export function duplicateWorks(all: readonly Reference[]): DuplicateWork[] {
  const found = new Map<string, DuplicateWork>();
  const byKey = (by: DuplicateWork["by"], keyOf: (each: Reference) => string | undefined) => {
    const known = new Map<string, Reference[]>();
    for (const each of all) {
      const key = keyOf(each);
      if (key === undefined) continue;
      const apart = known.get(key) ?? [];
      const first = apart.find((other) => !isOther(other, each));
      if (!first) known.set(key, [...apart, each]);
      else found.set(`${first.id} ${each.id}`, found.get(`${first.id} ${each.id}`) ?? { first, second: each, by });
    }
  };
  byKey("DOI", ({ doi }) => doi?.toLowerCase());
  byKey("ISBN", ({ type, isbn }) => (whole.has(type) ? isbn13(isbn) : undefined));
  byKey("title, year and author", titleKey);
  return [...found.values()];
}

const whole: ReadonlySet<Reference["type"]> = new Set(["book", "report", "thesis"]);

/** Whether two entries say of themselves that they are parts or editions apart. */
function isOther(a: Reference, b: Reference): boolean {
  const differ = (x: string | undefined, y: string | undefined) => x !== undefined && y !== undefined && plain(x) !== plain(y);
  return differ(a.edition, b.edition) || differ(a.volume, b.volume) || differ(a.pages, b.pages) || isPartOf(a, b) || isPartOf(b, a);
}

/** A chapter and the book that it stands in may bear one title. */
function isPartOf(a: Reference, b: Reference): boolean {
  return (a.type === "chapter" || a.type === "entry") && whole.has(b.type);
}

/** Titles of a word or two, as “Introduction”, are no names of works. */
const fewest = 3;

function titleKey({ title, year, authors, day, type }: Reference): string | undefined {
  const words = plain(title);
  const [first] = authors;
  if (words.split(" ").length < fewest || year === undefined || !first) return undefined;
  const isDated = type === "news" || type === "webpage" || type === "magazine" || type === "speech";
  return JSON.stringify([words, isDated ? (day ?? year) : year, plain(first.family)]);
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A number of a book in its form of 13 digits, where its last digit checks; an ISSN is none. */
export function isbn13(given: string | undefined): string | undefined {
  const digits = given?.replace(/[\s-]+/gu, "").toUpperCase() ?? "";
  if (/^97[89]\d{10}$/u.test(digits)) return checkOf(digits.slice(0, 12)) === digits[12] ? digits : undefined;
  if (!/^\d{9}[\dX]$/u.test(digits)) return undefined;
  const sum = [...digits].reduce((total, each, index) => total + (10 - index) * (each === "X" ? 10 : Number(each)), 0);
  return sum % 11 === 0 ? `978${digits.slice(0, 9)}${checkOf(`978${digits.slice(0, 9)}`)}` : undefined;
}

function checkOf(twelve: string): string {
  const sum = [...twelve].reduce((total, each, index) => total + Number(each) * (index % 2 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}
