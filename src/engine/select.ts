/** Functions that reach the disk or the settings: an analyst's query has no business with them. */
const reaching = /\b(?:read_\w+|parquet_\w+|glob|sniff_csv|getenv|duckdb_\w+|pragma_\w+|sqlite_\w+|iceberg_\w+|query|query_table)\s*\(/i;

/** Whether a text is one `select` over tables: no second statement, no other verb, nothing that reads a file. */
export function isSelect(sql: string): boolean {
  const bare = sql
    .replaceAll(/--[^\n]*/g, " ")
    .replaceAll(/\/\*[\s\S]*?\*\//g, " ")
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .trim()
    .replace(/;\s*$/, "");
  return (
    /^(?:select|with)\b/i.test(bare) &&
    !bare.includes(";") &&
    !reaching.test(bare) &&
    !/\bfrom\s+''/i.test(bare) &&
    !/\bjoin\s+''/i.test(bare)
  );
}
