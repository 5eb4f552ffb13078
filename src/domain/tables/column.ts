type Kind = "varchar" | "bigint" | "double" | "date" | "boolean" | "decimal(18,3)";
export interface Column<T> {
  readonly type: Kind;
  readonly optional: boolean;
  /** The words of a closed vocabulary: a test holds every row of built cases against them. */
  readonly words?: readonly string[];
  /** Carries the TypeScript type only. */
  readonly row?: T;
}
const column = <T>(type: Kind): Column<T> => ({ type, optional: false });
/** A column that may be missing: `null` in rows. */
export const maybe = <T>(inner: Column<T>): Column<T | null> => ({ ...inner, optional: true });

/** One of a few words. */
export const oneOf = <T extends string>(words: readonly T[]): Column<T> => ({ ...column<T>("varchar"), words });

export const text = column<string>("varchar");
export const whole = column<number>("bigint");
export const real = column<number>("double");
/** Summable without a last-digit quarrel about the order of rows. */
export const score = column<number>("decimal(18,3)");
/** ISO day, `2021-08-15`. */
export const day = column<string>("date");
export const flag = column<boolean>("boolean");
/** JSON in text. */
export const json = column<string>("varchar");

/** What a row says (SQL over the row) and the same worked out from the rows behind it (SQL over the trace): their number, and their sums. */
type Adds = Readonly<Record<string, string>>;

/** A row stands in a file of the case (columns `file`, `line`), or SQL beside its stage returns the rows behind one key, which add up to it. */
type Origin = { readonly file: true } | { readonly trace: string; readonly of: string; readonly adds: Adds };

export interface TableSpec {
  /** One row per what. */
  readonly grain: string;
  readonly key: readonly string[];
  readonly origin: Origin;
  readonly columns: Readonly<Record<string, Column<unknown>>>;
}

export const inFile = { file: true } as const;
export const at = { file: text, line: whole };
