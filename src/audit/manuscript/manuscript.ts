import type { Retraction } from "../../domain/bibliography/retraction.js";
import type { Code, Place, Problem, Severity } from "../../domain/problem.js";
import { catalogue } from "../../domain/problem.js";
import { positions } from "../../methods/text/code-points.js";
import type { Resolved } from "../citations/resolve.js";
import type { StatedNumber } from "../numbers.js";
import type { Entry, ReferenceList } from "../references/reference-list.js";
import type { CleanText } from "./clean-text.js";
import type { Outline } from "./outline.js";
import type { Prose, Sentence } from "./prose.js";

/** A manuscript taken apart: what all rules look at. Offsets are UTF-16 indexes of `text`; `spot` turns them into places of the file. */
export interface Manuscript {
  /** Cleaned of marks. */
  readonly text: string;
  readonly clean: CleanText;
  readonly outline: Outline;
  readonly list: ReferenceList;
  readonly entries: readonly Entry[];
  readonly citations: readonly Resolved[];
  readonly style: "author-year" | "author-page" | "numeric" | "notes" | "keys" | "none";
  readonly prose: Prose;
  readonly numbers: readonly StatedNumber[];
  /** Sentences that hold a citation, by its id. */
  readonly sentenceOf: ReadonlyMap<string, Sentence>;
  /** The text was read from a page layout: its lines and paragraphs are the reader's, not the author's. */
  readonly isReflowed: boolean;
  /** Keys that are listed without being cited, `*` for all. */
  readonly uncited: ReadonlySet<string>;
  readonly retractions: readonly Retraction[];
  readonly sources: readonly SourceText[];
  readonly spot: (start: number, end: number) => Place;
}

/** A work that is at hand, to look its quotations up in. */
export interface SourceText {
  /** How findings name it: its file, or its id in the case. */
  readonly name: string;
  readonly title: string | null;
  /** What else is known of it: names of its authors, its day, its DOI. */
  readonly known?: string;
  readonly text: string;
}

/** A problem with the citations and references that it is about, by id. */
export interface Finding extends Problem {
  readonly citations?: readonly string[];
  readonly references?: readonly string[];
  /** How it should read. */
  readonly expected?: string;
  /** References that may have been meant. */
  readonly near?: readonly { readonly reference: string; readonly differs: readonly string[] }[];
}

export type Rule = (manuscript: Manuscript) => Finding[];

/** A finding with its usual severity, or a milder one. */
export function finding(
  code: Code,
  at: Place | readonly Place[],
  says: string,
  mend: string,
  more: Partial<Pick<Finding, "citations" | "references" | "expected" | "near">> & { readonly severity?: Severity } = {},
): Finding {
  return { code, severity: catalogue[code].severity, says, mend, at: Array.isArray(at) ? at : [at as Place], ...more };
}

/** Places of a file for indexes of its cleaned text. */
export function spotter(given: string, clean: CleanText, file: string): (start: number, end: number) => Place {
  const points = positions(given);
  const starts = [0, ...[...given.matchAll(/\n/gu)].map((match) => match.index + 1)];
  return (start, end) => {
    const from = clean.origin(start);
    const to = end > start ? clean.origin(end - 1) + 1 : from;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= from) low = middle;
      else high = middle - 1;
    }
    const begin = points.points(from);
    const line = points.points(starts[low] as number);
    return { file, line: low + 1, column: begin - line + 1, start: begin, end: points.points(to), snippet: given.slice(from, to) };
  };
}
