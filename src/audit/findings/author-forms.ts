import { citationOf, entryName, type Habit } from "../citations/forms.js";
import { nameForm, type Resolved, sameFamily } from "../citations/resolve.js";
import { groupBy } from "../group-by.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import type { Entry } from "../references/reference-list.js";
import { folded } from "../words.js";

/** Citations whose names do not fit the authors of their reference, and works cited in more than one form. */
export function authorForms(manuscript: Manuscript): Finding[] {
  if (manuscript.style === "keys") return [];
  const { citations, spot, text, isReflowed, outline } = manuscript;
  const inList = text.slice(outline.references?.start ?? text.length);
  const habit = habitOf(manuscript);
  const resolved = citations.filter(
    (each): each is Resolved & { entry: Entry } =>
      each.entry !== null &&
      each.year !== null &&
      !(each.form === "narrative" && (each.start === each.group || isGivenInFull(each, text))) &&
      !(isReflowed && each.entry.authors.length < 3 && standsWithOthers(each.entry, inList)),
  );
  const found: Finding[] = [];
  const isHouseStyle = shortensTwo(resolved);
  for (const each of resolved) {
    const fault = faultOf(each, each.entry);
    if (fault?.[0] === "cite/et-al-for-two-authors" && isHouseStyle) continue;
    if (fault?.[0] === "cite/et-al-for-single-author" && hasMore(each.entry, text)) continue;
    if (!fault || (fault[0] === "cite/coauthor-differs" && standTogether(each, each.entry, text))) continue;
    if (fault[0] === "cite/coauthor-dropped" && isMiscounted(each, each.entry, text)) continue;
    const expected = citationOf(each.entry, habit);
    const [code, says] = fault;
    found.push(
      finding(code, spot(each.start, each.end), says, `Write “${expected}”.`, {
        citations: [each.id],
        references: [each.entry.id],
        expected,
      }),
    );
  }
  return [
    ...found,
    ...inconsistent(resolved, spot),
    ...ambiguous(
      resolved,
      spot,
      found.some((each) => each.code === "cite/coauthor-dropped"),
    ),
  ];
}

/** Three and more works of two authors, all cited by the first alone with “et al.”: a style of its house, not a slip. */
function shortensTwo(resolved: readonly (Resolved & { entry: Entry })[]): boolean {
  const ofTwo = resolved.filter(({ entry }) => entry.authors.length === 2 && !entry.others);
  const works = new Set(ofTwo.map(({ entry }) => entry.id)).size;
  return works >= 3 && ofTwo.every((each) => nameForm(each) === "et-al");
}

/** Before its title stands an “and” of which no second author was read: `J. B. Tenn, V. d. Silva, and J. C. Lang`, `Mills and Steve West`. */
function hasMore({ start, end, title }: Entry, text: string): boolean {
  return /[\p{L}.,]\s(?:and|&|und|et|y|e)\s\p{Lu}/u.test(text.slice(start, title.start > start ? Math.min(title.start, end) : end));
}

/** Behind a first family name two more with their initials before them: `Feiner, K. Horn, and D. Meyer`. */
const rowOfNames =
  /^(?:,\s(?:\p{Lu}\.[\s-]?){1,3}(?:\p{Ll}{2,4}\s)?\p{Lu}[\p{L}’'-]{1,30}){1,12},?\s(?:and|&|und|et|y|e)\s(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}/u;

/** In the list of a page the family name of its first author opens a row of three names with the year of the work: two works were read as one, or a row in part. */
function standsWithOthers({ authors: [first], year }: Entry, inList: string): boolean {
  const name = first?.family;
  if (!name || !year) return false;
  for (let at = inList.indexOf(name); at >= 0; at = inList.indexOf(name, at + 1)) {
    const row = inList.slice(at + name.length, at + name.length + 320);
    if (rowOfNames.test(row) && row.includes(year.slice(0, 4))) return true;
  }
  return false;
}

/** A work that the text gives in full, `Schmal, H. A., K. Strom, M. Ving, and A. Haas (2002)`: of its names that which was read first need not be the first. */
function isGivenInFull({ start, end }: Resolved, text: string): boolean {
  const words = text.slice(start, end);
  const named = words.match(/\p{Lu}\.[\s-]?\p{Lu}/gu)?.length ?? 0;
  return (
    named > 1 || /\p{L},\s\p{Lu}\./u.test(words) || /\p{Lu}\.,\s(?:\p{Lu}\.[\s-]?){0,3}$/u.test(text.slice(Math.max(0, start - 12), start))
  );
}

/** All names stand in the entry as it is printed, or words of a figure stand among them: then they were misread, and are no fault. */
function standTogether({ names, start, end }: Resolved, entry: Entry, text: string): boolean {
  const printed = folded(text.slice(entry.start, entry.end));
  return names.every((name) => printed.includes(folded(name))) || /(?<!\p{L})(\p{L}{3,20})\s\1(?!\p{L})/u.test(text.slice(start, end));
}

/** A second name stands before the one that was read, or one author of the list was read as two. */
function isMiscounted({ names, start, end }: Resolved, { authors }: Entry, text: string): boolean {
  const given = new Set(authors.map((author) => folded(author.given)));
  return (
    (names.length === 1 && /\p{Lu}\p{L}+,?\s{1,3}(?:and|&)\s{1,3}\p{Lu}/u.test(text.slice(start, end))) ||
    authors.some((author) => given.has(folded(author.family)))
  );
}

function faultOf(
  each: Resolved,
  entry: Entry,
):
  | readonly ["cite/et-al-for-single-author" | "cite/et-al-for-two-authors" | "cite/coauthor-dropped" | "cite/coauthor-differs", string]
  | undefined {
  const count = entry.authors.length;
  const form = nameForm(each);
  if (entry.others || entry.authors.some((author) => author.literal !== undefined)) return undefined;
  if (form === "et-al" && count === 1)
    return ["cite/et-al-for-single-author", `“et al.” cites a work with one listed author, ${entryName(entry)}.`];
  if (form === "et-al" && count === 2)
    return ["cite/et-al-for-two-authors", `“et al.” cites a work with two listed authors, ${entryName(entry)}.`];
  if (form === "one" && count > 1) return ["cite/coauthor-dropped", `One name cites a work with ${count} authors, ${entryName(entry)}.`];
  if (form === "two" && count > 2) return ["cite/coauthor-dropped", `Two names cite a work with ${count} authors, ${entryName(entry)}.`];
  if (form === "two" || form === "list") {
    const same = each.names.every((name, at) => at === 0 || (entry.authors[at] && sameFamily(entry.authors[at].family, name)));
    if (!same || each.names.length > count)
      return ["cite/coauthor-differs", `The names are not those of the reference with this first author and year, ${entryName(entry)}.`];
  }
  return undefined;
}

function inconsistent(resolved: readonly (Resolved & { entry: Entry })[], spot: Manuscript["spot"]): Finding[] {
  const byEntry = groupBy(resolved, (each) => each.entry.id);
  return [...byEntry.values()].flatMap((list) => {
    const [first] = list;
    if (!first || first.entry.authors.some((author) => author.literal !== undefined)) return [];
    const forms = new Map<string, Resolved>();
    for (const each of list) {
      const form = nameForm(each);
      if (!forms.has(form)) forms.set(form, each);
    }
    const names = [...forms.keys()];
    if (names.length < 2 || (names[0] === "list" && names.length === 2 && names[1] === "et-al")) return [];
    const each = [...forms.values()];
    return [
      finding(
        "cite/inconsistent-citation-form",
        each.map((one) => spot(one.start, one.end)),
        `${entryName(first.entry)} is cited in ${names.length === 2 ? "two" : names.length} forms.`,
        "Cite it in one form throughout.",
        { citations: each.map((one) => one.id), references: [first.entry.id] },
      ),
    ];
  });
}

/** A bare name that may mean two works counts only where the text drops co-authors elsewhere, or both have one author. */
function ambiguous(resolved: readonly (Resolved & { entry: Entry })[], spot: Manuscript["spot"], drops: boolean): Finding[] {
  return resolved.flatMap((each) => {
    const rivals =
      nameForm(each) === "one" && !drops ? each.rivals.filter((rival) => rival.authors.length === each.entry.authors.length) : each.rivals;
    if (rivals.length === 0) return [];
    return [
      finding(
        "cite/ambiguous-citation",
        spot(each.start, each.end),
        `${[each.entry, ...rivals].map(entryName).join(" and ")} share first author and year; read as the first of them.`,
        "Add the second name, initials, or a letter behind the year.",
        { citations: [each.id], references: [each.entry.id, ...rivals.map((rival) => rival.id)] },
      ),
    ];
  });
}

/** The sign between names and the comma before years that most citations in brackets have. */
export function habitOf({ citations, text }: Manuscript): Habit {
  const bracketed = citations.filter((each) => each.form === "parenthetical");
  const commas = bracketed.filter((each) => each.comma === true).length;
  const bare = bracketed.filter((each) => each.comma === false).length;
  const signs = bracketed
    .filter((each) => each.names.length === 2)
    .map((each) => /\s(&|and|e|y|und|et)\s/u.exec(text.slice(each.start, each.end))?.[1] ?? "");
  const ampersands = signs.filter((sign) => sign === "&").length;
  const words = signs.filter((sign) => sign && sign !== "&");
  return { comma: commas >= bare, and: words.length > ampersands ? (words[0] as string) : "&" };
}
