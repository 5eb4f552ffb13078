import { type Problem, severities } from "../domain/problem.js";
import { positions } from "../methods/text/code-points.js";
import { findCitations } from "./citations/citations.js";
import { known } from "./citations/known.js";
import { citationsInNotes } from "./citations/note-citations.js";
import { notesOf } from "./citations/notes.js";
import { findNumericCitations } from "./citations/numeric-citations.js";
import { type Resolved, resolve } from "./citations/resolve.js";
import { type CleanText, cleanText, plainText } from "./clean-text.js";
import { type Counts, countsOf } from "./counts.js";
import { acronyms } from "./findings/acronyms.js";
import { authorForms } from "./findings/author-forms.js";
import { citationFormat } from "./findings/citation-format.js";
import { layout } from "./findings/layout.js";
import { neverCited } from "./findings/never-cited.js";
import { quantities } from "./findings/quantities.js";
import { referenceFaults } from "./findings/reference-faults.js";
import { repetition } from "./findings/repetition.js";
import { sourceTime } from "./findings/source-time.js";
import { sourcesNamed } from "./findings/sources-named.js";
import { spelling } from "./findings/spelling.js";
import { unresolved } from "./findings/unresolved.js";
import { type Finding, type Manuscript, type Rule, spotter } from "./manuscript.js";
import { type NumberKind, numbersOf } from "./numbers.js";
import { type ListRange, outlineOf } from "./outline.js";
import { proseOf, type Sentence } from "./prose.js";
import type { PageLine } from "./references/laid-units.js";
import { authorsAsListed, type ReferenceList, readReferenceList } from "./references/reference-list.js";

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
}

/** A line of the text on its page; x and y in points from the top left corner. */
interface LaidLine extends Omit<PageLine, "end"> {}

/** What was found in a manuscript. Offsets are code points of its text, end exclusive; lines from 1. */
export interface Audit {
  readonly source: { readonly path: string; readonly title: string | null; readonly words: number };
  readonly style: Manuscript["style"];
  readonly headings: readonly { readonly text: string; readonly start: number; readonly line: number }[];
  readonly citations: readonly AuditedCitation[];
  readonly references: readonly AuditedReference[];
  readonly numbers: readonly AuditedNumber[];
  readonly counts: Counts;
  readonly problems: readonly Finding[];
}

interface AuditedCitation {
  readonly id: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly form: Resolved["form"];
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: string | null;
  readonly section: string;
  readonly status: "resolved" | "unresolved";
  /** Id of the reference. */
  readonly reference: string | null;
  readonly near: readonly { readonly reference: string; readonly differs: readonly string[] }[];
}

interface AuditedReference {
  readonly id: string;
  readonly label: number | null;
  readonly authors: readonly string[];
  readonly year: string | null;
  readonly title: string;
  readonly type: string;
  readonly container: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly publisher: string | null;
  readonly doi: string | null;
  readonly url: string | null;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly citedBy: readonly string[];
}

interface AuditedNumber {
  readonly raw: string;
  readonly kind: NumberKind;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly section: string;
  /** Id of the citation of the same sentence, else of the next. */
  readonly citation: string | null;
  readonly citationIn: "same" | "next" | null;
}

const rules: readonly Rule[] = [
  unresolved,
  neverCited,
  authorForms,
  citationFormat,
  referenceFaults,
  repetition,
  layout,
  acronyms,
  spelling,
  sourceTime,
  sourcesNamed,
  quantities,
];

/** Takes a manuscript apart: headings, citations, reference list, numbers. */
function readManuscript({ path, text: given, isReflowed = false, lines = [] }: ManuscriptText): Manuscript {
  const clean = isReflowed ? plainText(given) : cleanText(given);
  const { text } = clean;
  const onPage = pageLines(text, lines);
  const written = notesOf(text);
  const outline = outlineOf(text, written.notes);
  const list = readLists(text, outline.lists, clean.italics, onPage);
  const lists = known(list.entries, text.slice(0, outline.bodyEnd));
  const inNote = (at: number) =>
    written.notes.some((each) => at >= each.start && at < each.end) || outline.lists.some((each) => at >= each.heading && at < each.end);
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
  const isNumeric = byNumber.length >= 3 && byNumber.length > sure;
  const isNoted = !isNumeric && noted.length >= 3 && noted.length > sure;
  const inSections = (isNumeric ? byNumber : byName).filter(
    (each) => !outline.headings.some((heading) => each.start >= heading.start && each.end <= heading.end),
  );
  const fromNotes = isNumeric ? [] : isNoted ? noted : noted.filter((each) => each.entry !== null);
  const citations = resolve(inSections, list.entries, lists, fromNotes);
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
    style: isNumeric ? "numeric" : isNoted ? "notes" : byName.length > 0 ? "author-year" : "none",
    numbers: numbersOf(text, prose, citations, written.marks),
    isReflowed,
    spot: spotter(given, clean, path),
  };
}

/** All reference lists of a manuscript as one. */
function readLists(
  text: string,
  ranges: readonly ListRange[],
  italics: CleanText["italics"],
  onPage: readonly PageLine[],
): ReferenceList {
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

/** Audits a manuscript: its citations and references set side by side, its numbers, and everything that rules without a case find. */
export function audit(manuscript: ManuscriptText): Audit {
  const parts = readManuscript(manuscript);
  const problems = rules.flatMap((rule) => rule(parts)).sort(byPlace);
  const { spot, outline, citations, entries } = parts;
  const sectionAt = (at: number) => outline.sections.find((section) => at >= section.start && at < section.end)?.title ?? "";
  return {
    source: { path: manuscript.path, title: manuscript.title || outline.title, words: manuscript.text.match(/\S+/gu)?.length ?? 0 },
    style: parts.style,
    headings: [
      ...outline.headings.map((each) => [each.start, each.end] as const),
      ...(outline.references ? [[outline.references.heading, outline.references.start] as const] : []),
    ].map(([start, end]) => {
      const at = spot(start, end);
      return { text: at.snippet ?? "", start: at.start ?? 0, line: at.line };
    }),
    citations: citations.map((each) => {
      const { start = 0, end = 0, line, snippet = "" } = spot(...(each.note ?? ([each.start, each.end] as const)));
      return {
        ...{ id: each.id, raw: snippet, start, end, line, form: each.form, authors: each.names, etAl: each.etAl, year: each.year },
        ...{
          section: sectionAt(each.start),
          status: each.entry ? ("resolved" as const) : ("unresolved" as const),
          reference: each.entry?.id ?? null,
        },
        near: each.near.map(({ entry, differs }) => ({ reference: entry.id, differs })),
      };
    }),
    references: entries.map((entry) => {
      const { start = 0, end = 0, line } = spot(entry.start, entry.end);
      return {
        ...{
          id: entry.id,
          label: entry.label,
          authors: authorsAsListed(entry),
          year: entry.year,
          title: entry.title.text,
          type: entry.type,
        },
        ...{ container: entry.container?.text ?? null, volume: entry.volume, issue: entry.issue, pages: entry.pages?.text ?? null },
        ...{ publisher: entry.publisher, doi: entry.doi, url: entry.url, start, end, line },
        citedBy: citations.filter((each) => each.entry?.id === entry.id).map((each) => each.id),
      };
    }),
    numbers: parts.numbers.map((each) => {
      const { start = 0, end = 0, line, snippet = "" } = spot(each.start, each.end);
      return {
        raw: snippet,
        kind: each.kind,
        start,
        end,
        line,
        section: outline.sections[each.section]?.title ?? "",
        citation: each.citation?.id ?? null,
        citationIn: each.citationIn,
      };
    }),
    counts: countsOf(parts, problems),
    problems,
  };
}

function byPlace(a: Problem, b: Problem): number {
  const [left, right] = [a.at[0], b.at[0]];
  return (
    (left?.start ?? 0) - (right?.start ?? 0) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
