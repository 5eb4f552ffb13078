import { type Problem, severities } from "../domain/problem.js";
import type { Resolved } from "./citations/resolve.js";
import { type Counts, countsOf } from "./counts.js";
import { acronyms } from "./findings/acronyms.js";
import { authorForms } from "./findings/author-forms.js";
import { citationFormat } from "./findings/citation-format.js";
import { layout } from "./findings/layout.js";
import { neverCited } from "./findings/never-cited.js";
import { quantities } from "./findings/quantities.js";
import { referenceFaults } from "./findings/reference-faults.js";
import { repetition } from "./findings/repetition.js";
import { retracted } from "./findings/retracted.js";
import { sourceTime } from "./findings/source-time.js";
import { sourcesNamed } from "./findings/sources-named.js";
import { spelling } from "./findings/spelling.js";
import { unresolved } from "./findings/unresolved.js";
import { groupBy } from "./group-by.js";
import type { Finding, Manuscript, Rule } from "./manuscript/manuscript.js";
import { type ManuscriptText, readManuscript } from "./manuscript/read-manuscript.js";
import type { NumberKind } from "./numbers.js";
import { quotedOtherwise } from "./quoted/quoted-otherwise.js";
import { type Reading, readingOf, unreadable, weighed } from "./reading.js";
import { means } from "./reckoned/means.js";
import { shares } from "./reckoned/shares.js";
import { statistics } from "./reckoned/statistics.js";
import { sums } from "./reckoned/sums.js";
import { authorsAsListed } from "./references/reference-list.js";
import { spanAt } from "./span-at.js";
import { toldTwice } from "./told-twice/told-twice.js";

export type { ManuscriptText } from "./manuscript/read-manuscript.js";

/** What was found in a manuscript. Offsets are code points of its text, end exclusive; lines from 1. */
export interface Audit {
  readonly source: { readonly path: string; readonly title: string | null; readonly words: number };
  readonly style: Manuscript["style"];
  readonly reading: Reading;
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
  statistics,
  shares,
  sums,
  means,
  toldTwice,
  retracted,
  quotedOtherwise,
];

/** Audits a manuscript: its citations and references set side by side, its numbers, and everything that rules without a case find. */
export function audit(manuscript: ManuscriptText): Audit {
  const parts = readManuscript(manuscript);
  const reading = readingOf(parts);
  const closed = unreadable(parts, manuscript.lines?.reduce((most, line) => Math.max(most, line.page), 0) ?? 0);
  const problems = closed
    ? [closed]
    : weighed(
        parts,
        reading,
        rules.flatMap((rule) => rule(parts)),
      ).sort(byPlace);
  const { spot, outline, citations, entries } = parts;
  const citedBy = groupBy(citations, (each) => each.entry?.id);
  const sectionAt = (at: number) => spanAt(outline.sections, at)?.title ?? "";
  return {
    source: { path: manuscript.path, title: manuscript.title || outline.title, words: manuscript.text.match(/\S+/gu)?.length ?? 0 },
    style: parts.style,
    reading: closed ? { references: null, citations: null, isSure: false } : reading,
    headings: [
      ...outline.headings.map((each) => [each.start, each.end] as const),
      ...(outline.references ? [[outline.references.heading, outline.references.start] as const] : []),
    ].map(([start, end]) => {
      const at = spot(start, end);
      return {
        text: parts.text
          .slice(start, end)
          .replace(/[^\S\n]+/gu, " ")
          .trim(),
        start: at.start ?? 0,
        line: at.line,
      };
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
      const own = entry.file?.line ?? line;
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
        ...{ publisher: entry.publisher, doi: entry.doi, url: entry.url, start, end, line: own },
        citedBy: (citedBy.get(entry.id) ?? []).map((each) => each.id),
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
