import type { Author, ReferenceType, Work } from "../../domain/bibliography/reference.js";

const types: Readonly<Record<ReferenceType, string>> = {
  article: "JOUR",
  magazine: "MGZN",
  news: "NEWS",
  book: "BOOK",
  chapter: "CHAP",
  entry: "ENCYC",
  report: "RPRT",
  thesis: "THES",
  paper: "CPAPER",
  dataset: "DATA",
  software: "COMP",
  webpage: "ELEC",
  speech: "SLIDE",
  interview: "GEN",
  law: "STAT",
  film: "VIDEO",
  manuscript: "UNPB",
  other: "GEN",
};

/** Works as RIS, UTF-8 with CRLF, as reference managers read it. */
export function writeRis(works: readonly Work[]): string {
  return works.map(entry).join("\r\n");
}

function entry(work: Work): string {
  const [start, end] = work.pages?.split(/[-–]/u) ?? [];
  const lines: (readonly [string, string | undefined])[] = [
    ["TY", types[work.type]],
    ["ID", work.id],
    ...work.authors.map((each) => ["AU", inverted(each)] as const),
    ...(work.editors ?? []).map((each) => ["ED", inverted(each)] as const),
    ["TI", work.title],
    [work.type === "article" || work.type === "magazine" || work.type === "news" ? "JO" : "T2", work.container],
    ["PB", work.publisher],
    ["CY", work.place],
    ["PY", work.year?.toString() ?? (/^\d{4}/.exec(work.day ?? "")?.[0] || undefined)],
    ["DA", work.day ? (work.day.split("-").join("/") as string) : work.dateText],
    ["VL", work.volume],
    ["IS", work.issue ?? work.number],
    ["SP", start],
    ["EP", end],
    ["ET", work.edition],
    ["M3", work.genre],
    ["DO", work.doi],
    ["UR", work.url],
    ["SN", work.isbn],
    ["LA", work.language],
    ["N1", work.note],
    ["AB", work.abstract],
    ...(work.keywords ?? []).map((each) => ["KW", each] as const),
  ];
  const written = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${(value as string).replaceAll(/\s+/g, " ")}\r\n`);
  return `${written.join("")}ER  - \r\n`;
}

function inverted({ family, given, particle, suffix, literal }: Author): string {
  if (literal !== undefined) return literal;
  return [[particle, family].filter(Boolean).join(" "), given, suffix].filter(Boolean).join(", ");
}
