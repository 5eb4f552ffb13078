import type { Answer } from "../engine.js";

/** What one query of a case may take. Time is that of the processor, so that a busy or sleeping machine refuses nothing. */
export const limits = {
  /** Seconds of the processor for one query. */
  seconds: 10,
  /** Queries of one case that may run out of time before the others are not tried any more. */
  endless: 2,
  /** Megabytes that the process of the queries may hold. */
  megabytes: 2048,
  /** Megabytes of the engine in it. */
  engine: 1024,
  /** Letters of the query. */
  query: 100_000,
  columns: 1_000,
  /** Rows of an answer times its columns. */
  cells: 500_000,
  /** Letters in one cell. */
  cell: 200_000,
  /** Letters of an answer. */
  letters: 20_000_000,
} as const;

/** A table that queries may read: its Parquet file, or the words that make it where it has no rows. */
export interface DoorTable {
  readonly name: string;
  readonly file: string | null;
  /** Bytes of the file. */
  readonly bytes: number;
  readonly ddl: string;
}

/** How a query is asked. */
export interface AskOptions {
  /** Rows at most. */
  readonly rows?: number;
  /** What is selected from the query, in our own words; else all. */
  readonly columns?: string;
  /** Rows come sorted by all columns where the query states no order. */
  readonly sorted?: boolean;
  /** Counts all rows where there are more than came. */
  readonly counted?: boolean;
  /** Seconds of the processor, where they are other than usual. */
  readonly seconds?: number;
}

/** What the process of the queries is told, one at a time. */
export type Told =
  | { readonly id: number; readonly do: "offer"; readonly tables: readonly DoorTable[]; readonly elsewhere: readonly string[] }
  | { readonly id: number; readonly do: "judge"; readonly queries: readonly string[] }
  | { readonly id: number; readonly do: "write"; readonly trees: readonly string[] }
  | { readonly id: number; readonly do: "ask"; readonly query: string; readonly options: AskOptions };

export type Kind = "refused" | "failed" | "time" | "memory" | "large";
export interface Fault {
  readonly kind: Kind;
  readonly says: string;
}

/** A query that was looked at without being run. */
export interface Looked {
  readonly query: string;
  readonly reads: readonly string[];
  /** The parser's tree, as JSON. */
  readonly tree: string;
}

/** What it answers. */
export type Reply =
  | { readonly id: number; readonly offered: true }
  | { readonly id: number; readonly judged: readonly (Looked | Fault)[] }
  | { readonly id: number; readonly written: readonly (string | null)[] }
  | { readonly id: number; readonly answer: DoorAnswer }
  | { readonly id: number; readonly fault: Fault; readonly isLast?: boolean };

export interface DoorAnswer extends Answer {
  /** Tables that the query reads. */
  readonly reads: readonly string[];
  /** What the engine holds in each column, in its own words: `BIGINT`, `DATE`. */
  readonly types: readonly string[];
}
