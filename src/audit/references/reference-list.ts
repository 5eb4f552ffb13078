import type { Author } from "../../domain/bibliography/reference.js";
import { bodies, folded } from "../words.js";
import { laidUnits, type PageLine } from "./laid-units.js";
import { isListTitle } from "./list-titles.js";
import { type Details, detailsOf, type Stretch } from "./reference-details.js";
import { type Head, headOf, innerHeads } from "./reference-heads.js";
import { isReferenceLike, isRunning } from "./reference-likeness.js";
import { listed as inOrder } from "./reference-names.js";
import { type Unit, unitsOf } from "./reference-units.js";

/** One work of the reference list, as read. Offsets are UTF-16 indexes of the cleaned text. */
export interface Entry extends Details {
  /** `akhtarullah2024`: made of family names and year. */
  readonly id: string;
  /** Its number where the list has numbers. */
  readonly label: number | null;
  readonly authors: readonly Author[];
  readonly others: boolean;
  /** `(Ed.)` where editors stand in the authors' place. */
  readonly role: string;
  readonly year: string | null;
  readonly start: number;
  readonly end: number;
  /** From the names to the end of the year. */
  readonly head: Stretch;
  readonly form: Head["form"];
  /** Ids of the works that stand in one item with it, or are pasted into one another. */
  readonly merged: readonly string[];
  /** Cut by a page break or a stray bullet: where the later pieces begin. */
  readonly pieces: readonly Stretch[];
  /** Of an entry of a bibliography: its line there. It has no place in the manuscript. */
  readonly file?: { readonly line: number };
}

export interface ReferenceList {
  readonly entries: readonly Entry[];
  /** Items with a bullet or number, as they stand on the page. */
  readonly bullets: number;
  readonly numbered: boolean;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly label: number | null;
  readonly group: number;
  readonly pieces: readonly Stretch[];
}

/**
 * Reads the reference list between two UTF-16 indexes: APA, Harvard, Chicago, MLA, ABNT, DIN and numbered styles. `lines` are those of a page
 * that stand in it; `taken` the ids of lists before.
 */
export function readReferenceList(
  text: string,
  from: number,
  to: number,
  italics: readonly (readonly [number, number])[],
  lines: readonly PageLine[] = [],
  taken: Map<string, number> = new Map(),
): ReferenceList {
  const laid = lines.length > 4 ? laidUnits(text, lines) : undefined;
  const whole = withoutTitles(text, laid?.units ?? unitsOf(text, from, to));
  const form = formOf(text, whole);
  const units = listed(text, whole, form);
  const parts = split(text, laid?.isSure ? asLaidOut(text, units) : joined(text, units, form), form, laid?.isSure === true);
  const entries: Entry[] = [];
  let before: readonly Author[] | undefined;
  const heads = parts.map((part) => {
    const head = headOf(text.slice(part.start, part.end), form, before);
    if (head && head.names.authors.length > 0) before = head.names.authors;
    return head;
  });
  const tails = pasted(text, parts, heads);
  for (const [at, part] of parts.entries()) {
    const head = heads[at];
    if (!head) continue;
    const own = tails.get(at);
    const end = own?.end ?? part.end;
    const behind = head.form === "late" ? part.start + head.namesEnd : part.start + head.yearEnd;
    const dated = /\d{4}[a-z]?,?\s*(?:\p{L}{3,}|\d)/u.test(
      text.slice(part.start + Math.max(0, head.yearStart), part.start + Math.max(0, head.yearEnd)),
    );
    const within = italics.filter(([a, b]) => a >= part.start - 1 && b <= end + 1);
    let details = detailsOf(text, behind, end, within, head.names.role, dated);
    if (own?.more) details = withTail(text, details, own.more, italics);
    const [headFrom, headTo] = head.form === "late" ? [part.start, behind] : [part.start, part.start + head.yearEnd];
    entries.push({
      id: freeId(idOf(head, details.title.text), taken),
      label: part.label,
      authors: head.names.authors,
      others: head.names.others,
      role: head.names.role,
      year: head.year,
      start: part.start,
      end,
      head: { text: text.slice(headFrom, headTo), start: headFrom, end: headTo },
      form: head.form,
      merged: [],
      pieces: part.pieces,
      ...details,
    });
  }
  const groups = new Map<number, string[]>();
  const kept = parts.filter((_, at) => heads[at]);
  for (const [at, part] of kept.entries()) {
    const ids = groups.get(part.group) ?? [];
    ids.push((entries[at] as Entry).id);
    groups.set(part.group, ids);
  }
  const several = [...groups.values()].filter((ids) => ids.length > 1).length;
  const asLaid = laid !== undefined || (several > groups.size / 3 && groups.size > 0 && several > 2);
  return {
    entries: entries.map((entry, at) => {
      const ids = groups.get((kept[at] as Part).group) ?? [];
      return ids.length > 1 && !asLaid ? { ...entry, merged: ids.filter((id) => id !== entry.id) } : entry;
    }),
    bullets: units.reduce((sum, unit) => sum + (unit.bullets || 1), 0),
    numbered: units.length > 0 && units.filter((unit) => unit.label !== null).length >= 0.7 * units.length,
  };
}

/** The form that most items have. */
function formOf(text: string, units: readonly Unit[]): Head["form"] {
  const votes = { bracket: 0, plain: 0, late: 0 };
  for (const unit of units) {
    const words = text.slice(unit.start, unit.end);
    for (const form of ["bracket", "plain", "late"] as const) {
      const found = headOf(words, form, []);
      if (found?.form !== form || !(found.names.persons || form !== "late") || found.names.authors.length === 0) continue;
      votes[form] += 1;
      break;
    }
  }
  if (votes.bracket >= votes.plain && votes.bracket >= votes.late) return "bracket";
  return votes.plain >= votes.late ? "plain" : "late";
}

/** Items that only go on with the one before are put to it. */
function joined(text: string, units: readonly Unit[], form: Head["form"]): Part[] {
  const parts: Part[] = [];
  let dated = false;
  for (const unit of units) {
    const words = text.slice(unit.start, unit.end);
    const last = parts.at(-1);
    const head = headOf(words, form, []);
    const own = isOwn(head, form);
    const before = last ? text.slice(Math.max(last.start, last.end - 400), last.end).trimEnd() : "";
    const goesOn =
      last !== undefined &&
      unit.label === null &&
      (own ? !dated && /(?:[,&]|\band)$/u.test(before) : continues(words, before, head, form, dated));
    if (goesOn) {
      const piece = { text: words, start: unit.start, end: unit.end };
      parts[parts.length - 1] = { ...last, end: unit.end, pieces: unit.bullets > 0 ? [...last.pieces, piece] : last.pieces };
      dated ||= head?.year != null && (form === "late" || own);
    } else {
      parts.push({ start: unit.start, end: unit.end, label: unit.label, group: parts.length, pieces: [] });
      dated = head?.year != null && (form === "late" || own);
    }
  }
  return parts;
}

function isOwn(head: Head | undefined, form: Head["form"]): boolean {
  return head !== undefined && head.form === form && (form !== "late" || head.names.persons);
}

/** `(2011) “On rivers`: the author is a rule that a page draws. */
const drawn = /^\((?:1[5-9]|20)\d\d[a-z]?\)[.,]?\s+[“"‘\p{Lu}]/u;

/** Whether an item without names and year at its head goes on with the one before. */
function continues(words: string, before: string, head: Head | undefined, form: Head["form"], dated: boolean): boolean {
  if (form === "bracket" && dated && drawn.test(words) && /[.!?)\]”"’/\d]$/u.test(before)) return false;
  if (!/[.!?)\]”"’/\d]$/u.test(before) || /^[\p{Ll}&(]|^https?:|^\d{1,4}(?:[(,:–-]|$)/u.test(words)) return true;
  if (head === undefined || head.year === null)
    return form === "late" || !/^(?:\p{Ll}+\s){0,2}\p{Lu}[\p{L}’'-]+(?:,\s+\p{Lu}|\s+\p{Lu}{1,3},)/u.test(words);
  if (form === "late") return !dated;
  return !(head.names.persons || bodies.test(head.names.authors[0]?.literal ?? "") || /^[“"‘«]/u.test(words));
}

/** Items of a page whose layout shows where they begin: only what plainly goes on is put to the one before. */
function asLaidOut(text: string, units: readonly Unit[]): Part[] {
  const parts: Part[] = [];
  for (const unit of units) {
    const words = text.slice(unit.start, unit.end);
    const last = parts.at(-1);
    const before = last ? text.slice(Math.max(last.start, last.end - 200), last.end).trimEnd() : "";
    const goesOn =
      unit.label === null &&
      (/^(?:https?:|www\.|doi\b|Available (?:at|from))/iu.test(words) ||
        (/^[\p{Ll}&(]/u.test(words) && !/[.!?)\]”"/\d]$/u.test(before) && !isReferenceLike(words)) ||
        /(?:[,&]|\band)$/u.test(before));
    if (last && goesOn) parts[parts.length - 1] = { ...last, end: unit.end };
    else parts.push({ start: unit.start, end: unit.end, label: unit.label, group: parts.length, pieces: [] });
  }
  return parts;
}

/** Without the titles of parts of the list: primary sources, books, newspapers. */
function withoutTitles(text: string, units: readonly Unit[]): readonly Unit[] {
  if (units.length < 4) return units;
  return units.filter((unit) => {
    const words = text.slice(unit.start, unit.end).trim();
    return unit.label !== null || !(isListTitle(words) || isPartTitle(words));
  });
}

const partWords = new Set(
  "book books article articles journal journals chapter chapters report reports news newspaper newspapers media magazines documents interviews archive archives archival manuscript manuscripts thesis theses dissertations website websites web page pages internet online electronic official government published unpublished legal cases legislation treaties laws papers sources material materials publications primary secondary other and or of from in the with on".split(
    " ",
  ),
);

/** `Primary sources`, `II. Books and articles`: words for kinds of sources alone. */
function isPartTitle(words: string): boolean {
  const all =
    words
      .replace(/^(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s/u, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return all.length > 0 && all.length < 8 && all.every((word) => partWords.has(word)) && !/[.,;]$/u.test(words);
}

/** Where the list ends although no heading says so: from there on nothing reads as a reference, or most is prose. */
function listed(text: string, units: readonly Unit[], form: Head["form"]): readonly Unit[] {
  const isEntry = units.map((unit) => {
    const words = text.slice(unit.start, unit.end);
    if ((isRunning(words) && words.length > 160) || !/\p{L}{4}/u.test(words)) return false;
    if (unit.label !== null || isReferenceLike(words)) return true;
    const head = headOf(words, form, []);
    return isOwn(head, form) && head?.year != null;
  });
  const start = units.findIndex((unit, at) => isEntry[at] || !isRunning(text.slice(unit.start, unit.end)));
  if (start > 0 && start < 3) return listed(text, units.slice(start), form);
  const turn = turnOf(text, units, form);
  if (turn !== undefined) return listed(text, units.slice(0, turn), form);
  let strange = 0;
  for (const [at, unit] of units.entries()) {
    if (isEntry[at]) {
      strange = 0;
      continue;
    }
    const words = text.slice(unit.start, unit.end);
    strange += isRunning(words) ? words.length : Math.min(words.length, 120);
    if (strange < 260 || at < 1) continue;
    let from = at;
    while (from > 0 && !isEntry[from - 1]) from -= 1;
    const ahead = isEntry.slice(at + 1, at + 13);
    const more = isEntry.slice(at + 1).filter(Boolean).length;
    const goesOn = ahead.filter(Boolean).length >= Math.max(1, ahead.length * 0.5) && more >= Math.max(2, (units.length - at - 1) * 0.4);
    if (!goesOn && from > 0) return units.slice(0, from);
  }
  let end = units.length;
  for (let at = Math.max(4, units.length - 5); at < units.length; at += 1)
    if (closesList.test(text.slice(units[at]?.start, units[at]?.end))) end = Math.min(end, at);
  while (end > 1 && !isEntry[end - 1] && isEntry.slice(0, end).filter(Boolean).length > 2 && isTail(text, units[end - 1] as Unit)) end -= 1;
  return units.slice(0, end);
}

/** Where a list of one form turns into one of another: other publications of a series, set behind the references of its papers. */
function turnOf(text: string, units: readonly Unit[], form: Head["form"]): number | undefined {
  if (form === "late" || units.length < 14 || units.some((unit) => unit.label !== null)) return undefined;
  const own = units.map((unit) => {
    const head = headOf(text.slice(unit.start, unit.end), form, []);
    return head !== undefined && head.form === form && head.year !== null;
  });
  const share = (list: readonly boolean[]) => list.filter(Boolean).length / Math.max(1, list.length);
  for (let at = 8; at < units.length - 5; at += 1) {
    if (own[at] || share(own.slice(at, at + 6)) > 0.17 || share(own.slice(0, at)) < 0.8 || share(own.slice(at)) > 0.25) continue;
    return at;
  }
  return undefined;
}

const closesList =
  /^(?:(?:paper|manuscript|article)?\s?(?:received|accepted|submitted|revised)\b|(?:please )?cite (?:this|as)\b|to cite\b|how to cite\b|date of\b|correspond|e-?mail:|copyright|©|published (?:online|by)\b|this (?:article|paper|work) (?:is|was)\b)/iu;

/** What stands behind a list and is none of it: a date of receipt, an address, a line of thanks. */
function isTail(text: string, { start, end }: Unit): boolean {
  const words = text.slice(start, end);
  return (
    isRunning(words) ||
    /@|^(?:received|accepted|submitted|revised|correspond|e-?mail|address|author|about|cite as|to cite|how to cite|date of|copyright|©|note)/iu.test(
      words,
    )
  );
}

function split(text: string, parts: readonly Part[], form: Head["form"], isSure: boolean): Part[] {
  const lengths = parts.map((part) => part.end - part.start).sort((a, b) => a - b);
  const long = isSure ? 2.2 * (lengths[lengths.length >> 1] ?? 0) : 0;
  return parts.flatMap((part) => {
    const cuts = part.end - part.start < long ? [] : innerHeads(text.slice(part.start, part.end), form).map((at) => part.start + at);
    const starts = [part.start, ...cuts];
    return starts.map((start, at) => ({
      ...part,
      start,
      end: starts[at + 1] ?? part.end,
      pieces: part.pieces.filter((piece) => piece.start >= start && piece.start < (starts[at + 1] ?? part.end)),
    }));
  });
}

/**
 * A reference pasted into the title of another leaves two containers behind the second head: the first belongs to the inner one,
 * the last, with the words before it, to the outer.
 */
function pasted(text: string, parts: readonly Part[], heads: readonly (Head | undefined)[]): Map<number, { end: number; more?: Stretch }> {
  const found = new Map<number, { end: number; more?: Stretch }>();
  const container = /(?<=[.?!]\s{0,8}\*?)\s{0,8}[^.?!*]{3,120}\*?,\s+\d{1,3}(?!\d)(?:\s*\([^)]{1,12}\))?(?:,\s*\d+\s*[-–]\s*\d+)?\./gu;
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    if (!next || next.group !== part.group || !heads[at] || !heads[at + 1]) continue;
    const outer = [...text.slice(part.start, part.end).matchAll(container)];
    const inner = [...text.slice(next.start, next.end).matchAll(container)];
    const [first, last] = [inner[0], inner.at(-1)];
    if (outer.length > 0 || inner.length !== 2 || !first || !last) continue;
    const end = next.start + first.index + first[0].length;
    found.set(at, { end: part.end, more: { text: text.slice(end, next.end), start: end, end: next.end } });
    found.set(at + 1, { end });
  }
  return found;
}

function withTail(text: string, details: Details, more: Stretch, italics: readonly (readonly [number, number])[]): Details {
  const tail = detailsOf(
    text,
    more.start,
    more.end,
    italics.filter(([a, b]) => a >= more.start && b <= more.end),
    "",
    false,
  );
  const title = { ...details.title, text: `${details.title.text} ${tail.title.text}`.replace(/\.(?=\s)/u, "") };
  return { ...tail, title };
}

function idOf(head: Head, title: string): string {
  const names = head.names.authors.slice(0, head.names.authors.length > 2 ? 1 : 2).map((each) => folded(each.family).replaceAll(" ", ""));
  const name = names.join("") || folded(title).split(" ").slice(0, 2).join("");
  return `${name.replace(/[^\p{L}\p{N}]/gu, "").slice(0, 40)}${head.year?.replace(/\W/gu, "") ?? ""}` || "untitled";
}

/** `taken` holds every id that was given, with the last number put behind it. */
function freeId(id: string, taken: Map<string, number>): string {
  let free = id;
  let at = taken.get(id) ?? 0;
  while (taken.has(free)) {
    at = Math.max(2, at + 1);
    free = `${id}-${at}`;
  }
  taken.set(id, at);
  if (free !== id) taken.set(free, 0);
  return free;
}

/** Authors as the list has them: `Akhtar, N.`; an only editor with `(Ed.)`. */
export function authorsAsListed(entry: Entry): string[] {
  const names = entry.authors.map(inOrder);
  if (entry.role && names.length > 0) names[names.length - 1] += ` ${entry.role}`;
  return names;
}
