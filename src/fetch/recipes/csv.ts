import { NotFetched } from "../transfer.js";
import type { Service } from "./recipe.js";

const mostColumns = 2_000;

/** Writes rows as CSV (RFC 4180), with the columns of the first; one that has others is refused, so that nothing is dropped. */
export function csvWriter(service: Service): (rows: readonly Record<string, unknown>[]) => void {
  let columns: ReadonlySet<string> | undefined;
  return (rows) => {
    let lines = "";
    for (const row of rows) {
      if (!columns) {
        columns = new Set(Object.keys(row));
        if (columns.size > mostColumns)
          throw new NotFetched(`its rows have ${columns.size} columns; at most ${mostColumns} are taken.`, "Take the rows as a file.");
        lines += `${[...columns].map(cell).join(",")}\n`;
      }
      const other = Object.keys(row).find((each) => !columns?.has(each));
      if (other !== undefined)
        throw new NotFetched(
          `a row of the answer has a column ${other.slice(0, 60)}, which the first has not.`,
          "Take the rows as a file.",
        );
      lines += `${[...columns].map((each) => cell(row[each])).join(",")}\n`;
      if (lines.length < 1 << 20) continue;
      service.add(lines);
      lines = "";
    }
    if (lines) service.add(lines);
  };
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
