/** Text, number or truth as SQL writes it: `'it''s'`, 7, true, null. */
export function literal(value: string | number | boolean | null): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** A name as SQL writes it: `"dyad_month"`. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A query with its values where it says `?`, for reading and for anyone to run again. Question marks in quotes and comments stay. */
export function filled(sql: string, bind: readonly (string | number | boolean | null)[] = []): string {
  let next = 0;
  return sql.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\?/gu, (found) => (found === "?" ? literal(bind[next++] ?? null) : found));
}
