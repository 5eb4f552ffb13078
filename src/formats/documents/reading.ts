import type { Problem } from "../../domain/problem.js";
import type { sourceKinds } from "../../domain/source.js";
import type { Laid } from "./laid-text.js";

/** What a document says of itself; `day` as exact as it is given: 2021, 2021-08, 2021-08-15. */
export interface Metadata {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly day?: string;
  /** Of many documents in one file, the first and the last day that one of them says. */
  readonly days?: readonly string[];
  /** What kind of document it says that it is. */
  readonly kind?: (typeof sourceKinds)[number];
  readonly language?: string;
  /** The address that a page wants to be known by, and whose site it is of. */
  readonly address?: string;
  readonly site?: string;
  /** Front matter of Markdown, as it stands there. */
  readonly front?: unknown;
}

/** Where a line of the text stands on its page; x and y in points from the top left corner. */
export interface LaidLine {
  /** Code point of the text with which it begins. */
  readonly start: number;
  readonly page: number;
  /** Of the whole document, counted in reading order. */
  readonly column: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** What one format's reader makes of a file. */
export interface Reading extends Laid {
  readonly metadata: Metadata;
  readonly pages?: number;
  /** Where a page sets its lines; only where it was read as a manuscript. */
  readonly lines?: readonly LaidLine[];
  /** How many documents a file of JSON lines holds. */
  readonly documents?: number;
  readonly problems?: readonly Problem[];
}
