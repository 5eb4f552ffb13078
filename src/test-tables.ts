import { ddl, type Row, type TableName, tableNames, tables } from "./domain/tables.js";
import { type DuckDB, openDuckDB } from "./engine/duckdb.js";

/** An engine with every table, empty. */
export async function emptyTables(): Promise<DuckDB> {
  const engine = await openDuckDB();
  for (const name of tableNames) await engine.run(ddl(name));
  return engine;
}

/** A row with what is given; the rest is null where that is allowed, else nothing much. */
export function rowOf<T extends TableName>(name: T, given: Partial<Row<T>>): Row<T> {
  const blank = Object.entries(tables[name].columns).map(([column, { type, optional }]) => {
    if (optional) return [column, null];
    if (type === "varchar") return [column, ""];
    if (type === "date") return [column, "2000-01-01"];
    return [column, type === "boolean" ? false : 0];
  });
  return { ...Object.fromEntries(blank), ...given } as Row<T>;
}
