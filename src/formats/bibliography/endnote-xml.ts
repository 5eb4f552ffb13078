import { SaxesParser } from "saxes";
import { type Contributor, doiIn, type Reference, type ReferenceType } from "../../domain/bibliography/reference.js";
import { type Problem, problem } from "../../domain/problem.js";
import { dateOf, monthOf, type ReferenceDate, referenceDate } from "./reference-date.js";
import { abstractOf, type Bibliography, clean, invertedName, keywordsOf, reference, withoutOthers } from "./reference-parts.js";

const types: readonly (readonly [RegExp, ReferenceType])[] = [
  [/journal|electronic article/iu, "article"],
  [/magazine/iu, "magazine"],
  [/newspaper/iu, "news"],
  [/book section|electronic book section/iu, "chapter"],
  [/dictionary|encyclopedia/iu, "entry"],
  [/book|classical|catalog|serial/iu, "book"],
  [/report|government|pamphlet|standard/iu, "report"],
  [/thesis/iu, "thesis"],
  [/conference/iu, "paper"],
  [/dataset|database|aggregated/iu, "dataset"],
  [/computer program|software/iu, "software"],
  [/web|blog|online multimedia|electronic source|social media/iu, "webpage"],
  [/interview/iu, "interview"],
  [/bill|case|hearing|legal|statute/iu, "law"],
  [/film|video|audiovisual|music|podcast|television/iu, "film"],
  [/manuscript|unpublished/iu, "manuscript"],
];

interface Element {
  readonly name: string;
  readonly line: number;
  readonly kind: string;
  text: string;
  readonly inside: Element[];
}

/** The records of an EndNote XML export. Entities of its own are refused; records before a fault are kept. */
export function readEndnoteXml(text: string, path: string): Bibliography {
  const references: Reference[] = [];
  const problems: Problem[] = [];
  const says = (line: number, words: string, mend: string) =>
    problems.push(problem("data/bad-reference", { file: path, line, column: 1 }, words, mend));
  const open: Element[] = [];
  const parser = new SaxesParser({ position: true });
  let began = 0;
  let broken = false;
  parser.on("error", (fault) => {
    if (!broken)
      says(
        parser.line,
        `The XML is broken here: ${fault.message.replace(/^\d+:\d+:\s*/u, "")}`,
        "Export the library again; records before it were kept.",
      );
    broken = true;
  });
  parser.on("doctype", (declared) => {
    if (/<!ENTITY/iu.test(declared))
      says(parser.line, "The file declares entities, which are not read.", "Export it without a document type.");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (broken || open.length > 40) return;
    const element: Element = { name, line: parser.line, kind: String(attributes["name"] ?? ""), text: "", inside: [] };
    if (name === "record") began = parser.position - "<record>".length;
    const outer = open.at(-1);
    if (name !== "record") outer?.inside.push(element);
    open.push(element);
  });
  const words = (part: string) => {
    for (const element of open) if (element.name !== "records" && element.name !== "xml" && element.name !== "record") element.text += part;
  };
  parser.on("text", (part) => {
    if (!broken) words(part);
  });
  parser.on("cdata", (part) => {
    if (!broken) words(part);
  });
  parser.on("closetag", ({ name }) => {
    if (broken) return;
    const element = open.pop();
    if (name === "record" && element) references.push(read(element, text.slice(Math.max(0, began), parser.position), says));
  });
  parser.write(text).close();
  return { references, problems };
}

function read(record: Element, raw: string, says: (line: number, words: string, mend: string) => void): Reference {
  const found = (element: Element, path: readonly string[]): Element[] => {
    const [first, ...rest] = path;
    const here = element.inside.filter((each) => each.name === first);
    return rest.length ? here.flatMap((each) => found(each, rest)) : here;
  };
  const all = (path: string) => found(record, path.split("/")).flatMap((each) => clean(each.text) ?? []);
  const one = (...paths: string[]) => paths.flatMap(all)[0];
  const people = (group: string) => all(`contributors/${group}/author`).flatMap((each) => invertedName(each.replace(/,\s*$/u, "")) ?? []);
  const kind = found(record, ["ref-type"])[0]?.kind ?? "";
  const edited = /edited book/iu.test(kind);
  const type = types.find(([pattern]) => pattern.test(kind))?.[1] ?? "other";
  const { authors, others } = withoutOthers(people("authors"));
  const second = people("secondary-authors");
  const third = people("tertiary-authors");
  const bookish = type === "book" || type === "report";
  const isEditor = ["chapter", "paper", "entry", "article"].includes(type) || (type === "book" && authors.length === 0);
  const role =
    (name: string) =>
    (each: (typeof second)[number]): Contributor => ({ ...each, role: name });
  const { impossible, ...date } = dateIn(one("dates/year"), one("dates/pub-dates/date"));
  const title = one("titles/title");
  if (impossible)
    says(record.line, `The date of “${title ?? kind}” does not exist.`, "Mend it in EndNote; what is left of the date was kept.");
  if (title === undefined) says(record.line, `This ${kind || "record"} has no title.`, "Add one in EndNote and export again.");
  const host = one("titles/secondary-title", "periodical/full-title", "titles/alt-title");
  const periodical = type === "article" || type === "magazine" || type === "news";
  const links = [...all("urls/related-urls/url"), ...all("urls/web-urls/url")];
  return reference({
    id: one("label")?.match(/^\S+$/u)?.[0],
    line: record.line,
    raw,
    type,
    authors: edited ? [] : authors,
    others,
    editors: edited ? authors : isEditor ? second : [],
    translators: people("subsidiary-authors"),
    contributors: [
      ...(isEditor ? [] : second.map(role(type === "thesis" ? "advisor" : "series editor"))),
      ...third.map(role(type === "thesis" ? "advisor" : "series editor")),
    ],
    ...date,
    title: title ?? "",
    container: bookish ? undefined : host,
    series: bookish ? host : one("titles/tertiary-title"),
    publisher: one("publisher"),
    place: one("pub-location"),
    volume: one("volume"),
    issue: periodical ? one("number", "issue") : undefined,
    number: periodical ? one("electronic-resource-num-eid") : one("number", "report-id"),
    pages: one("pages"),
    edition: one("edition"),
    genre: one("work-type"),
    accessed: referenceDate(one("access-date")).day,
    doi: doiIn(one("electronic-resource-num")) ?? doiIn(links.find((link) => /doi\.org/iu.test(link))),
    url: links[0],
    isbn: one("isbn"),
    language: one("language"),
    note: one("notes"),
    abstract: abstractOf(one("abstract")),
    keywords: keywordsOf(all("keywords/keyword")),
  });
}

function dateIn(yearText: string | undefined, dayText: string | undefined): ReferenceDate {
  const year = referenceDate(yearText);
  const day = referenceDate(dayText);
  if (year.year === undefined) return year.dateText ? year : day;
  if (day.year !== undefined) return day.year === year.year ? day : year;
  const month = dayText
    ?.match(/\p{L}+/gu)
    ?.map(monthOf)
    .find((each) => each !== undefined);
  if (month === undefined) return year;
  return dateOf(year.year, month, Number(dayText?.match(/(?<!\d)\d{1,2}(?!\d)/u)?.[0]) || undefined);
}
