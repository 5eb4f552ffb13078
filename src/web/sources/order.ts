import { fold } from "../../methods/text/fold.js";

/** By which column the rows stand, and which way. */
export interface Order {
  readonly column: string;
  readonly way: "ascending" | "descending";
}

export const byTitle: Order = { column: "title", way: "ascending" };

/** What the address says of an order: the column, with a dash before it where the last comes first. */
export function orderOf(says: string | null, columns: readonly string[]): Order {
  const column = says?.replace(/^-/u, "");
  if (!says || !column || !columns.includes(column)) return byTitle;
  return { column, way: says.startsWith("-") ? "descending" : "ascending" };
}

export function orderSays({ column, way }: Order): string | null {
  if (column === byTitle.column && way === byTitle.way) return null;
  return way === "descending" ? `-${column}` : column;
}

/** What is asked of the table; `times` counts how often it was asked anew. */
export interface Asked {
  readonly order: Order;
  readonly words: string;
  readonly times: number;
}

/** Rows as they were taken when somebody asked: what is written in them since moves none and hides none. */
export interface Taken {
  readonly asked: Asked;
  /** All rows, in order. */
  readonly files: readonly string[];
  /** Those that have the words. */
  readonly kept: ReadonlySet<string>;
}

interface Named {
  readonly file: string;
}
/** What a row has in a column; null for what differs among its records. */
export type ValueIn<R> = (row: R, column: string) => string | null;

/**
 * Takes the order and the words anew where they are asked anew, and keeps both else. A row that was not there comes last
 * until the order is asked again.
 */
export function take<R extends Named>(
  before: Taken | null,
  rows: readonly R[],
  asked: Asked,
  valueIn: ValueIn<R>,
  has: (row: R) => boolean,
): Taken {
  const { order, words, times } = asked;
  const isSame = before !== null && before.asked.times === times;
  const isSorted = isSame && before.asked.order.column === order.column && before.asked.order.way === order.way;
  const isFound = isSame && before.asked.words === words;
  const now = new Map(rows.map((row) => [row.file, row]));
  const known = new Set(before?.files);
  const files = isSorted
    ? [...before.files.filter((file) => now.has(file)), ...rows.flatMap(({ file }) => (known.has(file) ? [] : [file]))]
    : sorted(rows, order, valueIn).map(({ file }) => file);
  const keeps = (file: string) => (isFound && known.has(file) ? before.kept.has(file) : has(now.get(file) as R));
  return { asked, files, kept: new Set(files.filter(keeps)) };
}

/** Rows that are alike stand by title, and those of one title as they were. */
function sorted<R>(rows: readonly R[], order: Order, valueIn: ValueIn<R>): readonly R[] {
  const by = ({ column, way }: Order) => {
    const says = new Map(rows.map((row) => [row, valueIn(row, column)]));
    return (a: R, b: R) => compared(says.get(a) ?? null, says.get(b) ?? null, { column, way });
  };
  const titled = rows.toSorted(by(byTitle));
  return order.column === byTitle.column && order.way === byTitle.way ? titled : titled.toSorted(by(order));
}

/** Whether rows still stand as they were asked for. */
export function isInOrder<R>(rows: readonly R[], order: Order, valueIn: ValueIn<R>): boolean {
  return rows.every((row, index) => {
    const before = rows[index - 1];
    return before === undefined || compared(valueIn(before, order.column), valueIn(row, order.column), order) <= 0;
  });
}

const { compare } = new Intl.Collator("en", { numeric: true });

/** Blanks come last either way, and before them what differs among records; parts of days stand before the days in them. */
export function compared(a: string | null, b: string | null, { column, way }: Order): number {
  const rank = (value: string | null) => (value === null ? 1 : value === "" ? 2 : 0);
  if (!a || !b) return rank(a) - rank(b);
  const apart = column === "date" ? (a < b ? -1 : a > b ? 1 : 0) : compare(a, b);
  return way === "ascending" ? apart : -apart;
}

/** Whether each word stands somewhere in what is said; without case and accents. */
export function finder(words: string): (says: readonly (string | null)[]) => boolean {
  const all = fold(words).split(/\s+/u).filter(Boolean);
  if (!all.length) return () => true;
  return (says) => {
    const text = fold(says.join("\n"));
    return all.every((word) => text.includes(word));
  };
}
