import { authorsOf, type Reference } from "../../domain/bibliography/reference.js";
import { type Run, textOf, yearSuffixes, yearWords } from "./apa.js";
import { byApa, initials, sameAuthors, surname } from "./apa-names.js";

/** One work within a citation. */
export interface Cited {
  readonly reference: Reference;
  /** `p. 4`, `4-6`, `chap. 3`; a bare number is a page. */
  readonly locator?: string;
  /** `see`, `e.g.,` */
  readonly prefix?: string;
}

/** How each work of a list is named so that no two citations look the same, by id. */
export interface Citing {
  readonly suffixes: ReadonlyMap<string, string>;
  /** How many surnames stand before “et al.”. */
  readonly shown: ReadonlyMap<string, number>;
  /** Works whose first author needs initials. */
  readonly initialled: ReadonlySet<string>;
}

/** Letters behind years, further surnames and initials that the works of one list need. APA 8.18–8.20. */
export function citing(references: readonly Reference[]): Citing {
  const shown = new Map<string, number>();
  const initialled = new Set<string>();
  const bySurname = new Map<string, Reference[]>();
  for (const each of references) {
    const first = authorsOf(each)[0];
    if (first === undefined || first.literal !== undefined) continue;
    const name = surname(first).toLowerCase();
    bySurname.set(name, [...(bySurname.get(name) ?? []), each]);
  }
  for (const group of bySurname.values()) {
    const given = new Set(group.map((each) => initials(authorsOf(each)[0]?.given ?? "")));
    if (given.size > 1) for (const each of group) initialled.add(each.id);
    for (const each of group) {
      const authors = authorsOf(each);
      if (authors.length < 3) continue;
      const rivals = group.filter(
        (other) => authorsOf(other).length > 2 && yearWords(other) === yearWords(each) && !sameAuthors(each, other),
      );
      const same = (other: Reference) =>
        authors.findIndex((name, at) => surname(name) !== surname(authorsOf(other)[at] ?? { family: "", given: "" }));
      const needed = Math.max(0, ...rivals.map((other) => (same(other) < 0 ? authors.length : same(other) + 1)));
      if (needed > 1) shown.set(each.id, needed);
    }
  }
  return { suffixes: yearSuffixes(references), shown, initialled };
}

const alone: Citing = { suffixes: new Map(), shown: new Map(), initialled: new Set() };

/**
 * A citation in the text: `(Buzan & Wæver, 2003, p. 45; Walt, 1987)`, narrative `Buzan and Wæver (2003, p. 45)`, or the year alone
 * where the sentence names the author. Works in one bracket stand in the order of the reference list. APA 8.10–8.21.
 */
export function inTextRuns(
  cited: readonly Cited[],
  form: "parenthetical" | "narrative" | "year" = "parenthetical",
  list: Citing = alone,
): Run[] {
  if (form === "narrative")
    return joined(
      cited.map((each) => narrative(each, list)),
      cited.length > 2 ? ", " : " ",
      "and ",
    );
  const [first, ...rest] = cited;
  const opening = first?.prefix && rest.every((each) => !each.prefix) ? first.prefix : undefined;
  const bare: readonly Cited[] = opening === undefined ? cited : cited.map(({ prefix: _, ...each }) => each);
  const sorted = bare.some((each) => each.prefix) ? bare : [...bare].sort((a, b) => byApa(a.reference, b.reference));
  const parts: Run[][] = [];
  let before: Cited | undefined;
  for (const each of sorted) {
    const year = yearAndPlace(each, list);
    const follows =
      before && !before.locator && !each.prefix && sameAuthors(before.reference, each.reference) && authorsOf(each.reference).length > 0;
    if (follows) parts.at(-1)?.push({ text: `, ${year}` });
    else if (form === "year") parts.push([{ text: year }]);
    else
      parts.push([
        { text: each.prefix ? `${each.prefix} ` : "" },
        ...beforeComma(nameRuns(each.reference, "&", list)),
        { text: ` ${year}` },
      ]);
    before = each;
  }
  return [{ text: `(${opening ? `${opening} ` : ""}` }, ...joined(parts, "; ", ""), { text: ")" }].filter((run) => run.text !== "");
}

/** The same as plain text. */
export function inText(
  cited: readonly Cited[],
  form: "parenthetical" | "narrative" | "year" = "parenthetical",
  list: Citing = alone,
): string {
  return textOf(inTextRuns(cited, form, list));
}

function narrative(each: Cited, list: Citing): Run[] {
  return [...nameRuns(each.reference, "and", list), { text: ` (${yearAndPlace(each, list)})` }];
}

function joined(parts: readonly Run[][], between: string, last: string): Run[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [{ text: between + (at === parts.length - 1 ? last : "") }, ...part]));
}

function yearAndPlace(each: Cited, list: Citing): string {
  const year = yearWords(each.reference, list.suffixes.get(each.reference.id));
  return each.locator ? `${year}, ${locatorWords(each.locator)}` : year;
}

/** `p. 4` of `4`, `pp. 4–6` of `4-6`; other words as they are. */
function locatorWords(locator: string): string {
  const words = locator.trim().replace(/(?<=\d)\s*(?:--?|–)\s*(?=\d)/gu, "–");
  const pages = words.replace(/^pp?\.?\s*(?=[\divxlc])/iu, "");
  if (!/^[\divxlc]+(?:–[\divxlc]+)?(?:,\s*[\divxlc]+(?:–[\divxlc]+)?)*$/iu.test(pages)) return words;
  return `${/[–,]/u.test(pages) ? "pp." : "p."} ${pages}`;
}

/** The comma goes within a closing quotation mark. */
function beforeComma(runs: Run[]): Run[] {
  return runs
    .map((run, at) => (at < runs.length - 1 ? run : { ...run, text: run.text.endsWith("”") ? `${run.text.slice(0, -1)},”` : run.text }))
    .concat(runs.at(-1)?.text.endsWith("”") ? [] : [{ text: "," }]);
}

function nameRuns(reference: Reference, and: "&" | "and", list: Citing): Run[] {
  const authors = authorsOf(reference);
  if (authors.length === 0) return titleName(reference);
  const names = authors.map((each, at) => {
    const needs = at === 0 && each.literal === undefined && list.initialled.has(reference.id);
    return needs ? `${initials(each.given)} ${surname(each)}`.trim() : surname(each);
  });
  if (names.length === 1 && !reference.others) return [{ text: names[0] as string }];
  if (names.length === 2 && !reference.others) return [{ text: `${names[0]} ${and} ${names[1]}` }];
  const shown = reference.others ? Math.min(1, names.length) : (list.shown.get(reference.id) ?? 1);
  if (shown < names.length - 1 || reference.others) {
    return [{ text: shown === 1 ? `${names[0]} et al.` : `${names.slice(0, shown).join(", ")}, et al.` }];
  }
  return [{ text: `${names.slice(0, -1).join(", ")}, ${and} ${names.at(-1)}` }];
}

/** A work without author goes by the first words of its title: italic where it stands alone, else in quotation marks. */
function titleName(reference: Reference): Run[] {
  const main = (reference.title.split(/[:?!]\s|\s[–—]\s/u)[0] ?? "").replace(/[.,;:]$/u, "");
  const words = main.split(" ");
  const short =
    words.length > 6
      ? words
          .slice(0, 4)
          .join(" ")
          .replace(/(?:\s(?:of|the|a|an|in|on|and|for|to))+$/iu, "")
      : main;
  if (!["article", "magazine", "news", "chapter", "entry", "interview"].includes(reference.type))
    return [{ text: short || "Untitled", italic: true }];
  return [{ text: `“${short || "Untitled"}”` }];
}
