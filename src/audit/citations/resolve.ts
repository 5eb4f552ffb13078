import type { Entry } from "../references/reference-list.js";
import { bare, folded } from "../words.js";
import type { Cited } from "./citations.js";
import { type Known, sameYear } from "./known.js";

/** A reference that a citation may have meant, and in what it differs. */
export interface Candidate {
  readonly entry: Entry;
  readonly differs: readonly ("year" | "author" | "author-count")[];
}

export interface Resolved extends Cited {
  /** `c01`, in the order of the text. */
  readonly id: string;
  readonly entry: Entry | null;
  /** Further works that the citation fits as well. */
  readonly rivals: readonly Entry[];
  /** Near ones, where it resolves to none. */
  readonly near: readonly Candidate[];
  /** Where a note cites it: the words that do. `start` and `end` are the sign in the text that leads to the note. */
  readonly note?: readonly [number, number];
}

/** How a citation names its authors. */
export type NameForm = "one" | "two" | "list" | "et-al";

export function nameForm(cited: Pick<Cited, "names" | "etAl">): NameForm {
  if (cited.etAl) return "et-al";
  return cited.names.length === 1 ? "one" : cited.names.length === 2 ? "two" : "list";
}

/** The form that fits a work: one author, two, or three and more. */
export function fittingForm(entry: Entry): NameForm {
  if (entry.others || entry.authors.length > 2) return "et-al";
  return entry.authors.length === 2 ? "two" : "one";
}

/**
 * Sets each citation beside its reference: first author and year are the same; where several are, the one whose letters, second
 * name and number of authors fit the form. Where none is, references by the same or nearly the same name are near candidates.
 * Citations of notes come with their references.
 */
export function resolve(
  citations: readonly Cited[],
  entries: readonly Entry[],
  lists: Known,
  inNotes: readonly Omit<Resolved, "id">[] = [],
): Resolved[] {
  const inText = citations.map((cited): Omit<Resolved, "id"> => ({ ...cited, ...target(cited, entries, lists) }));
  return [...inText, ...inNotes]
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.note?.[0] ?? 0) - (b.note?.[0] ?? 0))
    .map((each, at) => ({ ...each, id: `c${String(at + 1).padStart(2, "0")}` }));
}

function target(cited: Cited, entries: readonly Entry[], lists: Known): Pick<Resolved, "entry" | "rivals" | "near"> {
  if (cited.label !== null) {
    const entry =
      entries.find((each) => each.label === cited.label) ??
      (entries.every((each) => each.label === null) ? entries[cited.label - 1] : undefined);
    return { entry: entry ?? null, rivals: [], near: [] };
  }
  const [first = ""] = cited.names;
  const led = lists.by(first);
  if (cited.year === null) return byName(cited, led);
  const ofYear = led.filter((entry) => sameYear(entry.year, cited.year));
  const dated = ofYear.length > 0 ? ofYear : led.filter((entry) => sameYear(entry.year, cited.otherYear ?? null));
  if (dated.length === 0) return { entry: null, rivals: [], near: nearOnes(cited, led, entries) };
  if (dated.length === 1) return { entry: dated[0] as Entry, rivals: [], near: [] };
  const exact = dated.filter((entry) => entry.year === cited.year);
  const pool = exact.length > 0 ? exact : dated;
  const byNames = cited.names.length > 1 ? pool.filter((entry) => sharesNames(cited, entry)) : [];
  const named = byNames.length > 0 ? byNames : pool;
  const fitting = named.filter((entry) => fits(cited, entry));
  const chosen = fitting[0] ?? closest(cited, named);
  const rivals = rivalsOf(cited, pool, chosen);
  return { entry: chosen, rivals, near: [] };
}

/** A work cited without a year: by its names, the words of its title, the number of its authors. */
function byName(cited: Cited, led: readonly Entry[]): Pick<Resolved, "entry" | "rivals" | "near"> {
  const words = folded(cited.hint ?? "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  const titled = words.length > 0 ? led.filter((entry) => words.every((word) => folded(entry.title.text).includes(word))) : led;
  const shared = (titled.length > 0 ? titled : led).filter((entry) => cited.names.length === 1 || sharesNames(cited, entry));
  const fitting = shared.filter((entry) => fits(cited, entry));
  const [entry = null, ...rivals] = fitting.length > 0 ? fitting : shared;
  return { entry, rivals: entry && titled.length !== 1 ? rivals : [], near: [] };
}

function fits(cited: Cited, entry: Entry): boolean {
  const form = nameForm(cited);
  const count = entry.authors.length;
  if (form === "et-al") return count > 2 || entry.others;
  if (form === "list") return count >= 3;
  return form === "two" ? count === 2 : count === 1 && !entry.others;
}

/** Of works whose number of authors does not fit: those of several authors for “et al.”, the fewest authors else. */
function closest(cited: Cited, pool: readonly Entry[]): Entry {
  const several = cited.etAl ? pool.filter((entry) => entry.authors.length > 1) : pool;
  return [...(several.length > 0 ? several : pool)].sort((a, b) => a.authors.length - b.authors.length)[0] as Entry;
}

function rivalsOf(cited: Cited, pool: readonly Entry[], chosen: Entry): Entry[] {
  const form = nameForm(cited);
  if (form === "two" || form === "list")
    return pool.filter(
      (entry) => entry !== chosen && sharesNames(cited, entry) && sharesNames(cited, chosen) && fits(cited, entry) === fits(cited, chosen),
    );
  if (form === "et-al") {
    const shown = cited.names.length > 1 ? pool.filter((entry) => sharesNames(cited, entry)) : pool;
    return shown.filter((entry) => entry !== chosen && fits(cited, entry) === fits(cited, chosen) && entry.authors.length > 1);
  }
  return pool.filter((entry) => entry !== chosen);
}

function sharesNames(cited: Cited, entry: Entry): boolean {
  return cited.names.slice(1).every((name, at) => {
    const other = entry.authors[at + 1];
    return other === undefined ? entry.others : sameFamily(other.family, name);
  });
}

/** Whether two family names are the same, particles and first parts of double names aside. */
export function sameFamily(a: string, b: string): boolean {
  const [left, right] = [bare(folded(a)), bare(folded(b))];
  return left === right || left.endsWith(` ${right}`) || right.endsWith(` ${left}`);
}

function nearOnes(cited: Cited, led: readonly Entry[], entries: readonly Entry[]): Candidate[] {
  if (led.length > 0) return led.map((entry) => ({ entry, differs: fits(cited, entry) ? ["year"] : ["year", "author-count"] }));
  const name = folded(cited.names[0] ?? "");
  const close = entries.filter(
    (entry) => sameYear(entry.year, cited.year) && entry.authors[0] !== undefined && isNear(name, folded(entry.authors[0].family)),
  );
  const turned = entries.filter(
    (entry) => sameYear(entry.year, cited.year) && entry.authors.slice(1).some((each) => folded(each.family) === name),
  );
  return [...new Set([...close, ...turned])].map((entry) => ({
    entry,
    differs: fits(cited, entry) ? ["author"] : ["author", "author-count"],
  }));
}

/** One slip of the pen apart, two in long names: a letter more, less, changed or two swapped (Damerau 1964). */
function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 8 ? 2 : 1;
  if (a === b || Math.abs(a.length - b.length) > most || Math.min(a.length, b.length) < 3) return false;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((above[column] as number) + 1, (line[column - 1] as number) + 1, (above[column - 1] as number) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      line.push(cost);
    }
    before = above;
    above = line;
  }
  return (above[b.length] as number) <= most;
}
