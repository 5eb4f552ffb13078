import { NotFetched } from "../transfer.js";
import type { Service } from "./recipe.js";

/** Writes rows as CSV (RFC 4180), with the columns of the first; one that has others is refused, so that nothing is dropped. */
export function csvWriter(service: Service): (rows: readonly Record<string, unknown>[]) => void {
  let columns: readonly string[] | undefined;
  return (rows) => {
    const lines: string[] = [];
    for (const row of rows) {
      if (!columns) {
        columns = Object.keys(row);
        lines.push(columns.map(cell).join(","));
      }
      const other = Object.keys(row).find((each) => !columns?.includes(each));
      if (other !== undefined)
        throw new NotFetched(
          `a row of the answer has a column ${other.slice(0, 60)}, which the first has not.`,
          "Take the rows as a file.",
        );
      lines.push(columns.map((each) => cell(row[each])).join(","));
    }
    if (lines.length) service.add(`${lines.join("\n")}\n`);
  };
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
