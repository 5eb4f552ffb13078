import type { Change } from "../../pages/page.js";
import type { Page } from "../../servers/api/kept-pages.js";
import type { OpenCase } from "./open-case.js";

/** A case that stays open while its files change. */
export interface Live {
  /** Absolute path of the case. */
  readonly folder: string;
  /** Whether derived/ held tables of another machine when it was opened. */
  readonly hasForeignTables: boolean;
  /** Changes with every build that is shown. */
  hash(): string;
  /** A page of the build with this hash, made beside everything else; null where it is to be made here. */
  page?(hash: string, path: string): Promise<Page | null>;
  /** What the build that is shown has of what a page was made from. */
  stamp?(reads: readonly string[]): string;
  /** Does some work over the tables of the last build; they stay open until it is done. */
  with<T>(work: (open: OpenCase) => Promise<T>): Promise<T>;
  changes(listen: (change: Change) => void): () => void;
}
