import { type Author, type Contributor, doiIn, type Reference, type ReferenceType } from "../../domain/bibliography/reference.js";
import { type Problem, problem } from "../../domain/problem.js";
import { dateOf, type ReferenceDate, referenceDate } from "./reference-date.js";
import { abstractOf, type Bibliography, clean, invertedName, keywordsOf, person, reference, withoutOthers } from "./reference-parts.js";

const types: Readonly<Record<string, ReferenceType>> = {
  ABST: "article",
  EJOUR: "article",
  INPR: "article",
  JFULL: "article",
  JOUR: "article",
  MGZN: "magazine",
  NEWS: "news",
  BOOK: "book",
  CLSWK: "book",
  CTLG: "book",
  EBOOK: "book",
  EDBOOK: "book",
  SER: "book",
  CHAP: "chapter",
  ECHAP: "chapter",
  DICT: "entry",
  ENCYC: "entry",
  GOVDOC: "report",
  PAMP: "report",
  RPRT: "report",
  STAND: "report",
  THES: "thesis",
  CONF: "paper",
  CPAPER: "paper",
  AGGR: "dataset",
  DATA: "dataset",
  DBASE: "dataset",
  COMP: "software",
  BLOG: "webpage",
  ELEC: "webpage",
  WEB: "webpage",
  SLIDE: "speech",
  BILL: "law",
  CASE: "law",
  HEAR: "law",
  LEGAL: "law",
  STAT: "law",
  UNBILL: "law",
  ADVS: "film",
  MPCT: "film",
  SOUND: "film",
  VIDEO: "film",
  MANSCPT: "manuscript",
  UNPB: "manuscript",
};

/** Who stands under A2, A3 and A4; `editor` and `translator` by default. */
const roles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ADVS: { A2: "performer", A3: "producer" },
  BILL: { A2: "sponsor" },
  BLOG: { A3: "illustrator" },
  BOOK: { A2: "series editor", A3: "editor" },
  CASE: { A2: "reporter", A3: "court", A4: "counsel" },
  CLSWK: { A2: "series editor" },
  COMP: { A2: "series editor" },
  CONF: { A4: "sponsor" },
  CTLG: { A2: "institution" },
  DATA: { A2: "producer", A4: "funder" },
  EDBOOK: { A2: "series editor" },
  GOVDOC: { A2: "department" },
  ICOMM: { A2: "recipient" },
  LEGAL: { A2: "issuer" },
  MAP: { A2: "series editor" },
  MPCT: { A2: "series director", A3: "producer", A4: "performer" },
  MULTI: { A2: "series editor" },
  MUSIC: { A4: "producer" },
  PAMP: { A2: "institution" },
  PAT: { A2: "issuer", A3: "international author", C4: "attorney" },
  PCOMM: { A2: "recipient" },
  RPRT: { A2: "series editor", A3: "publisher", A4: "department" },
  SER: { A4: "volume editor" },
  SOUND: { A2: "performer" },
  THES: { A2: "advisor", A3: "advisor" },
  WEB: { A2: "series editor" },
};
/** Types whose DA is the day on which somebody looked. */
const seen = new Set(["AGGR", "CASE", "EJOUR", "EBOOK", "DBASE", "MULTI"]);

interface Tagged {
  readonly tag: string;
  value: string;
  readonly line: number;
}

/** The entries of an RIS file, as reference managers and journals write it. */
export function readRis(text: string, path: string): Bibliography {
  const references: Reference[] = [];
  const problems: Problem[] = [];
  const says = (line: number, words: string, mend: string) =>
    problems.push(problem("data/bad-reference", { file: path, line, column: 1 }, words, mend));
  let entry: Tagged[] = [];
  let raw: string[] = [];
  const close = (line: number, ended: boolean) => {
    const first = entry[0];
    if (first?.tag === "TY") {
      if (!ended) says(line, "The entry is not closed.", "Add a line “ER  - ” at its end.");
      references.push(read(entry, raw.join("\n").trim(), says));
    } else if (first) says(first.line, `The entry begins with ${first.tag}, not with TY.`, "Add a line “TY  - ” with its type.");
    entry = [];
    raw = [];
  };
  let line = 0;
  for (const row of text.split(/\r\n|\n|\r/u)) {
    line += 1;
    const found = row.match(/^\s{0,3}([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*)|)$/u);
    const last = entry.at(-1);
    if (found?.[1] === "TY" && entry.length > 0) close(line - 1, false);
    if (row.trim() !== "" || raw.length) raw.push(row);
    if (found?.[1] === "ER") close(line, true);
    else if (found) entry.push({ tag: found[1] as string, value: (found[2] ?? "").trim(), line });
    else if (row.trim() === "") continue;
    else if (last) last.value += `${/^(?:N1|N2|AB|KW)$/u.test(last.tag) ? "\n" : " "}${row.trim()}`;
    else if (!/^\uFEFF?(?:\d+\.|%|Provider:|Database:|Content:)/u.test(row)) {
      says(line, `“${row.trim().slice(0, 40)}” stands outside any entry.`, "An entry begins with a line “TY  - ”.");
      raw = [];
    }
  }
  close(line, false);
  return { references, problems };
}

function read(entry: readonly Tagged[], raw: string, says: (line: number, words: string, mend: string) => void): Reference {
  const line = entry[0]?.line ?? 1;
  const kind = entry[0]?.value.toUpperCase() ?? "";
  const type = types[kind] ?? "other";
  const all = (...tags: string[]) => entry.filter((each) => tags.includes(each.tag)).map((each) => each.value);
  const one = (...tags: string[]) => {
    for (const tag of tags) for (const value of all(tag)) if (clean(value) !== undefined) return clean(value);
    return undefined;
  };
  const people = (...tags: string[]) => all(...tags).flatMap((each) => invertedName(each) ?? []);
  const role = (tag: string) => roles[kind]?.[tag] ?? (tag === "A4" ? "translator" : tag === "A3" ? "series editor" : "editor");
  const under = (wanted: string) => ["A2", "A3", "A4"].flatMap((tag) => (role(tag) === wanted ? people(tag) : []));
  const { authors, others } = withoutOthers(people("AU", "A1"));
  const inNotes = (what: string) =>
    all("N1").flatMap((note) => naturalName(note.match(new RegExp(`^Author, ${what}: (.+)$`, "u"))?.[1]) ?? []);
  const editors = [...people("ED"), ...under("editor"), ...inNotes("Monographic")];
  const subsidiary = inNotes("Subsidiary").map((each): Contributor => ({ ...each, role: "subsidiary author" }));
  const apart = ["A2", "A3", "A4", ...(roles[kind]?.["C4"] ? ["C4"] : [])].flatMap((tag) =>
    ["editor", "translator"].includes(role(tag)) ? [] : people(tag).map((each): Contributor => ({ ...each, role: role(tag) })),
  );
  const contributors = [...apart, ...subsidiary];
  const edited = kind === "EDBOOK" && editors.length === 0;
  const standIn = authors.length === 0 && editors.length === 0 && type === "book" ? people("A2") : [];
  const book = type === "book" || type === "report";
  const periodical = type === "article" || type === "magazine" || type === "news";
  const date = dateIn(all("PY", "Y1"), seen.has(kind) ? [] : all("DA"));
  if (date.impossible)
    says(line, `The date of “${one("TI", "T1") ?? kind}” does not exist.`, "Mend its DA or PY; what is left of the date was kept.");
  const { impossible: _, ...when } = date;
  const from = one("SP");
  const to = one("EP");
  const links = all("UR", "L2", "LK").flatMap((each) => each.match(/(?:https?|ftp):\/\/[^\s;]+/giu) ?? []);
  const title = one("TI", "T1", "CT", ...(book ? ["BT"] : []), "ST");
  if (title === undefined && kind !== "JFULL") says(line, `This ${kind || "entry"} has no title.`, "Add a line “TI  - ” with it.");
  return reference({
    id: one("ID"),
    line,
    raw,
    type,
    authors: edited ? [] : authors,
    others,
    editors: edited ? authors : [...editors, ...standIn],
    translators: under("translator"),
    contributors: standIn.length ? contributors.filter((each) => each.role !== "series editor") : contributors,
    ...when,
    title: title ?? one("JF", "JO", "T2") ?? "",
    container: type === "paper" ? one("C3", "T2", "BT", "JF", "JO") : book ? undefined : one("T2", "BT", "JF", "JO", "J2", "JA", "J1"),
    series: book ? one("T2", "T3") : one("T3"),
    event: type === "paper" && one("C3") !== undefined ? one("T2") : undefined,
    publisher: one("PB"),
    place: type === "paper" ? one("C1", "CY") : one("CY", "PP"),
    volume: one("VL"),
    issue: periodical ? one("IS", "M1") : one("IS"),
    number: periodical ? one("C7") : one("M1", "C2"),
    pages: from && to && from !== to ? `${from}–${to}` : (from ?? to),
    edition: one("ET"),
    genre: doiIn(one("M3")) === undefined ? one("M3") : undefined,
    accessed: referenceDate(one("Y2")).day,
    doi: doiIn(one("DO")) ?? doiIn(one("M3")) ?? doiIn(links.find((link) => /doi\.org/iu.test(link))),
    url: links[0],
    isbn: one("SN"),
    language: one("LA"),
    note: one("N1"),
    abstract: abstractOf(one("AB", "N2")),
    keywords: keywordsOf(all("KW")),
  });
}

/** ProCite writes names into notes the way one says them. */
function naturalName(text: string | undefined): Author | undefined {
  const found = text?.includes(",") ? undefined : text?.match(/^(.+) (\S+)$/u);
  return found ? person({ family: found[2] as string, given: found[1] as string }) : invertedName(text ?? "");
}

/** The year's tag, made more exact by the date's where both speak of one year. */
function dateIn(years: readonly string[], days: readonly string[]): ReferenceDate {
  const read = (text: string): ReferenceDate => {
    const parts = text.match(/^(\d{4})\/(\d{0,2})\/(\d{0,2})(?:\/(.*))?$/u);
    if (!parts) return referenceDate(text.replace(/(?<!\/)\/+$/u, ""));
    const date = dateOf(Number(parts[1]), Number(parts[2]) || undefined, Number(parts[3]) || undefined);
    return parts[4] && !parts[2] && /spring|summer|autumn|fall|winter/iu.test(parts[4])
      ? { ...date, dateText: `${parts[4]} ${parts[1]}` }
      : date;
  };
  const dates = [...years, ...days].map(read);
  const first = dates.find((date) => date.year !== undefined || date.dateText !== undefined) ?? {};
  if (first.dateText !== undefined && first.year === undefined) return first;
  const same = dates.filter((date) => date.year === first.year);
  return same.reduce((best, date) => ((date.day?.length ?? 0) > (best.day?.length ?? 0) ? date : best), first);
}
