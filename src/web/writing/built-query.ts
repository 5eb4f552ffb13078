import type { Cell, RowsShown } from "../../domain/report/report.js";
import { literal, quoted } from "../../domain/writing/sql.js";

/** What is made of rows: how many, a sum, a share of them; of all, or of each value of a column. */
export interface Building {
  readonly measure: "count" | "sum" | "average" | "least" | "most" | "share";
  /** The column that is added up. */
  readonly of: string | null;
  /** Only rows in which a column has a value; of a share, those that are counted. */
  readonly where: { readonly column: string; readonly is: Cell } | null;
  /** One value for each that stands in this column. */
  readonly by: string | null;
}

/** The query of a figure over the rows of another query, in the grammar that every figure is written in. */
export function builtQuery({ measure, of, where, by }: Building, rows: string): string {
  const bare = bared(rows);
  const holds = where && (where.is === null ? `${quoted(where.column)} is null` : `${quoted(where.column)} = ${literal(where.is)}`);
  const column = of === null ? "" : quoted(of);
  const value =
    measure === "count"
      ? "count(*)"
      : measure === "share"
        ? `100.0 * count(case when ${holds ?? "true"} then 1 end) / count(*)`
        : `${{ sum: "sum", average: "avg", least: "min", most: "max" }[measure]}(${column})`;
  const only = holds && measure !== "share" ? `\nwhere ${holds}` : "";
  return by === null
    ? `select ${value} as value\nfrom (\n${bare}\n) as r${only}`
    : `select ${quoted(by)} as label, ${value} as value\nfrom (\n${bare}\n) as r${only}\ngroup by ${quoted(by)}\norder by value desc`;
}

/** The query of one number divided by another: a ratio of two figures. Nothing divided by nothing is no number. */
export function ratioQuery(above: string, below: string): string {
  return `select cast(a.value as double) / nullif(b.value, 0) as value\nfrom (\n${bared(above)}\n) as a(value)\ncross join (\n${bared(below)}\n) as b(value)`;
}

/** A query without the semicolon that ends it. */
const bared = (sql: string): string => sql.trim().replace(/;\s*$/u, "");

/** Columns whose values are numbers that add up: no years, lines, days or keys. */
export function addable({ columns, rows }: Pick<RowsShown, "columns" | "rows">): string[] {
  return columns.filter((name, index) => {
    const cells = rows.map((row) => row[index]).filter((cell) => cell !== null && cell !== undefined);
    return cells.length > 0 && cells.every((cell) => typeof cell === "number") && !/^(?:x|year|month|line|id|since|until)$/iu.test(name);
  });
}

/** Columns with few values, by which rows are told apart. */
export function partable({
  columns,
  rows,
}: Pick<RowsShown, "columns" | "rows">): { readonly column: string; readonly values: readonly Cell[] }[] {
  return columns.flatMap((column, index) => {
    const values = [...new Set(rows.map((row) => row[index] ?? null))];
    const isTold = values.some((each) => each !== null) && values.every((each) => each === null || String(each).length <= 40);
    return isTold && values.length <= 12 && !/^(?:line|id|day|since|until|best|low|high|value)$/iu.test(column) ? [{ column, values }] : [];
  });
}

/** A name that figures.yaml does not have yet, of the first words that say what the figure is. */
export function newName(says: string, taken: ReadonlySet<string>): string {
  const words = says
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]{1,20}/gu);
  const name =
    (words ?? [])
      .filter((each) => !/^(?:the|of|in|and|a|to|by|from)$/u.test(each))
      .slice(0, 5)
      .join("-") || "figure";
  for (let number = 1; ; number++) {
    const given = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(given)) return given;
  }
}
