import { readFileSync } from "node:fs";

/** The words of the shared grammar that DuckDB spells otherwise. */
export const prelude = readFileSync(new URL("./prelude.duckdb.sql", import.meta.url), "utf8")
  .trim()
  .replace(/;$/u, "");

/** Our own SQL divides whole numbers as Trino does. What an analyst asks does not: a half is a half. */
export const ownPrelude = `${prelude};\nset integer_division = true`;
