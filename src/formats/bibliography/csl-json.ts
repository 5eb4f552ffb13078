import { type Author, type Contributor, doiIn, type Reference, type ReferenceType } from "../../domain/bibliography/reference.js";
import { type Problem, problem } from "../../domain/problem.js";
import { dateOf, type ReferenceDate, referenceDate } from "./reference-date.js";
import {
  abstractOf,
  type Bibliography,
  clean,
  invertedName,
  keywordsOf,
  lines,
  literalName,
  person,
  reference,
  withoutOthers,
} from "./reference-parts.js";

/** The types of CSL 1.0.2. */
export const cslTypes: Readonly<Record<string, ReferenceType>> = {
  article: "manuscript",
  "article-journal": "article",
  "article-magazine": "magazine",
  "article-newspaper": "news",
  bill: "law",
  book: "book",
  broadcast: "film",
  chapter: "chapter",
  classic: "book",
  collection: "other",
  dataset: "dataset",
  document: "other",
  entry: "entry",
  "entry-dictionary": "entry",
  "entry-encyclopedia": "entry",
  event: "other",
  figure: "other",
  graphic: "other",
  hearing: "law",
  interview: "interview",
  legal_case: "law",
  legislation: "law",
  manuscript: "manuscript",
  map: "other",
  motion_picture: "film",
  musical_score: "other",
  pamphlet: "report",
  "paper-conference": "paper",
  patent: "other",
  performance: "other",
  periodical: "book",
  personal_communication: "other",
  post: "webpage",
  "post-weblog": "webpage",
  regulation: "law",
  report: "report",
  review: "article",
  "review-book": "article",
  software: "software",
  song: "film",
  speech: "speech",
  standard: "report",
  thesis: "thesis",
  treaty: "law",
  webpage: "webpage",
};

type Item = Readonly<Record<string, unknown>>;

/** The items of a CSL-JSON file: a list, one item, or a list under `items`. A broken item leaves the others whole. */
export function readCslJson(text: string, path: string): Bibliography {
  const references: Reference[] = [];
  const problems: Problem[] = [];
  const line = lines(text);
  for (const { start, end } of objects(text)) {
    const raw = text.slice(start, end);
    const says = (words: string, mend: string) => {
      problems.push(problem("data/bad-reference", { file: path, ...line(start) }, words, mend));
    };
    let item: unknown;
    try {
      item = JSON.parse(raw);
    } catch (fault) {
      says(`This item is no JSON: ${(fault as Error).message}.`, "Mend its commas, quotes or braces.");
      continue;
    }
    const held = (item as Item)["items"];
    if (Array.isArray(held) && (item as Item)["type"] === undefined) {
      const inner = text.indexOf("[", start + raw.search(/"items"\s*:/u));
      const sub = readCslJson(text.slice(inner, end - 1), path);
      const shift = line(inner).line - 1;
      references.push(...sub.references.map((each) => ({ ...each, line: each.line + shift })));
      problems.push(...sub.problems.map((each) => ({ ...each, at: each.at.map((at) => ({ ...at, line: at.line + shift })) })));
    } else references.push(read(item as Item, line(start).line, raw, says));
  }
  return { references, problems };
}

/** Where each outermost object begins and ends, also in a file whose end is missing. */
function objects(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const sign = /["{}]/gu;
  const string = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"?/suy;
  let depth = 0;
  let start = 0;
  for (let at = sign.exec(text); at; at = sign.exec(text)) {
    if (at[0] === '"') {
      string.lastIndex = at.index;
      string.exec(text);
      sign.lastIndex = Math.max(string.lastIndex, at.index + 1);
    } else if (at[0] === "{") {
      if (depth === 0) start = at.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: at.index + 1 });
    }
  }
  if (depth > 0) found.push({ start, end: text.length });
  return found;
}

function read(item: Item, line: number, raw: string, says: (words: string, mend: string) => void): Reference {
  const word = (...names: string[]) => {
    for (const name of names) {
      const value = item[name];
      const plain = typeof value === "number" ? String(value) : typeof value === "string" ? clean(value) : undefined;
      if (plain !== undefined) return plain;
    }
    return undefined;
  };
  const people = (name: string) => (Array.isArray(item[name]) ? (item[name] as unknown[]).flatMap((each) => nameOf(each) ?? []) : []);
  const { authors, others } = withoutOthers(people("author"));
  const type = cslTypes[word("type") ?? ""] ?? "other";
  const { impossible, ...date } = dateIn(item["issued"]);
  const status = word("status");
  const named = word("title", "id") ?? "This item";
  if (impossible) says(`The date of “${named}” does not exist.`, "Mend issued; what is left of the date was kept.");
  if (word("title") === undefined) says(`“${named}” has no title.`, "Add its title.");
  const other = Object.keys(item).filter((name) => Array.isArray(item[name]) && !["author", "editor", "translator"].includes(name));
  const periodical = type === "article" || type === "magazine" || type === "news";
  return reference({
    id: word("citation-key", "id"),
    line,
    raw,
    type,
    authors,
    others,
    editors: people("editor"),
    translators: people("translator"),
    contributors: other.flatMap((name) => people(name).map((each): Contributor => ({ ...each, role: name.replaceAll("-", " ") }))),
    ...date,
    ...(date.year === undefined && date.dateText === undefined && status ? { dateText: status } : {}),
    title: word("title", "title-short") ?? "",
    container: word("container-title"),
    series: word("collection-title"),
    event: word("event-title", "event"),
    publisher: word("publisher"),
    place: word("publisher-place", "event-place"),
    volume: word("volume"),
    issue: word("issue"),
    number: periodical ? word("number") : word("number", "version"),
    pages: word("page"),
    edition: word("edition"),
    genre: word("genre"),
    accessed: dateIn(item["accessed"]).day,
    doi: doiIn(word("DOI")) ?? doiIn(word("URL")?.match(/doi\.org/iu) ? word("URL") : undefined),
    url: word("URL"),
    isbn: word("ISBN", "ISSN"),
    language: word("language"),
    note: word("note"),
    abstract: abstractOf(word("abstract")),
    keywords: keywordsOf([word("keyword")].flatMap((each) => each ?? [])),
  });
}

function nameOf(value: unknown): Author | undefined {
  if (typeof value === "string") return invertedName(value);
  if (typeof value !== "object" || value === null) return undefined;
  const word = (name: string) => {
    const found = (value as Item)[name];
    return typeof found === "string" ? clean(found) : undefined;
  };
  const literal = word("literal");
  const family = word("family");
  const given = word("given");
  if (literal !== undefined) return literalName(literal);
  const particle = [word("dropping-particle"), word("non-dropping-particle")].filter(Boolean).join(" ");
  if (family === undefined) return given === undefined ? undefined : literalName(given);
  const suffix = word("suffix");
  if (given === undefined && !particle && suffix === undefined) return literalName(family);
  return person({ family, ...(given ? { given } : {}), ...(particle ? { particle } : {}), ...(suffix ? { suffix } : {}) });
}

function dateIn(value: unknown): ReferenceDate {
  if (typeof value === "string") return referenceDate(value);
  if (typeof value !== "object" || value === null) return {};
  const { "date-parts": ranges, raw, literal, circa } = value as Item;
  const first = Array.isArray(ranges) && Array.isArray(ranges[0]) ? (ranges[0] as unknown[]).map(Number) : [];
  const [year, month, day] = first;
  const inWords = referenceDate([raw, literal].find((each): each is string => typeof each === "string"));
  if (year === undefined || Number.isNaN(year)) return inWords;
  if (!Number.isInteger(year) || Math.abs(year) > 9999) return { ...inWords, impossible: true };
  const date = dateOf(year, month || undefined, day || undefined);
  return circa ? { ...date, dateText: `ca. ${year}` } : date;
}
