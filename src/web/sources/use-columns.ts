import { useCallback, useMemo, useRef, useState } from "react";
import type { SourceTable, SourceTableRow } from "../../pages/sources.js";
import { columnsOf, rareColumns, type TableColumn } from "./columns.js";
import type { ValueIn } from "./order.js";
import { type Column, type Entries, writtenValue } from "./source-steps.js";

interface Columns {
  readonly columns: readonly TableColumn[];
  /** Their keys, the title first. */
  readonly keys: readonly string[];
  /** The longest of what stands in each. */
  readonly widest: ReadonlyMap<string, string>;
  /** What the rows have in a column, for whoever types there. */
  values(column: Column): readonly string[];
  add(key: string): void;
}

/** Which columns are shown. One that was shown stays, so that the last value taken out of it can be written again. */
export function useColumns(
  table: SourceTable,
  rows: readonly SourceTableRow[],
  entries: Entries,
  valueIn: ValueIn<SourceTableRow>,
): Columns {
  const [added, setAdded] = useState<readonly string[]>([]);
  const shown = useRef<readonly string[]>([]);
  const columns = useMemo(() => {
    const written = [...entries.values()].flatMap((each) => Object.keys(each.attributes ?? {}));
    const rare = rareColumns.filter(
      ({ key }) =>
        table.rows.some((row) => row.values[key] !== undefined) ||
        [...entries.values()].some((entry) => writtenValue(entry, key) !== undefined),
    );
    const attributes = [...table.attributes, ...written].map((name) => `attributes.${name}`);
    shown.current = [...new Set([...shown.current, ...rare.map(({ key }) => key), ...attributes, ...added])];
    return columnsOf(shown.current);
  }, [table, entries, added]);
  const keys = useMemo(() => ["title", ...columns.map(({ key }) => key)], [columns]);
  const widest = useMemo(() => {
    const longest = (key: string) =>
      rows.reduce((before, row) => {
        const value = valueIn(row, key) ?? "";
        return value.length > before.length ? value : before;
      }, "");
    return new Map(columns.map(({ key }) => [key, longest(key).slice(0, 40)]));
  }, [columns, rows, valueIn]);
  const values = useCallback(
    (column: Column) => {
      const { choices, isOwn } = columns.find(({ key }) => key === column) ?? { isOwn: true };
      if (choices || isOwn) return [];
      const all = [...new Set(rows.map((row) => valueIn(row, column) ?? ""))].filter(Boolean);
      return all.length > mostValues ? [] : all.sort((a, b) => a.localeCompare(b, "en"));
    },
    [columns, rows, valueIn],
  );
  const add = useCallback((key: string) => setAdded((before) => [...before, key]), []);
  return { columns, keys, widest, values, add };
}

/** Beyond that, a list of what others have is none to choose from. */
const mostValues = 500;
