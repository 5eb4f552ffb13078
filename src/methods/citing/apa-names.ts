import { type Author, authorsOf, type Reference } from "../../domain/bibliography/reference.js";

/** `van der Linden`, `World Bank`: the name by which a work is cited. */
export function surname(author: Author): string {
  return author.literal ?? [author.particle, author.family].filter(Boolean).join(" ");
}

/** `J.-P. A.` of *Jean-Paul André*; a name in a script without capitals stays whole. */
export function initials(given: string): string {
  const words = given
    .replace(/(?<=\p{L}\.)(?=\p{L})/gu, " ")
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]));
  return words.map((word) => word.split("-").filter(Boolean).map(initial).join("-")).join(" ");
}

function initial(word: string): string {
  const [first = ""] = word.match(/\p{L}/u) ?? [];
  if (first === "" || first.toLowerCase() === first.toUpperCase()) return word;
  return `${first.toUpperCase()}.`;
}

/** `van der Linden, S. L., Jr.`: as the reference list has it. */
function invertedName(author: Author): string {
  if (author.literal !== undefined) return author.literal;
  return [surname(author), initials(author.given), author.suffix].filter(Boolean).join(", ");
}

/** `S. L. van der Linden, Jr.`: as an editor stands behind “In”. */
function plainName(author: Author): string {
  if (author.literal !== undefined) return author.literal;
  return [[initials(author.given), surname(author)].filter(Boolean).join(" "), author.suffix].filter(Boolean).join(", ");
}

/** Up to twenty names; of more, the first nineteen and the last. APA 9.8. */
export function nameList(authors: readonly Author[], others: boolean): string {
  const names = authors.map(invertedName);
  if (others) return `${names.join(", ")}, et al.`;
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, . . . ${names.at(-1)}`;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
}

/** `J. Smith, K. Jones, & L. Brown`. */
export function plainList(authors: readonly Author[]): string {
  const names = authors.map(plainName);
  if (names.length < 3) return names.join(" & ");
  return `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
}

const letters = new Intl.Collator("en", { sensitivity: "base", ignorePunctuation: true, numeric: true });

/** The order of the reference list: authors one by one, fewer first, then date, then title without its article. APA 9.44–9.49. */
export function byApa(a: Reference, b: Reference): number {
  return (
    byAuthors(a, b) || dateRank(a).localeCompare(dateRank(b), "en") || letters.compare(titleKey(a), titleKey(b)) || (a.id < b.id ? -1 : 1)
  );
}

function byAuthors(a: Reference, b: Reference): number {
  const left = authorKeys(a);
  const right = authorKeys(b);
  for (const [index, [name, given]] of left.entries()) {
    const other = right[index];
    if (!other) return 1;
    const order = letters.compare(name, other[0]) || letters.compare(given, other[1]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function authorKeys(reference: Reference): [string, string][] {
  const authors = authorsOf(reference);
  if (authors.length === 0) return [[titleKey(reference), ""]];
  return authors.map((each) => [surname(each), initials(each.given)]);
}

/** Whether two works have one line of authors, so that only the year tells them apart. */
export function sameAuthors(a: Reference, b: Reference): boolean {
  return byAuthors(a, b) === 0 && Boolean(a.others) === Boolean(b.others);
}

function titleKey(reference: Reference): string {
  return reference.title.replace(/^(?:the|an|a)\s+/iu, "");
}

function dateRank(reference: Reference): string {
  if (reference.year !== undefined)
    return `1 ${String(reference.year).padStart(4, "0")} ${showsDay(reference) ? (reference.day ?? "") : ""}`;
  return reference.dateText === undefined ? "0" : "2";
}

/** Whether the reference list gives month and day of this kind of work. APA 10. */
export function showsDay(reference: Reference): boolean {
  if (["news", "magazine", "webpage", "speech", "interview"].includes(reference.type)) return true;
  if (reference.type === "paper") return reference.pages === undefined;
  return reference.type === "report" && /press release|statement|speech|testimony/iu.test(reference.genre ?? "");
}
