import type { Reference } from "../../domain/bibliography/reference.js";
import type { Retraction } from "../../domain/bibliography/retraction.js";
import { positions } from "../../methods/text/code-points.js";
import { type Cited, findCitations } from "../citations/citations.js";
import { known } from "../citations/known.js";
import { findNameCitations } from "../citations/name-citations.js";
import { citationsInNotes } from "../citations/note-citations.js";
import { notesOf } from "../citations/notes.js";
import { findNumericCitations } from "../citations/numeric-citations.js";
import { resolve } from "../citations/resolve.js";
import { entryOf, resolveKeys } from "../keys/key-citations.js";
import { fromLatex, isLatex } from "../keys/latex.js";
import { fromMarkdown, isKeyed as isKeyedText, withoutCode } from "../keys/markdown-keys.js";
import type { KeyCitation, KeyedItem } from "../keys/unmarked.js";
import { numbersOf } from "../numbers.js";
import type { PageLine } from "../references/laid-units.js";
import { type Entry, type ReferenceList, readReferenceList } from "../references/reference-list.js";
import { spanAt } from "../span-at.js";
import { type CleanText, cleanText, plainText } from "./clean-text.js";
import { type Manuscript, type SourceText, spotter } from "./manuscript.js";
import { type ListRange, outlineOf } from "./outline.js";
import { proseOf, type Sentence } from "./prose.js";

/** A manuscript as text, with what is known of it. */
export interface ManuscriptText {
  /** Name of the file for places. */
  readonly path: string;
  readonly text: string;
  readonly title?: string | null;
  /** Read from a page layout (PDF), so that lines and paragraphs are the reader's: what hangs on them is judged more mildly. */
  readonly isReflowed?: boolean;
  /** Where a page sets its lines, in code points of the text. */
  readonly lines?: readonly LaidLine[];
  /** It is the file as it was written, so that Markdown and LaTeX are its markup; taken for granted where the text is of no page. */
  readonly isMarkup?: boolean;
  /** The works that its keys stand for. */
  readonly bibliography?: readonly Reference[];
  /** Rows of a list of retractions. */
  readonly retractions?: readonly Retraction[];
  /** Works that are at hand. */
  readonly sources?: readonly SourceText[];
}

/** A line of the text on its page; x and y in points from the top left corner. */
interface LaidLine extends Omit<PageLine, "end"> {}

/** Takes a manuscript apart: headings, citations, reference list, numbers. */
export function readManuscript(manuscript: ManuscriptText): Manuscript {
  const { path, text: given, isReflowed = false, lines = [] } = manuscript;
  const { clean, keyed, isKeyed, items } = unmarked(manuscript);
  const { text } = clean;
  const onPage = pageLines(text, lines);
  const written = notesOf(text);
  const outline = outlineOf(text, written.notes);
  const works = items.length > 0 ? items.map((each) => itemOf(text, each)) : (manuscript.bibliography ?? []).map(entryOf);
  const listed = readLists(text, outline.lists, clean.italics, onPage);
  const list = keyed.length > 0 ? { entries: works, bullets: 0, numbered: false } : listed;
  const lists = known(list.entries, text.slice(0, outline.bodyEnd));
  const inNote = (at: number) =>
    spanAt(written.notes, at) !== undefined || outline.lists.some((each) => at >= each.heading && at < each.end);
  const inText = findCitations(text, outline.bodyStart, outline.bodyEnd, lists).filter((each) => !inNote(each.start));
  const besides = written.notes
    .flatMap((each) => findCitations(text, each.body, each.end, lists))
    .filter((each) => each.trust === "known" && text.slice(each.start, each.end).includes(each.names[0] ?? ""));
  const noted = citationsInNotes(text, written.notes, list.entries).filter(
    ({ note: [start, end] }) => !besides.some((each) => each.start < end && each.end > start),
  );
  const byName = [...inText, ...besides].sort((a, b) => a.start - b.start || a.end - b.end);
  const mayBeNumeric = list.numbered || (byName.length < 3 && !written.isNumbered);
  const byNumber = mayBeNumeric ? findNumericCitations(text, outline.bodyStart, outline.bodyEnd).filter((each) => !inNote(each.start)) : [];
  const sure = byName.filter((each) => each.trust === "known").length;
  const labels = labelsOf(byNumber);
  const isNumeric =
    byNumber.length >= 3 && byNumber.length > sure && labels > worksOf(byName) && (listed.entries.length > 0 || labels >= 3);
  const isNoted = !isNumeric && noted.length >= 3 && noted.length > sure;
  const byPage = isNumeric || isNoted || sure >= 5 ? [] : findNameCitations(text, outline.bodyStart, outline.bodyEnd, lists);
  const isPaged = byPage.filter((each) => each.trust === "known").length >= Math.max(3, sure * 2);
  const inSections = (isNumeric ? byNumber : isPaged ? both(byName, byPage) : byName).filter(
    (each) => each.end > (spanAt(outline.headings, each.start)?.end ?? 0),
  );
  const fromNotes = isNumeric ? [] : isNoted ? noted : noted.filter((each) => each.entry !== null);
  const citations = isKeyed ? resolveKeys(keyed, list.entries) : resolve(inSections, list.entries, lists, fromNotes);
  const prose = proseOf(text, outline, citations);
  const sentenceOf = new Map<string, Sentence>();
  let at = 0;
  for (const each of citations) {
    while (at < prose.sentences.length && (prose.sentences[at] as Sentence).end <= each.start) at += 1;
    const sentence = prose.sentences[at];
    if (sentence && sentence.start <= each.start) sentenceOf.set(each.id, sentence);
  }
  return {
    ...{ text, clean, outline, list, entries: list.entries, citations, prose, sentenceOf },
    style: isKeyed
      ? "keys"
      : isNumeric
        ? "numeric"
        : isNoted
          ? "notes"
          : isPaged
            ? "author-page"
            : byName.length > 0
              ? "author-year"
              : "none",
    numbers: numbersOf(text, prose, citations, written.marks),
    isReflowed,
    uncited: clean.uncited,
    retractions: manuscript.retractions ?? [],
    sources: manuscript.sources ?? [],
    spot: spotter(given, clean, path),
  };
}

/** A work of a list within a LaTeX source: it is cited by its key, however its words read. */
function itemOf(text: string, { key, start, end }: KeyedItem): Entry {
  const [read] = readReferenceList(text, start, end, []).entries;
  if (read) return { ...read, id: key, merged: [] };
  const title = text.slice(start, end).replace(/\s+/gu, " ").trim();
  const { file: _, ...entry } = entryOf({ id: key, line: 1, type: "other", authors: [], title, raw: title });
  return { ...entry, start, end };
}

function labelsOf(byNumber: readonly Cited[]): number {
  return new Set(byNumber.map((each) => each.label)).size;
}

/** How many works names and years lead to: an exponent that recurs is one label, and no rival of nineteen works. */
function worksOf(byName: readonly Cited[]): number {
  return new Set(byName.filter((each) => each.trust === "known").map((each) => `${each.names[0]} ${each.year}`)).size;
}

/** Citations by year and by page in the order of the text, each place once. */
function both(byYear: readonly Cited[], byPage: readonly Cited[]): Cited[] {
  const sure = byYear.filter((each) => each.trust === "known");
  return [...sure, ...byPage.filter((each) => !sure.some((other) => other.start < each.end && other.end > each.start))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** All reference lists of a manuscript as one. */
function readLists(text: string, ranges: readonly ListRange[], italics: CleanText["italics"], onPage: readonly PageLine[]): ReferenceList {
  const taken = new Map<string, number>();
  const lists = ranges.map(({ start, end }) => {
    const own = onPage.filter((line) => line.start >= start && line.start < end);
    return readReferenceList(text, start, end, italics, own, taken);
  });
  return {
    entries: lists.flatMap((list) => list.entries),
    bullets: lists.reduce((sum, list) => sum + list.bullets, 0),
    numbered: lists.length > 0 && lists.every((list) => list.numbered || list.entries.length === 0),
  };
}

/** The lines of a page by UTF-16 indexes of the text, each with its end. */
function pageLines(text: string, lines: readonly LaidLine[]): PageLine[] {
  const { units } = positions(text);
  return lines.map((line, at) => ({ ...line, start: units(line.start), end: units(lines[at + 1]?.start ?? text.length) }));
}

/** The text without marks: of Markdown and LaTeX with what is cited by keys. Keys count as the style where there are more than three. */
function unmarked({ text, isReflowed = false, isMarkup = !isReflowed, bibliography = [] }: ManuscriptText): {
  readonly clean: CleanText & { readonly uncited: ReadonlySet<string> };
  readonly keyed: readonly KeyCitation[];
  readonly isKeyed: boolean;
  readonly items: readonly KeyedItem[];
} {
  const nothing = { keyed: [], isKeyed: false, items: [] };
  if (!isMarkup) return { clean: { ...(isReflowed ? plainText(text) : cleanText(text)), uncited: new Set() }, ...nothing };
  if (isLatex(text)) {
    const { text: plain, citations, uncited, items } = fromLatex(text);
    return { clean: { ...plainText(plain), uncited }, keyed: citations, isKeyed: citations.length > 0, items };
  }
  if (!isKeyedText(text)) return { clean: { ...cleanText(withoutCode(text)), uncited: new Set() }, ...nothing };
  const known = new Set(bibliography.map((each) => each.id));
  const { text: plain, citations, uncited } = fromMarkdown(text, (key) => known.has(key));
  const clean = cleanText(plain);
  const keyed = citations.map((each) => ({ ...each, start: inClean(clean, each.start), end: inClean(clean, each.end) }));
  return { clean: { ...clean, uncited }, keyed, isKeyed: keyed.length > 0, items: [] };
}

/** The index of the cleaned text for one of the text as it was given. */
function inClean({ text, origin }: CleanText, index: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origin(middle) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
