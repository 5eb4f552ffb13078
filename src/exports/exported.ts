import type { DuckDB } from "../engine/duckdb.js";

/** What an export reads: the tables of the last build and the folder of the case. */
export interface Built {
  readonly folder: string;
  readonly name: string;
  readonly tables: DuckDB;
}

export interface Exported {
  /** One file, or several of one folder. */
  readonly files: readonly { readonly path: string; readonly bytes: string | Uint8Array }[];
  /** Rows of the tables that went in. */
  readonly rows: number;
  /** What the format cannot hold, one by one. */
  readonly losses: readonly string[];
}
