import { type RefObject, useMemo } from "react";
import { useNearBlocks } from "../parts/text/near-blocks.js";

/** Rows of a block; those of a short table are all drawn. */
const most = 40;
const short = 120;

export interface Block<R> {
  /** How many rows stand before it. */
  readonly start: number;
  readonly rows: readonly R[];
}

/** The rows of a long table in blocks; those far from view keep their place without being drawn, but for the one of a row. */
export function useNear<R extends { readonly file: string }>(
  rows: readonly R[],
  within: RefObject<HTMLElement | null>,
  wanted: string,
): { readonly blocks: readonly Block<R>[]; isDrawn(index: number): boolean } {
  const isLong = rows.length > short;
  const blocks = useMemo(
    () =>
      Array.from({ length: isLong ? Math.ceil(rows.length / most) : 1 }, (_, index): Block<R> => {
        const start = index * most;
        return { start, rows: isLong ? rows.slice(start, start + most) : rows };
      }),
    [rows, isLong],
  );
  const near = useNearBlocks(within, blocks.length > 1 && blocks.length, "itself");
  const place = useMemo(() => Math.floor(rows.findIndex(({ file }) => file === wanted) / most), [rows, wanted]);
  return { blocks, isDrawn: (index) => !isLong || near.has(index) || index === place };
}
