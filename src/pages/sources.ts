/** A work as the bibliography of the case has it. */
export interface WorkShown {
  readonly id: string;
  /** One of `referenceTypes`. */
  readonly type: string;
  readonly authors: readonly string[];
  /** The list of authors ends in “and others”. */
  readonly others: boolean;
  /** A date as exact as it is given, or the words in its place. */
  readonly day: string | null;
  readonly title: string;
  readonly container: string | null;
  readonly publisher: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly url: string | null;
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  readonly file: string;
  readonly line: number;
  /** The program found it for its source, and nobody named it there yet. */
  readonly proposed: boolean;
}

/** The table of attributes: what may be changed of each document, by row. */
export interface SourceTable {
  readonly rows: readonly SourceTableRow[];
  /** Names of all attributes, in the order of the alphabet. */
  readonly attributes: readonly string[];
}

/** One file of documents: a document, or many records of JSON lines that one entry of sources.yaml speaks of. */
export interface SourceTableRow {
  /** Path from `sources/`: the `file` of its entry in sources.yaml. */
  readonly file: string;
  /** The source, or the first record. */
  readonly id: string;
  readonly title: string;
  readonly records: number;
  /**
   * What the last build knows, by column or by `attributes.NAME`; null for what differs among its records, and for the title
   * of any file of records. Authors are parted by semicolons.
   */
  readonly values: Readonly<Record<string, string | null>>;
  /** Columns whose value the last build took from sources.yaml. */
  readonly listed: readonly string[];
  /** Columns that the program filled and nobody accepted yet. */
  readonly proposed: readonly string[];
  /** Grades by day that do not stand in sources.yaml, the earliest first; the first may be undated. */
  readonly grades: readonly GradeGiven[];
}

export interface GradeGiven {
  readonly grade: string;
  /** Null for the grade before any dated one. */
  readonly since: string | null;
  readonly because: string | null;
}
