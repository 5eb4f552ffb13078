import { authorsOf, type Reference } from "../../domain/bibliography/reference.js";
import { byApa, nameList, plainList, sameAuthors, showsDay, surname } from "./apa-names.js";

/** A stretch of text, upright or italic. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}

const months = "January February March April May June July August September October November December".split(" ");
/** Kinds whose title stands within something greater and is not italic. */
const within = new Set(["article", "magazine", "news", "chapter", "entry", "interview"]);

/**
 * A work as APA 7 (2020, ch. 9–10) prints it in the reference list, in runs for italics. `suffix` is the letter behind the year.
 * Titles keep their capitals: which words are names only the author knows.
 */
export function apaRuns(reference: Reference, suffix = ""): Run[] {
  const date = `(${dateWords(reference, suffix)}).`;
  const who = ended(authorWords(reference));
  const title = titleRuns(reference);
  const head = who === "" ? [...title, plain(` ${date}`)] : [plain(`${who} ${date} `), ...title];
  const source = sourceRuns(reference);
  const link = linkWords(reference);
  return merged([...head, ...(source.length ? [plain(" "), ...source] : []), ...(link ? [plain(` ${link}`)] : [])]);
}

/** A work as APA 7 prints it in the reference list, without italics. */
export function apa(reference: Reference, suffix = ""): string {
  return textOf(apaRuns(reference, suffix));
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

/** References in the order of the list. */
export function apaSorted(references: readonly Reference[]): Reference[] {
  return [...references].sort(byApa);
}

/** The letters behind the year, by id, for works of one line of authors and one year. APA 8.19, 9.47. */
export function yearSuffixes(references: readonly Reference[]): Map<string, string> {
  const found = new Map<string, string>();
  const sorted = apaSorted(references);
  for (const [index, each] of sorted.entries()) {
    const group = (other: Reference | undefined) =>
      other !== undefined && authorsOf(each).length > 0 && sameAuthors(each, other) && yearWords(each) === yearWords(other);
    const before = sorted[index - 1];
    if (group(before)) found.set(each.id, next(found.get((before as Reference).id) ?? "a"));
    else if (group(sorted[index + 1])) found.set(each.id, "a");
  }
  return found;
}

/** The whole reference list: sorted, with letters behind years that need them. */
export function referenceList(references: readonly Reference[]): { readonly id: string; readonly runs: Run[]; readonly text: string }[] {
  const suffixes = yearSuffixes(references);
  return apaSorted(references).map((each) => {
    const runs = apaRuns(each, suffixes.get(each.id));
    return { id: each.id, runs, text: textOf(runs) };
  });
}

/** `2021`, `n.d.`, `in press`, with its letter: `2021a`, `n.d.-a`. */
export function yearWords(reference: Reference, suffix = ""): string {
  const { year, dateText } = reference;
  if (year === undefined) return `${dateText ?? "n.d."}${suffix && `-${suffix}`}`;
  return `${dateText?.startsWith("ca.") ? "ca. " : ""}${year}${suffix}`;
}

function next(letter: string): string {
  const last = letter.at(-1) as string;
  return last === "z"
    ? `${letter.length > 1 ? next(letter.slice(0, -1)) : "a"}a`
    : letter.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1);
}

function dateWords(reference: Reference, suffix: string): string {
  const year = yearWords(reference, suffix);
  if (reference.year === undefined || !showsDay(reference)) return year;
  if (reference.dateText && !reference.dateText.startsWith("ca."))
    return `${year}, ${reference.dateText.replace(/(?<!\s)\s*\d{4}\s*/u, "")}`;
  const day = monthAndDay(reference.day);
  return day ? `${year}, ${day}` : year;
}

function monthAndDay(day: string | undefined): string {
  const [, month, number] = (day ?? "").split("-").map(Number);
  if (!month) return "";
  return number ? `${months[month - 1]} ${number}` : (months[month - 1] as string);
}

function authorWords(reference: Reference): string {
  const list = nameList(authorsOf(reference), reference.others ?? false);
  if (reference.authors.length > 0 || !reference.editors?.length) return list;
  return `${list} (${reference.editors.length > 1 ? "Eds." : "Ed."})`;
}

function titleRuns(reference: Reference): Run[] {
  const inProceedings = reference.type === "paper" && isInBook(reference);
  const upright = within.has(reference.type) || inProceedings || reference.type === "law";
  const title = reference.title || "[Untitled]";
  const notes = inBook(reference) ? [] : standing(reference);
  const brackets = bracketed(reference);
  const tail = `${notes.length ? ` (${notes.join(", ")})` : ""}${brackets ? ` [${brackets}]` : ""}`;
  const stop = tail === "" ? ended(title).slice(title.length) : ".";
  return [upright ? plain(title) : italic(title), plain(`${tail}${stop}`)];
}

/** What stands in round brackets behind the title of a whole work. */
function standing(reference: Reference): string[] {
  const { type, number, genre, edition, volume } = reference;
  const notes: string[] = [];
  if (reference.translators?.length) notes.push(`${plainList(reference.translators)}, Trans.`);
  if (edition) notes.push(editionWords(edition));
  if (volume && (type === "book" || type === "report")) notes.push(/^\d|^[IVXLC]+$/u.test(volume) ? `Vol. ${volume}` : volume);
  if (number && (type === "dataset" || type === "software")) notes.push(/^\d/u.test(number) ? `Version ${number}` : number);
  if (number && type === "report") notes.push(/\p{L}{2}|No\./u.test(number) ? number : `${genre ?? "Report"} No. ${number}`);
  return notes;
}

function editionWords(edition: string): string {
  const words = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
  const number =
    words.indexOf(edition.toLowerCase()) + 1 || Number(edition.match(/^(\d+)(?:st|nd|rd|th)?\.?(?:\s*(?:ed\.?|edition))?$/iu)?.[1] ?? 0);
  if (number > 0) return `${number}${ordinal(number)} ed.`;
  return /\bed(?:\.|ition|n\.)/iu.test(edition) ? edition.replace(/\bed(?:ition|n)\b\.?/iu, "ed.") : `${edition} ed.`;
}

function ordinal(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}

/** What stands in square brackets behind the title. */
function bracketed(reference: Reference): string | undefined {
  const { type, genre, publisher } = reference;
  if (type === "thesis") return [genre ?? "Doctoral dissertation", publisher].filter(Boolean).join(", ");
  if (type === "dataset") return genre ?? "Data set";
  if (type === "software") return genre ?? "Computer software";
  if (type === "speech") return genre ?? "Speech";
  if (type === "interview") return genre ?? "Interview";
  if (type === "film") return genre ?? "Film";
  if (type === "paper") return isInBook(reference) ? undefined : (genre ?? "Paper presentation");
  if (type === "manuscript") return genre ?? (reference.doi || reference.url ? undefined : "Unpublished manuscript");
  if (type === "report") return reference.number && !/\p{L}{2}|No\./u.test(reference.number) ? undefined : genre;
  return type === "webpage" || type === "other" || type === "news" || type === "magazine" ? genre : undefined;
}

const isInBook = (reference: Reference) =>
  reference.container !== undefined && (reference.pages !== undefined || reference.publisher !== undefined || reference.doi !== undefined);
const inBook = (reference: Reference) =>
  ["chapter", "entry"].includes(reference.type) || (reference.type === "paper" && isInBook(reference));

function sourceRuns(reference: Reference): Run[] {
  const { type, container, publisher, place, event } = reference;
  if (type === "article" || type === "magazine" || type === "news" || (type === "interview" && container)) return periodical(reference);
  if (inBook(reference)) return book(reference);
  const named = authorsOf(reference).map(surname);
  const house = (...names: (string | undefined)[]) => names.filter((name): name is string => name !== undefined && !named.includes(name));
  if (type === "thesis") return sentence(house(container));
  if (type === "paper" || type === "speech") return sentence(house([event ?? container ?? publisher, place].filter(Boolean).join(", ")));
  if (type === "webpage") return sentence(house(container ?? publisher));
  if (type === "law")
    return sentence(
      [container, reference.volume, reference.number, reference.pages].filter((each) => each !== undefined),
      ", ",
    );
  return sentence(house(publisher, ...(type === "report" || type === "dataset" || publisher === undefined ? [container] : [])));
}

function periodical(reference: Reference): Run[] {
  const { container, volume, issue, number, type } = reference;
  const pages = reference.pages && pageRange(reference.pages);
  const runs: Run[] = [];
  const add = (...more: Run[]) => runs.push(...(runs.length ? [plain(", ")] : []), ...more);
  if (container) add(italic(container));
  if (volume) add(italic(volume), ...(issue ? [plain(`(${pageRange(issue)})`)] : []));
  else if (issue) add(plain(`(${pageRange(issue)})`));
  if (pages) add(plain(/^e\d/iu.test(pages) && type === "article" ? `Article ${pages}` : pages));
  else if (number && type === "article") add(plain(`Article ${number}`));
  return runs.length ? [...runs, plain(".")] : sentence([reference.publisher].filter((each) => each !== undefined));
}

function book(reference: Reference): Run[] {
  const editors = reference.editors ?? [];
  const before = reference.authors.length > 0 && editors.length ? `${plainList(editors)} (${editors.length > 1 ? "Eds." : "Ed."}), ` : "";
  const pages = reference.pages && pageRange(reference.pages);
  const { edition, volume } = reference;
  const notes = [
    edition && editionWords(edition),
    volume && (/^\d|^[IVXLC]+$/u.test(volume) ? `Vol. ${volume}` : volume),
    pages && `${/[–,-]/u.test(pages) ? "pp." : "p."} ${pages}`,
  ].filter(Boolean);
  const tail = `${notes.length ? ` (${notes.join(", ")})` : ""}.${reference.publisher ? ` ${ended(reference.publisher)}` : ""}`;
  return reference.container
    ? [plain(`In ${before}`), italic(reference.container), plain(tail)]
    : sentence([reference.publisher ?? ""].filter(Boolean));
}

function linkWords(reference: Reference): string | undefined {
  if (reference.doi) return `https://doi.org/${reference.doi}`;
  if (!reference.url) return undefined;
  const seen = reference.year === undefined && reference.dateText === undefined ? reference.accessed : undefined;
  return seen && seen.length === 10 ? `Retrieved ${monthAndDay(seen)}, ${seen.slice(0, 4)}, from ${reference.url}` : reference.url;
}

/** Pages with an en dash, the second number whole: `269–83` becomes `269–283`. */
export function pageRange(pages: string): string {
  return pages.replace(/(?<![\p{L}\d])(\d+)\s*(?:-{1,3}|[–—])\s*(\d+)(?![\p{L}\d])/gu, (_, from: string, to: string) => {
    const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
    return `${from}–${Number(whole) > Number(from) ? whole : to}`;
  });
}

function sentence(parts: readonly string[], between = ". "): Run[] {
  const words = parts.filter(Boolean).join(between);
  return words ? [plain(ended(words))] : [];
}

function ended(words: string): string {
  return words === "" || /[.?!…]["”’]?$/u.test(words) ? words : `${words}.`;
}

const plain = (text: string): Run => ({ text });
const italic = (text: string): Run => ({ text, italic: true });

function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.text === "") continue;
    if (last && last.italic === run.italic) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}
