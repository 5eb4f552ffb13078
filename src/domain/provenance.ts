import { filled, literal, quoted } from "./writing/sql.js";

/** How a value is known, strongest first. A derived value has the weakest standing of what it is made of. */
export const standings = ["reported", "coded", "estimated", "judged", "projected"] as const;
export type Standing = (typeof standings)[number];

export type NonEmpty<T> = readonly [T, ...T[]];

/** A span of a source's normalised text, in code points, end exclusive. */
export interface Quotation {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly page?: number;
}

/**
 * How a value is read off the rows of a query: their number, the sum of a column, the one cell of a column, or what a method of the
 * program reckons from them.
 */
export type Reading =
  | { readonly as: "count" }
  /** `or` stands in where the column has no value. */
  | { readonly as: "sum"; readonly of: string; readonly or?: string | number }
  | { readonly as: "cell"; readonly of: string }
  | { readonly as: "reckoned"; readonly by: string };

/** What a value rests on: a span of a source, rows that a query gives, or the line of the case where a person wrote it. */
export type Ref =
  | { readonly kind: "passage"; readonly quotation: Quotation }
  /** `rows` is their number; `reading` is null where words, and no value, rest on them. */
  | { readonly kind: "rows"; readonly query: string; readonly rows: number; readonly reading: Reading | null }
  | { readonly kind: "line"; readonly file: string; readonly line: number };

declare const traced: unique symbol;
declare const ran: unique symbol;
type Value = string | number | boolean | null;

/** A value that knows where it comes from. Numbers are made by `read` and `reckon`, words by `quote` and `tell`: there is no other way. */
export interface Traced<T> {
  readonly value: T;
  readonly standing: Standing;
  readonly from: NonEmpty<Ref>;
  readonly [traced]: true;
}

/** What a query gave: the first of its rows, and how many there are. Only `run` makes one. */
export interface Ran {
  readonly query: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly total: number;
  readonly [ran]: true;
}

/** Where queries run; an engine is one. */
export interface Asked {
  rows<R extends object>(sql: string, bind?: readonly Value[]): Promise<R[]>;
}

function make<T>(value: T, standing: Standing, from: NonEmpty<Ref>): Traced<T> {
  return { value, standing, from } as Traced<T>;
}

/** The words of a source, as they stand there: standing *reported*. */
export function quote(quotation: Quotation): Traced<string> {
  return make(quotation.exact, "reported", [{ kind: "passage", quotation }]);
}

declare const valued: unique symbol;
/** A reading whose value has a type. */
export type ReadingOf<T> = Exclude<Reading, { as: "reckoned" }> & { readonly [valued]?: T };

/** The number of rows. */
export const count: ReadingOf<number> = { as: "count" };
/** The sum of a column; 0 where it has no value. */
export const sumOf = (column: string, or?: string | number): ReadingOf<number> => ({
  as: "sum",
  of: column,
  ...(or !== undefined && { or }),
});
/** The cell of a column in the one row that the query gives. */
export const cellOf = <T extends Value>(column: string): ReadingOf<T> => ({ as: "cell", of: column });

type ValuesOf<R> = { readonly [K in keyof R]: R[K] extends ReadingOf<infer T> ? Traced<T> : never };

/**
 * Runs a query of rows and reads values off them; each keeps the query. Standing *coded* where none is given. Throws where a cell is
 * asked of a query that gives more rows than one, or none.
 */
export async function read<const R extends Readonly<Record<string, ReadingOf<unknown>>>>(
  asked: Asked,
  sql: string,
  bind: readonly Value[],
  readings: R,
  standing: Standing = "coded",
): Promise<ValuesOf<R>> {
  const all = Object.entries(readings);
  const columns = all.map(([, each], index) => `${each.as === "count" ? "count(*)" : expressionOf(each)} as v${index}`);
  const query = filled(sql, bind);
  const [row = {}] = await asked.rows<Record<string, Value>>(`select count(*) as n, ${columns.join(", ")} from (\n${query}\n) as behind`);
  const rows = Number(row["n"] ?? 0);
  const made = all.map(([name, each], index) => {
    if (each.as === "cell" && rows !== 1) throw new Error(`a cell stands in one row, and there are ${rows}: ${query}`);
    const value = each.as === "cell" ? (row[`v${index}`] ?? null) : Number(row[`v${index}`] ?? 0);
    return [name, make(value, standing, [{ kind: "rows", query, rows, reading: readingOf(each) }])];
  });
  return Object.fromEntries(made) as ValuesOf<R>;
}

/** The rows of a query counted by each value of one column: each count keeps the query of its own rows. */
export async function countEach(
  asked: Asked,
  sql: string,
  bind: readonly Value[],
  by: string,
): Promise<ReadonlyMap<Value, Traced<number>>> {
  const query = filled(sql, bind);
  const column = quoted(by);
  const rows = await asked.rows<{ key: Value; n: number }>(
    `select ${column} as key, count(*) as n from (\n${query}\n) as behind group by 1 order by 2 desc, 1`,
  );
  return new Map(
    rows.map(({ key, n }) => {
      const own = `select * from (\n${query}\n) as behind where ${column} ${key === null ? "is null" : `= ${literal(key)}`}`;
      return [key, make(Number(n), "coded", [{ kind: "rows", query: own, rows: Number(n), reading: { as: "count" } }])];
    }),
  );
}

/** The rows of a query in an order, their number, and that of those of each value of one column; each number keeps the query of its own rows. */
export async function rowsBy<R extends object>(
  asked: Asked,
  sql: string,
  bind: readonly Value[],
  { by, order }: { readonly by: string & keyof R; readonly order: string },
): Promise<{ readonly rows: readonly R[]; readonly all: Traced<number>; of(value: string): Traced<number> }> {
  const behind = `select * from (\n${filled(sql, bind)}\n) as behind`;
  const rows = await asked.rows<R>(`${behind} order by ${order}`);
  const counted = (where: string, n: number) =>
    make(n, "coded", [{ kind: "rows", query: `${behind}${where} order by ${order}`, rows: n, reading: { as: "count" } }]);
  const of = (value: string) => counted(` where ${quoted(by)} = ${literal(value)}`, rows.filter((each) => each[by] === value).length);
  return { rows, all: counted("", rows.length), of };
}

function expressionOf(reading: Exclude<Reading, { as: "count" } | { as: "reckoned" }>): string {
  const column = quoted(reading.of);
  if (reading.as === "cell") return `min(${column})`;
  const { or } = reading;
  return or === undefined ? `sum(${column})` : `sum(coalesce(${column}, ${typeof or === "number" ? or : quoted(or)}))`;
}

function readingOf(reading: Reading): Reading {
  return reading.as === "count" ? { as: "count" } : { ...reading };
}

/** Runs a query and has a method of the program, known by its name, reckon a value from all its rows. */
export async function reckon<T, R extends object>(
  asked: Asked,
  sql: string,
  bind: readonly Value[],
  by: string,
  method: (rows: readonly R[]) => T,
  standing: Standing = "coded",
): Promise<Traced<T>> {
  const query = filled(sql, bind);
  const rows = await asked.rows<R>(query);
  return make(method(rows), standing, [{ kind: "rows", query, rows: rows.length, reading: { as: "reckoned", by } }]);
}

/**
 * The same from rows that were read before and are among those of the query: it is asked how many it gives, and for its rows only where those
 * are more.
 */
export async function reckonKept<T, R extends object>(
  asked: Asked,
  sql: string,
  kept: readonly R[],
  by: string,
  method: (rows: readonly R[]) => T,
): Promise<Traced<T>> {
  const [all] = await asked.rows<{ n: number }>(`select count(*) as n from (\n${sql}\n) as asked`);
  if (Number(all?.n) !== kept.length) return reckon(asked, sql, [], by, method);
  return make(method(kept), "coded", [{ kind: "rows", query: filled(sql, []), rows: kept.length, reading: { as: "reckoned", by } }]);
}

/** A part of a reckoned value, or what follows from it alone. */
export function partOf<T, U>({ value, standing, from }: Traced<T>, by: string, method: (value: T) => U): Traced<U> {
  const refs = from.map((each): Ref => (each.kind === "rows" ? { ...each, reading: { as: "reckoned", by } } : each));
  return make(method(value), standing, refs as unknown as NonEmpty<Ref>);
}

/** Runs a query by what the caller hands in, and keeps it with its answer. */
export async function run<A extends Pick<Ran, "columns" | "rows" | "total">>(
  query: string,
  ask: (query: string) => Promise<A>,
): Promise<A & Ran> {
  return { ...(await ask(query)), query } as unknown as A & Ran;
}

/** The only cell of an answer of one row and one column; undefined of others. */
export function onlyCell({ query, columns, rows, total }: Ran, standing: Standing): Traced<Value> | undefined {
  const [of] = columns;
  if (total !== 1 || of === undefined || columns.length !== 1) return undefined;
  return make(rows[0]?.[0] ?? null, standing, [{ kind: "rows", query, rows: 1, reading: { as: "cell", of } }]);
}

/** The same answer with fewer of its rows shown. */
export function firstOf({ query, columns, rows, total }: Ran, most: number): Ran {
  return { query, columns, rows: rows.slice(0, most), total } as unknown as Ran;
}

/**
 * Words that rest on quotations, values, rows, or the line where a person wrote them: on all that those rest on, with the weakest standing
 * among them and the one given. Rows by themselves are *coded*.
 */
export function tell(
  words: string,
  from: NonEmpty<Traced<unknown> | Ran | { readonly file: string; readonly line: number }>,
  given?: Standing,
): Traced<string> {
  const refs = from.flatMap((each): readonly Ref[] =>
    "from" in each
      ? each.from.map((ref) => (ref.kind === "rows" ? { ...ref, reading: null } : ref))
      : "query" in each
        ? [{ kind: "rows", query: each.query, rows: each.total, reading: null }]
        : [{ kind: "line", file: each.file, line: each.line }],
  );
  const found = from.map((each): Standing => ("from" in each ? each.standing : "coded"));
  const standing = given ? weakest([given, ...from.flatMap((each) => ("from" in each ? [each.standing] : []))]) : weakest(found);
  return make(words, standing, refs as unknown as NonEmpty<Ref>);
}

/** The weakest of some standings; *reported* where there are none. */
export function weakest(all: readonly Standing[]): Standing {
  return standings[Math.max(0, ...all.map((each) => standings.indexOf(each)))] as Standing;
}
