import type { KeyboardEvent } from "react";
import type { Spot } from "./columns.js";

/** Rows of documents in a grid; lines between them that ask something are passed over. */
export function rowsIn(grid: HTMLTableElement | null): HTMLTableRowElement[] {
  return [...(grid?.tBodies[0]?.rows ?? [])].filter((row) => row.dataset["file"] !== undefined);
}

/** The cell of a grid to which a key leads from another; undefined where the key leads nowhere. */
export function walked(
  grid: HTMLTableElement | null,
  from: HTMLElement,
  { key, ctrlKey, metaKey }: KeyboardEvent,
): HTMLElement | undefined {
  const rows = rowsIn(grid);
  const row = rows.findIndex((each) => each.contains(from));
  const cells = cellsOf(rows[row]);
  const column = cells.indexOf(from);
  const far = ctrlKey || metaKey;
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [far ? -row : -1, 0],
    ArrowDown: [far ? rows.length - 1 - row : 1, 0],
    ArrowLeft: [0, far ? -column : -1],
    ArrowRight: [0, far ? cells.length - 1 - column : 1],
    Home: [far ? -row : 0, -column],
    End: [far ? rows.length - 1 - row : 0, cells.length - 1 - column],
    PageUp: [-Math.min(row, 10), 0],
    PageDown: [Math.min(rows.length - 1 - row, 10), 0],
  };
  const way = ways[key];
  if (!way || row < 0) return undefined;
  return cellsOf(rows[row + way[0]])[column + way[1]] ?? from;
}

/** The cell after or before another, over the ends of rows. */
export function nextSpot(grid: HTMLTableElement | null, from: Spot, step: 1 | -1): Spot | null {
  const all = rowsIn(grid)
    .flatMap(cellsOf)
    .filter((each) => each.dataset["col"] !== "title" && each.dataset["col"] !== "+");
  const index = all.findIndex((each) => spotOf(each)?.file === from.file && each.dataset["col"] === from.column);
  return index < 0 ? null : spotOf(all[index + step] ?? all[index]);
}

export function spotOf(cell: HTMLElement | null | undefined): Spot | null {
  const file = cell?.closest<HTMLElement>("tr[data-file]")?.dataset["file"];
  const column = cell?.dataset["col"];
  return file === undefined || column === undefined ? null : { file, column };
}

function cellsOf(row: HTMLTableRowElement | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>("[data-col]") ?? [])];
}
