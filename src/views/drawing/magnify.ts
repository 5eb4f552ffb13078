import type { Box } from "./place-labels.js";

/**
 * The last stretch of values that early ones dwarf: from the returned index on, all are under a sixth of the largest.
 * Undefined where there is none of at least four values and a quarter of the row.
 */
export function dwarfedFrom(sizes: readonly number[]): number | undefined {
  const most = Math.max(0, ...sizes);
  if (most <= 0) return undefined;
  let from = sizes.length;
  while (from > 0 && (sizes[from - 1] ?? 0) < most / 6) from--;
  const count = sizes.length - from;
  const tail = sizes.slice(from);
  const hasShape = Math.max(0, ...tail) > 0 && tail.some((size) => size !== tail[0]);
  return count >= 4 && count >= sizes.length / 4 && hasShape ? from : undefined;
}

/** The free field above low marks for the magnified part, or undefined where it would be too small to read. */
export function freeField(
  marks: readonly { readonly x: number; readonly top: number }[],
  tail: { readonly x0: number; readonly x1: number },
  plot: Box,
): Box | undefined {
  const most = Math.min(260, (plot.x1 - plot.x0) * 0.45);
  const x1 = Math.min(plot.x1 - 4, tail.x1);
  let best: Box | undefined;
  for (let width = most; width >= 128; width -= 8) {
    for (let right = x1; right - width >= plot.x0 + 24; right -= 12) {
      const x0 = right - width;
      const under = marks.filter((mark) => mark.x > x0 - 16 && mark.x < right + 16);
      const floor = Math.min(plot.y1, ...under.map((mark) => mark.top)) - 26;
      const box = { x0, x1: right, y0: plot.y0 + 2, y1: Math.min(floor, plot.y0 + 142) };
      if (box.y1 - box.y0 >= 84 && (!best || area(box) > area(best) * 1.05)) best = box;
    }
  }
  return best;
}

const area = (box: Box) => (box.x1 - box.x0) * (box.y1 - box.y0);
