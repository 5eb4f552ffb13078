import { Bool, type DataType, DateDay, Float64, Int64, Table, tableToIPC, Utf8, type Vector, vectorFromArray } from "apache-arrow";
import type { Value } from "../engine/engine.js";

export interface Typed {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** In DuckDB's words. */
  readonly types: readonly string[];
}

/**
 * An answer as an Arrow stream (IPC): whole numbers as int64, other numbers as float64, days as date32, yes and no as bool, all else as text;
 * a missing value is null. Columns of one name get a number, as data frames want names that differ.
 */
export function arrowOf({ columns, rows, types }: Typed): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [at, name] of columns.entries()) {
    const cells = rows.map((row) => row[at] ?? null);
    const { type, cell } = kindOf(types[at] ?? "", cells);
    vectors[name] = vectorFromArray(
      cells.map((each) => (each === null ? null : cell(each))),
      type,
    );
  }
  return tableToIPC(new Table(vectors), "stream");
}

interface Kind {
  readonly type: DataType;
  cell(value: string | number | boolean): unknown;
}

const whole: Kind = { type: new Int64(), cell: (value) => BigInt(value) };

function kindOf(duckdb: string, cells: readonly Value[]): Kind {
  // A sum of whole numbers is a HUGEINT, which Arrow has none of.
  if (/^U?HUGEINT/u.test(duckdb) && cells.every((each) => each === null || Number.isSafeInteger(each))) return whole;
  if (/^U?(?:TINY|SMALL|BIG)?INT(?:EGER)?$/u.test(duckdb)) return whole;
  if (/^(?:DOUBLE|FLOAT|DECIMAL|U?HUGEINT)/u.test(duckdb)) return { type: new Float64(), cell: Number };
  if (duckdb === "BOOLEAN") return { type: new Bool(), cell: Boolean };
  if (duckdb === "DATE") return { type: new DateDay(), cell: (value) => new Date(`${value}T00:00:00Z`) };
  return { type: new Utf8(), cell: String };
}
