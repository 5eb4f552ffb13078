import { DuckDBDecimalValue, type DuckDBValue } from "@duckdb/node-api";
import type { Value } from "./engine.js";

/** DuckDB's value as a string, number, boolean or null: days as ISO strings, whole numbers as numbers, lists as JSON. */
export function plain(value: DuckDBValue): Value {
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  return String(value);
}
