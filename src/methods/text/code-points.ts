/**
 * Positions of a text in code points and in UTF-16 units, each way. Anchors count code points (an emoji is one),
 * JavaScript strings count UTF-16 units (an emoji is two).
 */
export interface Positions {
  /** Length of the text in code points. */
  readonly length: number;
  /** Code points before a UTF-16 index. */
  points(unit: number): number;
  /** UTF-16 index of a code point. */
  units(point: number): number;
  /** The text between two code points, end exclusive. */
  slice(start: number, end: number): string;
}

/** Linear in the text once; each question costs the logarithm of the number of characters beyond U+FFFF. */
export function positions(text: string): Positions {
  const astral: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit < 0xdc00 && index + 1 < text.length) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next < 0xe000) astral.push(index++);
    }
  }
  const points = (unit: number): number => unit - below(astral, unit, (at) => at);
  const units = (point: number): number => point + below(astral, point, (at, rank) => at - rank);
  return { length: text.length - astral.length, points, units, slice: (start, end) => text.slice(units(start), units(end)) };
}

/** How many of the astral characters stand before a position. */
function below(astral: readonly number[], position: number, value: (at: number, rank: number) => number): number {
  let low = 0;
  let high = astral.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(astral[middle] as number, middle) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
