import type { Row } from "../tables.js";

/** What kind of work a bibliography entry describes, in the words of APA's chapter 10. */
const referenceTypes = [
  "article",
  "magazine",
  "news",
  "book",
  "chapter",
  "entry",
  "report",
  "thesis",
  "paper",
  "dataset",
  "software",
  "webpage",
  "speech",
  "interview",
  "law",
  "film",
  "manuscript",
  "other",
] as const;
export type ReferenceType = (typeof referenceTypes)[number];

/** A person, or a body with one name: then `literal` is set and `family` repeats it. */
export interface Author {
  /** Without particle: `Linden` of *van der Linden*. */
  readonly family: string;
  /** Empty where there is none. */
  readonly given: string;
  /** `van der`, `de la`, `von`. */
  readonly particle?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
  /** A corporate author, or a name that cannot be taken apart. */
  readonly literal?: string;
}

/** Somebody who had another part in a work: series editor, advisor, recipient, funder. */
export interface Contributor extends Author {
  readonly role: string;
}

/** One entry of a bibliography. */
export interface Reference {
  readonly id: string;
  /** 1-based line of its file. */
  readonly line: number;
  readonly type: ReferenceType;
  readonly authors: readonly Author[];
  /** The list of authors ends in “and others” or “et al.”. */
  readonly others?: true;
  /** Editors of the work, or of the book that a chapter stands in. */
  readonly editors?: readonly Author[];
  readonly translators?: readonly Author[];
  readonly contributors?: readonly Contributor[];
  readonly year?: number;
  /** As exact as it is given: `2021`, `2021-08`, `2021-08-15`. */
  readonly day?: string;
  /** Words in place of a date: `in press`, `ca. 1850`, `Spring 2009`. */
  readonly dateText?: string;
  readonly title: string;
  /** Journal, newspaper, site, or book that it stands in. */
  readonly container?: string;
  readonly publisher?: string;
  /** Town of the publisher. */
  readonly place?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  /** Number of a report, article, paper or version of a dataset. */
  readonly number?: string;
  readonly edition?: string;
  readonly series?: string;
  /** What it calls itself: `Doctoral dissertation`, `Data set`, `Policy brief`. */
  readonly genre?: string;
  /** The conference at which it was given. */
  readonly event?: string;
  readonly accessed?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly isbn?: string;
  readonly language?: string;
  readonly note?: string;
  /** Its summary, in one paragraph. */
  readonly abstract?: string;
  /** Keywords and tags, each once, in their order. */
  readonly keywords?: readonly string[];
  /** The entry as it stands in its file. */
  readonly raw: string;
}

/** Facts of a work, without a place in a file. */
export type Work = Omit<Reference, "line" | "raw">;

/** Those in the author's place: the authors, else the editors. */
export function authorsOf(reference: Reference): readonly Author[] {
  return reference.authors.length > 0 || reference.others ? reference.authors : (reference.editors ?? []);
}

/** A name as one says it: `Sander van der Linden`, `World Bank`. */
export function fullName(author: Author): string {
  if (author.literal !== undefined) return author.literal;
  return [author.given, author.particle, author.family, author.suffix].filter(Boolean).join(" ");
}

/** A bare DOI in lower case out of a DOI, `doi:` or link; undefined where there is none. */
export function doiIn(text: string | undefined): string | undefined {
  const found = text?.match(/\b10\.\d{4,9}\/[^\s"<>]+/u)?.[0];
  return found
    ?.replace(/(?<![.,;)\]}])[.,;)\]}]+$/u, (tail) =>
      /[)\]]/u.test(tail) && balanced(found) ? tail.replace(/(?<![.,;])[.,;]+$/u, "") : "",
    )
    .toLowerCase();
}

function balanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length;
  return count("(") === count(")") && count("[") === count("]");
}

/** What table `reference` keeps of an entry: enough to cite it in the text. */
export function referenceOf(row: Row<"reference">): Reference {
  const names = JSON.parse(row.authors) as Author[];
  const authors = names.filter((name) => name.literal !== "et al.");
  const { file: _, source: __, apa: ___, authors: ____, keywords: _____, csl: ______, day, ...rest } = row;
  const keywords = JSON.parse(row.keywords) as string[];
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  const dated = day === null ? {} : /^\d{4}/u.test(day) ? { day } : { dateText: day };
  const tagged = keywords.length ? { keywords } : {};
  return {
    ...kept,
    ...dated,
    ...tagged,
    authors,
    ...(authors.length < names.length ? { others: true } : {}),
    raw: "",
  } as unknown as Reference;
}
