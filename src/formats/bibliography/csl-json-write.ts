import type { Author, authorsOf, ReferenceType, Work } from "../../domain/bibliography/reference.js";

const types: Readonly<Record<ReferenceType, string>> = {
  article: "article-journal",
  magazine: "article-magazine",
  news: "article-newspaper",
  book: "book",
  chapter: "chapter",
  entry: "entry",
  report: "report",
  thesis: "thesis",
  paper: "paper-conference",
  dataset: "dataset",
  software: "software",
  webpage: "webpage",
  speech: "speech",
  interview: "interview",
  law: "legislation",
  film: "motion_picture",
  manuscript: "manuscript",
  other: "document",
};

/** Works as CSL-JSON 1.0.2, for Zotero, pandoc and citeproc. */
export function writeCslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works.map(cslItem), null, 2)}\n`;
}

/** One work as an item of CSL-JSON. */
export function cslItem(work: Work): Record<string, unknown> {
  const fields: Record<string, unknown> = {
    id: work.id,
    type: types[work.type],
    author: names(work.authors),
    editor: names(work.editors ?? []),
    translator: names(work.translators ?? []),
    title: work.title,
    "container-title": work.container,
    publisher: work.publisher,
    "publisher-place": work.place,
    volume: work.volume,
    issue: work.issue,
    page: work.pages,
    number: work.number,
    edition: work.edition,
    "collection-title": work.series,
    genre: work.genre,
    "event-title": work.event,
    issued: dated(work),
    accessed: work.accessed ? { "date-parts": [work.accessed.split("-").map(Number)] } : undefined,
    DOI: work.doi,
    URL: work.url,
    ISBN: work.isbn,
    language: work.language,
    note: work.note,
    abstract: work.abstract,
    keyword: work.keywords?.join("; "),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)),
  );
}

function names(authors: ReturnType<typeof authorsOf>): object[] {
  return authors.map(({ family, given, particle, suffix, literal }: Author) =>
    literal === undefined
      ? {
          family,
          ...(given ? { given } : {}),
          ...(particle ? { "non-dropping-particle": particle } : {}),
          ...(suffix ? { suffix } : {}),
        }
      : { literal },
  );
}

function dated({ day, year, dateText }: Work): object | undefined {
  const parts = day && /^\d{4}/.test(day) ? day.split("-").map(Number) : year === undefined ? undefined : [year];
  if (parts) return { "date-parts": [parts] };
  return dateText ? { literal: dateText } : undefined;
}
