import type { Author, ReferenceType, Work } from "../../domain/bibliography/reference.js";

const types: Readonly<Record<ReferenceType, string>> = {
  article: "article",
  magazine: "article",
  news: "article",
  book: "book",
  chapter: "incollection",
  entry: "incollection",
  report: "techreport",
  thesis: "phdthesis",
  paper: "inproceedings",
  dataset: "misc",
  software: "misc",
  webpage: "misc",
  speech: "misc",
  interview: "misc",
  law: "misc",
  film: "misc",
  manuscript: "unpublished",
  other: "misc",
};
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Works as BibTeX, in UTF-8; capitals that a style must keep stand in braces. */
export function writeBibtex(works: readonly Work[]): string {
  return works.map(entry).join("\n\n") + (works.length ? "\n" : "");
}

function entry(work: Work): string {
  const type = work.type === "thesis" && /master/iu.test(work.genre ?? "") ? "mastersthesis" : types[work.type];
  const periodical = type === "article";
  const hosted = type === "incollection" || type === "inproceedings";
  const [, month, day] = (work.day ?? "").split("-");
  const fields: [string, string | undefined][] = [
    ["author", names(work.authors, work.others)],
    ["editor", names(work.editors ?? [])],
    ["translator", names(work.translators ?? [])],
    ["title", work.title && kept(work.title)],
    [periodical ? "journal" : hosted ? "booktitle" : "howpublished", work.container && latex(work.container)],
    [
      "publisher",
      work.publisher !== undefined && !["techreport", "phdthesis", "mastersthesis"].includes(type) ? latex(work.publisher) : undefined,
    ],
    ["institution", type === "techreport" ? work.publisher && latex(work.publisher) : undefined],
    ["school", /thesis$/u.test(type) ? work.publisher && latex(work.publisher) : undefined],
    ["address", work.place && latex(work.place)],
    ["volume", work.volume && latex(work.volume)],
    ["number", periodical ? work.issue && latex(work.issue) : type === "techreport" ? work.number && latex(work.number) : undefined],
    ["eid", periodical ? work.number && latex(work.number) : undefined],
    ["version", type === "misc" ? work.number && latex(work.number) : undefined],
    ["pages", work.pages && latex(work.pages).replaceAll("–", "--")],
    ["edition", work.edition && latex(work.edition)],
    ["series", work.series && latex(work.series)],
    ["type", work.genre && latex(work.genre)],
    ["year", work.year === undefined ? work.dateText && latex(work.dateText) : String(work.year)],
    ["month", month && months[Number(month) - 1]],
    ["day", day && String(Number(day))],
    ["isbn", work.isbn],
    ["doi", work.doi && verbatim(work.doi)],
    ["url", work.url && verbatim(work.url)],
    [
      "note",
      [work.event && `Presented at ${work.event}`, work.note]
        .filter(Boolean)
        .map((each) => latex(each as string))
        .join(". "),
    ],
    ["abstract", work.abstract && latex(work.abstract)],
    ["keywords", work.keywords?.map(latex).join("; ")],
  ];
  const written = fields.filter((each): each is [string, string] => Boolean(each[1]));
  const width = Math.max(0, ...written.map(([name]) => name.length));
  const lines = written.map(([name, value]) => `  ${name.padEnd(width)} = ${name === "month" ? value : `{${value}}`},`);
  return `@${type}{${work.id.replace(/[\s,{}()="#%\\]/gu, "")},\n${lines.join("\n")}\n}`;
}

function names(authors: readonly Author[], others?: boolean): string {
  return [...authors.map(name), ...(others ? ["others"] : [])].join(" and ");
}

function name(author: Author): string {
  if (author.literal !== undefined || author.given === "") return `{${latex(author.literal ?? author.family)}}`;
  const family = [author.particle, author.family].filter(Boolean).join(" ");
  return [family, author.suffix, author.given]
    .filter(Boolean)
    .map((part) => shut(latex(part as string)))
    .join(", ");
}

/** A part of a name that BibTeX would take apart stands in braces. */
function shut(part: string): string {
  return /,|\sand\s/iu.test(part) ? `{${part}}` : part;
}

/** A title with its words that bear capitals in braces, save the first where only its first letter is one. */
function kept(title: string): string {
  return title
    .split(" ")
    .map((word, at) => {
      const first = at === 0 && !/\p{Lu}/u.test(word.replace(/\p{L}/u, ""));
      return first || !/\p{Lu}/u.test(word) ? latex(word) : `{${latex(word)}}`;
    })
    .join(" ");
}

const signs: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}",
};

/** BibTeX counts braces with a backslash, too: those without a partner are written by their names. */
const alone: Readonly<Record<string, string>> = { "{": "\\textbraceleft{}", "}": "\\textbraceright{}" };

function latex(text: string): string {
  const braces = arePaired(text) ? {} : alone;
  return text
    .replace(/[\\~^{}&%$#_]/gu, (sign) => braces[sign] ?? signs[sign] ?? `\\${sign}`)
    .replace(/(?<=`)(?=`)|(?<=')(?=')|(?<=[!?])(?=`)/gu, "{}"); // two of them are one other sign in LaTeX
}

function arePaired(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function verbatim(text: string): string {
  return text.replace(/[{}\s]/gu, (sign) => encodeURIComponent(sign));
}
