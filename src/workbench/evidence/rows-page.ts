import type { Ran } from "../../domain/provenance.js";
import type { OpenCase } from "../opened/open-case.js";

type Page = Pick<Ran, "columns" | "rows" | "total">;
const bareOf = (query: string): string => query.trim().replace(/;\s*$/u, "");
const orderOf = (query: string): string => (/\border\s+by\b[^)]*$/iu.test(query) ? "" : "order by all ");

/** Rows of a query that something cites, from a place on, in its own order, and how many there are in all: through the one door. */
export async function rowsPage({ tables: { door } }: Pick<OpenCase, "tables">, query: string, from: number, most: number): Promise<Page> {
  const bare = bareOf(query);
  const { total } = await door.ask(bare, { rows: 1 });
  const { columns, rows } = await door.ask(`select * from (\n${bare}\n) as cited ${orderOf(bare)}limit ${most} offset ${from}`);
  return { columns, rows, total };
}

/** The first rows of a query of our own, without the columns in which none of them has a value. */
export async function firstRows({ tables }: Pick<OpenCase, "tables">, query: string, most: number): Promise<Page> {
  const bare = bareOf(query);
  const [all] = await tables.rows<{ n: number }>(`select count(*) as n from (\n${bare}\n) as cited`);
  const rows = await tables.rows<Record<string, string | number | boolean | null>>(
    `select * from (\n${bare}\n) as cited ${orderOf(bare)}limit ${most}`,
  );
  const columns = Object.keys(rows[0] ?? {}).filter((name) => rows.some((row) => row[name] !== null));
  return { columns, rows: rows.map((row) => columns.map((name) => row[name] ?? null)), total: all?.n ?? 0 };
}
