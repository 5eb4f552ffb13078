import { partsOf } from "../../src/domain/at.js";
import { tables as known, type TableName } from "../../src/domain/tables.js";
import { quoted } from "../../src/domain/writing/sql.js";
import type { DuckDB } from "../../src/engine/duckdb.js";
import type { Value } from "../../src/engine/engine.js";

type Row = { readonly [column: string]: Value };
const few = 60;
const atEachEnd = 10;
const oneOf = 8;

/**
 * Rows of derived tables of many rows, read in one question a table. Some of them are opened all the same: the first and the last, and every
 * eighth; what their evidence says, and the rows behind it, come about in one way for all. (`test/flagship/trace.test.ts` asks for the rows
 * behind each.) Null where a key is to be opened, "none" where it is the key of no row.
 */
export function longTables(tables: DuckDB): (key: string) => Promise<Row | "none" | null> {
  const kept = new Map<string, Promise<ReadonlyMap<string, { readonly row: Row; readonly index: number }>>>();
  const keyOf = (parts: readonly string[]) => JSON.stringify(parts);
  const read = async (name: TableName) => {
    const key = known[name].key;
    const rows = await tables.rows<Row>(`select * from ${quoted(name)} order by ${key.map(quoted).join(", ")}`);
    return new Map(rows.map((row, index) => [keyOf(key.map((each) => String(row[each]))), { row, index }]));
  };
  return async (key) => {
    const {
      kind,
      parts: [name = "", ...own],
    } = partsOf(key);
    if (kind !== "derived" || !(name in known)) return null;
    const rows = kept.get(name) ?? read(name as TableName);
    kept.set(name, rows);
    const all = await rows;
    if (all.size <= few) return null;
    const found = all.get(keyOf(own));
    if (!found) return "none";
    const isOpened = found.index < atEachEnd || found.index >= all.size - atEachEnd || found.index % oneOf === 0;
    return isOpened ? null : found.row;
  };
}
