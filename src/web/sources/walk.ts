import type { Spot } from "./columns.js";

/** The rows and columns of a grid as they are shown, whether they are drawn or not. */
export interface Grid {
  readonly files: readonly string[];
  /** The title first, the free column last. */
  readonly columns: readonly string[];
}

/** Stands for the row of heads. */
export const heads = "";

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The cell of a grid to which a key leads from another; undefined where the key leads nowhere. */
export function walked({ files, columns }: Grid, from: Spot, { key, ctrlKey, metaKey }: Key): Spot | undefined {
  const row = from.file === heads ? -1 : files.indexOf(from.file);
  const column = columns.indexOf(from.column);
  const [lastRow, lastColumn] = [files.length - 1, columns.length - 1];
  const far = ctrlKey || metaKey;
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [far ? Math.min(row, 0) : row - 1, column],
    ArrowDown: [far ? lastRow : row + 1, column],
    ArrowLeft: [row, far ? 0 : column - 1],
    ArrowRight: [row, far ? lastColumn : column + 1],
    Home: [far ? 0 : row, 0],
    End: [far ? lastRow : row, lastColumn],
    PageUp: [row < 0 ? row : Math.max(0, row - 10), column],
    PageDown: [row + 10, column],
  };
  const way = ways[key];
  if (!way || column < 0 || (row < 0 && from.file !== heads)) return undefined;
  const to = Math.max(-1, Math.min(lastRow, way[0]));
  return { file: files[to] ?? heads, column: columns[Math.max(0, Math.min(lastColumn, way[1]))] as string };
}

/** The cell after or before another, over the ends of rows; the free column is passed over. */
export function nextSpot({ files, columns }: Grid, from: Spot, step: 1 | -1): Spot {
  const written = columns.filter((each) => each !== "+");
  const place = files.indexOf(from.file) * written.length + written.indexOf(from.column) + step;
  const file = files[Math.floor(place / written.length)];
  return place < 0 || file === undefined ? from : { file, column: written[place % written.length] as string };
}

export function spotOf(cell: HTMLElement | null | undefined): Spot | null {
  const file = cell?.closest<HTMLElement>("tr[data-file]")?.dataset["file"];
  const column = cell?.dataset["col"];
  return file === undefined || column === undefined ? null : { file, column };
}
