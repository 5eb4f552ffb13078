import citationJs from "@citation-js/plugin-bibtex/lib/input/value.js";
import { type Author, doiIn, type Reference, type ReferenceType } from "../../domain/bibliography/reference.js";
import { type Problem, problem } from "../../domain/problem.js";
import { type BibtexEntry, bibtexEntries } from "./bibtex-entries.js";
import { dateOf, monthOf, type ReferenceDate, referenceDate } from "./reference-date.js";
import {
  abstractOf,
  type Bibliography,
  clean,
  type Found,
  isParticle,
  keywordsOf,
  literalName,
  person,
  reference,
  withoutOthers,
} from "./reference-parts.js";

const types: Readonly<Record<string, ReferenceType>> = {
  article: "article",
  suppperiodical: "article",
  review: "article",
  newspaper: "news",
  newsarticle: "news",
  magazine: "magazine",
  book: "book",
  mvbook: "book",
  booklet: "book",
  collection: "book",
  mvcollection: "book",
  proceedings: "book",
  mvproceedings: "book",
  periodical: "book",
  reference: "book",
  inbook: "chapter",
  incollection: "chapter",
  suppbook: "chapter",
  suppcollection: "chapter",
  bookinbook: "chapter",
  inreference: "entry",
  inproceedings: "paper",
  conference: "paper",
  techreport: "report",
  report: "report",
  manual: "report",
  standard: "report",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  thesis: "thesis",
  dataset: "dataset",
  data: "dataset",
  software: "software",
  online: "webpage",
  electronic: "webpage",
  www: "webpage",
  webpage: "webpage",
  unpublished: "manuscript",
  lecture: "speech",
  speech: "speech",
  interview: "interview",
  legislation: "law",
  jurisdiction: "law",
  legal: "law",
  movie: "film",
  video: "film",
};
const genres: Readonly<Record<string, string>> = {
  phdthesis: "Doctoral dissertation",
  mastersthesis: "Master’s thesis",
  phd: "Doctoral dissertation",
  mathesis: "Master’s thesis",
  bathesis: "Bachelor’s thesis",
};

/** The entries of a BibTeX or BibLaTeX file. */
export function readBibtex(text: string, path: string): Bibliography {
  const { entries, faults } = bibtexEntries(text);
  const problems: Problem[] = faults.map((each) => {
    const named = each.key ? `${each.key}: ${each.says}` : each.says;
    return problem("data/bad-reference", { file: path, line: each.line, column: each.column }, named, each.mend);
  });
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const references = entries.map((entry) => {
    const says = (words: string, mend: string) =>
      problems.push(problem("data/bad-reference", { file: path, line: entry.line, column: 1 }, `${entry.key}: ${words}`, mend));
    return read(entry, byKey, says);
  });
  return { references, problems };
}

type Says = (words: string, mend: string) => void;

function read(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>, says: Says): Reference {
  const field = inherited(entry, byKey, says);
  const words = (...names: string[]) => {
    for (const name of names) {
      const value = field(name);
      const plain = value === undefined ? undefined : clean(latex(value, name, says));
      if (plain !== undefined) return plain;
    }
    return undefined;
  };
  const type = typeOf(entry, field);
  const { authors, others } = names(field("author"), "author", says);
  const date = bibtexDate(field, words);
  if (date.impossible) says("its date does not exist.", "Mend the month or day; what is left of the date was kept.");
  const subtitle = words("subtitle");
  const title = words("title") ?? (type === "book" ? words("booktitle") : undefined);
  if (title === undefined) says("it has no title.", "Add title = {…}.");
  const link = verbatim(field("url")) ?? linkIn(field("howpublished")) ?? linkIn(field("note"));
  const found: Found = {
    id: entry.key,
    authors,
    others,
    editors: names(field("editor"), "editor", says).authors,
    translators: names(field("translator"), "translator", says).authors,
    ...date,
    title: subtitle && title ? `${title}: ${subtitle}` : title,
    container:
      words("journaltitle", "journal", ...(type === "book" ? [] : ["booktitle"]), "maintitle", "newspaper", "magazine") ??
      hostOf(field, words),
    publisher: words("publisher", "institution", "school", "organization"),
    place: words("location", "address"),
    volume: words("volume"),
    issue: type === "article" || type === "magazine" || type === "news" ? words("issue", "number") : words("issue"),
    number: type === "article" || type === "magazine" || type === "news" ? words("eid") : words("number", "version", "eid"),
    pages: words("pages"),
    edition: words("edition"),
    series: words("series"),
    genre: genreOf(entry, words),
    event: words("eventtitle"),
    accessed: referenceDate(words("urldate")).day,
    doi: doiIn(verbatim(field("doi"))) ?? doiIn(link),
    url: link,
    isbn: words("isbn"),
    language: words("langid", "language"),
    note: words("note"),
    abstract: abstractOf(plainly(field("abstract"))),
    keywords: keywordsOf([field("keywords") ?? field("keyword")].flatMap((each) => plainly(each) ?? [])),
  };
  const { impossible: _, ...kept } = found as Found & { impossible?: true };
  return reference({ ...kept, type, line: entry.line, raw: entry.raw });
}

/** A field of an entry, or of the one that it refers to by crossref: `title` there is `booktitle` here. */
function inherited(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>, says: Says): (name: string) => string | undefined {
  const wanted = entry.fields.get("crossref")?.trim().toLowerCase();
  const parent = wanted === undefined ? undefined : byKey.get(wanted);
  if (wanted !== undefined && parent === undefined)
    says(`its crossref ${wanted} is not in the file.`, "Add that entry, or write its fields here.");
  const own = ["title", "subtitle", "author", "pages", "doi", "url", "note", "crossref", "abstract", "keywords"];
  return (name) => {
    const value = entry.fields.get(name);
    if (value !== undefined || parent === undefined || parent === entry) return value;
    if (name === "booktitle") return parent.fields.get("booktitle") ?? parent.fields.get("title");
    return own.includes(name) ? undefined : parent.fields.get(name);
  };
}

function typeOf(entry: BibtexEntry, field: (name: string) => string | undefined): ReferenceType {
  const found = types[entry.type] ?? (genres[entry.type] ? "thesis" : undefined);
  const kind = (field("entrysubtype") ?? "").toLowerCase();
  if (found === "article") {
    if (/news/u.test(kind)) return "news";
    if (/magazine/u.test(kind)) return "magazine";
    return isDated(field) && !["volume", "number", "issue", "doi"].some((name) => field(name) !== undefined) ? "news" : "article";
  }
  if (found !== undefined) return found;
  const host = field("howpublished");
  if (host !== undefined && linkIn(host) === undefined && isDated(field)) return "webpage";
  if (field("url") !== undefined || linkIn(field("howpublished")) !== undefined)
    return field("publisher") === undefined ? "webpage" : "other";
  return "other";
}

/** Whether it names the very day. */
function isDated(field: (name: string) => string | undefined): boolean {
  return /^\d{4}-\d{2}-\d{2}/u.test(field("date") ?? "") || (field("day") !== undefined && field("month") !== undefined);
}

/** What `howpublished` says where it is no link: the newspaper or site of an `@misc`. */
function hostOf(field: (name: string) => string | undefined, words: (name: string) => string | undefined): string | undefined {
  return linkIn(field("howpublished")) === undefined ? words("howpublished") : undefined;
}

function genreOf(entry: BibtexEntry, words: (name: string) => string | undefined): string | undefined {
  const given = words("type");
  return given === undefined ? genres[entry.type] : (genres[given.toLowerCase()] ?? given);
}

function bibtexDate(field: (name: string) => string | undefined, words: (...names: string[]) => string | undefined): ReferenceDate {
  const date = referenceDate(words("date"));
  if (date.year !== undefined || date.dateText !== undefined) return date;
  const year = referenceDate(words("year"));
  if (year.year === undefined || year.dateText !== undefined || year.day !== String(year.year).padStart(4, "0")) return year;
  const text = words("month") ?? "";
  const month = monthOf(text.match(/\p{L}+|\d+/u)?.[0]) ?? monthOf(text.match(/\p{L}+/u)?.[0]);
  if (month === undefined) return year;
  const day = /\p{L}/u.test(text) ? text.match(/(?<!\d)\d{1,2}(?!\d)/u)?.[0] : undefined;
  const own = field("day")?.match(/\d{1,2}/u)?.[0];
  return dateOf(year.year, month, Number(own ?? day) || undefined);
}

/** Text that no citation prints: what of its LaTeX cannot be read is left out without a word. */
function plainly(value: string | undefined): string | undefined {
  return value === undefined ? undefined : latex(value, "", () => undefined);
}

function latex(value: string, name: string, says: Says): string {
  const tame = value.replace(/\\(aa|AA)(?![A-Za-z])\s*(?:\{\})?/gu, (_, letter: string) => (letter === "aa" ? "å" : "Å"));
  for (const text of [tame, tame.replace(/(?<!\\)\$/gu, "\\$")]) {
    try {
      return citationJs.parse(text, "title") as string;
    } catch {}
  }
  says(`the LaTeX of ${name} cannot be read.`, "Look at its braces and commands; its words were kept without them.");
  return value.replace(/\\[a-zA-Z]+\s*|[{}\\$]/gu, "");
}

/** `J. R. Smith`, as no family or given name alone looks. */
const initialled = /^\p{Lu}\.(?:[\s-]*\p{Lu}\.)*\s*\p{Lu}\p{Ll}/u;

function names(value: string | undefined, field: string, says: Says): { authors: Author[]; others: true | undefined } {
  if (value === undefined || value.trim() === "") return { authors: [], others: undefined };
  const each = parted(value.replace(/\s+/gu, " ").trim(), /\sand\s/iu);
  const split = each.length === 1 ? parted(each[0] as string, /;/u) : each;
  if (split.length > each.length) says(`the names of its ${field} are parted by semicolons.`, "Write “and” between them.");
  const all = split.flatMap((name) => {
    const pieces = parted(name, /,/u);
    const several = pieces.length > 3 || /,\s*$/u.test(name) || (pieces.length > 1 && pieces.every((piece) => initialled.test(piece)));
    if (!several) return [one(name, field, says)];
    says(`the names of its ${field} are parted by commas.`, "Write “and” between names.");
    return pieces.map((piece) => one(piece.replace(/^and\s+/iu, ""), field, says));
  });
  return withoutOthers(all.filter((name) => name.family !== ""));
}

function one(name: string, field: string, says: Says): Author {
  const text = name.trim();
  try {
    const found = citationJs.parse(
      text.replace(/\\(aa|AA)(?![A-Za-z])\s*(?:\{\})?/gu, (_, a: string) => (a === "aa" ? "å" : "Å")),
      "author",
    );
    const { family = "", given = "", prefix, suffix } = (found as Exclude<typeof found, string>)[0] ?? {};
    const part = (word: string | undefined) => clean(word) ?? "";
    if (given === "" && !prefix && !suffix) return literalName(part(family));
    const lower = part(prefix);
    if (given === "" && !text.includes(",") && !isParticle(lower)) return person({ family: part(family), given: lower });
    return person({ family: part(family), given: part(given), particle: lower, suffix: part(suffix) });
  } catch {
    return literalName(clean(latex(text, field, says)) ?? "");
  }
}

/** Parts of a text between signs that stand outside braces. */
function parted(text: string, sign: RegExp): string[] {
  const parts: string[] = [];
  const any = new RegExp(`[{}]|${sign.source}`, sign.ignoreCase ? "giu" : "gu");
  let depth = 0;
  let from = 0;
  for (let found = any.exec(text); found; found = any.exec(text)) {
    if (found[0] === "{") depth += 1;
    else if (found[0] === "}") depth -= 1;
    else if (depth === 0) {
      parts.push(text.slice(from, found.index));
      from = any.lastIndex;
      if (/\s$/u.test(found[0])) any.lastIndex -= 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== "");
}

/** An address or DOI as it is, without the backslashes that LaTeX wants. */
function verbatim(value: string | undefined): string | undefined {
  const plain = value?.replace(/\{?\\textasciitilde\s*(?:\{\})?\}?|\\~(?:\{\})?/gu, "~").replace(/\\([_%&#$])|\{([_%&#])\}/gu, "$1$2");
  return clean(plain?.replace(/^\\url\s*|[{}]/gu, ""));
}

function linkIn(value: string | undefined): string | undefined {
  return verbatim(value?.match(/\\(?:url|href)\s*\{([^{}]+)\}/u)?.[1] ?? value?.match(/https?:\/\/[^\s{}<>"]+/u)?.[0]);
}
