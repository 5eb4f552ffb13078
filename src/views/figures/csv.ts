import type { Cell, TableColumn } from "./figure.js";

/**
 * RFC 4180 with CRLF. A text that a spreadsheet would read as a formula (`=`, `+`, `-`, `@`, tab, carriage return first) has one `'` more before it;
 * numbers stand as they are, missing cells are empty. `end` closes each line: a plain line feed where other programs read on.
 */
export function csvOf(columns: readonly (string | Pick<TableColumn, "name">)[], rows: readonly (readonly Cell[])[], end = "\r\n"): string {
  const lines = [
    columns.map((column) => field(typeof column === "string" ? column : column.name)),
    ...rows.map((row) => columns.map((_, at) => field(row[at] ?? null))),
  ];
  return lines.map((line) => `${line.join(",")}${end}`).join("");
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = typeof cell === "string" && /^'*[\s\p{Cc}\p{Cf}]*[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
