import type { SourceTableRow } from "../../pages/sources.js";

/** What each file was seen to say without sources.yaml, by column. */
type Seen = Map<string, SourceTableRow["values"]>;

/**
 * Rows with what is known apart from sources.yaml: the window reads that file itself, and shows a change of it, or one that was
 * taken back, before the next build. What a build took from it hides what stood there before, as far as that was seen.
 */
export function ownValues(rows: readonly SourceTableRow[], seen: Seen): SourceTableRow[] {
  return rows.map((row) => {
    const listed = new Set(row.listed);
    const before = Object.entries(seen.get(row.file) ?? {}).filter(([column]) => listed.has(column));
    const own = Object.entries(row.values).filter(([column]) => !listed.has(column));
    const values = Object.fromEntries([...before, ...own]);
    seen.set(row.file, values);
    return { ...row, values };
  });
}
